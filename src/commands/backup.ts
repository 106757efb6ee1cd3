import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isFileProblem, migrationsOf } from '../own-database.ts';
import { copyDatabase } from '../storage/backup.ts';
import { openDatabase } from '../storage/database.ts';
import { isForeignDatabase } from '../storage/migrate.ts';
import { UnsoundError } from '../storage/verification.ts';
import type { CommandDeps } from './command.ts';

/** `npm run backup -- FILE`: a checked copy of the database, also while the bot runs. */
export async function backup(deps: CommandDeps, args: readonly string[]): Promise<number> {
  const { say, complain } = deps;
  const { vi } = deps.texts;
  const path = deps.config.databasePath;
  const [file] = args;
  if (file === undefined || args.length > 1) {
    complain(vi.plain('command-backup-usage'));
    return 2;
  }
  if (!existsSync(path)) {
    complain(vi.plain('command-database-missing', { path }));
    return 2;
  }
  if (existsSync(file)) {
    complain(vi.plain('command-backup-exists', { file }));
    return 2;
  }
  try {
    await copy(path, file, migrationsOf(deps.root));
  } catch (error) {
    return refuse(deps, file, error);
  }
  say(vi.plain('command-backup-done', { path, file, size: megabytes(statSync(file).size) }));
  return 0;
}

async function copy(path: string, file: string, migrations: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = openDatabase(path, { readonly: true });
  try {
    await copyDatabase(db, file, migrations);
  } finally {
    db.close();
  }
}

function refuse(deps: CommandDeps, file: string, error: unknown): number {
  const { vi } = deps.texts;
  if (isFileProblem(error)) {
    deps.complain(vi.plain('command-backup-unwritable', { file, reason: error.code }));
    return 2;
  }
  if (!(error instanceof UnsoundError) && !isForeignDatabase(error)) throw error;
  const path = deps.config.databasePath;
  deps.complain(vi.plain('command-backup-unsound', { path, reason: error.message }));
  return 3;
}

/** 1,2: in megabytes, with a comma. */
function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace('.', ',');
}
