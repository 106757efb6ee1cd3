import {
  type Choice,
  type CouncilLock,
  faultsOf,
  type ItemAction,
  missingSettings,
  type Quorum,
  quorumOf,
  type Setting,
} from '../../domain/council.ts';
import { may, type Who } from '../../domain/member.ts';
import type { PaperTally, WrittenOpinion } from '../../storage/council-votes.ts';
import type { CouncilFacts, CouncilStores, ItemView } from './facts.ts';

/** Passes or fails a nomination by its own workflow; false when it waits for the council no more. */
export type ConcludeNomination = (
  who: Who,
  nominationId: number,
  outcome: 'pass' | 'fail',
  at: Temporal.Instant,
) => boolean;

/** Why nothing was done. */
export type ItemRefusal =
  | CouncilLock
  | 'role'
  /** Attendance is not taken yet. */
  | 'attendance'
  | 'nobody_presides'
  | 'nobody_votes'
  /** The nomination waits for the council no more. */
  | 'gone'
  | 'recused'
  | 'no_seat'
  | 'present'
  | 'own_seat'
  | 'contradiction'
  | 'other_verdict';
export type ItemOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly why: ItemRefusal }
  | { readonly kind: 'incomplete'; readonly missing: readonly Setting[] }
  | { readonly kind: 'no_quorum'; readonly quorum: Quorum };

const DONE = { kind: 'done' } as const;
const UNCHANGED = { kind: 'unchanged' } as const;
const refused = (why: ItemRefusal) => ({ kind: 'refused', why }) as const;

