import type { Person } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Db } from '../../storage/database.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { UnitQuestion } from '../../storage/questions.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, beginAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import type { Texts } from '../../texts/texts.ts';
import { LONGEST_ANSWER } from './question-messages.ts';
import type { QuestionVerbs } from './question-verbs.ts';

const FLOW = 'unit-answer';

type State = Aside & { readonly again?: true };

/** One question beside whatever interview is open: the next text is the answer. */
export function createAnswerFlow(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'dialogues' | 'people' | 'questions'>;
  readonly verbs: QuestionVerbs;
}) {
  const { db, verbs } = deps;
  const { dialogues, people, questions } = deps.stores;

  function prompt(dialogue: Dialogue, texts: Texts): Message {
    const question = questions.byId(dialogue.subjectId);
    const asks = texts.t('question-answer-prompt', { text: question?.text ?? '' });
    const again = texts.t('question-answer-again', { most: LONGEST_ANSWER });
    const later = { text: texts.plain('question-button-later'), data: 'later' };
    const isAgain = (dialogue.state as State).again === true;
    return { html: isAgain ? `${again}\n${asks}` : asks, rows: [[later]] };
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const { texts } = moment;
    const question = questions.byId(dialogue.subjectId);
    const person = people.who(moment.userId)?.person;
    if (question === null || person === undefined || reply.kind === 'button') {
      const closing = { html: texts.t('question-answer-postponed') };
      return ended(dialogue, moment, texts.t('question-answer-postponed-line'), closing);
    }
    const text = answerIn(reply);
    if (text === null) return askedAside({ ...(dialogue.state as State), again: true } as State);
    verbs.answer(question, person, text, moment.updateId);
    const line = texts.t('question-answer-line', { text });
    return ended(dialogue, moment, line, thanks(texts, person));
  }

  function ended(dialogue: Dialogue, { at }: Moment, settled: string, closing: Message): Turn {
    const turn = endAside(dialogues, dialogue, closing, at);
    return { ...turn, taken: { ...turn.taken, settled } };
  }

  const flow: Flow = {
    name: FLOW,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };

  return {
    flow,
    begin(question: UnitQuestion, place: { chatId: number; userId: number }, at: Temporal.Instant) {
      beginAside(db, dialogues, { flow: FLOW, subjectId: question.id, ...place, state: {}, at });
    },
  };
}
export type AnswerFlow = ReturnType<typeof createAnswerFlow>;

export function thanks(texts: Texts, { honorific }: Person): Message {
  return { html: texts.t('question-answer-passed-on', { address: addressed(texts, honorific) }) };
}

/** Null for what cannot be passed on as it is. */
function answerIn(reply: Reply): string | null {
  if (reply.kind !== 'text') return null;
  const text = reply.text.trim();
  return text === '' || text.length > LONGEST_ANSWER ? null : text;
}
