import type { Clock } from '../../domain/clock.ts';
import { usualPeriod } from '../../domain/period.ts';
import type { Ranking } from '../../domain/ranking.ts';
import type { UnitRecord } from '../../domain/unit-record.ts';
import { readRanking } from '../../storage/rankings.ts';
import type { Stores } from '../../storage/stores.ts';
import { readUnitRecord } from '../../storage/unit-record.ts';

/** Everything that a message about the ranking of a month is made of. */
export type RankingFacts = {
  readonly ranking: Ranking;
  /** The months that are open, oldest first. */
  readonly months: readonly string[];
  /** Until when the month's reports may come in time; null once they are all due. */
  readonly openUntil: Temporal.Instant | null;
  /** The scoring table is a proposal that the commune has not confirmed. */
  readonly isAssumed: boolean;
  readonly now: Temporal.Instant;
};

/** Gathers what is known of a month. */
export function createRankingFacts(deps: {
  readonly stores: Pick<Stores, 'periods' | 'plans' | 'progress' | 'unitRecords' | 'units'>;
  readonly clock: Clock;
}) {
  const { stores, clock } = deps;
  return {
    /** Null while no month is open; a month that is none is the last one that is due. */
    of(month: string | null): RankingFacts | null {
      const now = clock.now();
      const periods = stores.periods.all();
      const period = periods.find((each) => each.month === month) ?? usualPeriod(periods, now);
      if (period === undefined) return null;
      const isOpen = Temporal.Instant.compare(now, period.dueAt) < 0;
      return {
        ranking: readRanking(stores, { upTo: period.month, now }),
        months: periods.map((each) => each.month),
        openUntil: isOpen ? period.dueAt : null,
        isAssumed: stores.plans.forMonth(period.month).ranking.assumed === true,
        now,
      };
    },
    record: (unitId: number, upTo: string): UnitRecord =>
      readUnitRecord(stores, { unitId, upTo, now: clock.now() }),
  };
}
export type RankingReader = ReturnType<typeof createRankingFacts>;
