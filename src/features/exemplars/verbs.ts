import { inVietnam } from '../../domain/clock.ts';
import {
  type ConsentWay,
  EXEMPLAR_MOVES,
  type ExemplarAction,
  type ExemplarKind,
  type ExemplarLock,
  type ExemplarMove,
  judgeExemplar,
  staysAfterMerger,
} from '../../domain/exemplar.ts';
import { may, unitsOf, type Who } from '../../domain/member.ts';
import { type Exemplar, stageOf } from '../../storage/exemplars.ts';
import type { Stores } from '../../storage/stores.ts';
import type { ExemplarNotices } from './notices.ts';

export type ExemplarOutcome =
  | { readonly kind: 'done'; readonly entry: Exemplar }
  | { readonly kind: 'refused'; readonly lock: ExemplarLock }
  | { readonly kind: 'gone' };
export type ExemplarDraft = {
  readonly unitId: number;
  readonly kind: ExemplarKind;
  readonly name: string;
  readonly deed: string;
  readonly campaign: string | null;
  readonly isNamed: boolean;
};
/** Who does it, and when. */
type Doer = { readonly who: Who; readonly at: Temporal.Instant };

/** What is done to entries of the register; each call is part of the caller's transaction. */
export function createExemplarVerbs(deps: {
  readonly stores: Pick<Stores, 'audit' | 'exemplars' | 'plans'>;
  readonly notices: ExemplarNotices;
}) {
  const { audit, exemplars, plans } = deps.stores;

  function check(action: ExemplarAction, id: number, who: Who): ExemplarOutcome {
    const entry = exemplars.byId(id);
    if (entry === null) return { kind: 'gone' };
    const { unitId, fromReport, publicConsent } = entry;
    const judged = { unitId, fromReport, stage: stageOf(entry), isPublic: publicConsent !== null };
    const verdict = judgeExemplar(judged, action, who);
    return verdict.kind === 'allowed' ? { kind: 'done', entry } : verdict;
  }

  function note(action: string, id: number, { who, at }: Doer, more: object = {}): void {
    const subject = `exemplar:${id}`;
    audit.record({ at, actorId: who.person.id, action, subject, ...more });
  }

  function renewed(id: number): ExemplarOutcome {
    const entry = exemplars.byId(id);
    return entry === null ? { kind: 'gone' } : { kind: 'done', entry };
  }

  /** A post that has not gone out yet does not: the entry counts as not posted then. */
  function recall(id: number): void {
    const postedAt = exemplars.publishedAt(id, 'heads_group');
    if (postedAt !== null && deps.notices.recall(id, postedAt)) exemplars.dropPost(id);
  }

  /** Checks the action and does it; nothing is done to what has changed under the person's hands. */
  function doing(
    action: ExemplarAction,
    id: number,
    who: Who,
    act: (entry: Exemplar) => boolean,
  ): ExemplarOutcome {
    const checked = check(action, id, who);
    if (checked.kind !== 'done') return checked;
    return act(checked.entry) ? renewed(id) : { kind: 'gone' };
  }

  return {
    check,
    /** For a unit of one's own, or by the office for any. */
    add(draft: ExemplarDraft, doer: Doer): Exemplar | null {
      const { who, at } = doer;
      const isOwn = may(who, 'exemplar.own') && unitsOf(who).includes(draft.unitId);
      if (!isOwn && !may(who, 'exemplar.register')) return null;
      const entry = exemplars.add({
        ...draft,
        year: plans.current().year,
        discoveredOn: inVietnam(at).toPlainDate(),
        fromReport: false,
        by: who.person.id,
        at,
      });
      const { kind, unitId } = draft;
      note('add exemplar', entry.id, doer, { after: { kind, unitId } });
      return entry;
    },
    move(move: ExemplarMove, id: number, words: string | null, doer: Doer): ExemplarOutcome {
      return doing(move, id, doer.who, (entry) => {
        const to = EXEMPLAR_MOVES[move];
        const it = { by: doer.who.person.id, at: doer.at, note: words };
        if (!exemplars.move(id, entry.state, to, it)) return false;
        note(`${move} exemplar`, id, doer, { before: entry.state, after: to });
        deps.notices.moved({ ...entry, state: to }, doer.who.person.id, doer.at);
        return true;
      });
    },
    withdraw(id: number, why: string, doer: Doer): ExemplarOutcome {
      return doing('withdraw', id, doer.who, () => {
        const it = { by: doer.who.person.id, at: doer.at, why, withReport: false };
        if (!exemplars.withdraw(id, it)) return false;
        note('withdraw exemplar', id, doer, { reason: why });
        recall(id);
        return true;
      });
    },
    /** Consent to be made public, given or taken back; what waits to be posted then is not. */
    consent(id: number, given: boolean, how: ConsentWay, doer: Doer): ExemplarOutcome {
      return doing('consent', id, doer.who, (entry) => {
        if ((entry.publicConsent !== null) === given) return true;
        exemplars.setConsent(id, given, { by: doer.who.person.id, at: doer.at, how });
        const action = given ? 'consent to publication' : 'take back consent to publication';
        note(action, id, doer, { after: { how } });
        if (!given) recall(id);
        if (!given && !may(doer.who, 'exemplar.register')) deps.notices.takenBack(entry, doer.at);
        return true;
      });
    },
    setCampaign(id: number, campaign: string | null, doer: Doer): ExemplarOutcome {
      // whoever may merge orders the register
      return doing('merge', id, doer.who, ({ campaign: before }) => {
        if (before === campaign) return true;
        exemplars.setCampaign(id, campaign);
        note('set campaign of exemplar', id, doer, { before, after: campaign });
        return true;
      });
    },
    /** Two entries that are one: the one that is farther on stays. */
    merge(one: number, other: number, doer: Doer): ExemplarOutcome {
      const [first, second] = [one, other].map((id) => check('merge', id, doer.who));
      if (one === other || first === undefined || second === undefined) return { kind: 'gone' };
      if (first.kind !== 'done') return first;
      if (second.kind !== 'done') return second;
      const judged = [first.entry, second.entry].map((entry) => ({
        ...entry,
        isPublic: entry.publicConsent !== null,
      })) as [Exemplar & { isPublic: boolean }, Exemplar & { isPublic: boolean }];
      const stays = staysAfterMerger(...judged);
      const goes = stays.id === one ? other : one;
      exemplars.merge(goes, stays.id, { by: doer.who.person.id, at: doer.at });
      note('merge exemplar', goes, doer, { after: { into: stays.id } });
      recall(goes);
      return renewed(stays.id);
    },
    tellApart(one: number, other: number, doer: Doer): ExemplarOutcome {
      const checked = check('merge', one, doer.who);
      const second = check('merge', other, doer.who);
      if (checked.kind !== 'done') return checked;
      if (second.kind !== 'done') return second;
      if (one === other) return { kind: 'gone' };
      const it = { by: doer.who.person.id, at: doer.at };
      if (exemplars.tellApart(one, other, it))
        note('tell exemplars apart', one, doer, { after: other });
      return checked;
    },
    /** Keeps the text for the loudspeakers; the id of what was published, or why not. */
    broadcast(id: number, text: string, doer: Doer): ExemplarOutcome | number {
      const checked = check('publish', id, doer.who);
      if (checked.kind !== 'done') return checked;
      const it = { by: doer.who.person.id, at: doer.at };
      const publication = exemplars.publish(id, 'loudspeaker', text, it);
      note('publish exemplar', id, doer, { after: { channel: 'loudspeaker' } });
      return publication;
    },
    /** Posts the entry to the heads' groups, once. */
    post(id: number, doer: Doer): ExemplarOutcome | 'posted-before' | 'no-group' {
      const checked = check('publish', id, doer.who);
      if (checked.kind !== 'done') return checked;
      if (exemplars.publishedAt(id, 'heads_group') !== null) return 'posted-before';
      const text = deps.notices.post(checked.entry, doer.at);
      if (text === null) return 'no-group';
      exemplars.publish(id, 'heads_group', text, { by: doer.who.person.id, at: doer.at });
      note('publish exemplar', id, doer, { after: { channel: 'heads_group' } });
      return checked;
    },
  };
}
export type ExemplarVerbs = ReturnType<typeof createExemplarVerbs>;
