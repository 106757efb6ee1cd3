import { compareNames } from './order.ts';
import type { Plan } from './plan.ts';
import { percentOf } from './quantity.ts';
import {
  completenessOf,
  exemplarsOf,
  punctualityOf,
  type Source,
  targetsOf,
  type Weighed,
  worksOf,
} from './ranking/lines.ts';
import { existsOn, type Unit } from './unit.ts';
import type { UnitRecord } from './unit-record.ts';

export type { Source } from './ranking/lines.ts';

export const CRITERIA = ['punctuality', 'completeness', 'targets', 'works', 'exemplars'] as const;
export type Criterion = (typeof CRITERIA)[number];

type Rules = Plan['ranking'];

/** Points of one source, in hundredths; the lines of a criterion add up to its points exactly. */
export type ScoreLine = { readonly source: Source; readonly points: number };

export type CriterionScore = {
  readonly criterion: Criterion;
  /** In hundredths of a point, like `points`. */
  readonly maximum: number;
  /**
   * False where there is nothing to judge by, such as no target given: the criterion then counts
   * neither in the unit's points nor in what it could have had.
   */
  readonly counts: boolean;
  readonly points: number;
  readonly lines: readonly ScoreLine[];
};

/** What one unit has earned. Plain JSON; all points are whole hundredths. */
export type UnitScore = {
  readonly unitId: number;
  readonly unitName: string;
  readonly criteria: readonly CriterionScore[];
  readonly points: number;
  /** The sum of the maxima that count for this unit; its points are ranked as a part of it. */
  readonly base: number;
  /** Points as a part of the base, in hundredths of a per cent; null without a base. */
  readonly percent: number | null;
  /**
   * Equal ones share it. Null without a point, and while there is no month to judge by: works alone
   * make no rank.
   */
  readonly rank: number | null;
};

export type RankedGroup = {
  readonly id: string;
  readonly name: string;
  /** By rank, equal ones in Vietnamese order, those without a rank last. */
  readonly scores: readonly UnitScore[];
};

/** The ranking up to a reporting month, as it is shown, published and printed. */
export type Ranking = {
  readonly year: number;
  /** 2024-06. */
  readonly upTo: string;
  /** The last day that is counted, 2024-06-14. */
  readonly day: string;
  /** What the maxima of all criteria add up to, in hundredths. */
  readonly total: number;
  readonly groups: readonly RankedGroup[];
};

/** One group's part of a ranking, as it is published. */
export type GroupRanking = Omit<Ranking, 'groups'> & { readonly group: RankedGroup };

export function rankingOfGroup({ groups, ...rest }: Ranking, groupId: string): GroupRanking | null {
  const group = groups.find(({ id }) => id === groupId);
  return group === undefined ? null : { ...rest, group };
}

type KnownUnit = Unit & { readonly id: number };

/** Ranks like among like. A unit that is no more on the last day counted is not ranked. */
export function rankingOf(it: {
  readonly plan: Pick<Plan, 'ranking'>;
  readonly units: readonly KnownUnit[];
  readonly upTo: string;
  readonly day: Temporal.PlainDate;
  readonly records: readonly UnitRecord[];
}): Ranking {
  const rules = it.plan.ranking;
  const records = new Map(it.records.map((record) => [record.unitId, record]));
  const present = it.units.filter((unit) => existsOn(unit, it.day));
  return {
    year: Number(it.upTo.slice(0, 4)),
    upTo: it.upTo,
    day: it.day.toString(),
    total: rules.total * 100,
    groups: rules.groups.map(({ id, name, kinds }) => {
      const units = present.filter(({ kind }) => kinds.includes(kind));
      const scores = units.flatMap((unit) => {
        const record = records.get(unit.id);
        return record === undefined ? [] : [scoreOf(record, unit.name, rules)];
      });
      return { id, name, scores: ranked(scores) };
    }),
  };
}

type Unranked = Omit<UnitScore, 'rank'> & { readonly isRanked: boolean };

/** One unit's points, criterion by criterion, each with its lines. */
export function scoreOf(record: UnitRecord, unitName: string, rules: Rules): Unranked {
  const criteria = [
    share('punctuality', rules, punctualityOf(record, rules.punctuality), (n) => n * 100),
    share('completeness', rules, completenessOf(record), () => askedIn(record)),
    share('targets', rules, targetsOf(record), (n) => n * 10_000),
    upToMaximum('works', rules, worksOf(record, rules.works)),
    upToMaximum('exemplars', rules, exemplarsOf(record, rules.exemplars)),
  ];
  const counted = criteria.filter(({ counts }) => counts);
  const points = counted.reduce((sum, each) => sum + each.points, 0);
  const base = counted.reduce((sum, { maximum }) => sum + maximum, 0);
  return {
    unitId: record.unitId,
    unitName,
    criteria,
    points,
    base,
    percent: percentOf(points, base),
    isRanked: record.months.length > 0 && points > 0,
  };
}

function askedIn({ months }: UnitRecord): number {
  return months.reduce((sum, { asked }) => sum + asked, 0);
}

/** The maximum in the measure in which the sources reach the whole; no source: nothing to judge by. */
function share(
  criterion: Criterion,
  rules: Rules,
  sources: readonly Weighed[],
  wholeOf: (sources: number) => number,
): CriterionScore {
  const maximum = rules[criterion].maximum * 100;
  const whole = wholeOf(sources.length);
  const counts = whole > 0;
  const lines = running(sources, (sum) => (counts ? Math.floor((maximum * sum) / whole) : 0));
  return { criterion, maximum, counts, points: sumOf(lines), lines };
}

/** Points for each case until the maximum is reached; every unit can register works and name people. */
function upToMaximum(
  criterion: Criterion,
  rules: Rules,
  sources: readonly Weighed[],
): CriterionScore {
  const maximum = rules[criterion].maximum * 100;
  const lines = running(sources, (sum) => Math.min(maximum, sum));
  return { criterion, maximum, counts: true, points: sumOf(lines), lines };
}

/** Each line has what it adds to the sum until then, so that rounding loses nothing on the way. */
function running(
  sources: readonly Weighed[],
  pointsOf: (weight: number) => number,
): readonly ScoreLine[] {
  let weight = 0;
  return sources.map(({ source, weight: own }) => {
    const before = pointsOf(weight);
    weight += own;
    return { source, points: pointsOf(weight) - before };
  });
}

function sumOf(lines: readonly ScoreLine[]): number {
  return lines.reduce((sum, { points }) => sum + points, 0);
}

function ranked(scores: readonly Unranked[]): readonly UnitScore[] {
  const sorted = [...scores].sort(
    (a, b) =>
      Number(b.isRanked) - Number(a.isRanked) ||
      (a.isRanked ? comparePoints(b, a) : 0) ||
      compareNames(a.unitName, b.unitName) ||
      a.unitId - b.unitId,
  );
  return sorted.map(({ isRanked, ...score }) => ({
    ...score,
    rank: isRanked
      ? 1 + sorted.filter((each) => each.isRanked && isAbove(each, score)).length
      : null,
  }));
}

type Points = Pick<UnitScore, 'points' | 'base'>;

/** As parts of their bases, without rounding. */
function comparePoints(a: Points, b: Points): number {
  return a.points * b.base - b.points * a.base;
}

function isAbove(a: Points, b: Points): boolean {
  return comparePoints(a, b) > 0;
}
