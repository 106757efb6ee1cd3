import { type Action, may, unitsOf, type Who } from './member.ts';

/** How far an exemplary person or collective has come (plan I, II.2, VII): found, fostered, praised, multiplied. */
export const EXEMPLAR_STATES = ['discovered', 'fostered', 'praised', 'multiplied'] as const;
export type ExemplarState = (typeof EXEMPLAR_STATES)[number];

export const EXEMPLAR_KINDS = ['individual', 'collective'] as const;
export type ExemplarKind = (typeof EXEMPLAR_KINDS)[number];

/** Where an entry of the register stands: also those that ended in another one, or were withdrawn. */
export const EXEMPLAR_STAGES = [...EXEMPLAR_STATES, 'merged', 'withdrawn'] as const;
export type ExemplarStage = (typeof EXEMPLAR_STAGES)[number];

/** How it was said that an entry may be made public, or not any more. */
export const CONSENT_WAYS = ['in_person', 'by_phone', 'in_writing'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** What can be done to an entry, and the permissions of which one is needed. */
export const EXEMPLAR_ACTIONS = {
  foster: ['exemplar.register'],
  praise: ['exemplar.register'],
  multiply: ['exemplar.register'],
  merge: ['exemplar.register'],
  consent: ['exemplar.own', 'exemplar.register'],
  publish: ['exemplar.publish'],
  withdraw: ['exemplar.own', 'exemplar.register'],
} as const satisfies Record<string, readonly Action[]>;
export type ExemplarAction = keyof typeof EXEMPLAR_ACTIONS;

/** The moves from state to state, in their order. */
export const EXEMPLAR_MOVES = {
  foster: 'fostered',
  praise: 'praised',
  multiply: 'multiplied',
} as const satisfies Partial<Record<ExemplarAction, ExemplarState>>;
export type ExemplarMove = keyof typeof EXEMPLAR_MOVES;

/** What keeps an action from being done to an entry. */
export type ExemplarLock =
  /** Not theirs to do, or another unit's entry. */
  | 'role'
  | 'withdrawn'
  | 'merged'
  /** It has come that far, or farther. */
  | 'already'
  /** Only what was praised is multiplied. */
  | 'not_praised'
  /** Nobody has said that it may be made public. */
  | 'no_consent'
  /** The office has gone on with it: the unit cannot take it back by itself. */
  | 'taken_up'
  /** It comes from a monthly report, and goes by a correction of that. */
  | 'in_report';

type Cell = { readonly to: ExemplarStage } | { readonly lock: ExemplarLock };

const stays = <S extends ExemplarStage>(to: S) => ({ to });
const MERGED = { lock: 'merged' } as const;
const WITHDRAWN = { lock: 'withdrawn' } as const;

/**
 * The one table of the workflow. Praise is to come in time (plan II.2), so it may come without
 * fostering; only what was praised is multiplied.
 */
const WORKFLOW = {
  discovered: {
    foster: { to: 'fostered' },
    praise: { to: 'praised' },
    multiply: { lock: 'not_praised' },
    merge: { to: 'merged' },
    consent: stays('discovered'),
    publish: stays('discovered'),
    withdraw: { to: 'withdrawn' },
  },
  fostered: {
    foster: { lock: 'already' },
    praise: { to: 'praised' },
    multiply: { lock: 'not_praised' },
    merge: { to: 'merged' },
    consent: stays('fostered'),
    publish: stays('fostered'),
    withdraw: { to: 'withdrawn' },
  },
  praised: {
    foster: { lock: 'already' },
    praise: { lock: 'already' },
    multiply: { to: 'multiplied' },
    merge: { to: 'merged' },
    consent: stays('praised'),
    publish: stays('praised'),
    withdraw: { to: 'withdrawn' },
  },
  multiplied: {
    foster: { lock: 'already' },
    praise: { lock: 'already' },
    multiply: { lock: 'already' },
    merge: { to: 'merged' },
    consent: stays('multiplied'),
    publish: stays('multiplied'),
    withdraw: { to: 'withdrawn' },
  },
  merged: {
    foster: MERGED,
    praise: MERGED,
    multiply: MERGED,
    merge: MERGED,
    consent: MERGED,
    publish: MERGED,
    withdraw: MERGED,
  },
  withdrawn: {
    foster: WITHDRAWN,
    praise: WITHDRAWN,
    multiply: WITHDRAWN,
    merge: WITHDRAWN,
    consent: WITHDRAWN,
    publish: WITHDRAWN,
    withdraw: WITHDRAWN,
  },
} as const satisfies Record<ExemplarStage, Record<ExemplarAction, Cell>>;

/** What the judgement needs to know of an entry. */
export type JudgedExemplar = {
  readonly unitId: number;
  readonly stage: ExemplarStage;
  readonly fromReport: boolean;
  readonly isPublic: boolean;
};
export type ExemplarVerdict =
  | { readonly kind: 'allowed'; readonly to: ExemplarStage }
  | { readonly kind: 'refused'; readonly lock: ExemplarLock };

export function judgeExemplar(
  entry: JudgedExemplar,
  action: ExemplarAction,
  who: Who,
): ExemplarVerdict {
  const needed: readonly Action[] = EXEMPLAR_ACTIONS[action];
  if (!needed.some((each) => mayFor(who, each, entry.unitId))) return refused('role');
  const cell: Cell = WORKFLOW[entry.stage][action];
  if ('lock' in cell) return refused(cell.lock);
  if (action === 'publish' && !entry.isPublic) return refused('no_consent');
  if (action === 'withdraw' && !may(who, 'exemplar.register')) {
    if (entry.stage !== 'discovered') return refused('taken_up');
    if (entry.fromReport) return refused('in_report');
  }
  return { kind: 'allowed', to: cell.to };
}

/** Of two entries that are one, the one that stays: farther on, then with consent, then the older. */
export function staysAfterMerger<T extends { id: number; state: ExemplarState; isPublic: boolean }>(
  one: T,
  other: T,
): T {
  const rank = ({ state, isPublic }: T) => EXEMPLAR_STATES.indexOf(state) * 2 + (isPublic ? 1 : 0);
  if (rank(one) !== rank(other)) return rank(one) > rank(other) ? one : other;
  return one.id < other.id ? one : other;
}

function mayFor(who: Who, action: Action, unitId: number): boolean {
  return may(who, action) && (action !== 'exemplar.own' || unitsOf(who).includes(unitId));
}

function refused(lock: ExemplarLock): ExemplarVerdict {
  return { kind: 'refused', lock };
}
