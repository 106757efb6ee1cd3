import { nextWorkingDay, previousWorkingDay, type WorkingCalendar } from './calendar.ts';
import { inVietnam, ZONE } from './clock.ts';
import { type AskedIndicator, isReporter } from './indicator.ts';
import type { Plan } from './plan.ts';
import { existsOn, type Unit } from './unit.ts';

/** A reporting month with its cut-off window and the two instants that frame its reports. */
export type Period = {
  /** 2024-06. */
  readonly month: string;
  readonly windowFrom: Temporal.PlainDate;
  /** The closing day, still within the window. */
  readonly windowTo: Temporal.PlainDate;
  readonly opensAt: Temporal.Instant;
  /** The last instant that is on time. */
  readonly dueAt: Temporal.Instant;
};
type Rules = Pick<Plan, 'reporting' | 'calendar'>;

/** The plan's periods, first to last. */
export function periodsOf(plan: Rules): readonly Period[] {
  const last = Temporal.PlainYearMonth.from(plan.reporting.lastMonth);
  const periods: Period[] = [];
  let month = Temporal.PlainYearMonth.from(plan.reporting.firstMonth);
  while (Temporal.PlainYearMonth.compare(month, last) <= 0) {
    periods.push(periodOf(plan, month.toString()));
    month = month.add({ months: 1 });
  }
  return periods;
}

/** One period; `month` is 2024-06 and need not be among those that the plan opens. */
export function periodOf(plan: Rules, month: string): Period {
  const { reporting, calendar } = plan;
  const { windowFrom, windowTo } = windowOf(reporting, Temporal.PlainYearMonth.from(month));
  const dueOn = movedToWork(calendar, reporting.whenOff, firstDayAfter(windowTo, reporting.dueDay));
  return {
    month,
    windowFrom,
    windowTo,
    opensAt: instant(windowTo.add({ days: 1 }), reporting.openingTime),
    dueAt: instant(dueOn, reporting.dueTime),
  };
}

function windowOf(reporting: Plan['reporting'], month: Temporal.PlainYearMonth) {
  if (reporting.window === 'calendar_month') {
    return {
      windowFrom: month.toPlainDate({ day: 1 }),
      windowTo: month.toPlainDate({ day: month.daysInMonth }),
    };
  }
  const { closingDay: day } = reporting;
  return {
    windowFrom: month.subtract({ months: 1 }).toPlainDate({ day }).add({ days: 1 }),
    windowTo: month.toPlainDate({ day }),
  };
}

function firstDayAfter(day: Temporal.PlainDate, dayOfMonth: number): Temporal.PlainDate {
  const within = day.with({ day: dayOfMonth });
  return Temporal.PlainDate.compare(within, day) > 0 ? within : within.add({ months: 1 });
}

function movedToWork(
  calendar: WorkingCalendar,
  how: Plan['reporting']['whenOff'],
  day: Temporal.PlainDate,
): Temporal.PlainDate {
  if (how === 'next_working_day') return nextWorkingDay(calendar, day);
  return how === 'previous_working_day' ? previousWorkingDay(calendar, day) : day;
}

/** The due instant of a day that an officer chose, off days without work as the plan says. */
export function dueOn(plan: Rules, day: Temporal.PlainDate): Temporal.Instant {
  const { calendar, reporting } = plan;
  return instant(movedToWork(calendar, reporting.whenOff, day), reporting.dueTime);
}

/**
 * A due instant moved by calendar days, then off days without work as the plan says. One that has
 * passed is moved from today on: more time is never time that is over.
 */
export function movedDue(
  plan: Rules,
  dueAt: Temporal.Instant,
  days: number,
  today: Temporal.PlainDate,
): Temporal.Instant {
  const due = inVietnam(dueAt).toPlainDate();
  const from = Temporal.PlainDate.compare(due, today) < 0 ? today : due;
  return dueOn(plan, from.add({ days }));
}

function instant(day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
}

/** Whether the plan's year has ended in Viet Nam: nothing opens any more, a new plan is needed. */
export function planIsOver(plan: Pick<Plan, 'year'>, now: Temporal.Instant): boolean {
  return inVietnam(now).year > plan.year;
}

/** The period opened last; null before the first one opens and once the plan's year is over. */
export function currentPeriod(plan: Plan, now: Temporal.Instant): Period | null {
  if (planIsOver(plan, now)) return null;
  const opened = periodsOf(plan).filter(
    (period) => Temporal.Instant.compare(period.opensAt, now) <= 0,
  );
  return opened.at(-1) ?? null;
}

/** The last month whose reports are all due: one that has just opened would look late throughout. */
export function usualPeriod<P extends Pick<Period, 'dueAt'>>(
  periods: readonly P[],
  now: Temporal.Instant,
): P | undefined {
  const due = periods.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) <= 0);
  return due.at(-1) ?? periods.at(-1);
}

/**
 * Whether the unit owes a report for the period, whatever it is asked: it exists on the closing day.
 * So after a merger exactly one of the two units owes, and one added in June owes from June.
 */
export function owes(unit: Unit, period: Pick<Period, 'windowTo'>): boolean {
  return existsOn(unit, period.windowTo);
}

/** All rows that the unit is asked in the course of the year, in the order of the form. */
export function indicatorsOf(
  plan: Pick<Plan, 'indicators'>,
  unit: Pick<Unit, 'code' | 'kind'>,
): readonly AskedIndicator[] {
  return plan.indicators.filter(
    (indicator): indicator is AskedIndicator =>
      indicator.form !== 'derived' && isReporter(indicator, unit),
  );
}

/** The rows that the unit is asked for a reporting month (2024-06), in the order of the form. */
export function indicatorsAsked(
  plan: Pick<Plan, 'indicators'>,
  unit: Pick<Unit, 'code' | 'kind'>,
  month: string,
): readonly AskedIndicator[] {
  const { month: number } = Temporal.PlainYearMonth.from(month);
  return indicatorsOf(plan, unit).filter((indicator) => indicator.months.includes(number));
}
