import { may, type Role, type Who } from './member.ts';

export const ERASURE_STATES = ['open', 'done', 'refused', 'taken_back'] as const;
export type ErasureState = (typeof ERASURE_STATES)[number];
export const ERASURE_ACTIONS = ['carry_out', 'refuse', 'take_back'] as const;
export type ErasureAction = (typeof ERASURE_ACTIONS)[number];

/** What becomes of a request; what is not here is refused. */
const ERASURE = {
  open: { carry_out: 'done', refuse: 'refused', take_back: 'taken_back' },
  done: {},
  refused: {},
  taken_back: {},
} as const satisfies Record<ErasureState, Partial<Record<ErasureAction, ErasureState>>>;

/** Why the office refuses; the person reads it. */
export const REFUSALS = ['identity', 'duty', 'law'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Why somebody may not do it: it is theirs, it takes an administrator, nobody would be left. */
export type ErasureLock = 'decided' | 'own' | 'not_own' | 'office' | 'administrator' | 'last';

/** Whoever holds such a role can see and decide much: only an administrator takes them out. */
const OFFICE: readonly Role[] = ['officer', 'administrator'];

/**
 * Whether somebody may act on a request of `subject`. Nobody decides on their own; the only
 * administrator stays until there is another one, for nobody could let anybody in.
 */
export function judgeErasure(it: {
  readonly state: ErasureState;
  readonly action: ErasureAction;
  readonly who: Who;
  readonly subject: Who;
  readonly administrators: number;
}): { readonly kind: 'allowed'; readonly to: ErasureState } | { readonly kind: ErasureLock } {
  const { who, subject, action } = it;
  const to = (ERASURE[it.state] as Partial<Record<ErasureAction, ErasureState>>)[action];
  if (to === undefined) return { kind: 'decided' };
  const isOwn = who.person.id === subject.person.id;
  if (action === 'take_back') return isOwn ? { kind: 'allowed', to } : { kind: 'not_own' };
  if (isOwn) return { kind: 'own' };
  if (!may(who, 'data.decide')) return { kind: 'office' };
  const isOffice = subject.memberships.some(({ role }) => OFFICE.includes(role));
  if (isOffice && !may(who, 'member.invite-officer')) return { kind: 'administrator' };
  if (action === 'carry_out' && isLastAdministrator(subject, it.administrators)) {
    return { kind: 'last' };
  }
  return { kind: 'allowed', to };
}

export function isLastAdministrator(who: Who, administrators: number): boolean {
  return administrators <= 1 && who.memberships.some(({ role }) => role === 'administrator');
}
