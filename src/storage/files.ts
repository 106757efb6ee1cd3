import { createHash } from 'node:crypto';
import type { Damage } from '../domain/file-content.ts';
import type { Db } from './database.ts';

/** A file that somebody sent; its bytes are fetched a little later. */
export type StoredFile = {
  readonly id: number;
  readonly fileId: string;
  readonly name: string;
  readonly mime: string;
  readonly receivedAt: Temporal.Instant;
  readonly receivedBy: number;
  readonly state: 'waiting' | 'kept' | 'gone' | 'too_large';
};

type Row = {
  id: number;
  file_id: string;
  name: string;
  mime: string;
  received_at: number;
  received_by: number;
  kept: 0 | 1;
  lost: 'gone' | 'too_large' | null;
};

/** 2^8 minutes are some four hours. */
const MOST_DOUBLINGS = 8;

const COLUMNS =
  'id, file_id, name, mime, received_at, received_by, content IS NOT NULL AS kept, lost';

/** Of links to files those whose content is not known to be worthless. */
export const USABLE = 'file_id NOT IN (SELECT id FROM stored_file WHERE damage IS NOT NULL)';

export function createFileStore(db: Db) {
  const insert = db.prepare<
    [string, string, string, string, number | null, number, number],
    { id: number }
  >(
    `INSERT INTO stored_file
     (file_unique_id, file_id, name, mime, described_size, received_at, received_by)
     VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
  );
  const byId = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM stored_file WHERE id = ?`);
  const waiting = db.prepare<[number, number], Row>(
    `SELECT ${COLUMNS} FROM stored_file WHERE content IS NULL AND lost IS NULL AND retry_at <= ?
     ORDER BY attempts, id LIMIT ?`,
  );
  const keep = db.prepare<[Uint8Array, string, number]>(
    'UPDATE stored_file SET content = ?, sha256 = ? WHERE id = ? AND content IS NULL',
  );
  const lose = db.prepare<[string, number]>(
    'UPDATE stored_file SET lost = ? WHERE id = ? AND content IS NULL',
  );
  const reject = db.prepare<[Damage, number]>(
    `UPDATE stored_file SET lost = 'gone', damage = ?
     WHERE id = ? AND content IS NULL AND lost IS NULL`,
  );
  const tried = db.prepare<[number, number]>(
    `UPDATE stored_file SET attempts = attempts + 1,
       retry_at = ? + (1 << min(attempts, ${MOST_DOUBLINGS})) * 60000 WHERE id = ?`,
  );
  const content = db
    .prepare<[number], Buffer | null>('SELECT content FROM stored_file WHERE id = ?')
    .pluck();

  return {
    /** Writes down that a file came; call it in the transaction of the answer that it is. */
    receive(it: {
      readonly fileUniqueId: string;
      readonly fileId: string;
      readonly name: string;
      readonly mime: string;
      readonly size: number | null;
      readonly by: number;
      readonly at: Temporal.Instant;
    }): number {
      const at = it.at.epochMilliseconds;
      const row = insert.get(it.fileUniqueId, it.fileId, it.name, it.mime, it.size, at, it.by);
      return (row as { id: number }).id;
    },
    byId(id: number): StoredFile | null {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    /** Files whose bytes are not here yet and that may be tried now, those tried least first. */
    waiting: (most: number, now: Temporal.Instant): readonly StoredFile[] =>
      waiting.all(now.epochMilliseconds, most).map(read),
    keep(id: number, bytes: Uint8Array): void {
      keep.run(bytes, createHash('sha256').update(bytes).digest('hex'), id);
    },
    /** Telegram will not hand it out. */
    lose: (id: number, why: 'gone' | 'too_large') => void lose.run(why, id),
    /** What it holds is not what was sent for; false when its fate was known before. */
    reject: (id: number, why: Damage): boolean => reject.run(why, id).changes === 1,
    /** An attempt failed: the next one is a minute later, then two, four, at last every four hours. */
    tried: (id: number, at: Temporal.Instant) => void tried.run(at.epochMilliseconds, id),
    /** Null until it was fetched. */
    content: (id: number): Uint8Array | null => content.get(id) ?? null,
  };
}
export type FileStore = ReturnType<typeof createFileStore>;

function read(row: Row): StoredFile {
  return {
    id: row.id,
    fileId: row.file_id,
    name: row.name,
    mime: row.mime,
    receivedAt: Temporal.Instant.fromEpochMilliseconds(row.received_at),
    receivedBy: row.received_by,
    state: row.lost ?? (row.kept === 1 ? 'kept' : 'waiting'),
  };
}
