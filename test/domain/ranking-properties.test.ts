import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingOf, scoreOf } from '../../src/domain/ranking.ts';
import type { UnitRecord } from '../../src/domain/unit-record.ts';
import { aMonth, anExemplar, aRecord, aTarget, aWork, PLAN, RULES } from './ranking-scene.ts';

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-06-${String(n).padStart(2, '0')}`);
const months = fc.uniqueArray(
  fc
    .tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.oneof(fc.nat(6), fc.constant('missing' as const)),
      fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })),
    )
    .map(([month, how, [a, b]]) => aMonth(month, how, [how === 'missing' ? 0 : Math.min(a, b), b])),
  { selector: ({ month }) => month },
);
const targets = fc.array(
  fc
    .record({
      word: fc.constantFrom(
        'exceeded',
        'met',
        'on_pace',
        'behind',
        'not_met',
        'not_due',
        'no_data',
      ),
      percent: fc.option(fc.nat(20_000)),
      expected: fc.option(fc.nat(12).map((parts) => ({ parts, of: 12 }))),
    })
    .map(aTarget),
  { maxLength: 20 },
);
const works = fc
  .array(
    fc.record({
      kind: fc.constantFrom('construction', 'task'),
      dueOn: day,
      doneOn: fc.option(day),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map((it, index) =>
      aWork({ ...it, id: index + 1, state: it.doneOn === null ? 'under_way' : 'done' }),
    ),
  );
const exemplars = fc
  .array(day, { maxLength: 12 })
  .map((days) => days.map((discoveredOn, index) => anExemplar({ id: index + 1, discoveredOn })));
const record = fc.record({ months, targets, works, exemplars }).map((it) => aRecord(it));

const NAMES = ['Thôn 1', 'Thôn 2', 'Thôn 10', 'Đông', 'An', 'Yên'];

function ranking(records: readonly UnitRecord[], order: readonly number[]) {
  const validFrom = Temporal.PlainDate.from('2024-01-01');
  const units = records.map((_, index) => ({
    ...{ id: index + 1, code: `T${index + 1}`, name: NAMES[index] ?? '', kind: 'hamlet' as const },
    ...{ validFrom, validTo: null },
  }));
  const numbered = records.map((it, index) => ({ ...it, unitId: index + 1 }));
  return rankingOf({
    plan: PLAN,
    units: order.flatMap((index) => units[index] ?? []),
    upTo: '2024-06',
    day: Temporal.PlainDate.from('2024-06-14'),
    records: order.flatMap((index) => numbered[index] ?? []),
  });
}

describe('whatever a unit has done', () => {
  it('its points stay within the maxima, and its lines account for every one of them', () => {
    fc.assert(
      fc.property(record, (it) => {
        const { criteria, points, base } = scoreOf(it, 'Thôn', RULES);

        const sums = criteria.map(({ lines }) => lines.reduce((sum, each) => sum + each.points, 0));
        expect(criteria.map((each) => each.points)).toEqual(sums);
        for (const each of criteria) {
          expect(each.points).toBeLessThanOrEqual(each.maximum);
          for (const line of each.lines) {
            expect(Number.isInteger(line.points) && line.points >= 0).toBe(true);
          }
        }
        expect(points).toBe(sums.reduce((sum, each) => sum + each, 0));
        expect(points).toBeLessThanOrEqual(base);
        expect(base).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it('everything on time, complete, met and plenty is the whole of it', () => {
    const count = fc.integer({ min: 1, max: 11 });
    fc.assert(
      fc.property(count, count, (owed, given) => {
        const of = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
        const whole = aRecord({
          months: of(owed).map((month) => aMonth(month)),
          targets: of(given).map(() => aTarget({ word: 'met' })),
          works: of(5).map((id) => aWork({ id, state: 'done', doneOn: '2024-05-01' })),
          exemplars: of(5).map((id) => anExemplar({ id })),
        });

        expect(scoreOf(whole, 'Thôn', RULES)).toMatchObject({ points: 10_000, base: 10_000 });
      }),
    );
  });

  it('one more work that is done never takes points away', () => {
    fc.assert(
      fc.property(record, day, (it, doneOn) => {
        const more = aWork({ id: 99, state: 'done', dueOn: '2024-06-10', doneOn });

        const before = scoreOf(it, 'Thôn', RULES).points;
        const after = scoreOf({ ...it, works: [...it.works, more] }, 'Thôn', RULES).points;

        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('whatever several units have done', () => {
  const several = fc.array(record, { minLength: 1, maxLength: 6 }).chain((records) =>
    fc.tuple(
      fc.constant(records),
      fc.shuffledSubarray(
        records.map((_, index) => index),
        { minLength: records.length },
      ),
    ),
  );

  it('their order does not depend on the order in which they are given', () => {
    fc.assert(
      fc.property(several, ([records, order]) => {
        const plain = ranking(
          records,
          records.map((_, index) => index),
        );

        expect(ranking(records, order)).toEqual(plain);
      }),
    );
  });

  it('each rank is one more than the number of units above, and equal points share it', () => {
    fc.assert(
      fc.property(several, ([records, order]) => {
        const scores = ranking(records, order).groups[0]?.scores ?? [];
        const judged = scores.filter(({ rank }) => rank !== null);

        const part = ({ points, base }: (typeof judged)[number]) => points / base;
        for (const score of judged) {
          const above = judged.filter((other) => part(other) > part(score)).length;
          expect(score.rank).toBe(above + 1);
        }
        expect(scores.slice(0, judged.length)).toEqual(judged);
      }),
    );
  });

  it('no unit’s points depend on the others', () => {
    fc.assert(
      fc.property(several, ([records, order]) => {
        const scores = ranking(records, order).groups[0]?.scores ?? [];

        for (const { unitId, points } of scores) {
          const alone = scoreOf(records[unitId - 1] as UnitRecord, 'Thôn', RULES);
          expect(points).toBe(alone.points);
        }
      }),
    );
  });
});
