import { formFor } from '../../domain/form.ts';
import { receiptCode } from '../../domain/report.ts';
import type { OpenPeriod } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import { sampleAnswer } from './answers.ts';
import { UNCONNECTED } from './people.ts';

type ReportStores = Pick<
  Stores,
  'people' | 'periods' | 'plans' | 'reports' | 'reviews' | 'units' | 'works'
>;

/** The unit that was excused from the last month. */
const EXCUSED = 'QS';

/** Files plausible reports for every period that is open: all of the past ones, half of the last. */
export function plantReports(stores: ReportStores): void {
  const periods = stores.periods.all();
  for (const period of periods) {
    const isLast = period === periods.at(-1);
    for (const [index, unit] of stores.units.all().entries()) {
      file(stores, period, unit, index, isLast);
    }
  }
}

function file(
  stores: ReportStores,
  period: OpenPeriod,
  unit: StoredUnit,
  index: number,
  isLast: boolean,
): void {
  const obligation = stores.periods.ofUnit(unit.id).find((each) => each.period.id === period.id);
  const by =
    stores.people.ofUnit(unit.id)[0]?.person.id ?? stores.people.withRole('officer')[0]?.id;
  if (obligation === undefined || by === undefined) return;
  const opened = period.windowTo.add({ days: 1 }).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
  if (isLast && unit.code === EXCUSED) {
    stores.periods.excuse(obligation.id, {
      at: opened,
      by: null,
      why: 'Đã báo cáo theo ngành dọc',
    });
    return;
  }
  const drafting = isLast && index % 9 === 4;
  // Thôn 3 and Thôn 7 are left to the newcomer at the page.
  if (isLast && !drafting && (index % 2 === 0 || unit.code === UNCONNECTED)) return;
  const late = !isLast && (index + period.windowTo.month) % 11 === 0;
  const hours = late ? 24 * 5 + index : 9 + ((index * 5) % 36);
  const at = opened.add({ hours });
  const plan = stores.plans.current();
  const report = stores.reports.start({ obligationId: obligation.id, by, at });
  const form = formFor(plan, unit, period.month, stores.works.askedBy(report.id));
  const count = drafting
    ? Math.min(form.questions.length - 1, 3 + (index % 5))
    : form.questions.length;
  for (const question of form.questions.slice(0, count)) {
    const answer = sampleAnswer(plan, question, index, period.windowTo.month);
    stores.reports.put(report.id, question.id, answer, { updateId: null, at, by });
  }
  if (drafting) return;
  const receipt = receiptCode(period.month, unit.code, report.revision);
  stores.reports.submit(report.id, { at, by, receipt, sample: true });
  stores.periods.recordFirstSubmission(obligation.id, at);
  // the office is done with the months before; what came in this month waits for its review
  if (!isLast) acceptSample(stores, report.id, at.add({ hours: 20 }));
}

function acceptSample(stores: ReportStores, reportId: number, at: Temporal.Instant): void {
  const officer = stores.people.withRole('officer')[0];
  if (officer !== undefined) stores.reviews.accept({ reportId, by: officer.id, at });
}
