import { type Action, may, PERMISSIONS, type Role, type Who } from '../member.ts';
import type { VotingRule } from './rule.ts';

export const MEETING_STATES = ['planned', 'open', 'concluded', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const ITEM_STATES = ['waiting', 'voting', 'closed', 'concluded', 'adjourned'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

const SECRETARY = ['council.manage'] as const;

/** What can be done to a meeting, and the permissions of which one is needed. */
export const MEETING_ACTIONS = {
  revise: SECRETARY,
  open: SECRETARY,
  cancel: SECRETARY,
  attend: SECRETARY,
  conclude: SECRETARY,
} as const satisfies Record<string, readonly Action[]>;
export type MeetingAction = keyof typeof MEETING_ACTIONS;

/** What can be done to an item of the agenda, and the permissions of which one is needed. */
export const ITEM_ACTIONS = {
  open: SECRETARY,
  recuse: ['council.manage', 'council.vote'],
  lift: SECRETARY,
  consult: SECRETARY,
  raise: ['council.vote'],
  close: SECRETARY,
  recount: SECRETARY,
  conclude: SECRETARY,
  adjourn: SECRETARY,
} as const satisfies Record<string, readonly Action[]>;
export type ItemAction = keyof typeof ITEM_ACTIONS;

/** A condition beside the state under which a way is open. */
type Guard =
  /** Somebody to preside, somebody to write, something to talk about. */
  | 'ready'
  /** Ballots that are out were counted for those who were there. */
  | 'no_vote_open'
  | 'all_finished'
  | 'by_hands'
  | 'on_paper'
  /** Nothing that was counted is put off, but what the rule leaves to the next meeting or nobody awaits. */
  | 'without_conclusion';

type Way<State> = { readonly to: State; readonly only?: Guard };

const MEETING = {
  planned: {
    revise: { to: 'planned' },
    open: { to: 'open', only: 'ready' },
    cancel: { to: 'cancelled' },
  },
  open: {
    attend: { to: 'open', only: 'no_vote_open' },
    conclude: { to: 'concluded', only: 'all_finished' },
  },
  concluded: {},
  cancelled: {},
} as const satisfies Record<MeetingState, Partial<Record<MeetingAction, Way<MeetingState>>>>;

const ITEM = {
  waiting: {
    open: { to: 'voting' },
    recuse: { to: 'waiting' },
    lift: { to: 'waiting' },
    consult: { to: 'waiting' },
    adjourn: { to: 'adjourned' },
  },
  voting: {
    raise: { to: 'voting', only: 'by_hands' },
    close: { to: 'closed' },
    adjourn: { to: 'adjourned' },
  },
  closed: {
    recount: { to: 'closed', only: 'on_paper' },
    conclude: { to: 'concluded' },
    adjourn: { to: 'adjourned', only: 'without_conclusion' },
  },
  concluded: {},
  adjourned: {},
} as const satisfies Record<ItemState, Partial<Record<ItemAction, Way<ItemState>>>>;

export type MeetingFacts = {
  readonly state: MeetingState;
  readonly ready: boolean;
  readonly items: readonly ItemState[];
};
export type ItemFacts = {
  readonly state: ItemState;
  readonly meeting: MeetingState;
  readonly ballot: VotingRule['ballot'] | null;
  readonly withoutConclusion: boolean;
};

/** What keeps an action away: the state in which the thing is, or the condition that is not met. */
export type CouncilLock = MeetingState | ItemState | 'not_open' | Guard;
export type CouncilVerdict<State> =
  | { readonly kind: 'allowed'; readonly to: State }
  | { readonly kind: 'refused'; readonly lock: 'role'; readonly opens: readonly Role[] }
  | { readonly kind: 'refused'; readonly lock: CouncilLock };

export function judgeMeeting(
  it: MeetingFacts,
  action: MeetingAction,
  who: Who,
): CouncilVerdict<MeetingState> {
  const refusal = refusalOf(MEETING_ACTIONS[action], who);
  if (refusal !== null) return refusal;
  const ways: Partial<Record<MeetingAction, Way<MeetingState>>> = MEETING[it.state];
  return judged(ways[action], it.state, {
    ready: it.ready,
    no_vote_open: !it.items.includes('voting'),
    all_finished: it.items.every((state) => state === 'concluded' || state === 'adjourned'),
  });
}

export function judgeItem(it: ItemFacts, action: ItemAction, who: Who): CouncilVerdict<ItemState> {
  const refusal = refusalOf(ITEM_ACTIONS[action], who);
  if (refusal !== null) return refusal;
  if (it.meeting !== 'open') return { kind: 'refused', lock: 'not_open' };
  const ways: Partial<Record<ItemAction, Way<ItemState>>> = ITEM[it.state];
  return judged(ways[action], it.state, {
    by_hands: it.ballot === 'show_of_hands',
    on_paper: it.ballot === 'paper',
    without_conclusion: it.withoutConclusion,
  });
}

function judged<State extends MeetingState | ItemState>(
  way: Way<State> | undefined,
  state: State,
  met: Partial<Record<Guard, boolean>>,
): CouncilVerdict<State> {
  if (way === undefined) return { kind: 'refused', lock: state };
  if (way.only !== undefined && met[way.only] !== true) return { kind: 'refused', lock: way.only };
  return { kind: 'allowed', to: way.to };
}

function refusalOf(needed: readonly Action[], who: Who) {
  if (needed.some((each) => may(who, each))) return null;
  const opens = [...new Set<Role>(needed.flatMap((each) => PERMISSIONS[each]))];
  return { kind: 'refused', lock: 'role', opens } as const;
}
