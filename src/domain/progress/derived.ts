import type { ShareStanding, UnitShare } from './share.ts';
import type { Total } from './total.ts';

/** The parts of a row that is computed, each with its units' shares. */
export type DerivedPart = {
  readonly actual: number | null;
  readonly lastYear: Total | null;
  readonly shares: readonly UnitShare[];
};

/** The sum of what is there; a part without any figure is missing, not zero. */
export function derivedTotal(parts: readonly DerivedPart[]): Total {
  return { actual: sumOf(parts.map(({ actual }) => actual)), ratio: null };
}

/** Null unless every part has one: half a sum would pass for a fall. */
export function derivedLastYear(parts: readonly DerivedPart[]): Total | null {
  const known = parts.map(({ lastYear }) => lastYear?.actual ?? null);
  return known.includes(null) ? null : { actual: sumOf(known), ratio: null };
}

/** Each unit's own sum; it is reported once all of the unit's parts are. */
export function derivedShares(parts: readonly DerivedPart[]): readonly UnitShare[] {
  const byUnit = new Map<number, UnitShare[]>();
  for (const share of parts.flatMap(({ shares }) => shares)) {
    byUnit.set(share.unitId, [...(byUnit.get(share.unitId) ?? []), share]);
  }
  return [...byUnit.values()].map(merged);
}

/** The gravest first. */
const GRAVITY: readonly ShareStanding[] = ['missing', 'no_data', 'reported', 'excused'];

function graver(one: ShareStanding, other: ShareStanding): ShareStanding {
  return GRAVITY.indexOf(one) <= GRAVITY.indexOf(other) ? one : other;
}

function merged(shares: readonly UnitShare[]): UnitShare {
  const [first] = shares as [UnitShare];
  return {
    unitId: first.unitId,
    standing: shares.map(({ standing }) => standing).reduce(graver),
    value: sumOf(shares.map(({ value }) => value)),
    denominator: null,
    words: null,
    month: latest(shares.map(({ month }) => month)),
    stale: shares.some(({ stale }) => stale),
    gaps: [...new Set(shares.flatMap(({ gaps }) => gaps))].sort(),
    estimate: shares.some(({ estimate }) => estimate),
    waiting: sumOf(shares.map(({ waiting }) => waiting)),
  };
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function latest(months: readonly (string | null)[]): string | null {
  return (
    months
      .filter((month) => month !== null)
      .sort()
      .at(-1) ?? null
  );
}
