import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../domain/clock.ts';
import { ZONE } from '../../domain/clock.ts';
import type { CommuneProgress } from '../../domain/progress.ts';
import type { SheetModel } from '../../render/workbook/model.ts';
import type { Stores } from '../../storage/stores.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { answersSheet, auditSheet, examplesSheet } from './answer-sheets.ts';
import { indicatorsSheet, unitsSheet } from './figure-sheets.ts';
import { createNames, type Range } from './names.ts';
import { pictureSheet } from './picture.ts';
import { overviewSheet, punctualitySheet } from './submission-sheets.ts';

/** Gathers the sheets of an export; other people's messages are handled in between. */
export function createExportWorkbook(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'board' | 'exports' | 'periods' | 'plans' | 'units'>;
  /** Where the commune stands after a month; of a closed month, where it stood when it closed. */
  readonly progressAt: (month: string) => CommuneProgress;
  /** The workbook is an official file, in Vietnamese. */
  readonly vi: Texts;
}) {
  const { clock, vi } = deps;
  const { board, exports, periods, plans, units } = deps.stores;
  const names = createNames(vi);

  /** By calendar months, so that the same months always give the same lines; the newest runs on. */
  function auditOf(range: Range) {
    const start = Temporal.PlainYearMonth.from(range.from).toPlainDate({ day: 1 });
    const end = Temporal.PlainYearMonth.from(range.to).add({ months: 1 }).toPlainDate({ day: 1 });
    const instant = (day: Temporal.PlainDate) => day.toZonedDateTime(ZONE).toInstant();
    const isNewest = periods.all().at(-1)?.month === range.to;
    return exports.audit(instant(start), isNewest ? clock.now() : instant(end));
  }

  return async (range: Range, by: string): Promise<readonly SheetModel[]> => {
    const plan = plans.forMonth(range.to);
    const months = periods
      .all()
      .filter(({ month }) => month >= range.from && month <= range.to)
      .map(({ id, month }) => ({ month, rows: board.ofPeriod(id) }));
    const earlier = periods.all().filter(({ month }) => month < range.from);
    const monthBefore = earlier.at(-1)?.month;
    const about = [
      vi.plain('export-about', { commune: plan.commune.name, title: plan.document.title }),
    ];
    const made = vi.plain('export-made', { time: dateTime(vi, clock.now()), by });
    const builders: readonly (() => SheetModel | Promise<SheetModel>)[] = [
      () => overviewSheet(names, range, months, [...about, made]),
      () =>
        indicatorsSheet(names, range, plan, {
          months: months.map(({ month }) => deps.progressAt(month)),
          before: monthBefore === undefined ? null : deps.progressAt(monthBefore),
        }),
      () => unitsSheet(names, range, deps.progressAt(range.to), units.all()),
      () =>
        pictureSheet(names, vi, range, {
          progress: deps.progressAt(range.to),
          commune: plan.commune.name,
          asOf: made,
        }),
      () => punctualitySheet(names, range, months),
      () => answersSheet(names, range, plan, exports.answers(range.from, range.to)),
      () => examplesSheet(names, range, exports.examples(range.from, range.to)),
      () => auditSheet(names, range, auditOf(range)),
    ];
    const sheets: SheetModel[] = [];
    for (const build of builders) {
      sheets.push(await build());
      await setImmediate();
    }
    return sheets;
  };
}
export type ExportWorkbook = ReturnType<typeof createExportWorkbook>;