/** From the declaration of a conflict to the conclusion; each call is part of the caller's transaction. */
export function createItemVerbs(deps: {
  readonly stores: CouncilStores;
  readonly facts: CouncilFacts;
  readonly conclude: ConcludeNomination;
}) {
  const { facts } = deps;
  const { audit, council } = deps.stores;
  const { items, votes } = council;

  function note(
    itemId: number,
    action: string,
    who: Who,
    at: Temporal.Instant,
    more: object,
  ): void {
    const subject = `agenda_item:${itemId}`;
    audit.record({ at, actorId: who.person.id, action, subject, ...more });
  }

  function lockOf(view: ItemView, action: ItemAction, who: Who): ItemOutcome | null {
    const verdict = facts.judgeItem(view, action, who);
    return verdict.kind === 'allowed' ? null : refused(verdict.lock);
  }

  function recuse(
    view: ItemView,
    it: { readonly seatId: number; readonly reason: string | null },
    who: Who,
    at: Temporal.Instant,
  ): ItemOutcome {
    const lock = lockOf(view, 'recuse', who);
    if (lock !== null) return lock;
    const seat = view.seats.find(({ id }) => id === it.seatId);
    const isTheirs = seat?.personId === who.person.id || may(who, 'council.manage');
    if (seat === undefined || !isTheirs) return refused('no_seat');
    const by = who.person.id;
    if (!votes.recuse(view.item.id, { ...it, why: 'conflict', by, at })) return UNCHANGED;
    note(view.item.id, 'declare conflict', who, at, { after: it });
    return DONE;
  }

  return {
    recuse,
    /** Somebody was taken for the nominee or declared by mistake; nobody clears himself. */
    lift(view: ItemView, seatId: number, who: Who, at: Temporal.Instant): ItemOutcome {
      const lock = lockOf(view, 'lift', who);
      if (lock !== null) return lock;
      const seat = view.seats.find(({ id }) => id === seatId);
      if (seat === undefined) return refused('no_seat');
      if (seat.personId === who.person.id) return refused('own_seat');
      const before = view.recusals.find((each) => each.seatId === seatId);
      if (!votes.lift(view.item.id, seatId)) return UNCHANGED;
      note(view.item.id, 'lift recusal', who, at, { before });
      return DONE;
    },
    /** An absent member's opinion in writing, before the vote is opened. */
    consult(view: ItemView, it: WrittenOpinion, who: Who, at: Temporal.Instant): ItemOutcome {
      const lock = lockOf(view, 'consult', who);
      if (lock !== null) return lock;
      const seat = view.seats.find(({ id }) => id === it.seatId);
      if (seat === undefined) return refused('no_seat');
      if (seat.present !== false) return refused('present');
      if (view.recusals.some(({ seatId }) => seatId === seat.id)) return refused('recused');
      votes.consult(view.item.id, { ...it, by: who.person.id, at });
      const after = { seat: seat.id, givenOn: it.givenOn.toString(), file: it.fileId };
      note(view.item.id, 'record written opinion', who, at, { after });
      return DONE;
    },
    /** Nothing is put to the vote below the quorum, or by a rule that leaves something open. */
    open(view: ItemView, who: Who, at: Temporal.Instant): ItemOutcome {
      const lock = lockOf(view, 'open', who);
      if (lock !== null) return lock;
      const { item, nomination, rule } = view;
      if (nomination.state !== 'admitted') return refused('gone');
      if (rule === null) return { kind: 'incomplete', missing: missingSettings(view.voting) };
      if (view.seats.some(({ present }) => present === null)) return refused('attendance');
      if (view.presides === null) return refused('nobody_presides');
      if (item.rule === null) items.setRule(item.id, rule);
      if (item.rule === null && rule.ownUnit === 'recused') recuseOwnUnit(view, who, at);
      const { electorate } = facts.viewOf(item.id) ?? view;
      if (electorate.eligible.length === 0) return refused('nobody_votes');
      const quorum = quorumOf(rule, electorate);
      if (!quorum.met) return { kind: 'no_quorum', quorum };
      items.open(item.id, electorate, at);
      note(item.id, 'open vote', who, at, { after: { eligible: electorate.eligible.length } });
      return DONE;
    },
    /** One hand a member, changeable until the vote is closed; the log does not say for what. */
    raise(
      view: ItemView,
      seatId: number,
      choice: Choice,
      who: Who,
      at: Temporal.Instant,
    ): ItemOutcome {
      const seat = view.seats.find(({ id }) => id === seatId);
      if (seat === undefined) return refused('no_seat');
      const isForOther = seat.personId !== who.person.id;
      const lock = lockOf(view, isForOther ? 'close' : 'raise', who);
      if (lock !== null) return lock;
      // in the name of a member without the bot only: what is raised in the room is written down
      if (isForOther && facts.votesThemselves(seat)) return refused('own_seat');
      if (view.item.rule?.ballot !== 'show_of_hands') return refused('by_hands');
      if (view.recusals.some((each) => each.seatId === seatId)) return refused('recused');
      if (!view.electorate.eligible.includes(seatId)) return refused('no_seat');
      if (!votes.raise(view.item.id, seatId, choice, at)) return UNCHANGED;
      note(view.item.id, 'raise hand', who, at, { after: { seat: seatId } });
      return DONE;
    },
    closeHands(view: ItemView, who: Who, at: Temporal.Instant): ItemOutcome {
      const lock = lockOf(view, 'close', who);
      if (lock !== null) return lock;
      if (view.item.rule?.ballot !== 'show_of_hands') return refused('by_hands');
      items.close(view.item.id, at);
      const hands = votes.hands(view.item.id);
      const faults = faultsOf(view.electorate, { kind: 'show_of_hands', ...hands });
      const took = votes.voted(view.item.id).length;
      if (faults.length > 0 || took !== hands.inFavour + hands.against) {
        throw new Error('participation and tally do not reconcile');
      }
      note(view.item.id, 'close vote', who, at, { after: { took } });
      return DONE;
    },
    /** Enters the tally of the ballots and closes the vote, or counts again before the conclusion. */
    enterTally(view: ItemView, it: PaperTally, who: Who, at: Temporal.Instant): ItemOutcome {
      const isAgain = view.item.state === 'closed';
      const lock = lockOf(view, isAgain ? 'recount' : 'close', who);
      if (lock !== null) return lock;
      if (view.item.rule?.ballot !== 'paper') return refused('on_paper');
      if (faultsOf(view.electorate, { kind: 'paper', ...it }).length > 0) {
        return refused('contradiction');
      }
      const before = votes.paper(view.item.id);
      votes.putPaper(view.item.id, { ...it, by: who.person.id, at });
      if (!isAgain) items.close(view.item.id, at);
      note(view.item.id, isAgain ? 'count again' : 'enter tally', who, at, {
        ...(before === null ? {} : { before }),
        after: it,
      });
      return DONE;
    },
    /** The bot has reported what the rule gives; the secretary confirms just that. */
    conclude(
      view: ItemView,
      outcome: 'passed' | 'failed',
      who: Who,
      at: Temporal.Instant,
    ): ItemOutcome {
      const lock = lockOf(view, 'conclude', who);
      if (lock !== null) return lock;
      const verdict = council.counted(view.item.id)?.result.verdict;
      const isTie = verdict === 'chair_decides' && view.presides !== null;
      if (!isTie && verdict !== outcome) return refused('other_verdict');
      const { item, nomination } = view;
      const action = outcome === 'passed' ? 'pass' : 'fail';
      if (!deps.conclude(who, nomination.id, action, at)) return refused('gone');
      const remark = isTie ? (view.presides?.fullName ?? null) : null;
      items.conclude(item.id, { outcome, remark, by: who.person.id, at });
      note(item.id, 'confirm conclusion', who, at, { after: { outcome, decidedBy: remark } });
      return DONE;
    },
    adjourn(view: ItemView, reason: string, who: Who, at: Temporal.Instant): ItemOutcome {
      const lock = lockOf(view, 'adjourn', who);
      if (lock !== null) return lock;
      items.adjourn(view.item.id, view.item.state, reason);
      note(view.item.id, 'adjourn item', who, at, { before: { state: view.item.state }, reason });
      return DONE;
    },
  };

  function recuseOwnUnit(view: ItemView, who: Who, at: Temporal.Instant): void {
    const by = who.person.id;
    for (const seat of view.seats.filter((each) => facts.isOfUnit(each, view.nomination))) {
      votes.recuse(view.item.id, { seatId: seat.id, why: 'own_unit', reason: null, by, at });
    }
  }
}
export type ItemVerbs = ReturnType<typeof createItemVerbs>;
