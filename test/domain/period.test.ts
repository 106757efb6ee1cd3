import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  type WorkingCalendar,
} from '../../src/domain/calendar.ts';
import {
  currentPeriod,
  dueOn,
  movedDue,
  owes,
  periodOf,
  periodsOf,
  planIsOver,
  usualPeriod,
} from '../../src/domain/period.ts';
import { type Plan, readPlan } from '../../src/domain/plan.ts';
import { isOnTime } from '../../src/domain/report.ts';
import type { Unit } from '../../src/domain/unit.ts';

const plan = load();
const day = Temporal.PlainDate.from;
const at = Temporal.Instant.from;

describe('the periods of 2024', () => {
  it.each([
    // month, first and closing day, opened, due
    ['2024-02', '2024-01-15', '2024-02-14', '2024-02-15T08:00', '2024-02-19T17:00'], // Sunday
    ['2024-03', '2024-02-15', '2024-03-14', '2024-03-15T08:00', '2024-03-18T17:00'],
    ['2024-04', '2024-03-15', '2024-04-14', '2024-04-15T08:00', '2024-04-19T17:00'], // holiday
    ['2024-05', '2024-04-15', '2024-05-14', '2024-05-15T08:00', '2024-05-20T17:00'], // Saturday
    ['2024-06', '2024-05-15', '2024-06-14', '2024-06-15T08:00', '2024-06-18T17:00'],
    ['2024-07', '2024-06-15', '2024-07-14', '2024-07-15T08:00', '2024-07-18T17:00'],
    ['2024-08', '2024-07-15', '2024-08-14', '2024-08-15T08:00', '2024-08-19T17:00'], // Sunday
    ['2024-09', '2024-08-15', '2024-09-14', '2024-09-15T08:00', '2024-09-18T17:00'],
    ['2024-10', '2024-09-15', '2024-10-14', '2024-10-15T08:00', '2024-10-18T17:00'],
    ['2024-11', '2024-10-15', '2024-11-14', '2024-11-15T08:00', '2024-11-18T17:00'],
    ['2024-12', '2024-11-15', '2024-12-14', '2024-12-15T08:00', '2024-12-18T17:00'],
  ])('%s runs from %s to %s, opens %s, is due %s', (month, from, to, opens, due) => {
    const period = periodsOf(plan).find((each) => each.month === month);

    expect(period?.windowFrom.toString()).toBe(from);
    expect(period?.windowTo.toString()).toBe(to);
    expect(period?.opensAt.toString({ timeZone: '+07:00' })).toBe(`${opens}:00+07:00`);
    expect(period?.dueAt.toString({ timeZone: '+07:00' })).toBe(`${due}:00+07:00`);
  });

  it('are eleven, February to December, and follow each other without a gap', () => {
    const periods = periodsOf(plan);

    expect(periods).toHaveLength(11);
    periods.slice(1).forEach((period, i) => {
      expect(period.windowFrom.subtract({ days: 1 }).toString()).toBe(
        periods[i]?.windowTo.toString(),
      );
    });
  });

  it('are due in UTC seven hours before the hour that is read in Viet Nam', () => {
    expect(periodOf(plan, '2024-06').dueAt.toString()).toBe('2024-06-18T10:00:00Z');
  });
});

