/** The days on which offices of the commune are closed or open against the week's habit. */
export type WorkingCalendar = {
  readonly holidays: readonly DaySpan[];
  /** Saturdays and Sundays that are worked in exchange for a day off. */
  readonly makeUpDays: readonly Temporal.PlainDate[];
};
/** Both days included. */
export type DaySpan = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

const SATURDAY = 6;

export function isWorkingDay(calendar: WorkingCalendar, day: Temporal.PlainDate): boolean {
  if (calendar.makeUpDays.some((makeUp) => makeUp.equals(day))) return true;
  return day.dayOfWeek < SATURDAY && !calendar.holidays.some((span) => isWithin(span, day));
}

/** The day itself when it is worked, else the first working day after it. */
export function nextWorkingDay(
  calendar: WorkingCalendar,
  day: Temporal.PlainDate,
): Temporal.PlainDate {
  let found = day;
  while (!isWorkingDay(calendar, found)) found = found.add({ days: 1 });
  return found;
}

/** The day itself when it is worked, else the last working day before it. */
export function previousWorkingDay(
  calendar: WorkingCalendar,
  day: Temporal.PlainDate,
): Temporal.PlainDate {
  let found = day;
  while (!isWorkingDay(calendar, found)) found = found.subtract({ days: 1 });
  return found;
}

export function isWithin(span: DaySpan, day: Temporal.PlainDate): boolean {
  const { compare } = Temporal.PlainDate;
  return compare(span.from, day) <= 0 && compare(day, span.to) <= 0;
}
