import { describe, expect, it } from 'vitest';
import { aYear, changeRow } from './progress-year.ts';

describe('pace (AG5) and its words (AG6)', () => {
  it.each([
    // a crop is not late before its harvest, reported or not
    ['T01', 'KT02', 3, 0, 4, 'not_due'],
    ['T01', 'KT02', 5, 0, 5, 'behind'],
    ['T01', 'KT02', 5, 805_499, 5, 'behind'],
    ['T01', 'KT02', 5, 805_500, 5, 'on_pace'],
    ['T01', 'KT02', 5, 1_611_000, 5, 'met'],
    ['T01', 'KT02', 9, 1_610_999, 9, 'not_met'],
    // evenly over the year
    ['T01', 'KT23', 6, 249, 6, 'behind'],
    ['T01', 'KT23', 6, 250, 6, 'on_pace'],
    ['T01', 'KT23', 2, 500, 2, 'met'],
    ['T01', 'KT23', 2, 501, 2, 'exceeded'],
    ['T01', 'KT23', 12, 499, 12, 'not_met'],
    // in whole numbers: 72 of 122 is more than seven twelfths, 71 less
    ['VHXH', 'VH02', 7, 71, 7, 'behind'],
    ['VHXH', 'VH02', 7, 72, 7, 'on_pace'],
    // at the end of the year only
    ['T01', 'KT11', 6, 700, 6, 'not_due'],
    ['T01', 'KT11', 12, 700, 12, 'not_met'],
    ['T01', 'KT11', 6, 790, 6, 'met'],
    ['T01', 'KT11', 6, 791, 6, 'exceeded'],
    // the budget of period T6 is May’s: five twelfths of 52.016.953.000
    ['TCKT', 'KT19', 6, 21_673_730_416, 6, 'behind'],
    ['TCKT', 'KT19', 6, 21_673_730_417, 6, 'on_pace'],
  ] as const)(
    '%s: %s of month %i is %i; in month %i it is %s',
    (unit, code, told, value, month, word) => {
      const row = aYear()
        .tell(unit, told, { [code]: value })
        .row(code, month);

      expect(row.word).toBe(word);
    },
  );

  it('nothing told is "no data" once it was asked, else "not due"', () => {
    const year = aYear();

    expect(year.row('KT02', 4).word).toBe('not_due');
    expect(year.row('KT02', 5).word).toBe('no_data');
    expect(year.row('KT11', 2).word).toBe('no_data');
    expect(year.row('VH05', 11).word).toBe('not_due');
  });

  it('of a budget row in January nothing is expected: it is about the year before', () => {
    const targets = [{ from: '2024-01-01', value: 1_200 }];
    const year = aYear((plan) => changeRow(plan, 'KT19', { targets }));

    expect(year.row('KT19', 1)).toMatchObject({
      ...{ through: '2023-12', target: 1_200, expected: { parts: 0, of: 12 } },
    });
    expect(year.row('KT19', 2).expected).toEqual({ parts: 1, of: 12 });
  });

  it('budget rows say which month they reach', () => {
    const year = aYear().tell('TCKT', 12, { KT19: 1 });

    expect(year.row('KT19', 12)).toMatchObject({
      through: '2024-11',
      expected: { parts: 11, of: 12 },
    });
    expect(year.row('KT23', 12)).toMatchObject({
      through: '2024-12',
      expected: { parts: 12, of: 12 },
    });
  });
});

