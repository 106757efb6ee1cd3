import { owes, periodsOf } from '../domain/period.ts';
import type { Db } from '../storage/database.ts';
import type { Stores } from '../storage/stores.ts';

/**
 * Opens every period whose opening instant has come, with exactly one obligation per unit that owes
 * it. Running it again creates nothing; a unit added later owes from its first day on.
 * Returns the months that were opened now.
 */
export function openPeriods(
  db: Db,
  stores: Pick<Stores, 'audit' | 'periods' | 'plans' | 'units'>,
  now: Temporal.Instant,
): readonly string[] {
  const open = db.transaction((): readonly string[] => {
    const plan = stores.plans.current();
    const due = periodsOf(plan).filter((each) => Temporal.Instant.compare(each.opensAt, now) <= 0);
    return due.flatMap((each) => {
      const { period, fresh } = stores.periods.open(each, now);
      const units = stores.units.all().filter((unit) => owes(unit, each));
      for (const unit of units) stores.periods.oblige(unit.id, period);
      if (!fresh) return [];
      const subject = `period:${each.month}`;
      const after = { units: units.length, dueAt: each.dueAt.toString() };
      stores.audit.record({ at: now, actorId: null, action: 'open', subject, after });
      return [each.month];
    });
  });
  return open.immediate();
}
