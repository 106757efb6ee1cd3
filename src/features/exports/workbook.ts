import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../domain/clock.ts';
import { ZONE } from '../../domain/clock.ts';
import type { SheetModel } from '../../render/workbook/model.ts';
import type { Stores } from '../../storage/stores.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { answersSheet, auditSheet, examplesSheet } from './answer-sheets.ts';
import type { ExportFacts } from './facts.ts';
import { indicatorsSheet, unitsSheet } from './figure-sheets.ts';
import { createNames, type Range } from './names.ts';
import { pictureSheet } from './picture.ts';
import { overviewSheet, punctualitySheet } from './submission-sheets.ts';
import { worksSheet } from './works-sheet.ts';

/** Gathers the sheets of an export; other people's messages are handled in between. */
export function createExportWorkbook(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'exports' | 'periods' | 'plans'>;
  readonly facts: ExportFacts;
  /** The workbook is an official file, in Vietnamese. */
  readonly vi: Texts;
}) {
  const { clock, vi } = deps;
  const { exports, periods, plans } = deps.stores;
  const { facts } = deps;
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
    const months = facts.duties(range);
    const earlier = periods.all().filter(({ month }) => month < range.from);
    const monthBefore = earlier.at(-1)?.month;
    const about = [
      vi.plain('export-about', { commune: plan.commune.name, title: plan.document.title }),
    ];
    const made = vi.plain('export-made', { time: dateTime(vi, clock.now()), by });
    const closed = facts.closedAt(range.to);
    const builders: readonly (() => SheetModel | Promise<SheetModel>)[] = [
      () => overviewSheet(names, range, months, [...about, made]),
      () =>
        indicatorsSheet(names, range, plan, {
          months: months.map(({ month }) => facts.progressAt(month)),
          before: monthBefore === undefined ? null : facts.progressAt(monthBefore),
        }),
      () => unitsSheet(names, range, facts.progressAt(range.to), facts.unitsAt(range.to)),
      () =>
        pictureSheet(names, vi, range, {
          progress: facts.progressAt(range.to),
          commune: plan.commune.name,
          asOf: closed === null ? made : vi.plain('export-closed', { time: dateTime(vi, closed) }),
        }),
      () => punctualitySheet(names, range, months),
      () => answersSheet(names, range, plan, facts.answers(range), facts.works(range)),
      () => examplesSheet(names, range, facts.examples(range)),
      () => worksSheet(names, vi, range, plan, facts.works(range)),
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
