import { describe, expect, it } from 'vitest';
import { unitProgress } from '../../src/domain/progress.ts';
import { aYear } from './progress-year.ts';

describe('a flow (AG1)', () => {
  it('is the sum of the months, each unit’s own', () => {
    const year = aYear().tell('T01', 2, { KT23: 20 }).tell('T01', 4, { KT23: 100 });
    year.tell('T07', 4, { KT23: 80 }).tell('T07', 5, { KT23: 7 });

    expect(year.row('KT23', 4).actual).toBe(200);
    expect(year.row('KT23', 12).actual).toBe(207);
    expect(year.share('KT23', 12, 'T01')).toMatchObject({ value: 120, month: '2024-04' });
  });

  it('knows zero from nothing, and nothing from what was not asked', () => {
    const year = aYear().tell('T01', 2, { KT23: 0, KT11: 'no_data' });

    expect(year.row('KT23', 2)).toMatchObject({ actual: 0, word: 'behind' });
    expect(year.row('KT24', 2)).toMatchObject({ actual: null, word: 'no_data' });
    expect(year.row('KT02', 2)).toMatchObject({ actual: null, word: 'not_due', shares: [] });
    expect(year.share('KT23', 2, 'T01')).toMatchObject({ value: 0, standing: 'reported' });
    expect(year.share('KT11', 2, 'T01')).toMatchObject({ value: null, standing: 'no_data' });
    expect(year.share('KT11', 2, 'T02')).toMatchObject({ value: null, standing: 'missing' });
  });

  it('stays with the commune when its unit is closed', () => {
    const year = aYear().tell('T12', 3, { KT23: 50, KT11: 40 });
    year.replace('T12', { validTo: Temporal.PlainDate.from('2024-05-31') });

    expect(year.row('KT23', 7)).toMatchObject({ actual: 50 });
    expect(year.row('KT11', 7).shares.map(({ unitId }) => unitId)).not.toContain(year.idOf('T12'));
  });
});

describe('a stock (AG2)', () => {
  it('keeps the last figure of a unit that has not reported, and flags its month', () => {
    const year = aYear().tellAll(4, { KT11: 60 }).tellAll(5, { KT11: 65 }, ['T03']);

    const row = year.row('KT11', 5);

    expect(row.actual).toBe(11 * 65 + 60);
    expect(row.completeness).toEqual({ owing: 12, reported: 11, whole: false, stale: 1 });
    expect(year.share('KT11', 5, 'T03')).toMatchObject({
      value: 60,
      month: '2024-04',
      stale: true,
      standing: 'missing',
      gaps: ['2024-05'],
    });
  });

  it('is not older than the month in which it was last asked', () => {
    const year = aYear().tellAll(3, { NT05: 2 });

    expect(year.row('NT05', 5).completeness).toEqual({
      owing: 12,
      reported: 12,
      whole: true,
      stale: 0,
    });
    expect(year.row('NT05', 6).completeness).toEqual({
      owing: 12,
      reported: 0,
      whole: false,
      stale: 12,
    });
  });

  it('keeps the last figure also when there is no newer data', () => {
    const year = aYear().tell('T01', 2, { KT11: 90 }).tell('T01', 3, { KT11: 'no_data' });

    expect(year.share('KT11', 3, 'T01')).toMatchObject({
      value: 90,
      stale: true,
      standing: 'no_data',
    });
  });
});

describe('a rate (AG3)', () => {
  it('is Σn/Σd, never a mean of percentages', () => {
    // the mean of 50,00 % and 100,00 % would be 75 %
    const year = aYear()
      .tell('T01', 3, { KT17: [10, 20] })
      .tell('T02', 3, { KT17: [380, 380] });

    expect(year.row('KT17', 3)).toMatchObject({
      actual: 9750,
      ratio: { numerator: 390, denominator: 400 },
      percent: 9750,
      word: 'not_met',
    });
  });

  it('is met only when every household is counted, whatever the rounding says', () => {
    const year = aYear().tell('T01', 3, { KT17: [99_999, 100_000] });

    expect(year.row('KT17', 3)).toMatchObject({ actual: 10_000, percent: 9_999, word: 'not_met' });
    expect(
      aYear()
        .tell('T01', 3, { KT17: [155, 155] })
        .row('KT17', 3),
    ).toMatchObject({
      word: 'met',
      percent: 10_000,
    });
  });

  it('of several bare percentages says nothing about the commune', () => {
    const [first, second] = [
      aYear().tell('T01', 3, { KT17: 9_000 }),
      aYear()
        .tell('T01', 3, { KT17: 9_000 })
        .tell('T02', 3, { KT17: [10, 10] }),
    ];

    expect(first.row('KT17', 3)).toMatchObject({ actual: 9_000, ratio: null });
    expect(second.row('KT17', 3)).toMatchObject({ actual: null, ratio: null });
  });

  it('that an office knows as a percentage stands as it is', () => {
    expect(aYear().tell('VHXH', 12, { VH01: 8200 }).row('VH01', 12)).toMatchObject({
      actual: 8200,
      ratio: null,
      percent: 10_061,
      word: 'exceeded',
    });
  });
});

