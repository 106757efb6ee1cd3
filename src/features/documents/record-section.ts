import { UNITS } from '../../domain/quantity/units.ts';
import type { UnitRecord } from '../../domain/unit-record.ts';
import type { Section } from '../../render/documents/model.ts';
import { monthText } from '../../texts/dates.ts';
import { wordText } from '../../texts/progress.ts';
import { percentText, plainNumber } from './row-sentence.ts';
import { counted, type DocumentWords } from './words.ts';

/** What the unit's record showed when the nomination was submitted; null when there is nothing. */
export function recordSection(words: DocumentWords, evidence: string | null): Section | null {
  if (evidence === null) return null;
  const { vi, word } = words;
  const record = JSON.parse(evidence) as UnitRecord;
  const { months, targets, works, exemplars } = record;
  if (months.length + targets.length + works.length + exemplars.length === 0) return null;
  const onTime = months.filter(({ standing }) => standing === 'on_time').length;
  const done = works.filter(({ state }) => state === 'done').length;
  return {
    heading: null,
    paragraphs: [
      ...(months.length === 0
        ? []
        : [
            vi.plain('document-record-reports', {
              upTo: monthText(record.upTo),
              owed: counted(months.length),
              onTime: counted(onTime),
            }),
          ]),
      ...(works.length === 0
        ? []
        : [vi.plain('document-record-works', { all: counted(works.length), done: counted(done) })]),
      ...(exemplars.length === 0
        ? []
        : [vi.plain('document-record-exemplars', { count: counted(exemplars.length) })]),
    ],
    ...(targets.length === 0
      ? {}
      : {
          table: {
            columns: [
              { header: word('column-place'), weight: 8, align: 'center' as const },
              { header: word('column-indicator'), weight: 40 },
              { header: word('column-target'), weight: 18, align: 'right' as const },
              { header: word('column-reached'), weight: 18, align: 'right' as const },
              { header: word('column-percent'), weight: 12, align: 'right' as const },
              { header: word('column-verdict'), weight: 18 },
            ],
            rows: targets.map((row, index) => {
              const shown = (value: number) =>
                `${plainNumber(row, value)} ${row.unit === null ? '' : UNITS[row.unit].label}`.trim();
              return {
                cells: [
                  String(index + 1),
                  row.label,
                  shown(row.target),
                  row.value === null ? '–' : shown(row.value),
                  row.percent === null ? '–' : percentText(row.percent),
                  wordText(vi, row.word),
                ],
              };
            }),
          },
        }),
  };
}
