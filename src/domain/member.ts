/** Roles of people in the bot (plan.md 1.8). A reporter speaks for a unit; the duty is the unit's. */
export const ROLES = [
  'reporter',
  'officer',
  'council',
  'secretary',
  'leader',
  'reader',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** How a person wishes to be addressed (language.md 3.2). */
export const HONORIFICS = ['ong', 'ba', 'ong_ba', 'dong_chi'] as const;
export type Honorific = (typeof HONORIFICS)[number];

export type Person = {
  readonly id: number;
  readonly telegramId: number;
  readonly fullName: string;
  readonly honorific: Honorific;
  readonly language: 'vi' | 'en';
  readonly unreachableAt: Temporal.Instant | null;
};

export type Membership = {
  readonly id: number;
  readonly role: Role;
  readonly unitId: number | null;
  readonly deputy: boolean;
};

/** The person behind an update, with what they are in the commune now. */
export type Who = {
  readonly person: Person;
  readonly memberships: readonly Membership[];
  /** Units that were merged into those that this person reports for. */
  readonly inherited?: readonly number[];
};

/** The one table of who may do what; everything not listed is refused. */
export const PERMISSIONS = {
  'report.file': ['reporter'],
  'report.history': ['reporter'],
  'report.on-behalf': ['officer', 'administrator'],
  'report.read': ['officer', 'council', 'secretary', 'leader', 'administrator'],
  'report.review': ['officer', 'administrator'],
  'report.reopen': ['officer', 'administrator'],
  'progress.own': ['reporter'],
  'progress.commune': ['officer', 'secretary', 'leader', 'reader', 'administrator'],
  'status.view': ['officer', 'secretary', 'leader', 'administrator'],
  'digest.ask': ['officer', 'secretary', 'leader', 'administrator'],
  'deadline.move': ['officer', 'administrator'],
  'announcement.send': ['officer', 'leader', 'administrator'],
  'reminder.send': ['officer', 'administrator'],
  'absence.own': ['reporter'],
  'absence.record': ['officer', 'administrator'],
  'unit.manage': ['officer', 'administrator'],
  'group.connect': ['officer', 'administrator'],
  'plan.change': ['officer', 'administrator'],
  'export.download': ['officer', 'secretary', 'leader', 'administrator'],
  'member.invite': ['officer', 'administrator'],
  'member.invite-officer': ['administrator'],
  'pledge.own': ['reporter'],
  'pledge.record': ['officer', 'administrator'],
  'pledge.commune': ['officer', 'secretary', 'leader', 'administrator'],
  'exemplar.own': ['reporter'],
  'exemplar.register': ['officer', 'secretary', 'leader', 'administrator'],
  'exemplar.publish': ['officer', 'administrator'],
  'event.own': ['reporter'],
  'event.commune': ['officer', 'secretary', 'administrator'],
  'nomination.own': ['reporter'],
  'nomination.read': ['officer', 'council', 'secretary', 'leader', 'administrator'],
  'nomination.review': ['officer', 'secretary', 'administrator'],
  'nomination.decide': ['leader', 'secretary', 'administrator'],
  'council.manage': ['secretary', 'administrator'],
  'council.vote': ['council', 'secretary', 'leader'],
  'dossier.own': ['reporter'],
  'dossier.manage': ['officer', 'secretary', 'administrator'],
  'document.make': ['officer', 'secretary', 'leader', 'administrator'],
  'ranking.own': ['reporter'],
  'ranking.view': ['officer', 'secretary', 'leader', 'administrator'],
  'ranking.publish': ['officer', 'leader', 'administrator'],
  'settings.own': ROLES,
  'data.decide': ['officer', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof PERMISSIONS;

/** Whether any present role of the person allows the action; a stranger may do nothing. */
export function may(who: Who | null, action: Action): who is Who {
  const allowed: readonly Role[] = PERMISSIONS[action];
  return who?.memberships.some((membership) => allowed.includes(membership.role)) ?? false;
}

/** The units for which the person reports now, head or deputy. */
export function unitsOf(who: Who): readonly number[] {
  return who.memberships.flatMap((membership) =>
    membership.role === 'reporter' && membership.unitId !== null ? [membership.unitId] : [],
  );
}

/**
 * The units whose pledges, nominations and dossiers a person may go on with: their own, and those that
 * were merged into them. A month's report is owed by a unit itself.
 */
export function goesOnFor(who: Who): readonly number[] {
  return [...new Set([...unitsOf(who), ...(who.inherited ?? [])])];
}
