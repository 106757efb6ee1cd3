import type { LandUnits, UnitOfMeasure } from './units.ts';

/** Doubts, the gravest first: a reading with several is confirmed under the first of them. */
export const CONFIRM_CODES = [
  'C_LARGE',
  'C_ESTIMATE',
  'C_SUM',
  'C_FRACTION',
  'C_TYPO',
  'C_UNIT',
  'C_SHORT',
  'C_WORDS',
  'C_SCALE',
  'C_DOT',
  'C_COMMA',
  'C_PICKED',
] as const;
export type ConfirmCode = (typeof CONFIRM_CODES)[number];

export const CHOOSE_CODES = ['C_AMBIG', 'C_UNIT_NEEDED', 'C_ZERO_OR_NODATA'] as const;
export type ChooseCode = (typeof CHOOSE_CODES)[number];

export const REJECT_CODES = [
  'E_EMPTY',
  'E_NOT_NUMBER',
  'E_MULTI',
  'E_RANGE',
  'E_INEXACT',
  'E_NEG',
  'E_INT',
  'E_PRECISION',
  'E_FORMAT',
  'E_UNIT_MISMATCH',
  'E_UNIT_UNKNOWN',
  'E_PCT_RANGE',
  'E_NUM_GT_DEN',
  'E_DEN_ZERO',
  'E_FRACTION',
  'E_NEED_RATIO',
  'E_NEED_PARTS',
  'E_DATE',
  'E_PHONE',
  'E_TOO_LARGE',
  'E_PREV_FLOW',
  'E_PREV_NONE',
  'E_OLD_FONT',
] as const;
export type RejectCode = (typeof REJECT_CODES)[number];

export const COMMANDS = ['skip', 'help', 'back', 'pause', 'cancel', 'review', 'send'] as const;
export type CommandWord = (typeof COMMANDS)[number];

/** What is asked. All amounts are integers in the smallest unit. */
export type QuantityQuestion = {
  readonly unit: UnitOfMeasure;
  readonly nature: 'FLOW' | 'SEASON' | 'STOCK' | 'RATE';
  /** `ratio` asks both numbers of a rate; `percent` takes a percentage, or a fraction to confirm. */
  readonly form: 'amount' | 'ratio' | 'percent';
  /** Fewer decimals than the unit allows. */
  readonly decimals?: number;
  /** Above it: confirmed; above ten times it: refused. In a ratio it bounds the denominator. */
  readonly softMaximum: number | null;
  readonly previous: number | null;
  /** Two or more counts that add up to the answer, e.g. `['trâu', 'bò']`. */
  readonly parts?: readonly string[];
  /** Kinds of animal or crop that may stand beside the number; left out, any has to be confirmed. */
  readonly nouns?: readonly string[];
  readonly land: LandUnits;
};

type Ratio = { readonly numerator: number; readonly denominator: number };

/** What belongs to a value: `numerator` and `denominator` came typed, `parts` in the order asked. */
export type Particulars = Partial<Ratio> & {
  readonly parts?: readonly number[];
  readonly estimate?: true;
};

/** What the message of a refusal needs besides the question. */
export type RejectDetails = Partial<Ratio> & {
  readonly unitTyped?: string;
  readonly decimals?: number;
  /** The value understood, to be named in the refusal and never stored. */
  readonly understood?: number;
};

/**
 * What a typed answer was taken for; plain JSON. Only `accept` may be stored without a tap.
 * In a `ratio` question `value` is the numerator, in a `percent` question hundredths of a per cent.
 */
export type Reading =
  | ({ readonly kind: 'accept'; readonly value: number } & Particulars)
  | ({ readonly kind: 'confirm'; readonly code: ConfirmCode; readonly value: number } & Particulars)
  | {
      readonly kind: 'choose';
      readonly code: ChooseCode;
      readonly options: readonly (number | 'no_data')[];
      readonly estimate?: true;
    }
  | { readonly kind: 'zero' }
  | { readonly kind: 'no_data' }
  | { readonly kind: 'previous'; readonly value: number }
  | { readonly kind: 'command'; readonly command: CommandWord }
  | ({ readonly kind: 'reject'; readonly code: RejectCode } & RejectDetails);

export type Rejection = Extract<Reading, { kind: 'reject' }>;

export function reject(code: RejectCode, details: RejectDetails = {}): Rejection {
  return { kind: 'reject', code, ...details };
}
