import Database from 'better-sqlite3';
import { type Db, openDatabase, prepareConnection } from './database.ts';
import { migrate } from './migrate.ts';

/** Where a SQLite file says that it is in WAL mode (2), which memory cannot be; 1 is the other one. */
const FORMAT_VERSIONS = [18, 19];

/**
 * The database as it stands now, in memory and brought up to date: what is done to it leaves the
 * file as it is, and whoever holds the file open is not disturbed.
 */
export function copyInMemory(path: string, migrations: string): Db {
  const source = openDatabase(path, { readonly: true });
  const bytes = serialise(source);
  for (const at of FORMAT_VERSIONS) bytes[at] = 1;
  const db = prepareConnection(new Database(bytes));
  try {
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function serialise(db: Db): Buffer {
  try {
    return db.serialize();
  } finally {
    db.close();
  }
}
