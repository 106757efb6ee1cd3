import { CHOICES, type Choice } from '../../domain/council.ts';
import { may, type Who } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Message } from '../../telegram/message.ts';
import type { CouncilFacts, CouncilStores, ItemView } from './facts.ts';
import { type Asking, type Form, numberOf, type Question, type Taken, textOf } from './form.ts';
import type { ItemMessages } from './item-messages.ts';
import { nomineeText } from './item-text.ts';
import type { ItemOutcome, ItemVerbs } from './item-verbs.ts';
import { choiceQuestion, dayQuestion, wordsQuestion } from './questions.ts';
import { outcomeText } from './refusals.ts';

export const RECUSAL_FORM = 'council-recusal';
export const DECLARATION_FORM = 'council-declaration';
export const OPINION_FORM = 'council-opinion';

const LONGEST_REASON = 200;

export type ItemFormDeps = {
  readonly stores: CouncilStores;
  readonly facts: CouncilFacts;
  readonly verbs: ItemVerbs;
  readonly messages: ItemMessages;
};

/** What is recorded before the vote on an item: who takes no part, and what absent members wrote. */
export function itemForms(deps: ItemFormDeps): readonly Form[] {
  const { facts, verbs, stores } = deps;

  const seatsOf = (subjectId: number, wanted: (view: ItemView, id: number) => boolean) => {
    const view = facts.viewOf(subjectId);
    if (view === null) return [];
    return view.seats
      .filter(({ id }) => wanted(view, id))
      .map(({ id, fullName }) => ({ id: String(id), text: fullName }));
  };
  const isRecused = (view: ItemView, id: number) =>
    view.recusals.some(({ seatId }) => seatId === id);

  const reason = wordsQuestion({
    id: 'reason',
    label: 'council-q-conflict',
    ask: 'council-ask-conflict',
    most: LONGEST_REASON,
    suggestions: ({ texts }) => [
      texts.plain('council-conflict-kin'),
      texts.plain('council-conflict-own'),
      texts.plain('council-conflict-unsaid'),
    ],
  });

  const recusal: Form = {
    name: RECUSAL_FORM,
    review: true,
    allowed: (who) => may(who, 'council.manage'),
    head: (asking) => headOf(deps, asking, 'council-form-recusal'),
    questions: [
      choiceQuestion({
        id: 'seat',
        label: 'council-q-seat',
        ask: 'council-ask-recused',
        options: ({ subjectId }) => seatsOf(subjectId, (view, id) => !isRecused(view, id)),
        value: Number,
      }),
      reason,
    ],
    save: (asking, who) => recuse(asking, who, numberOf(asking.answers, 'seat')),
  };

  const declaration: Form = {
    name: DECLARATION_FORM,
    review: true,
    allowed: (who, subjectId) => may(who, 'council.vote') && ownSeat(subjectId, who) !== null,
    head: (asking) => headOf(deps, asking, 'council-form-declaration'),
    questions: [reason],
    save: (asking, who) => recuse(asking, who, ownSeat(asking.subjectId, who) ?? 0),
  };

  function ownSeat(itemId: number, who: Who): number | null {
    const view = facts.viewOf(itemId);
    return view === null ? null : (facts.seatOf(view.meeting.id, who.person.id)?.id ?? null);
  }

  function recuse(asking: Asking, who: Who, seatId: number): Message {
    const it = { seatId, reason: textOf(asking.answers, 'reason') };
    return saved(deps, asking, who, (view) => verbs.recuse(view, it, who, asking.now));
  }

  const opinion: Form = {
    name: OPINION_FORM,
    review: true,
    allowed: (who) => may(who, 'council.manage'),
    head: (asking) => headOf(deps, asking, 'council-form-opinion'),
    questions: [
      choiceQuestion({
        id: 'seat',
        label: 'council-q-seat',
        ask: 'council-ask-absent',
        options: ({ subjectId }) =>
          seatsOf(
            subjectId,
            (view, id) =>
              !isRecused(view, id) &&
              view.seats.some((seat) => seat.id === id && seat.present === false),
          ),
        value: Number,
      }),
      choiceQuestion({
        id: 'choice',
        label: 'council-q-choice',
        ask: 'council-ask-choice',
        options: ({ texts }) =>
          CHOICES.map((choice) => ({
            id: choice,
            text: texts.plain('council-choice', { choice }),
          })),
      }),
      dayQuestion({
        id: 'day',
        label: 'council-q-opinion-day',
        ask: 'council-ask-opinion-day',
        which: 'past',
        suggestions: ({ today }) => [today, today.subtract({ days: 1 })],
      }),
      fileQuestion(),
    ],
    save(asking, who) {
      const { answers } = asking;
      const file = answers['file'] as SentFile | 'none';
      const fileId =
        file === 'none'
          ? null
          : stores.files.receive({ ...file, by: who.person.id, at: asking.now });
      const it = {
        seatId: numberOf(answers, 'seat'),
        choice: answers['choice'] as Choice,
        givenOn: Temporal.PlainDate.from(textOf(answers, 'day')),
        fileId,
      };
      return saved(deps, asking, who, (view) => verbs.consult(view, it, who, asking.now));
    },
  };

  return [recusal, declaration, opinion];
}

