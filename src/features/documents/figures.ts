import { addsUp } from '../../domain/progress.ts';
import { isOnTime } from '../../domain/report.ts';
import { readProgress } from '../../storage/progress.ts';
import type { Stores } from '../../storage/stores.ts';
import type { TellingRow } from './row-sentence.ts';

type FigureStores = Pick<Stores, 'pastFigures' | 'plans' | 'progress' | 'units'>;

/** The rows of the plan up to a month, from accepted figures only (design.md 5.8). */
export function tellingRows(
  stores: FigureStores,
  month: string,
  isMonthly: boolean,
): readonly TellingRow[] {
  const plan = stores.plans.forMonth(month);
  const progress = readProgress(stores, month, 'accepted');
  const told = isMonthly ? toldIn(stores, month) : new Map<string, number>();
  const kinds = new Map(stores.units.all().map(({ id, kind }) => [id, kind]));
  return progress.indicators.map((row) => ({
    row,
    inMonth: addsUp(row) ? (told.get(row.code) ?? null) : null,
    isMonthly,
    byHamlets: row.shares.every(({ unitId }) => kinds.get(unitId) === 'hamlet'),
    sensitive: plan.indicators.find(({ code }) => code === row.code)?.sensitive ?? true,
  }));
}

/** What each row was told to be in one month alone. */
function toldIn(stores: FigureStores, month: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const answer of stores.progress.answers(month, 'accepted')) {
    if (answer.month !== month || answer.told.kind !== 'value') continue;
    sums.set(answer.indicator, (sums.get(answer.indicator) ?? 0) + answer.told.value);
  }
  return sums;
}

/** How many reports of a month were sent, and in time, of those that are owed and not excused. */
export function dutiesOf(
  stores: Pick<Stores, 'periods'>,
  month: string,
): { readonly owed: number; readonly sent: number; readonly onTime: number } {
  const period = stores.periods.byMonth(month);
  const duties = period === null ? [] : stores.periods.ofPeriod(period.id);
  const owed = duties.filter((it) => it.excuse === null || it.firstSubmittedAt !== null);
  const sent = owed.filter((it) => it.firstSubmittedAt !== null);
  const onTime = sent.filter(
    ({ dueAt, firstSubmittedAt }) => firstSubmittedAt !== null && isOnTime(firstSubmittedAt, dueAt),
  );
  return { owed: owed.length, sent: sent.length, onTime: onTime.length };
}
