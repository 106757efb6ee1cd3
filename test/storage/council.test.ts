import { describe, expect, it } from 'vitest';
import type { Electorate, VotingRule } from '../../src/domain/council.ts';
import { createCouncilStore } from '../../src/storage/council.ts';
import { createNominationStore } from '../../src/storage/nominations.ts';
import { createPeopleStore } from '../../src/storage/people.ts';
import { aDatabase } from '../telegram/edge.ts';

const at = Temporal.Instant.from('2024-11-19T01:00:00Z');
const later = at.add({ hours: 1 });
const RULE: VotingRule = {
  ballot: 'show_of_hands',
  quorum: { numerator: 2, denominator: 3 },
  threshold: { numerator: 80, denominator: 100 },
  comparison: 'at_least',
  base: 'all_members',
  recused: 'counted',
  opinions: 'counted',
  ownUnit: 'votes',
  tie: 'not_passed',
};
const ELECTORATE: Electorate = {
  roster: 3,
  present: 3,
  recused: 1,
  recusedPresent: 1,
  eligible: [1, 2],
  opinions: { inFavour: 0, against: 0 },
};

/** A meeting of three with one item; the third member is recused from it. */
function aMeeting() {
  const db = aDatabase();
  db.exec(
    `INSERT INTO unit (id, code, name, kind, valid_from, valid_to, place)
     VALUES (7, 'T07', 'Thôn 7', 'hamlet', '2024-01-01', NULL, 0)`,
  );
  const person = {
    telegramId: 1001,
    fullName: 'Mẫu Một',
    honorific: 'ong',
    consentedAt: at,
  } as const;
  const by = createPeopleStore(db).enrol(person).id;
  const { id: nominationId } = createNominationStore(db).begin({
    year: 2024,
    unitId: 7,
    subject: 'individual',
    name: 'Mẫu Thị Hoa',
    position: null,
    form: 'giay_khen_xa',
    level: 'commune',
    exemplarId: null,
    by,
    at,
  });
  const council = createCouncilStore(db);
  const meeting = council.meetings.plan({ year: 2024, plannedFor: at, venue: 'Hội trường', by });
  council.items.put(meeting.id, [nominationId]);
  const seats = ['Một', 'Hai', 'Ba'].map((name, index) => ({
    fullName: `Mẫu ${name}`,
    position: 'Ủy viên',
    role: 'uy_vien',
    roleName: 'Ủy viên',
    duty: null,
    personId: index === 0 ? by : null,
    place: index + 1,
  }));
  council.meetings.open(meeting.id, seats, at);
  council.votes.recuse(1, { seatId: 3, why: 'conflict', reason: null, by, at });
  return { db, by, council, meetingId: meeting.id };
}

function anOpenVote() {
  const made = aMeeting();
  made.council.items.setRule(1, RULE);
  made.council.items.open(1, ELECTORATE, at);
  return made;
}