describe('a period under other rules', () => {
  it('of January begins in December of the year before', () => {
    const period = periodOf(plan, '2025-01');

    expect(period.windowFrom.toString()).toBe('2024-12-15');
    expect(period.windowTo.toString()).toBe('2025-01-14');
  });

  it.each([
    ['2024-02', '2024-02-29', '2024-03-01T08:00', '2024-03-05T17:00'],
    ['2023-02', '2023-02-28', '2023-03-01T08:00', '2023-03-06T17:00'], // 5 March is a Sunday
    ['2024-12', '2024-12-31', '2025-01-01T08:00', '2025-01-06T17:00'], // 5 January is a Sunday
  ])('by calendar months, %s closes on %s, opens %s and is due %s', (month, to, opens, due) => {
    const monthly = withReporting({ window: 'calendar_month', dueDay: 5 });

    const period = periodOf(monthly, month);

    expect(period.windowFrom.toString()).toBe(`${month}-01`);
    expect(period.windowTo.toString()).toBe(to);
    expect(period.opensAt.toString({ timeZone: '+07:00' })).toBe(`${opens}:00+07:00`);
    expect(period.dueAt.toString({ timeZone: '+07:00' })).toBe(`${due}:00+07:00`);
  });

  it.each([
    ['next_working_day', '2024-02-19'],
    ['previous_working_day', '2024-02-16'],
    ['stays', '2024-02-18'],
  ] as const)('with a Sunday moved by "%s" is due on %s', (whenOff, due) => {
    const period = periodOf(withReporting({ whenOff }), '2024-02');

    expect(period.dueAt.toString({ timeZone: '+07:00' })).toBe(`${due}T17:00:00+07:00`);
  });

  it('whose due day is not after the closing day is due in the next month', () => {
    const period = periodOf(withReporting({ closingDay: 25, dueDay: 3 }), '2024-06');

    expect(period.windowFrom.toString()).toBe('2024-05-26');
    expect(period.windowTo.toString()).toBe('2024-06-25');
    expect(period.dueAt.toString()).toBe('2024-07-03T10:00:00Z');
  });
});

describe('the current period', () => {
  it.each([
    ['2024-02-15T07:59:59+07:00', null],
    ['2024-02-15T08:00:00+07:00', '2024-02'],
    ['2024-06-15T07:59:59.999+07:00', '2024-05'],
    ['2024-06-15T08:00:00+07:00', '2024-06'],
    ['2024-06-17T07:59:00+07:00', '2024-06'],
    ['2024-12-31T23:59:59+07:00', '2024-12'],
    ['2025-01-01T00:00:00+07:00', null],
    ['2026-06-17T07:59:00+07:00', null],
  ])('at %s is %s', (now, month) => {
    expect(currentPeriod(plan, at(now))?.month ?? null).toBe(month);
  });

  it.each([
    ['2024-12-31T23:59:59+07:00', false],
    ['2024-12-31T17:00:00Z', true], // midnight in Viet Nam
    ['2026-11-24T04:00:00Z', true],
  ])('has a plan that at %s is over: %s', (now, over) => {
    expect(planIsOver(plan, at(now))).toBe(over);
  });

  it.each([
    ['2024-06-18T16:59:59.999+07:00', true],
    ['2024-06-18T17:00:00+07:00', true],
    ['2024-06-18T17:00:00.001+07:00', false],
  ])('is reported at %s on time: %s', (sent, onTime) => {
    expect(isOnTime(at(sent), periodOf(plan, '2024-06').dueAt)).toBe(onTime);
  });
});

describe('a deadline that is moved', () => {
  it.each([
    ['by days from the due day', '2024-06-17', 2, '2024-06-20T17:00'],
    ['past a weekend on to Monday', '2024-06-17', 4, '2024-06-24T17:00'],
    ['on the due day itself', '2024-06-18', 1, '2024-06-19T17:00'],
    ['after the due day from today on', '2024-06-24', 1, '2024-06-25T17:00'],
  ])('%s', (_name, today, days, expected) => {
    const moved = movedDue(plan, at('2024-06-18T17:00+07:00'), days, day(today));

    expect(moved).toEqual(at(`${expected}+07:00`));
  });

  it('to a day off is due on the next working day', () => {
    expect(dueOn(plan, day('2024-09-02'))).toEqual(at('2024-09-04T17:00+07:00'));
  });
});

