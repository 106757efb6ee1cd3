import { inVietnam } from '../../domain/clock.ts';
import { fold } from '../../domain/fold.ts';
import {
  LONGEST,
  readDescription,
  readName,
  readText,
  readVotes,
  type TextReading,
} from '../../domain/nomination/answer.ts';
import { formsFor, mayBeNone, type Part } from '../../domain/nomination/parts.ts';
import type { Reply } from '../../domain/reply.ts';
import { readDate } from '../../domain/typed-date.ts';
import type { PartAnswer } from '../../storage/nomination-texts.ts';
import type { Agreement } from '../../storage/nominations.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Draft, DraftStores } from './draft.ts';
import { recordFor } from './draft.ts';
import { hasEvidence } from './evidence.ts';
import type { Note } from './identity-questions.ts';
import type { Identity } from './verbs.ts';
import type { Writing } from './writing.ts';

export type PartStores = DraftStores & Pick<Stores, 'candidates'>;

/** Where a reply to a part leads. */
export type PartStep =
  | { readonly do: 'ask'; readonly state: Pick<Writing, 'note' | 'day' | 'isSure' | 'fromReview'> }
  | { readonly do: 'move'; readonly to: 'back' | 'next' | 'review' }
  | { readonly do: 'pause' }
  | ({ readonly do: 'save' } & (
      | { readonly what: 'answer'; readonly answer: PartAnswer }
      | { readonly what: 'agreement'; readonly agreement: Agreement }
      | { readonly what: 'identity'; readonly identity: Identity }
      | { readonly what: 'consent' | 'keep' }
    ));

/** Reads a reply to the question for a part; writes nothing. */
export function takePart(
  stores: PartStores,
  draft: Draft,
  part: Part,
  state: Writing,
  reply: Reply,
  at: Temporal.Instant,
): PartStep {
  const action = reply.kind === 'button' ? reply.action : null;
  if (action === 'back') return { do: 'move', to: 'back' };
  if (action === 'skip') return { do: 'move', to: 'next' };
  if (action === 'keep') return { do: 'save', what: 'keep' };
  const step = stepFor(stores, draft, part, state, reply, at);
  if (step.do !== 'ask' || state.fromReview !== true) return step;
  return { do: 'ask', state: { ...step.state, fromReview: true } };
}

function stepFor(
  stores: PartStores,
  draft: Draft,
  part: Part,
  state: Writing,
  reply: Reply,
  at: Temporal.Instant,
): PartStep {
  const action = reply.kind === 'button' ? reply.action : null;
  const today = inVietnam(at).toPlainDate();
  switch (part.kind) {
    case 'form':
      return takeForm(draft, action, today);
    case 'name':
      return takeName(draft, reply, action);
    case 'position':
      return takePosition(draft, reply, action);
    case 'agreement':
      return takeAgreement(stores, draft, state, reply, today);
    case 'consent':
      return action === 'consent' ? { do: 'save', what: 'consent' } : steered(reply);
    case 'criterion':
    case 'report':
      return takeAnswer(stores, draft, part, reply, at);
  }
}

function takeForm(draft: Draft, action: string | null, today: Temporal.PlainDate): PartStep {
  const { nomination, plan } = draft;
  const forms = formsFor(plan, nomination.subject, today);
  const form = forms.find(({ id }) => action === `form:${id}`);
  if (form === undefined) return asked('press');
  return identified(draft, { form: form.id, level: form.level });
}

function takeName(draft: Draft, reply: Reply, action: string | null): PartStep {
  if (action === 'unit' && draft.nomination.subject === 'collective') {
    return identified(draft, { name: draft.unit.name });
  }
  return saved(readName(reply), (name) =>
    // another name is another person: the entry of the register no longer belongs to it
    identified(draft, name === draft.nomination.name ? {} : { name, exemplarId: null }),
  );
}

function takePosition(draft: Draft, reply: Reply, action: string | null): PartStep {
  if (action === 'none') return identified(draft, { position: null });
  return saved(readName(reply), (position) => identified(draft, { position }));
}

function identified({ nomination }: Draft, change: Partial<Identity>): PartStep {
  const { name, position, form, level, exemplarId } = nomination;
  const identity = { name, position, form, level, exemplarId, ...change };
  return { do: 'save', what: 'identity', identity };
}

function takeAgreement(
  stores: PartStores,
  { nomination }: Draft,
  state: Writing,
  reply: Reply,
  today: Temporal.PlainDate,
): PartStep {
  const action = reply.kind === 'button' ? reply.action : null;
  if (state.day !== undefined) return takeVotes(state.day, state.isSure === true, reply);
  const event = stores.candidates
    .selections(nomination.unitId, nomination.year)
    .find(({ eventId }) => action === `event:${eventId}`);
  if (event !== undefined) {
    return agreed(event.heldOn, votesAt(stores, nomination, event.eventId), event.eventId);
  }
  const command = commandOf(reply);
  if (command !== null) return command;
  if (reply.kind !== 'text') return asked(reply.kind === 'button' ? 'press' : 'text_only');
  const read = readDate(reply.text, today);
  if (read.kind === 'reject' || read.kind === 'ask') return asked(read.code);
  return { do: 'ask', state: { day: read.date, isSure: read.kind === 'accept' } };
}

