import { type Clock, inVietnam } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import { quietUntil } from '../../domain/reminder.ts';
import { speakerOf } from '../../domain/speaker.ts';
import type { Db } from '../../storage/database.ts';
import type { MessagePlace, QuestionPrompt, UnitQuestion } from '../../storage/questions.ts';
import type { Stores } from '../../storage/stores.ts';
import type { QuestionMessages } from './question-messages.ts';

/** Goes out at any hour. */
const URGENT = 'urgent:';

/** A question that was put in line, and to whom. */
export type Asked = {
  readonly question: UnitQuestion;
  readonly of: Person;
  /** When it goes out, when that is not at once. */
  readonly heldUntil: Temporal.Instant | null;
};

/** Asking a unit and answering; each is one transaction with its audit line and its message. */
export function createQuestionVerbs(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: Pick<
    Stores,
    'absences' | 'audit' | 'digests' | 'groups' | 'outbox' | 'people' | 'plans' | 'questions'
  >;
  readonly messages: QuestionMessages;
}) {
  const { db, clock, messages } = deps;
  const { absences, audit, digests, groups, outbox, people, plans, questions } = deps.stores;

  /** Who is asked; null when nobody of the unit can be reached. */
  function spokesperson(unitId: number): Person | null {
    const away = absences.on(inVietnam(clock.now()).toPlainDate());
    const members = people.ofUnit(unitId).map(({ person }) => person);
    return speakerOf(members, new Set(away.map(({ personId }) => personId)))?.person ?? null;
  }

  function standingOf(question: UnitQuestion): Asked | null {
    const of = people.byId(question.askedOf);
    const isHeld = !question.outboxKey.startsWith(URGENT);
    const heldUntil = isHeld ? quietUntil(plans.current().reminders, clock.now()) : null;
    return of === null ? null : { question, of, heldUntil };
  }

  return {
    spokesperson,
    /** The same message again asks once, and is answered again. Null when nobody can be asked any more. */
    ask: db.transaction(
      (prompt: QuestionPrompt, by: Person, text: string, place: MessagePlace): Asked | null => {
        const earlier = questions.askedBy(place);
        if (earlier !== null) return standingOf(earlier);
        const of = spokesperson(prompt.unitId);
        if (of === null) return null;
        const at = clock.now();
        const people = { askedBy: by.id, askedOf: of.id };
        const question = questions.ask({ ...prompt, ...people, askedAt: at, text, place });
        const subject = `question:${question.id}`;
        audit.record({ at, actorId: by.id, action: 'ask unit', subject, after: prompt });
        const message = messages.asked(question, by, of);
        const { outboxKey: key } = question;
        outbox.enqueue({ ...message, key, chatId: of.telegramId, method: 'sendMessage', at });
        return standingOf(question);
      },
    ).immediate,

    /** Whoever asks may decide that it cannot wait for the morning; null when it has gone out. */
    sendNow: db.transaction((question: UnitQuestion, by: Person): Person | null => {
      const at = clock.now();
      const key = `${URGENT}${question.outboxKey}`;
      if (question.outboxKey.startsWith(URGENT)) return null;
      if (!outbox.hasten(question.outboxKey, key, at)) return null;
      questions.rekey(question.id, key);
      const subject = `question:${question.id}`;
      audit.record({ at, actorId: by.id, action: 'ask unit at night', subject });
      return people.byId(question.askedOf);
    }).immediate,

    /** Passes an answer on below the digest; false when this update has answered already. */
    answer: db.transaction(
      (question: UnitQuestion, by: Person, text: string, updateId: number): boolean => {
        const at = clock.now();
        const id = questions.answer({ questionId: question.id, by: by.id, at, text, updateId });
        if (id === null) return false;
        const subject = `question:${question.id}`;
        audit.record({ at, actorId: by.id, action: 'answer unit question', subject });
        const digest = digests.byId(question.digestId);
        if (digest === null) return true;
        const message = messages.answered(question, { by, text, at }, digest.messageId);
        const threadId = groups.byChat(digest.chatId)?.threadId ?? null;
        const target = { chatId: digest.chatId, threadId, method: 'sendMessage' as const };
        outbox.enqueue({ ...message, ...target, key: `unit-answer:${id}`, at });
        return true;
      },
    ).immediate,
  };
}
export type QuestionVerbs = ReturnType<typeof createQuestionVerbs>;
