import type { Plan } from '../../domain/plan.ts';
import { quantityCell, type SheetCell, type SheetModel } from '../../render/workbook/model.ts';
import { capitalised } from '../../texts/address.ts';
import { monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { KnownWork } from './facts.ts';
import type { ExportNames, Range } from './names.ts';

/** Công trình, phần việc of all units, with what was told of each up to the last month. */
export function worksSheet(
  names: ExportNames,
  vi: Texts,
  range: Range,
  plan: Pick<Plan, 'campaigns'>,
  works: readonly KnownWork[],
): SheetModel {
  const campaigns = new Map(plan.campaigns.map(({ code, name }) => [code, name]));
  const day = (date: Temporal.PlainDate | null): SheetCell =>
    date === null ? null : { day: date.toString() };
  return {
    name: names.sheet('works'),
    title: [names.title('works', range)],
    columns: [
      { header: names.column('unitName'), width: 28 },
      { header: names.column('workKind'), width: 12 },
      { header: names.column('workName'), width: 40 },
      { header: names.column('place'), width: 24 },
      { header: names.column('volume'), width: 24 },
      { header: names.column('cost'), width: 18 },
      { header: names.column('campaign'), width: 40 },
      { header: names.column('due'), width: 13 },
      { header: names.column('percent'), width: 13 },
      { header: names.column('toldIn'), width: 13, align: 'center' },
      { header: names.column('workState'), width: 18 },
      { header: names.column('doneOn'), width: 13 },
      { header: names.column('droppedWhy'), width: 30 },
    ],
    rows: works.map(({ work, unitName, progress }) => [
      unitName,
      vi.plain('work-kind', { kind: work.kind }),
      work.name,
      work.place,
      work.volume,
      work.cost === null ? null : { number: work.cost, decimals: 0 },
      campaigns.get(work.campaign ?? '') ?? null,
      day(work.dueOn),
      progress === null || progress.percent === null ? null : quantityCell(progress.percent, 100),
      progress === null ? null : monthText(progress.month),
      capitalised(vi.plain('work-state', { state: work.state })),
      day(work.doneOn),
      work.droppedWhy,
    ]),
    frozenColumns: 3,
    filter: true,
  };
}
