import { existsSync } from 'node:fs';
import { type Db, openDatabase } from './database.ts';
import { assertOurs, migrate } from './migrate.ts';

/**
 * Opens the database of this program, new or not, and brings it up to date. Throws an error that
 * `isForeignDatabase` knows, with the file as it was, when it is no database, another program's, or
 * one of another version.
 */
export function openOurs(path: string, migrations: string): Db {
  if (existsSync(path)) lookBeforeOpening(path);
  const db = openDatabase(path);
  try {
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Read-only: opening a file for writing changes its header. */
function lookBeforeOpening(path: string): void {
  const db = openDatabase(path, { readonly: true });
  try {
    assertOurs(db);
  } finally {
    db.close();
  }
}
