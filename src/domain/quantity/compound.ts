import { factorOf, finer, isLand, isMain, smallest } from './convert.ts';
import { compare, type Decimal, decimal, shift, times } from './decimal.ts';
import { type Magnitude, readMagnitude } from './magnitude.ts';
import type { Measure } from './measures.ts';
import type { Segment } from './phrase-parts.ts';
import type { Possibilities } from './possibilities.ts';
import {
  type ConfirmCode,
  type QuantityQuestion,
  type RejectCode,
  type Rejection,
  reject,
} from './reading.ts';
import type { Numeral } from './tokens.ts';

type Compound = Possibilities & {
  readonly kind: 'amount';
  readonly doubts: readonly ConfirmCode[];
};

/** Measures whose next smaller unit is the smallest one (kg, m, m²), by digits that reach it. */
const REACHES_SMALLEST: Readonly<Partial<Record<Measure, readonly number[]>>> = {
  tan: [2, 3],
  t: [2, 3],
  km: [2, 3],
  ha: [2, 3],
  ta: [2],
};

/** "5 tấn 3": a tenth; "5 tấn 300": of the next unit; "5 tấn 25": either (language.md 3.5, 7). */
function tailsOf(
  numerals: readonly Numeral[],
  measure: Measure,
  question: QuantityQuestion,
): readonly (number | null)[] | RejectCode {
  const factor = factorOf(measure, question) ?? decimal(0);
  const land = isLand(measure);
  const [only, ...others] = numerals;
  if (only === undefined || others.length > 0) return 'E_FORMAT';
  if (only.kind === 'half' && !only.first) return [smallest(decimal('0.5'), factor, land)];
  if (only.kind === 'digit' && only.value > 0) {
    return [smallest(shift(decimal(only.value), -1), factor, land)];
  }
  if (only.kind !== 'digits' || !/^\d{1,3}$/.test(only.text)) return 'E_FORMAT';
  const digits = decimal(only.text);
  const size = only.text.length;
  const fraction = smallest(shift(digits, -size), factor, land);
  if (size === 1) {
    if (measure !== 'sao') return [fraction];
    return [smallest(digits, decimal(question.land.thuocM2), true), fraction];
  }
  const next = REACHES_SMALLEST[measure]?.includes(size)
    ? smallest(digits, decimal(1), false)
    : null;
  return next === null ? 'E_FORMAT' : [next, fraction];
}

type Exact = { readonly value: number; readonly factor: Decimal; readonly amount: Decimal };

function exactly(
  magnitude: Exclude<Magnitude, { kind: 'failure' }>,
  measure: Measure | null,
  question: QuantityQuestion,
): Exact | RejectCode {
  const factor = factorOf(measure, question) ?? decimal(0);
  const amount =
    magnitude.kind === 'written'
      ? magnitude.written.kind === 'settled' && magnitude.written.odd === null
        ? magnitude.written.value
        : null
      : magnitude.ways.length === 1
        ? (magnitude.ways[0]?.value ?? null)
        : null;
  if (amount === null) return 'E_FORMAT';
  const value = smallest(amount, factor, isLand(measure));
  return value === null ? finer(question) : { value, factor, amount: times(amount, factor) };
}

/** Adds up falling units, "2 mẫu 3 sào"; the last may be left unsaid, "2 mẫu 3" or "2 mẫu rưỡi". */
export function readCompound(
  segments: readonly Segment[],
  question: QuantityQuestion,
): Compound | Rejection {
  let total = 0;
  let above: { readonly factor: Decimal; readonly measure: Measure } | null = null;
  let tails: readonly (number | null)[] = [0];
  const doubts: ConfirmCode[] = [];
  for (const { numerals, measure } of segments) {
    if (measure === null && above !== null) {
      const read = tailsOf(numerals, above.measure, question);
      const counted = isMain(above.measure, question) && question.unit.decimals === 0;
      if (typeof read === 'string' || counted) return reject(counted ? 'E_MULTI' : 'E_FORMAT');
      tails = read;
      doubts.push('C_SHORT');
      continue;
    }
    if (measure === null) return reject('E_FORMAT');
    const magnitude = readMagnitude(numerals);
    if (magnitude.kind === 'failure') return reject(magnitude.code);
    const exact = exactly(magnitude, measure.code, question);
    if (typeof exact === 'string') return reject(exact);
    if (above !== null) {
      const order = compare(exact.factor, above.factor);
      if (order >= 0) return reject(order === 0 ? 'E_MULTI' : 'E_FORMAT');
      if (compare(exact.amount, above.factor) >= 0) return reject('E_FORMAT');
    }
    if (!isMain(measure.code, question)) doubts.push('C_UNIT');
    doubts.push(...magnitude.doubts);
    total += exact.value;
    above = { factor: exact.factor, measure: measure.code };
  }
  return {
    kind: 'amount',
    choice: 'C_AMBIG',
    doubts,
    possibilities: tails.map((tail) =>
      tail === null
        ? { kind: 'none', code: finer(question) }
        : { kind: 'value', value: total + tail, doubt: null },
    ),
  };
}
