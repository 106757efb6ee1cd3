import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/domain/ranking/changes.ts';
import { rankingOf, rankingOfGroup, scoreOf } from '../../src/domain/ranking.ts';
import type { UnitRecord } from '../../src/domain/unit-record.ts';
import {
  aMonth,
  anExemplar,
  aRecord,
  aTarget,
  aWork,
  DAY,
  HAMLET,
  PLAN,
  pointsOf,
  RULES,
  rank,
} from './ranking-scene.ts';

describe('points for punctuality, 30 over the months that were owed', () => {
  it.each([
    ['all on time', [aMonth(2), aMonth(3), aMonth(4)], [1_000, 1_000, 1_000]],
    ['late by the days that still count', [aMonth(2), aMonth(3, 3)], [1_500, 750]],
    ['a day later than that', [aMonth(2), aMonth(3, 4)], [1_500, 0]],
    ['missing', [aMonth(2, 'missing'), aMonth(3)], [0, 1_500]],
    [
      'seven months, which do not divide 30',
      [2, 3, 4, 5, 6, 7, 8].map((month) => aMonth(month)),
      [428, 429, 428, 429, 428, 429, 429],
    ],
  ] as const)('%s', (_, months, each) => {
    const score = pointsOf('punctuality', aRecord({ months }));

    expect(score.each).toEqual(each);
    expect(score).toMatchObject({ maximum: 3_000, counts: true });
  });

  it('come from the months, with what each of them was', () => {
    const months = [aMonth(2, 3)];
    const { lines } = pointsOf('punctuality', aRecord({ months }));

    expect(lines).toEqual([
      {
        source: { kind: 'month', month: '2024-02', standing: 'late', daysLate: 3 },
        points: 1_500,
      },
    ]);
    expect(pointsOf('completeness', aRecord({ months })).lines).toEqual([
      { source: { kind: 'answers', month: '2024-02', asked: 10, answered: 10 }, points: 2_000 },
    ]);
  });

  it('are not counted, and not 0, for a unit that owed nothing', () => {
    expect(pointsOf('punctuality', aRecord())).toMatchObject({ counts: false, points: 0 });
  });
});

describe('points for completeness, 20 over everything that was asked', () => {
  it('go by answers other than "no data yet", and a missing report has none', () => {
    const months = [aMonth(2, 0, [5, 10]), aMonth(3, 9), aMonth(4, 'missing', [0, 20])];

    const { each, points } = pointsOf('completeness', aRecord({ months }));

    expect(each).toEqual([250, 500, 0]);
    expect(points).toBe(750);
  });

  it('are not counted where nothing was asked', () => {
    const months = [aMonth(2, 0, [0, 0])];

    expect(pointsOf('completeness', aRecord({ months }))).toMatchObject({
      ...{ counts: false, points: 0, each: [0] },
    });
  });
});

describe('points for the targets given to the unit, 30 over those that are due', () => {
  it.each([
    ['met', { word: 'met' }, 3_000],
    ['exceeded: no more than met', { word: 'exceeded', percent: 20_000 }, 3_000],
    ['on pace', { word: 'on_pace' }, 3_000],
    ['behind: as a part of the pace', { word: 'behind', expected: { parts: 6, of: 12 } }, 2_999],
    ['half of the pace', { word: 'behind', percent: 2_500, expected: { parts: 6, of: 12 } }, 1_500],
    ['before any pace', { word: 'behind', percent: 2_500, expected: { parts: 0, of: 12 } }, 750],
    ['behind a season', { word: 'behind', percent: 2_500, expected: { parts: 1, of: 2 } }, 1_500],
    ['a rate that is not met', { word: 'not_met', percent: 9_677 }, 2_903],
    ['an at-most target that is not met', { word: 'not_met', percent: null }, 0],
    ['no data', { word: 'no_data', value: null, percent: null }, 0],
  ] as const)('%s', (_, target, points) => {
    const score = pointsOf('targets', aRecord({ targets: [aTarget(target)] }));

    expect(score).toMatchObject({ counts: true, points });
  });

  it('leave out what is not due or cannot be judged', () => {
    const due = aTarget({ word: 'met' });
    const targets = [aTarget({ word: 'not_due' }), due, aTarget({ word: 'reported' })];

    const score = pointsOf('targets', aRecord({ targets }));

    expect(score.lines).toEqual([
      { source: { kind: 'target', code: 'KT23', word: 'met', reached: 10_000 }, points: 3_000 },
    ]);
    expect(score.points).toBe(3_000);
  });

  it('do not count where the commune has given none, or none is due', () => {
    const targets = [aTarget({ word: 'not_due' })];

    expect(pointsOf('targets', aRecord())).toMatchObject({ counts: false, points: 0, lines: [] });
    expect(pointsOf('targets', aRecord({ targets })).counts).toBe(false);
  });
});

