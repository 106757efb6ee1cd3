import { type Clock, inVietnam } from '../../domain/clock.ts';
import { dueOn } from '../../domain/period.ts';
import type { Db } from '../../storage/database.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import type { DeadlineNotices } from './notices.ts';
import type { DeadlineVerbs } from './verbs.ts';

/** What an officer wants done, before the reason is known. Plain JSON. */
export type Order = {
  readonly verb: 'move' | 'excuse' | 'restore';
  readonly periodId: number;
  /** An obligation; 0 for all units of the period that have not sent. */
  readonly target: number;
  /** The new due day (ISO) of a move. */
  readonly day: string | null;
};

export type DayProblem = 'past' | 'not-later' | 'too-far';

/** A day further off than this is a slip of the thumb. */
const FURTHEST = 92;

/** Carries out what officers want done to deadlines, and tells those concerned, in one transaction. */
export function createOrders(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'periods' | 'plans'>;
  readonly verbs: DeadlineVerbs;
  readonly notices: DeadlineNotices;
}) {
  const { verbs, notices } = deps;
  const { periods, plans } = deps.stores;

  function due(order: Pick<Order, 'periodId' | 'target'>): Temporal.Instant | null {
    if (order.target !== 0) return periods.obligation(order.target)?.dueAt ?? null;
    return periods.all().find(({ id }) => id === order.periodId)?.dueAt ?? null;
  }

  function changed(order: Order, by: number, reason: string): readonly Obligation[] {
    const { verb, target, periodId, day } = order;
    if (verb === 'excuse') return one(verbs.excuse(target, by, reason));
    if (verb === 'restore') return one(verbs.restore(target, by, reason));
    if (day === null) return [];
    const to = dueOn(plans.current(), Temporal.PlainDate.from(day));
    // The button may be old: a deadline is never moved into the past.
    if (Temporal.Instant.compare(to, deps.clock.now()) <= 0) return [];
    return target === 0
      ? verbs.moveAll(periodId, to, by, reason)
      : verbs.moveOne(target, to, by, reason);
  }

  return {
    due,
    /** Why a day will not do as a new deadline; null when it will. */
    problemOf(
      order: Pick<Order, 'periodId' | 'target'>,
      day: Temporal.PlainDate,
    ): DayProblem | null {
      const old = due(order);
      const now = deps.clock.now();
      const at = dueOn(plans.current(), day);
      if (Temporal.Instant.compare(at, now) <= 0) return 'past';
      if (old !== null && Temporal.Instant.compare(at, old) <= 0) return 'not-later';
      return inVietnam(now).toPlainDate().until(day).days > FURTHEST ? 'too-far' : null;
    },
    /** How many units it concerned; 0 when all was so before. */
    carryOut: deps.db.transaction((order: Order, by: number, reason: string): number => {
      const obligations = changed(order, by, reason);
      const tell = { move: notices.moved, excuse: notices.excused, restore: notices.restored };
      for (const obligation of obligations) tell[order.verb](obligation, reason);
      return obligations.length;
    }).immediate,
  };
}
export type Orders = ReturnType<typeof createOrders>;

function one(obligation: Obligation | null): readonly Obligation[] {
  return obligation === null ? [] : [obligation];
}
