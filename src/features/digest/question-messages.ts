import type { Person } from '../../domain/member.ts';
import type { UnitQuestion } from '../../storage/questions.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { addressed, capitalised } from '../../texts/address.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Asked } from './question-verbs.ts';

/** So that question and answer together stay within one message. */
export const LONGEST_QUESTION = 500;
export const LONGEST_ANSWER = 2000;

export type Answered = {
  readonly by: Person;
  readonly text: string;
  readonly at: Temporal.Instant;
};

/** The messages of a question to a unit: to the head, and back below the digest. */
export function createQuestionMessages(deps: {
  readonly stores: Pick<Stores, 'people' | 'units'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}) {
  const { texts } = deps;
  const { people, units } = deps.stores;
  const unitName = (id: number) => units.byId(id)?.name ?? '';

  return {
    unitName,
    /** To whoever asked: to whom it went, or when it goes and how to have it sent now. */
    passedOn(t: Texts, { question, of, heldUntil }: Asked): Message {
      const args = {
        address: addressed(t, of.honorific),
        name: of.fullName,
        unit: unitName(question.unitId),
      };
      if (heldUntil === null) return { html: t.t('question-passed-on', args) };
      const now = { text: t.plain('question-button-now'), data: `digest:now:${question.id}` };
      const html = t.t('question-held', { ...args, time: dateTime(t, heldUntil) });
      return { html, rows: [[now]] };
    },
    /** To the head, in their language, with a button: it leaves an open interview as it is. */
    asked(question: UnitQuestion, by: Person, of: Person) {
      const t = texts[of.language];
      const message: Message = {
        html: t.t('question-asked', {
          address: addressed(t, of.honorific),
          name: of.fullName,
          by: withAddress(t, by),
          unit: unitName(question.unitId),
          text: question.text,
        }),
        rows: [
          [{ text: t.plain('question-button-answer'), data: `question:answer:${question.id}` }],
        ],
      };
      return { payload: { text: message.html, ...sending(message) } };
    },
    /** Back to the group, as a reply to the digest while that stands. */
    answered(question: UnitQuestion, answer: Answered, digestMessage: number | null) {
      const t = texts.vi;
      const asker = people.byId(question.askedBy);
      const html = t.t('question-answered', {
        unit: unitName(question.unitId),
        address: addressed(t, answer.by.honorific),
        name: answer.by.fullName,
        time: dateTime(t, answer.at),
        text: answer.text,
        by: asker === null ? '' : `${addressed(t, asker.honorific)} ${asker.fullName}`,
        question: question.text,
      });
      const reply =
        digestMessage === null
          ? {}
          : {
              reply_parameters: { message_id: digestMessage, allow_sending_without_reply: true },
            };
      return { payload: { text: html, ...sending({ html }), ...reply } };
    },
  };
}
export type QuestionMessages = ReturnType<typeof createQuestionMessages>;

function withAddress(texts: Texts, person: Person): string {
  return `${capitalised(addressed(texts, person.honorific))} ${person.fullName}`;
}
