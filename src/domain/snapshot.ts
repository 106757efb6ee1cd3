import { inVietnam, ZONE } from './clock.ts';
import type { Plan } from './plan.ts';
import type { CommuneProgress } from './progress.ts';
import type { ReportState } from './report.ts';
import type { Unit } from './unit.ts';

/** A closed month, or what was known when the campaign ended (plan.md CK-10). */
export type SnapshotKind = 'month' | 'campaign';

/** What one unit had sent for one month when the snapshot was taken. Instants are ISO texts. */
export type FrozenReport = {
  readonly unitId: number;
  readonly month: string;
  readonly dueAt: string;
  readonly firstSubmittedAt: string | null;
  readonly excuse: string | null;
  /** The latest revision that was sent, and what had become of it. */
  readonly revision: number | null;
  readonly state: ReportState | null;
};

/** Plain JSON: it reads back as it was, whatever becomes of the plan, the units or the figures. */
export type Snapshot = {
  readonly kind: SnapshotKind;
  /** The last reporting month in it. */
  readonly month: string;
  readonly takenAt: string;
  readonly progress: CommuneProgress;
  readonly units: readonly (Pick<Unit, 'code' | 'name' | 'kind'> & { readonly id: number })[];
  /** Of all months up to `month`. */
  readonly reports: readonly FrozenReport[];
};

/**
 * When a month is closed: some days after it was due. A month that was opened only after it was due,
 * by a commune that begins in mid-year, is given the same time from its opening.
 */
export function closesAt(
  plan: Pick<Plan, 'reporting'>,
  period: { readonly dueAt: Temporal.Instant; readonly openedAt: Temporal.Instant },
): Temporal.Instant {
  const { daysAfterDue, time } = plan.reporting.closing;
  const { dueAt, openedAt } = period;
  const begin = Temporal.Instant.compare(dueAt, openedAt) > 0 ? dueAt : openedAt;
  return instant(inVietnam(begin).toPlainDate().add({ days: daysAfterDue }), time);
}

/** When the campaign's snapshot is taken: on the day on which the campaign ends. */
export function campaignClosesAt(plan: Pick<Plan, 'dates' | 'reporting'>): Temporal.Instant | null {
  const { campaignEnd, time } = plan.reporting.closing;
  const day = plan.dates.find(({ code }) => code === campaignEnd)?.day;
  return day === undefined ? null : instant(day, time);
}

function instant(day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
}
