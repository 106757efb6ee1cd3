import type { Db } from './database.ts';

/** Where the bytes of a file in an archive are kept. */
export type ArchiveSource =
  | { readonly kind: 'file'; readonly id: number }
  | { readonly kind: 'document'; readonly id: number };
export type Measured = { readonly size: number; readonly sha256: string };

/** What is kept of files and documents, measured before anything of it is read. */
export function createArchiveSourceStore(db: Db) {
  const measure = {
    file: db.prepare<[number], Measured>(
      'SELECT length(content) AS size, sha256 FROM stored_file WHERE id = ? AND content IS NOT NULL',
    ),
    document: db.prepare<[number], Measured>(
      'SELECT length(content) AS size, sha256 FROM official_document WHERE id = ?',
    ),
  };
  const content = {
    file: db
      .prepare<[number], Buffer>(
        'SELECT content FROM stored_file WHERE id = ? AND content IS NOT NULL',
      )
      .pluck(),
    document: db
      .prepare<[number], Buffer>('SELECT content FROM official_document WHERE id = ?')
      .pluck(),
  };
  return {
    /** Null for what has not been fetched, or is lost. */
    measure: ({ kind, id }: ArchiveSource): Measured | null => measure[kind].get(id) ?? null,
    content: ({ kind, id }: ArchiveSource): Uint8Array | null => content[kind].get(id) ?? null,
  };
}
