import type { Db } from './database.ts';

/** A workbook that was read without a mistake and waits for its confirmation. */
export type PlanUpload = {
  readonly id: number;
  /** The version that the preview was made against. */
  readonly baseVersion: number;
  readonly document: Readonly<Record<string, unknown>>;
  readonly fileName: string;
  readonly fileHash: string;
  readonly outcome: 'confirmed' | 'dropped' | 'stale' | null;
};
type Row = {
  id: number;
  base_version: number;
  document: string;
  file_name: string;
  file_hash: string;
  outcome: PlanUpload['outcome'];
};

export function createPlanUploadStore(db: Db) {
  const insert = db.prepare<[number, string, string, string, number, number, number]>(
    `INSERT INTO plan_upload
     (base_version, document, file_name, file_hash, update_id, uploaded_by, uploaded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (update_id) DO NOTHING`,
  );
  const byUpdate = db.prepare<[number], Row>('SELECT * FROM plan_upload WHERE update_id = ?');
  const byId = db.prepare<[number], Row>('SELECT * FROM plan_upload WHERE id = ?');
  const decide = db.prepare<[string, number, number, number]>(
    `UPDATE plan_upload SET outcome = ?, decided_by = ?, decided_at = ?
     WHERE id = ? AND outcome IS NULL`,
  );
  return {
    byId(id: number): PlanUpload | null {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    /** The same update again is the same upload. */
    add(it: {
      readonly baseVersion: number;
      readonly document: unknown;
      readonly fileName: string;
      readonly fileHash: string;
      readonly updateId: number;
      readonly by: number;
      readonly at: Temporal.Instant;
    }): PlanUpload {
      const { baseVersion, fileName, fileHash, updateId, by } = it;
      const document = JSON.stringify(it.document);
      insert.run(baseVersion, document, fileName, fileHash, updateId, by, it.at.epochMilliseconds);
      return read(byUpdate.get(updateId) as Row);
    },
    /** False when it was decided before. */
    decide(id: number, outcome: string, by: number, at: Temporal.Instant): boolean {
      return decide.run(outcome, by, at.epochMilliseconds, id).changes === 1;
    },
  };
}

function read(row: Row): PlanUpload {
  return {
    id: row.id,
    baseVersion: row.base_version,
    document: JSON.parse(row.document) as PlanUpload['document'],
    fileName: row.file_name,
    fileHash: row.file_hash,
    outcome: row.outcome,
  };
}
