import { formFor } from './form.ts';
import { figureMonth, type Indicator } from './indicator.ts';
import type { Expected } from './pace.ts';
import { periodOf } from './period.ts';
import type { Plan } from './plan.ts';
import { indexOf, type UnitRow } from './progress/answers.ts';
import { derivedShares } from './progress/derived.ts';
import { completionOf, expectedOf, type ProgressWord, wordOf } from './progress/judgement.ts';
import { sharesOf, type UnitShare } from './progress/share.ts';
import { totalOf } from './progress/total.ts';
import type { CountedAnswer, KnownUnit, Owed } from './progress.ts';
import { daysLate } from './report.ts';

/**
 * What a unit's reports of the year show up to a month, and what it has taken upon itself and found.
 * Every figure can be opened to what it comes from; nominations, merit reports and the ranking are
 * drawn from it. Plain JSON.
 */
export type UnitRecord = {
  readonly unitId: number;
  readonly year: number;
  /** The last month counted: 2024-11. */
  readonly upTo: string;
  /** The last day of that month's window, up to which its figures go: 2024-11-14. */
  readonly day: string;
  /**
   * A line for each month that the unit owed, oldest first. Excused ones are not among them, nor is
   * one that has not come and may still come in time.
   */
  readonly months: readonly RecordedMonth[];
  /** Empty where the commune has given the unit none, which is not 0 %. */
  readonly targets: readonly RecordedTarget[];
  /** All of the year as they stand now, by the day on which they are due. */
  readonly works: readonly RecordedWork[];
  /** All of the year as they stand now, neither withdrawn nor merged into another, oldest first. */
  readonly exemplars: readonly RecordedExemplar[];
};

export type RecordedMonth = {
  readonly month: string;
  /** Judged by the first complete submission; missing: none has come. */
  readonly standing: 'on_time' | 'late' | 'missing';
  readonly daysLate: number;
  /** Questions of the month's form, and how many of them have an answer other than "no data". */
  readonly asked: number;
  readonly answered: number;
};

/** A target that the commune has given to this unit. */
export type RecordedTarget = {
  readonly code: string;
  readonly label: string;
  readonly unit: Indicator['unit'];
  /** In the smallest unit of the indicator. */
  readonly target: number;
  /** The unit's own figure, of a rate in hundredths of a per cent; null: none, which is not 0. */
  readonly value: number | null;
  readonly word: ProgressWord;
  /** Hundredths of a per cent; null where there is no percentage. */
  readonly percent: number | null;
  /** The part of the target that the season lets expect by now; null where none can be. */
  readonly expected: Expected | null;
};

export type RecordedWork = {
  readonly id: number;
  readonly kind: 'construction' | 'task';
  readonly name: string;
  readonly state: 'registered' | 'under_way' | 'done' | 'dropped';
  readonly dueOn: string;
  readonly doneOn: string | null;
};

export type RecordedExemplar = {
  readonly id: number;
  readonly kind: 'individual' | 'collective';
  readonly name: string;
  readonly state: 'discovered' | 'fostered' | 'praised' | 'multiplied';
  readonly discoveredOn: string;
};

/** What a unit owed for one month; `answers` are those of the revision that counts. */
export type MonthOwed = {
  readonly unitId: number;
  readonly month: string;
  readonly dueAt: Temporal.Instant;
  readonly firstSubmittedAt: Temporal.Instant | null;
  readonly answers: { readonly asked: number; readonly answered: number } | null;
};

type OfUnit<It> = It & { readonly unitId: number };

export type RecordInput = {
  readonly plan: Plan;
  readonly units: readonly KnownUnit[];
  readonly upTo: string;
  readonly now: Temporal.Instant;
  /** What was owed and not excused. */
  readonly months: readonly MonthOwed[];
  readonly owed: readonly Owed[];
  readonly answers: readonly CountedAnswer[];
  readonly works: readonly OfUnit<RecordedWork>[];
  readonly exemplars: readonly OfUnit<RecordedExemplar>[];
};

