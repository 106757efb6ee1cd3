import { inVietnam } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import { planStages, type Stage } from '../../domain/reminder.ts';
import type { Speaker } from '../../domain/speaker.ts';
import { speakerOf } from '../../domain/speaker.ts';
import type { Db } from '../../storage/database.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { SkipReason } from '../../storage/reminders.ts';
import type { Verdict } from '../../telegram/outbox.ts';
import { createDelivery, keyOf } from './delivery.ts';
import { type Duty, dutyOf, frameOf } from './duties.ts';
import { createExtraReminder } from './extra.ts';
import { createOfficeNotices, type OfficeNoticeDeps } from './office-notices.ts';

/** Periods whose stages may still be due: the one that is open and the one before it. */
const LOOKED_AT = 2;

type Due = { readonly duty: Duty; readonly stage: Stage; readonly person: Person };

/**
 * Reminds by the stages of the plan. A due stage is either put in line for a person or skipped with
 * a reason, in one transaction; the state is read again at the moment of sending.
 */
export function createReminders(
  deps: OfficeNoticeDeps & {
    readonly db: Db;
    /** Tells the office, once, that somebody is away and nobody of the unit is there instead. */
    readonly tellAlone: (unitId: number, personId: number, now: Temporal.Instant) => void;
  },
) {
  const { db, stores } = deps;
  const delivery = createDelivery(deps);
  const office = createOfficeNotices(deps);

  /** Everything that is due at `now`, once: running it again puts nothing in line. */
  const remind = db.transaction((now: Temporal.Instant): void => {
    const today = inVietnam(now).toPlainDate();
    const periods = stores.periods.all().slice(-LOOKED_AT);
    const obligations = periods.flatMap((period) => stores.periods.ofPeriod(period.id));
    const unheard = obligations.filter(({ id }) => !stores.reminders.wasUnconnected(id));
    const due = obligations.flatMap((obligation) => dueOf(obligation, today, now));
    for (const mine of Map.groupBy(due, ({ person }) => person.id).values()) {
      queue(mine, today, now);
    }
    for (const period of periods) office.tellOverdue(period, today, now);
    office.tellUnconnected(
      unheard.filter(({ id }) => stores.reminders.wasUnconnected(id)),
      today,
    );
  }).immediate;

  function dueOf(obligation: Obligation, today: Temporal.PlainDate, now: Temporal.Instant): Due[] {
    const rules = stores.plans.current().reminders;
    const accounted = stores.reminders.accounted(obligation.id);
    const { act, skip } = planStages(rules, frameOf(stores, obligation), today, accounted);
    for (const { stage, why } of skip) note(obligation, stage, now, why);
    const duty = act && dutyOf(stores, obligation.id);
    if (act === null || duty === null) return [];
    if (duty.state.is === 'excused') return note(obligation, act, now, 'excused');
    const isFollowUp = act.id === rules.followUpStage && duty.state.is === 'incomplete';
    const isDone = duty.state.is === 'done' || duty.state.is === 'incomplete';
    if (isDone && !isFollowUp) return note(obligation, act, now, 'done');
    const speaker = speakerFor(obligation.unitId, today);
    if (speaker === null) return note(obligation, act, now, 'not_connected');
    if (speaker.isAlone) deps.tellAlone(obligation.unitId, speaker.person.id, now);
    return [{ duty, stage: act, person: speaker.person }];
  }

  function note(obligation: Obligation, stage: Stage, at: Temporal.Instant, why: SkipReason): [] {
    const { id: obligationId } = obligation;
    stores.reminders.skipped({ obligationId, stage: stage.id, dueOn: stage.on, at, why });
    return [];
  }

  function speakerFor(unitId: number, today: Temporal.PlainDate): Speaker | null {
    const away = new Set(stores.absences.on(today).map(({ personId }) => personId));
    const members = stores.people.ofUnit(unitId).map(({ person }) => person);
    return speakerOf(members, away);
  }

  /** Who was reminded that day already, by an officer, hears nothing more of it. */
  function queue(due: readonly Due[], today: Temporal.PlainDate, now: Temporal.Instant): void {
    const person = due[0]?.person;
    if (person === undefined) return;
    const reminded = due.map(({ duty, stage }) => ({ duty, isOpening: stage.isOpening }));
    const isNew = delivery.putInLine({ how: 'reminder', day: today, person }, reminded, now, now);
    for (const { duty, stage } of due) {
      if (!isNew) note(duty.obligation, stage, now, 'replaced');
      else {
        const { id: obligationId } = duty.obligation;
        const outboxKey = keyOf('reminder', today, person);
        const line = { obligationId, stage: stage.id, dueOn: stage.on, at: now };
        stores.reminders.queued({ ...line, personId: person.id, outboxKey });
      }
    }
  }

  return {
    remind,
    extra: createExtraReminder({ db, stores, delivery, speakerFor }),
    /** Asked at the moment of sending. */
    stillWanted(key: string, now: Temporal.Instant): Verdict {
      return office.verdict(key, now) ?? delivery.verdict(key, now);
    },
    /** Says it once more this afternoon; 'too-late' when the afternoon's time has passed. */
    snooze(person: Person, day: string, now: Temporal.Instant): 'snoozed' | 'too-late' | 'done' {
      const today = inVietnam(now).toPlainDate();
      const at = delivery.snoozeAt(today);
      if (day !== today.toString() || Temporal.Instant.compare(now, at) >= 0) return 'too-late';
      const said = { how: 'snooze', day: today, person } as const;
      const reminded = delivery.standing(said, now);
      if (reminded.length === 0) return 'done';
      delivery.putInLine(said, reminded, now, at);
      return 'snoozed';
    },
  };
}
export type Reminders = ReturnType<typeof createReminders>;
