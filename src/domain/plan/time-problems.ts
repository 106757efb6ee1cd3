import type { LoosePlan } from './loose.ts';
import { type Path, type PlanProblem, problem } from './problem.ts';

type Day = Temporal.PlainDate | null;
type Time = Temporal.PlainTime | null;
type Span = { readonly from: Day; readonly to: Day };

/** Days in the wrong order or year, and hours that contradict each other. */
export function timeProblems(plan: LoosePlan): readonly PlanProblem[] {
  const { calendar, reminders, units, year } = plan;
  const lives = units.map((unit) => ({ from: unit.validFrom, to: unit.validTo }));
  return [
    ...spanProblems(['government'], plan.government),
    ...spanProblems(['campaigns'], plan.campaigns),
    ...spanProblems(['units'], lives, 'validTo'),
    ...spanProblems(['calendar', 'holidays'], calendar.holidays),
    ...spanProblems(['reminders', 'quietDays'], reminders.quietDays),
    ...calendar.holidays.flatMap((span, i) => spanOutside(year, span, ['calendar', 'holidays', i])),
    ...calendar.makeUpDays.flatMap((day, i) => outside(year, day, ['calendar', 'makeUpDays', i])),
    ...reminders.quietDays.flatMap((span, i) =>
      spanOutside(year, span, ['reminders', 'quietDays', i]),
    ),
    ...reportingProblems(plan),
    ...quietProblems(plan),
  ];
}

function spanProblems(path: Path, spans: readonly Span[], end = 'to'): readonly PlanProblem[] {
  return spans.flatMap(({ from, to }, i) => {
    if (from === null || to === null || Temporal.PlainDate.compare(from, to) <= 0) return [];
    return [endBeforeStart([...path, i, end], from.toString(), to.toString())];
  });
}

function endBeforeStart(path: Path, start: string, end: string): PlanProblem {
  return problem(path, 'end_before_start', { start, end });
}

function spanOutside(year: number | null, span: Span, path: Path): readonly PlanProblem[] {
  return [
    ...outside(year, span.from, [...path, 'from']),
    ...outside(year, span.to, [...path, 'to']),
  ];
}

/** January of the next year belongs to the plan: December's reports may be due there. */
export function outside(year: number | null, day: Day, path: Path): readonly PlanProblem[] {
  if (year === null || day === null || day.year === year) return [];
  if (day.year === year + 1 && day.month === 1) return [];
  return [problem(path, 'outside_year', { value: day.toString(), year })];
}

function reportingProblems(plan: LoosePlan): readonly PlanProblem[] {
  const { year, reporting } = plan;
  const { firstMonth, lastMonth } = reporting;
  const problems = (['firstMonth', 'lastMonth'] as const).flatMap((field) => {
    const value = reporting[field];
    if (year === null || value === '' || value.startsWith(`${year}-`)) return [];
    return [problem(['reporting', field], 'outside_year', { value, year })];
  });
  if (lastMonth !== '' && lastMonth < firstMonth) {
    problems.push(endBeforeStart(['reporting', 'lastMonth'], firstMonth, lastMonth));
  }
  return [...problems, ...dueProblems(reporting), ...closingProblems(plan)];
}

/** The campaign's end is one of the plan's dates. */
function closingProblems({ dates, reporting }: LoosePlan): readonly PlanProblem[] {
  const value = reporting.closing.campaignEnd;
  if (value === '' || dates.some(({ code, day }) => code === value && day !== null)) return [];
  return [problem(['reporting', 'closing', 'campaignEnd'], 'unknown_date', { value })];
}

/** Reports that would be due before they can be sent. */
function dueProblems(reporting: LoosePlan['reporting']): readonly PlanProblem[] {
  const { window, closingDay, dueDay, dueTime, openingTime } = reporting;
  if (dueTime === null || openingTime === null) return [];
  const openingDay = window === 'nd09' && closingDay !== null ? closingDay + 1 : 1;
  if (dueDay !== openingDay || Temporal.PlainTime.compare(openingTime, dueTime) < 0) return [];
  const args = { opening: short(openingTime), due: short(dueTime) };
  return [problem(['reporting', 'dueTime'], 'due_before_opening', args)];
}

/** Messages that the plan itself would hold back. */
function quietProblems({ reminders, reporting, jobs }: LoosePlan): readonly PlanProblem[] {
  const { from, to } = reminders.quietHours;
  const times: readonly (readonly [Path, Time])[] = [
    [['reminders', 'time'], reminders.time],
    [['reporting', 'openingTime'], reporting.openingTime],
    [['jobs', 'digest', 'time'], jobs.digest.time],
  ];
  return times.flatMap(([path, time]) => {
    if (time === null || from === null || to === null || !isQuiet(time, from, to)) return [];
    const args = { time: short(time), from: short(from), to: short(to) };
    return [problem(path, 'within_quiet_hours', args)];
  });
}

function isQuiet(
  time: Temporal.PlainTime,
  from: Temporal.PlainTime,
  to: Temporal.PlainTime,
): boolean {
  const { compare } = Temporal.PlainTime;
  const afterFrom = compare(time, from) >= 0;
  const beforeTo = compare(time, to) < 0;
  return compare(from, to) <= 0 ? afterFrom && beforeTo : afterFrom || beforeTo;
}

function short(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' });
}
