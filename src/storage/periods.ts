import type { Db } from './database.ts';

/** A reporting month that has been opened. */
export type OpenPeriod = {
  readonly id: number;
  readonly month: string;
  readonly windowFrom: Temporal.PlainDate;
  readonly windowTo: Temporal.PlainDate;
  readonly dueAt: Temporal.Instant;
};

/** What one unit owes for one period; `dueAt` is its own, which an officer may move. */
export type Obligation = {
  readonly id: number;
  readonly unitId: number;
  readonly period: OpenPeriod;
  readonly dueAt: Temporal.Instant;
  readonly firstSubmittedAt: Temporal.Instant | null;
  readonly excuse: string | null;
};

type PeriodRow = {
  id: number;
  month: string;
  window_from: string;
  window_to: string;
  due_at: number;
};
type ObligationRow = {
  id: number;
  unit_id: number;
  due_at: number;
  first_submitted_at: number | null;
  excuse: string | null;
  period_id: number;
  month: string;
  window_from: string;
  window_to: string;
  period_due_at: number;
};

const OBLIGATION = `SELECT obligation.id, obligation.unit_id, obligation.due_at,
  obligation.first_submitted_at, obligation.excuse, obligation.period_id, period.month,
  period.window_from, period.window_to, period.due_at AS period_due_at
  FROM obligation JOIN period ON period.id = obligation.period_id`;

export function createPeriodStore(db: Db) {
  const insertPeriod = db.prepare<[string, string, string, number, number]>(
    `INSERT OR IGNORE INTO period (month, window_from, window_to, due_at, opened_at)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const insertObligation = db.prepare<[number, number, number]>(
    'INSERT OR IGNORE INTO obligation (unit_id, period_id, due_at) VALUES (?, ?, ?)',
  );
  const byMonth = db.prepare<[string], PeriodRow>('SELECT * FROM period WHERE month = ?');
  const all = db.prepare<[], PeriodRow>('SELECT * FROM period ORDER BY month');
  const obligation = db.prepare<[number], ObligationRow>(`${OBLIGATION} WHERE obligation.id = +?`);
  const ofUnit = db.prepare<[number], ObligationRow>(
    `${OBLIGATION} WHERE obligation.unit_id = ? ORDER BY period.month`,
  );
  const ofPeriod = db.prepare<[number], ObligationRow>(
    `${OBLIGATION} WHERE obligation.period_id = ?`,
  );
  const firstSubmission = db.prepare<[number, number]>(
    'UPDATE obligation SET first_submitted_at = ? WHERE id = ? AND first_submitted_at IS NULL',
  );
  const movePeriodDue = db.prepare<[number, number]>('UPDATE period SET due_at = ? WHERE id = ?');
  const moveDue = db.prepare<[number, number]>('UPDATE obligation SET due_at = ? WHERE id = ?');
  const excuse = db.prepare<[number, number | null, string, number]>(
    'UPDATE obligation SET excused_at = ?, excused_by = ?, excuse = ? WHERE id = ? AND excuse IS NULL',
  );
  const reinstate = db.prepare<[number]>(
    `UPDATE obligation SET excused_at = NULL, excused_by = NULL, excuse = NULL
     WHERE id = ? AND excuse IS NOT NULL`,
  );

  return {
    /** Opens a period once; opening it again returns the one that is there, unchanged. */
    open(it: Omit<OpenPeriod, 'id'>, at: Temporal.Instant): { period: OpenPeriod; fresh: boolean } {
      const due = it.dueAt.epochMilliseconds;
      const [from, to] = [it.windowFrom.toString(), it.windowTo.toString()];
      const fresh = insertPeriod.run(it.month, from, to, due, at.epochMilliseconds).changes === 1;
      return { period: readPeriod(byMonth.get(it.month) as PeriodRow), fresh };
    },
    /** One obligation per unit and period, however often it is asked for. */
    oblige: (unitId: number, period: OpenPeriod) =>
      insertObligation.run(unitId, period.id, period.dueAt.epochMilliseconds).changes === 1,
    byMonth(month: string): OpenPeriod | null {
      const row = byMonth.get(month);
      return row === undefined ? null : readPeriod(row);
    },
    all: () => all.all().map(readPeriod),
    obligation(id: number): Obligation | null {
      const row = obligation.get(id);
      return row === undefined ? null : readObligation(row);
    },
    /** All obligations of a unit, oldest month first. */
    ofUnit: (unitId: number) => ofUnit.all(unitId).map(readObligation),
    ofPeriod: (periodId: number) => ofPeriod.all(periodId).map(readObligation),
    recordFirstSubmission: (obligationId: number, at: Temporal.Instant) =>
      void firstSubmission.run(at.epochMilliseconds, obligationId),
    /** What units that are added later will owe by. */
    movePeriodDue: (periodId: number, dueAt: Temporal.Instant) =>
      void movePeriodDue.run(dueAt.epochMilliseconds, periodId),
    moveDue: (obligationId: number, dueAt: Temporal.Instant) =>
      void moveDue.run(dueAt.epochMilliseconds, obligationId),
    excuse: (obligationId: number, it: { at: Temporal.Instant; by: number | null; why: string }) =>
      excuse.run(it.at.epochMilliseconds, it.by, it.why, obligationId).changes === 1,
    /** The duty stands again; false when it had not been lifted. */
    reinstate: (obligationId: number) => reinstate.run(obligationId).changes === 1,
  };
}

function readPeriod(row: PeriodRow): OpenPeriod {
  return {
    id: row.id,
    month: row.month,
    windowFrom: Temporal.PlainDate.from(row.window_from),
    windowTo: Temporal.PlainDate.from(row.window_to),
    dueAt: Temporal.Instant.fromEpochMilliseconds(row.due_at),
  };
}

function readObligation(row: ObligationRow): Obligation {
  const instant = Temporal.Instant.fromEpochMilliseconds;
  return {
    id: row.id,
    unitId: row.unit_id,
    period: readPeriod({
      id: row.period_id,
      month: row.month,
      window_from: row.window_from,
      window_to: row.window_to,
      due_at: row.period_due_at,
    }),
    dueAt: instant(row.due_at),
    firstSubmittedAt: row.first_submitted_at === null ? null : instant(row.first_submitted_at),
    excuse: row.excuse,
  };
}
