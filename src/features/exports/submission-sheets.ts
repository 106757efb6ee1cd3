import { inVietnam } from '../../domain/clock.ts';
import { daysLate } from '../../domain/report.ts';
import { drawBoard, STANDINGS, standingOf } from '../../domain/status.ts';
import type { SheetCell, SheetModel } from '../../render/workbook/model.ts';
import type { BoardRow } from '../../storage/board.ts';
import { monthText } from '../../texts/dates.ts';
import type { MonthDuties } from './facts.ts';
import type { ExportNames, Range } from './names.ts';

const asDuty = (row: BoardRow) => ({ ...row, questions: 0, excused: row.excuse !== null });

/** Month by month: how many owed, sent on time, late, not yet. */
export function overviewSheet(
  names: ExportNames,
  range: Range,
  months: readonly MonthDuties[],
  about: readonly string[],
): SheetModel {
  return {
    name: names.sheet('overview'),
    title: [names.title('overview', range), ...about],
    columns: [
      { header: names.column('month'), width: 14, align: 'center' },
      { header: names.column('owed'), width: 14, align: 'right' },
      ...STANDINGS.map((standing) => ({
        header: names.word(`standing-${standing}`),
        width: 16,
        align: 'right' as const,
      })),
      { header: names.column('onTimeRate'), width: 16, align: 'right' },
    ],
    rows: months.map(({ month, rows }): SheetCell[] => {
      const { counts, total } = drawBoard(rows.map(asDuty));
      const owed = total - counts.excused;
      return [
        monthText(month),
        { number: total, decimals: 0 },
        ...STANDINGS.map((standing): SheetCell => ({ number: counts[standing], decimals: 0 })),
        // over those who owe: the excused are no part of the rate (design.md 5.5)
        owed === 0 ? null : { number: counts.on_time / owed, decimals: 1, percent: true },
      ];
    }),
    frozenColumns: 1,
  };
}

/** Unit by unit: when each month's report first came, and how late. */
export function punctualitySheet(
  names: ExportNames,
  range: Range,
  months: readonly MonthDuties[],
): SheetModel {
  const rows = months.flatMap(({ month, rows: duties }) =>
    duties.map((row): SheetCell[] => {
      const standing = standingOf(asDuty(row));
      const { firstSubmittedAt, dueAt } = row;
      const late = firstSubmittedAt === null ? 0 : daysLate(firstSubmittedAt, dueAt);
      return [
        monthText(month),
        row.unitCode,
        row.unitName,
        names.word(`standing-${standing}`),
        momentCell(dueAt),
        firstSubmittedAt === null ? null : momentCell(firstSubmittedAt),
        late === 0 ? null : { number: late, decimals: 0 },
        row.excuse,
      ];
    }),
  );
  return {
    name: names.sheet('submissions'),
    title: [names.title('submissions', range)],
    columns: [
      { header: names.column('month'), width: 10, align: 'center' },
      { header: names.column('unitCode'), width: 10 },
      { header: names.column('unitName'), width: 36 },
      { header: names.column('standing'), width: 20 },
      { header: names.column('dueAt'), width: 18 },
      { header: names.column('firstSubmittedAt'), width: 18 },
      { header: names.column('daysLate'), width: 10 },
      { header: names.column('excuse'), width: 34 },
    ],
    rows,
    frozenColumns: 3,
    filter: true,
  };
}

export function momentCell(instant: Temporal.Instant): SheetCell {
  const local = inVietnam(instant).toPlainDateTime();
  return { moment: local.toString({ smallestUnit: 'minute' }) };
}
