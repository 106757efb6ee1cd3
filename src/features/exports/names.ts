import type { ProgressWord } from '../../domain/progress.ts';
import { capitalised } from '../../texts/address.ts';
import { monthNumber, monthText } from '../../texts/dates.ts';
import { wordText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';

/** The months of an export, first and last, both included. */
export type Range = { readonly from: string; readonly to: string };

/** The words of the export's workbook, an official file in Vietnamese. */
export function createNames(vi: Texts) {
  return {
    sheet: (id: string) => vi.plain('export-sheet', { sheet: id }),
    column: (id: string) => vi.plain('export-column', { column: id }),
    judgement: (word: ProgressWord) => capitalised(wordText(vi, word)),
    /** What was done; an answer names its question. */
    action(action: string): string {
      const labelled = (slug: string) => vi.plain('export-action', { action: slug });
      const slug = action.replaceAll(' ', '_');
      if (labelled(slug) !== slug) return labelled(slug);
      if (action.startsWith('answer work:')) return labelled('answer_work');
      return action.replace(/^answer /, `${labelled('answer')} `);
    },
    section: (id: string) => vi.plain('plan-word', { word: `section-${id}` }),
    word: (id: string) => vi.plain('export-word', { word: id }),
    title: (id: string, range: Range) =>
      vi.plain('export-title', {
        title: vi.plain('export-sheet', { sheet: id }),
        range: rangeText(range),
      }),
  };
}
export type ExportNames = ReturnType<typeof createNames>;

/** 6/2024, or 2/2024–6/2024. */
export function rangeText({ from, to }: Range): string {
  return from === to ? monthText(from) : `${monthText(from)}–${monthText(to)}`;
}

/** bao-cao-thi-dua-2024-T2-T6.xlsx: letters that every system and mail program keeps. */
export function fileName({ from, to }: Range): string {
  const year = from.slice(0, 4);
  const [first, last] = [`T${monthNumber(from)}`, `T${monthNumber(to)}`];
  if (from === to) return `bao-cao-thi-dua-${year}-${first}.xlsx`;
  const end = to.slice(0, 4) === year ? last : `${to.slice(0, 4)}-${last}`;
  return `bao-cao-thi-dua-${year}-${first}-${end}.xlsx`;
}
