import { type Action, goesOnFor, may, PERMISSIONS, type Role, type Who } from './member.ts';

/** From the unit through the office and the council to the chair, and on to the superior. */
export const NOMINATION_STATES = [
  'draft',
  'submitted',
  'returned',
  'admitted',
  'passed',
  'failed',
  'approved',
  'refused',
  'forwarded',
  'awarded',
  'declined',
  'withdrawn',
] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];

export const SUBJECTS = ['individual', 'collective', 'household'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Who decides on a form of commendation; all but the commune are its superiors. */
export const LEVELS = ['commune', 'district', 'province'] as const;
export type Level = (typeof LEVELS)[number];

const UNIT_OR_OFFICE = ['nomination.own', 'nomination.review'] as const;
const OFFICE = ['nomination.review'] as const;
const OFFICE_OR_CHAIR = ['nomination.review', 'nomination.decide'] as const;

/** What can be done to a nomination, and the permissions of which one is needed. */
export const NOMINATION_ACTIONS = {
  write: UNIT_OR_OFFICE,
  submit: UNIT_OR_OFFICE,
  withdraw: UNIT_OR_OFFICE,
  admit: OFFICE,
  return: OFFICE,
  /** What the council concluded. */
  pass: ['council.manage'],
  fail: ['council.manage'],
  /** The chair's decision: to commend, or to sign the letter to the superior. */
  approve: ['nomination.decide'],
  refuse: ['nomination.decide'],
  /** The dossier left for the superior on a day. */
  forward: OFFICE_OR_CHAIR,
  /** A decision with number and date has come. */
  award: OFFICE_OR_CHAIR,
  decline: OFFICE_OR_CHAIR,
} as const satisfies Record<string, readonly Action[]>;
export type NominationAction = keyof typeof NOMINATION_ACTIONS;

/** What keeps an action from a nomination: who has it in hand, whose power it is, or that it is over. */
export type NominationLock =
  | 'with_unit'
  | 'with_office'
  | 'with_council'
  | 'with_chair'
  | 'with_superior'
  | 'approved'
  | 'own_power'
  | 'superior_power'
  | 'over';

/** `only` is a guard: the step exists for forms in the commune's own power, or for the superior's. */
type Way = { readonly to: NominationState; readonly only?: 'own' | 'superior' };

/** The one table of the workflow (plan II.2, VI; conventions.md KT-L6): every way there is. */
const WORKFLOW = {
  draft: {
    write: { to: 'draft' },
    submit: { to: 'submitted' },
    withdraw: { to: 'withdrawn' },
  },
  submitted: {
    admit: { to: 'admitted' },
    return: { to: 'returned' },
    withdraw: { to: 'withdrawn' },
  },
  returned: {
    write: { to: 'returned' },
    submit: { to: 'submitted' },
    withdraw: { to: 'withdrawn' },
  },
  admitted: {
    return: { to: 'returned' },
    pass: { to: 'passed' },
    fail: { to: 'failed' },
    withdraw: { to: 'withdrawn' },
  },
  passed: {
    approve: { to: 'approved' },
    refuse: { to: 'refused' },
    withdraw: { to: 'withdrawn' },
  },
  approved: {
    award: { to: 'awarded', only: 'own' },
    forward: { to: 'forwarded', only: 'superior' },
  },
  forwarded: {
    award: { to: 'awarded' },
    decline: { to: 'declined' },
  },
  failed: {},
  refused: {},
  awarded: {},
  declined: {},
  withdrawn: {},
} as const satisfies Record<NominationState, Partial<Record<NominationAction, Way>>>;

/** Who has a nomination in hand; it explains every action that has no way from there. */
const IN_HAND = {
  draft: 'with_unit',
  submitted: 'with_office',
  returned: 'with_unit',
  admitted: 'with_council',
  passed: 'with_chair',
  approved: 'approved',
  forwarded: 'with_superior',
  failed: 'over',
  refused: 'over',
  awarded: 'over',
  declined: 'over',
  withdrawn: 'over',
} as const satisfies Record<NominationState, NominationLock>;

export type NominationVerdict =
  | { readonly kind: 'allowed'; readonly to: NominationState }
  | { readonly kind: 'refused'; readonly lock: 'role'; readonly opens: readonly Role[] }
  | { readonly kind: 'refused'; readonly lock: NominationLock };

/** What the workflow asks about a nomination. */
export type Judged = {
  readonly state: NominationState;
  readonly level: Level;
  readonly unitId: number;
};

/** Whether the person may take the action now, and where it leads. */
export function judgeNomination(it: Judged, action: NominationAction, who: Who): NominationVerdict {
  const needed: readonly Action[] = NOMINATION_ACTIONS[action];
  if (!needed.some((each) => mayFor(who, each, it.unitId))) {
    const opens = [...new Set<Role>(needed.flatMap((each) => PERMISSIONS[each]))];
    return { kind: 'refused', lock: 'role', opens };
  }
  return wayOf(it, action);
}

/** The way by itself, for what the system records in the name of somebody judged elsewhere. */
export function wayOf(
  it: Pick<Judged, 'state' | 'level'>,
  action: NominationAction,
): Extract<NominationVerdict, { kind: 'allowed' }> | Refused {
  const ways: Partial<Record<NominationAction, Way>> = WORKFLOW[it.state];
  const way = ways[action];
  if (way === undefined) return { kind: 'refused', lock: IN_HAND[it.state] };
  const power = it.level === 'commune' ? 'own' : 'superior';
  if (way.only !== undefined && way.only !== power) {
    return { kind: 'refused', lock: power === 'own' ? 'own_power' : 'superior_power' };
  }
  return { kind: 'allowed', to: way.to };
}
type Refused = { readonly kind: 'refused'; readonly lock: NominationLock };

/** What this person may do now, in the order of the workflow. */
export function openActions(it: Judged, who: Who): readonly NominationAction[] {
  const actions = Object.keys(NOMINATION_ACTIONS) as readonly NominationAction[];
  return actions.filter((action) => judgeNomination(it, action, who).kind === 'allowed');
}

/** One nominates for one's own units only; everything else is the office's for all units. */
function mayFor(who: Who, action: Action, unitId: number): boolean {
  return may(who, action) && (action !== 'nomination.own' || goesOnFor(who).includes(unitId));
}

/** Short enough to be read out on the telephone: KT24-07. */
export function nominationCode(year: number, number: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `KT${two(year % 100)}-${two(number)}`;
}
