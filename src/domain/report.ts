import { type Action, may, PERMISSIONS, type Role, unitsOf, type Who } from './member.ts';

/** The states of one revision of a report (design.md section 4). */
export const REPORT_STATES = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** How an officer came by what they fill in for a unit. */
export const CHANNELS = ['paper', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where a unit's report for a month stands, over all its revisions; `reopened` holds until a date. */
export const STAGES = ['unsent', 'submitted', 'returned', 'accepted', 'reopened'] as const;
export type Stage = (typeof STAGES)[number];

const FILLING = ['report.file', 'report.on-behalf'] as const;

/** What can be done to a report, and the permissions of which one is needed. */
export const REPORT_ACTIONS = {
  write: FILLING,
  submit: FILLING,
  accept: ['report.review'],
  return: ['report.review'],
  reopen: ['report.reopen'],
} as const satisfies Record<string, readonly Action[]>;
export type ReportAction = keyof typeof REPORT_ACTIONS;

/** What keeps a report from being changed, with the permission of whoever takes the lock off. */
export const LOCKS = {
  /** Not sent yet. */
  not_sent: 'report.file',
  /** Sent back or reopened: the unit is to send it again. */
  with_unit: 'report.file',
  /** Never locked: the unit can correct it by itself. */
  still_open: 'report.file',
  /** Confirmed by the office. */
  accepted: 'report.reopen',
} as const satisfies Record<string, Action>;
export type Lock = keyof typeof LOCKS;

type Cell = { readonly to: Stage } | { readonly lock: Lock };

/** The one table of the workflow: where each action leads from each stage, or which lock holds. */
const WORKFLOW = {
  unsent: {
    write: { to: 'unsent' },
    submit: { to: 'submitted' },
    accept: { lock: 'not_sent' },
    return: { lock: 'not_sent' },
    reopen: { lock: 'not_sent' },
  },
  submitted: {
    write: { to: 'submitted' },
    submit: { to: 'submitted' },
    accept: { to: 'accepted' },
    return: { to: 'returned' },
    reopen: { lock: 'still_open' },
  },
  returned: {
    write: { to: 'returned' },
    submit: { to: 'submitted' },
    accept: { lock: 'with_unit' },
    return: { lock: 'with_unit' },
    reopen: { lock: 'still_open' },
  },
  accepted: {
    write: { lock: 'accepted' },
    submit: { lock: 'accepted' },
    accept: { lock: 'accepted' },
    return: { lock: 'accepted' },
    reopen: { to: 'reopened' },
  },
  reopened: {
    write: { to: 'reopened' },
    submit: { to: 'submitted' },
    accept: { lock: 'with_unit' },
    return: { lock: 'with_unit' },
    reopen: { to: 'reopened' },
  },
} as const satisfies Record<Stage, Record<ReportAction, Cell>>;

/** Whether an action is open to a person, or which lock keeps it and whose roles may take that off. */
export type Verdict =
  | { readonly kind: 'allowed'; readonly to: Stage }
  | {
      readonly kind: 'refused';
      readonly lock: Lock | 'role';
      readonly opens: readonly Role[];
    };

export function judge(stage: Stage, action: ReportAction, who: Who, unitId: number): Verdict {
  const needed: readonly Action[] = REPORT_ACTIONS[action];
  if (!needed.some((each) => mayFor(who, each, unitId))) {
    return { kind: 'refused', lock: 'role', opens: needed.flatMap((each) => PERMISSIONS[each]) };
  }
  const cell: Cell = WORKFLOW[stage][action];
  if ('to' in cell) return { kind: 'allowed', to: cell.to };
  return { kind: 'refused', lock: cell.lock, opens: PERMISSIONS[LOCKS[cell.lock]] };
}

/** One files for one's own units only; everything else is the office's for all units. */
function mayFor(who: Who, action: Action, unitId: number): boolean {
  return may(who, action) && (action !== 'report.file' || unitsOf(who).includes(unitId));
}

/** The stage that the latest revision sent gives; an accepted one is open until the given instant. */
export function stageOf(
  sent: ReportState | null,
  openUntil: Temporal.Instant | null,
  now: Temporal.Instant,
): Stage {
  if (sent === null || sent === 'draft') return 'unsent';
  if (sent !== 'accepted') return sent;
  return openUntil !== null && Temporal.Instant.compare(now, openUntil) < 0
    ? 'reopened'
    : 'accepted';
}

/**
 * One answer. Zero is a value; "no data yet" and "nothing to report" are not numbers
 * (design.md 5.2). Values are integers in the smallest unit of the indicator.
 */
export type Answer =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly denominator: number | null;
      readonly parts: readonly number[] | null;
      readonly estimate: boolean;
      readonly typed: string | null;
    }
  | { readonly kind: 'no_data' }
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'listed' };

export type Answers = ReadonlyMap<string, Answer>;

/** Số ước: to be made final by a correction. */
export function isEstimate(answer: Answer): boolean {
  return answer.kind === 'value' && answer.estimate;
}

/** A person or collective put forward as exemplary in the month (plan VII.1). */
export type Example = {
  readonly kind: 'individual' | 'collective';
  readonly name: string;
  readonly deed: string;
  /** The nominee was told and agreed to be named (conventions.md 2.6, DL6). */
  readonly consented: boolean;
};

/** On time up to and including the due instant, judged by arrival in the inbox. */
export function isOnTime(submittedAt: Temporal.Instant, dueAt: Temporal.Instant): boolean {
  return Temporal.Instant.compare(submittedAt, dueAt) <= 0;
}

/** Started days after the due instant: one second late is one day late. */
export function daysLate(submittedAt: Temporal.Instant, dueAt: Temporal.Instant): number {
  const late = submittedAt.epochMilliseconds - dueAt.epochMilliseconds;
  return late <= 0 ? 0 : Math.ceil(late / 86_400_000);
}

/** The code of a receipt, short enough to be read out on the telephone: T6/2024-T03-1. */
export function receiptCode(month: string, unitCode: string, revision: number): string {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  return `T${number}/${year}-${unitCode}-${revision}`;
}
