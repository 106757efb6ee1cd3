import type { Amount } from './amount.ts';
import { decimalsOf } from './convert.ts';
import { TAKES } from './measures.ts';
import type { Possibility } from './possibilities.ts';
import {
  CONFIRM_CODES,
  type ConfirmCode,
  type Particulars,
  type QuantityQuestion,
  type Reading,
  type RejectCode,
  reject,
} from './reading.ts';

/** How much larger than its soft maximum an answer is refused instead of confirmed. */
const FAR_TOO_LARGE = 10;

function refusalOf(value: number, { unit, softMaximum }: QuantityQuestion): RejectCode | null {
  const { bounds } = TAKES[unit.code];
  if (!Number.isSafeInteger(value)) return 'E_TOO_LARGE';
  if (bounds && value > bounds.most) return unit.code === 'dong' ? 'E_TOO_LARGE' : 'E_PCT_RANGE';
  if (bounds && value > 0 && value < bounds.least) return 'E_FORMAT';
  return softMaximum !== null && value > softMaximum * FAR_TOO_LARGE ? 'E_TOO_LARGE' : null;
}

/** What a refusal names; beyond the safe integers there is no number left to name. */
function named(value: number): { readonly understood?: number } {
  return Number.isSafeInteger(value) ? { understood: value } : {};
}

function weigh(possibility: Possibility, question: QuantityQuestion): Possibility {
  if (possibility.kind === 'none') return possibility;
  const code = refusalOf(possibility.value, question);
  return code === null ? possibility : { kind: 'none', code, ...named(possibility.value) };
}

function gravest(doubts: readonly ConfirmCode[]): ConfirmCode | undefined {
  return CONFIRM_CODES.find((code) => doubts.includes(code));
}

/** A single value: stored only when nothing about it is in doubt. */
export function conclude(
  value: number,
  doubts: readonly ConfirmCode[],
  question: QuantityQuestion,
  particulars: Particulars = {},
): Reading {
  const code = refusalOf(value, question);
  if (code !== null) return reject(code, named(value));
  const large = question.softMaximum !== null && value > question.softMaximum;
  const doubt = gravest(large ? ['C_LARGE', ...doubts] : doubts);
  return doubt === undefined
    ? { kind: 'accept', value, ...particulars }
    : { kind: 'confirm', code: doubt, value, ...particulars };
}

function refuse(
  refusal: Extract<Possibility, { kind: 'none' }>,
  question: QuantityQuestion,
): Reading {
  const { kind: _, code, ...details } = refusal;
  return reject(code, code === 'E_PRECISION' ? { decimals: decimalsOf(question) } : details);
}

/** Several possibilities are put to the person; one is taken; of none the first refusal counts. */
export function decide(amount: Amount, question: QuantityQuestion): Reading {
  const weighed = amount.possibilities.map((possibility) => weigh(possibility, question));
  const values = weighed.filter((each) => each.kind === 'value');
  const options = [...new Set(values.map(({ value }) => value))];
  const estimate = amount.estimate ? ({ estimate: true } as const) : {};
  // Never empty: whatever was read is one possibility at least.
  const taken = weighed.reduce((first, each) => (each.kind === 'value' ? each : first));
  if (taken.kind === 'none') return refuse(taken, question);
  if (options.length > 1) return { kind: 'choose', code: amount.choice, options, ...estimate };
  const doubts = [...amount.doubts, ...values.flatMap(({ doubt }) => doubt ?? [])];
  return conclude(taken.value, doubts, question, estimate);
}