/** The votes that the selection gave to this name, when it was chosen there. */
function votesAt(
  stores: PartStores,
  { unitId, year, subject, foldedName }: Draft['nomination'],
  eventId: number,
): Agreement['votes'] {
  const candidates = subject === 'household' ? [] : stores.candidates.of(unitId, year, subject);
  const choice = candidates.find(
    (it) => it.kind === 'choice' && it.eventId === eventId && fold(it.name) === foldedName,
  );
  if (choice?.kind !== 'choice' || choice.inFavour === 0) return null;
  return { inFavour: choice.inFavour, all: choice.votes };
}

/** The day that was read is confirmed, then the votes are asked for. */
function takeVotes(day: string, isSure: boolean, reply: Reply): PartStep {
  const action = reply.kind === 'button' ? reply.action : null;
  if (!isSure) {
    if (action === 'day:right') return { do: 'ask', state: { day, isSure: true } };
    if (action === 'day:again') return { do: 'ask', state: {} };
    return steeredFrom(reply) ?? { do: 'ask', state: { day, isSure, note: 'press' } };
  }
  const on = Temporal.PlainDate.from(day);
  if (action === 'votes:none') return agreed(on, null, null);
  const votes = reply.kind === 'text' ? readVotes(reply.text) : null;
  if (votes !== null) return agreed(on, votes, null);
  return steeredFrom(reply) ?? { do: 'ask', state: { day, isSure, note: 'votes' } };
}

/** A word that leads away from the day; null for what is to be asked about it again. */
function steeredFrom(reply: Reply): PartStep | null {
  const step = commandOf(reply);
  return step?.do === 'ask' ? null : step;
}

function agreed(
  on: Temporal.PlainDate,
  votes: Agreement['votes'],
  eventId: number | null,
): PartStep {
  return { do: 'save', what: 'agreement', agreement: { on, votes, eventId } };
}

function takeAnswer(
  stores: PartStores,
  draft: Draft,
  part: Extract<Part, { kind: 'criterion' | 'report' }>,
  reply: Reply,
  at: Temporal.Instant,
): PartStep {
  if (reply.kind === 'button') {
    const answer = tapped(stores, draft, part, reply.action, at);
    return answer === null ? asked('press') : { do: 'save', what: 'answer', answer };
  }
  // awards are a list of decisions, everything else is told in sentences
  const isList = part.kind === 'report' && part.report === 'awards';
  const read = isList ? readText(reply, { most: LONGEST.text }) : readDescription(reply);
  if (read.kind === 'command' && read.command === 'skip' && mayBeNone(part)) {
    return { do: 'save', what: 'answer', answer: { kind: 'none' } };
  }
  return saved(read, (text) => ({ do: 'save', what: 'answer', answer: { kind: 'text', text } }));
}

/** A tap counts only where the question offers it. */
function tapped(
  stores: PartStores,
  draft: Draft,
  part: Part,
  action: string,
  at: Temporal.Instant,
): PartAnswer | null {
  if (action === 'none') return mayBeNone(part) ? { kind: 'none' } : null;
  if (part.kind !== 'criterion') return null;
  const { proof, sources } = part.criterion;
  if (action === 'commitment' && proof === 'commitment') return { kind: 'commitment' };
  const isShown = proof === 'record' && hasEvidence(recordFor(stores, draft, at), sources);
  return action === 'record' && isShown ? { kind: 'record' } : null;
}

/** What was read is kept, steers, or is asked for again. */
function saved(read: TextReading, save: (text: string) => PartStep): PartStep {
  if (read.kind === 'text') return save(read.text);
  if (read.kind === 'problem') return asked(read.problem);
  switch (read.command) {
    case 'back':
      return { do: 'move', to: 'back' };
    case 'skip':
      return { do: 'move', to: 'next' };
    case 'review':
    case 'send':
      return { do: 'move', to: 'review' };
    case 'pause':
    case 'cancel':
      return { do: 'pause' };
    case 'help':
      return asked('press');
  }
}

/** A word that steers; null for everything else. */
function commandOf(reply: Reply): PartStep | null {
  const read = readText(reply, { most: LONGEST.text });
  return read.kind === 'command' ? saved(read, () => asked('press')) : null;
}

function steered(reply: Reply): PartStep {
  return commandOf(reply) ?? asked('press');
}

function asked(note: Note): PartStep {
  return { do: 'ask', state: { note } };
}
