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
  const figures = shares.filter((share) => share.value !== null);
  if (figures.length === 0) return NOTHING;
  if (indicator.nature === 'RATE') return rate(figures);
  if (indicator.nature === 'BOOL' && indicator.aggregation !== 'COUNT') return verdict(shares);
  return { actual: sum(figures, 'value'), ratio: null };
}

/** Σn/Σd, never a mean of percentages: several bare ones say nothing about the commune. */
function rate(figures: readonly UnitShare[]): Total {
  if (figures.every(({ denominator }) => denominator !== null)) {
    const ratio = {
      numerator: sum(figures, 'value'),
      denominator: sum(figures, 'denominator'),
    };
    return { actual: percentOf(ratio.numerator, ratio.denominator), ratio };
  }
  return figures.length === 1 ? { actual: figures[0]?.value ?? null, ratio: null } : NOTHING;
}

/** One "no" decides; "yes" takes everybody who is asked. */
function verdict(shares: readonly UnitShare[]): Total {
  if (shares.some(({ value }) => value === 0)) return { actual: 0, ratio: null };
  const silent = shares.some(({ standing, value }) => value === null && standing !== 'excused');
  return silent ? NOTHING : { actual: 1, ratio: null };
}

function sum(shares: readonly UnitShare[], field: 'value' | 'denominator'): number {
  return shares.reduce((total, share) => total + (share[field] ?? 0), 0);
}
