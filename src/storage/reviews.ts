import { type ReportState, type Stage, stageOf } from '../domain/report.ts';
import type { Db } from './database.ts';

export type DecisionKind = 'accept' | 'return' | 'reopen';

/** What the office decided about a revision that was sent. */
export type Decision = {
  readonly id: number;
  readonly reportId: number;
  readonly kind: DecisionKind;
  readonly at: Temporal.Instant;
  readonly byName: string;
  readonly reason: string | null;
  /** By when a returned report is wanted back; until when a reopened one is open. */
  readonly until: Temporal.Instant | null;
};

export type NewDecision = {
  readonly reportId: number;
  readonly at: Temporal.Instant;
  readonly by: number;
};
type Reasoned = NewDecision & { readonly reason: string; readonly until: Temporal.Instant };

type Row = {
  id: number;
  report_id: number;
  kind: DecisionKind;
  decided_at: number;
  full_name: string;
  reason: string | null;
  until_at: number | null;
};

/** A decision and the state that it gives are written together, once; call within a transaction. */
export function createReviewStore(db: Db) {
  const setState = db.prepare<['accepted' | 'returned', number]>(
    `UPDATE report SET state = ? WHERE id = ? AND state = 'submitted'`,
  );
  const insert = db.prepare<[number, DecisionKind, number, number, string | null, number | null]>(
    `INSERT INTO report_decision (report_id, kind, decided_at, decided_by, reason, until_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const addLine = db.prepare<[number, string]>(
    'INSERT INTO returned_line (report_id, question) VALUES (?, ?)',
  );
  const lines = db.prepare<[number], { question: string }>(
    'SELECT question FROM returned_line WHERE report_id = ?',
  );
  const latest = db.prepare<[number], Row>(
    `SELECT report_decision.*, person.full_name FROM report_decision
     JOIN person ON person.id = report_decision.decided_by
     WHERE report_id = +? ORDER BY report_decision.id DESC LIMIT 1`,
  );
  const latestSent = db.prepare<[number], { id: number; state: ReportState }>(
    `SELECT id, state FROM report WHERE obligation_id = ? AND state <> 'draft'
     ORDER BY revision DESC LIMIT 1`,
  );
  const queue = db.prepare<[], { id: number }>(
    `SELECT report.id FROM report WHERE report.state = 'submitted' AND NOT EXISTS (
       SELECT 1 FROM report AS later WHERE later.obligation_id = report.obligation_id
       AND later.state <> 'draft' AND later.revision > report.revision)
     ORDER BY report.submitted_at, report.id`,
  );
  const latestAccepted = db.prepare<[string], { obligation_id: number }>(
    `SELECT obligation.id AS obligation_id FROM obligation
     JOIN period ON period.id = obligation.period_id
     JOIN report ON report.obligation_id = obligation.id
     WHERE period.month = ? AND report.state = 'accepted' AND NOT EXISTS (
       SELECT 1 FROM report AS later WHERE later.obligation_id = obligation.id
       AND later.state <> 'draft' AND later.revision > report.revision)`,
  );

  function decide(kind: DecisionKind, it: NewDecision & Partial<Reasoned>): number {
    const until = it.until?.epochMilliseconds ?? null;
    const at = it.at.epochMilliseconds;
    const made = insert.run(it.reportId, kind, at, it.by, it.reason ?? null, until);
    return Number(made.lastInsertRowid);
  }

  return {
    /** False when somebody has decided before. */
    accept(it: NewDecision): boolean {
      if (setState.run('accepted', it.reportId).changes === 0) return false;
      decide('accept', it);
      return true;
    },
    /** Sends a report back for these questions; false when somebody has decided before. */
    return(it: Reasoned & { readonly questions: readonly string[] }): boolean {
      if (setState.run('returned', it.reportId).changes === 0) return false;
      decide('return', it);
      for (const question of it.questions) addLine.run(it.reportId, question);
      return true;
    },
    /** Opens an accepted report until an instant; the decision stands, the id names this opening. */
    reopen: (it: Reasoned): number => decide('reopen', it),
    latest(reportId: number): Decision | null {
      const row = latest.get(reportId);
      return row === undefined ? null : read(row);
    },
    /** Where the report of an obligation stands at an instant. */
    stage(obligationId: number, at: Temporal.Instant): Stage {
      const sent = latestSent.get(obligationId);
      if (sent === undefined) return 'unsent';
      const decision = latest.get(sent.id);
      const openUntil = decision?.kind === 'reopen' ? read(decision).until : null;
      return stageOf(sent.state, openUntil, at);
    },
    /** The questions that a return asked for again. */
    returnedLines: (reportId: number): ReadonlySet<string> =>
      new Set(lines.all(reportId).map(({ question }) => question)),
    /** The reports that wait, oldest first; of several revisions only the latest. */
    queue: (): readonly number[] => queue.all().map(({ id }) => id),
    /** The obligations of a month whose latest revision is accepted. */
    acceptedIn: (month: string): readonly number[] =>
      latestAccepted.all(month).map((row) => row.obligation_id),
  };
}

function read(row: Row): Decision {
  const instant = Temporal.Instant.fromEpochMilliseconds;
  return {
    id: row.id,
    reportId: row.report_id,
    kind: row.kind,
    at: instant(row.decided_at),
    byName: row.full_name,
    reason: row.reason,
    until: row.until_at === null ? null : instant(row.until_at),
  };
}
