import { inVietnam } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import { compareNames } from '../../domain/order.ts';
import { planStages, remindableFrom } from '../../domain/reminder.ts';
import type { Speaker } from '../../domain/speaker.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Delivery, keyOf } from './delivery.ts';
import { type Duty, dutyOf, frameOf } from './duties.ts';

/** Its place in the ledger, beside the stages of the plan. */
const EXTRA = 'extra';

export type ExtraOutcome =
  | { readonly kind: 'quiet'; readonly until: Temporal.Instant }
  | {
      readonly kind: 'reminded';
      /** Units whose reminder was put in line now. */
      readonly queued: number;
      /** Units whose reporter has had today's reminder, or gets it by the plan. */
      readonly today: number;
      /** Names of units of which nobody can be reached. */
      readonly unreached: readonly string[];
    };

/**
 * One reminder more, now, by an officer's wish: to whoever has not sent, at most one a person and
 * day, the reminders of the plan included.
 */
export function createExtraReminder(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly delivery: Delivery;
  readonly speakerFor: (unitId: number, today: Temporal.PlainDate) => Speaker | null;
}) {
  const { db, stores, delivery } = deps;

  /** The duties of a period that nobody has fulfilled, those of unreachable units included. */
  function open(month: string): readonly Duty[] {
    const period = stores.periods.byMonth(month);
    const owed = period === null ? [] : stores.periods.ofPeriod(period.id);
    return owed.flatMap(({ id }) => {
      const duty = dutyOf(stores, id);
      const isOpen =
        duty !== null && ['not_started', 'drafting', 'returned'].includes(duty.state.is);
      return isOpen ? [duty] : [];
    });
  }

  function isPlannedFor(duty: Duty, today: Temporal.PlainDate): boolean {
    const { obligation } = duty;
    const accounted = stores.reminders.accounted(obligation.id);
    const rules = stores.plans.current().reminders;
    return planStages(rules, frameOf(stores, obligation), today, accounted).act !== null;
  }

  function queue(
    person: Person,
    duties: readonly Duty[],
    today: Temporal.PlainDate,
    at: Temporal.Instant,
  ): boolean {
    if (duties.some((duty) => isPlannedFor(duty, today))) return false;
    const reminded = duties.map((duty) => ({ duty, isOpening: false }));
    if (!delivery.putInLine({ how: 'reminder', day: today, person }, reminded, at, at))
      return false;
    const outboxKey = keyOf('reminder', today, person);
    for (const { obligation } of duties) {
      const line = { obligationId: obligation.id, stage: EXTRA, dueOn: today, at };
      stores.reminders.queued({ ...line, personId: person.id, outboxKey });
    }
    return true;
  }

  function found(month: string, today: Temporal.PlainDate) {
    return open(month).map((duty) => ({
      duty,
      person: deps.speakerFor(duty.unit.id, today)?.person ?? null,
    }));
  }

  return {
    /** How many units of a month have not sent and can be reached. */
    count: (month: string, now: Temporal.Instant): number =>
      found(month, inVietnam(now).toPlainDate()).filter(({ person }) => person !== null).length,
    send: db.transaction((month: string, by: number, now: Temporal.Instant): ExtraOutcome => {
      const until = remindableFrom(stores.plans.current().reminders, now);
      if (Temporal.Instant.compare(until, now) > 0) return { kind: 'quiet', until };
      const today = inVietnam(now).toPlainDate();
      const all = found(month, today);
      const reached = all.flatMap(({ duty, person }) => (person ? [{ duty, person }] : []));
      const mine = [...Map.groupBy(reached, ({ person }) => person.id).values()].map((rows) => ({
        person: rows[0]?.person,
        duties: rows.map(({ duty }) => duty),
      }));
      let queued = 0;
      for (const { person, duties } of mine) {
        if (person !== undefined && queue(person, duties, today, now)) queued += duties.length;
      }
      const unreached = all
        .filter(({ person }) => person === null)
        .map(({ duty }) => duty.unit.name);
      if (queued > 0) {
        const subject = `period:${month}`;
        stores.audit.record({ at: now, actorId: by, action: 'remind', subject, after: { queued } });
      }
      const already = reached.length - queued;
      return { kind: 'reminded', queued, today: already, unreached: unreached.sort(compareNames) };
    }).immediate,
  };
}
