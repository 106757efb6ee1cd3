/** Công trình, phần việc: what a unit has registered to build or to do in the year (plan II.1). */
export const WORK_KINDS = ['construction', 'task'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export const WORK_STATES = ['registered', 'under_way', 'done', 'dropped'] as const;
export type WorkState = (typeof WORK_STATES)[number];

export type Work = {
  readonly id: number;
  readonly unitId: number;
  readonly year: number;
  readonly kind: WorkKind;
  readonly name: string;
  readonly place: string | null;
  /** In the words of the unit: 2 km hàng rào xanh. */
  readonly volume: string | null;
  /** Đồng; null: not known yet. */
  readonly cost: number | null;
  readonly dueOn: Temporal.PlainDate;
  /** Code of a campaign of the plan. */
  readonly campaign: string | null;
  readonly state: WorkState;
  readonly doneOn: Temporal.PlainDate | null;
  readonly droppedWhy: string | null;
  readonly registeredAt: Temporal.Instant;
};

/** Hundredths of a per cent. */
export const WHOLE = 10_000;

/** What happens to a work: three by a progress that is reported, the others by a button of its card. */
export const WORK_EVENTS = ['not_begun', 'begun', 'finished', 'reopen', 'drop'] as const;
export type WorkEvent = (typeof WORK_EVENTS)[number];

/** The one table of the workflow; null: nothing changes. A dropped work stays dropped. */
const WORKFLOW = {
  registered: {
    not_begun: 'registered',
    begun: 'under_way',
    finished: 'done',
    reopen: null,
    drop: 'dropped',
  },
  under_way: {
    not_begun: 'registered',
    begun: 'under_way',
    finished: 'done',
    reopen: null,
    drop: 'dropped',
  },
  // the report asks back before it takes a finished work for unfinished
  done: {
    not_begun: 'registered',
    begun: 'under_way',
    finished: 'done',
    reopen: 'under_way',
    drop: null,
  },
  dropped: { not_begun: null, begun: null, finished: null, reopen: null, drop: null },
} as const satisfies Record<WorkState, Record<WorkEvent, WorkState | null>>;

/** The state that an event leads to; null when it is not for a work in that state. */
export function afterEvent(state: WorkState, event: WorkEvent): WorkState | null {
  return WORKFLOW[state][event];
}

/** What a reported progress means for the work. */
export function eventOf(percent: number): WorkEvent {
  if (percent >= WHOLE) return 'finished';
  return percent > 0 ? 'begun' : 'not_begun';
}

export function isOpen(work: Pick<Work, 'state'>): boolean {
  return work.state === 'registered' || work.state === 'under_way';
}
