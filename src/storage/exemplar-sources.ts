import { bareName } from '../domain/exemplar/name.ts';
import type { Example } from '../domain/report.ts';
import type { Db } from './database.ts';

/** An example of a monthly report that counts, and that the register does not know yet. */
export type FreshExample = Example & {
  readonly id: number;
  readonly obligationId: number;
  readonly unitId: number;
  readonly month: string;
  readonly submittedAt: Temporal.Instant;
  readonly submittedBy: number;
};
/** An example of an earlier revision, with the entry that it led to. */
export type KnownExample = Example & { readonly exemplarId: number };

type ExampleRow = {
  id: number;
  kind: Example['kind'];
  name: string;
  deed: string;
  consented: number;
};
type FreshRow = ExampleRow & {
  obligation_id: number;
  unit_id: number;
  month: string;
  submitted_at: number;
  submitted_by: number;
};

/** The entry itself, or one that was merged into it, is named in a report that counts. */
const COUNTED = `EXISTS (SELECT 1 FROM exemplar AS part
  JOIN exemplar_source ON exemplar_source.exemplar_id = part.id
  JOIN example ON example.id = exemplar_source.example_id
  JOIN counted_report ON counted_report.report_id = example.report_id
  WHERE part.id = exemplar.id OR part.merged_into = exemplar.id)`;

/** Ties entries of the register to the examples of monthly reports. */
export function createExemplarSourceStore(db: Db) {
  const fresh = db.prepare<[], FreshRow>(
    `SELECT example.*, report.obligation_id, counted_report.unit_id, counted_report.month,
       report.submitted_at, report.submitted_by
     FROM example LEFT JOIN exemplar_source ON exemplar_source.example_id = example.id
     JOIN report ON report.id = example.report_id
     JOIN counted_report ON counted_report.report_id = report.id
     WHERE exemplar_source.example_id IS NULL ORDER BY report.submitted_at, example.id`,
  );
  // with max() SQLite takes the other columns from the same row
  const known = db.prepare<[number], ExampleRow & { exemplar_id: number }>(
    `SELECT max(example.id) AS id, example.kind, example.name, example.deed, example.consented,
       exemplar_source.exemplar_id
     FROM report JOIN example ON example.report_id = report.id
     JOIN exemplar_source ON exemplar_source.example_id = example.id
     WHERE report.obligation_id = ? GROUP BY exemplar_source.exemplar_id ORDER BY 1`,
  );
  const link = db.prepare<[number, number]>(
    'INSERT INTO exemplar_source (example_id, exemplar_id) VALUES (?, ?)',
  );
  const follow = db.prepare<[string, string, string, number, number]>(
    `UPDATE exemplar SET name = ?, folded_name = ?, deed = ?, named_consent = ?
     WHERE id = ? AND from_report = 1`,
  );
  const lost = db.prepare<[], { id: number; recorded_by: number }>(
    `SELECT id, recorded_by FROM exemplar
     WHERE from_report = 1 AND state = 'discovered' AND public_consent_at IS NULL
     AND withdrawn_at IS NULL AND merged_into IS NULL AND NOT ${COUNTED}`,
  );
  const found = db
    .prepare<[], number>(`SELECT id FROM exemplar WHERE withdrawn_with_report = 1 AND ${COUNTED}`)
    .pluck();
  const readmit = db.prepare<[number]>(
    `UPDATE exemplar SET withdrawn_at = NULL, withdrawn_by = NULL, withdrawn_why = NULL,
       withdrawn_with_report = 0 WHERE id = ? AND withdrawn_with_report = 1`,
  );
  return {
    /** Examples of reports that count and that lead to no entry yet, in the order of their arrival. */
    fresh: (): readonly FreshExample[] =>
      fresh.all().map((row) => ({
        ...readExample(row),
        id: row.id,
        obligationId: row.obligation_id,
        unitId: row.unit_id,
        month: row.month,
        submittedAt: Temporal.Instant.fromEpochMilliseconds(row.submitted_at),
        submittedBy: row.submitted_by,
      })),
    /** The entries that earlier revisions of a report led to, as the latest of them names each. */
    knownBefore: (obligationId: number): readonly KnownExample[] =>
      known.all(obligationId).map((row) => ({ ...readExample(row), exemplarId: row.exemplar_id })),
    link: (exampleId: number, exemplarId: number) => void link.run(exampleId, exemplarId),
    /** An entry that came with a report says what the report's latest revision says. */
    follow: (exemplarId: number, { name, deed, consented }: Example) =>
      void follow.run(name, bareName(name), deed, consented ? 1 : 0, exemplarId),
    /** Entries that nobody has taken up yet, and that no report names any more. */
    lost: () => lost.all().map(({ id, recorded_by: by }) => ({ id, by })),
    /** Entries that were withdrawn with a report, and that a report names again. */
    found: () => found.all(),
    readmit: (id: number) => readmit.run(id).changes === 1,
  };
}

function readExample({ kind, name, deed, consented }: ExampleRow): Example {
  return { kind, name, deed, consented: consented === 1 };
}
