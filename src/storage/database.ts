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
  const db = new Database(path, { timeout: 5000, readonly: options.readonly ?? false });
  if (!db.readonly) db.pragma('journal_mode = WAL');
  return prepareConnection(db);
}

/** The settings that do not stay in the file. */
export function prepareConnection(db: Db): Db {
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // else REPLACE deletes rows past the triggers that keep the audit and the obligations
  db.pragma('recursive_triggers = ON');
  db.pragma('busy_timeout = 5000');
  return db;
}
