import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/domain/ranking/changes.ts';
import { rankingOf, rankingOfGroup, scoreOf } from '../../src/domain/ranking.ts';
import type { UnitRecord } from '../../src/domain/unit-record.ts';
import {
  aMonth,
  aRecord,
  aTarget,
  aWork,
  DAY,
  HAMLET,
  PLAN,
  RULES,
  rank,
} from './ranking-scene.ts';

describe('the order of units', () => {
  const months = (...late: number[]) => late.map((days, index) => aMonth(index + 2, days));
  const ranks = (it: Readonly<Record<string, Partial<UnitRecord>>>) =>
    rank(it).groups[0]?.scores.map(({ unitName, rank: place }) => [place, unitName]);

  it('shares a rank between equal ones, in Vietnamese order of their names', () => {
    const good = { months: months(0, 0) };
    const late = { months: months(0, 9) };

    expect(ranks({ 'Thôn 10': good, Đông: late, 'Thôn 2': good, An: late, Yên: late })).toEqual([
      [1, 'Thôn 2'],
      [1, 'Thôn 10'],
      [3, 'An'],
      [3, 'Đông'],
      [3, 'Yên'],
    ]);
  });

  it('is that of the plan for two units of one name', () => {
    const { groups } = rankingOf({
      ...{ plan: PLAN, upTo: '2024-06', day: Temporal.PlainDate.from(DAY) },
      units: [1, 2, 3].map((id) => ({ ...HAMLET, id, name: 'Thôn Đông' })),
      records: [3, 1, 2].map((unitId) => aRecord({ unitId, months: months(0) })),
    });

    expect(groups[0]?.scores.map(({ unitId, rank: place }) => [unitId, place])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  });

  it('leaves out a unit of which nothing is known', () => {
    const { groups } = rankingOf({
      ...{ plan: PLAN, upTo: '2024-06', day: Temporal.PlainDate.from(DAY) },
      units: [1, 2].map((id) => ({ ...HAMLET, id })),
      records: [aRecord({ unitId: 2 })],
    });

    expect(groups[0]?.scores.map(({ unitId }) => unitId)).toEqual([2]);
  });

  it('is published group by group', () => {
    const { groups, ...rest } = rank({ 'Thôn 1': { months: months(0) } });

    expect(rankingOfGroup({ groups, ...rest }, 'thon')).toEqual({
      ...{ year: 2024, upTo: '2024-06', day: DAY, total: 10_000 },
      group: groups[0],
    });
    expect(rankingOfGroup({ groups, ...rest }, 'nhom_la')).toBeNull();
  });

  it('goes by the part of what could be had: no target given is no disadvantage', () => {
    const given = { months: months(0), targets: [aTarget({ word: 'behind', percent: 5_000 })] };
    const { groups } = rank({ 'Thôn 1': given, 'Thôn 2': { months: months(0) } });

    expect(groups[0]?.scores.map(({ points, base, percent }) => [points, base, percent])).toEqual([
      [5_000, 7_000, 7_143],
      [6_500, 10_000, 6_500],
    ]);
    expect(groups[0]?.scores.map(({ unitName }) => unitName)).toEqual(['Thôn 2', 'Thôn 1']);
  });

  it('gives no rank to a unit that has no month to be judged by', () => {
    const works = [aWork({ doneOn: '2024-05-01', state: 'done' })];

    expect(ranks({ 'Thôn 1': { works }, 'Thôn 2': { months: months(9) } })).toEqual([
      [1, 'Thôn 2'],
      [null, 'Thôn 1'],
    ]);
  });

  it('gives no rank to a unit without a point: nobody is first with nothing', () => {
    const silent = { months: [aMonth(2, 'missing')] };

    expect(ranks({ 'Thôn 2': silent, 'Thôn 1': silent })).toEqual([
      [null, 'Thôn 1'],
      [null, 'Thôn 2'],
    ]);
  });

  it('compares like with like, and leaves out a unit that is no more', () => {
    const day = Temporal.PlainDate.from(DAY);
    const records = PLAN.units.map((_, index) => aRecord({ unitId: index + 1, months: months(0) }));
    const units = PLAN.units.map((unit, index) => ({
      ...unit,
      id: index + 1,
      validTo: unit.code === 'T03' ? day.subtract({ days: 1 }) : unit.validTo,
    }));

    const { groups } = rankingOf({ plan: PLAN, units, upTo: '2024-06', day, records });

    expect(groups.map(({ id, scores }) => [id, scores.length])).toEqual([
      ['thon', 11],
      ['nganh_doan_the', 15],
    ]);
  });

  it('is printed with what all maxima add up to', () => {
    expect(rank({ 'Thôn 1': {} }).total).toBe(10_000);
    expect(scoreOf(aRecord({ months: months(0) }), 'Thôn', RULES)).toMatchObject({
      points: 5_000,
      base: 7_000,
      percent: 7_143,
    });
  });
});

describe('what has changed between two rankings', () => {
  const group = (it: Readonly<Record<string, Partial<UnitRecord>>>) => {
    const found = rank(it).groups[0];
    if (found === undefined) throw new Error('hamlets are a group');
    return found;
  };

  it('are the units with other points or another rank, and those that came or went', () => {
    const [good, late] = [{ months: [aMonth(2)] }, { months: [aMonth(2, 9)] }];
    const before = group({ An: good, Bình: late, Cúc: late, Dung: late });
    const after = group({ An: good, Bình: good, Cúc: late });

    const changes = changesBetween(before, after);

    expect(
      changes.map(({ unitName, before: one, after: other }) => [unitName, one?.rank, other?.rank]),
    ).toEqual([
      ['Bình', 2, 1],
      ['Cúc', 2, 3],
      ['Dung', 2, undefined],
    ]);
    expect(changesBetween(after, after)).toEqual([]);
    const [an, ...rest] = before.scores;
    const changed = (score: object) =>
      changesBetween(before, { ...before, scores: an ? [{ ...an, ...score }, ...rest] : rest });
    expect(changed({ points: 1 })).toMatchObject([{ unitName: 'An', after: { points: 1 } }]);
    expect(changed({ base: 1 })).toMatchObject([{ unitName: 'An', after: { base: 1 } }]);
    expect(changed({ percent: 1 })).toEqual([]);
    expect(changesBetween(group({}), group({ An: good }))).toMatchObject([
      { unitName: 'An', before: null, after: { rank: 1 } },
    ]);
  });
});
