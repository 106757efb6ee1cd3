import Database from 'better-sqlite3';

export type Db = Database.Database;

/**
 * Opens a database with the settings that every connection needs. A re-opened WAL database starts
 * at synchronous=NORMAL, so FULL is set each time: an answer is on the disk before it is confirmed.
 */
export function openDatabase(path: string, options: { readonly readonly?: boolean } = {}): Db {
  const db = new Database(path, { timeout: 5000, readonly: options.readonly ?? false });
  if (!db.readonly) db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  return db;
}
