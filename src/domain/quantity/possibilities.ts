import { decimalsOf, finer, type Standard, smallest } from './convert.ts';
import { compare, decimal, shift, times, toInteger } from './decimal.ts';
import type { Magnitude, Way } from './magnitude.ts';
import { TAKES, WHOLE_MEASURES } from './measures.ts';
import type { ChooseCode, ConfirmCode, QuantityQuestion, RejectCode } from './reading.ts';
import type { Written } from './separators.ts';

/** A value the phrase may have, in smallest units, or why this way of reading it is none. */
export type Possibility =
  | { readonly kind: 'value'; readonly value: number; readonly doubt: ConfirmCode | null }
  | { readonly kind: 'none'; readonly code: RejectCode; readonly understood?: number };

export type Possibilities = {
  readonly possibilities: readonly Possibility[];
  /** The question to put when more than one possibility is left. */
  readonly choice: ChooseCode;
};

type Candidate = Way & { readonly places: number | null };

/** `1.611` and `1,611`: thousands or a fraction, by the unit and the size of the answer. */
function waysOfUndecided(
  written: Extract<Written, { kind: 'undecided' }>,
  { measure, factor, converted }: Standard,
  { unit, softMaximum }: QuantityQuestion,
): readonly Candidate[] {
  const counted = !converted && unit.decimals === 0;
  const doubt = written.mark === 'dot' ? 'C_DOT' : 'C_COMMA';
  const thousands = { value: written.thousands, places: 0, doubt } as const;
  const fraction = { value: written.fraction, places: 3, doubt } as const;
  if (counted || (measure !== null && WHOLE_MEASURES.has(measure))) {
    const sure = written.mark === 'dot' && (measure !== null || unit.code !== 'dong');
    return [{ ...thousands, doubt: sure ? null : doubt }];
  }
  // A thousand per cent is out of all bounds.
  if (TAKES[unit.code].bounds) return [fraction];
  if (written.mark === 'comma') return [thousands, fraction];
  const ordinary =
    softMaximum === null || compare(times(written.thousands, factor), decimal(softMaximum)) <= 0;
  if (ordinary) return [thousands];
  const round = toInteger(shift(written.thousands, -1)) !== null;
  return round && measure !== null ? [{ ...thousands, doubt: null }] : [fraction, thousands];
}

function candidatesOf(
  magnitude: Exclude<Magnitude, { kind: 'failure' }>,
  standard: Standard,
  question: QuantityQuestion,
): readonly Candidate[] {
  if (magnitude.kind === 'spoken') return magnitude.ways.map((way) => ({ ...way, places: null }));
  const { written } = magnitude;
  if (written.kind === 'undecided') return waysOfUndecided(written, standard, question);
  const spaced = question.unit.decimals > 0 ? 'C_DOT' : null;
  const doubt = { dot: 'C_DOT', comma: 'C_COMMA', space: spaced } as const;
  return [
    {
      value: written.value,
      places: written.places,
      doubt: written.odd === null ? null : doubt[written.odd],
    },
  ];
}

/** Turns a candidate into smallest units, holding it against the decimals that the unit allows. */
function settle(candidate: Candidate, standard: Standard, question: QuantityQuestion): Possibility {
  const decimals = decimalsOf(question);
  const value = smallest(candidate.value, standard);
  const tooFine =
    !standard.converted &&
    ((candidate.places ?? 0) > decimals || toInteger(shift(candidate.value, decimals)) === null);
  if (value === null || tooFine) return { kind: 'none', code: finer(question) };
  return { kind: 'value', value, doubt: candidate.doubt };
}

type Slip = {
  readonly applies: (
    candidate: Candidate,
    standard: Standard,
    scaled: boolean,
    question: QuantityQuestion,
  ) => boolean;
  readonly candidates: (candidate: Candidate) => readonly Candidate[];
  readonly choice: ChooseCode;
};

const ONE = decimal(1);
const THOUSAND = decimal(1_000);

/** Money below the least sum lacks its multiplier; 0,95 % may be a share of one, 95 cannot. */
const SLIPS: readonly Slip[] = [
  {
    applies: (candidate, _standard, scaled, { unit }) =>
      unit.code === 'dong' &&
      !scaled &&
      compare(candidate.value, THOUSAND) < 0 &&
      compare(candidate.value, ONE) >= 0,
    candidates: ({ value }) =>
      [3, 6].map((power) => ({ value: shift(value, power), places: null, doubt: 'C_SCALE' })),
    choice: 'C_UNIT_NEEDED',
  },
  {
    applies: (candidate, { measure }, _scaled, { unit }) =>
      unit.code === 'percent' && measure === null && candidate.value.digits > 0n,
    candidates: (candidate) => [
      candidate,
      { value: shift(candidate.value, 2), places: null, doubt: 'C_SCALE' },
    ],
    choice: 'C_AMBIG',
  },
];

/** All that a magnitude in one measure may mean in this question. */
export function possibilitiesOf(
  magnitude: Exclude<Magnitude, { kind: 'failure' }>,
  standard: Standard,
  question: QuantityQuestion,
): Possibilities {
  const candidates = candidatesOf(magnitude, standard, question);
  const [only] = candidates;
  const scaled = magnitude.kind === 'spoken' && magnitude.scaled;
  const slip = only && SLIPS.find(({ applies }) => applies(only, standard, scaled, question));
  if (slip) {
    const meant = slip.candidates(only);
    const possibilities = meant.map((candidate) => settle(candidate, standard, question));
    return { possibilities, choice: slip.choice };
  }
  const settled = candidates.map((candidate) => settle(candidate, standard, question));
  const smaller = standard.measure === null && only ? slipToSmaller(only, question) : null;
  const possibilities = smaller ? [smaller, ...settled] : settled;
  return { possibilities, choice: 'C_AMBIG' };
}

/** A road of "500" is 500 m where half a kilometre is asked. */
function slipToSmaller(candidate: Candidate, question: QuantityQuestion): Possibility | null {
  const { unit, softMaximum } = question;
  if (!TAKES[unit.code].slips || softMaximum === null) return null;
  if (candidate.places !== 0 || candidate.doubt !== null) return null;
  const large = compare(times(candidate.value, decimal(unit.perUnit)), decimal(softMaximum)) > 0;
  if (!large) return null;
  const meant = { measure: null, factor: ONE, converted: true };
  return settle({ ...candidate, doubt: 'C_SCALE' }, meant, question);
}
