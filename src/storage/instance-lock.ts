import Database from 'better-sqlite3';
import { keepPrivate } from './database.ts';

export type LockOutcome =
  | { readonly busy: false; readonly release: () => void }
  | { readonly busy: true };

/**
 * One process per database: a side file `<path>.lock` held under BEGIN EXCLUSIVE. The operating
 * system lets go of it when the process dies, however it dies. Throws when the file cannot be made.
 */
export function acquireInstanceLock(databasePath: string): LockOutcome {
  if (databasePath === ':memory:') return { busy: false, release: () => {} };
  keepPrivate(`${databasePath}.lock`);
  const db = new Database(`${databasePath}.lock`, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      return { busy: true };
    }
    throw error;
  }
  return { busy: false, release: () => void db.close() };
}
