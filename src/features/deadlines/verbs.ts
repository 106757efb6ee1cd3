import { type Clock, inVietnam } from '../../domain/clock.ts';
import { movedDue } from '../../domain/period.ts';
import type { Db } from '../../storage/database.ts';
import type { ExtensionRequest } from '../../storage/extensions.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';

export type Decision =
  | {
      readonly kind: 'granted';
      readonly dueAt: Temporal.Instant;
      readonly request: ExtensionRequest;
    }
  | { readonly kind: 'refused'; readonly request: ExtensionRequest }
  | { readonly kind: 'decided-already' };

/** Moving and lifting deadlines; the old date stays in the audit, reminders follow the new one. */
export function createDeadlineVerbs(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'audit' | 'extensions' | 'periods' | 'plans'>;
}) {
  const { db, clock } = deps;
  const { audit, extensions, periods, plans } = deps.stores;

  function move(obligation: Obligation, to: Temporal.Instant, by: number, reason: string) {
    periods.moveDue(obligation.id, to);
    audit.record({
      at: clock.now(),
      actorId: by,
      action: 'move deadline',
      subject: `obligation:${obligation.id}`,
      before: { dueAt: obligation.dueAt.toString() },
      after: { dueAt: to.toString() },
      reason,
    });
    return { ...obligation, dueAt: to };
  }

  /** A deadline is never drawn nearer, so a unit with more time keeps it. */
  function moveLater(obligation: Obligation, to: Temporal.Instant, by: number, reason: string) {
    if (obligation.firstSubmittedAt !== null || obligation.excuse !== null) return [];
    if (Temporal.Instant.compare(obligation.dueAt, to) >= 0) return [];
    extensions.settle(obligation.id, by, clock.now(), to);
    return [move(obligation, to, by, reason)];
  }

  return {
    /** Moves the deadline of every unit that has not sent yet; returns those that were moved. */
    moveAll: db.transaction(
      (periodId: number, to: Temporal.Instant, by: number, reason: string): Obligation[] => {
        const period = periods.all().find(({ id }) => id === periodId);
        if (period === undefined) return [];
        if (Temporal.Instant.compare(period.dueAt, to) < 0) periods.movePeriodDue(periodId, to);
        return periods.ofPeriod(periodId).flatMap((each) => moveLater(each, to, by, reason));
      },
    ).immediate,

    moveOne: db.transaction(
      (obligationId: number, to: Temporal.Instant, by: number, reason: string): Obligation[] => {
        const obligation = periods.obligation(obligationId);
        return obligation === null ? [] : moveLater(obligation, to, by, reason);
      },
    ).immediate,

    /** Lifts the duty for this period; null when it was sent or lifted before. */
    excuse: db.transaction((obligationId: number, by: number, why: string): Obligation | null => {
      const obligation = periods.obligation(obligationId);
      if (obligation === null || obligation.firstSubmittedAt !== null) return null;
      const at = clock.now();
      if (!periods.excuse(obligationId, { at, by, why })) return null;
      extensions.settle(obligationId, by, at, null);
      const subject = `obligation:${obligationId}`;
      audit.record({ at, actorId: by, action: 'excuse', subject, reason: why });
      return obligation;
    }).immediate,

    /** The duty that was lifted stands again; null when it stands already. */
    restore: db.transaction((obligationId: number, by: number, why: string): Obligation | null => {
      const obligation = periods.obligation(obligationId);
      if (obligation === null || !periods.reinstate(obligationId)) return null;
      audit.record({
        at: clock.now(),
        actorId: by,
        action: 'restore duty',
        subject: `obligation:${obligationId}`,
        before: { excuse: obligation.excuse },
        reason: why,
      });
      return { ...obligation, excuse: null };
    }).immediate,

    /** Null when a request is waiting already, or the report has been sent or excused. */
    ask: db.transaction((obligationId: number, by: number, reason: string) => {
      const obligation = periods.obligation(obligationId);
      if (obligation === null || obligation.firstSubmittedAt !== null) return null;
      if (obligation.excuse !== null) return null;
      const at = clock.now();
      const request = extensions.ask({ obligationId, by, at, reason });
      if (request === null) return null;
      const subject = `obligation:${obligationId}`;
      audit.record({ at, actorId: by, action: 'ask for extension', subject, reason });
      return { request, obligation };
    }).immediate,

    /** Grants so many days or refuses (`days` null); whoever is first decides. */
    decide: db.transaction((requestId: number, days: number | null, by: number): Decision => {
      const request = extensions.byId(requestId);
      const obligation = request && periods.obligation(request.obligationId);
      if (!request || !obligation || !request.isOpen) return { kind: 'decided-already' };
      const today = inVietnam(clock.now()).toPlainDate();
      const dueAt = days === null ? null : movedDue(plans.current(), obligation.dueAt, days, today);
      if (dueAt !== null) move(obligation, dueAt, by, request.reason);
      extensions.decide(requestId, by, clock.now(), dueAt);
      return dueAt === null ? { kind: 'refused', request } : { kind: 'granted', dueAt, request };
    }).immediate,
  };
}
export type DeadlineVerbs = ReturnType<typeof createDeadlineVerbs>;
