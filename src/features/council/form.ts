import { inVietnam } from '../../domain/clock.ts';
import type { Who } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Button, Message } from '../../telegram/message.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';

/** The answers of a short interview; plain JSON, each under the name of its question. */
export type Answers = Readonly<Record<string, unknown>>;

/** An answer that is a text; '' for what is none. */
export function textOf(answers: Answers, id: string): string {
  const value = answers[id];
  return typeof value === 'string' ? value : '';
}

/** An answer that is a number; 0 for what is none. */
export function numberOf(answers: Answers, id: string): number {
  const value = answers[id];
  return typeof value === 'number' ? value : 0;
}

/** Of what and when it is asked. */
export type Asking = {
  readonly texts: Texts;
  readonly subjectId: number;
  readonly answers: Answers;
  /** What the open question has gathered so far, tap by tap. */
  readonly scratch: unknown;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
};

export type Taken =
  | { readonly kind: 'answer'; readonly value: unknown }
  /** One sentence about what was wrong; the question is asked again. */
  | { readonly kind: 'note'; readonly html: string }
  /** The same question goes on with this. */
  | { readonly kind: 'gathers'; readonly scratch: unknown };

export type Question = {
  readonly id: string;
  readonly label: MessageKey;
  /** Left out when false. */
  readonly applies?: (answers: Answers, subjectId: number) => boolean;
  readonly ask: (asking: Asking) => Message;
  readonly take: (reply: Reply, asking: Asking, who: Who) => Taken;
  /** The answer as it is said back; plain text. */
  readonly shown: (value: unknown, asking: Asking) => string;
};

export type Form = {
  readonly name: string;
  readonly questions: readonly Question[];
  /** False when one answer is all there is to see. */
  readonly review: boolean;
  readonly allowed: (who: Who, subjectId: number) => boolean;
  /** What the interview is about, above each question; HTML. */
  readonly head: (asking: Asking) => string;
  /** Saves it; the last word. Runs in the transaction of the reply. */
  readonly save: (asking: Asking, who: Who) => Message;
};

export type FormState = Aside & {
  readonly answers: Answers;
  readonly given: readonly string[];
  readonly scratch: unknown;
  readonly note: string | null;
};

/** The state with which an interview begins; `answers` are those that are known already. */
export function beginning(answers: Answers = {}): Omit<FormState, 'returnTo'> {
  return { answers, given: [], scratch: null, note: null };
}

/** A short interview as data: its questions one by one, a look at all of it, then it is saved. */
export function createFormFlow(stores: Pick<Stores, 'dialogues' | 'people'>, form: Form): Flow {
  const openIn = (asking: Asking): Question | null =>
    form.questions.find(
      ({ id, applies }) =>
        asking.answers[id] === undefined && applies?.(asking.answers, asking.subjectId) !== false,
    ) ?? null;

  function askingOf(dialogue: Dialogue, texts: Texts, now: Temporal.Instant): Asking {
    const { answers, scratch } = dialogue.state as FormState;
    const today = inVietnam(now).toPlainDate();
    return { texts, subjectId: dialogue.subjectId, answers, scratch, now, today };
  }

  function prompt(dialogue: Dialogue, texts: Texts, now: Temporal.Instant): Message {
    const asking = askingOf(dialogue, texts, now);
    const { note, given } = dialogue.state as FormState;
    const question = openIn(asking);
    const asked = question === null ? review(asking) : question.ask(asking);
    const back = { text: texts.plain('report-button-back'), data: 'back' };
    const drop = { text: texts.plain('council-button-drop'), data: 'drop' };
    const out: readonly Button[] = given.length === 0 ? [drop] : [back, drop];
    const lines = [form.head(asking), ...(note === null ? [] : ['', note]), '', asked.html];
    return { html: lines.join('\n'), rows: [...(asked.rows ?? []), out] };
  }

  function review(asking: Asking): Message {
    const { texts } = asking;
    const lines = form.questions.flatMap((question) =>
      asking.answers[question.id] === undefined ? [] : [lineOf(question, asking)],
    );
    const save = { text: texts.plain('council-button-save'), data: 'save' };
    return { html: [...lines, '', texts.t('council-review')].join('\n'), rows: [[save]] };
  }

  function lineOf(question: Question, asking: Asking): string {
    const { texts, answers } = asking;
    const value = question.shown(answers[question.id], asking);
    return texts.t('council-answer', {
      label: texts.plain(question.label as 'council-q-name'),
      value,
    });
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const { texts, at } = moment;
    const who = stores.people.who(moment.userId);
    const action = reply.kind === 'button' ? reply.action : null;
    const isTheirs = who !== null && form.allowed(who, dialogue.subjectId);
    if (!isTheirs || action === 'drop') {
      return endAside(stores.dialogues, dialogue, { html: texts.t('council-dropped') }, at);
    }
    const state = dialogue.state as FormState;
    const asking = askingOf(dialogue, texts, at);
    if (action === 'back') return askedAside(steppedBack(state));
    const question = openIn(asking);
    if (question !== null) return takeAnswer(dialogue, question, reply, asking, who);
    if (action !== 'save') return noted(state, texts.t('note-press'));
    return endAside(stores.dialogues, dialogue, form.save(asking, who), at);
  }

  function takeAnswer(
    dialogue: Dialogue,
    question: Question,
    reply: Reply,
    asking: Asking,
    who: Who,
  ): Turn {
    const state = dialogue.state as FormState;
    const taken = question.take(reply, asking, who);
    if (taken.kind === 'note') return noted(state, taken.html);
    if (taken.kind === 'gathers') {
      const gathered: FormState = { ...state, scratch: taken.scratch, note: null };
      return {
        taken: { settled: null, place: reply.kind === 'button' ? 'in-place' : 'below' },
        state: gathered,
        standing: 'current',
      };
    }
    const answers = { ...state.answers, [question.id]: taken.value };
    const given = [...state.given, question.id];
    const next: FormState = { ...state, answers, given, scratch: null, note: null };
    const then: Asking = { ...asking, answers, scratch: null };
    if (!form.review && openIn(then) === null) {
      return endAside(stores.dialogues, dialogue, form.save(then, who), asking.now);
    }
    return askedAside(next, lineOf(question, then));
  }

  return {
    name: form.name,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function noted(state: FormState, note: string): Turn {
  const next: FormState = { ...state, note };
  return askedAside(next);
}

/** Without the answer given last; what hung on it is asked anew with it. */
function steppedBack(state: FormState): FormState {
  const last = state.given.at(-1);
  const answers = Object.fromEntries(Object.entries(state.answers).filter(([id]) => id !== last));
  return { ...state, answers, given: state.given.slice(0, -1), scratch: null, note: null };
}
