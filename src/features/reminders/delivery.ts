import { inVietnam, ZONE } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import { isQuietDay, quietUntil, stagesOf } from '../../domain/reminder.ts';
import type { SkipReason } from '../../storage/reminders.ts';
import type { Stores } from '../../storage/stores.ts';
import { sending } from '../../telegram/message.ts';
import type { Verdict } from '../../telegram/outbox.ts';
import type { Texts } from '../../texts/texts.ts';
import { dutyOf, frameOf } from './duties.ts';
import { type Reminded, reminderMessage } from './messages.ts';

/** A reminder's key in the outbox: one a person and day; `snooze` is that one said again. */
type Said = {
  readonly how: 'reminder' | 'snooze';
  readonly day: Temporal.PlainDate;
  readonly person: Person;
};

/** From the line to the person: all is read again at the moment of sending, the words too. */
export function createDelivery(deps: {
  readonly stores: Stores;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}) {
  const { stores, texts } = deps;
  const rulesNow = () => stores.plans.current().reminders;

  function payloadOf(
    { how, day, person }: Said,
    reminded: readonly Reminded[],
    now: Temporal.Instant,
  ) {
    const today = inVietnam(now).toPlainDate();
    const isFirst = how === 'reminder' && day.equals(today);
    const isBefore = Temporal.Instant.compare(now, snoozeAt(today)) < 0;
    const message = reminderMessage(texts[person.language], person, reminded, {
      today,
      canSnooze: isFirst && isBefore && reminded.some(({ duty }) => duty.state.is !== 'incomplete'),
    });
    return { text: message.html, ...sending(message) };
  }

  function snoozeAt(day: Temporal.PlainDate): Temporal.Instant {
    const { snoozeTime } = rulesNow();
    return day.toZonedDateTime({ timeZone: ZONE, plainTime: snoozeTime }).toInstant();
  }

  /** False when the person was reminded that day already. */
  function putInLine(
    said: Said,
    reminded: readonly Reminded[],
    at: Temporal.Instant,
    notBefore: Temporal.Instant,
  ): boolean {
    return stores.outbox.enqueue({
      key: keyOf(said.how, said.day, said.person),
      chatId: said.person.telegramId,
      method: 'sendMessage',
      payload: payloadOf(said, reminded, notBefore),
      at,
      notBefore,
    });
  }

  function standing(said: Said, now: Temporal.Instant) {
    const about = stores.reminders.ofMessage(keyOf('reminder', said.day, said.person));
    return about.map((line) => {
      const why = droppedBecause(said, line, now);
      const duty = dutyOf(stores, line.obligationId);
      const rule = rulesNow().stages.find(({ id }) => id === line.stage);
      const isOpening = said.how === 'reminder' && rule?.relativeTo === 'opening';
      return { obligationId: line.obligationId, why, reminded: duty && { duty, isOpening } };
    });
  }

  /** Why a duty is said to this person no longer; null while it stands. */
  function droppedBecause(
    { person }: Said,
    line: ReturnType<Stores['reminders']['ofMessage']>[number],
    now: Temporal.Instant,
  ): SkipReason | null {
    const rules = rulesNow();
    const duty = dutyOf(stores, line.obligationId);
    if (duty === null || duty.state.is === 'done') return 'done';
    if (duty.state.is === 'incomplete' && line.stage !== rules.followUpStage) return 'done';
    if (duty.state.is === 'excused') return 'excused';
    const members = stores.people.ofUnit(duty.unit.id);
    if (!members.some((member) => member.person.id === person.id)) return 'handed_over';
    const today = inVietnam(now).toPlainDate();
    const isOld = stagesOf(rules, frameOf(stores, duty.obligation)).some(
      ({ on }) => isAfter(on, line.dueOn) && !isAfter(on, today),
    );
    return isOld ? 'superseded' : null;
  }

  return {
    putInLine,
    snoozeAt,
    /** What of a person's reminder of a day still stands. */
    standing: (said: Said, now: Temporal.Instant): readonly Reminded[] =>
      standing(said, now).flatMap(({ why, reminded }) =>
        why === null && reminded !== null ? [reminded] : [],
      ),
    /** Asked at the moment of sending: nobody who is done, nothing in quiet hours, today's words. */
    verdict(key: string, now: Temporal.Instant): Verdict {
      const said = readKey(stores, key);
      if (said === null) return 'send';
      const later = quietUntil(rulesNow(), now);
      if (later !== null) return { later };
      if (isQuietDay(rulesNow(), inVietnam(now).toPlainDate())) return { skip: 'quiet_day' };
      const lines = standing(said, now);
      if (said.how === 'reminder') {
        for (const { obligationId, why } of lines) {
          if (why !== null) stores.reminders.withdraw(obligationId, key, why);
        }
      }
      const reminded = lines.flatMap((line) =>
        line.why === null && line.reminded !== null ? [line.reminded] : [],
      );
      if (reminded.length === 0) return { skip: lines[0]?.why ?? 'done' };
      return { send: payloadOf(said, reminded, now) };
    },
  };
}
export type Delivery = ReturnType<typeof createDelivery>;

export function keyOf(how: Said['how'], day: Temporal.PlainDate, person: Person): string {
  return `${how}:${day.toString()}:${person.id}`;
}

function readKey(stores: Pick<Stores, 'people'>, key: string): Said | null {
  const [, how, day = '', personId] =
    /^(reminder|snooze):(\d{4}-\d{2}-\d{2}):(\d+)$/.exec(key) ?? [];
  const person = stores.people.byId(Number(personId ?? 0));
  if (how === undefined || person === null) return null;
  return {
    how: how === 'snooze' ? 'snooze' : 'reminder',
    day: Temporal.PlainDate.from(day),
    person,
  };
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}
