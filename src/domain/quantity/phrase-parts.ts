import type { Measure } from './measures.ts';
import { type QuantityQuestion, type Rejection, reject } from './reading.ts';
import { takeOffLabels } from './shapes.ts';
import { type Numeral, type Token, tokenise } from './tokens.ts';

/** A run of numerals and the unit behind it. */
export type Segment = {
  readonly numerals: readonly Numeral[];
  readonly measure: { readonly code: Measure; readonly typed: string };
};

export type Phrase = {
  readonly kind: 'phrase';
  readonly segments: readonly Segment[];
  /** Numerals behind the last unit, or all of them where none was named. */
  readonly rest: readonly Numeral[];
  /** The number stood among other words. */
  readonly picked: boolean;
  readonly estimate: boolean;
};

const NOT_AN_AMOUNT: ReadonlySet<Token['kind']> = new Set([
  'estimate',
  'filler',
  'noun',
  'break',
  'unknown',
  'measure',
]);
const isNumeral = (token: Token): token is Numeral => !NOT_AN_AMOUNT.has(token.kind);

/** Behind a number a word stands where the unit would: "12 công" is not 12 of what was asked. */
function strangersAsUnknown(tokens: readonly Token[]): readonly Token[] {
  let behind: 'nothing' | 'number' | 'measure' = 'nothing';
  return tokens.map((token): Token => {
    const opening = token.kind === 'filler' && !token.closing && behind !== 'nothing';
    const uncounted = token.kind === 'noun' && !token.counted && behind === 'number';
    if (isNumeral(token)) behind = 'number';
    if (token.kind === 'measure' && behind === 'number') behind = 'measure';
    return opening || uncounted ? { kind: 'unknown', typed: token.typed } : token;
  });
}

function refuseUnknown(tokens: readonly Token[]): Rejection | null {
  const at = tokens.findIndex((token) => token.kind === 'unknown');
  const unknown = tokens[at];
  if (unknown?.kind !== 'unknown') return null;
  if (tokens.filter((token) => token.kind === 'digits').length > 1) return reject('E_MULTI');
  if (tokens[at - 1]?.kind !== 'digits') return reject('E_NOT_NUMBER');
  return /^[a-z]/.test(unknown.typed)
    ? reject('E_UNIT_UNKNOWN', { unitTyped: unknown.typed })
    : reject('E_FORMAT');
}

function segmentsOf(tokens: readonly Token[]): Pick<Phrase, 'segments' | 'rest'> {
  const segments: Segment[] = [];
  let numerals: Numeral[] = [];
  for (const token of tokens) {
    if (isNumeral(token)) numerals.push(token);
    if (token.kind !== 'measure') continue;
    segments.push({ numerals, measure: { code: token.measure, typed: token.typed } });
    numerals = [];
  }
  return { segments, rest: numerals };
}

/** Takes a phrase apart; every word in it has to be known. */
export function takeApart(text: string, question: QuantityQuestion): Phrase | Rejection {
  const label = takeOffLabels(text);
  const vocabulary = question.unit.code === 'dong' ? 'money' : 'other';
  const tokens = strangersAsUnknown(tokenise(label.text, vocabulary));
  if (!tokens.some(isNumeral)) return reject('E_NOT_NUMBER');
  const unknown = refuseUnknown(tokens);
  if (unknown) return unknown;

  const nouns = tokens.flatMap((token) => (token.kind === 'noun' ? [token.typed] : []));
  const strange = nouns.find((noun) => question.nouns && !question.nouns.includes(noun));
  if (strange !== undefined) return reject('E_UNIT_MISMATCH', { unitTyped: strange });

  const { segments, rest } = segmentsOf(tokens);
  const [first, ...others] = segments;
  // A unit before the number ("con: 95") is taken for a heading, then asked back.
  const headed = first?.numerals.length === 0;
  if (others.some((segment) => segment.numerals.length === 0)) return reject('E_MULTI');
  if (headed && first.measure.code !== question.unit.code) return reject('E_NOT_NUMBER');
  return {
    kind: 'phrase',
    segments: headed ? others : segments,
    rest,
    picked:
      label.labelled ||
      headed ||
      tokens.some((token) => token.kind === 'filler') ||
      (nouns.length > 0 && question.nouns === undefined),
    estimate: tokens.some((token) => token.kind === 'estimate'),
  };
}
