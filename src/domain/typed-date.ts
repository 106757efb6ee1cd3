import { fold } from './fold.ts';

/** A typed date (language.md 3.7). `date` is an ISO date, so that a reading is plain JSON. */
export type DateReading =
  | { readonly kind: 'accept'; readonly date: string }
  | { readonly kind: 'confirm'; readonly date: string }
  | { readonly kind: 'ask'; readonly code: 'D_LUNAR' }
  | { readonly kind: 'reject'; readonly code: 'D_INVALID' | 'D_FUTURE' | 'D_NEED_DAY' };

/** A typed day to come: read, or why not. */
export type ComingDate =
  | { readonly kind: 'accept'; readonly date: string }
  | { readonly kind: 'reject'; readonly code: ComingDateProblem };
export type ComingDateProblem = 'D_LUNAR' | 'D_INVALID' | 'D_NEED_DAY' | 'D_PAST';

type Typed = { readonly day: number; readonly month: number; readonly year: number };

/** Days before today that have a name. */
const NAMED_DAYS: ReadonlyMap<string, number> = new Map([
  ['hom nay', 0],
  ['bua nay', 0],
  ['today', 0],
  ['hom qua', 1],
  ['bua qua', 1],
  ['hom kia', 2],
]);

/** Days from today on that have a name. */
const COMING_DAYS: ReadonlyMap<string, number> = new Map([
  ['hom nay', 0],
  ['bua nay', 0],
  ['today', 0],
  ['mai', 1],
  ['ngay mai', 1],
  ['tomorrow', 1],
  ['mot', 2],
  ['ngay mot', 2],
  ['ngay kia', 2],
]);

const LUNAR = /(?<![a-z])(?:mung|mong|ram|am lich|al|thang gieng|thang chap)(?![a-z])/;
const WITHOUT_DAY = /^(?:thang )?\d{1,2}[/.-]\d{4}$|^thang \d{1,2}(?: nam \d{4})?$/;
const POLITE = /(?<![a-z])(?:da|thua|vang|bao cao|nhe|a)(?![a-z])[,:]?/g;

/** Day, month and year in the order written; the year may be missing, the month too. */
const WRITTEN: readonly RegExp[] = [
  /^(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})(?:\k<mark>(?<year>\d{4}|\d{2}))?$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  /^(?<day>\d{1,2}) thang (?<month>\d{1,2})(?:,? nam (?<year>\d{4}))?$/,
  /^(?<day>\d{1,2})$/,
];

function inCentury(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function toDate({ day, month, year }: Typed): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ day, month, year }, { overflow: 'reject' });
  } catch {
    // 31/4, 29/2/2023, 5/13
    return null;
  }
}

function accepted(date: Temporal.PlainDate): DateReading {
  return { kind: 'accept', date: date.toString() };
}

type Written = { readonly date: Temporal.PlainDate; readonly hasYear: boolean };

function readWritten(
  text: string,
  today: Temporal.PlainDate,
): Written | 'D_LUNAR' | 'D_NEED_DAY' | 'D_INVALID' {
  if (LUNAR.test(text)) return 'D_LUNAR';
  if (WITHOUT_DAY.test(text)) return 'D_NEED_DAY';
  const plain = text.replace(/^ngay /, '');
  const groups = WRITTEN.map((pattern) => pattern.exec(plain)?.groups).find((found) => found);
  if (groups === undefined) return 'D_INVALID';
  const { day, month, year } = groups;
  const date = toDate({
    day: Number(day),
    month: month === undefined ? today.month : Number(month),
    year: year === undefined ? today.year : inCentury(year),
  });
  if (date === null || date.year < 2000) return 'D_INVALID';
  return { date, hasYear: year !== undefined };
}

function simplified(typed: string): string {
  return fold(typed)
    .replace(POLITE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
    .trim();
}

/**
 * Reads the date of something that has happened. The day always comes first; what the person left
 * out is taken from `today` and confirmed.
 */
export function readDate(typed: string, today: Temporal.PlainDate): DateReading {
  const text = simplified(typed);
  const daysAgo = NAMED_DAYS.get(text);
  if (daysAgo !== undefined) return accepted(today.subtract({ days: daysAgo }));
  const written = readWritten(text, today);
  if (written === 'D_LUNAR') return { kind: 'ask', code: written };
  if (typeof written === 'string') return { kind: 'reject', code: written };
  const { date, hasYear } = written;
  if (Temporal.PlainDate.compare(date, today) > 0) return { kind: 'reject', code: 'D_FUTURE' };
  return hasYear ? accepted(date) : { kind: 'confirm', date: date.toString() };
}

/**
 * Reads a day from today on. Without a year it is the nearest such day: in December 5/1 means next
 * January, in June 5/5 is past. What was read is shown to the person in words either way.
 */
export function readComingDate(typed: string, today: Temporal.PlainDate): ComingDate {
  const text = simplified(typed);
  const days = COMING_DAYS.get(text);
  if (days !== undefined) return { kind: 'accept', date: today.add({ days }).toString() };
  const written = readWritten(text, today);
  if (typeof written === 'string') return { kind: 'reject', code: written };
  const isLongPast = today.since(written.date).days > 183;
  const date = isLongPast && !written.hasYear ? written.date.add({ years: 1 }) : written.date;
  if (Temporal.PlainDate.compare(date, today) < 0) return { kind: 'reject', code: 'D_PAST' };
  return { kind: 'accept', date: date.toString() };
}
