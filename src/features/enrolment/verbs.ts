import type { Clock } from '../../domain/clock.ts';
import type { Honorific, Person, Role } from '../../domain/member.ts';
import type { Random } from '../../domain/random.ts';
import type { Db } from '../../storage/database.ts';
import type { Enrolment } from '../../storage/enrolments.ts';
import type { Invitation } from '../../storage/invitations.ts';
import type { Stores } from '../../storage/stores.ts';
import { createGuesses } from './guesses.ts';
import { hashToken, newToken, sameSecret } from './token.ts';

export type EnrolmentDeps = {
  readonly db: Db;
  readonly stores: Pick<
    Stores,
    | 'audit'
    | 'dialogues'
    | 'enrolments'
    | 'expectedPeople'
    | 'invitations'
    | 'people'
    | 'plans'
    | 'wrongCodes'
  >;
  readonly clock: Clock;
  readonly random: Random;
  /** The one-time code that makes the first administrator. */
  readonly setupCode: string;
};

export type Opened =
  | { readonly kind: 'begun' }
  /** The link is unknown, used up, revoked or too old: which one is nobody's business. */
  | { readonly kind: 'void' }
  /** Too many codes that nobody gave out. */
  | { readonly kind: 'limited' };

/** Who sends a code, where, and in which update. */
export type Sender = {
  readonly chatId: number;
  readonly userId: number;
  readonly updateId: number;
};

export type Enrolled = {
  readonly person: Person;
  readonly role: Role;
  readonly unitId: number | null;
  readonly deputy: boolean;
  /** The head who hands over, when the new one takes the place. */
  readonly predecessor: Person | null;
};

export function createEnrolmentVerbs(deps: EnrolmentDeps) {
  const { db, stores, clock, random } = deps;
  const { audit, dialogues, enrolments, invitations, people } = stores;
  const guesses = createGuesses(stores.wrongCodes);

  function isSetupCode(payload: string): boolean {
    if (people.withRole('administrator').length > 0) return false;
    return guesses.mayTrySetupCode(clock.now()) && sameSecret(payload, deps.setupCode);
  }

  function findInvitation(payload: string, isLimited: boolean): Invitation | null {
    if (!isLimited && isSetupCode(payload)) {
      // Each use of the code is an invitation of its own, so that an unfinished one never blocks it;
      // with a token that nobody knows, for what is kept of it must not give the code away.
      const token = newToken(random);
      return invite({ role: 'administrator', unitId: null, deputy: false, by: null, token });
    }
    return invitations.byHash(hashToken(payload));
  }

  function isValid(invitation: Invitation): boolean {
    const { createdBy, usedBy, revoked, expiresAt } = invitation;
    // Nobody made it: it comes from the setup code, which is for the first administrator only.
    if (createdBy === null && people.withRole('administrator').length > 0) return false;
    return usedBy === null && !revoked && Temporal.Instant.compare(clock.now(), expiresAt) <= 0;
  }

  function invite(it: {
    readonly role: Role;
    readonly unitId: number | null;
    readonly deputy: boolean;
    readonly by: number | null;
    readonly token: string;
  }): Invitation {
    const createdAt = clock.now();
    const days = stores.plans.current().interview.invitationDays;
    const made = invitations.add({
      tokenHash: hashToken(it.token),
      role: it.role,
      unitId: it.unitId,
      deputy: it.deputy,
      createdBy: it.by,
      createdAt,
      expiresAt: createdAt.add({ hours: 24 * days }),
    });
    const after = { role: it.role, unitId: it.unitId, deputy: it.deputy };
    const subject = `invitation:${made.id}`;
    audit.record({ at: createdAt, actorId: it.by, action: 'invite', subject, after });
    return made;
  }

  /** Opens an invitation for a Telegram account and starts asking; asking again starts afresh. */
  const open = db.transaction((payload: string, { chatId, userId, updateId }: Sender): Opened => {
    const at = clock.now();
    const isLimited = guesses.isLimited(userId, updateId, at);
    const invitation = findInvitation(payload, isLimited);
    if (invitation === null) {
      if (isLimited) return { kind: 'limited' };
      guesses.wrong(updateId, userId, at);
      return { kind: 'void' };
    }
    if (!isValid(invitation)) return { kind: 'void' };
    const place = { chatId, userId };
    const enrolment = enrolments.start(userId, invitation.id, at);
    const before = dialogues.open('enrolment', enrolment.id);
    if (before !== null) dialogues.end(before.id);
    dialogues.begin({ flow: 'enrolment', subjectId: enrolment.id, ...place, state: {}, at });
    return { kind: 'begun' };
  }).immediate;

  /** Ends the questions: person, role and used-up invitation in one transaction. Null: link void. */
  const finish = db.transaction(
    (enrolment: Enrolment, honorific: Honorific, at: Temporal.Instant): Enrolled | null => {
      const invitation = invitations.byId(enrolment.invitationId);
      if (invitation === null || !isValid(invitation)) return null;
      if (enrolment.fullName === null || enrolment.consentedAt === null) return null;
      const person = people.enrol({
        telegramId: enrolment.telegramId,
        fullName: enrolment.fullName,
        honorific,
        consentedAt: enrolment.consentedAt,
        notice: stores.plans.current().personalData.noticeVersion,
      });
      const predecessor = makeRoom(invitation, person, at);
      const { role, unitId, deputy } = invitation;
      people.appoint({ personId: person.id, role, unitId, deputy, at });
      invitations.use(invitation.id, person.id, at);
      enrolments.remove(enrolment.id);
      if (unitId !== null) stores.expectedPeople.forget(unitId, deputy);
      const subject = `person:${person.id}`;
      const after = { role, unitId, deputy, predecessor: predecessor?.id ?? null };
      audit.record({ at, actorId: person.id, action: 'enrol', subject, after });
      return { person, role, unitId, deputy, predecessor };
    },
  );

  /** One head per unit: a new head takes over, and a deputy who becomes head is deputy no longer. */
  function makeRoom(invitation: Invitation, person: Person, at: Temporal.Instant): Person | null {
    const { unitId } = invitation;
    if (unitId === null) return null;
    const own = people.who(person.telegramId)?.memberships ?? [];
    for (const membership of own) {
      if (membership.unitId === unitId && membership.deputy !== invitation.deputy) {
        people.endMembership(membership.id, at);
      }
    }
    if (invitation.deputy) return null;
    const head = people.ofUnit(unitId).find((member) => !member.deputy)?.person;
    if (head === undefined || head.id === person.id) return null;
    const memberships = people.who(head.telegramId)?.memberships ?? [];
    const theirs = memberships.find((membership) => membership.unitId === unitId);
    if (theirs !== undefined) people.endMembership(theirs.id, at);
    return head;
  }

  return {
    open,
    finish,
    isEnrolling: (chatId: number, userId: number) => dialogues.current(chatId, userId) !== null,
    /** Makes an invitation and returns its token, which is shown once and kept nowhere. */
    invite(it: { role: Role; unitId: number | null; deputy: boolean; by: number }): string {
      const token = newToken(random);
      db.transaction(() => invite({ ...it, token })).immediate();
      return token;
    },
  };
}
export type EnrolmentVerbs = ReturnType<typeof createEnrolmentVerbs>;
