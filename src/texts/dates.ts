import { inVietnam } from '../domain/clock.ts';
import type { Texts } from './texts.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** 2024-06 as people write it: 6/2024. */
export function monthText(month: string): string {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  return `${number}/${year}`;
}

/** The number of the month alone: 6. */
export function monthNumber(month: string): string {
  return String(Temporal.PlainYearMonth.from(month).month);
}

/** 18/06/2024. */
export function dateText(date: Temporal.PlainDate): string {
  return `${two(date.day)}/${two(date.month)}/${date.year}`;
}

/** 20/06: a day in the middle of a sentence about this year. */
export function dayText(date: Temporal.PlainDate): string {
  return `${two(date.day)}/${two(date.month)}`;
}

/** 06:00. */
export function timeText(time: Temporal.PlainTime): string {
  return `${two(time.hour)}:${two(time.minute)}`;
}

/** 15/5–14/6: the days of a cut-off window, without the year. */
export function windowText(from: Temporal.PlainDate, to: Temporal.PlainDate): string {
  return `${from.day}/${from.month}–${to.day}/${to.month}`;
}

/** "07:58 ngày 17/06/2024" in Viet Nam time. */
export function dateTime(texts: Texts, instant: Temporal.Instant): string {
  const local = inVietnam(instant);
  const time = timeText(local.toPlainTime());
  return texts.plain('date-time', { time, date: dateText(local.toPlainDate()) });
}

const WEEKDAYS = [
  'weekday-monday',
  'weekday-tuesday',
  'weekday-wednesday',
  'weekday-thursday',
  'weekday-friday',
  'weekday-saturday',
  'weekday-sunday',
] as const;

function weekdayName(texts: Texts, dayOfWeek: number): string {
  return texts.plain(WEEKDAYS[dayOfWeek - 1] ?? 'weekday-monday');
}

/** "thứ Ba 18/06". */
export function weekdayText(texts: Texts, date: Temporal.PlainDate): string {
  return texts.plain('date-day', {
    weekday: weekdayName(texts, date.dayOfWeek),
    date: dayText(date),
  });
}

/** "10:20 thứ Hai": a moment of the last seven days. */
export function momentText(texts: Texts, instant: Temporal.Instant): string {
  const local = inVietnam(instant);
  const time = timeText(local.toPlainTime());
  return texts.plain('date-moment', { time, weekday: weekdayName(texts, local.dayOfWeek) });
}

/** "17 giờ 00, thứ Ba 18/06": a due instant with its weekday. */
export function dueText(texts: Texts, due: Temporal.Instant): string {
  const local = inVietnam(due);
  const weekday = weekdayName(texts, local.dayOfWeek);
  const [hour, minute] = [two(local.hour), two(local.minute)];
  const date = dayText(local.toPlainDate());
  return texts.plain('date-due', { hour, minute, weekday, date });
}

/** "còn 1 ngày 9 giờ", or how long ago the due instant was. */
export function remainingText(texts: Texts, now: Temporal.Instant, due: Temporal.Instant): string {
  const minutes = Math.trunc((due.epochMilliseconds - now.epochMilliseconds) / 60_000);
  const distance = Math.abs(minutes);
  const args = { days: Math.floor(distance / 1440), hours: Math.floor((distance % 1440) / 60) };
  if (now.epochMilliseconds > due.epochMilliseconds) return texts.plain('date-overdue', args);
  if (distance < 60) return texts.plain('date-remaining-minutes', { minutes: distance });
  return texts.plain('date-remaining', args);
}

/**
 * "ngày 05 tháng 3 năm 2024", as official documents write it: a zero before days below 10 and before
 * months 1 and 2 only (Nghị định 30/2020/NĐ-CP).
 */
export function officialDay(texts: Texts, date: Temporal.PlainDate): string {
  const month = date.month <= 2 ? two(date.month) : String(date.month);
  return texts.plain('document-day', { day: two(date.day), month, year: String(date.year) });
}
