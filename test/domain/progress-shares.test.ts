import { describe, expect, it } from 'vitest';
import { type CountedAnswer, indexOf } from '../../src/domain/progress/answers.ts';
import { derivedLastYear, derivedShares, derivedTotal } from '../../src/domain/progress/derived.ts';
import { baselineOf, lastYearOf, type PastFigure } from '../../src/domain/progress/past.ts';
import { completenessOf, type UnitShare } from '../../src/domain/progress/share.ts';
import { totalOf } from '../../src/domain/progress/total.ts';
import { aYear } from './progress-year.ts';

const { plan, units } = aYear();
function rowOf(code: string) {
  const row = plan.indicators.find((each) => each.code === code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
}

function aShare(it: Partial<UnitShare> = {}): UnitShare {
  return {
    ...{ unitId: 1, standing: 'reported', value: 5, denominator: null, words: null },
    ...{ month: '2024-05', stale: false, gaps: [], estimate: false, waiting: null },
    ...it,
  };
}
const part = (...shares: readonly UnitShare[]) => ({ actual: null, lastYear: null, shares });

describe('a unit’s share of a computed row', () => {
  it('is the sum of its parts, as of the latest month', () => {
    const [share, ...others] = derivedShares([
      part(aShare({ value: 5, month: '2024-04', waiting: 2 })),
      part(aShare({ value: 7, month: '2024-06', waiting: 3 })),
      part(aShare({ value: null, month: null })),
    ]);

    expect(others).toEqual([]);
    expect(share).toEqual(aShare({ value: 12, month: '2024-06', waiting: 5 }));
  });

  it.each([
    ['missing', ['reported', 'no_data', 'missing', 'excused']],
    ['no_data', ['excused', 'reported', 'no_data']],
    ['reported', ['excused', 'reported', 'excused']],
    ['excused', ['excused', 'excused']],
  ] as const)('stands where its gravest part does: %s of %j', (expected, standings) => {
    const parts = standings.map((standing) => part(aShare({ standing })));

    expect(derivedShares(parts).map(({ standing }) => standing)).toEqual([expected]);
    expect(derivedShares(parts.toReversed())[0]?.standing).toBe(expected);
  });

  it('is stale or estimated when one part is, and has the gaps of all in their order', () => {
    const [share] = derivedShares([
      part(aShare({ gaps: ['2024-05', '2024-06'], stale: true })),
      part(aShare({ gaps: ['2024-03', '2024-05'], estimate: true })),
    ]);

    expect(share).toMatchObject({
      ...{ stale: true, estimate: true, gaps: ['2024-03', '2024-05', '2024-06'] },
    });
  });

  it('without any figure is none, which is not 0', () => {
    const nothing = aShare({ standing: 'missing', value: null, month: null });

    expect(derivedShares([part(nothing), part(nothing)])).toEqual([nothing]);
  });

  it('is each unit’s own', () => {
    const parts = [part(aShare(), aShare({ unitId: 2, value: 1 })), part(aShare({ unitId: 2 }))];

    expect(derivedShares(parts).map(({ unitId, value }) => [unitId, value])).toEqual([
      [1, 5],
      [2, 6],
    ]);
  });
});

describe('the sum of a computed row', () => {
  const known = (actual: number | null, lastYear: number | null) => ({
    ...{ actual, shares: [] },
    lastYear: lastYear === null ? null : { actual: lastYear, ratio: null },
  });

  it.each([
    [[known(3, 1), known(4, 2)], 7, { actual: 3, ratio: null }],
    [[known(3, 1), known(null, null)], 3, null],
    [[known(null, null)], null, null],
  ] as const)('of %j', (parts, actual, lastYear) => {
    expect(derivedTotal(parts)).toEqual({ actual, ratio: null });
    expect(derivedLastYear(parts)).toEqual(lastYear);
  });
});

describe('what units owe and told, found by row and unit', () => {
  const told = (unitId: number, month: string, value: number): CountedAnswer => ({
    ...{ unitId, indicator: 'KT23', month, accepted: true },
    told: { kind: 'value', value, denominator: null, estimate: false },
  });
  const owed = (unitId: number, month: string) => ({ unitId, month, excused: false });
  const found = (answers: readonly CountedAnswer[], duties = [owed(1, '2024-02')], code = 'KT23') =>
    indexOf({ units, answers, owed: duties, month: '2024-06' })(rowOf(code)).map((row) => [
      row.unit.code,
      row.asked.map(({ month }) => month),
      row.told.map(({ month }) => month),
    ]);

  it('is the year’s up to the month, oldest first', () => {
    const months = ['2024-06', '2023-12', '2024-01', '2024-07', '2024-03'];
    const duties = ['2024-06', '2024-02', '2023-12', '2024-07'].map((month) => owed(1, month));

    expect(
      found(
        months.map((month) => told(1, month, 1)),
        duties,
      ),
    ).toEqual([['T01', ['2024-02', '2024-06'], ['2024-01', '2024-03', '2024-06']]]);
  });

  it('is asked in the months of the row, of the units that owe it', () => {
    const duties = [owed(1, '2024-02'), owed(1, '2024-03'), owed(13, '2024-03')];

    expect(found([], duties, 'KT17')).toEqual([['T01', ['2024-03'], []]]);
    expect(found([], duties, 'KT13')).toEqual([]);
  });

  it('stays with a unit that told without being asked', () => {
    expect(found([told(2, '2024-03', 4)], [])).toEqual([['T02', [], ['2024-03']]]);
  });
});

describe('how complete a row is', () => {
  it('counts who owes; of nobody nothing is whole', () => {
    expect(completenessOf([])).toEqual({ owing: 0, reported: 0, whole: false, stale: 0 });
    expect(completenessOf([aShare({ standing: 'excused' })])).toMatchObject({
      ...{ owing: 0, whole: false },
    });
    expect(completenessOf([aShare(), aShare({ standing: 'missing', stale: true })])).toEqual({
      ...{ owing: 2, reported: 1, whole: false, stale: 1 },
    });
    expect(completenessOf([aShare(), aShare({ standing: 'excused' })]).whole).toBe(true);
  });

  it.each([
    ['a flow excused in all its months', 'KT23', { standing: 'excused', value: null, month: null }],
    ['a stock excused in all its months', 'KT11', { standing: 'excused', value: null, gaps: [] }],
  ] as const)('%s leaves nothing open', (_, code, share) => {
    expect(aYear().excuse('T01', 2).share(code, 2, 'T01')).toMatchObject({
      ...share,
      stale: false,
    });
  });

  it('a flow is as of its latest month, an estimate says so, and neither is stale', () => {
    const year = aYear().tell('T01', 2, { KT23: 1, KT11: 90 }, { estimate: true });
    year.tell('T01', 3, { KT23: 2 }).tell('T01', 4, { KT23: 3 });

    expect(year.share('KT23', 4, 'T01')).toMatchObject({
      month: '2024-04',
      stale: false,
      value: 6,
    });
    expect(year.share('KT11', 2, 'T01')).toMatchObject({ estimate: true, stale: false });
    expect(year.tell('T01', 3, { KT11: 91 }).share('KT11', 3, 'T01')?.estimate).toBe(false);
    expect(year.share('KT11', 3, 'T02')?.estimate).toBe(false);
  });

  it('a level that was told without being asked is nobody’s gap', () => {
    const year = aYear().tell('T01', 2, { VH05: 150 });

    expect(year.share('VH05', 6, 'T01')).toMatchObject({
      ...{ standing: 'reported', value: 150, stale: false, gaps: [] },
    });
  });
});

describe('the commune’s figure', () => {
  it('of words is none, whatever the shares hold', () => {
    expect(totalOf(rowOf('CQ01'), [aShare()])).toEqual({ actual: null, ratio: null });
  });

  it.each([
    ['one "no" decides', [aShare({ value: 1 }), aShare({ value: 0 })], 0],
    ['"yes" takes all', [aShare({ value: 1 }), aShare({ value: 1 })], 1],
    [
      'but who was excused',
      [aShare({ value: 1 }), aShare({ value: null, standing: 'excused' })],
      1,
    ],
    [
      'not while one is silent',
      [aShare({ value: 1 }), aShare({ value: null, standing: 'missing' })],
      null,
    ],
  ] as const)('of a yes or no: %s', (_, shares, actual) => {
    expect(totalOf(rowOf('AN01'), shares)).toEqual({ actual, ratio: null });
  });
});

describe('the goal of a row in words', () => {
  it('is the plan’s, and none where the plan has a number alone', () => {
    expect(aYear().row('CQ01', 12).goal).toBe('Hoàn thành xuất sắc nhiệm vụ');
    expect(aYear().row('KT22', 12).goal).toBeNull();
  });
});

describe('figures of earlier years', () => {
  const past = (month: string, value: number, more: Partial<PastFigure> = {}): PastFigure => ({
    ...{ indicator: 'NT05', unitId: null, month, value, denominator: null },
    ...more,
  });
  const levels = [
    ...[past('2023-09', 30), past('2023-03', 10), past('2023-06', 20)],
    ...[past('2022-12', 5), past('2024-03', 99)],
    ...[past('2023-12', 77, { unitId: 1 }), past('2023-12', 88, { indicator: 'NT06' })],
  ];

  it.each([
    ['2024-02', null],
    ['2024-05', 10],
    ['2024-06', 20],
    ['2024-12', 30],
    ['2025-01', null],
    ['2025-03', 99],
  ])('a level of %s is held against %s, whatever the order of the file', (month, actual) => {
    const expected = actual === null ? null : { actual, ratio: null };

    expect(lastYearOf(rowOf('NT05'), month, levels)).toEqual(expected);
    expect(lastYearOf(rowOf('NT05'), month, levels.toReversed())).toEqual(expected);
  });

  it('the level to be kept is the last of the year before', () => {
    expect(baselineOf(rowOf('NT05'), '2024-02', levels)).toBe(30);
    expect(baselineOf(rowOf('NT05'), '2025-02', levels)).toBe(99);
    expect(baselineOf(rowOf('NT05'), '2026-02', levels)).toBeNull();
  });

  it('are nothing to be kept where the row is to be done', () => {
    const year = aYear().tell('CA', 12, { AN01: 1 });
    year.past.push(past('2023-12', 1, { indicator: 'AN01' }));

    expect(year.row('AN01', 12).target).toBeNull();
  });
});
