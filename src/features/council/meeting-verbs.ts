import { type CouncilLock, completeRule, type MeetingAction } from '../../domain/council.ts';
import type { Who } from '../../domain/member.ts';
import type { Meeting, Seat } from '../../storage/council-meetings.ts';
import type { CouncilFacts, CouncilStores } from './facts.ts';

export type MeetingOutcome =
  | { readonly kind: 'done'; readonly meeting: Meeting }
  | { readonly kind: 'refused'; readonly lock: CouncilLock | 'role' };

export type PlannedMeeting = {
  readonly year: number;
  readonly plannedFor: Temporal.Instant;
  readonly venue: string;
  readonly agenda: readonly number[];
};

/** Planning, opening and concluding meetings; each call is part of the caller's transaction. */
export function createMeetingVerbs(deps: {
  readonly stores: CouncilStores;
  readonly facts: CouncilFacts;
}) {
  const { facts } = deps;
  const { audit, council, nominations } = deps.stores;
  const { items, meetings, votes } = council;

  function note(id: number, action: string, who: Who, at: Temporal.Instant, more: object): void {
    const subject = `council_meeting:${id}`;
    audit.record({ at, actorId: who.person.id, action, subject, ...more });
  }

  /** What a meeting of this state refuses, in words of the workflow; null: go on. */
  function refusal(meeting: Meeting, action: MeetingAction, who: Who): MeetingOutcome | null {
    const verdict = facts.judgeMeeting(meeting, action, who);
    return verdict.kind === 'allowed' ? null : { kind: 'refused', lock: verdict.lock };
  }

  function done(id: number): MeetingOutcome {
    return { kind: 'done', meeting: meetings.byId(id) as Meeting };
  }

  /** Whose own matter it is takes no part; the rule for the award is stated with the opening. */
  function prepareItems(meetingId: number, who: Who, at: Temporal.Instant): void {
    const seats = meetings.seats(meetingId);
    for (const item of items.ofMeeting(meetingId)) {
      const nomination = nominations.byId(item.nominationId);
      if (nomination === null) continue;
      const { voting } = facts.planOf(nomination.year).commendation;
      const rule = completeRule(voting.find(({ form }) => form === nomination.form));
      if (rule !== null) items.setRule(item.id, rule);
      const by = { by: who.person.id, at, reason: null };
      for (const seat of seats) {
        const seatId = seat.id;
        if (facts.isNominee(seat, nomination))
          votes.recuse(item.id, { ...by, seatId, why: 'own_nomination' });
        else if (rule?.ownUnit === 'recused' && facts.isOfUnit(seat, nomination))
          votes.recuse(item.id, { ...by, seatId, why: 'own_unit' });
      }
    }
  }

  return {
    plan(it: PlannedMeeting, who: Who, at: Temporal.Instant): Meeting {
      const made = meetings.plan({ ...it, by: who.person.id });
      items.put(made.id, it.agenda);
      const after = { plannedFor: it.plannedFor.toString(), venue: it.venue, agenda: it.agenda };
      note(made.id, 'plan council meeting', who, at, { after });
      return made;
    },
    revise(id: number, it: PlannedMeeting, who: Who, at: Temporal.Instant): MeetingOutcome {
      const before = meetings.byId(id);
      if (before === null) return { kind: 'refused', lock: 'cancelled' };
      const refused = refusal(before, 'revise', who);
      if (refused !== null) return refused;
      meetings.revise(id, it);
      items.put(id, it.agenda);
      note(id, 'revise council meeting', who, at, {
        before: { plannedFor: before.plannedFor.toString(), venue: before.venue },
        after: { plannedFor: it.plannedFor.toString(), venue: it.venue, agenda: it.agenda },
      });
      return done(id);
    },
    /** One meeting at a time is open; its roster is frozen. */
    open(meeting: Meeting, who: Who, at: Temporal.Instant): MeetingOutcome {
      const refused = refusal(meeting, 'open', who);
      if (refused !== null) return refused;
      if (meetings.inState('open').length > 0) return { kind: 'refused', lock: 'open' };
      const roster = facts.rosterOf(facts.planOf(meeting.year)).map(({ seat }) => seat);
      meetings.open(meeting.id, roster, at);
      prepareItems(meeting.id, who, at);
      note(meeting.id, 'open council meeting', who, at, { after: { members: roster.length } });
      return done(meeting.id);
    },
    cancel(meeting: Meeting, who: Who, at: Temporal.Instant): MeetingOutcome {
      const refused = refusal(meeting, 'cancel', who);
      if (refused !== null) return refused;
      meetings.cancel(meeting.id);
      note(meeting.id, 'cancel council meeting', who, at, {});
      return done(meeting.id);
    },
    /** Present, or away for a reason; the same again changes nothing. */
    attend(seat: Seat, absence: string | null, who: Who, at: Temporal.Instant): MeetingOutcome {
      const meeting = meetings.byId(seat.meetingId);
      if (meeting === null) return { kind: 'refused', lock: 'cancelled' };
      const refused = refusal(meeting, 'attend', who);
      if (refused !== null) return refused;
      if (seat.present === (absence === null) && seat.absence === absence) return done(meeting.id);
      meetings.attend(seat.id, absence);
      note(meeting.id, 'record attendance', who, at, {
        before: { seat: seat.id, present: seat.present, absence: seat.absence },
        after: { seat: seat.id, present: absence === null, absence },
      });
      return done(meeting.id);
    },
    conclude(meeting: Meeting, discussion: string, who: Who, at: Temporal.Instant): MeetingOutcome {
      const refused = refusal(meeting, 'conclude', who);
      if (refused !== null) return refused;
      meetings.conclude(meeting.id, discussion, who.person.id, at);
      note(meeting.id, 'conclude council meeting', who, at, {});
      return done(meeting.id);
    },
  };
}
export type MeetingVerbs = ReturnType<typeof createMeetingVerbs>;
