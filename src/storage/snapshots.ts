import { createHash } from 'node:crypto';
import type { ReportState } from '../domain/report.ts';
import type { FrozenReport, Snapshot, SnapshotKind } from '../domain/snapshot.ts';
import type { Db } from './database.ts';

/** The form of the documents that are written now; older ones keep the number of theirs. */
const VERSION = 1;

type Row = { document: string; checksum: string; version: number };
type PeriodRow = { month: string; due_at: number; opened_at: number };
type ReportRow = {
  unit_id: number;
  month: string;
  due_at: number;
  first_submitted_at: number | null;
  excuse: string | null;
  revision: number | null;
  state: ReportState | null;
};

/** A month that has not been closed yet. */
export type OpenMonth = {
  readonly month: string;
  readonly dueAt: Temporal.Instant;
  readonly openedAt: Temporal.Instant;
};

/** What was frozen; written once, never changed. */
export function createSnapshotStore(db: Db) {
  const insert = db.prepare<[SnapshotKind, string, number, number, string, string]>(
    `INSERT INTO snapshot (kind, month, taken_at, version, document, checksum)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (kind, month) DO NOTHING`,
  );
  const find = db.prepare<[SnapshotKind, string], Row>(
    'SELECT document, checksum, version FROM snapshot WHERE kind = ? AND month = ?',
  );
  const ofYear = db.prepare<[SnapshotKind, string, string], { month: string }>(
    'SELECT month FROM snapshot WHERE kind = ? AND month BETWEEN ? AND ? ORDER BY month',
  );
  const openMonths = db.prepare<[], PeriodRow>(
    `SELECT month, due_at, opened_at FROM period WHERE NOT EXISTS
       (SELECT 1 FROM snapshot WHERE kind = 'month' AND snapshot.month = period.month)
     ORDER BY month`,
  );
  const reports = db.prepare<[string, string], ReportRow>(
    `SELECT obligation.unit_id, period.month, obligation.due_at, obligation.first_submitted_at,
       obligation.excuse, report.revision, report.state
     FROM period
     JOIN obligation ON obligation.period_id = period.id
     LEFT JOIN report ON report.obligation_id = obligation.id AND report.revision =
       (SELECT max(sent.revision) FROM report AS sent
        WHERE sent.obligation_id = obligation.id AND sent.state <> 'draft')
     WHERE period.month BETWEEN ? AND ? ORDER BY period.month, obligation.unit_id`,
  );
  return {
    /** Freezes; false when it was frozen before, which then stays as it is. */
    take(snapshot: Snapshot): boolean {
      const document = JSON.stringify(snapshot);
      const { kind, month } = snapshot;
      const at = Temporal.Instant.from(snapshot.takenAt).epochMilliseconds;
      return insert.run(kind, month, at, VERSION, document, checksum(document)).changes === 1;
    },
    /** Null when nothing was frozen; throws when what was frozen is not what was written. */
    find(kind: SnapshotKind, month: string): Snapshot | null {
      const row = find.get(kind, month);
      if (row === undefined) return null;
      if (row.version !== VERSION || checksum(row.document) !== row.checksum) {
        throw new Error(`the snapshot of ${kind} ${month} is damaged`);
      }
      return JSON.parse(row.document) as Snapshot;
    },
    /** The months of a year that have a snapshot of the kind. */
    months: (kind: SnapshotKind, year: number): readonly string[] =>
      ofYear.all(kind, `${year}-01`, `${year}-12`).map(({ month }) => month),
    /** The opened months that are not closed yet. */
    openMonths: (): readonly OpenMonth[] =>
      openMonths.all().map((row) => ({
        month: row.month,
        dueAt: Temporal.Instant.fromEpochMilliseconds(row.due_at),
        openedAt: Temporal.Instant.fromEpochMilliseconds(row.opened_at),
      })),
    /** Who reported when, of the months of a year up to one. */
    reports: (month: string): readonly FrozenReport[] =>
      reports.all(`${month.slice(0, 4)}-01`, month).map(readReport),
  };
}

function checksum(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}

function readReport(row: ReportRow): FrozenReport {
  const text = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString();
  return {
    unitId: row.unit_id,
    month: row.month,
    dueAt: text(row.due_at),
    firstSubmittedAt: row.first_submitted_at === null ? null : text(row.first_submitted_at),
    excuse: row.excuse,
    revision: row.revision,
    state: row.state,
  };
}
