import { describe, expect, it } from 'vitest';
import { aMonth, anExemplar, aRecord, aTarget, aWork, DAY, pointsOf } from './ranking-scene.ts';

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
