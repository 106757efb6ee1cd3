import type { Button, Message } from '../../telegram/message.ts';
import { inRows } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import type { Draft } from './draft.ts';
import { noted } from './identity-questions.ts';
import { partName } from './names.ts';
import { type AskingAction, gapOf, LONGEST_REASON, type StepState } from './step.ts';

/** Reasons one tap away. */
const REASONS = {
  return: ['nomination-reason-figures', 'nomination-reason-deeds', 'nomination-reason-agreement'],
  withdraw: ['nomination-reason-mistake', 'nomination-reason-wish', 'nomination-reason-again'],
  refuse: ['nomination-reason-criteria', 'nomination-reason-quota'],
  decline: ['nomination-reason-superior'],
} as const satisfies Partial<Record<AskingAction, readonly MessageKey[]>>;

const ASK = {
  return: 'nomination-step-return',
  withdraw: 'nomination-step-withdraw',
  refuse: 'nomination-step-refuse',
  decline: 'nomination-step-decline',
} as const;

function reasonKeys(action: AskingAction) {
  return Object.hasOwn(REASONS, action) ? REASONS[action as keyof typeof REASONS] : [];
}

/** The text of a preset reason; null for every other button. */
export function reasonOf(texts: Texts, to: AskingAction, action: string | null): string | null {
  const index = /^r:(\d+)$/.exec(action ?? '')?.[1];
  const key = index === undefined ? undefined : reasonKeys(to)[Number(index)];
  return key === undefined ? null : texts.plain(key);
}

/** What is asked before a step is taken. */
export function askStep(texts: Texts, draft: Draft, state: StepState): Message {
  const question = questionOf(texts, draft, state);
  const { note } = state;
  const html =
    note === 'number'
      ? `${texts.t('nomination-note-number')}\n\n${question.html}`
      : noted(texts, note, question.html, LONGEST_REASON);
  const drop = { text: texts.plain('nomination-button-no-step'), data: 'drop' };
  return { html, rows: [...(question.rows ?? []), [drop]] };
}

function questionOf(texts: Texts, draft: Draft, state: StepState): Message {
  const { nomination, formName } = draft;
  const it = { code: nomination.code, name: nomination.name, form: formName };
  switch (gapOf(state)) {
    case 'parts':
      return askParts(texts, draft, state);
    case 'reason':
      return askReason(texts, draft, state);
    case 'number':
      return { html: texts.t('nomination-step-number', it) };
    case 'day': {
      const key =
        state.do === 'forward' ? 'nomination-step-forward-day' : 'nomination-step-award-day';
      const today = { text: texts.plain('nomination-button-today'), data: 'today' };
      return { html: texts.t(key, it), rows: [[today]] };
    }
    case 'confirm':
      return confirm(texts, draft, state);
  }
}

function askParts(texts: Texts, { nomination, parts }: Draft, { marked = [] }: StepState): Message {
  const lines = parts.map((part, index) =>
    texts.t(marked.includes(part.id) ? 'review-pick-marked' : 'review-pick', {
      number: index + 1,
      label: partName(texts, part),
    }),
  );
  const numbers = parts.map((part, index) => ({
    text: marked.includes(part.id)
      ? texts.plain('review-button-picked', { number: index + 1 })
      : String(index + 1),
    data: `m:${index}`,
  }));
  const go = {
    text: texts.plain('nomination-button-reason', { count: marked.length }),
    data: 'go',
  };
  const head = texts.t('nomination-step-parts', { code: nomination.code, name: nomination.name });
  return {
    html: [head, ...lines].join('\n'),
    rows: [...inRows(numbers, 5), ...(marked.length === 0 ? [] : [[go]])],
  };
}

function askReason(texts: Texts, draft: Draft, state: StepState): Message {
  const { nomination, parts } = draft;
  const items = parts
    .filter(({ id }) => state.marked?.includes(id))
    .map((part) => partName(texts, part, 40));
  const presets = reasonKeys(state.do).map((key, index): readonly Button[] => [
    { text: texts.plain(key), data: `r:${index}` },
  ]);
  const key = ASK[state.do as keyof typeof ASK];
  const head = texts.t(key, { code: nomination.code, name: nomination.name });
  const again = [{ text: texts.plain('nomination-button-parts-again'), data: 'again' }];
  return {
    html:
      items.length === 0
        ? head
        : [head, texts.t('nomination-step-items', { items: clipped(items.join('; '), 600) })].join(
            '\n',
          ),
    rows: [...presets, ...(state.do === 'return' ? [again] : [])],
  };
}

function confirm(texts: Texts, { nomination, formName }: Draft, state: StepState): Message {
  const it = { code: nomination.code, name: nomination.name, form: formName };
  const day = state.day === undefined ? '' : dateText(Temporal.PlainDate.from(state.day));
  const right = { text: texts.plain('nomination-button-confirm'), data: 'right' };
  const again = { text: texts.plain('report-button-type-again'), data: 'again' };
  switch (state.do) {
    case 'forward':
      return {
        html: texts.t('nomination-confirm-forward', { ...it, day }),
        rows: [[right, again]],
      };
    case 'award': {
      const number = state.number ?? '';
      return {
        html: texts.t('nomination-confirm-award', { ...it, number, day }),
        rows: [[right, again]],
      };
    }
    default: {
      const key =
        nomination.level === 'commune' ? 'nomination-confirm-approve' : 'nomination-confirm-letter';
      return { html: texts.t(key, it), rows: [[right]] };
    }
  }
}
