import { fold } from '../fold.ts';

/** So many words in a row are a phrase; fewer are shared by any two reports about the same year. */
const PHRASE = 4;

/** Shorter texts are alike by chance. */
const SHORTEST = 12;

/**
 * How much of the shorter text stands in the other one, in whole per cent of its phrases; 0 for texts
 * too short to tell. Accents, capitals, punctuation and order of sentences do not matter.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (Math.min(a.length, b.length) < SHORTEST) return 0;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const known = new Set(phrasesOf(longer));
  const phrases = phrasesOf(shorter);
  const shared = phrases.filter((phrase) => known.has(phrase)).length;
  return Math.floor((shared * 100) / phrases.length);
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function phrasesOf(words: readonly string[]): readonly string[] {
  return words.slice(PHRASE - 1).map((_, end) => words.slice(end, end + PHRASE).join(' '));
}
