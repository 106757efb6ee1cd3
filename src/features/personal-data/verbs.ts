import {
  type ErasureLock,
  isLastAdministrator,
  judgeErasure,
  type Refusal,
} from '../../domain/erasure.ts';
import { may, type Person, type Who } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { ErasureRequest } from '../../storage/erasure-requests.ts';
import type { ErasedNames } from '../../storage/erasures.ts';
import type { Stores } from '../../storage/stores.ts';
import type { DataNotices } from './notices.ts';

/** Takes somebody's duty for a unit off them, as the office does it. */
export type Dismiss = (
  unitId: number,
  person: Person,
  doer: { readonly by: number; readonly at: Temporal.Instant },
) => void;

export type Asked =
  | { readonly kind: 'asked'; readonly request: ErasureRequest }
  /** Nobody could let anybody in. */
  | { readonly kind: 'last' };
export type Decided =
  /** `account`: of who was erased, to take its menu away. */
  | { readonly kind: 'done'; readonly account: number | null }
  | { readonly kind: ErasureLock | 'gone' };

/** Who does it, and when. */
type Doer = { readonly who: Who; readonly at: Temporal.Instant };

/** Consent, requests for erasure and what becomes of them. */
export function createDataVerbs(deps: {
  readonly db: Db;
  readonly stores: Pick<
    Stores,
    'audit' | 'consents' | 'erasureRequests' | 'erasures' | 'expectedPeople' | 'people' | 'plans'
  >;
  readonly notices: DataNotices;
  readonly called: ErasedNames;
  readonly dismiss: Dismiss;
}) {
  const { db, notices, called } = deps;
  const { audit, consents, erasureRequests, erasures, expectedPeople, people, plans } = deps.stores;

  const administrators = () => people.withRole('administrator').length;

  function note(action: string, subject: string, { who, at }: Doer, more: object = {}): void {
    audit.record({ at, actorId: who.person.id, action, subject, ...more });
  }

  /** Ends what they are in the commune, as a dismissal does. */
  function endDuties(subject: Who, { who, at }: Doer): void {
    const by = who.person.id;
    for (const { id, role, unitId } of subject.memberships) {
      if (unitId !== null) deps.dismiss(unitId, subject.person, { by, at });
      else {
        people.endMembership(id, at);
        const before = { role };
        note('end role', `person:${subject.person.id}`, { who, at }, { before });
      }
    }
  }

  function judged(id: number, action: 'carry_out' | 'refuse' | 'take_back', who: Who) {
    const request = erasureRequests.byId(id);
    const person = request === null ? null : people.byId(request.personId);
    const subject = person === null ? null : people.who(person.telegramId);
    if (request === null || subject === null) return null;
    const { state } = request;
    const verdict = judgeErasure({ state, action, who, subject, administrators: administrators() });
    return { request, subject, verdict };
  }

  const carryOut = db.transaction((id: number, doer: Doer): Decided => {
    const found = judged(id, 'carry_out', doer.who);
    if (found === null) return { kind: 'gone' };
    const { subject, verdict } = found;
    if (verdict.kind !== 'allowed') return { kind: verdict.kind };
    const { at } = doer;
    const by = doer.who.person.id;
    erasureRequests.decide(id, 'done', { by, at, refusal: null });
    endDuties(subject, doer);
    const account = erasures.person(subject.person.id, called, { by, at });
    note('erase person', `person:${subject.person.id}`, doer, { after: { request: id } });
    if (account !== null) notices.erased(id, account, subject.person, at);
    return { kind: 'done', account };
  }).immediate;

  const refuse = db.transaction((id: number, refusal: Refusal, doer: Doer): Decided => {
    const found = judged(id, 'refuse', doer.who);
    if (found === null) return { kind: 'gone' };
    const { subject, verdict } = found;
    if (verdict.kind !== 'allowed') return { kind: verdict.kind };
    erasureRequests.decide(id, 'refused', { by: doer.who.person.id, at: doer.at, refusal });
    const after = { request: id, refusal };
    note('refuse erasure', `person:${subject.person.id}`, doer, { after });
    notices.refused(id, subject.person, refusal, doer.at);
    return { kind: 'done', account: null };
  }).immediate;

  const takeBack = db.transaction((id: number, doer: Doer): Decided => {
    const found = judged(id, 'take_back', doer.who);
    if (found === null) return { kind: 'gone' };
    if (found.verdict.kind !== 'allowed') return { kind: found.verdict.kind };
    const by = doer.who.person.id;
    erasureRequests.decide(id, 'taken_back', { by, at: doer.at, refusal: null });
    note('take back request for erasure', `person:${by}`, doer, { after: { request: id } });
    return { kind: 'done', account: null };
  }).immediate;

  return {
    isLast: (who: Who) => isLastAdministrator(who, administrators()),
    /** One open request a person; asking again changes nothing. */
    ask: db.transaction((doer: Doer): Asked => {
      const { who, at } = doer;
      if (isLastAdministrator(who, administrators())) return { kind: 'last' };
      const dueAt = at.add({ hours: plans.current().personalData.requestHours });
      const { request, fresh } = erasureRequests.ask(who.person.id, at, dueAt);
      if (fresh) {
        note('ask for erasure', `person:${who.person.id}`, doer, {
          after: { request: request.id },
        });
        notices.asked(request, who);
      }
      return { kind: 'asked', request };
    }).immediate,
    /** On a paper of somebody who is enrolled; null: nobody who may be erased, or by whom. */
    askFor(person: Person, { who, at }: Doer): ErasureRequest | null {
      const subject = people.who(person.telegramId);
      if (subject === null || !may(who, 'data.decide') || subject.person.id === who.person.id) {
        return null;
      }
      const dueAt = at.add({ hours: plans.current().personalData.requestHours });
      const { request, fresh } = erasureRequests.ask(person.id, at, dueAt);
      const after = { request: request.id, onPaper: true };
      if (fresh) note('ask for erasure', `person:${person.id}`, { who, at }, { after });
      return request;
    },
    judge: (id: number, action: 'carry_out' | 'refuse', who: Who) => judged(id, action, who),
    carryOut,
    refuse,
    takeBack,
    /** On a request that came on paper, for somebody whom a unit has named. Part of the caller's transaction. */
    eraseName(it: { unitId: number; foldedName: string }, doer: Doer): boolean {
      if (!may(doer.who, 'data.decide')) return false;
      const by = doer.who.person.id;
      if (!erasures.name(it, called, { by, at: doer.at })) return false;
      note('erase name', `unit:${it.unitId}`, doer);
      return true;
    },
    /** A number that somebody wrote down so that its owner may join; says how many duties it was for. */
    forgetPhone(phone: string, doer: Doer): number {
      if (!may(doer.who, 'data.decide')) return 0;
      const count = expectedPeople.forgetPhone(phone);
      if (count > 0) note('forget telephone number', 'expected', doer, { after: { count } });
      return count;
    },
    consent: db.transaction((version: number, doer: Doer): void => {
      const personId = doer.who.person.id;
      if ((consents.latest(personId)?.version ?? 0) >= version) return;
      consents.give(personId, version, doer.at);
      note('consent', `person:${personId}`, doer, { after: { version } });
    }).immediate,
  };
}
export type DataVerbs = ReturnType<typeof createDataVerbs>;
