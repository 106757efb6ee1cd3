import { brokenCrossCheck } from '../../domain/cross-check.ts';
import type { Indicator, MeasuredIndicator } from '../../domain/indicator.ts';
import type { QuantityFacts } from '../../domain/interview/quantity.ts';
import type { QuantityQuestion } from '../../domain/quantity.ts';
import { UNITS } from '../../domain/quantity.ts';
import type { Figure } from '../../storage/figures.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Draft } from './draft.ts';

type FactStores = Pick<Stores, 'figures' | 'plans'>;

/** The unit's last figure for an indicator before the draft's month. */
export function previousFigure(
  stores: FactStores,
  draft: Draft,
  indicator: Indicator,
): Figure | null {
  return stores.figures.before(draft.unit.id, indicator.code, draft.obligation.period.month);
}

/** What a flow or harvest adds up to in the year before the draft's month; null for other natures. */
export function cumulativeBefore(
  stores: FactStores,
  draft: Draft,
  indicator: Indicator,
): number | null {
  if (indicator.nature !== 'FLOW' && indicator.nature !== 'SEASON') return null;
  const month = Temporal.PlainYearMonth.from(draft.obligation.period.month);
  const from = `${month.year}-01`;
  const to = month.subtract({ months: 1 }).toString();
  return stores.figures.sum(draft.unit.id, indicator.code, from, to) ?? 0;
}

export function quantityFacts(
  stores: FactStores,
  draft: Draft,
  indicator: MeasuredIndicator,
): QuantityFacts {
  const isStock = indicator.nature === 'STOCK';
  return {
    previous: isStock ? previousFigure(stores, draft, indicator) : null,
    cumulative: cumulativeBefore(stores, draft, indicator),
    brokenBy: (read) =>
      brokenCrossCheck(stores.plans.current(), indicator.code, read, draft.answers),
  };
}

/** How the number parser sees the question. */
export function quantityQuestion(
  stores: FactStores,
  draft: Draft,
  indicator: MeasuredIndicator,
): QuantityQuestion {
  const previous = indicator.nature === 'STOCK' ? previousFigure(stores, draft, indicator) : null;
  const { land } = stores.plans.current();
  return {
    unit: UNITS[indicator.unit],
    nature: indicator.nature,
    form: indicator.form === 'parts' ? 'amount' : indicator.form,
    decimals: indicator.decimals,
    softMaximum: indicator.softMaximum,
    previous: previous?.value ?? null,
    land,
    ...(indicator.parts === undefined ? {} : { parts: indicator.parts }),
  };
}
