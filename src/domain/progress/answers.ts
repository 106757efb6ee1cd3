import { type Indicator, isReporter } from '../indicator.ts';
import type { Unit } from '../unit.ts';

/** What a unit told of one row for one month, in the revision that counts. */
export type CountedAnswer = {
  readonly unitId: number;
  readonly indicator: string;
  /** The reporting month, 2024-06. */
  readonly month: string;
  readonly told: Told;
  /** False while the report waits for its review. */
  readonly accepted: boolean;
};

/** Zero is a figure; "no data yet" is none, and what was not asked does not appear at all. */
export type Told =
  | {
      readonly kind: 'value';
      /** In the smallest unit; with a denominator, the numerator; yes is 1, no is 0. */
      readonly value: number;
      readonly denominator: number | null;
      readonly estimate: boolean;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'no_data' };

/** That a unit owes a report for a month, excused or not. */
export type Owed = { readonly unitId: number; readonly month: string; readonly excused: boolean };

/** A unit together with the id that its figures carry. */
export type KnownUnit = Unit & { readonly id: number };

/** One row as one unit has it, up to the month that is looked at. */
export type UnitRow = {
  readonly unit: KnownUnit;
  /** The months for which the unit was asked, oldest first. */
  readonly asked: readonly Owed[];
  /** What it told, oldest month first. */
  readonly told: readonly CountedAnswer[];
};

/** Sorts answers and duties once, so that each row of each unit is found without a search. */
export function indexOf(it: {
  readonly units: readonly KnownUnit[];
  readonly owed: readonly Owed[];
  readonly answers: readonly CountedAnswer[];
  /** The last month that is looked at. */
  readonly month: string;
}): (indicator: Indicator) => readonly UnitRow[] {
  const first = `${it.month.slice(0, 4)}-01`;
  const isSeen = (each: { readonly month: string }) =>
    each.month >= first && each.month <= it.month;
  const owed = groups(it.owed.filter(isSeen), (each) => each.unitId);
  const answers = groups(
    it.answers.filter(isSeen),
    (each) => `${each.indicator}:${each.unitId}` as const,
  );

  return (indicator) =>
    it.units.flatMap((unit) => {
      const duties = isReporter(indicator, unit) ? (owed.get(unit.id) ?? []) : [];
      const asked = duties.filter(({ month }) => isAskedIn(indicator, month));
      const told = answers.get(`${indicator.code}:${unit.id}`) ?? [];
      return asked.length === 0 && told.length === 0 ? [] : [{ unit, asked, told }];
    });
}

function isAskedIn(indicator: Indicator, month: string): boolean {
  return indicator.form !== 'derived' && indicator.months.includes(Number(month.slice(5)));
}

function groups<K, It extends { readonly month: string }>(
  items: readonly It[],
  keyOf: (item: It) => K,
): ReadonlyMap<K, readonly It[]> {
  const found = new Map<K, It[]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group === undefined) found.set(keyOf(item), [item]);
    else group.push(item);
  }
  for (const group of found.values()) group.sort((a, b) => (a.month < b.month ? -1 : 1));
  return found;
}
