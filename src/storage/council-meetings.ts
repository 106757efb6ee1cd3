import type { MeetingState } from '../domain/council.ts';
import type { CouncilDuty } from '../domain/plan/schema.ts';
import type { Db } from './database.ts';

export type Meeting = {
  readonly id: number;
  readonly year: number;
  readonly plannedFor: Temporal.Instant;
  readonly venue: string;
  readonly revision: number;
  readonly state: MeetingState;
  readonly plannedBy: number;
  readonly openedAt: Temporal.Instant | null;
  readonly concludedAt: Temporal.Instant | null;
  readonly concludedBy: number | null;
  readonly discussion: string | null;
};

/** A member of the roster as it was when the meeting opened. */
export type Seat = {
  readonly id: number;
  readonly meetingId: number;
  readonly fullName: string;
  readonly position: string;
  readonly role: string;
  readonly roleName: string;
  readonly duty: CouncilDuty | null;
  readonly personId: number | null;
  readonly place: number;
  /** Null until attendance was taken. */
  readonly present: boolean | null;
  /** Why the member is away. */
  readonly absence: string | null;
};
export type NewSeat = Omit<Seat, 'id' | 'meetingId' | 'present' | 'absence'>;

export type Appointment = Pick<Meeting, 'plannedFor' | 'venue'>;

type MeetingRow = {
  id: number;
  year: number;
  planned_for: number;
  venue: string;
  revision: number;
  state: MeetingState;
  planned_by: number;
  opened_at: number | null;
  concluded_at: number | null;
  concluded_by: number | null;
  discussion: string | null;
};
type SeatRow = {
  id: number;
  meeting_id: number;
  full_name: string;
  position: string;
  role: string;
  role_name: string;
  duty: CouncilDuty | null;
  person_id: number | null;
  place: number;
  present: 0 | 1 | null;
  absence: string | null;
};

/** Meetings of the council with their frozen rosters; each step is taken from the state it needs. */
export function createCouncilMeetingStore(db: Db) {
  const insert = db.prepare(
    `INSERT INTO council_meeting (year, planned_for, venue, state, planned_by)
     VALUES (@year, @plannedFor, @venue, 'planned', @by)`,
  );
  const byId = db.prepare<[number], MeetingRow>('SELECT * FROM council_meeting WHERE id = ?');
  const inState = db.prepare<[string], MeetingRow>(
    'SELECT * FROM council_meeting WHERE state = ? ORDER BY planned_for, id',
  );
  const revise = db.prepare(
    `UPDATE council_meeting SET planned_for = @plannedFor, venue = @venue, revision = revision + 1
     WHERE id = @id AND state = 'planned'`,
  );
  const open = db.prepare<[number, number]>(
    `UPDATE council_meeting SET state = 'open', opened_at = ? WHERE id = ? AND state = 'planned'`,
  );
  const cancel = db.prepare<[number]>(
    `UPDATE council_meeting SET state = 'cancelled' WHERE id = ? AND state = 'planned'`,
  );
  const conclude = db.prepare<[string, number, number, number]>(
    `UPDATE council_meeting SET state = 'concluded', discussion = ?, concluded_at = ?,
     concluded_by = ? WHERE id = ? AND state = 'open'`,
  );
  const insertSeat = db.prepare(
    `INSERT INTO council_seat (meeting_id, full_name, position, role, role_name, duty, person_id,
       place)
     VALUES (@meetingId, @fullName, @position, @role, @roleName, @duty, @personId, @place)`,
  );
  const seats = db.prepare<[number], SeatRow>(
    'SELECT * FROM council_seat WHERE meeting_id = ? ORDER BY place',
  );
  const seat = db.prepare<[number], SeatRow>('SELECT * FROM council_seat WHERE id = ?');
  const attend = db.prepare<[number, string | null, number]>(
    'UPDATE council_seat SET present = ?, absence = ? WHERE id = ?',
  );
  const find = (id: number): Meeting | null => {
    const row = byId.get(id);
    return row === undefined ? null : readMeeting(row);
  };

  return {
    byId: find,
    /** Earliest first. */
    inState: (state: MeetingState): readonly Meeting[] => inState.all(state).map(readMeeting),
    plan(it: Appointment & { readonly year: number; readonly by: number }): Meeting {
      const plannedFor = it.plannedFor.epochMilliseconds;
      const made = insert.run({ ...it, plannedFor });
      return find(Number(made.lastInsertRowid)) as Meeting;
    },
    /** A new time, place or agenda; false once it is open. */
    revise: (id: number, it: Appointment): boolean =>
      revise.run({ id, venue: it.venue, plannedFor: it.plannedFor.epochMilliseconds }).changes ===
      1,
    /** The roster is frozen with it; false when it was not planned any more. */
    open(id: number, roster: readonly NewSeat[], at: Temporal.Instant): boolean {
      if (open.run(at.epochMilliseconds, id).changes === 0) return false;
      for (const each of roster) insertSeat.run({ ...each, meetingId: id });
      return true;
    },
    cancel: (id: number): boolean => cancel.run(id).changes === 1,
    conclude: (id: number, discussion: string, by: number, at: Temporal.Instant): boolean =>
      conclude.run(discussion, at.epochMilliseconds, by, id).changes === 1,
    /** In the order of rank. */
    seats: (id: number): readonly Seat[] => seats.all(id).map(readSeat),
    seat(id: number): Seat | null {
      const row = seat.get(id);
      return row === undefined ? null : readSeat(row);
    },
    /** Present, or away for a reason. */
    attend: (seatId: number, absence: string | null): void =>
      void attend.run(absence === null ? 1 : 0, absence, seatId),
  };
}

const instant = (at: number | null): Temporal.Instant | null =>
  at === null ? null : Temporal.Instant.fromEpochMilliseconds(at);

function readMeeting(row: MeetingRow): Meeting {
  return {
    id: row.id,
    year: row.year,
    plannedFor: Temporal.Instant.fromEpochMilliseconds(row.planned_for),
    venue: row.venue,
    revision: row.revision,
    state: row.state,
    plannedBy: row.planned_by,
    openedAt: instant(row.opened_at),
    concludedAt: instant(row.concluded_at),
    concludedBy: row.concluded_by,
    discussion: row.discussion,
  };
}

function readSeat(row: SeatRow): Seat {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    fullName: row.full_name,
    position: row.position,
    role: row.role,
    roleName: row.role_name,
    duty: row.duty,
    personId: row.person_id,
    place: row.place,
    present: row.present === null ? null : row.present === 1,
    absence: row.absence,
  };
}
