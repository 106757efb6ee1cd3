import { compare, type Decimal, decimal, plus, shift } from './decimal.ts';
import { readWords } from './number-words.ts';
import type { ConfirmCode, RejectCode } from './reading.ts';
import { readDigits, type Written } from './separators.ts';
import type { Numeral } from './tokens.ts';

type Scale = Extract<Numeral, { kind: 'scale' }>;

/** One value that a phrase may have, and the doubt that only this way of reading it carries. */
export type Way = { readonly value: Decimal; readonly doubt: ConfirmCode | null };

/** A bare magnitude: several ways where speech leaves open which, and what has to be confirmed. */
export type Magnitude =
  | { readonly kind: 'written'; readonly written: Written; readonly doubts: readonly ConfirmCode[] }
  | {
      readonly kind: 'spoken';
      readonly ways: readonly Way[];
      readonly scaled: boolean;
      readonly doubts: readonly ConfirmCode[];
    }
  | { readonly kind: 'failure'; readonly code: RejectCode };

const failure = (code: RejectCode): Magnitude => ({ kind: 'failure', code });

type Group = { readonly tokens: readonly Numeral[]; readonly scale: Scale };

/** Groups with their scales, and what follows the last scale. */
function split(numerals: readonly Numeral[]) {
  const groups: Group[] = [];
  let tokens: Numeral[] = [];
  for (const numeral of numerals) {
    if (numeral.kind !== 'scale') {
      tokens.push(numeral);
      continue;
    }
    groups.push({ tokens, scale: numeral });
    tokens = [];
  }
  return { groups, rest: tokens };
}

/** With a multiplier behind it, 1.500 may be one and a half or fifteen hundred. */
function waysUnderScale(written: Written): readonly Way[] {
  if (written.kind === 'undecided') {
    const { mark, fraction, thousands } = written;
    return mark === 'dot'
      ? [
          { value: fraction, doubt: 'C_DOT' },
          { value: thousands, doubt: 'C_DOT' },
        ]
      : [
          { value: thousands, doubt: 'C_COMMA' },
          { value: fraction, doubt: null },
        ];
  }
  const doubt = written.odd === 'comma' ? 'C_COMMA' : written.odd === null ? null : 'C_DOT';
  return [{ value: written.value, doubt }];
}

/** The number before a scale; below another scale it may be padded (26 tỷ 086 triệu) or none. */
function waysOf(tokens: readonly Numeral[], lower: boolean): readonly Way[] | RejectCode {
  const [first, ...others] = tokens;
  if (lower && first?.kind === 'digit' && first.value === 0 && others.length === 0) {
    return [{ value: decimal(0), doubt: null }];
  }
  if (first?.kind === 'digits' && others.length === 0) {
    const padded = lower && /^0\d\d$/.test(first.text);
    const written = readDigits(padded ? String(Number(first.text)) : first.text);
    return written === null ? 'E_FORMAT' : waysUnderScale(written);
  }
  const words = readWords(tokens);
  if (words === 'range') return 'E_RANGE';
  return words === null ? refusal(tokens) : [{ value: decimal(words.value), doubt: null }];
}

/** Why tokens without a reading have none. */
function refusal(tokens: readonly Numeral[]): RejectCode {
  const numbers = tokens.filter((token) => token.kind === 'digits').length;
  if (numbers > 1) return 'E_MULTI';
  return tokens.length > 1 ? 'E_FORMAT' : 'E_NOT_NUMBER';
}

/**
 * What follows a scale without one of its own (language.md 3.5, 7): one digit is a tenth, three are
 * the next unit, two may be either.
 */