describe('targets (AG4)', () => {
  it.each([
    // "> 95 %" is strict
    ['VHXH', 6, 'VH09', 9_499, 'not_met', 9_999],
    ['VHXH', 6, 'VH09', 9_500, 'not_met', 10_000],
    ['VHXH', 6, 'VH09', 9_501, 'met', 10_001],
    // at most: never a percentage
    ['TYT', 12, 'VH07', 1_190, 'not_met', null],
    ['TYT', 12, 'VH07', 1_150, 'met', null],
    ['TYT', 12, 'VH07', 900, 'met', null],
    ['TYT', 12, 'VH08', 741, 'not_met', null],
    // a fall against a fall
    ['VHXH', 12, 'VH03', 59, 'not_met', 9_833],
    ['VHXH', 12, 'VH03', 60, 'met', 10_000],
    ['VHXH', 12, 'VH03', 61, 'exceeded', 10_167],
    // at least
    ['VPTK', 12, 'KT22', 1, 'not_met', 5_000],
    ['VPTK', 12, 'KT22', 2, 'met', 10_000],
    ['VPTK', 12, 'KT22', 3, 'exceeded', 15_000],
    ['TCKT', 12, 'KT19', 52_016_952_999, 'on_pace', 9_999],
    // yes or no
    ['DCNN', 3, 'NT01', 1, 'met', null],
    ['DCNN', 3, 'NT01', 0, 'not_met', null],
    ['DCNN', 3, 'NT07', 0, 'not_due', null],
    ['DCNN', 12, 'NT07', 0, 'not_met', null],
    ['DCNN', 12, 'NT07', 1, 'met', null],
  ] as const)('%s, month %i: %s at %i is %s (%s)', (unit, month, code, value, word, percent) => {
    const row = aYear()
      .tell(unit, month, { [code]: value })
      .row(code, month);

    expect(row).toMatchObject({ word, percent });
  });

  it('a yes or no of two units takes both', () => {
    const police = () => aYear().tell('CA', 12, { AN01: 1 });

    expect(police().row('AN01', 12)).toMatchObject({ actual: null, word: 'no_data' });
    expect(police().row('AN01', 12).completeness).toMatchObject({ reported: 1, owing: 2 });
    expect(police().tell('QS', 12, { AN01: 1 }).row('AN01', 12).word).toBe('met');
    expect(police().tell('QS', 12, { AN01: 0 }).row('AN01', 12).word).toBe('not_met');
    expect(police().excuse('QS', 12).row('AN01', 12).word).toBe('met');
    expect(aYear().row('AN01', 11).word).toBe('not_due');
  });

  it('a count over the hamlets is n of as many as there are', () => {
    const year = aYear().tellAll(12, { VH06: 1 }, ['T12']);
    expect(year.row('VH06', 12)).toMatchObject({ actual: 11, target: 12, word: 'not_met' });

    year.replace('T12', { validTo: Temporal.PlainDate.from('2024-06-30') });
    expect(year.row('VH06', 12)).toMatchObject({
      actual: 11,
      target: 11,
      percent: null,
      word: 'met',
      completeness: { owing: 11, reported: 11, whole: true, stale: 0 },
    });
  });

  it('words are not judged, but for a grade that is the very one aimed at', () => {
    const grade = (text: string) => aYear().tell('VPTK', 12, { CQ01: text }).row('CQ01', 12);

    expect(grade('hoàn thành xuất sắc nhiệm vụ').word).toBe('met');
    expect(grade('Hoàn thành tốt nhiệm vụ').word).toBe('reported');
    expect(aYear().row('CQ01', 11).word).toBe('not_due');
    expect(aYear().row('CQ01', 12).word).toBe('no_data');
    expect(aYear().tell('VPTK', 3, { NT02: 'Đang triển khai' }).row('NT02', 3)).toMatchObject({
      word: 'reported',
      actual: null,
      percent: null,
    });
  });

  it('without a number in the plan is kept when the year before is', () => {
    const year = aYear().tellAll(3, { NT05: 2 });
    expect(year.row('NT05', 3)).toMatchObject({ actual: 24, target: null, word: 'reported' });

    const figure = { indicator: 'NT05', unitId: null, month: '2023-12', denominator: null };
    year.past.push({ ...figure, value: 25 });
    expect(year.row('NT05', 3)).toMatchObject({ actual: 24, target: 25, word: 'not_met' });
  });

  it('that changes in July leaves June as it was', () => {
    const year = aYear((plan) => {
      const rows = plan.indicators as { code: string; targets: unknown[] }[];
      rows.find(({ code }) => code === 'KT22')?.targets.push({ from: '2024-07-01', value: 4 });
    }).tell('VPTK', 4, { KT22: 2 });

    expect(year.row('KT22', 6)).toMatchObject({ target: 2, percent: 10_000, word: 'met' });
    expect(year.row('KT22', 7)).toMatchObject({ target: 4, percent: 5_000, word: 'behind' });
  });
});

describe('one unit across the rows', () => {
  it('has a share in what it was asked, and in what is computed from that', () => {
    const year = aYear().tell('T03', 5, { KT02: 100_000, KT05: 20_000, KT11: 95 });

    const mine = unitProgress(year.upTo(5), year.idOf('T03'));

    const figures = Object.fromEntries(mine.map(({ row, share }) => [row.code, share.value]));
    expect(figures).toMatchObject({ KT01: 120_000, KT02: 100_000, KT11: 95, KT23: null });
    expect(figures).not.toHaveProperty('KT07');
    expect(figures).not.toHaveProperty('KT19');
  });
});
