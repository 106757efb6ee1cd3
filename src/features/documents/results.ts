import type { Section } from '../../render/documents/model.ts';
import type { NamedExemplar } from '../../storage/document-facts.ts';
import { rowSentence, type TellingRow } from './row-sentence.ts';
import { SECTIONS } from './sections.ts';
import { counted, type DocumentWords } from './words.ts';

/** Part I: a section of sentences for each section of the plan, and what has no figure in one line. */
export function resultSections(
  words: DocumentWords,
  rows: readonly TellingRow[],
): readonly Section[] {
  return SECTIONS.flatMap(({ id }, place) => {
    const own = rows.filter(({ row }) => row.section === id);
    if (own.length === 0) return [];
    const heading = `${place + 1}. ${words.word(`section-${id}`)}`;
    return [{ heading, paragraphs: sentences(words, own) }];
  });
}

function sentences({ vi }: DocumentWords, rows: readonly TellingRow[]): readonly string[] {
  const told = rows.map((it) => ({ it, sentence: rowSentence(vi, it) }));
  const silent = told.filter(({ sentence }) => sentence === null).map(({ it }) => it.row);
  const labels = (word: 'no_data' | 'not_due') =>
    silent.filter((row) => row.word === word).map(({ label }) => label);
  const [unknown, notDue] = [labels('no_data'), labels('not_due')];
  return [
    ...told.flatMap(({ sentence }) => (sentence === null ? [] : [`- ${sentence}`])),
    ...(unknown.length === 0
      ? []
      : [vi.plain('document-rows-unknown', { labels: unknown.join('; ') })]),
    ...(notDue.length === 0
      ? []
      : [vi.plain('document-rows-not-due', { labels: notDue.join('; ') })]),
  ];
}

/** How many exemplary people and collectives there are; by name only those who agreed to it. */
export function exemplarSection(
  words: DocumentWords,
  place: number,
  exemplars: readonly NamedExemplar[],
): Section {
  const { vi } = words;
  const heading = `${place}. ${words.word('section-exemplars')}`;
  if (exemplars.length === 0) {
    return { heading, paragraphs: [vi.plain('document-exemplars-none')] };
  }
  const count = (kind: NamedExemplar['kind']) =>
    counted(exemplars.filter((each) => each.kind === kind).length);
  const counts = { collectives: count('collective'), individuals: count('individual') };
  const named = exemplars.filter(({ consented }) => consented);
  const unnamed = exemplars.length - named.length;
  return {
    heading,
    paragraphs: [
      vi.plain('document-exemplars', counts),
      ...named.map(({ name, unitName, deed }) =>
        vi.plain('document-exemplar', { name, unit: unitName, deed: withoutEnd(deed) }),
      ),
      ...(unnamed === 0
        ? []
        : [vi.plain('document-exemplars-unnamed', { count: counted(unnamed) })]),
    ],
  };
}

function withoutEnd(text: string): string {
  return text.replace(/[.;\s]+$/, '');
}
