import { type Form, formFor, type Question } from '../../domain/form.ts';
import { ASK, noted, type Phase } from '../../domain/interview/step.ts';
import { type Honorific, may, unitsOf } from '../../domain/member.ts';
import type { Answers, Channel } from '../../domain/report.ts';
import type { AnswersInHand } from '../../storage/answers-in-hand.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Report } from '../../storage/reports.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';

/** Where a reporter stands; besides the ids of questions, `at` names the places around them. */
export type Place = {
  readonly at: string;
  readonly phase: Phase;
  /** A line changed from the review leads back to it. */
  readonly fromReview: boolean;
  /** The album of the photo that came last, so that one album brings one message. */
  readonly album: string | null;
  /** Come back to after a pause or by a deputy: what is being answered is said again. */
  readonly isResumed?: boolean;
  /** Typed after hours of silence; counts for its question if the person says so. */
  readonly typed?: { readonly question: string; readonly text: string } | undefined;
};

export const REASON = 'reason';
export const REVIEW = 'review';
export const RESUME = 'resume';
export const RESTART = 'restart';
/** The button that leaves a line which is open again as it was sent. */
export const KEEP = 'keep-line';

/** A draft with all that a question about it needs. */
export type Draft = {
  readonly report: Report;
  readonly obligation: Obligation;
  readonly unit: StoredUnit;
  readonly form: Form;
  readonly answers: Answers;
  readonly inHand: AnswersInHand;
  /** The revision sent before, which this one corrects; null for a first one. */
  readonly base: { readonly report: Report; readonly answers: Answers } | null;
  readonly place: Place;
  /** How the person who fills it in is addressed. */
  readonly honorific: Honorific;
  /** Whether that person (still) reports for the unit, or may fill in for it. */
  readonly isTheirs: boolean;
};

type DraftStores = Pick<
  Stores,
  'answersInHand' | 'people' | 'periods' | 'plans' | 'reports' | 'units' | 'works'
>;

export function at(id: string, more: Partial<Place> = {}): Place {
  return { at: id, phase: ASK, fromReview: false, album: null, ...more };
}

/** Null when the report or its unit is gone. */
export function loadDraft(stores: DraftStores, dialogue: Dialogue): Draft | null {
  const report = stores.reports.byId(dialogue.subjectId);
  const obligation = report && stores.periods.obligation(report.obligationId);
  const unit = obligation && stores.units.byId(obligation.unitId);
  if (!report || !obligation || !unit) return null;
  const { month } = obligation.period;
  const works = stores.works.askedBy(report.id);
  const form = formFor(stores.plans.forMonth(month), unit, month, works);
  const answers = stores.reports.answers(report.id);
  const who = stores.people.who(dialogue.userId);
  const honorific = who?.person.honorific ?? 'ong_ba';
  const isTheirs =
    report.channel === null
      ? who !== null && unitsOf(who).includes(unit.id)
      : may(who, 'report.on-behalf');
  const base = baseOf(stores, report);
  const inHand = stores.answersInHand.ofReport(report.id);
  const place = placeWithin(dialogue.state as Place, inHand);
  return { report, obligation, unit, form, answers, inHand, base, honorific, isTheirs, place };
}

/** A question with something in hand is asked where it stands, from whichever side one comes. */
export function placeWithin(place: Place, inHand: AnswersInHand): Place {
  const kept = inHand.get(place.at);
  if (kept === undefined || place.phase.is !== 'ask') return place;
  const { note } = place.phase;
  return { ...place, phase: note === undefined ? kept : noted(kept, note) };
}

/** The revision that this one replaces, with its answers. */
export function baseOf(stores: Pick<Stores, 'reports'>, report: Report): Draft['base'] {
  const replaced = report.revision === 1 ? null : stores.reports.replaced(report);
  if (replaced === null) return null;
  return { report: replaced, answers: stores.reports.answers(replaced.id) };
}

/** The button data that leads into a report: the unit's own way, or an officer's on its behalf. */
export function leadTo(
  verb: 'open' | 'later' | 'takeover' | 'correct',
  obligationId: number,
  channel: Channel | null,
): string {
  if (channel === null) return `report:${verb}:${obligationId}`;
  return `behalf:${verb}:${obligationId}:${channel}`;
}

export function questionAt(draft: Draft): Question | null {
  return draft.form.questions.find((question) => question.id === draft.place.at) ?? null;
}

type Filled = Pick<Draft, 'form' | 'answers' | 'inHand'>;

/** Without an answer, or with one that was begun anew and is still in hand. */
function isOpen({ answers, inHand }: Filled, { id }: Question): boolean {
  return !answers.has(id) || inHand.has(id);
}

export function openQuestions(filled: Filled): readonly Question[] {
  return filled.form.questions.filter((question) => isOpen(filled, question));
}

/** What to go on with: the answer in hand, else the first open question; null: the review. */
export function nextOpen(filled: Filled): Question | null {
  const asked = new Map(filled.form.questions.map((question) => [question.id, question]));
  const begun = [...filled.inHand.keys()].find((id) => asked.has(id));
  return asked.get(begun ?? '') ?? openQuestions(filled)[0] ?? null;
}

/** The place to go on at. */
export function whereToGoOn(filled: Filled): Place {
  return at(nextOpen(filled)?.id ?? REVIEW, { isResumed: true });
}

/** The place after a question: the next one further down without an answer, or the review. */
export function after(draft: Draft, question: Question): Place {
  if (draft.place.fromReview) return at(REVIEW);
  const { questions } = draft.form;
  const rest = questions.slice(questions.indexOf(question) + 1);
  // of a correction the lines that are open may be asked for in any order
  const open = draft.base === null ? rest : [...rest, ...questions];
  const next = open.find((each) => each.id !== question.id && isOpen(draft, each));
  return at(next?.id ?? REVIEW);
}

/** The place before a question; the first one stays where it is. */
export function before(draft: Draft, question: Question): Place {
  const { questions } = draft.form;
  const previous = questions[Math.max(0, questions.indexOf(question) - 1)];
  return at(previous?.id ?? REVIEW);
}
