import { type Decimal, decimal, rounded, times, toInteger } from './decimal.ts';
import { type Measure, TAKES } from './measures.ts';
import type { QuantityQuestion, RejectCode } from './reading.ts';

/** The unit in which a number is read: the question's own, or one that is converted to it. */
export type Standard = {
  /** As it was named; null when only a number was typed. */
  readonly measure: Measure | null;
  /** What one of it holds in smallest units. */
  readonly factor: Decimal;
  readonly converted: boolean;
};

export type NamedStandard = Standard & { readonly measure: Measure };

/** The decimals that an answer may have, by its unit and its question. */
export const decimalsOf = ({ unit, decimals }: QuantityQuestion): number =>
  Math.min(unit.decimals, decimals ?? unit.decimals);

/** How a number with too many decimals is refused. */
export const finer = (question: QuantityQuestion): RejectCode =>
  decimalsOf(question) === 0 ? 'E_INT' : 'E_PRECISION';

/** A bare number is in the unit of the question. */
export const ownStandard = ({ unit }: QuantityQuestion): Standard => ({
  measure: null,
  factor: decimal(unit.perUnit),
  converted: false,
});

/** Null when the question takes no such unit. */
export function standardOf(measure: Measure, question: QuantityQuestion): NamedStandard | null {
  const { same, converts } = TAKES[question.unit.code];
  if (same.includes(measure)) return { ...ownStandard(question), measure };
  const factor = converts?.[measure];
  if (factor === undefined) return null;
  const held = typeof factor === 'number' ? factor : question.land[factor];
  return { measure, factor: decimal(held), converted: true };
}

/** An amount in smallest units; null when it is finer than those. */
export function smallest(value: Decimal, { measure, factor }: Standard): number | null {
  const product = times(value, factor);
  return toInteger(isLand(measure) ? rounded(product) : product);
}

/** Land is rounded to the m²: a thước is a third of a hundred of them. */
const isLand = (measure: Measure | null): boolean =>
  measure === 'sao' || measure === 'mau' || measure === 'thuoc';