describe('what is still needed', () => {
  it.each([
    ['T01', 'KT23', 6, 140, { perMonth: 60, months: 6 }],
    // 361 m in six months: 61 m each, rounded up
    ['T01', 'KT23', 6, 139, { perMonth: 61, months: 6 }],
    ['T01', 'KT23', 6, 500, null],
    ['T01', 'KT23', 12, 499, null],
    ['T01', 'KT02', 5, 100, null],
    ['T01', 'KT11', 6, 100, null],
    ['TCKT', 'KT19', 12, 52_016_952_000, { perMonth: 1_000, months: 1 }],
    ['VHXH', 'VH10', 6, 60, { perMonth: 3, months: 6 }],
    ['VHXH', 'VH09', 6, 9_000, null],
  ] as const)('%s: %s in month %i at %i is %o', (unit, code, month, value, needed) => {
    const row = aYear()
      .tell(unit, month, { [code]: value })
      .row(code, month);

    expect(row.needed).toEqual(needed);
  });

  it('above a number takes one more', () => {
    const above = aYear((plan) => changeRow(plan, 'KT22', { direction: 'GT' }));
    above.tell('VPTK', 10, { KT22: 2 });

    expect(above.row('KT22', 10)).toMatchObject({ needed: { perMonth: 1, months: 2 } });
    expect(above.tell('VPTK', 11, { KT22: 1 }).row('KT22', 11)).toMatchObject({
      ...{ word: 'exceeded', needed: null },
    });
  });

  it('of exactly a number is nothing once it is reached or passed', () => {
    const exact = aYear((plan) => changeRow(plan, 'KT22', { direction: 'EQ' }));

    expect(exact.tell('VPTK', 10, { KT22: 2 }).row('KT22', 10)).toMatchObject({
      ...{ word: 'met', needed: null },
    });
    expect(exact.tell('VPTK', 11, { KT22: 1 }).row('KT22', 11).word).toBe('exceeded');
  });
});

describe('the forecast', () => {
  it.each([
    ['T01', 'KT23', 6, 140, { value: 280, method: 'even' }],
    ['TCKT', 'KT19', 6, 20_000_000_000, { value: 48_000_000_000, method: 'even' }],
    ['T01', 'KT02', 5, 700_000, { value: 1_400_000, method: 'season' }],
    // the harvest is in
    ['T01', 'KT02', 9, 700_000, null],
    ['T01', 'KT02', 4, 700_000, null],
    // a level does not grow from nothing
    ['T01', 'KT11', 6, 100, null],
    ['VHXH', 'VH10', 6, 60, null],
    ['VHXH', 'VH09', 6, 9_000, null],
    ['T01', 'KT23', 12, 400, null],
  ] as const)('%s: %s in month %i at %i is %o', (unit, code, month, value, forecast) => {
    const row = aYear()
      .tell(unit, month, { [code]: value })
      .row(code, month);

    expect(row.forecast).toEqual(forecast);
  });
});

describe('the same period last year (AG7)', () => {
  const figure = (indicator: string, month: string, value: number) => ({
    indicator,
    unitId: null,
    month,
    value,
    denominator: null,
  });

  it('is unknown without imported figures, never 0', () => {
    expect(aYear().row('KT23', 6).lastYear).toBeNull();
  });

  it('of a flow is the sum of all months that are asked, and unknown while one is missing', () => {
    const year = aYear();
    for (const month of ['02', '03', '05', '06']) {
      year.past.push(figure('KT23', `2023-${month}`, 10));
    }
    expect(year.row('KT23', 3).lastYear).toEqual({ actual: 20, ratio: null });
    expect(year.row('KT23', 6).lastYear).toBeNull();

    year.past.push(figure('KT23', '2023-04', 10));
    expect(year.row('KT23', 6).lastYear).toEqual({ actual: 50, ratio: null });
  });

  it('of a budget row ends with the month that it is about', () => {
    const year = aYear();
    for (const month of ['01', '02', '03']) year.past.push(figure('KT19', `2023-${month}`, 7));

    expect(year.row('KT19', 3).lastYear).toEqual({ actual: 14, ratio: null });
    expect(year.row('KT19', 4).lastYear).toEqual({ actual: 21, ratio: null });
    expect(year.row('KT19', 5).lastYear).toBeNull();
  });

  it('of a level is the latest one up to then', () => {
    const year = aYear();
    year.past.push(figure('KT11', '2023-04', 700), figure('KT11', '2023-12', 780));
    year.past.push({ ...figure('KT17', '2023-03', 150), denominator: 160 });

    expect(year.row('KT11', 3).lastYear).toBeNull();
    expect(year.row('KT11', 6).lastYear).toEqual({ actual: 700, ratio: null });
    expect(year.row('KT17', 6).lastYear).toEqual({
      actual: 9375,
      ratio: { numerator: 150, denominator: 160 },
    });
  });

  it('of a computed row takes all its parts', () => {
    const year = aYear();
    year.past.push(figure('KT02', '2023-05', 800_000));
    expect(year.row('KT01', 5).lastYear).toBeNull();

    year.past.push(figure('KT05', '2023-05', 200_000));
    expect(year.row('KT01', 5).lastYear).toEqual({ actual: 1_000_000, ratio: null });
  });
});

