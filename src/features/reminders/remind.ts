import { inVietnam, ZONE } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import { compareNames } from '../../domain/order.ts';
import { planStages, quietUntil, type Stage } from '../../domain/reminder.ts';
import type { Db } from '../../storage/database.ts';
import type { Obligation, OpenPeriod } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import { sending } from '../../telegram/message.ts';
import { monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Duty, dutyOf } from './duties.ts';
import { type Reminded, reminderMessage } from './messages.ts';

/** Periods whose stages may still be due: the one that is open and the one before it. */
const LOOKED_AT = 2;

type Due = { readonly duty: Duty; readonly stage: Stage; readonly person: Person };

/**
 * Reminds by the stages of the plan. A due stage is either put in line for a person or skipped with
 * a reason, in one transaction; the state is read again at the moment of sending.
 */
export function createReminders(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}) {
  const { db, stores, texts } = deps;

  /** Everything that is due at `now`, once: running it again puts nothing in line. */
  const remind = db.transaction((now: Temporal.Instant): void => {
    const today = inVietnam(now).toPlainDate();
    const periods = stores.periods.all().slice(-LOOKED_AT);
    const due = periods.flatMap((period) => dueIn(period, today, now));
    for (const mine of byPerson(due).values()) queue(mine, today, now);
    for (const period of periods) tellGroup(period, due, now);
  }).immediate;

  function dueIn(period: OpenPeriod, today: Temporal.PlainDate, now: Temporal.Instant): Due[] {
    return stores.periods
      .ofPeriod(period.id)
      .flatMap((obligation) => dueOf(obligation, today, now));
  }

  function dueOf(obligation: Obligation, today: Temporal.PlainDate, now: Temporal.Instant): Due[] {
    const rules = stores.plans.current().reminders;
    const opensAt = openingOf(obligation);
    const accounted = stores.reminders.accounted(obligation.id);
    const { act, skip } = planStages(rules, { opensAt, dueAt: obligation.dueAt }, today, accounted);
    for (const { stage, why } of skip) note(obligation, stage, now, why);
    const duty = act && dutyOf(stores, obligation.id);
    if (act === null || duty === null) return [];
    if (duty.state.is === 'excused') return note(obligation, act, now, 'excused');
    const isFollowUp = act.id === rules.followUpStage && duty.state.is === 'incomplete';
    const isDone = duty.state.is === 'done' || duty.state.is === 'incomplete';
    if (isDone && !isFollowUp) return note(obligation, act, now, 'done');
    const person = spokesperson(obligation.unitId);
    if (person === null) return note(obligation, act, now, 'not_connected');
    return [{ duty, stage: act, person }];
  }

  function openingOf(obligation: Obligation): Temporal.Instant {
    const { windowTo } = obligation.period;
    const { openingTime } = stores.plans.current().reporting;
    const day = windowTo.add({ days: 1 });
    return day.toZonedDateTime({ timeZone: ZONE, plainTime: openingTime }).toInstant();
  }

  function note(
    obligation: Obligation,
    stage: Stage,
    at: Temporal.Instant,
    why: Parameters<Stores['reminders']['skipped']>[0]['why'],
  ): [] {
    const { id: obligationId } = obligation;
    stores.reminders.skipped({ obligationId, stage: stage.id, dueOn: stage.on, at, why });
    return [];
  }

  /** The head, or the first deputy when the head cannot be reached. */
  function spokesperson(unitId: number): Person | null {
    const reachable = stores.people
      .ofUnit(unitId)
      .filter(({ person }) => person.unreachableAt === null);
    return reachable[0]?.person ?? null;
  }

  function queue(due: readonly Due[], today: Temporal.PlainDate, now: Temporal.Instant): void {
    const person = due[0]?.person;
    if (person === undefined) return;
    const key = `reminder:${today.toString()}:${person.id}`;
    for (const { duty, stage } of due) {
      const { id: obligationId } = duty.obligation;
      const personId = person.id;
      const line = { obligationId, stage: stage.id, dueOn: stage.on, at: now };
      stores.reminders.queued({ ...line, personId, outboxKey: key });
    }
    const reminded = due.map(({ duty, stage }) => ({ duty, isOpening: stage.isOpening }));
    enqueue(key, person, reminded, today, now, now);
  }

  function enqueue(
    key: string,
    person: Person,
    reminded: readonly Reminded[],
    today: Temporal.PlainDate,
    now: Temporal.Instant,
    notBefore: Temporal.Instant,
  ): boolean {
    const canSnooze =
      key.startsWith('reminder:') && reminded.some(({ duty }) => duty.state.is !== 'incomplete');
    const message = reminderMessage(texts[person.language], person, reminded, {
      today,
      canSnooze,
      office: stores.plans.current().contact.label,
    });
    const payload = { text: message.html, ...sending(message) };
    const chatId = person.telegramId;
    return stores.outbox.enqueue({
      key,
      chatId,
      method: 'sendMessage',
      payload,
      at: now,
      notBefore,
    });
  }

  /** After the deadline the staff group learns who is missing, without @mentions, once. */
  function tellGroup(period: OpenPeriod, due: readonly Due[], now: Temporal.Instant): void {
    const stage = stores.plans.current().reminders.groupStage;
    const isDue = due.some(
      (each) => each.stage.id === stage && each.duty.obligation.period.id === period.id,
    );
    if (!isDue) return;
    const missing = stores.board
      .ofPeriod(period.id)
      .filter((row) => row.firstSubmittedAt === null && row.excuse === null)
      .map((row) => row.unitName)
      .sort(compareNames);
    for (const group of stores.groups.ofPurpose('staff')) {
      const month = monthText(period.month);
      const names = missing.join(', ');
      const text = texts.vi.t('reminder-group', { month, count: missing.length, names });
      stores.outbox.enqueue({
        key: `overdue:${period.month}:${group.chatId}`,
        chatId: group.chatId,
        threadId: group.threadId,
        method: 'sendMessage',
        payload: { text, parse_mode: 'HTML' },
        at: now,
      });
    }
  }

  /** What of a reminder still stands: its duties that are neither done nor excused. */
  function standing(key: string): readonly Reminded[] {
    const { followUpStage } = stores.plans.current().reminders;
    return stores.reminders.ofMessage(key).flatMap(({ obligationId, stage }) => {
      const duty = dutyOf(stores, obligationId);
      if (duty === null || duty.state.is === 'done' || duty.state.is === 'excused') return [];
      if (duty.state.is === 'incomplete' && stage !== followUpStage) return [];
      return [{ duty, isOpening: false }];
    });
  }

  return {
    remind,
    /** Asked at the moment of sending: nobody who is done, and nothing in the quiet hours. */
    stillWanted(key: string, now: Temporal.Instant) {
      const match = /^(?:reminder|snooze):(.+)$/.exec(key);
      if (match === null) return 'send' as const;
      const later = quietUntil(stores.plans.current().reminders, now);
      if (later !== null) return { later };
      if (standing(`reminder:${match[1]}`).length === 0) return { skip: 'done' };
      return 'send' as const;
    },
    /** Says it once more this afternoon; 'too-late' when the afternoon's time has passed. */
    snooze(person: Person, day: string, now: Temporal.Instant): 'snoozed' | 'too-late' | 'done' {
      const today = inVietnam(now).toPlainDate();
      const { snoozeTime } = stores.plans.current().reminders;
      const at = today.toZonedDateTime({ timeZone: ZONE, plainTime: snoozeTime }).toInstant();
      if (day !== today.toString() || Temporal.Instant.compare(now, at) >= 0) return 'too-late';
      const reminded = standing(`reminder:${day}:${person.id}`);
      if (reminded.length === 0) return 'done';
      enqueue(`snooze:${day}:${person.id}`, person, reminded, today, now, at);
      return 'snoozed';
    },
  };
}
export type Reminders = ReturnType<typeof createReminders>;

function byPerson(due: readonly Due[]): ReadonlyMap<number, readonly Due[]> {
  return Map.groupBy(due, ({ person }) => person.id);
}
