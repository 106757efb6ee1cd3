import { isWithin, previousWorkingDay } from './calendar.ts';
import { inVietnam } from './clock.ts';
import { compareNames } from './order.ts';
import type { Plan } from './plan.ts';
import { isOnTime } from './report.ts';

/** What one unit owes for a month, as far as a digest tells of it. */
export type DigestDuty = {
  readonly unitName: string;
  readonly dueAt: Temporal.Instant;
  readonly firstSubmittedAt: Temporal.Instant | null;
  readonly excused: boolean;
  readonly drafting: boolean;
};

/** A report that came in for the first time; corrections are no news. */
export type Arrival = {
  readonly unitName: string;
  readonly month: string;
  readonly dueAt: Temporal.Instant;
  readonly submittedAt: Temporal.Instant;
};

/** A digest tells what happened after `since` and not after `until`. */
export type Span = { readonly since: Temporal.Instant; readonly until: Temporal.Instant };

/** The day of the latest digest: today, or the last day of that name. */
export function digestDay(rule: Plan['jobs']['digest'], now: Temporal.Instant): Temporal.PlainDate {
  const today = inVietnam(now).toPlainDate();
  return today.subtract({ days: (today.dayOfWeek - rule.weekday + 7) % 7 });
}

/** The days that a digest's news is about, from the day of the last one to the day before it. */
export function daysOf({ since, until }: Span): {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
} {
  const from = inVietnam(since).toPlainDate();
  const to = inVietnam(until).toPlainDate().subtract({ days: 1 });
  return { from, to: Temporal.PlainDate.compare(to, from) < 0 ? from : to };
}

export function newsOf(arrivals: readonly Arrival[]) {
  const onTime = arrivals.filter((each) => isOnTime(each.submittedAt, each.dueAt));
  return { received: arrivals.length, onTime: onTime.length };
}

/** How a period stands: rates are counted over the obligations less the excused ones; names keep their order. */
export function standingOfPeriod(duties: readonly DigestDuty[]) {
  const owing = duties.filter((duty) => !duty.excused || duty.firstSubmittedAt !== null);
  const sent = owing.filter((duty) => duty.firstSubmittedAt !== null);
  const onTime = sent.filter(
    ({ firstSubmittedAt, dueAt }) => firstSubmittedAt !== null && isOnTime(firstSubmittedAt, dueAt),
  );
  const missing = owing.filter((duty) => duty.firstSubmittedAt === null);
  return {
    owed: owing.length,
    sent: sent.length,
    onTime: onTime.length,
    missing: missing.map(({ unitName }) => unitName),
  };
}

/** What one field of the picture of months and units shows. */
export function cellOf(duty: DigestDuty, now: Temporal.Instant) {
  const { firstSubmittedAt: at, dueAt } = duty;
  if (at !== null) return isOnTime(at, dueAt) ? 'on_time' : 'late';
  if (duty.excused) return 'excused';
  if (duty.drafting) return 'drafting';
  return isOnTime(now, dueAt) ? 'not_due' : 'missing';
}

/**
 * Whom a digest praises for a period: the first to send, and all of them when nobody was late. Only
 * what came since the last digest is praised, so that nobody is praised twice.
 */
export function praiseOf(duties: readonly DigestDuty[], span: Span, most: number) {
  const { owed, onTime } = standingOfPeriod(duties);
  const inOrder = duties
    .flatMap((duty) =>
      duty.firstSubmittedAt !== null && isOnTime(duty.firstSubmittedAt, duty.dueAt)
        ? [{ unitName: duty.unitName, at: duty.firstSubmittedAt }]
        : [],
    )
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at) || compareNames(a.unitName, b.unitName));
  const isNew = ({ at }: { readonly at: Temporal.Instant }) => isWithinSpan(span, at);
  return {
    first: inOrder
      .slice(0, most)
      .filter(isNew)
      .map(({ unitName }) => unitName),
    everybody: onTime === owed && inOrder.slice(-1).some(isNew),
  };
}

function isWithinSpan({ since, until }: Span, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, since) > 0 && Temporal.Instant.compare(at, until) <= 0;
}

type PlanDay = { readonly kind: 'plan'; readonly code: string; readonly meaning: string };
type ReportDay = { readonly kind: 'report'; readonly month: string };

/** A date that lies ahead. */
export type ComingDate<What = PlanDay | ReportDay> = {
  readonly on: Temporal.PlainDate;
  /** The last working day on which the date can be met: Friday 13/12 for Sunday 15/12. */
  readonly actOn: Temporal.PlainDate;
  readonly what: What;
};

type Dates = Pick<Plan, 'calendar' | 'dates' | 'jobs' | 'year'>;

/** The dates of the plan and the due days of reports from today on, as far as the plan looks ahead. */
export function comingDates(
  plan: Dates,
  reports: readonly { readonly month: string; readonly dueAt: Temporal.Instant }[],
  today: Temporal.PlainDate,
): readonly ComingDate[] {
  const last = today.add({ days: plan.jobs.digest.aheadDays });
  const due = reports.map(({ month, dueAt }) => {
    const on = inVietnam(dueAt).toPlainDate();
    return { on, actOn: on, what: { kind: 'report' as const, month } };
  });
  return [...due, ...datesOf(plan)]
    .filter(({ on }) => isWithin({ from: today, to: last }, on))
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

/** The plan's dates that are to be met today: today is the day, or the last working day before it. */
export function datesToActOn(
  plan: Dates,
  today: Temporal.PlainDate,
): readonly ComingDate<PlanDay>[] {
  return datesOf(plan).filter(({ actOn }) => actOn.equals(today));
}

function datesOf(plan: Dates): readonly ComingDate<PlanDay>[] {
  return plan.dates.flatMap(({ code, meaning, day, yearly }) => {
    const on =
      day ?? (yearly && Temporal.PlainMonthDay.from(yearly.to).toPlainDate({ year: plan.year }));
    if (on === undefined) return [];
    const actOn = previousWorkingDay(plan.calendar, on);
    return [{ on, actOn, what: { kind: 'plan', code, meaning } }];
  });
}
