import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

export type Db = Database.Database;

/**
 * Opens a database with the settings that every connection needs. A re-opened WAL database starts
 * at synchronous=NORMAL, so FULL is set each time: an answer is on the disk before it is confirmed.
 *
 * Why queries that run with every answer say `+?`: where a plan might depend on a bound value (joins,
 * ORDER BY, ranges), SQLite plans the statement anew each time a value is bound. The plus keeps it
 * from looking at the value; the plan stays the same, at a tenth of the time.
 */
export function openDatabase(path: string, options: { readonly readonly?: boolean } = {}): Db {
  if (options.readonly !== true && path !== ':memory:') keepPrivate(path);
  const db = new Database(path, { timeout: 5000, readonly: options.readonly ?? false });
  if (!db.readonly) db.pragma('journal_mode = WAL');
  return prepareConnection(db);
}

/**
 * Leaves it to another process (Litestream) to take the write-ahead log into the database: what is
 * taken in by anybody else before it was copied costs that process a whole new copy.
 */
export function leaveLog(db: Db): void {
  db.pragma('wal_autocheckpoint = 0');
}

/** A database and what SQLite may keep beside it. */
export const BESIDE = ['', '-wal', '-shm', '-journal'] as const;

/**
 * Makes the file where there is none, for its owner only, and closes one that others may read:
 * people's names and answers are in it. What SQLite puts beside it gets the mode that it has.
 */
export function keepPrivate(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  for (const suffix of BESIDE) if (isOpenToOthers(path + suffix)) close(path + suffix);
}

/** Whether anybody but the owner may read or write it; not where it is not. */
export function isOpenToOthers(path: string): boolean {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  return process.platform !== 'win32' && (mode & 0o077) !== 0;
}

/** Somebody else's file stays as its owner wants it; `doctor` says so. */
function close(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch (error) {
    if (!['EPERM', 'EROFS'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}

/** The settings that do not stay in the file. */
export function prepareConnection(db: Db): Db {
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // else REPLACE deletes rows past the triggers that keep the audit and the obligations
  db.pragma('recursive_triggers = ON');
  db.pragma('busy_timeout = 5000');
  // what was deleted is overwritten, so that neither the file nor a copy of it still holds it
  db.pragma('secure_delete = ON');
  return db;
}
