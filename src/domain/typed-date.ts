import { fold } from './fold.ts';

/** A typed date (language.md 3.7). `date` is an ISO date, so that a reading is plain JSON. */
export type DateReading =
  | { readonly kind: 'accept'; readonly date: string }
  | { readonly kind: 'confirm'; readonly date: string }
  | { readonly kind: 'ask'; readonly code: 'D_LUNAR' }
  | { readonly kind: 'reject'; readonly code: 'D_INVALID' | 'D_FUTURE' | 'D_NEED_DAY' };

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
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function accepted(date: Temporal.PlainDate): DateReading {
  return { kind: 'accept', date: date.toString() };
}

/**
 * Reads the date of something that has happened. The day always comes first; what the person left
 * out is taken from `today` and confirmed.
 */
export function readDate(typed: string, today: Temporal.PlainDate): DateReading {
  const text = fold(typed)
    .replace(POLITE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
    .trim();
  const daysAgo = NAMED_DAYS.get(text);
  if (daysAgo !== undefined) return accepted(today.subtract({ days: daysAgo }));
  if (LUNAR.test(text)) return { kind: 'ask', code: 'D_LUNAR' };
  if (WITHOUT_DAY.test(text)) return { kind: 'reject', code: 'D_NEED_DAY' };

  const plain = text.replace(/^ngay /, '');
  const groups = WRITTEN.map((pattern) => pattern.exec(plain)?.groups).find((found) => found);
  if (groups === undefined) return { kind: 'reject', code: 'D_INVALID' };
  const { day, month, year } = groups;
  const date = toDate({
    day: Number(day),
    month: month === undefined ? today.month : Number(month),
    year: year === undefined ? today.year : inCentury(year),
  });
  if (date === null || date.year < 2000) return { kind: 'reject', code: 'D_INVALID' };
  if (Temporal.PlainDate.compare(date, today) > 0) return { kind: 'reject', code: 'D_FUTURE' };
  return year === undefined ? { kind: 'confirm', date: date.toString() } : accepted(date);
}