type SentFile = {
  readonly fileUniqueId: string;
  readonly fileId: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number | null;
};

function fileQuestion(): Question {
  return {
    id: 'file',
    label: 'council-q-file',
    ask: ({ texts }) => ({
      html: texts.t('council-ask-file'),
      rows: [[{ text: texts.plain('council-button-no-file'), data: 'none' }]],
    }),
    take(reply, { texts }): Taken {
      if (reply.kind === 'button' && reply.action === 'none')
        return { kind: 'answer', value: 'none' };
      const file = sentFile(reply);
      if (file !== null) return { kind: 'answer', value: file };
      return { kind: 'note', html: texts.t('council-note-file') };
    },
    shown: (value, { texts }) =>
      value === 'none' ? texts.plain('council-button-no-file') : (value as SentFile).name,
  };
}

function sentFile(reply: Reply): SentFile | null {
  if (reply.kind === 'photo') {
    const { fileId, fileUniqueId } = reply;
    return { fileId, fileUniqueId, name: 'y-kien.jpg', mime: 'image/jpeg', size: null };
  }
  if (reply.kind !== 'document') return null;
  const { fileId, fileUniqueId, mime, size } = reply;
  const name = reply.name.trim() === '' ? 'y-kien' : reply.name.slice(-80);
  return { fileId, fileUniqueId, mime, size, name };
}

/** What the interview is about, or that the item is gone. */
export function headOf(
  { facts }: Pick<ItemFormDeps, 'facts'>,
  { texts, subjectId }: Asking,
  key:
    | 'council-form-recusal'
    | 'council-form-declaration'
    | 'council-form-opinion'
    | 'council-form-tally',
): string {
  const view = facts.viewOf(subjectId);
  return texts.t(key, { nominee: view === null ? '' : nomineeText(view.nomination) });
}

/** Does it to the item as it is now, and shows the item after it. */
export function saved(
  { facts, messages }: Pick<ItemFormDeps, 'facts' | 'messages'>,
  { texts, subjectId }: Asking,
  who: Who,
  act: (view: ItemView) => ItemOutcome,
): Message {
  const before = facts.viewOf(subjectId);
  const outcome = before === null ? null : act(before);
  const view = facts.viewOf(subjectId);
  if (outcome === null || view === null) return { html: texts.t('council-not-now') };
  if (outcome.kind !== 'done' && outcome.kind !== 'unchanged') {
    return { html: outcomeText(texts, outcome) };
  }
  const seat = facts.seatOf(view.meeting.id, who.person.id);
  return messages.item(texts, view, { manages: may(who, 'council.manage'), seat });
}
