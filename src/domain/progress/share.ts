import type { Indicator } from '../indicator.ts';
import { existsOn } from '../unit.ts';
import type { CountedAnswer, Told, UnitRow } from './answers.ts';

/** How far one unit's figure of a row is there. Excused and reported units leave nothing open. */
export type ShareStanding = 'reported' | 'no_data' | 'missing' | 'excused';

/** What one unit has in a row; plain JSON. */
export type UnitShare = {
  readonly unitId: number;
  readonly standing: ShareStanding;
  /** The sum or the latest figure, in the smallest unit; null when there is none, which is not 0. */
  readonly value: number | null;
  readonly denominator: number | null;
  readonly words: string | null;
  /** The last month with a figure, 2024-05. */
  readonly month: string | null;
  /** An older figure, kept because the last one asked for has not come (plan.md AG2). */
  readonly stale: boolean;
  /** Months that were asked, are not excused and have no figure; of a level, at most the last. */
  readonly gaps: readonly string[];
  readonly estimate: boolean;
  /** The part of `value` that waits for its review; null when nothing does. */
  readonly waiting: number | null;
};

/** Whether the months of a row add up (plan.md AG1); of every other the latest figure counts (AG2). */
export function addsUp(indicator: Pick<Indicator, 'nature'>): boolean {
  return indicator.nature === 'FLOW' || indicator.nature === 'SEASON';
}

/** The units' shares in a row that is asked; closed units keep their flows, not their levels. */
export function sharesOf(
  indicator: Indicator,
  rows: readonly UnitRow[],
  day: Temporal.PlainDate,
): readonly UnitShare[] {
  if (addsUp(indicator)) return rows.map(sumShare);
  return rows.filter(({ unit }) => existsOn(unit, day)).map(latestShare);
}

type Value = Extract<Told, { kind: 'value' }>;
type Figure = CountedAnswer & { readonly told: Value };

function isFigure(answer: CountedAnswer): answer is Figure {
  return answer.told.kind === 'value';
}

function sumShare(row: UnitRow): UnitShare {
  const figures = row.told.filter(isFigure);
  const reported = new Set(figures.map(({ month }) => month));
  const gaps = gapsOf(row, (month) => reported.has(month));
  const open = figures.filter(({ accepted }) => !accepted);
  return {
    unitId: row.unit.id,
    standing: standing(row, gaps, figures.length > 0),
    value: sum(figures),
    denominator: null,
    words: null,
    month: figures.at(-1)?.month ?? null,
    stale: false,
    gaps,
    estimate: figures.some(({ told }) => told.estimate),
    waiting: sum(open),
  };
}

function latestShare(row: UnitRow): UnitShare {
  const last = row.asked.at(-1);
  const latest = row.told.findLast(({ told }) => told.kind !== 'no_data');
  const isCurrent = latest !== undefined && (last === undefined || latest.month >= last.month);
  const gaps = isCurrent || last === undefined || last.excused ? [] : [last.month];
  const figure = latest !== undefined && isFigure(latest) ? latest.told : null;
  return {
    unitId: row.unit.id,
    standing: standing(row, gaps, isCurrent),
    value: figure?.value ?? null,
    denominator: figure?.denominator ?? null,
    words: latest?.told.kind === 'text' ? latest.told.text : null,
    month: latest?.month ?? null,
    stale: latest !== undefined && !isCurrent,
    gaps,
    estimate: figure?.estimate ?? false,
    waiting: latest?.accepted === false ? (figure?.value ?? 0) : null,
  };
}

function gapsOf(row: UnitRow, isThere: (month: string) => boolean): readonly string[] {
  return row.asked
    .filter(({ excused, month }) => !excused && !isThere(month))
    .map(({ month }) => month);
}

function standing(row: UnitRow, gaps: readonly string[], isThere: boolean): ShareStanding {
  const gap = gaps.at(-1);
  if (gap === undefined) return isThere ? 'reported' : 'excused';
  const answer = row.told.findLast(({ month }) => month === gap);
  return answer?.told.kind === 'no_data' ? 'no_data' : 'missing';
}

function sum(figures: readonly Figure[]): number | null {
  if (figures.length === 0) return null;
  return figures.reduce((total, { told }) => total + told.value, 0);
}

export type Completeness = {
  /** Units that have been asked by now and are not excused. */
  readonly owing: number;
  readonly reported: number;
  /** "đủ" (plan.md AG8). */
  readonly whole: boolean;
  /** Units with an older figure in the sum. */
  readonly stale: number;
};

export function completenessOf(shares: readonly UnitShare[]): Completeness {
  const owing = shares.filter(({ standing }) => standing !== 'excused').length;
  const reported = shares.filter(({ standing }) => standing === 'reported').length;
  const stale = shares.filter((share) => share.stale).length;
  return { owing, reported, whole: owing > 0 && reported === owing, stale };
}

/** Units with something that waits for review, and what it adds up to (null: not a sum). */
export type Waiting = { readonly units: number; readonly amount: number | null };

export function waitingOf(shares: readonly UnitShare[], isSum: boolean): Waiting {
  const amounts = shares.flatMap(({ waiting }) => waiting ?? []);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return { units: amounts.length, amount: isSum ? total : null };
}
