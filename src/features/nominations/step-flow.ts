import { inVietnam } from '../../domain/clock.ts';
import { readText } from '../../domain/nomination/answer.ts';
import type { Reply } from '../../domain/reply.ts';
import { readDate } from '../../domain/typed-date.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import type { NominationCards } from './card.ts';
import { type Draft, type DraftStores, loadDraft } from './draft.ts';
import { outcomeMessage } from './outcome.ts';
import { gapOf, LONGEST_REASON, STEP, type StepState } from './step.ts';
import { askStep, reasonOf } from './step-question.ts';
import type { NominationVerbs, StepDetails } from './verbs.ts';

const LONGEST_NUMBER = 60;

type State = Aside & StepState;

/** The office, the chair and the unit take a step that needs a reason, a number or a day. */
export function createStepFlow(deps: {
  readonly stores: DraftStores & Pick<Stores, 'dialogues' | 'people'>;
  readonly verbs: NominationVerbs;
  readonly cards: NominationCards;
}): Flow {
  const { stores, verbs, cards } = deps;

  function prompt(dialogue: Dialogue, texts: Texts): Message {
    const draft = loadDraft(stores, dialogue.subjectId);
    if (draft === null) return { html: texts.t('nomination-gone') };
    return askStep(texts, draft, dialogue.state as State);
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const { texts, at } = moment;
    const { note: _note, ...state } = dialogue.state as State;
    const who = stores.people.who(moment.userId);
    const draft = loadDraft(stores, dialogue.subjectId);
    const end = (closing: Message) => endAside(stores.dialogues, dialogue, closing, at);
    if (who === null || draft === null) return end({ html: texts.t('nomination-gone') });
    const allowed = verbs.check(draft.nomination.id, state.do, who);
    if (allowed.kind !== 'done') return end(outcomeMessage(texts, allowed, draft));
    const action = reply.kind === 'button' ? reply.action : null;
    if (action === 'drop') return end(cards.card(texts, who, draft.nomination.id));
    const next = answered(draft, state, reply, moment);
    if (!('details' in next)) return askedAside(next);
    const outcome = verbs.step(who, draft.nomination.id, state.do, next.details, at);
    if (outcome.kind !== 'done') return end(outcomeMessage(texts, outcome, draft));
    return end(cards.card(texts, who, draft.nomination.id));
  }

  return {
    name: STEP,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

type Next = State | { readonly details: StepDetails };

function answered(draft: Draft, state: State, reply: Reply, { texts, at }: Moment): Next {
  const action = reply.kind === 'button' ? reply.action : null;
  const today = inVietnam(at).toPlainDate();
  switch (gapOf(state)) {
    case 'parts':
      return marked(draft, state, action);
    case 'reason':
      return reasoned(state, reply, texts);
    case 'number':
      return numbered(state, reply);
    case 'day':
      return dated(state, reply, today);
    case 'confirm':
      if (action === 'again') return withoutDay(state);
      return action === 'right' ? { details: detailsOf(state) } : { ...state, note: 'press' };
  }
}

function marked(draft: Draft, state: State, action: string | null): State {
  const before = state.marked ?? [];
  if (action === 'go' && before.length > 0) return { ...state, isMarked: true };
  const index = /^m:(\d+)$/.exec(action ?? '')?.[1];
  const part = index === undefined ? undefined : draft.parts[Number(index)];
  if (part === undefined) return { ...state, note: 'press' };
  const isMarked = before.includes(part.id);
  return {
    ...state,
    marked: isMarked ? before.filter((id) => id !== part.id) : [...before, part.id],
  };
}

function reasoned(state: State, reply: Reply, texts: Texts): Next {
  const action = reply.kind === 'button' ? reply.action : null;
  if (action === 'again') {
    const { isMarked: _isMarked, ...before } = state;
    return before;
  }
  const preset = reasonOf(texts, state.do, action);
  if (preset !== null) return { details: { ...detailsOf(state), reason: preset } };
  if (reply.kind === 'button') return { ...state, note: 'press' };
  const read = readText(reply, { most: LONGEST_REASON });
  if (read.kind === 'text') return { details: { ...detailsOf(state), reason: read.text } };
  return { ...state, note: read.kind === 'problem' ? read.problem : 'empty' };
}

/** The clerk's number, as it stands on the decision; the bot never makes one up. */
function numbered(state: State, reply: Reply): State {
  if (reply.kind !== 'text') return { ...state, note: 'text_only' };
  const number = reply.text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (!/\d/.test(number) || number.length > LONGEST_NUMBER) return { ...state, note: 'number' };
  return { ...state, number };
}

function dated(state: State, reply: Reply, today: Temporal.PlainDate): State {
  if (reply.kind === 'button') {
    return reply.action === 'today'
      ? { ...state, day: today.toString() }
      : { ...state, note: 'press' };
  }
  if (reply.kind !== 'text') return { ...state, note: 'text_only' };
  const read = readDate(reply.text, today);
  if (read.kind === 'ask' || read.kind === 'reject') return { ...state, note: read.code };
  return { ...state, day: read.date };
}

function detailsOf(state: StepState): StepDetails {
  const day = state.day === undefined ? null : Temporal.PlainDate.from(state.day);
  return {
    ...(state.do === 'return' ? { askedAgain: state.marked ?? [] } : {}),
    ...(state.do === 'forward' && day !== null ? { forwardedOn: day } : {}),
    ...(state.do === 'award' && day !== null
      ? { decision: { number: state.number ?? '', on: day } }
      : {}),
  };
}

function withoutDay({ day: _day, number: _number, ...state }: State): State {
  return state;
}
