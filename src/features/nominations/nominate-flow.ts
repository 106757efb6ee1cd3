import { inVietnam } from '../../domain/clock.ts';
import { goesOnFor, may, type Who } from '../../domain/member.ts';
import { LONGEST, readName } from '../../domain/nomination/answer.ts';
import { formOf, formsFor } from '../../domain/nomination/parts.ts';
import { SUBJECTS, type Subject } from '../../domain/nomination.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Candidate } from '../../storage/candidates.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import type { DraftStores } from './draft.ts';
import {
  askForm,
  askName,
  askPosition,
  candidateData,
  type Note,
  noted,
} from './identity-questions.ts';
import { subjectText } from './names.ts';
import type { NominationVerbs } from './verbs.ts';
import type { NominationWarnings } from './warnings.ts';
import { startOf, WRITING } from './writing.ts';

export const NOMINATE = 'nominate';

/** Who is nominated for what, until there is enough for a draft of its own. */
export type Nominating = {
  readonly unitId: number;
  readonly subject?: Subject;
  readonly form?: string;
  readonly name?: string;
  /** Null: none. */
  readonly position?: string | null;
  /** The button by which the name was chosen. */
  readonly picked?: string;
  readonly note?: Note;
};
type State = Aside & Nominating;

/** The first questions of a nomination; its subject is the person who is asked. */
export function createNominateFlow(deps: {
  readonly stores: DraftStores & Pick<Stores, 'candidates' | 'dialogues' | 'people'>;
  readonly verbs: NominationVerbs;
  readonly warnings: NominationWarnings;
}): Flow {
  const { stores, verbs, warnings } = deps;

  function prompt(dialogue: Dialogue, texts: Texts, now: Temporal.Instant): Message {
    const state = dialogue.state as State;
    const question = questionFor(state, texts, inVietnam(now).toPlainDate());
    const unit = stores.units.byId(state.unitId)?.name ?? '';
    const html = [texts.t('nomination-new-heading', { unit }), question.html].join('\n');
    return {
      html: noted(texts, state.note, html, LONGEST.name),
      rows: [
        ...(question.rows ?? []),
        [
          ...(state.subject === undefined
            ? []
            : [{ text: texts.plain('nomination-button-back'), data: 'back' }]),
          { text: texts.plain('nomination-button-drop'), data: 'drop' },
        ],
      ],
    };
  }

  function questionFor(state: State, texts: Texts, today: Temporal.PlainDate): Message {
    const { subject, form, name, position } = state;
    const plan = stores.plans.current();
    if (subject === undefined) return askSubject(texts, today);
    if (form === undefined) return askForm(texts, plan, { subject, today });
    if (name === undefined) {
      const unitName = stores.units.byId(state.unitId)?.name ?? '';
      return askName(texts, { subject, candidates: candidatesOf(state), unitName });
    }
    if (subject === 'individual' && position === undefined) return askPosition(texts, name);
    const lines = warnings.lines(texts, warningsOf(state), null);
    const go = { text: texts.plain('nomination-button-anyway'), data: 'anyway' };
    return { html: [texts.t('nomination-new-warned'), ...lines].join('\n'), rows: [[go]] };
  }

  function askSubject(texts: Texts, today: Temporal.PlainDate): Message {
    const plan = stores.plans.current();
    const buttons = SUBJECTS.filter((each) => formsFor(plan, each, today).length > 0).map(
      (each) => ({ text: subjectText(texts, each), data: `subject:${each}` }),
    );
    return { html: texts.t('nomination-ask-subject'), rows: [buttons] };
  }

  function candidatesOf({ unitId, subject }: State): readonly Candidate[] {
    if (subject === undefined || subject === 'household') return [];
    return stores.candidates.of(unitId, stores.plans.current().year, subject);
  }

  function warningsOf({ name, form }: State) {
    const plan = stores.plans.current();
    const level = formOf(plan, form ?? '')?.level ?? 'commune';
    const identity = { id: null, name: name ?? '', form: form ?? '', level, year: plan.year };
    return warnings.ofName(identity);
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const state = withoutNote(dialogue.state as State);
    const who = stores.people.who(moment.userId);
    const action = reply.kind === 'button' ? reply.action : null;
    if (who === null || !mayNominate(who, state.unitId) || action === 'drop') {
      const closing = { html: moment.texts.t('nomination-new-dropped') };
      return endAside(stores.dialogues, dialogue, closing, moment.at);
    }
    if (action === 'back') return askedAside(stepBack(state));
    const next = filled(state, reply, action, inVietnam(moment.at).toPlainDate());
    if (next.note !== undefined || !isReady(next, action)) return askedAside(next);
    return begin(dialogue, next, who, moment);
  }

  function filled(
    state: State,
    reply: Reply,
    action: string | null,
    today: Temporal.PlainDate,
  ): State {
    const plan = stores.plans.current();
    if (state.subject === undefined) {
      const subject = SUBJECTS.find((each) => action === `subject:${each}`);
      const isOffered = subject !== undefined && formsFor(plan, subject, today).length > 0;
      return isOffered ? { ...state, subject } : { ...state, note: 'press' };
    }
    if (state.form === undefined) {
      const form = formsFor(plan, state.subject, today).find(({ id }) => action === `form:${id}`);
      return form === undefined ? { ...state, note: 'press' } : { ...state, form: form.id };
    }
    if (state.name === undefined) return named(state, reply, action);
    if (state.subject === 'individual' && state.position === undefined) {
      if (action === 'none') return { ...state, position: null };
      const read = readName(reply);
      if (read.kind === 'text') return { ...state, position: read.text };
      if (read.kind === 'command' && read.command === 'back') return stepBack(state);
      return { ...state, note: read.kind === 'problem' ? read.problem : 'press' };
    }
    return action === 'anyway' ? state : { ...state, note: 'press' };
  }

  function named(state: State, reply: Reply, action: string | null): State {
    if (action === 'unit' && state.subject === 'collective') {
      return { ...state, name: stores.units.byId(state.unitId)?.name ?? '' };
    }
    const candidate = candidatesOf(state).find((each) => candidateData(each) === action);
    if (candidate !== undefined) {
      return { ...state, name: candidate.name, picked: candidateData(candidate) };
    }
    const read = readName(reply);
    if (read.kind === 'text') return { ...state, name: read.text };
    if (read.kind === 'command' && read.command === 'back') return stepBack(state);
    return { ...state, note: read.kind === 'problem' ? read.problem : 'press' };
  }

  /** All is there, and what stands against it has been seen. */
  function isReady(state: State, action: string | null): boolean {
    const { subject, form, name, position } = state;
    if (subject === undefined || form === undefined || name === undefined) return false;
    if (subject === 'individual' && position === undefined) return false;
    return action === 'anyway' || warningsOf(state).length === 0;
  }

  /** The draft comes into being, and its own conversation takes the place of this one. */
  function begin(dialogue: Dialogue, state: State, who: Who, { texts, at }: Moment): Turn {
    const plan = stores.plans.current();
    const form = formOf(plan, state.form ?? '');
    const { subject, name } = state;
    if (form === null || subject === undefined || name === undefined) return askedAside(state);
    const candidate = candidatesOf(state).find((each) => candidateData(each) === state.picked);
    const made = verbs.begin(who, {
      year: plan.year,
      unitId: state.unitId,
      subject,
      name,
      position: state.position ?? null,
      form: form.id,
      level: form.level,
      exemplarId: candidate?.kind === 'exemplar' ? candidate.exemplarId : null,
      at,
    });
    if (candidate?.kind === 'choice') {
      stores.nominations.setAgreement(made.id, {
        on: candidate.heldOn,
        votes:
          candidate.inFavour === 0 ? null : { inFavour: candidate.inFavour, all: candidate.votes },
        eventId: candidate.eventId,
      });
    }
    const { chatId, userId } = dialogue;
    stores.dialogues.begin({
      flow: WRITING,
      subjectId: made.id,
      chatId,
      userId,
      state: { ...startOf(stores, made.id), returnTo: state.returnTo },
      at,
    });
    const line = texts.t('nomination-begun-line', { name, code: made.code, form: form.name });
    return { taken: { settled: line, place: 'below' }, state, standing: 'ended' };
  }

  return {
    name: NOMINATE,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

/** For one's own units, or for any as the office. */
export function mayNominate(who: Who, unitId: number): boolean {
  const isOwn = may(who, 'nomination.own') && goesOnFor(who).includes(unitId);
  return isOwn || may(who, 'nomination.review');
}

/** Takes back what was given last. */
function stepBack(state: State): State {
  const { position: _position, ...unplaced } = state;
  if (state.position !== undefined) return unplaced;
  const { name: _name, picked: _picked, ...unnamed } = unplaced;
  if (state.name !== undefined) return unnamed;
  const { form: _form, ...formless } = unnamed;
  if (state.form !== undefined) return formless;
  const { subject: _subject, ...start } = formless;
  return start;
}

function withoutNote({ note: _note, ...state }: State): State {
  return state;
}
