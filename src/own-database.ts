import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from './config.ts';
import { createBackups } from './storage/backups.ts';
import type { Db } from './storage/database.ts';
import { acquireInstanceLock } from './storage/instance-lock.ts';
import { isForeignDatabase } from './storage/migrate.ts';
import { openOurs } from './storage/open.ts';
import { measureRoom, type Room } from './storage/room.ts';
import type { Texts } from './texts/texts.ts';

export type OwnDatabaseDeps = {
  readonly root: string;
  readonly config: Pick<Config, 'databasePath'>;
  readonly texts: { readonly vi: Texts };
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
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
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

/** Opens the database and brings it up to date; 3 after a complaint when it is not ours. */
export async function withOwnDatabase(
  deps: OwnDatabaseDeps,
  run: (db: Db) => Promise<number>,
): Promise<number> {
  const path = deps.config.databasePath;
  let db: Db;
  try {
    db = openOurs(path, migrationsOf(deps.root));
  } catch (error) {
    if (!isForeignDatabase(error)) throw error;
    const reason = error.message;
    deps.complain(deps.texts.vi.plain('operator-database-foreign', { path, reason }));
    return 3;
  }
  try {
    return await run(db);
  } finally {
    db.close();
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
