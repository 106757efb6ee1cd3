import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from './config.ts';
import type { Clock } from './domain/clock.ts';
import { createBackups } from './storage/backups.ts';
import { type Db, leaveLog } from './storage/database.ts';
import { acquireInstanceLock } from './storage/instance-lock.ts';
import { isForeignDatabase } from './storage/migrate.ts';
import { measureRoom, type Room } from './storage/room.ts';
import { openUpToDate, UpgradeError } from './storage/upgrade.ts';
import type { Texts } from './texts/texts.ts';

export type OwnDatabaseDeps = {
  readonly root: string;
  readonly config: Pick<Config, 'databasePath' | 'litestream'>;
  readonly clock: Clock;
  readonly texts: { readonly vi: Texts };
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
};

/**
 * Runs something as the only process on the database and returns its exit code; 3 when another
 * process has it, 2 when the folder cannot be written.
 */
export async function underLock(
  deps: OwnDatabaseDeps,
  run: () => Promise<number>,
): Promise<number> {
  const { complain } = deps;
  const { vi } = deps.texts;
  const path = deps.config.databasePath;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const lock = acquireInstanceLock(path);
    if (lock.busy) {
      complain(vi.plain('operator-database-busy', { path }));
      return 3;
    }
    try {
      return await run();
    } finally {
      lock.release();
    }
  } catch (error) {
    if (!isFileProblem(error)) throw error;
    const reason = error.code;
    complain(vi.plain('operator-folder', { setting: 'DATABASE_PATH', path, reason }));
    return 2;
  }
}

/**
 * Opens the database and brings it up to date; 3 after a complaint when it is not ours, or when a
 * migration failed and it was put back as it was.
 */
export async function withOwnDatabase(
  deps: OwnDatabaseDeps,
  run: (db: Db) => Promise<number>,
): Promise<number> {
  const db = await openOwn(deps);
  if (db === null) return 3;
  try {
    return await run(db);
  } finally {
    db.close();
  }
}

/** Null after a complaint. */
async function openOwn(deps: OwnDatabaseDeps): Promise<Db | null> {
  const { databasePath: path } = deps.config;
  const { vi } = deps.texts;
  try {
    const { db, applied, copy, undone } = await openUpToDate(
      path,
      migrationsOf(deps.root),
      deps.clock.now(),
    );
    if (undone !== null) deps.say(vi.plain('operator-upgrade-undone', { copy: undone }));
    if (copy !== null) {
      deps.say(vi.plain('operator-upgrade-done', { count: applied.length, copy }));
    }
    if (deps.config.litestream) leaveLog(db);
    return db;
  } catch (error) {
    if (error instanceof UpgradeError) {
      const { migration, message: reason, copy } = error;
      deps.complain(vi.plain('operator-upgrade-failed', { migration, reason, copy }));
      return null;
    }
    if (!isForeignDatabase(error)) throw error;
    const reason = error.message;
    deps.complain(vi.plain('operator-database-foreign', { path, reason }));
    return null;
  }
}

/** The dated copies of the configured database. */
export function backupsOf(deps: {
  readonly root: string;
  readonly config: Pick<Config, 'databasePath' | 'backups'>;
}) {
  const { databasePath, backups } = deps.config;
  return createBackups({ databasePath, ...backups, migrations: migrationsOf(deps.root) });
}

/** How much room the configured database and its copies have. */
export function roomOf(deps: {
  readonly config: Pick<Config, 'databasePath' | 'backups' | 'diskFree'>;
}): () => Room {
  const { databasePath, backups, diskFree: leastMegabytes } = deps.config;
  return () => measureRoom({ databasePath, backupFolder: backups.folder, leastMegabytes });
}

export function migrationsOf(root: string): string {
  return join(root, 'db/migrations');
}

const FILE_PROBLEMS = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ENOSPC',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_FULL',
];

/** What the operator can mend in the file system. */
export function isFileProblem(error: unknown): error is Error & { readonly code: string } {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && FILE_PROBLEMS.some((known) => code.startsWith(known));
}
