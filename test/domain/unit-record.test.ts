import { describe, expect, it } from 'vitest';
import {
  type MonthOwed,
  type RecordedExemplar,
  type RecordedWork,
  recordsOf,
} from '../../src/domain/unit-record.ts';
import { aYear } from './progress-year.ts';

const instant = (text: string) => Temporal.Instant.from(`${text}+07:00`);
type Year = ReturnType<typeof aYear>;
type Input = Parameters<typeof recordsOf>[0];

/** A year in which units have targets of their own: { T01: { KT11: 100 } }. */
function aYearWith(targets: Readonly<Record<string, Readonly<Record<string, number>>>> = {}) {
  return aYear((plan) => {
    plan['unitTargets'] = Object.entries(targets).flatMap(([unit, values]) =>
      Object.entries(values).map(([indicator, value]) => ({ unit, indicator, value })),
    );
  });
}

/** The record of one unit up to a month, read on 1 July unless said otherwise. */
function recordOf(year: Year, code: string, month: number, more: Partial<Input> = {}) {
  const records = recordsOf({
    ...{ plan: year.plan, units: year.units, owed: year.owed(), answers: year.answers },
    ...{ upTo: `2024-${String(month).padStart(2, '0')}`, now: instant('2024-07-01T08:00') },
    ...{ months: [], works: [], exemplars: [] },
    ...more,
  });
  const found = records.find(({ unitId }) => unitId === year.idOf(code));
  if (found === undefined) throw new Error(`no record of ${code}`);
  return found;
}
const shown = (year: Year, code: string, month: number) =>
  recordOf(year, code, month).targets.map(({ code: row, value, word, percent }) => [
    ...[row, value, word, percent],
  ]);

describe('the months of a unit’s record', () => {
  const year = aYearWith();
  const june = (sentAt: string | null, answers: MonthOwed['answers'] = null): MonthOwed => ({
    ...{ unitId: year.idOf('T03'), month: '2024-06', dueAt: instant('2024-06-18T17:00'), answers },
    firstSubmittedAt: sentAt === null ? null : instant(sentAt),
  });

  it.each([
    ['on time to the second', '2024-06-18T17:00', 'on_time', 0],
    ['late by a second', '2024-06-18T17:00:01', 'late', 1],
    ['late by three days', '2024-06-21T09:00', 'late', 3],
  ])('%s', (_, sentAt, standing, daysLate) => {
    const months = [june(sentAt, { asked: 17, answered: 16 })];

    expect(recordOf(year, 'T03', 6, { months }).months).toEqual([
      { month: '2024-06', standing, daysLate, asked: 17, answered: 16 },
    ]);
  });

  it('one that has not come is missing once it was due, with all that was asked', () => {
    const months = [june(null)];
    const at = (now: string) => recordOf(year, 'T03', 6, { months, now: instant(now) }).months;

    expect(at('2024-06-18T17:00')).toEqual([]);
    expect(at('2024-06-18T17:00:01')).toEqual([
      { month: '2024-06', standing: 'missing', daysLate: 0, asked: 17, answered: 0 },
    ]);
  });

  it('are those of the unit alone', () => {
    const months = [june(null)];

    expect(recordOf(year, 'T04', 6, { months })).toMatchObject({
      ...{ unitId: 4, year: 2024, upTo: '2024-06', day: '2024-06-14' },
      months: [],
    });
  });
});

describe('the targets of a unit’s record', () => {
  it('are none without the commune’s word, and stand in the order of the plan', () => {
    const year = aYearWith({ T01: { KT23: 300, KT11: 100 } });

    expect(recordOf(aYear(), 'T01', 6).targets).toEqual([]);
    expect(recordOf(year, 'T02', 6).targets).toEqual([]);
    expect(recordOf(year, 'T01', 6).targets).toEqual([
      {
        ...{ code: 'KT11', label: 'Đàn lợn', unit: 'con', target: 100, value: null },
        ...{ word: 'no_data', percent: null, expected: null },
      },
      {
        ...{ code: 'KT23', label: 'Xây dựng đường giao thông nông thôn', unit: 'km', target: 300 },
        ...{ value: null, word: 'no_data', percent: null, expected: { parts: 6, of: 12 } },
      },
    ]);
  });

  it('hold the unit’s own figures against its own target', () => {
    const year = aYearWith({ T01: { KT01: 100, KT11: 100, KT13: 2, KT17: 10_000, KT23: 300 } });
    year.tell('T01', 2, { KT11: 80, KT23: 60, KT14: 1 });
    year.tell('T01', 3, { KT11: 90, KT23: 60, KT15: 1, KT17: [150, 155] });
    year.tell('T02', 3, { KT11: 5_000, KT14: 7, KT23: 900 });

    expect(shown(year, 'T01', 3)).toEqual([
      ['KT01', null, 'not_due', null],
      ['KT11', 90, 'not_due', 9_000],
      ['KT13', 2, 'met', 10_000],
      ['KT17', 9_677, 'not_met', 9_677],
      ['KT23', 120, 'on_pace', 4_000],
    ]);
  });

  it('take words as they are', () => {
    const year = aYearWith({ VPTK: { NT02: 1 } }).tell('VPTK', 3, { NT02: 'Đã quy hoạch' });

    expect(shown(year, 'VPTK', 3)).toEqual([['NT02', null, 'reported', null]]);
  });

  it('of the budget expect a month less, and in January nothing', () => {
    const year = aYearWith({ TCKT: { KT19: 1_200 } });

    expect(recordOf(year, 'TCKT', 6).targets[0]?.expected).toEqual({ parts: 5, of: 12 });
    expect(recordOf(year, 'TCKT', 1).targets[0]?.expected).toEqual({ parts: 0, of: 12 });
  });

  it('do not wait for a unit that was excused', () => {
    const year = aYearWith({ T01: { KT11: 100 }, T02: { KT11: 100 } }).excuse('T02', 2);

    expect(shown(year, 'T01', 2)).toEqual([['KT11', null, 'no_data', null]]);
    expect(shown(year, 'T02', 2)).toEqual([['KT11', null, 'not_due', null]]);
  });

  it('keep the last level of a unit that was closed', () => {
    const year = aYearWith({ T01: { KT11: 100 } }).tell('T01', 2, { KT11: 120 });
    year.replace('T01', { validTo: Temporal.PlainDate.from('2024-02-29') });

    expect(shown(year, 'T01', 6)).toEqual([['KT11', 120, 'exceeded', 12_000]]);
  });
});

describe('works and exemplars of a unit’s record', () => {
  it('are the unit’s own, without its number', () => {
    const year = aYear();
    const work: RecordedWork = {
      ...{ id: 7, kind: 'task', name: 'Dọn kênh', state: 'registered' },
      ...{ dueOn: '2024-05-01', doneOn: null },
    };
    const exemplar: RecordedExemplar = {
      ...{ id: 9, kind: 'individual', name: 'Mẫu Một', state: 'praised' },
      discoveredOn: '2024-02-02',
    };
    const both = {
      works: [
        { ...work, unitId: 1 },
        { ...work, id: 8, unitId: 2 },
      ],
      exemplars: [
        { ...exemplar, unitId: 2 },
        { ...exemplar, id: 10, unitId: 1 },
      ],
    };

    expect(recordOf(year, 'T01', 6, both)).toMatchObject({
      works: [work],
      exemplars: [{ ...exemplar, id: 10 }],
    });
    expect(recordOf(year, 'T01', 6, both).works[0]).not.toHaveProperty('unitId');
    expect(recordOf(year, 'T03', 6, both)).toMatchObject({ works: [], exemplars: [] });
  });
});