describe('points for works, each 4 or 2, up to 10', () => {
  it.each([
    ['a task done on its last day', { doneOn: '2024-06-01', state: 'done' }, 'done', 200],
    ['a construction', { kind: 'construction', doneOn: '2024-05-01', state: 'done' }, 'done', 400],
    ['done late', { doneOn: '2024-06-02', state: 'done' }, 'done_late', 100],
    ['done on the last day counted', { dueOn: DAY, doneOn: DAY, state: 'done' }, 'done', 200],
    ['done after the last day counted', { doneOn: '2024-06-15', state: 'done' }, 'overdue', 0],
    ['due on the last day counted', { dueOn: DAY }, 'open', 0],
    ['overdue', { state: 'under_way' }, 'overdue', 0],
    ['dropped', { state: 'dropped', dueOn: '2024-12-01' }, 'dropped', 0],
  ] as const)('%s', (_, work, outcome, points) => {
    const { lines } = pointsOf('works', aRecord({ works: [aWork(work)] }));

    expect(lines).toEqual([{ source: { kind: 'work', id: 1, outcome }, points }]);
  });

  it('stop at the maximum, in the order of their days', () => {
    const done = { kind: 'construction', state: 'done', doneOn: '2024-03-01' } as const;
    const works = [3, 1, 2].map((id) => aWork({ ...done, id, dueOn: `2024-04-0${id}` }));

    const { lines, points } = pointsOf('works', aRecord({ works }));

    expect(lines.map(({ source, points: each }) => [source, each])).toEqual([
      [{ kind: 'work', id: 1, outcome: 'done' }, 400],
      [{ kind: 'work', id: 2, outcome: 'done' }, 400],
      [{ kind: 'work', id: 3, outcome: 'done' }, 200],
    ]);
    expect(points).toBe(1_000);
  });

  it('of one day are in the order in which they were registered', () => {
    const works = [3, 1, 2].map((id) => aWork({ id }));
    const exemplars = [3, 1, 2].map((id) => anExemplar({ id }));
    const record = aRecord({ works, exemplars });
    const idsOf = (criterion: string) =>
      pointsOf(criterion, record).lines.map(({ source }) => 'id' in source && source.id);

    expect(idsOf('works')).toEqual([1, 2, 3]);
    expect(idsOf('exemplars')).toEqual([1, 2, 3]);
  });

  it('are 0 of 10 for a unit that has registered nothing: every unit may (PR05)', () => {
    expect(pointsOf('works', aRecord())).toMatchObject({ counts: true, points: 0 });
  });
});

describe('points for exemplars, each 2, up to 10 (PR11)', () => {
  it('are for those discovered by the last day that is counted', () => {
    const exemplars = ['2024-06-15', DAY, '2024-02-20'].map((discoveredOn, index) =>
      anExemplar({ id: index + 1, discoveredOn }),
    );

    const { lines, points } = pointsOf('exemplars', aRecord({ exemplars }));

    expect(lines.map(({ source }) => source)).toEqual([
      { kind: 'exemplar', id: 3 },
      { kind: 'exemplar', id: 2 },
    ]);
    expect(points).toBe(400);
  });
});

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