function tailsBelow(scale: Scale, tokens: readonly Numeral[]): readonly Decimal[] | RejectCode {
  const { power } = scale;
  const [only, ...others] = tokens;
  if (only?.kind === 'half' && !only.first && others.length === 0) {
    return [shift(decimal(5), power - 1)];
  }
  if (only?.kind === 'digits' && others.length === 0) {
    if (!/^\d{1,3}$/.test(only.text) || only.text === '0') return 'E_FORMAT';
    const digits = decimal(only.text);
    if (only.text.length === 1) return [shift(digits, power - 1)];
    if (power % 3 !== 0) return 'E_FORMAT';
    const next = shift(digits, power - 3);
    return only.text.length === 3 ? [next] : [next, shift(digits, power - 2)];
  }
  const words = readWords(tokens);
  if (words === 'range') return 'E_RANGE';
  if (words === null) return refusal(tokens);
  const value = decimal(words.value);
  if (words.formal) return [value];
  if (words.value < 10) return [shift(value, power - 1)];
  if (power === 3 && words.value >= 100) return [value];
  if (power % 3 !== 0) return 'E_FORMAT';
  return words.value < 100
    ? [shift(value, power - 3), shift(value, power - 2)]
    : [value, shift(value, power - 3)];
}

const isWord = (numeral: Numeral): boolean =>
  ['digit', 'ten', 'hundred', 'odd'].includes(numeral.kind);

function doubtsOf(numerals: readonly Numeral[], shortTail: boolean): readonly ConfirmCode[] {
  const doubts: ConfirmCode[] = [];
  const short = numerals.some(
    (each) => (each.kind === 'scale' && each.short) || each.kind === 'half',
  );
  if (short || shortTail) doubts.push('C_SHORT');
  if (numerals.some(isWord)) doubts.push('C_WORDS');
  if (numerals.some((each) => each.kind === 'digits' && each.typo)) doubts.push('C_TYPO');
  return doubts;
}

/** "26 tỷ 1200 triệu" and "5 nghìn 3 triệu" do not. */
function fitsBelow(above: Scale, ways: readonly Way[], power: number): boolean {
  if (power >= above.power) return false;
  const room = shift(decimal(1), above.power - power);
  return ways.every(({ value }) => compare(value, room) < 0);
}

/** "26 tỷ 086 triệu", "4,2 nghìn", "1tr5": groups with falling scales, the last perhaps without. */
function readScaled(numerals: readonly Numeral[]): Magnitude {
  const { groups, rest } = split(numerals);
  let total: Way[] = [{ value: decimal(0), doubt: null }];
  let above: Scale | null = null;
  for (const { tokens, scale } of groups) {
    const { power } = scale;
    const ways = waysOf(tokens, above !== null);
    if (typeof ways === 'string') return failure(ways);
    if (above !== null && !fitsBelow(above, ways, power)) return failure('E_FORMAT');
    total = total.flatMap((way) =>
      ways.map(({ value, doubt }) => ({
        value: plus(way.value, shift(value, power)),
        doubt: way.doubt ?? doubt,
      })),
    );
    above = scale;
  }
  let shortTail = false;
  if (above !== null && rest.length > 0) {
    const tails = tailsBelow(above, rest);
    if (typeof tails === 'string') return failure(tails);
    shortTail = rest.some(({ kind }) => kind === 'digits');
    total = total.flatMap((way) => tails.map((tail) => ({ ...way, value: plus(way.value, tail) })));
  }
  return { kind: 'spoken', ways: total, scaled: true, doubts: doubtsOf(numerals, shortTail) };
}

/** Reads a run of numerals that stands before one unit. */
export function readMagnitude(numerals: readonly Numeral[]): Magnitude {
  const [first, ...others] = numerals;
  if (first?.kind === 'digits' && others.length === 0) {
    const written = readDigits(first.text);
    if (written === null) return failure('E_FORMAT');
    return { kind: 'written', written, doubts: doubtsOf(numerals, false) };
  }
  if (numerals.some((numeral) => numeral.kind === 'scale')) return readScaled(numerals);
  if (first?.kind === 'half' && first.first && others.length === 0) return spoken(decimal('0.5'));
  const words = readWords(numerals);
  if (words === 'range') return failure('E_RANGE');
  return words === null ? failure(refusal(numerals)) : spoken(decimal(words.value));
}

function spoken(value: Decimal): Magnitude {
  const ways = [{ value, doubt: null }];
  return { kind: 'spoken', ways, scaled: false, doubts: ['C_WORDS'] };
}
