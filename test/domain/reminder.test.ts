import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/domain/plan.ts';
import {
  daysUntil,
  isQuietDay,
  planStages,
  quietUntil,
  remindableFrom,
  stagesOf,
} from '../../src/domain/reminder.ts';

const file = join(import.meta.dirname, '../../db/plans/tung-anh-2024.json');
const reading = readPlan(JSON.parse(readFileSync(file, 'utf8')));
if (!reading.ok) throw new Error('the plan is wrong');
const rules = reading.plan.reminders;

const instant = (text: string) => Temporal.Instant.from(`${text}+07:00`);
const day = (text: string) => Temporal.PlainDate.from(text);
const JUNE = { opensAt: instant('2024-06-15T08:00'), dueAt: instant('2024-06-18T17:00') };
const MAY = { opensAt: instant('2024-05-15T08:00'), dueAt: instant('2024-05-20T17:00') };

describe('the stages of an obligation', () => {
  it('count calendar days from the opening and the due day', () => {
    const stages = stagesOf(rules, MAY).map(({ id, on }) => [id, on.toString()]);

    expect(stages).toEqual([
      ['opening', '2024-05-15'],
      ['three_days_before', '2024-05-17'],
      ['day_before', '2024-05-19'],
      ['due_day', '2024-05-20'],
      ['day_after', '2024-05-21'],
      ['three_days_after', '2024-05-23'],
    ]);
  });

  it.each([
    ['before the opening', '2024-06-14', [] as string[], null, []],
    [
      'the opening replaces −3 where both fall together',
      '2024-06-15',
      [],
      'opening',
      ['three_days_before replaced'],
    ],
    ['nothing on a day between', '2024-06-16', ['opening', 'three_days_before'], null, []],
    ['the day before', '2024-06-17', ['opening', 'three_days_before'], 'day_before', []],
    [
      'after a downtime only the latest speaks',
      '2024-06-18',
      ['opening', 'three_days_before'],
      'due_day',
      ['day_before superseded'],
    ],
    [
      'all that was never accounted for',
      '2024-06-30',
      [],
      'three_days_after',
      [
        'three_days_before replaced',
        'opening superseded',
        'day_before superseded',
        'due_day superseded',
        'day_after superseded',
      ],
    ],
    [
      'nothing after the last one',
      '2024-07-01',
      ['opening', 'three_days_before', 'day_before', 'due_day', 'day_after', 'three_days_after'],
      null,
      [],
    ],
  ])('%s', (_name, today, accounted, act, skip) => {
    const done = stagesOf(rules, JUNE).filter(({ id }) => accounted.includes(id));
    const marks = new Set(done.map(({ id, on }) => `${id}@${on.toString()}`));

    const planned = planStages(rules, JUNE, day(today), marks);

    expect(planned.act?.id ?? null).toBe(act);
    expect(planned.skip.map(({ stage, why }) => `${stage.id} ${why}`)).toEqual(skip);
  });

  it('speak again on the new days of a deadline that was moved', () => {
    const marks = new Set([
      'opening@2024-06-15',
      'three_days_before@2024-06-15',
      'day_before@2024-06-17',
    ]);
    const moved = { ...JUNE, dueAt: instant('2024-06-21T17:00') };

    expect(planStages(rules, moved, day('2024-06-18'), marks).act?.id).toBe('three_days_before');
    expect(planStages(rules, moved, day('2024-06-20'), marks).act?.id).toBe('day_before');
  });

  it('give the word to the latest in whatever order the plan names them', () => {
    const reversed = { ...rules, stages: rules.stages.toReversed() };
    const { act, skip } = planStages(reversed, MAY, day('2024-05-20'), new Set());

    expect(act).toMatchObject({ id: 'due_day', isOpening: false });
    expect(skip.map(({ stage, why }) => `${stage.id} ${why}`)).toEqual([
      'day_before superseded',
      'three_days_before superseded',
      'opening superseded',
    ]);
  });

  it('keep silent on the days of Tết', () => {
    const frame = { opensAt: instant('2024-02-09T08:00'), dueAt: instant('2024-02-19T17:00') };

    const planned = planStages(rules, frame, day('2024-02-09'), new Set());

    expect(planned.act).toBeNull();
    expect(planned.skip.map(({ stage, why }) => [stage.id, why])).toEqual([
      ['opening', 'quiet_day'],
    ]);
  });
});

describe('quiet hours', () => {
  it.each([
    ['2024-06-17T19:59:59', null],
    ['2024-06-17T20:00:00', '2024-06-18T06:00'],
    ['2024-06-18T00:30:00', '2024-06-18T06:00'],
    ['2024-06-18T05:59:59', '2024-06-18T06:00'],
    ['2024-06-18T06:00:00', null],
    ['2024-12-31T22:00:00', '2025-01-01T06:00'],
  ])('at %s they last until %s', (now, end) => {
    const until = quietUntil(rules, instant(now));

    expect(until?.toString() ?? null).toBe(end === null ? null : instant(end).toString());
  });
});

describe('quiet hours by day', () => {
  const { quietHours } = rules;
  const [from, to] = ['11:30', '13:30'].map((text) => Temporal.PlainTime.from(text));
  const atNoon = { ...rules, quietHours: { ...quietHours, ...(from && to ? { from, to } : {}) } };

  it.each([
    ['2024-06-17T11:29:59', null],
    ['2024-06-17T11:30', '2024-06-17T13:30'],
    ['2024-06-17T13:29:59', '2024-06-17T13:30'],
    ['2024-06-17T13:30', null],
    ['2024-06-17T23:00', null],
    ['2024-06-17T05:00', null],
  ])('at %s they last until %s', (now, end) => {
    const until = quietUntil(atNoon, instant(now));

    expect(until?.toString() ?? null).toBe(end === null ? null : instant(end).toString());
  });
});

describe('a day without reminders', () => {
  it('is one of several spans', () => {
    const [tet] = rules.quietDays;
    const later = { from: day('2024-09-02'), to: day('2024-09-02') };
    const more = { ...rules, quietDays: tet === undefined ? [] : [tet, { ...tet, ...later }] };

    expect(
      ['2024-02-12', '2024-09-02', '2024-09-03'].map((on) => isQuietDay(more, day(on))),
    ).toEqual([true, true, false]);
  });

  it('leaves nothing to say where nothing is due', () => {
    expect(planStages(rules, MAY, day('2024-02-09'), new Set())).toEqual({ act: null, skip: [] });
  });
});

describe('days until the deadline', () => {
  it.each([
    ['2024-06-15', 3],
    ['2024-06-18', 0],
    ['2024-06-21', -3],
    ['2024-05-31', 18],
  ])('from %s: %i', (today, days) => {
    expect(daysUntil(JUNE.dueAt, day(today))).toBe(days);
  });
});

describe('people may be reminded', () => {
  it.each([
    ['at once by day', '2024-06-16T19:59:59', '2024-06-16T19:59:59'],
    ['from the next morning in the evening', '2024-06-16T20:00', '2024-06-17T06:00'],
    ['from the same morning at night', '2024-06-17T05:59', '2024-06-17T06:00'],
    ['from the morning after Tết on its first day', '2024-02-07T10:00', '2024-02-13T06:00'],
    ['from the morning after Tết on the evening before', '2024-02-06T21:00', '2024-02-13T06:00'],
    ['at once on the last evening before Tết', '2024-02-06T19:00', '2024-02-06T19:00'],
  ])('%s', (_name, now, from) => {
    expect(remindableFrom(rules, instant(now)).toString()).toBe(instant(from).toString());
  });
});
