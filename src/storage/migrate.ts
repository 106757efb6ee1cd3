import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Db } from './database.ts';

/** The file on disk and the file that was applied differ, or the database is from a newer version. */
export class MigrationError extends Error {}

/** A migration could not be applied; nothing of it is left, all those before it are there. */
export class MigrationFailure extends Error {
  readonly migration: string;
  constructor(migration: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.migration = migration;
  }
}

/** Whether the file is no database, a damaged one, or one of another version. */
export function isForeignDatabase(error: unknown): error is Error {
  if (error instanceof MigrationError) return true;
  if (!(error instanceof Database.SqliteError)) return false;
  return ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].some((code) => error.code.startsWith(code));
}

type Applied = { readonly name: string; readonly checksum: string };

/**
 * Applies the `.sql` files of `directory` that this database has not seen, in the order of their
 * names, one IMMEDIATE transaction each. Returns the names applied.
 * Throws MigrationError when an applied file has changed or is unknown here, MigrationFailure when
 * one cannot be applied.
 */
export function migrate(db: Db, directory: string): readonly string[] {
  db.exec(`CREATE TABLE IF NOT EXISTS migration (
    name TEXT PRIMARY KEY, checksum TEXT NOT NULL
  ) STRICT`);
  const pending = pendingFiles(db, directory);
  for (const file of pending) applyOne(db, file);
  return pending.map((file) => file.name);
}

/** Ours is empty, unless it must be filled, or knows its migrations; throws MigrationError else. */
export function assertOurs(db: Db, how: 'filled' | 'may be empty' = 'may be empty'): void {
  const tables = tablesOf(db);
  if (tables.length === 0 && how === 'filled') throw new MigrationError('the file is empty');
  if (tables.length > 0 && !tables.includes('migration')) {
    throw new MigrationError('the file holds the tables of another program');
  }
}

/** Whether nothing was ever put into it. */
export function isEmpty(db: Db): boolean {
  return tablesOf(db).length === 0;
}

function tablesOf(db: Db): readonly unknown[] {
  return db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
}

/**
 * The names of the migrations that a database of ours still lacks. Throws MigrationError when it
 * holds one that is unknown here, or that has changed since.
 */
export function pendingMigrations(db: Db, directory: string): readonly string[] {
  return pendingFiles(db, directory).map((file) => file.name);
}

function pendingFiles(db: Db, directory: string): readonly MigrationFile[] {
  const files = readMigrations(directory);
  const applied = db
    .prepare('SELECT name, checksum FROM migration ORDER BY name')
    .all() as Applied[];
  assertKnown(applied, files);
  const seen = new Set(applied.map((row) => row.name));
  return files.filter((file) => !seen.has(file.name));
}

type MigrationFile = Applied & { readonly sql: string };

function readMigrations(directory: string): readonly MigrationFile[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(directory, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

function assertKnown(applied: readonly Applied[], files: readonly MigrationFile[]): void {
  const byName = new Map(files.map((file) => [file.name, file.checksum]));
  for (const row of applied) {
    const checksum = byName.get(row.name);
    if (checksum === undefined) {
      throw new MigrationError(`the database holds migration ${row.name}, unknown to this version`);
    }
    if (checksum !== row.checksum) {
      throw new MigrationError(`migration ${row.name} was changed after it was applied`);
    }
  }
}

function applyOne(db: Db, file: MigrationFile): void {
  const apply = db.transaction(() => {
    db.exec(file.sql);
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`${file.name} breaks a foreign key`);
    db.prepare('INSERT INTO migration (name, checksum) VALUES (?, ?)').run(
      file.name,
      file.checksum,
    );
  });
  try {
    apply.immediate();
  } catch (error) {
    throw new MigrationFailure(file.name, error);
  }
}
