import type { Clock } from '../../domain/clock.ts';
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

  function move(
    obligation: Obligation,
    days: number,
    by: number,
    reason: string,
  ): Temporal.Instant {
    const dueAt = movedDue(plans.current(), obligation.dueAt, days);
    periods.moveDue(obligation.id, dueAt);
    audit.record({
      at: clock.now(),
      actorId: by,
      action: 'move deadline',
      subject: `obligation:${obligation.id}`,
      before: { dueAt: obligation.dueAt.toString() },
      after: { dueAt: dueAt.toString() },
      reason,
    });
    return dueAt;
  }

  return {
    /** Moves the deadline of every unit that has not sent yet, by calendar days; returns them. */
    moveAll: db.transaction((periodId: number, days: number, by: number, reason: string) => {
      const waiting = periods
        .ofPeriod(periodId)
        .filter((each) => each.firstSubmittedAt === null && each.excuse === null);
      const period = periods.all().find((each) => each.id === periodId);
      if (period !== undefined) {
        periods.movePeriodDue(periodId, movedDue(plans.current(), period.dueAt, days));
      }
      return waiting.map((each) => ({ ...each, dueAt: move(each, days, by, reason) }));
    }).immediate,

    moveOne: db.transaction((obligationId: number, days: number, by: number, reason: string) => {
      const obligation = periods.obligation(obligationId);
      if (obligation === null) return null;
      return { ...obligation, dueAt: move(obligation, days, by, reason) };
    }).immediate,

    /** Lifts the duty for this period; null when it was sent or lifted before. */
    excuse: db.transaction((obligationId: number, by: number, why: string): Obligation | null => {
      const obligation = periods.obligation(obligationId);
      if (obligation === null || obligation.firstSubmittedAt !== null) return null;
      const at = clock.now();
      if (!periods.excuse(obligationId, { at, by, why })) return null;
      const subject = `obligation:${obligationId}`;
      audit.record({ at, actorId: by, action: 'excuse', subject, reason: why });
      return obligation;
    }).immediate,

    /** Null when a request is waiting already, or the report has been sent. */
    ask: db.transaction((obligationId: number, by: number, reason: string) => {
      const obligation = periods.obligation(obligationId);
      if (obligation === null || obligation.firstSubmittedAt !== null) return null;
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
      const dueAt = days === null ? null : move(obligation, days, by, request.reason);
      extensions.decide(requestId, by, clock.now(), dueAt);
      return dueAt === null ? { kind: 'refused', request } : { kind: 'granted', dueAt, request };
    }).immediate,
  };
}
export type DeadlineVerbs = ReturnType<typeof createDeadlineVerbs>;