describe('completeness (AG8)', () => {
  it('is whole only when every unit that owes the row has given a figure for every month', () => {
    const year = aYear().tellAll(2, { KT23: 0 }).tellAll(3, { KT23: 5 }, ['T04']);
    expect(year.row('KT23', 2).completeness).toMatchObject({
      owing: 12,
      reported: 12,
      whole: true,
    });
    expect(year.row('KT23', 3).completeness).toMatchObject({ reported: 11, whole: false });

    year.tell('T04', 3, { KT23: 'no_data' });
    expect(year.row('KT23', 3).completeness).toMatchObject({ reported: 11, whole: false });
    expect(year.share('KT23', 3, 'T04')).toMatchObject({
      standing: 'no_data',
      gaps: ['2024-03'],
      value: 0,
    });

    year.tell('T04', 4, { KT23: 1 });
    expect(year.share('KT23', 4, 'T04')).toMatchObject({ standing: 'no_data', value: 1 });
    expect(year.share('KT23', 5, 'T04')).toMatchObject({
      standing: 'missing',
      gaps: ['2024-03', '2024-05'],
    });
  });

  it('does not wait for who was excused', () => {
    const year = aYear().tellAll(2, { KT11: 50 }, ['T04']).excuse('T04', 2);

    expect(year.row('KT11', 2).completeness).toEqual({
      owing: 11,
      reported: 11,
      whole: true,
      stale: 0,
    });
    expect(year.share('KT11', 2, 'T04')?.standing).toBe('excused');
  });

  it('counts a unit from the month in which it came into being', () => {
    const year = aYear().tellAll(2, { KT23: 1 }).tellAll(3, { KT23: 1 });
    year.replace('T12', { validFrom: Temporal.PlainDate.from('2024-03-01') });

    expect(year.row('KT23', 3).completeness).toMatchObject({ owing: 12, reported: 12 });
  });
});

describe('computed rows', () => {
  it('add up their parts; a missing part makes them incomplete, not smaller', () => {
    const year = aYear().tellAll(5, { KT02: 100_000 });
    expect(year.row('KT01', 5)).toMatchObject({
      actual: 1_200_000,
      completeness: { owing: 12, reported: 0, whole: false },
      word: 'on_pace',
    });

    year.tellAll(5, { KT05: 40_000 });
    expect(year.row('KT01', 5)).toMatchObject({
      actual: 1_680_000,
      percent: 7_839,
      completeness: { owing: 12, reported: 12, whole: true },
      forecast: { value: 3_360_000, method: 'season' },
    });
  });

  it('say nothing while no part does', () => {
    expect(aYear().row('KT01', 4)).toMatchObject({ actual: null, word: 'not_due' });
    expect(aYear().row('KT13', 4)).toMatchObject({ actual: null, word: 'no_data' });
    const year = aYear().tell('T01', 4, { KT14: 1, KT15: 0, KT16: 2 });
    expect(year.row('KT13', 4)).toMatchObject({ actual: 3, needed: { perMonth: 1, months: 8 } });
  });
});

describe('what waits for review, and estimates', () => {
  it('are counted and flagged', () => {
    const year = aYear().tell('T01', 2, { KT23: 10 });
    year.tell('T01', 3, { KT23: 20 }, { waiting: true });
    year.tell('T02', 3, { KT23: 5 }, { waiting: true, estimate: true });

    expect(year.row('KT23', 3)).toMatchObject({
      actual: 35,
      waiting: { units: 2, amount: 25 },
      estimated: true,
    });
    expect(year.row('KT23', 2)).toMatchObject({
      waiting: { units: 0, amount: 0 },
      estimated: false,
    });
  });

  it('of words are units only', () => {
    const year = aYear().tell('VPTK', 3, { NT02: 'Đã quy hoạch' }, { waiting: true });

    expect(year.row('NT02', 3).waiting).toEqual({ units: 1, amount: null });
  });

  it('of a rate are units only', () => {
    const year = aYear().tell('T01', 3, { KT17: [10, 20] }, { waiting: true });

    expect(year.row('KT17', 3).waiting).toEqual({ units: 1, amount: null });
  });
});