/** The records of all units, closed ones too: what a unit has done stays its own after a merger. */
export function recordsOf(input: RecordInput): readonly UnitRecord[] {
  const { plan, units, upTo } = input;
  const day = periodOf(plan, upTo).windowTo;
  const rowsOf = indexOf({ ...input, month: upTo });
  const months = Map.groupBy(input.months, unitOf);
  const works = Map.groupBy(input.works, unitOf);
  const exemplars = Map.groupBy(input.exemplars, unitOf);
  return units.map((unit) => ({
    unitId: unit.id,
    year: Number(upTo.slice(0, 4)),
    upTo,
    day: day.toString(),
    months: (months.get(unit.id) ?? []).flatMap((it) => monthOf(input, unit, it)),
    targets: targetsOf(input, unit, (row) => shareIn(plan, row, unit, day, rowsOf)),
    works: (works.get(unit.id) ?? []).map(withoutUnit),
    exemplars: (exemplars.get(unit.id) ?? []).map(withoutUnit),
  }));
}

function monthOf(
  { plan, now }: RecordInput,
  unit: KnownUnit,
  it: MonthOwed,
): readonly RecordedMonth[] {
  const { month, dueAt, firstSubmittedAt } = it;
  const nothing = { asked: formFor(plan, unit, month).questions.length, answered: 0 };
  const answers = it.answers ?? nothing;
  if (firstSubmittedAt === null) {
    if (Temporal.Instant.compare(now, dueAt) <= 0) return [];
    return [{ month, standing: 'missing', daysLate: 0, ...answers }];
  }
  const late = daysLate(firstSubmittedAt, dueAt);
  return [{ month, standing: late === 0 ? 'on_time' : 'late', daysLate: late, ...answers }];
}

function targetsOf(
  { plan, upTo }: RecordInput,
  unit: KnownUnit,
  shareOf: (row: Indicator) => UnitShare | null,
): readonly RecordedTarget[] {
  return plan.indicators.flatMap((row) => {
    const given = plan.unitTargets?.find(
      (each) => each.unit === unit.code && each.indicator === row.code,
    );
    return given === undefined ? [] : [judged(row, given.value, shareOf(row), upTo)];
  });
}

/** A unit's figure is held against its target as the commune's is against the commune's. */
function judged(
  row: Indicator,
  target: number,
  share: UnitShare | null,
  upTo: string,
): RecordedTarget {
  const total = totalOf(row, share === null ? [] : [share]);
  const through = figureMonth(row, upTo);
  const it = {
    ...total,
    indicator: row,
    target,
    elapsed: through.slice(0, 4) === upTo.slice(0, 4) ? Number(through.slice(5)) : 0,
    asked: share !== null && share.standing !== 'excused',
    words: [share?.words ?? []].flat(),
  };
  return {
    code: row.code,
    label: row.label,
    unit: row.unit,
    target,
    value: total.actual,
    word: wordOf(it),
    percent: completionOf(it),
    expected: expectedOf(it),
  };
}

/** What the unit has in a row; of a unit that was closed, as it was on its last day. */
function shareIn(
  plan: Plan,
  row: Indicator,
  unit: KnownUnit,
  day: Temporal.PlainDate,
  rowsOf: (indicator: Indicator) => readonly UnitRow[],
): UnitShare | null {
  if (row.form === 'derived') {
    const parts = plan.indicators.filter(({ code }) => row.formula.sum.includes(code));
    const shares = parts.flatMap((part) => shareIn(plan, part, unit, day, rowsOf) ?? []);
    return derivedShares([{ actual: null, lastYear: null, shares }])[0] ?? null;
  }
  const own = rowsOf(row).filter((each) => each.unit.id === unit.id);
  return sharesOf(row, own, unit.validTo ?? day)[0] ?? null;
}

function unitOf({ unitId }: { readonly unitId: number }): number {
  return unitId;
}

function withoutUnit<It>({ unitId: _unit, ...rest }: OfUnit<It>): Omit<OfUnit<It>, 'unitId'> {
  return rest;
}
