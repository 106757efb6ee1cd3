import type { Part } from '../../render/documents/model.ts';
import type { AcceptedRemark } from '../../storage/document-facts.ts';
import { partedRemark } from './remarks.ts';
import { percentText, type TellingRow } from './row-sentence.ts';
import type { DocumentWords } from './words.ts';

/** Part II: what is behind or not reached, what units told of it; the causes are the office's to write. */
export function shortcomings(
  words: DocumentWords,
  numeral: string,
  rows: readonly TellingRow[],
  remarks: readonly AcceptedRemark[],
): Part {
  const { vi, word } = words;
  const behind = behindRows(rows).map(({ row }) =>
    row.percent === null || row.nature === 'RATE'
      ? row.label
      : vi.plain('document-row-at', { label: row.label, percent: percentText(row.percent) }),
  );
  const told = remarks.flatMap(({ unitName, text }) => {
    const { difficulties } = partedRemark(text);
    return difficulties === null
      ? []
      : [vi.plain('document-told', { unit: unitName, text: difficulties })];
  });
  return {
    heading: `${numeral}. ${word('part-shortcomings')}`,
    sections: [
      {
        heading: null,
        paragraphs: [
          behind.length === 0
            ? vi.plain('document-behind-none')
            : vi.plain('document-behind', { labels: behind.join('; ') }),
          ...(told.length === 0 ? [] : [vi.plain('document-difficulties'), ...told]),
        ],
        blanks: [word('causes'), ''],
      },
    ],
  };
}

export function behindRows(rows: readonly TellingRow[]): readonly TellingRow[] {
  return rows.filter(({ row }) => row.word === 'behind' || row.word === 'not_met');
}

/** Part IV: what units ask for, in their words, with room for the commune's own proposals. */
export function proposals(
  words: DocumentWords,
  numeral: string,
  remarks: readonly AcceptedRemark[],
): Part {
  const { vi, word } = words;
  const asked = remarks.flatMap(({ unitName, text }) => {
    const { proposals: wanted } = partedRemark(text);
    return wanted === null ? [] : [vi.plain('document-told', { unit: unitName, text: wanted })];
  });
  return {
    heading: `${numeral}. ${word('part-proposals')}`,
    sections: [
      {
        heading: null,
        paragraphs: asked.length === 0 ? [] : [vi.plain('document-asked'), ...asked],
        blanks: [word('own-proposals'), ''],
      },
    ],
  };
}
