import type { Db } from './database.ts';

/**
 * Runs one write without waiting for the disk, about ten times cheaper. A killed process loses
 * nothing by it; a power cut may lose the write, so it is for records that can be lost without harm.
 * Inside a transaction the write takes part in it as any other.
 */
export function unsynced<Result>(db: Db, write: () => Result): Result {
  if (db.inTransaction) return write();
  db.exec('PRAGMA synchronous = NORMAL');
  try {
    return write();
  } finally {
    db.exec('PRAGMA synchronous = FULL');
  }
}
