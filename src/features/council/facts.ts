import {
  completeRule,
  type Electorate,
  electorateOf,
  hasOfficers,
  type ItemAction,
  isSameName,
  judgeItem,
  judgeMeeting,
  type MeetingAction,
  presiding,
  type VotingRule,
} from '../../domain/council.ts';
import { goesOnFor, may, type Who } from '../../domain/member.ts';
import type { Voting } from '../../domain/plan/schema.ts';
import type { Plan } from '../../domain/plan.ts';
import type { AgendaItem } from '../../storage/council-items.ts';
import type { Meeting, NewSeat, Seat } from '../../storage/council-meetings.ts';
import type { CouncilMember } from '../../storage/council-members.ts';
import type { Recusal } from '../../storage/council-votes.ts';
import type { Nomination } from '../../storage/nomination-rows.ts';
import type { Stores } from '../../storage/stores.ts';

export type CouncilStores = Pick<
  Stores,
  | 'audit'
  | 'council'
  | 'dialogues'
  | 'files'
  | 'groups'
  | 'nominations'
  | 'outbox'
  | 'people'
  | 'plans'
  | 'units'
>;

/** An item with everything that is decided by. */
export type ItemView = {
  readonly item: AgendaItem;
  readonly meeting: Meeting;
  readonly nomination: Nomination;
  readonly seats: readonly Seat[];
  /** As the plan has it now; what the item is voted by is its own rule. */
  readonly voting: Voting | undefined;
  readonly rule: VotingRule | null;
  readonly recusals: readonly Recusal[];
  /** Fixed when the vote is open; before, as it would be now. */
  readonly electorate: Electorate;
  /** Who presides over this item: present, and not recused from it. */
  readonly presides: Seat | null;
};

/** What the council's rules are asked about, read from the stores. */
export function createCouncilFacts(stores: CouncilStores) {
  const { council, nominations, people, plans } = stores;

  const planOf = (year: number): Plan => plans.forMonth(`${year}-12`);

  /** The standing roster in the order of rank, as it would be frozen now. */
  function rosterOf(
    plan: Plan,
  ): readonly { readonly member: CouncilMember; readonly seat: NewSeat }[] {
    const rank = (role: string) => {
      const index = plan.council.roles.findIndex(({ id }) => id === role);
      return index === -1 ? plan.council.roles.length : index;
    };
    return [...council.members.current()]
      .sort((one, other) => rank(one.role) - rank(other.role) || one.place - other.place)
      .map((member, index) => {
        const role = plan.council.roles.find(({ id }) => id === member.role);
        const { fullName, position, personId } = member;
        const seat = {
          fullName,
          position,
          role: member.role,
          roleName: role?.name ?? member.role,
          duty: role?.duty ?? null,
          personId,
          place: index + 1,
        };
        return { member, seat };
      });
  }

  function viewOf(itemId: number): ItemView | null {
    const item = council.items.byId(itemId);
    if (item === null) return null;
    const meeting = council.meetings.byId(item.meetingId);
    const nomination = nominations.byId(item.nominationId);
    if (meeting === null || nomination === null) return null;
    const seats = council.meetings.seats(meeting.id);
    const { commendation } = planOf(nomination.year);
    const voting = commendation.voting.find(({ form }) => form === nomination.form);
    const recusals = council.votes.recusals(item.id);
    const opinions = council.votes.opinions(item.id);
    const votingSeats = seats.map((seat) => ({
      id: seat.id,
      present: seat.present === true,
      recused: recusals.some(({ seatId }) => seatId === seat.id),
      opinion: opinions.find(({ seatId }) => seatId === seat.id)?.choice ?? null,
    }));
    const recused = new Set(recusals.map(({ seatId }) => seatId));
    return {
      item,
      meeting,
      nomination,
      seats,
      voting,
      rule: item.rule ?? completeRule(voting),
      recusals,
      electorate: item.electorate ?? electorateOf(votingSeats),
      presides: presiding(seats.filter(({ id }) => !recused.has(id))),
    };
  }

  /** The nominee under the seat's name or under that of the person who votes for it. */
  function isNominee(seat: NewSeat, nomination: Nomination): boolean {
    if (nomination.subject === 'collective') return false;
    const person = seat.personId === null ? null : people.byId(seat.personId);
    const names = [seat.fullName, ...(person === null ? [] : [person.fullName])];
    return names.some((name) => isSameName(name, nomination.name));
  }

  /** Whoever reports for the nominee's unit. */
  function isOfUnit(seat: NewSeat, nomination: Nomination): boolean {
    const person = seat.personId === null ? null : people.byId(seat.personId);
    const who = person === null ? null : people.who(person.telegramId);
    return who !== null && goesOnFor(who).includes(nomination.unitId);
  }

  /** Whether the member has the buttons of a vote. */
  function votesThemselves(seat: Pick<Seat, 'personId'>): boolean {
    const person = seat.personId === null ? null : people.byId(seat.personId);
    return person !== null && may(people.who(person.telegramId), 'council.vote');
  }

  return {
    votesThemselves,
    planOf,
    rosterOf,
    viewOf,
    isNominee,
    isOfUnit,
    /** What the workflow says of a meeting or an item as it is now. */
    judgeMeeting: (meeting: Meeting, action: MeetingAction, who: Who) =>
      judgeMeeting(meetingFacts(meeting), action, who),
    judgeItem: (view: ItemView, action: ItemAction, who: Who) =>
      judgeItem(itemFacts(view), action, who),
    isWithoutConclusion,
    /** The seat of a person in a meeting. */
    seatOf: (meetingId: number, personId: number): Seat | null =>
      council.meetings.seats(meetingId).find((seat) => seat.personId === personId) ?? null,
    /** Admitted, and on no agenda of a meeting to come but that of `except`. */
    proposable(year: number, except: number | null): readonly Nomination[] {
      const taken = council.items.onSomeAgenda();
      const own = except === null ? [] : council.items.ofMeeting(except);
      const kept = new Set(own.map(({ nominationId }) => nominationId));
      return nominations
        .inState('admitted', year)
        .filter(({ id }) => kept.has(id) || !taken.has(id));
    },
  };

  function meetingFacts(meeting: Meeting) {
    const items = council.items.ofMeeting(meeting.id);
    const roster = rosterOf(planOf(meeting.year)).map(({ seat }) => seat);
    return {
      state: meeting.state,
      ready: hasOfficers(roster) && items.length > 0,
      items: items.map(({ state }) => state),
    };
  }

  function itemFacts(view: ItemView) {
    return {
      state: view.item.state,
      meeting: view.meeting.state,
      ballot: view.item.rule?.ballot ?? null,
      withoutConclusion: isWithoutConclusion(view),
    };
  }

  /** A tie that the rule leaves to later or to nobody, or a nomination that was taken back meanwhile. */
  function isWithoutConclusion({ item, nomination, presides }: ItemView): boolean {
    const verdict = council.counted(item.id)?.result.verdict;
    if (nomination.state !== 'admitted') return true;
    return verdict === 'next_meeting' || (verdict === 'chair_decides' && presides === null);
  }
}
export type CouncilFacts = ReturnType<typeof createCouncilFacts>;
