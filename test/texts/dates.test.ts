import { describe, expect, it } from 'vitest';
import {
  dateText,
  dateTime,
  dueText,
  momentText,
  monthNumber,
  monthText,
  officialDay,
  remainingText,
  weekdayText,
  windowText,
} from '../../src/texts/dates.ts';
import { loadTexts } from '../../src/texts/load.ts';

const { vi: texts, en } = loadTexts('locales');
const day = Temporal.PlainDate.from;
const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);

describe('days and moments close by', () => {
  it.each([
    ['2024-12-13', 'thứ Sáu 13/12', 'Friday 13/12'],
    ['2024-12-15', 'Chủ nhật 15/12', 'Sunday 15/12'],
  ])('%s is %s', (date, vietnamese, english) => {
    expect(weekdayText(texts, day(date))).toBe(vietnamese);
    expect(weekdayText(en, day(date))).toBe(english);
  });

  it('a moment of the last days is a time and a weekday, in Viet Nam', () => {
    expect(momentText(texts, Temporal.Instant.from('2024-06-17T03:20:59Z'))).toBe('10:20 thứ Hai');
    expect(momentText(en, Temporal.Instant.from('2024-06-16T17:05:00Z'))).toBe('00:05 on Monday');
  });
});

describe('months and days as people write them', () => {
  it.each([
    ['2024-06', '6/2024', '6'],
    ['2024-12', '12/2024', '12'],
    ['2025-01', '1/2025', '1'],
  ])('%s is %s, and its number %s', (month, text, number) => {
    expect(monthText(month)).toBe(text);
    expect(monthNumber(month)).toBe(number);
  });

  it.each([
    ['2024-06-18', '18/06/2024'],
    ['2024-12-01', '01/12/2024'],
  ])('%s is %s', (date, text) => {
    expect(dateText(day(date))).toBe(text);
  });

  it.each([
    ['2024-05-15', '2024-06-14', '15/5–14/6'],
    ['2024-12-15', '2025-01-14', '15/12–14/1'],
  ])('the window from %s to %s is %s', (from, to, text) => {
    expect(windowText(day(from), day(to))).toBe(text);
  });
});

describe('instants are read in Viet Nam', () => {
  it.each([
    ['2024-06-17T00:58:59Z', '07:58 ngày 17/06/2024'],
    ['2024-06-17T17:00:00Z', '00:00 ngày 18/06/2024'],
    ['2024-12-31T16:59:59Z', '23:59 ngày 31/12/2024'],
    ['2024-12-31T17:00:00Z', '00:00 ngày 01/01/2025'],
  ])('%s is %s', (instant, text) => {
    expect(dateTime(texts, Temporal.Instant.from(instant))).toBe(text);
  });

  it.each([
    ['2024-06-17T17:00', '17 giờ 00, thứ Hai 17/06'],
    ['2024-06-18T17:00', '17 giờ 00, thứ Ba 18/06'],
    ['2024-06-19T08:05', '08 giờ 05, thứ Tư 19/06'],
    ['2024-06-20T17:00', '17 giờ 00, thứ Năm 20/06'],
    ['2024-06-21T17:00', '17 giờ 00, thứ Sáu 21/06'],
    ['2024-06-22T17:00', '17 giờ 00, thứ Bảy 22/06'],
    ['2024-06-23T00:00', '00 giờ 00, Chủ nhật 23/06'],
  ])('due at %s is "%s"', (due, text) => {
    expect(dueText(texts, at(`${due}:00`))).toBe(text);
  });

  it('in English too', () => {
    expect(dateTime(en, at('2024-06-17T07:58:00'))).toBe('07:58 on 17/06/2024');
    expect(dueText(en, at('2024-06-18T17:00:00'))).toBe('17:00, Tuesday 18/06');
  });
});

describe('the time that remains', () => {
  it.each([
    ['2024-06-17T08:00:00', 'còn 1 ngày 9 giờ'],
    ['2024-06-17T17:00:00', 'còn 1 ngày 0 giờ'],
    ['2024-06-17T17:00:01', 'còn 23 giờ'],
    ['2024-06-18T16:00:00', 'còn 1 giờ'],
    ['2024-06-18T16:00:01', 'còn 59 phút'],
    ['2024-06-18T16:59:00', 'còn 1 phút'],
    ['2024-06-18T16:59:01', 'còn 0 phút'],
    ['2024-06-18T17:00:00', 'còn 0 phút'],
    ['2024-06-18T17:00:01', 'vừa quá hạn'],
    ['2024-06-18T18:30:00', 'quá hạn 1 giờ'],
    ['2024-06-20T19:00:00', 'quá hạn 2 ngày 2 giờ'],
  ])('at %s is "%s"', (now, text) => {
    expect(remainingText(texts, at(now), at('2024-06-18T17:00:00'))).toBe(text);
  });

  it('agrees in number in English', () => {
    const due = at('2024-06-18T17:00:00');

    expect(remainingText(en, at('2024-06-17T16:00:00'), due)).toBe('1 day 1 hour left');
    expect(remainingText(en, at('2024-06-16T15:00:00'), due)).toBe('2 days 2 hours left');
    expect(remainingText(en, at('2024-06-18T16:59:00'), due)).toBe('1 minute left');
  });
});

describe('the day of an official document (Nghị định 30/2020)', () => {
  it.each([
    ['2024-03-05', 'ngày 05 tháng 3 năm 2024'],
    ['2024-02-05', 'ngày 05 tháng 02 năm 2024'],
    ['2024-01-31', 'ngày 31 tháng 01 năm 2024'],
    ['2024-09-09', 'ngày 09 tháng 9 năm 2024'],
    ['2024-10-10', 'ngày 10 tháng 10 năm 2024'],
    ['2024-12-15', 'ngày 15 tháng 12 năm 2024'],
  ])('%s is %s: a zero before days below 10 and months 1 and 2 only', (date, text) => {
    expect(officialDay(texts, day(date))).toBe(text);
  });
});
