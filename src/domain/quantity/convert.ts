import { type Decimal, decimal, rounded, times, toInteger } from './decimal.ts';
import { type Measure, TAKES } from './measures.ts';
import type { QuantityQuestion, RejectCode } from './reading.ts';

/** The decimals that an answer may have, by its unit and its question. */
export const decimalsOf = ({ unit, decimals }: QuantityQuestion): number =>
  Math.min(unit.decimals, decimals ?? unit.decimals);

/** How a number with too many decimals is refused. */
export const finer = (question: QuantityQuestion): RejectCode =>
  decimalsOf(question) === 0 ? 'E_INT' : 'E_PRECISION';

/** Whether a number in this measure needs no conversion. */
export const isMain = (measure: Measure | null, question: QuantityQuestion): boolean =>
  measure === null || TAKES[question.unit.code].same.includes(measure);

/** What one of the typed unit holds in smallest units; null when the question takes no such unit. */
export function factorOf(measure: Measure | null, question: QuantityQuestion): Decimal | null {
  const { unit, land } = question;
  if (isMain(measure, question)) return decimal(unit.perUnit);
  const factor = measure === null ? undefined : TAKES[unit.code].converts?.[measure];
  if (factor === undefined) return null;
  return decimal(typeof factor === 'number' ? factor : land[factor]);
}

/** Land is rounded to the m²: a thước is a third of a hundred of them. */
export function smallest(value: Decimal, factor: Decimal, isLand: boolean): number | null {
  const product = times(value, factor);
  return toInteger(isLand ? rounded(product) : product);
}

export const isLand = (measure: Measure | null): boolean =>
  measure === 'sao' || measure === 'mau' || measure === 'thuoc';
