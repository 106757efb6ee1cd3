import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/domain/plan.ts';
import { type Change, damaged, lines } from './plan-file.ts';

/** Changes of days and hours, and all that is wrong with the plan then. */
const TIMES: readonly (readonly [string, readonly Change[], readonly string[]])[] = [
  [
    'a campaign that ends before it starts',
    [
      ['campaigns.0.from', '2024-05-01'],
      ['campaigns.0.to', '2024-04-30'],
    ],
    ['campaigns[0].to: ends on 2024-04-30, before it starts on 2024-05-01'],
  ],
  [
    'a campaign of one day',
    [
      ['campaigns.0.from', '2024-05-01'],
      ['campaigns.0.to', '2024-05-01'],
    ],
    [],
  ],
  ['a campaign with an end only', [['campaigns.0.to', '2024-05-01']], []],
  [
    'quiet days of another year',
    [['reminders.quietDays.0.from', '2023-02-07']],
    ['reminders.quietDays[0].from: 2023-02-07 lies outside the plan’s year 2024'],
  ],
  ['a holiday up to January of the next year', [['calendar.holidays.4.to', '2025-01-03']], []],
  [
    'a holiday up to February of the next year',
    [['calendar.holidays.4.to', '2025-02-03']],
    ['calendar.holidays[4].to: 2025-02-03 lies outside the plan’s year 2024'],
  ],
  [
    'a holiday up to January of the year after that',
    [['calendar.holidays.4.to', '2026-01-03']],
    ['calendar.holidays[4].to: 2026-01-03 lies outside the plan’s year 2024'],
  ],
  [
    'a January of the year before',
    [['calendar.makeUpDays', ['2023-01-03']]],
    ['calendar.makeUpDays[0]: 2023-01-03 lies outside the plan’s year 2024'],
  ],
  ['a year that cannot be read', [['year', '2024']], ['year: must be a number']],
  [
    'a first month that cannot be read',
    [['reporting.firstMonth', 'soon']],
    ['reporting.firstMonth: must look like 2024-06'],
  ],
  [
    'a last month of another year',
    [['reporting.lastMonth', '2025-03']],
    ['reporting.lastMonth: 2025-03 lies outside the plan’s year 2024'],
  ],
  [
    'a first month of another year',
    [['reporting.firstMonth', '2023-03']],
    ['reporting.firstMonth: 2023-03 lies outside the plan’s year 2024'],
  ],
  ['reports due on the hour they open', dueAt(15, '08:00'), [tooEarly('08:00')]],
  ['reports due before they open', dueAt(15, '07:59'), [tooEarly('07:59')]],
  ['reports due a minute after they open', dueAt(15, '08:01'), []],
  ['reports due early on another day', dueAt(16, '07:00'), []],
  ['an early hour of the first, with a window of Nghị định 09', dueAt(1, '07:00'), []],
  [
    'an early hour of the first, with the calendar month as window',
    [...dueAt(1, '07:00'), ['reporting.window', 'calendar_month']],
    [tooEarly('07:00')],
  ],
  [
    'an early hour of the day after the closing day, with the calendar month as window',
    [...dueAt(15, '07:00'), ['reporting.window', 'calendar_month']],
    [],
  ],
  [
    'a window that cannot be read',
    [...dueAt(15, '07:00'), ['reporting.window', 'week']],
    ['reporting.window: must be one of: nd09, calendar_month'],
  ],
  [
    'a closing day that cannot be read',
    [...dueAt(1, '07:00'), ['reporting.closingDay', 'x']],
    ['reporting.closingDay: must be a number', tooEarly('07:00')],
  ],
  [
    'an hour that cannot be read',
    dueAt(15, 'noon'),
    ['reporting.dueTime: “noon” is not a time; write it as 17:00'],
  ],
  [
    'an opening hour that cannot be read',
    [...dueAt(15, '07:00'), ['reporting.openingTime', 'noon']],
    ['reporting.openingTime: “noon” is not a time; write it as 17:00'],
  ],
  ['a message when the quiet hours end', [['reminders.time', '06:00']], []],
  [
    'reports that open at night',
    [['reporting.openingTime', '21:00']],
    ['reporting.openingTime: 21:00 lies within the quiet hours 20:00–06:00'],
  ],
  [
    'a digest at night',
    [['jobs.digest.time', '23:59']],
    ['jobs.digest.time: 23:59 lies within the quiet hours 20:00–06:00'],
  ],
  ['quiet hours of one day, and messages before them', quietFrom('12:00', '14:00'), []],
  [
    'a reminder within quiet hours of one day',
    [...quietFrom('12:00', '14:00'), ['reminders.time', '12:00']],
    ['reminders.time: 12:00 lies within the quiet hours 12:00–14:00'],
  ],
  [
    'a reminder after quiet hours of one day',
    [...quietFrom('12:00', '14:00'), ['reminders.time', '14:00']],
    [],
  ],
  ['quiet hours of no length', quietFrom('09:00', '09:00'), []],
  [
    'a beginning of the quiet hours that cannot be read',
    [['reminders.quietHours.from', 'x']],
    ['reminders.quietHours.from: “x” is not a time; write it as 17:00'],
  ],
  [
    'an end of the quiet hours that cannot be read',
    [['reminders.quietHours.to', 'x']],
    ['reminders.quietHours.to: “x” is not a time; write it as 17:00'],
  ],
  ['units asked for their papers on the very deadline', cutOff('2024-12-15'), []],
  [
    'units asked for their papers after the deadline',
    cutOff('2024-12-16'),
    ['commendation.unitDeadline: ends on 2024-12-15, before it starts on 2024-12-16'],
  ],
  [
    'a cut-off that cannot be read',
    cutOff('soon'),
    ['commendation.unitCutOff: “soon” is not a day; write it as 2024-06-18'],
  ],
  ['a superior’s deadline in January', [['commendation.superiorDeadline', '2025-01-15']], []],
  [
    'a deadline that cannot be read',
    [
      ['commendation.unitDeadline', 'x'],
      ['commendation.superiorDeadline', '2024-12-01'],
    ],
    ['commendation.unitDeadline: “x” is not a day; write it as 2024-06-18'],
  ],
];

describe('the days and hours of a plan', () => {
  it.each(TIMES)('are judged whole: %s', (_name, changes, wrong) => {
    expect(lines(readPlan(damaged(...changes)))).toEqual(wrong);
  });

  it('may open a single month, and no row is asked outside it', () => {
    const reading = readPlan(damaged(['reporting.firstMonth', '2024-12']));

    expect(lines(reading).join('\n')).not.toContain('before it starts');
    expect(lines(reading)).toContain('indicators[1].months[0]: no period is opened in month 5');
  });

  it('ask no row after the last month, December included', () => {
    const told = lines(readPlan(damaged(['reporting.lastMonth', '2024-11'])));

    expect(told).toContain('indicators[29].months[0]: no period is opened in month 12');
    expect(told.filter((line) => !line.endsWith('no period is opened in month 12'))).toEqual([]);
  });
});

function dueAt(day: number, time: string): readonly Change[] {
  return [
    ['reporting.dueDay', day],
    ['reporting.dueTime', time],
  ];
}

function tooEarly(time: string): string {
  return `reporting.dueTime: reports would be due at ${time}, and open only at 08:00 of that day`;
}

function quietFrom(from: string, to: string): readonly Change[] {
  return [
    ['reminders.quietHours.from', from],
    ['reminders.quietHours.to', to],
  ];
}

function cutOff(day: string): readonly Change[] {
  return [['commendation.unitCutOff', day]];
}
