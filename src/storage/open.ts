import { existsSync } from 'node:fs';
import { type Db, openDatabase } from './database.ts';
import { MigrationError, migrate } from './migrate.ts';

/**
 * Opens the database of this program, new or not, and brings it up to date. Throws an error that
 * `isForeignDatabase` knows, with the file as it was, when it is no database, another program's, or
 * one of another version.
 */
export function openOurs(path: string, migrations: string): Db {
  if (existsSync(path)) assertOurs(path);
  const db = openDatabase(path);
  try {
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Ours is empty, or knows its migrations. Looked at read-only: opening it changes its header. */
function assertOurs(path: string): void {
  const db = openDatabase(path, { readonly: true });
  try {
    const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
    if (tables.length > 0 && !tables.includes('migration')) {
      throw new MigrationError('the file holds the tables of another program');
    }
  } finally {
    db.close();
  }
}
