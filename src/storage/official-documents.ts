import { createHash } from 'node:crypto';
import type { DocumentKind } from '../domain/official-document.ts';
import type { Db } from './database.ts';

/** A document as it was made; its data is all that is printed in it, as JSON. */
export type OfficialDocument = {
  readonly id: number;
  readonly kind: DocumentKind;
  readonly subject: string;
  readonly data: string;
  readonly madeAt: Temporal.Instant;
  readonly madeBy: number;
};

type Row = {
  id: number;
  kind: DocumentKind;
  subject: string;
  data: string;
  made_at: number;
  made_by: number;
};

const COLUMNS = 'id, kind, subject, data, made_at, made_by';

/** Every version of every document, exactly as it was printed. */
export function createOfficialDocumentStore(db: Db) {
  const insert = db.prepare<[DocumentKind, string, string, Uint8Array, string, number, number]>(
    `INSERT INTO official_document (kind, subject, data, content, sha256, made_at, made_by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const versions = db.prepare<[DocumentKind, string], Row>(
    `SELECT ${COLUMNS} FROM official_document WHERE kind = ? AND subject = ? ORDER BY id`,
  );
  const newest = db.prepare<[number], Row>(
    `SELECT ${COLUMNS} FROM official_document ORDER BY id DESC LIMIT ?`,
  );
  const byId = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM official_document WHERE id = ?`);
  const content = db
    .prepare<[number], Buffer>('SELECT content FROM official_document WHERE id = ?')
    .pluck();
  return {
    add(it: Omit<OfficialDocument, 'id'> & { readonly bytes: Uint8Array }): number {
      const sha256 = createHash('sha256').update(it.bytes).digest('hex');
      const at = it.madeAt.epochMilliseconds;
      const made = insert.run(it.kind, it.subject, it.data, it.bytes, sha256, at, it.madeBy);
      return Number(made.lastInsertRowid);
    },
    /** Oldest first. */
    versions: (kind: DocumentKind, subject: string): readonly OfficialDocument[] =>
      versions.all(kind, subject).map(read),
    newest: (most: number): readonly OfficialDocument[] => newest.all(most).map(read),
    byId(id: number): OfficialDocument | null {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    content: (id: number): Uint8Array | null => content.get(id) ?? null,
  };
}

function read({ made_at: at, made_by: madeBy, ...row }: Row): OfficialDocument {
  return { ...row, madeAt: Temporal.Instant.fromEpochMilliseconds(at), madeBy };
}
