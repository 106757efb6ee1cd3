import type { Work, WorkKind, WorkState } from '../domain/work.ts';
import type { Db } from './database.ts';

/** What a month's report says of a work; null: no data. */
export type WorkProgress = {
  readonly month: string;
  readonly reportId: number;
  /** Hundredths of a per cent. */
  readonly percent: number | null;
};

type Row = {
  id: number;
  unit_id: number;
  year: number;
  kind: WorkKind;
  name: string;
  place: string | null;
  volume: string | null;
  cost: number | null;
  due_on: string;
  campaign: string | null;
  state: WorkState;
  done_on: string | null;
  dropped_why: string | null;
  registered_at: number;
};
type ProgressRow = { month: string; report_id: number; value: number | null };

/** The works that a report asks about; one that was dropped before it was answered is left out. */
export const ASKED_WORKS = (report: string) => `report_work
  JOIN work ON work.id = report_work.work_id
  WHERE report_work.report_id = ${report} AND (work.state <> 'dropped' OR EXISTS (
    SELECT 1 FROM answer WHERE answer.report_id = report_work.report_id
    AND answer.question = 'work:' || work.id))`;
/**
 * Those that the first draft of a report takes up: one registered after it was due has to wait. A unit
 * goes on with the works of those that were merged into it.
 */
export const WAITING_WORKS = `obligation JOIN period ON period.id = obligation.period_id
  JOIN unit_part ON unit_part.unit_id = obligation.unit_id
  JOIN work ON work.unit_id = unit_part.part_id
    AND work.year = CAST(substr(period.month, 1, 4) AS INTEGER)
  WHERE obligation.id = ? AND work.state IN ('registered', 'under_way')
  AND work.registered_at <= obligation.due_at`;

export function createWorkStore(db: Db) {
  const byId = db.prepare<[number], Row>('SELECT * FROM work WHERE id = ?');
  const ofUnit = db.prepare<[number, number], Row>(
    'SELECT * FROM work WHERE unit_id = ? AND year = ? ORDER BY due_on, id',
  );
  const ofYear = db.prepare<[number], Row>(
    'SELECT * FROM work WHERE year = ? ORDER BY unit_id, due_on, id',
  );
  const insert = db.prepare(
    `INSERT INTO work (unit_id, year, kind, name, place, volume, cost, due_on, campaign, state,
       state_at, registered_at, registered_by)
     VALUES (@unitId, @year, @kind, @name, @place, @volume, @cost, @dueOn, @campaign, 'registered',
       @at, @at, @by)`,
  );
  const move = db.prepare<[WorkState, number, string | null, string | null, number, WorkState]>(
    `UPDATE work SET state = ?, state_at = ?, done_on = ?, dropped_why = ?
     WHERE id = ? AND state = ?`,
  );
  const finished = db.prepare<[number, number, number], Row>(
    `SELECT * FROM work WHERE year = ? AND state = 'done' AND state_at > ? AND state_at <= ?
     ORDER BY state_at, id`,
  );
  const asked = db.prepare<[number], Row>(
    `SELECT work.* FROM ${ASKED_WORKS('+?')} ORDER BY work.due_on, work.id`,
  );
  const waiting = db.prepare<[number], Row>(
    `SELECT work.* FROM ${WAITING_WORKS} ORDER BY work.due_on, work.id`,
  );
  const progress = db.prepare<[string], ProgressRow>(
    `SELECT counted.month, counted.report_id, answer.value FROM answer
     JOIN counted_report AS counted ON counted.report_id = answer.report_id
     WHERE answer.question = ? AND answer.question GLOB 'work:*' ORDER BY counted.month`,
  );

  function find(id: number): Work | null {
    const row = byId.get(id);
    return row === undefined ? null : read(row);
  }

  return {
    byId: find,
    /** All of a unit's year, dropped ones too, by the day they are due. */
    ofUnit: (unitId: number, year: number): readonly Work[] => ofUnit.all(unitId, year).map(read),
    ofYear: (year: number): readonly Work[] => ofYear.all(year).map(read),
    register(
      it: Omit<Work, 'id' | 'state' | 'doneOn' | 'droppedWhy' | 'registeredAt'> & {
        readonly by: number;
        readonly at: Temporal.Instant;
      },
    ): Work {
      const { unitId, year, kind, name, place, volume, cost, campaign, by } = it;
      const at = it.at.epochMilliseconds;
      const dueOn = it.dueOn.toString();
      const row = { unitId, year, kind, name, place, volume, cost, campaign, by, at, dueOn };
      return find(Number(insert.run(row).lastInsertRowid)) as Work;
    },
    /** Compare-and-set on the state: false when somebody was quicker. */
    move(
      work: Pick<Work, 'id' | 'state'>,
      to: Pick<Work, 'state' | 'doneOn' | 'droppedWhy'>,
      at: Temporal.Instant,
    ): boolean {
      const doneOn = to.doneOn?.toString() ?? null;
      const { changes } = move.run(
        to.state,
        at.epochMilliseconds,
        doneOn,
        to.droppedWhy,
        work.id,
        work.state,
      );
      return changes === 1;
    },
    /** Those that were called finished after `since` and up to `until`, the earliest first. */
    finished: (
      year: number,
      { since, until }: { since: Temporal.Instant; until: Temporal.Instant },
    ): readonly Work[] =>
      finished.all(year, since.epochMilliseconds, until.epochMilliseconds).map(read),
    /** The works that a report asks about, draft or sent. */
    askedBy: (reportId: number): readonly Work[] => asked.all(reportId).map(read),
    /** Those that the report of an obligation would ask about if it were begun now. */
    waitingFor: (obligationId: number): readonly Work[] => waiting.all(obligationId).map(read),
    /** What the reports that count say of a work, month by month. */
    progress: (workId: number): readonly WorkProgress[] =>
      progress
        .all(`work:${workId}`)
        .map((row) => ({ month: row.month, reportId: row.report_id, percent: row.value })),
  };
}

function read(row: Row): Work {
  return {
    id: row.id,
    unitId: row.unit_id,
    year: row.year,
    kind: row.kind,
    name: row.name,
    place: row.place,
    volume: row.volume,
    cost: row.cost,
    dueOn: Temporal.PlainDate.from(row.due_on),
    campaign: row.campaign,
    state: row.state,
    doneOn: row.done_on === null ? null : Temporal.PlainDate.from(row.done_on),
    droppedWhy: row.dropped_why,
    registeredAt: Temporal.Instant.fromEpochMilliseconds(row.registered_at),
  };
}
