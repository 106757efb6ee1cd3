import { finer, type NamedStandard, type Standard, smallest } from './convert.ts';
import { compare, type Decimal, decimal, shift, times } from './decimal.ts';
import { type Magnitude, readMagnitude } from './magnitude.ts';
import type { Measure } from './measures.ts';
import type { Possibilities } from './possibilities.ts';
import {
  type ConfirmCode,
  type QuantityQuestion,
  type RejectCode,
  type Rejection,
  reject,
} from './reading.ts';
import type { Numeral } from './tokens.ts';

/** A run of numerals and the unit in which they are read. */
export type Measured = { readonly numerals: readonly Numeral[]; readonly standard: NamedStandard };

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
  above: NamedStandard,
  { land, unit }: QuantityQuestion,
): readonly (number | null)[] | RejectCode {
  const [only, ...others] = numerals;
  if (only === undefined) return [0];
  if (!above.converted && unit.decimals === 0) return 'E_MULTI';
  if (others.length > 0) return 'E_FORMAT';
  if (only.kind === 'half' && !only.first) return [smallest(decimal('0.5'), above)];
  if (only.kind === 'digit' && only.value > 0) {
    return [smallest(shift(decimal(only.value), -1), above)];
  }
  if (only.kind !== 'digits' || !/^\d{1,3}$/.test(only.text)) return 'E_FORMAT';
  const digits = decimal(only.text);
  const size = only.text.length;
  const fraction = smallest(shift(digits, -size), above);
  if (size === 1) {
    if (above.measure !== 'sao') return [fraction];
    const thuoc = { ...above, factor: decimal(land.thuocM2) };
    return [smallest(digits, thuoc), fraction];
  }
  const reaches = REACHES_SMALLEST[above.measure]?.includes(size);
  return reaches ? [Number(only.text), fraction] : 'E_FORMAT';
}

type Exact = { readonly value: number; readonly amount: Decimal };

function exactly(
  magnitude: Exclude<Magnitude, { kind: 'failure' }>,
  standard: Standard,
  question: QuantityQuestion,
): Exact | RejectCode {
  const [amount, ...others] = valuesOf(magnitude);
  if (amount === undefined || others.length > 0) return 'E_FORMAT';
  const value = smallest(amount, standard);
  return value === null ? finer(question) : { value, amount: times(amount, standard.factor) };
}

/** Unusual marks are not read in the midst of several units. */
function valuesOf(magnitude: Exclude<Magnitude, { kind: 'failure' }>): readonly Decimal[] {
  if (magnitude.kind === 'spoken') return magnitude.ways.map(({ value }) => value);
  const { written } = magnitude;
  return written.kind === 'settled' && written.odd === null ? [written.value] : [];
}

/** Adds up falling units, "2 mẫu 3 sào"; the last may be left unsaid, "2 mẫu 3" or "2 mẫu rưỡi". */
export function readCompound(
  first: Measured,
  lower: readonly Measured[],
  rest: readonly Numeral[],
  question: QuantityQuestion,
): Compound | Rejection {
  let total = 0;
  let above: NamedStandard | null = null;
  const doubts: ConfirmCode[] = [];
  for (const { numerals, standard } of [first, ...lower]) {
    const magnitude = readMagnitude(numerals);
    if (magnitude.kind === 'failure') return reject(magnitude.code);
    const exact = exactly(magnitude, standard, question);
    if (typeof exact === 'string') return reject(exact);
    if (above !== null) {
      const order = compare(standard.factor, above.factor);
      if (order >= 0) return reject(order === 0 ? 'E_MULTI' : 'E_FORMAT');
      if (compare(exact.amount, above.factor) >= 0) return reject('E_FORMAT');
    }
    if (standard.converted) doubts.push('C_UNIT');
    doubts.push(...magnitude.doubts);
    total += exact.value;
    above = standard;
  }
  const tails = tailsOf(rest, (lower.at(-1) ?? first).standard, question);
  if (typeof tails === 'string') return reject(tails);
  if (rest.length > 0) doubts.push('C_SHORT');
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
