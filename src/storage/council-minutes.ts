import {
  type Choice,
  type Electorate,
  type ItemState,
  presiding,
  type Quorum,
  quorumOf,
  type Result,
  resultOf,
  type Tally,
  type VotingRule,
} from '../domain/council.ts';
import type { AgendaItem, createAgendaStore } from './council-items.ts';
import type { createCouncilMeetingStore, Meeting, Seat } from './council-meetings.ts';
import type { createCouncilVoteStore, Recusal, WrittenOpinion } from './council-votes.ts';
import type { Nomination } from './nomination-rows.ts';

/** What was voted on an item, as the minutes of the meeting tell it. */
export type CountedVote = {
  readonly tally: Tally;
  readonly result: Result;
  /** Of the show of hands, who raised it for what; none of a secret ballot. */
  readonly hands: readonly { readonly seat: Seat; readonly choice: Choice }[];
};
export type MinutedItem = {
  readonly id: number;
  readonly place: number;
  readonly nomination: Nomination;
  readonly state: ItemState;
  readonly rule: VotingRule | null;
  readonly electorate: Electorate | null;
  readonly quorum: Quorum | null;
  readonly recusals: readonly (Recusal & { readonly seat: Seat })[];
  /** Of absent members; none while the vote is not closed. */
  readonly opinions: readonly (WrittenOpinion & { readonly seat: Seat })[];
  /** Null while the vote is not closed. */
  readonly vote: CountedVote | null;
  readonly outcome: 'passed' | 'failed' | null;
  readonly remark: string | null;
  readonly openedAt: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
};

/** All that the minutes of a meeting say (conventions.md 2.5). */
export type Minutes = {
  readonly meeting: Meeting;
  readonly seats: readonly Seat[];
  /** Who presided and who wrote the minutes; null where nobody in such a role was present. */
  readonly chair: Seat | null;
  readonly secretary: Seat | null;
  readonly items: readonly MinutedItem[];
};

/** Reads a meeting as its minutes tell it. */
export function createMinutesReader(stores: {
  readonly meetings: ReturnType<typeof createCouncilMeetingStore>;
  readonly items: ReturnType<typeof createAgendaStore>;
  readonly votes: ReturnType<typeof createCouncilVoteStore>;
  readonly nominations: { readonly byId: (id: number) => Nomination | null };
}) {
  const { meetings, items, votes, nominations } = stores;

  /** Null until the vote on the item is closed. */
  function countedOf(item: AgendaItem, seats: readonly Seat[]): CountedVote | null {
    if (item.rule === null || item.electorate === null) return null;
    if (item.state !== 'closed' && item.state !== 'concluded') return null;
    const paper = votes.paper(item.id);
    const tally: Tally =
      item.rule.ballot === 'paper' && paper !== null
        ? { kind: 'paper', ...paper }
        : { kind: 'show_of_hands', ...votes.hands(item.id) };
    const hands = withSeats(votes.raised(item.id), seats);
    return { tally, result: resultOf(item.rule, item.electorate, tally), hands };
  }

  function minuted(item: AgendaItem, seats: readonly Seat[]): MinutedItem {
    const nomination = nominations.byId(item.nominationId);
    if (nomination === null) throw new Error('an item without its nomination');
    const vote = countedOf(item, seats);
    const recusals = withSeats(votes.recusals(item.id), seats);
    // who was absent when the vote was opened, whoever came or left since
    const apart = [...(item.electorate?.eligible ?? []), ...recusals.map(({ seatId }) => seatId)];
    const absent = seats.filter(({ id }) => !apart.includes(id));
    return {
      id: item.id,
      place: item.place,
      nomination,
      state: item.state,
      rule: item.rule,
      electorate: item.electorate,
      quorum:
        item.rule === null || item.electorate === null
          ? null
          : quorumOf(item.rule, item.electorate),
      recusals,
      opinions: vote === null ? [] : withSeats(votes.opinions(item.id), absent),
      vote,
      outcome: item.outcome,
      remark: item.remark,
      openedAt: item.openedAt,
      closedAt: item.closedAt,
    };
  }

  return {
    counted(itemId: number): CountedVote | null {
      const item = items.byId(itemId);
      return item === null ? null : countedOf(item, meetings.seats(item.meetingId));
    },
    minutesOf(meetingId: number): Minutes | null {
      const meeting = meetings.byId(meetingId);
      if (meeting === null) return null;
      const seats = meetings.seats(meetingId);
      return {
        meeting,
        seats,
        chair: presiding(seats),
        secretary:
          seats.find(({ duty, present }) => duty === 'secretary' && present === true) ?? null,
        items: items.ofMeeting(meetingId).map((item) => minuted(item, seats)),
      };
    },
  };
}

function withSeats<Entry extends { readonly seatId: number }>(
  entries: readonly Entry[],
  seats: readonly Seat[],
): readonly (Entry & { readonly seat: Seat })[] {
  return entries.flatMap((entry) => {
    const seat = seats.find(({ id }) => id === entry.seatId);
    return seat === undefined ? [] : [{ ...entry, seat }];
  });
}
