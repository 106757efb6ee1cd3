import { readCompound } from './compound.ts';
import { factorOf, isMain } from './convert.ts';
import { readMagnitude } from './magnitude.ts';
import { type Segment, takeApart } from './phrase-parts.ts';
import { type Possibilities, possibilitiesOf } from './possibilities.ts';
import { type ConfirmCode, type QuantityQuestion, type Rejection, reject } from './reading.ts';

export type Amount = Possibilities & {
  readonly kind: 'amount';
  readonly doubts: readonly ConfirmCode[];
  readonly estimate: boolean;
};

function readSegment(
  { numerals, measure }: Segment,
  question: QuantityQuestion,
): Omit<Amount, 'estimate'> | Rejection {
  const magnitude = readMagnitude(numerals);
  if (magnitude.kind === 'failure') return reject(magnitude.code);
  const [first] = numerals;
  if (first?.kind === 'half' && measure === null) return reject('E_NOT_NUMBER');
  const code = measure?.code ?? null;
  const converted: readonly ConfirmCode[] = isMain(code, question) ? [] : ['C_UNIT'];
  return {
    kind: 'amount',
    ...possibilitiesOf(magnitude, code, question),
    doubts: [...magnitude.doubts, ...converted],
  };
}

/** Reads a phrase that holds one amount, in one unit or in falling ones (5 tấn 3 tạ). */
export function readAmount(text: string, question: QuantityQuestion): Amount | Rejection {
  const phrase = takeApart(text, question);
  if (phrase.kind === 'reject') return phrase;
  const { segments, estimate, picked } = phrase;
  const foreign = segments.find(
    ({ measure }) => factorOf(measure?.code ?? null, question) === null,
  );
  if (foreign?.measure) return reject('E_UNIT_MISMATCH', { unitTyped: foreign.measure.typed });
  const [first, ...others] = segments;
  if (first === undefined) return reject('E_NOT_NUMBER');
  const amount =
    others.length === 0 ? readSegment(first, question) : readCompound(segments, question);
  if (amount.kind === 'reject') return amount;
  const doubts: readonly ConfirmCode[] = [
    ...amount.doubts,
    ...(picked ? (['C_PICKED'] as const) : []),
    ...(estimate ? (['C_ESTIMATE'] as const) : []),
  ];
  return { ...amount, doubts, estimate };
}
