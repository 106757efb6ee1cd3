import type { Channel } from '../domain/report.ts';
import type { Db } from './database.ts';
import { ASKED_WORKS } from './works.ts';

/** One obligation of a period with what the status board needs. */
export type BoardRow = {
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly dueAt: Temporal.Instant;
  readonly firstSubmittedAt: Temporal.Instant | null;
  readonly excuse: string | null;
  readonly drafting: boolean;
  readonly answered: number;
  /** How many works the draft asks about. */
  readonly works: number;
  readonly connected: boolean;
  /** How an officer came by the latest revision; null when the unit sent it by itself. */
  readonly channel: Channel | null;
};

type Row = {
  unit_id: number;
  code: string;
  name: string;
  due_at: number;
  first_submitted_at: number | null;
  excuse: string | null;
  draft_id: number | null;
  answered: number;
  works: number;
  connected: number;
  channel: Channel | null;
};

export function createBoardStore(db: Db) {
  const rows = db.prepare<[number], Row>(
    `SELECT obligation.unit_id, unit.code, unit.name, obligation.due_at, obligation.first_submitted_at,
       obligation.excuse, draft.id AS draft_id,
       (SELECT count(*) FROM answer WHERE answer.report_id = draft.id) AS answered,
       (SELECT count(*) FROM ${ASKED_WORKS('draft.id')}) AS works,
       EXISTS (SELECT 1 FROM member JOIN person ON person.id = member.person_id
         WHERE member.unit_id = unit.id AND member.ended_at IS NULL
         AND person.unreachable_at IS NULL) AS connected,
       (SELECT sent.channel FROM report AS sent WHERE sent.obligation_id = obligation.id
         AND sent.state <> 'draft' ORDER BY sent.revision DESC LIMIT 1) AS channel
     FROM obligation
     JOIN unit ON unit.id = obligation.unit_id
     LEFT JOIN report AS draft ON draft.obligation_id = obligation.id AND draft.state = 'draft'
     WHERE obligation.period_id = ?`,
  );
  return {
    ofPeriod: (periodId: number): readonly BoardRow[] => rows.all(periodId).map(read),
  };
}

function read(row: Row): BoardRow {
  const instant = Temporal.Instant.fromEpochMilliseconds;
  return {
    unitId: row.unit_id,
    unitCode: row.code,
    unitName: row.name,
    dueAt: instant(row.due_at),
    firstSubmittedAt: row.first_submitted_at === null ? null : instant(row.first_submitted_at),
    excuse: row.excuse,
    drafting: row.draft_id !== null,
    answered: row.answered,
    works: row.works,
    connected: row.connected === 1,
    channel: row.channel,
  };
}
