import type { DutyStage } from './dated-duty.ts';
import type { NominationState } from './nomination.ts';
import type { Plan } from './plan.ts';

type Rules = Pick<Plan['commendation'], 'dossier' | 'forms'>;
type Days = Pick<
  Plan['commendation'],
  'unitDeadline' | 'unitCutOff' | 'superiorDeadline' | 'dossierReminders'
>;
export type DossierPaper = Plan['commendation']['dossier'][number];
export type PaperOwner = DossierPaper['owner'];

/** A paper as it stands in a dossier now. */
export type Filed = {
  readonly paper: string;
  readonly daysLate: number;
  readonly isReturned: boolean;
  /** Telegram does not hand a page of it out any more: it has to be sent again. */
  readonly isLost: boolean;
};

export type PaperState = 'present' | 'returned' | 'lost' | 'missing' | 'not_yet';
export type PaperStanding = {
  readonly paper: DossierPaper;
  readonly state: PaperState;
  /** To be brought now, by its owner. */
  readonly isOwed: boolean;
  /** By how many days the first such paper came late; 0 for one that never came. */
  readonly daysLate: number;
};

export type DossierStanding = {
  readonly papers: readonly PaperStanding[];
  readonly present: number;
  readonly verdict: DossierVerdict;
};
/**
 * `none`: no dossier is asked for; `awaits_council`: nothing is owed until the council has concluded;
 * `complete` is said of no dossier without the council's result.
 */
export type DossierVerdict = 'none' | 'lacking' | 'awaits_council' | 'complete';

/** From where on a nomination each owner's papers are asked for, and whether the council has passed it. */
type Phase = {
  readonly owed: readonly PaperOwner[];
  readonly hasResult: boolean;
  /** Papers are still taken; 'sent' ones remind nobody. */
  readonly takes: boolean;
};
const NO_DOSSIER: Phase = { owed: [], hasResult: false, takes: false };
const BEFORE_OFFICE: Phase = { owed: ['unit'], hasResult: false, takes: true };
const AFTER_COUNCIL: Phase = {
  owed: ['unit', 'secretary', 'office'],
  hasResult: true,
  takes: true,
};
const SENT: Phase = { owed: [], hasResult: true, takes: true };

/** The minutes are owed from admission on: the council's meeting itself is what is missing before. */
const PHASES = {
  draft: NO_DOSSIER,
  submitted: BEFORE_OFFICE,
  returned: BEFORE_OFFICE,
  admitted: { owed: ['unit', 'secretary'], hasResult: false, takes: true },
  passed: AFTER_COUNCIL,
  approved: AFTER_COUNCIL,
  forwarded: SENT,
  awarded: SENT,
  failed: NO_DOSSIER,
  refused: NO_DOSSIER,
  declined: SENT,
  withdrawn: NO_DOSSIER,
} as const satisfies Record<NominationState, Phase>;

/** The papers that a form of commendation asks for, in the order of the plan. */
export function papersOf(rules: Rules, form: string): readonly DossierPaper[] {
  const needed = rules.forms.find(({ id }) => id === form)?.papers;
  return rules.dossier.filter(({ code }) => needed === undefined || needed.includes(code));
}

/** Whether papers may be filed: late ones too, but none of a nomination that is over or still a draft. */
export function takesPapers(state: NominationState): boolean {
  return PHASES[state].takes;
}

/** Whether the owner of such a paper is asked for it now. */
export function isCollected(state: NominationState, owner: PaperOwner): boolean {
  const phase: Phase = PHASES[state];
  return phase.owed.includes(owner);
}

/** Which paper is there and which is missing, and whether the dossier is complete (plan VI.2). */
export function dossierStanding(
  rules: Rules,
  nomination: { readonly state: NominationState; readonly form: string },
  filed: readonly Filed[],
): DossierStanding {
  const phase: Phase = PHASES[nomination.state];
  const papers = papersOf(rules, nomination.form).map((paper) =>
    paperStanding(paper, phase, filed.find((each) => each.paper === paper.code) ?? null),
  );
  const present = papers.filter(({ state }) => state === 'present').length;
  return { papers, present, verdict: verdictOf(phase, papers, present) };
}

function paperStanding(paper: DossierPaper, phase: Phase, filed: Filed | null): PaperStanding {
  const state = paperState(paper, phase, filed);
  const isOwed = state !== 'present' && phase.owed.includes(paper.owner);
  return { paper, state, isOwed, daysLate: filed?.daysLate ?? 0 };
}

function paperState({ owner }: DossierPaper, phase: Phase, filed: Filed | null): PaperState {
  if (filed !== null) {
    if (filed.isReturned) return 'returned';
    return filed.isLost ? 'lost' : 'present';
  }
  return phase.hasResult || phase.owed.includes(owner) ? 'missing' : 'not_yet';
}

function verdictOf(
  phase: Phase,
  papers: readonly PaperStanding[],
  present: number,
): DossierVerdict {
  if (!phase.takes || papers.length === 0) return 'none';
  if (phase.hasResult) return present === papers.length ? 'complete' : 'lacking';
  const isOwing = papers.some(({ isOwed, paper }) => isOwed && paper.owner === 'unit');
  return isOwing ? 'lacking' : 'awaits_council';
}

/** The last day on which a paper is on time, and by when it is asked for. */
export type PaperDays = {
  readonly deadline: Temporal.PlainDate;
  readonly cutOff: Temporal.PlainDate | null;
};

/** Until the commune has set the superior's deadline, the one that the plan states holds for all papers. */
export function paperDays(days: Days, { due }: Pick<DossierPaper, 'due'>): PaperDays {
  if (due === 'unit') return { deadline: days.unitDeadline, cutOff: days.unitCutOff };
  return { deadline: days.superiorDeadline ?? days.unitDeadline, cutOff: null };
}

/** 0 up to and including the deadline. */
export function daysAfter(deadline: Temporal.PlainDate, day: Temporal.PlainDate): number {
  return Math.max(0, deadline.until(day).days);
}

/** When a paper is reminded of, counted from its deadline; of two on one day the later one is said. */
export function paperStages(days: Days, paper: Pick<DossierPaper, 'due'>): readonly DutyStage[] {
  const { deadline, cutOff } = paperDays(days, paper);
  const earlier = cutOff === null ? 0 : deadline.until(cutOff).days;
  const stages = days.dossierReminders.map((stage) => ({
    id: stage.id,
    days: stage.days + (stage.from === 'cut_off' ? earlier : 0),
  }));
  return stages.filter(
    (stage, index) => !stages.slice(index + 1).some((later) => later.days === stage.days),
  );
}
