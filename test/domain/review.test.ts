import { describe, expect, it } from 'vitest';
import { medianOf, type ReviewedFigure, warningsOf } from '../../src/domain/review.ts';

const RULES = {
  review: { medianTimes: 3, medianMonths: 3, overTargetPercent: 120, resubmitDays: 2 },
  referenceYields: [{ product: 'KT02', area: 'KT03', kgPerHa: 5_000, tolerancePercent: 50 }],
} as const;

function figure(change: Partial<ReviewedFigure> = {}): ReviewedFigure {
  return {
    indicator: { code: 'KT11', form: 'amount' },
    value: 100,
    earlier: [],
    cumulative: null,
    cumulativeBefore: null,
    adds: 100,
    commune: null,
    target: null,
    area: null,
    ...change,
  };
}
const kinds = (change: Partial<ReviewedFigure>) =>
  warningsOf(RULES, [figure(change)]).map(({ kind }) => kind);

describe('a figure far above what the unit usually reports', () => {
  it.each([
    [300, [100, 100, 100], false],
    [301, [100, 100, 100], true],
    [301, [90, 100, 2_000], true],
    [301, [100, 100], false],
    [5, [0, 0, 0], false],
    [451, [100, 200, 100, 200], true],
    [450, [100, 200, 100, 200], false],
  ])('%i after %o: %s', (value, earlier, warned) => {
    expect(kinds({ value, earlier })).toEqual(warned ? ['far_above_usual'] : []);
  });

  it.each(['ratio', 'percent'] as const)('never warns of a %s', (form) => {
    const indicator = { code: 'KT17', form };

    expect(kinds({ indicator, value: 400, earlier: [10, 10, 10] })).toEqual([]);
  });

  it('names the figure and the median', () => {
    expect(warningsOf(RULES, [figure({ value: 400, earlier: [90, 95, 100, 110] })])).toEqual([
      { kind: 'far_above_usual', code: 'KT11', value: 400, usual: 97.5 },
    ]);
  });
});

describe('a cumulative that falls', () => {
  it.each([
    [500, 600, ['cumulative_falls']],
    [600, 600, []],
    [700, 600, []],
    [500, null, []],
    [null, 600, []],
  ])('from the revision before: %s after %s', (cumulative, cumulativeBefore, expected) => {
    expect(kinds({ cumulative, cumulativeBefore })).toEqual(expected);
  });
});

describe('what a cumulative falls from', () => {
  it('is told; without a revision before it is nothing', () => {
    const fallen = figure({ cumulative: 500, cumulativeBefore: 600 });

    expect(warningsOf(RULES, [fallen])).toEqual([
      { kind: 'cumulative_falls', code: 'KT11', from: 600, to: 500 },
    ]);
    expect(kinds({ cumulative: -1, cumulativeBefore: null })).toEqual([]);
  });
});

describe('a yield', () => {
  const rice = { code: 'KT02', form: 'amount' } as const;
  const ha = (count: number) => count * 10_000;

  it.each([
    [50_000, ha(10), []],
    [75_000, ha(10), []],
    [75_001, ha(10), ['implausible_yield']],
    [25_000, ha(10), []],
    [24_999, ha(10), ['implausible_yield']],
    [75_001, 0, []],
    [75_001, null, []],
    [null, ha(10), []],
  ])('of %i kg on %s m²', (cumulative, area, expected) => {
    expect(kinds({ indicator: rice, cumulative, area })).toEqual(expected);
  });

  it('is not judged where nothing was harvested, or the plan has no reference', () => {
    expect(kinds({ indicator: rice, value: 0, cumulative: 90_000, area: ha(10) })).toEqual([]);
    expect(kinds({ cumulative: 90_000, area: ha(10) })).toEqual([]);
  });

  it('is told in kg per ha', () => {
    const harvest = figure({ indicator: rice, cumulative: 100_000, area: ha(10) });

    expect(warningsOf(RULES, [harvest])).toEqual([
      { kind: 'implausible_yield', code: 'KT02', kgPerHa: 10_000, expected: 5_000 },
    ]);
  });
});

describe('a total above its target', () => {
  it.each([
    [120, 100, 1, []],
    [121, 100, 1, ['above_target']],
    [121, 100, 0, []],
    [121, 100, -5, []],
    [121, 0, 1, []],
    [121, null, 1, []],
    [null, 100, 1, []],
  ])('%s of %s, with %i of it added by this report', (commune, target, adds, expected) => {
    expect(kinds({ commune, target, adds })).toEqual(expected);
  });
});

describe('several warnings', () => {
  it('come in the order of the figures', () => {
    const found = warningsOf(RULES, [
      figure({ value: 400, earlier: [90, 95, 100] }),
      figure({ indicator: { code: 'KT23', form: 'amount' }, commune: 700, target: 500 }),
    ]);

    expect(found.map(({ kind, code }) => [code, kind])).toEqual([
      ['KT11', 'far_above_usual'],
      ['KT23', 'above_target'],
    ]);
  });
});

describe('the median', () => {
  it.each([
    [[], 0],
    [[7], 7],
    [[9, 1], 5],
    [[9, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('of %o is %s', (figures, median) => {
    expect(medianOf(figures)).toBe(median);
  });
});
