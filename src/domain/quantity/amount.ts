import { type Measured, readCompound } from './compound.ts';
import { ownStandard, type Standard, standardOf } from './convert.ts';
import { readMagnitude } from './magnitude.ts';
import { type Segment, takeApart } from './phrase-parts.ts';
import { type Possibilities, possibilitiesOf } from './possibilities.ts';
import { type ConfirmCode, type QuantityQuestion, type Rejection, reject } from './reading.ts';
import type { Numeral } from './tokens.ts';

export type Amount = Possibilities & {
  readonly kind: 'amount';
  readonly doubts: readonly ConfirmCode[];
  readonly estimate: boolean;
};

function readSingle(
  numerals: readonly Numeral[],
  standard: Standard,
  question: QuantityQuestion,
): Omit<Amount, 'estimate'> | Rejection {
  const magnitude = readMagnitude(numerals);
  if (magnitude.kind === 'failure') return reject(magnitude.code);
  const converted: readonly ConfirmCode[] = standard.converted ? ['C_UNIT'] : [];
  return {
    kind: 'amount',
    ...possibilitiesOf(magnitude, standard, question),
    doubts: [...magnitude.doubts, ...converted],
  };
}

function measure(
  segments: readonly Segment[],
  question: QuantityQuestion,
): readonly Measured[] | Rejection {
  const measured: Measured[] = [];
  for (const { numerals, measure } of segments) {
    const standard = standardOf(measure.code, question);
    if (standard === null) return reject('E_UNIT_MISMATCH', { unitTyped: measure.typed });
    measured.push({ numerals, standard });
  }
  return measured;
}

/** Reads a phrase that holds one amount, in one unit or in falling ones (5 tấn 3 tạ). */
export function readAmount(text: string, question: QuantityQuestion): Amount | Rejection {
  const phrase = takeApart(text, question);
  if (phrase.kind === 'reject') return phrase;
  const measured = measure(phrase.segments, question);
  if ('kind' in measured) return measured;
  const amount = readMeasured(measured, phrase.rest, question);
  if (amount.kind === 'reject') return amount;
  const doubts: readonly ConfirmCode[] = [
    ...amount.doubts,
    ...(phrase.picked ? (['C_PICKED'] as const) : []),
    ...(phrase.estimate ? (['C_ESTIMATE'] as const) : []),
  ];
  return { ...amount, doubts, estimate: phrase.estimate };
}

function readMeasured(
  [first, ...lower]: readonly Measured[],
  rest: readonly Numeral[],
  question: QuantityQuestion,
): Omit<Amount, 'estimate'> | Rejection {
  if (first === undefined) {
    // "Nửa" alone is half of nothing.
    const half = rest.every(({ kind }) => kind === 'half');
    return half ? reject('E_NOT_NUMBER') : readSingle(rest, ownStandard(question), question);
  }
  return lower.length === 0 && rest.length === 0
    ? readSingle(first.numerals, first.standard, question)
    : readCompound(first, lower, rest, question);
}
