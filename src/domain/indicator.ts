import type { DerivedIndicator, Indicator } from './plan/indicator.ts';
import { existsOn, type Unit, type UnitKind } from './unit.ts';

export type {
  DerivedIndicator,
  Indicator,
  JudgedIndicator,
  MeasuredIndicator,
} from './plan/indicator.ts';

/** An indicator that units answer; derived ones are computed. */
export type AskedIndicator = Exclude<Indicator, DerivedIndicator>;

/**
 * The target that holds on `day`, in the smallest unit; null where the plan gives no number, or none
 * yet. A change in July leaves June's as it was (design.md 5.9): ask for the last day of the window.
 * `countOn` says how many units of a kind there are that day; few targets ask.
 */
export function targetOn(
  indicator: Pick<Indicator, 'targets'>,
  day: Temporal.PlainDate,
  countOn: (kind: UnitKind, day: Temporal.PlainDate) => number,
): number | null {
  const { compare } = Temporal.PlainDate;
  const inForce = indicator.targets
    .filter((target) => compare(target.from, day) <= 0)
    .sort((a, b) => compare(a.from, b.from))
    .at(-1);
  if (inForce === undefined) return null;
  if ('value' in inForce) return inForce.value;
  return countOn(inForce.count, day);
}

/** Counts among these units; see `targetOn`. */
export function countAmong(
  units: readonly Unit[],
): (kind: UnitKind, day: Temporal.PlainDate) => number {
  return (kind, day) => units.filter((unit) => unit.kind === kind && existsOn(unit, day)).length;
}

/** Whether the unit is one of those that owe the row. */
export function isReporter(indicator: Indicator, unit: Pick<Unit, 'code' | 'kind'>): boolean {
  if (indicator.form === 'derived') return false;
  const owing = indicator.owedBy === 'all' ? indicator.reporters : indicator.reporters.slice(0, 1);
  return owing.some((reporter) =>
    'unit' in reporter ? reporter.unit === unit.code : reporter.kind === unit.kind,
  );
}

/** The units that owe the row. */
export function reportersOf<U extends Unit>(
  indicator: Indicator,
  units: readonly U[],
): readonly U[] {
  return units.filter((unit) => isReporter(indicator, unit));
}

/** The month that the row's figure is about: 2024-05 for a budget row of period 2024-06. */
export function figureMonth(indicator: Indicator, month: string): string {
  if (indicator.form === 'derived' || indicator.window === 'period') return month;
  return Temporal.PlainYearMonth.from(month).subtract({ months: 1 }).toString();
}
