import type { Question } from '../../domain/form.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Flow, Moment, Taken, Turn } from '../../telegram/dialogue-engine.ts';
import { inRows, type Message } from '../../telegram/message.ts';
import { questionLabel } from '../../texts/answers.ts';
import { monthText } from '../../texts/dates.ts';
import { escapeHtml } from '../../texts/html.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import type { ReviewQueue } from './queue.ts';
import { refusalText } from './refusal.ts';
import { loadSubmission, type Submission, type SubmissionStores } from './submission.ts';
import type { ReviewVerbs } from './verbs.ts';

/** Which lines are marked so far, and whether the reason is being asked for. */
type State = { readonly marked: readonly string[]; readonly at: 'lines' | 'reason' };

export const RETURN = 'return';
export const RETURN_START: State = { marked: [], at: 'lines' };

const LONGEST_REASON = 500;

/** Reasons one tap away. */
const REASONS = {
  check: 'review-reason-check',
  missing: 'review-reason-missing',
  unclear: 'review-reason-unclear',
  photo: 'review-reason-photo',
} as const satisfies Record<string, MessageKey>;

/** An officer sends a report back: which lines, then why. */
export function createReturnFlow(deps: {
  readonly stores: SubmissionStores;
  readonly verbs: Pick<ReviewVerbs, 'return'>;
  readonly queue: ReviewQueue;
}): Flow {
  const { stores, verbs, queue } = deps;

  function prompt(dialogue: Dialogue, texts: Texts): Message {
    const submission = loadSubmission(stores, dialogue.subjectId);
    if (submission === null) return { html: texts.t('review-gone') };
    const state = dialogue.state as State;
    return state.at === 'lines'
      ? askLines(texts, submission, state)
      : askReason(texts, submission, state);
  }

  function askLines(texts: Texts, submission: Submission, { marked }: State): Message {
    const { questions } = submission.form;
    const lines = questions.map((question, index) =>
      texts.t(marked.includes(question.id) ? 'review-pick-marked' : 'review-pick', {
        number: index + 1,
        label: questionLabel(texts, question),
      }),
    );
    const numbers = questions.map((question, index) => ({
      text: marked.includes(question.id)
        ? texts.plain('review-button-picked', { number: index + 1 })
        : String(index + 1),
      data: `m:${index}`,
    }));
    const go = { text: texts.plain('review-button-reason', { count: marked.length }), data: 'go' };
    return {
      html: [texts.t('review-ask-lines', named(submission)), ...lines].join('\n'),
      rows: [...inRows(numbers, 5), ...(marked.length === 0 ? [] : [[go]]), [dropButton(texts)]],
    };
  }

  function askReason(texts: Texts, submission: Submission, { marked }: State): Message {
    const items = submission.form.questions
      .filter(({ id }) => marked.includes(id))
      .map((question) => questionLabel(texts, question));
    const presets = Object.entries(REASONS).map(([code, key]) => [
      { text: texts.plain(key), data: `r:${code}` },
    ]);
    return {
      html: texts.t('review-ask-reason', { ...named(submission), items: items.join('; ') }),
      rows: [
        ...presets,
        [{ text: texts.plain('review-button-back'), data: 'back' }, dropButton(texts)],
      ],
    };
  }

  function dropButton(texts: Texts) {
    return { text: texts.plain('review-button-drop'), data: 'drop' };
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const { texts } = moment;
    const submission = loadSubmission(stores, dialogue.subjectId);
    const who = stores.people.who(moment.userId);
    if (submission === null || who === null) return ended(null, { html: texts.t('review-gone') });
    const { id } = submission.report;
    const state = dialogue.state as State;
    const action = reply.kind === 'button' ? reply.action : '';
    if (action === 'drop') {
      const line = texts.t('review-dropped', named(submission));
      return ended(line, queue.card(texts, who, id));
    }
    if (state.at === 'lines') return takeLines(state, submission, action);
    if (action === 'back') return again({ ...state, at: 'lines' });
    const reason = reasonIn(texts, reply);
    if (reason === null) return again(state, reply.kind === 'button');
    const it = { questions: state.marked, reason };
    const outcome = verbs.return(who, id, it, moment.at);
    const line =
      outcome.kind === 'done'
        ? texts.t('review-return-done', {
            ...named(submission),
            name: who.person.fullName,
            reason,
            count: state.marked.length,
          })
        : escapeHtml(refusalText(texts, outcome));
    return ended(line, queue.card(texts, who, queue.after(null)));
  }

  function takeLines(state: State, { form }: Submission, action: string): Turn {
    if (action === 'go' && state.marked.length > 0) return again({ ...state, at: 'reason' });
    const index = /^m:(\d+)$/.exec(action)?.[1];
    const question: Question | undefined =
      index === undefined ? undefined : form.questions[Number(index)];
    if (question === undefined) return again(state, action !== '');
    const { id } = question;
    const marked = state.marked.includes(id)
      ? state.marked.filter((each) => each !== id)
      : [...state.marked, id];
    return again({ ...state, marked });
  }

  return {
    name: RETURN,
    take,
    prompt,
    stale: (_dialogue, texts) => texts.plain('review-return-stale'),
  };
}

function named({ unit, obligation }: Submission) {
  return { unit: unit.name, month: monthText(obligation.period.month) };
}

function reasonIn(texts: Texts, reply: Reply): string | null {
  if (reply.kind === 'text') return reply.text.trim().slice(0, LONGEST_REASON) || null;
  if (reply.kind !== 'button') return null;
  const code = /^r:(\w+)$/.exec(reply.action)?.[1];
  const key = Object.entries(REASONS).find(([name]) => name === code)?.[1];
  return key === undefined ? null : texts.plain(key);
}

function again(state: State, inPlace = true): Turn {
  const taken: Taken = { settled: null, place: inPlace ? 'in-place' : 'below' };
  return { taken, state, standing: 'current' };
}

function ended(settled: string | null, closing: Message): Turn {
  const taken: Taken = { settled, place: 'none', closing };
  return { taken, state: RETURN_START, standing: 'ended' };
}