describe('the store of the council', () => {
  it('freezes the roster when the meeting opens', () => {
    const { db, council, meetingId } = aMeeting();

    expect(() => db.exec(`UPDATE council_seat SET full_name = 'Mẫu Khác'`)).toThrow('frozen');
    expect(() => db.exec('DELETE FROM council_seat')).toThrow('frozen');
    council.meetings.attend(2, 'ốm');
    expect(council.meetings.seats(meetingId)[1]).toMatchObject({ present: false, absence: 'ốm' });
  });

  it('has one open meeting at a time', () => {
    const { council, by } = aMeeting();
    const next = council.meetings.plan({ year: 2024, plannedFor: later, venue: 'Hội trường', by });

    expect(() => council.meetings.open(next.id, [], later)).toThrow('UNIQUE');
  });

  it('states the rule beforehand, and who votes when the vote opens', () => {
    const { db, council } = anOpenVote();
    council.items.setRule(1, { ...RULE, tie: 'chair_decides' });

    expect(council.items.byId(1)?.rule).toEqual(RULE);
    expect(() => db.exec(`UPDATE agenda_item SET rule = '{}'`)).toThrow('stated beforehand');
    expect(() => db.exec(`UPDATE agenda_item SET electorate = '{}'`)).toThrow('fixed');
  });

  it('puts nothing to the vote without a rule', () => {
    const { council } = aMeeting();

    expect(() => council.items.open(1, ELECTORATE, at)).toThrow('CHECK');
  });

  it('takes a hand of who votes, while the vote is open, and never gives it back', () => {
    const { db, council } = anOpenVote();

    expect(council.votes.raise(1, 1, 'in_favour', at)).toBe(true);
    expect(council.votes.raise(1, 1, 'in_favour', at)).toBe(false);
    expect(council.votes.raise(1, 1, 'against', at)).toBe(true);
    expect(() => council.votes.raise(1, 3, 'in_favour', at)).toThrow('does not vote');
    expect(() => council.votes.raise(1, 9, 'in_favour', at)).toThrow('does not vote');
    expect(() => db.exec('DELETE FROM hand')).toThrow('never taken away');
    expect(council.items.close(1, later)).toBe(true);
    expect(() => council.votes.raise(1, 1, 'in_favour', later)).toThrow('no vote is open');
    expect(() => council.votes.raise(1, 2, 'in_favour', later)).toThrow('no vote is open');
  });

  it('hands out what was chosen once the vote is closed, not before', () => {
    const { council } = anOpenVote();
    council.votes.raise(1, 1, 'in_favour', at);
    expect(council.counted(1)).toBeNull();
    expect(council.votes.hands(1)).toEqual({ inFavour: 0, against: 0 });

    council.items.close(1, later);

    expect(council.votes.hands(1)).toEqual({ inFavour: 1, against: 0 });
    expect(council.counted(1)?.hands).toMatchObject([
      { seat: { fullName: 'Mẫu Một' }, choice: 'in_favour' },
    ]);
    expect(council.counted(1)?.result).toMatchObject({ inFavour: 1, base: 3, verdict: 'failed' });
  });

  it('takes each step once, from the state it belongs to', () => {
    const { council, by, meetingId } = anOpenVote();
    const conclusion = { outcome: 'failed', remark: null, by, at: later } as const;

    expect(council.items.open(1, ELECTORATE, later)).toBe(false);
    expect(council.items.conclude(1, conclusion)).toBe(false);
    expect(council.items.close(1, later)).toBe(true);
    expect(council.items.close(1, later)).toBe(false);
    expect(council.items.adjourn(1, 'voting', 'Để lại')).toBe(false);
    expect(council.items.conclude(1, conclusion)).toBe(true);
    expect(council.items.conclude(1, { ...conclusion, outcome: 'passed' })).toBe(false);
    expect(council.meetings.conclude(meetingId, 'Nhất trí.', by, later)).toBe(true);
    expect(council.meetings.conclude(meetingId, 'Khác.', by, later)).toBe(false);
  });

  it('keeps a confirmed conclusion whatever is tried', () => {
    const { db, council, by } = anOpenVote();
    council.items.close(1, later);
    council.items.conclude(1, { outcome: 'failed', remark: null, by, at: later });

    expect(() => db.exec(`UPDATE agenda_item SET outcome = 'passed'`)).toThrow('stays');
  });

  it.each([
    ['more returned than issued', [2, 3, 3, 0, 3, 0]],
    ['valid and invalid that are not the returned', [2, 2, 1, 0, 1, 0]],
    ['votes that are not the valid', [2, 2, 2, 0, 1, 0]],
    ['a negative count', [2, 2, 2, 0, 3, -1]],
  ])('refuses a tally with %s', (_what, [issued, returned, valid, invalid, inFavour, against]) => {
    const { council, by } = anOpenVote();
    const tally = { issued, returned, valid, invalid, inFavour, against } as Parameters<
      typeof council.votes.putPaper
    >[1];

    expect(() => council.votes.putPaper(1, { ...tally, by, at })).toThrow('CHECK');
  });
});
