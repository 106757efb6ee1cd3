import type { Indicator } from '../indicator.ts';
import { percentOf } from '../quantity.ts';
import { addsUp, type UnitShare } from './share.ts';

/** The commune's figure of a row. */
export type Total = {
  /**
   * In the smallest unit; of a rate, hundredths of a per cent; of a COUNT, the units that said yes;
   * of any other yes or no, 1 or 0. Null when nothing can be said, which is not 0.
   */
  readonly actual: number | null;
  /** Both sums of a rate, where units gave both numbers (plan.md AG3). */
  readonly ratio: { readonly numerator: number; readonly denominator: number } | null;
};

const NOTHING: Total = { actual: null, ratio: null };

/** Whether the row's figure is an amount: something that a target and a pace can be held against. */
export function isAmount(indicator: Pick<Indicator, 'nature' | 'aggregation'>): boolean {
  const { nature, aggregation } = indicator;
  if (nature === 'BOOL') return aggregation === 'COUNT';
  return addsUp(indicator) || nature === 'STOCK' || nature === 'DERIVED';
}

/** How the units' shares make up the commune's figure. */
export function totalOf(indicator: Indicator, shares: readonly UnitShare[]): Total {
  if (indicator.nature === 'QUAL') return NOTHING;
  const figures = shares.flatMap(({ value, denominator }) =>
    value === null ? [] : [{ value, denominator }],
  );
  if (figures.length === 0) return NOTHING;
  if (indicator.nature === 'RATE') return rate(figures);
  if (indicator.nature === 'BOOL' && indicator.aggregation !== 'COUNT') return verdict(shares);
  return { actual: sum(figures.map(({ value }) => value)), ratio: null };
}

type Figure = { readonly value: number; readonly denominator: number | null };

/** Σn/Σd, never a mean of percentages: several bare ones say nothing about the commune. */
function rate(figures: readonly Figure[]): Total {
  const numerator = sum(figures.map(({ value }) => value));
  const denominators = figures.flatMap(({ denominator }) => denominator ?? []);
  if (denominators.length === figures.length) {
    const denominator = sum(denominators);
    return { actual: percentOf(numerator, denominator), ratio: { numerator, denominator } };
  }
  return figures.length === 1 ? { actual: numerator, ratio: null } : NOTHING;
}

/** One "no" decides; "yes" takes everybody who is asked. */
function verdict(shares: readonly UnitShare[]): Total {
  if (shares.some(({ value }) => value === 0)) return { actual: 0, ratio: null };
  const silent = shares.some(({ standing, value }) => value === null && standing !== 'excused');
  return silent ? NOTHING : { actual: 1, ratio: null };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
