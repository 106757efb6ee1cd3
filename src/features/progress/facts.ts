import type { Clock } from '../../domain/clock.ts';
import { usualPeriod } from '../../domain/period.ts';
import type { CommuneProgress } from '../../domain/progress.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { UnitKind } from '../../domain/unit.ts';
import type { OpenPeriod } from '../../storage/periods.ts';
import { readProgress } from '../../storage/progress.ts';
import type { Stores } from '../../storage/stores.ts';

export type KnownUnit = { readonly id: number; readonly name: string; readonly kind: UnitKind };

/** Everything that a message about the commune's progress is made of. */
export type ProgressFacts = {
  readonly progress: CommuneProgress;
  readonly period: OpenPeriod;
  /** The months that are open, oldest first. */
  readonly months: readonly string[];
  readonly units: readonly KnownUnit[];
  /** Reports of this month: how many were received of how many that are owed. */
  readonly received: number;
  readonly owed: number;
  /** When the month was closed; null while it is not. */
  readonly closedAt: Temporal.Instant | null;
  /** The figures are those of the closing, not of now. */
  readonly isFrozen: boolean;
  /** When the campaign was closed on this month's figures; null for every other month. */
  readonly campaignAt: Temporal.Instant | null;
  /** When the figures were as they are shown. */
  readonly shownAt: Temporal.Instant;
  /** What is shown, as far as there is such a thing. */
  readonly source: Source;
  readonly now: Temporal.Instant;
};

/**
 * `closed`: a closed month as it was closed; `now`: with all that came since; `campaign`: what was known
 * when the campaign ended (plan.md CK-10), which may be before the month itself is closed.
 */
export type Source = 'closed' | 'now' | 'campaign';

/** Gathers what is known of a month; null while no period is open. */
export function createProgressFacts(deps: {
  readonly stores: Pick<
    Stores,
    'pastFigures' | 'periods' | 'plans' | 'progress' | 'snapshots' | 'units'
  >;
  readonly clock: Clock;
}) {
  const { stores, clock } = deps;

  function current(period: OpenPeriod) {
    const duties = stores.periods.ofPeriod(period.id);
    const received = duties.filter(({ firstSubmittedAt }) => firstSubmittedAt !== null).length;
    const excused = duties.filter((duty) => duty.firstSubmittedAt === null && duty.excuse !== null);
    return {
      progress: readProgress(stores, period.month),
      units: stores.units.all(),
      received,
      owed: duties.length - excused.length,
    };
  }

  return {
    of(month: string | null, source: Source): ProgressFacts | null {
      const now = clock.now();
      const periods = stores.periods.all();
      const period = periods.find((each) => each.month === month) ?? usualPeriod(periods, now);
      if (period === undefined) return null;
      const snapshot = stores.snapshots.find('month', period.month);
      const campaign = stores.snapshots.find('campaign', period.month);
      const shown = source === 'campaign' ? campaign : source === 'closed' ? snapshot : null;
      const isFrozen = shown !== null;
      return {
        ...(isFrozen ? frozen(shown) : current(period)),
        campaignAt: campaign === null ? null : Temporal.Instant.from(campaign.takenAt),
        source: isFrozen ? source : 'now',
        shownAt: isFrozen ? Temporal.Instant.from(shown.takenAt) : now,
        period,
        months: periods.map((each) => each.month),
        closedAt: snapshot === null ? null : Temporal.Instant.from(snapshot.takenAt),
        isFrozen,
        now,
      };
    },
  };
}
export type ProgressReader = ReturnType<typeof createProgressFacts>;

function frozen(snapshot: Snapshot) {
  const reports = snapshot.reports.filter(({ month }) => month === snapshot.month);
  const received = reports.filter(({ firstSubmittedAt }) => firstSubmittedAt !== null).length;
  const excused = reports.filter((each) => each.firstSubmittedAt === null && each.excuse !== null);
  return {
    progress: snapshot.progress,
    units: snapshot.units,
    received,
    owed: reports.length - excused.length,
  };
}
