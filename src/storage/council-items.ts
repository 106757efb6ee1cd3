import type { Electorate, ItemState, VotingRule } from '../domain/council.ts';
import type { Db } from './database.ts';

/** One nomination on the agenda of a meeting. */
export type AgendaItem = {
  readonly id: number;
  readonly meetingId: number;
  readonly nominationId: number;
  readonly place: number;
  readonly rule: VotingRule | null;
  readonly electorate: Electorate | null;
  readonly state: ItemState;
  readonly openedAt: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
  readonly outcome: 'passed' | 'failed' | null;
  readonly concludedAt: Temporal.Instant | null;
  readonly concludedBy: number | null;
  /** Why it was put off, or whose word decided a tie. */
  readonly remark: string | null;
};

type Row = {
  id: number;
  meeting_id: number;
  nomination_id: number;
  place: number;
  rule: string | null;
  electorate: string | null;
  state: ItemState;
  opened_at: number | null;
  closed_at: number | null;
  outcome: 'passed' | 'failed' | null;
  concluded_at: number | null;
  concluded_by: number | null;
  remark: string | null;
};

/** The agenda; each step is a compare-and-set on the state of the item. */
export function createAgendaStore(db: Db) {
  const insert = db.prepare<[number, number, number]>(
    `INSERT INTO agenda_item (meeting_id, nomination_id, place, state) VALUES (?, ?, ?, 'waiting')`,
  );
  const clear = db.prepare<[number]>('DELETE FROM agenda_item WHERE meeting_id = ?');
  const byId = db.prepare<[number], Row>('SELECT * FROM agenda_item WHERE id = ?');
  const ofMeeting = db.prepare<[number], Row>(
    'SELECT * FROM agenda_item WHERE meeting_id = ? ORDER BY place',
  );
  const taken = db
    .prepare<[], number>(
      `SELECT nomination_id FROM agenda_item JOIN council_meeting AS meeting
       ON meeting.id = agenda_item.meeting_id
       WHERE meeting.state IN ('planned', 'open') AND agenda_item.state <> 'adjourned'`,
    )
    .pluck();
  const setRule = db.prepare<[string, number]>(
    'UPDATE agenda_item SET rule = ? WHERE id = ? AND rule IS NULL',
  );
  const open = db.prepare<[string, number, number]>(
    `UPDATE agenda_item SET state = 'voting', electorate = ?, opened_at = ?
     WHERE id = ? AND state = 'waiting'`,
  );
  const close = db.prepare<[number, number]>(
    `UPDATE agenda_item SET state = 'closed', closed_at = ? WHERE id = ? AND state = 'voting'`,
  );
  const conclude = db.prepare(
    `UPDATE agenda_item SET state = 'concluded', outcome = @outcome, concluded_at = @at,
     concluded_by = @by, remark = @remark WHERE id = @id AND state = 'closed'`,
  );
  const adjourn = db.prepare<[string, number, string]>(
    `UPDATE agenda_item SET state = 'adjourned', remark = ? WHERE id = ? AND state = ?`,
  );

  return {
    byId(id: number): AgendaItem | null {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    ofMeeting: (meetingId: number): readonly AgendaItem[] => ofMeeting.all(meetingId).map(read),
    /** Nominations that some meeting to come, or the one that is open, deals with. */
    onSomeAgenda: (): ReadonlySet<number> => new Set(taken.all()),
    /** The agenda of a planned meeting, in this order. */
    put(meetingId: number, nominationIds: readonly number[]): void {
      clear.run(meetingId);
      for (const [index, id] of nominationIds.entries()) insert.run(meetingId, id, index + 1);
    },
    /** Stated beforehand: the first one stays. */
    setRule: (id: number, rule: VotingRule): void => void setRule.run(JSON.stringify(rule), id),
    open: (id: number, electorate: Electorate, at: Temporal.Instant): boolean =>
      open.run(JSON.stringify(electorate), at.epochMilliseconds, id).changes === 1,
    close: (id: number, at: Temporal.Instant): boolean =>
      close.run(at.epochMilliseconds, id).changes === 1,
    conclude(
      id: number,
      it: {
        readonly outcome: 'passed' | 'failed';
        readonly remark: string | null;
        readonly by: number;
        readonly at: Temporal.Instant;
      },
    ): boolean {
      return conclude.run({ ...it, id, at: it.at.epochMilliseconds }).changes === 1;
    },
    adjourn: (id: number, from: ItemState, remark: string): boolean =>
      adjourn.run(remark, id, from).changes === 1,
  };
}

const instant = (at: number | null): Temporal.Instant | null =>
  at === null ? null : Temporal.Instant.fromEpochMilliseconds(at);

function read(row: Row): AgendaItem {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    nominationId: row.nomination_id,
    place: row.place,
    rule: row.rule === null ? null : (JSON.parse(row.rule) as VotingRule),
    electorate: row.electorate === null ? null : (JSON.parse(row.electorate) as Electorate),
    state: row.state,
    openedAt: instant(row.opened_at),
    closedAt: instant(row.closed_at),
    outcome: row.outcome,
    concludedAt: instant(row.concluded_at),
    concludedBy: row.concluded_by,
    remark: row.remark,
  };
}
