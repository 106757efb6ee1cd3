import type { IndicatorProgress } from '../../domain/progress.ts';
import { UNITS } from '../../domain/quantity/units.ts';
import type { Row, TableModel } from '../../render/documents/model.ts';
import { capitalised } from '../../texts/address.ts';
import { numberText, wordText } from '../../texts/progress.ts';
import {
  comparedShort,
  partialShort,
  percentText,
  plainNumber,
  type TellingRow,
} from './row-sentence.ts';
import { SECTIONS } from './sections.ts';
import type { DocumentWords } from './words.ts';

/** All rows of the plan with what was reached, on wide pages: target, month, total, last year, verdict. */
export function progressTable(words: DocumentWords, rows: readonly TellingRow[]): TableModel {
  const { word } = words;
  const isMonthly = rows.some((row) => row.isMonthly);
  return {
    columns: [
      { header: word('column-place'), weight: 5, align: 'center' },
      { header: word('column-indicator'), weight: 24 },
      { header: word('column-measure'), weight: 9, align: 'center' },
      { header: word('column-target'), weight: 17, align: 'right' },
      ...(isMonthly ? [{ header: word('column-month'), weight: 15, align: 'right' } as const] : []),
      { header: word('column-total'), weight: 17, align: 'right' },
      { header: word('column-percent'), weight: 7, align: 'right' },
      { header: word('column-last-year'), weight: 17, align: 'right' },
      { header: word('column-compared'), weight: 8, align: 'right' },
      { header: word('column-verdict'), weight: 13 },
    ],
    rows: SECTIONS.flatMap(({ id, numeral }) => {
      const own = rows.filter(({ row }) => row.section === id);
      if (own.length === 0) return [];
      const across = { across: `${numeral}. ${word(`section-${id}`).toLocaleUpperCase('vi')}` };
      return [across, ...own.map((it, place) => line(words, it, place + 1, isMonthly))];
    }),
  };
}

function line(words: DocumentWords, it: TellingRow, place: number, isMonthly: boolean): Row {
  const { row, inMonth } = it;
  const { vi } = words;
  // nothing is no part of anything
  const partial = row.actual === null ? null : partialShort(vi, it);
  const verdict = capitalised(wordText(vi, row.word));
  return {
    cells: [
      String(place),
      row.label,
      row.unit === null ? '' : UNITS[row.unit].label,
      row.target === null ? (row.goal ?? '–') : plainNumber(row, row.target),
      ...(isMonthly ? [inMonth === null ? '–' : numberText(row, inMonth)] : []),
      actualText(row),
      row.percent === null || row.nature === 'RATE' ? '–' : percentText(row.percent),
      lastYearText(row),
      comparedShort(row),
      partial === null ? verdict : `${verdict} (${partial})`,
    ],
  };
}

function lastYearText(row: IndicatorProgress): string {
  const before = row.lastYear?.actual ?? null;
  return before === null ? '–' : numberText(row, before);
}

function actualText(row: IndicatorProgress): string {
  if (row.actual === null || (row.nature === 'BOOL' && row.aggregation !== 'COUNT')) return '–';
  return numberText(row, row.actual);
}