describe('a unit owes a period', () => {
  const hamlet = (validFrom: string, validTo: string | null): Unit => ({
    code: 'T13',
    name: 'Thôn 13',
    kind: 'hamlet',
    validFrom: day(validFrom),
    validTo: validTo === null ? null : day(validTo),
  });
  const june = periodOf(plan, '2024-06');

  it.each([
    ['2024-01-01', null, true],
    ['2024-06-01', null, true],
    ['2024-06-14', null, true],
    ['2024-06-15', null, false],
    ['2024-01-01', '2024-06-14', true],
    ['2024-01-01', '2024-06-13', false],
  ])('of June when it lives from %s to %s: %s', (from, to, owed) => {
    expect(owes(hamlet(from, to), june)).toBe(owed);
  });

  it('from the month in which it was added', () => {
    const added = hamlet('2024-06-10', null);

    const months = periodsOf(plan)
      .filter((period) => owes(added, period))
      .map((period) => period.month);

    expect(months).toEqual([
      '2024-06',
      '2024-07',
      '2024-08',
      '2024-09',
      '2024-10',
      '2024-11',
      '2024-12',
    ]);
  });

  it('even when it is asked for no number', () => {
    const school = plan.units.filter((unit) => unit.kind === 'school');

    expect(school.map((unit) => owes(unit, june))).toEqual([true, true, true]);
  });
});

describe('a due day', () => {
  it('that is the closing day is that of the month after it', () => {
    const { windowTo, dueAt } = periodOf(withReporting({ closingDay: 18, dueDay: 18 }), '2024-06');

    expect(windowTo.toString()).toBe('2024-06-18');
    expect(dueAt).toEqual(at('2024-07-18T17:00+07:00'));
  });
});

describe('the month that is looked at first', () => {
  const months = periodsOf(plan).slice(2, 5);

  it.each([
    ['the last whose reports are all due', '2024-05-20T17:00', '2024-05'],
    ['not one that is open still', '2024-05-20T16:59:59', '2024-04'],
    ['the last one of all, once all are due', '2025-01-01T00:00', '2024-06'],
    ['the last one of all, while none is due', '2024-04-19T16:59:59', '2024-06'],
  ])('is %s', (_, now, month) => {
    expect(usualPeriod(months, at(`${now}+07:00`))?.month).toBe(month);
  });

  it('is none where there are none', () => {
    expect(usualPeriod([], at('2024-05-20T17:00+07:00'))).toBeUndefined();
  });
});

describe('the working calendar', () => {
  it.each([
    ['2024-06-14', true], // Friday
    ['2024-06-15', false], // Saturday
    ['2024-06-16', false], // Sunday
    ['2024-02-07', true],
    ['2024-02-08', false], // Tết, first and last day
    ['2024-02-14', false],
    ['2024-02-15', true],
    ['2024-04-18', false],
    ['2024-04-29', true],
    ['2024-05-01', false],
    ['2024-09-03', false],
    ['2024-09-04', true],
  ])('has %s worked: %s', (date, worked) => {
    expect(isWorkingDay(plan.calendar, day(date))).toBe(worked);
  });

  it.each([
    ['2024-02-08', '2024-02-15', '2024-02-07'],
    ['2024-08-31', '2024-09-04', '2024-08-30'],
    ['2024-12-15', '2024-12-16', '2024-12-13'],
    ['2024-06-18', '2024-06-18', '2024-06-18'],
  ])('moves %s on to %s or back to %s', (date, next, previous) => {
    expect(nextWorkingDay(plan.calendar, day(date)).toString()).toBe(next);
    expect(previousWorkingDay(plan.calendar, day(date)).toString()).toBe(previous);
  });

  it('counts a Saturday worked in exchange as a working day', () => {
    const exchanged: WorkingCalendar = { holidays: [], makeUpDays: [day('2024-05-04')] };

    expect(isWorkingDay(exchanged, day('2024-05-04'))).toBe(true);
    expect(isWorkingDay(exchanged, day('2024-05-11'))).toBe(false);
  });
});

function load(): Plan {
  const reading = readPlan(JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.plan;
}

function withReporting(change: Partial<Plan['reporting']>): Plan {
  return { ...plan, reporting: { ...plan.reporting, ...change } };
}
