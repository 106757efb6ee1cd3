import { type Form, formFor, type Question } from '../../domain/form.ts';
import { ASK, type Phase } from '../../domain/interview/step.ts';
import { type Honorific, may, unitsOf } from '../../domain/member.ts';
import type { Answers, Channel } from '../../domain/report.ts';
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
  /** The revision sent before, which this one corrects; null for a first one. */
  readonly base: { readonly report: Report; readonly answers: Answers } | null;
  readonly place: Place;
  /** How the person who fills it in is addressed. */
  readonly honorific: Honorific;
  /** Whether that person (still) reports for the unit, or may fill in for it. */
  readonly isTheirs: boolean;
};

type DraftStores = Pick<Stores, 'people' | 'periods' | 'plans' | 'reports' | 'units' | 'works'>;

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
  const place = dialogue.state as Place;
  return { report, obligation, unit, form, answers, base, honorific, isTheirs, place };
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

/** The place to go on at: the first question without an answer, or the review. */
export function firstOpen(form: Form, answers: Answers): Place {
  const open = form.questions.find((question) => !answers.has(question.id));
  return at(open?.id ?? REVIEW);
}

/** The place after a question: the next one further down without an answer, or the review. */
export function after(draft: Draft, question: Question): Place {
  if (draft.place.fromReview) return at(REVIEW);
  const { questions } = draft.form;
  const rest = questions.slice(questions.indexOf(question) + 1);
  // of a correction the lines that are open may be asked for in any order
  const open = draft.base === null ? rest : [...rest, ...questions];
  const next = open.find(({ id }) => id !== question.id && !draft.answers.has(id));
  return at(next?.id ?? REVIEW);
}

/** The place before a question; the first one stays where it is. */
export function before(draft: Draft, question: Question): Place {
  const { questions } = draft.form;
  const previous = questions[Math.max(0, questions.indexOf(question) - 1)];
  return at(previous?.id ?? REVIEW);
}
