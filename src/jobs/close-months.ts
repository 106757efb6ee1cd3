import { inVietnam } from '../domain/clock.ts';
import { campaignClosesAt, closesAt, type SnapshotKind } from '../domain/snapshot.ts';
import type { Db } from '../storage/database.ts';
import { readProgress } from '../storage/progress.ts';
import type { Stores } from '../storage/stores.ts';

type ClosingStores = Pick<
  Stores,
  'audit' | 'pastFigures' | 'periods' | 'plans' | 'progress' | 'snapshots' | 'units'
>;

/**
 * Freezes each month whose closing has come, and on the campaign's last day what is known then. It
 * is asked again each minute, so that no downtime loses a closing; what is frozen stays.
 */
export function closeMonths(db: Db, stores: ClosingStores, now: Temporal.Instant): void {
  if (dueMonths(stores, now).length === 0 && dueCampaign(stores, now) === null) return;
  const close = db.transaction(() => {
    for (const month of dueMonths(stores, now)) freeze(stores, 'month', month, now);
    const campaign = dueCampaign(stores, now);
    if (campaign !== null) freeze(stores, 'campaign', campaign, now);
  });
  close.immediate();
}

function dueMonths(stores: ClosingStores, now: Temporal.Instant): readonly string[] {
  return stores.snapshots
    .openMonths()
    .filter((each) => isOver(closesAt(stores.plans.forMonth(each.month), each), now))
    .map(({ month }) => month);
}

/** The last month that is open when the campaign has ended; null before, and once it is frozen. */
function dueCampaign(stores: ClosingStores, now: Temporal.Instant): string | null {
  const plan = stores.plans.current();
  const end = campaignClosesAt(plan);
  if (end === null || !isOver(end, now)) return null;
  if (stores.snapshots.months('campaign', plan.year).length > 0) return null;
  const opened = stores.periods.all().filter(({ month }) => month.startsWith(`${plan.year}-`));
  return opened.findLast(({ windowTo }) => isBefore(windowTo, end))?.month ?? null;
}

function freeze(
  stores: ClosingStores,
  kind: SnapshotKind,
  month: string,
  now: Temporal.Instant,
): void {
  const fresh = stores.snapshots.take({
    kind,
    month,
    takenAt: now.toString(),
    progress: readProgress(stores, month),
    units: stores.units.all().map(({ id, code, name, kind: of }) => ({ id, code, name, kind: of })),
    reports: stores.snapshots.reports(month),
  });
  if (!fresh) return;
  stores.audit.record({ at: now, actorId: null, action: 'close', subject: `${kind}:${month}` });
}

function isOver(instant: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instant, now) <= 0;
}

function isBefore(day: Temporal.PlainDate, instant: Temporal.Instant): boolean {
  const end = inVietnam(instant).toPlainDate();
  return Temporal.PlainDate.compare(day, end) <= 0;
}
