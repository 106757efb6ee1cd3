import { inVietnam } from '../../domain/clock.ts';
import { planDuty } from '../../domain/dated-duty.ts';
import type { Person } from '../../domain/member.ts';
import { isQuietDay, quietUntil } from '../../domain/reminder.ts';
import type { Db } from '../../storage/database.ts';
import type { DutySkip } from '../../storage/duty-notices.ts';
import type { Stores } from '../../storage/stores.ts';
import type { DatedDuty, DutyLine, DutySource } from '../../telegram/duties.ts';
import { type Message, sending } from '../../telegram/message.ts';
import type { Verdict } from '../../telegram/outbox.ts';
import { addressed } from '../../texts/address.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';

/** Of a message, what the lines may take; the rest is for address and closing. */
const ROOM = 3600;

/**
 * Reminds of dated duties, in one message a person and day. Each due stage is put in line or skipped
 * with a reason, once; the state is read again at the moment of sending.
 */
export function createDutyNotices(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'dutyNotices' | 'outbox' | 'people' | 'plans'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly sources: readonly DutySource[];
}) {
  const { stores, texts, sources } = deps;

  /** Everything that is due at `now`: running it again puts nothing in line. */
  const remind = deps.db.transaction((now: Temporal.Instant): void => {
    const today = inVietnam(now).toPlainDate();
    const due = openDuties(now).flatMap((duty) => dueOf(duty, today, now));
    for (const mine of Map.groupBy(due, ({ person }) => person.id).values()) {
      const [first] = mine;
      if (first === undefined) continue;
      const outboxKey = freeKey(today, first.person);
      const duties = mine.map(({ duty }) => duty);
      stores.outbox.enqueue({
        key: outboxKey,
        chatId: first.person.telegramId,
        method: 'sendMessage',
        payload: payloadOf(first.person, duties, today),
        at: now,
      });
      for (const { duty, stage, person } of mine) {
        const line = { subject: duty.subject, stage: stage.id, dueOn: stage.on, at: now };
        stores.dutyNotices.queued({ ...line, personId: person.id, outboxKey });
      }
    }
  }).immediate;

  /** A second message of the day when the first has left: nothing is added to what is sent. */
  function freeKey(day: Temporal.PlainDate, { id }: Pick<Person, 'id'>, place = 1): string {
    const key = `duty:${day.toString()}:${id}${place === 1 ? '' : `:${place}`}`;
    const state = stores.outbox.byKey(key)?.state ?? 'pending';
    return state === 'pending' ? key : freeKey(day, { id }, place + 1);
  }

  function openDuties(now: Temporal.Instant): readonly DatedDuty[] {
    return sources.flatMap((source) => source.open(now));
  }

  function dueOf(duty: DatedDuty, today: Temporal.PlainDate, now: Temporal.Instant) {
    const { calendar, reminders } = stores.plans.current();
    const accounted = stores.dutyNotices.accounted(duty.subject);
    const { act, superseded } = planDuty(duty, calendar, today, accounted);
    const skipped = (stage: { id: string; on: Temporal.PlainDate }) => ({
      subject: duty.subject,
      stage: stage.id,
      dueOn: stage.on,
      at: now,
    });
    for (const stage of superseded) {
      stores.dutyNotices.skipped({ ...skipped(stage), why: 'superseded' });
    }
    if (act === null) return [];
    const isQuiet = isQuietDay(reminders, today);
    if (isQuiet || duty.people.length === 0) {
      const why = isQuiet ? 'quiet_day' : 'not_connected';
      stores.dutyNotices.skipped({ ...skipped(act), why });
      return [];
    }
    // somebody who is concerned in two roles is told once
    const people = new Map(duty.people.map((person) => [person.id, person])).values();
    return [...people].map((person) => ({ duty, stage: act, person }));
  }

  function payloadOf(
    person: Person,
    duties: readonly DatedDuty[],
    today: Temporal.PlainDate,
  ): Readonly<Record<string, unknown>> {
    const t = texts[person.language];
    const all = duties.map((duty) => duty.line(t, today));
    const count = fitting(all);
    const lines = all.slice(0, count);
    const rest = all.length - count;
    const more = rest === 0 ? [] : [t.t('duty-more', { count: rest })];
    const message: Message = {
      html: t.t('duty-reminder', {
        address: addressed(t, person.honorific),
        name: person.fullName,
        lines: html([...lines.map((line) => line.html), ...more].join('\n')),
      }),
      rows: lines.map(({ button }) => [button]),
    };
    return { text: message.html, ...sending(message) };
  }

  /** Why a duty is not spoken of after all; null when it is. */
  function whyNot(
    duty: DatedDuty | undefined,
    subject: string,
    key: string,
    person: Person | null,
  ): DutySkip | null {
    if (duty === undefined) return 'done';
    if (!duty.people.some(({ id }) => id === person?.id)) return 'not_connected';
    return stores.dutyNotices.isSuperseded(subject, key) ? 'superseded' : null;
  }

  return {
    remind,
    /** Asked at the moment of sending; 'send' for keys of others. */
    stillWanted(key: string, now: Temporal.Instant): Verdict {
      const personId = /^duty:\d{4}-\d{2}-\d{2}:(\d+)(?::\d+)?$/.exec(key)?.[1];
      if (personId === undefined) return 'send';
      const rules = stores.plans.current().reminders;
      const later = quietUntil(rules, now);
      if (later !== null) return { later };
      const today = inVietnam(now).toPlainDate();
      if (isQuietDay(rules, today)) return { skip: 'quiet_day' };
      const person = stores.people.byId(Number(personId));
      const open = new Map(openDuties(now).map((duty) => [duty.subject, duty]));
      const judged = stores.dutyNotices.ofMessage(key).map((subject) => {
        const duty = open.get(subject);
        const why = whyNot(duty, subject, key, person);
        if (why !== null) stores.dutyNotices.withdraw(subject, key, why);
        return { duty, why };
      });
      const standing = judged.flatMap(({ duty, why }) =>
        duty === undefined || why !== null ? [] : [duty],
      );
      if (person === null || standing.length === 0) return { skip: judged[0]?.why ?? 'done' };
      return { send: payloadOf(person, standing, today) };
    },
  };
}
export type DutyNotices = ReturnType<typeof createDutyNotices>;

/** How many lines have room in one message of Telegram's 4096 characters. */
function fitting(lines: readonly DutyLine[]): number {
  let length = 0;
  const first = lines.findIndex((line) => {
    length += line.html.length + 1;
    return length > ROOM;
  });
  return first === -1 ? lines.length : Math.max(1, first);
}
