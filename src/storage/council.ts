import { createAgendaStore } from './council-items.ts';
import { createCouncilMeetingStore } from './council-meetings.ts';
import { createCouncilMemberStore } from './council-members.ts';
import { createMinutesReader } from './council-minutes.ts';
import { createCouncilVoteStore } from './council-votes.ts';
import type { Db } from './database.ts';
import { createNominationStore } from './nominations.ts';

/** Hội đồng Thi đua - Khen thưởng: its members, meetings, agendas and votes. */
export function createCouncilStore(db: Db) {
  const meetings = createCouncilMeetingStore(db);
  const items = createAgendaStore(db);
  const votes = createCouncilVoteStore(db);
  return {
    members: createCouncilMemberStore(db),
    meetings,
    items,
    votes,
    ...createMinutesReader({ meetings, items, votes, nominations: createNominationStore(db) }),
  };
}
