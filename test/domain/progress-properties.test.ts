import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aYear } from './progress-year.ts';

const month = fc.integer({ min: 2, max: 12 });
const hamlet = fc.integer({ min: 1, max: 12 }).map((n) => `T${String(n).padStart(2, '0')}`);
const figure = fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.constant<'no_data'>('no_data'));
/** What some hamlets told in some months, each cell once. */
const told = fc.uniqueArray(fc.tuple(hamlet, month, figure), {
  selector: ([unit, at]) => `${unit}:${at}`,
  maxLength: 40,
});
type Cells = readonly (readonly [string, number, number | 'no_data'])[];

function yearWith(code: string, cells: Cells) {
  const year = aYear();
  for (const [unit, at, value] of cells) year.tell(unit, at, { [code]: value });
  return year;
}

function numbers(cells: Cells) {
  return cells.flatMap(([unit, at, value]) => (value === 'no_data' ? [] : [{ unit, at, value }]));
}

describe('whatever the hamlets tell, in whatever order', () => {
  it('a flow is the plain sum of what was told up to the month', () => {
    fc.assert(
      fc.property(told, month, (cells, upTo) => {
        const counted = numbers(cells).filter(({ at }) => at <= upTo);

        const { actual } = yearWith('KT23', cells).row('KT23', upTo);

        const sum = counted.reduce((total, { value }) => total + value, 0);
        expect(actual).toBe(counted.length === 0 ? null : sum);
      }),
      { numRuns: 60 },
    );
  });

  it('a stock is the sum of each hamlet’s latest figure', () => {
    fc.assert(
      fc.property(told, month, (cells, upTo) => {
        const latest = new Map<string, number>();
        for (const { unit, at, value } of numbers(cells).sort((a, b) => a.at - b.at)) {
          if (at <= upTo) latest.set(unit, value);
        }

        const { actual } = yearWith('KT11', cells).row('KT11', upTo);

        const sum = [...latest.values()].reduce((total, value) => total + value, 0);
        expect(actual).toBe(latest.size === 0 ? null : sum);
      }),
      { numRuns: 60 },
    );
  });

  it('the shares sum to the commune, and later months change nothing of an earlier one', () => {
    fc.assert(
      fc.property(told, month, (cells, upTo) => {
        const early = cells.filter(([, at]) => at <= upTo);

        const progress = yearWith('KT24', cells).upTo(upTo);

        const sums = progress.indicators.filter(
          ({ actual, aggregation }) => aggregation === 'SUM' && actual !== null,
        );
        expect(sums.map(({ actual }) => actual)).toEqual(
          sums.map(({ shares }) => shares.reduce((sum, { value }) => sum + (value ?? 0), 0)),
        );
        expect(progress).toEqual(yearWith('KT24', early).upTo(upTo));
      }),
      { numRuns: 40 },
    );
  });

  it('"đủ" means that every hamlet that owes has a figure for every month', () => {
    fc.assert(
      fc.property(told, fc.integer({ min: 2, max: 4 }), (cells, upTo) => {
        const given = new Set(numbers(cells).map(({ unit, at }) => `${unit}:${at}`));
        const hamlets = Array.from({ length: 12 }, (_, n) => `T${String(n + 1).padStart(2, '0')}`);
        const months = Array.from({ length: upTo - 1 }, (_, n) => n + 2);
        const done = hamlets.filter((unit) => months.every((at) => given.has(`${unit}:${at}`)));

        const { completeness } = yearWith('KT23', cells).row('KT23', upTo);

        expect(completeness).toMatchObject({ owing: 12, reported: done.length });
        expect(completeness.whole).toBe(done.length === 12);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the judgement of a flow', () => {
  const BEHIND = ['behind', 'not_met'];

  it('agrees with its forecast, its percentage and what is still needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), month, (value, upTo) => {
        const row = aYear().tell('T01', upTo, { KT23: value }).row('KT23', upTo);

        const isEnough = row.forecast === null ? null : row.forecast.value >= 500;
        expect(isEnough).toBe(row.forecast === null ? null : !BEHIND.includes(row.word));
        expect((row.percent ?? 0) >= 10_000).toBe(value >= 500);
        expect(row.needed === null).toBe(value >= 500 || upTo === 12);
      }),
    );
  });

  it('asks of each remaining month what is just enough', () => {
    fc.assert(
      fc.property(fc.nat(499), fc.integer({ min: 2, max: 11 }), (value, upTo) => {
        const row = aYear().tell('T01', upTo, { KT23: value }).row('KT23', upTo);

        const { perMonth, months } = row.needed ?? { perMonth: 0, months: 0 };
        expect(value + perMonth * months).toBeGreaterThanOrEqual(500);
        expect(value + (perMonth - 1) * months).toBeLessThan(500);
      }),
    );
  });

  it('never gets worse for a higher figure', () => {
    const rank = ['not_met', 'behind', 'on_pace', 'met', 'exceeded'];
    fc.assert(
      fc.property(fc.nat(700), fc.nat(700), month, (a, b, upTo) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((value) =>
          rank.indexOf(aYear().tell('T01', upTo, { KT23: value }).row('KT23', upTo).word),
        );

        expect(high).toBeGreaterThanOrEqual(low ?? 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a rate', () => {
  it('lies between the lowest and the highest of its hamlets', () => {
    const ratio = fc
      .tuple(fc.nat(400), fc.integer({ min: 1, max: 400 }))
      .map(([a, b]) => [Math.min(a, b), b] as const);
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1, maxLength: 12 }), (ratios) => {
        const year = aYear();
        for (const [index, each] of ratios.entries()) {
          year.tell(`T${String(index + 1).padStart(2, '0')}`, 3, { KT17: each });
        }

        const { actual, word } = year.row('KT17', 3);

        const shares = ratios.map(([n, d]) => (n * 10_000) / d);
        expect(actual).toBeGreaterThanOrEqual(Math.floor(Math.min(...shares)));
        expect(actual).toBeLessThanOrEqual(Math.ceil(Math.max(...shares)));
        expect(word).toBe(ratios.every(([n, d]) => n === d) ? 'met' : 'not_met');
      }),
      { numRuns: 60 },
    );
  });
});
