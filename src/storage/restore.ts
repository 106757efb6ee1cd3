import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { copyDatabase, removeDatabase } from './backup.ts';
import { stampOf } from './backups.ts';
import { BESIDE, openDatabase } from './database.ts';
import { isForeignDatabase } from './migrate.ts';
import { UnsoundError } from './verification.ts';

/**
 * Puts a checked copy of `file` beside the database, where it can be made ready before it takes the
 * other's place. Throws UnsoundError when the file must not serve as a database.
 */
export async function stageRestore(
  file: string,
  databasePath: string,
  migrations: string,
): Promise<string> {
  const staged = `${databasePath}.restoring`;
  removeDatabase(staged);
  try {
    const source = openDatabase(file, { readonly: true });
    await copyDatabase(source, staged, migrations).finally(() => source.close());
    return staged;
  } catch (error) {
    if (!isForeignDatabase(error)) throw error;
    const isOther = (error as { readonly code?: unknown }).code === 'SQLITE_NOTADB';
    throw new UnsoundError(isOther ? 'foreign' : 'damaged', error.message);
  }
}

/** The staged database takes its place; the one that was there is kept beside it. Returns its path. */
export function swapIn(staged: string, databasePath: string, now: Temporal.Instant): string | null {
  const stem = basename(databasePath, extname(databasePath));
  const kept = join(dirname(databasePath), `${stem}-replaced-${stampOf(now)}.sqlite`);
  const was = existsSync(databasePath);
  for (const suffix of BESIDE) {
    if (existsSync(databasePath + suffix)) renameSync(databasePath + suffix, kept + suffix);
  }
  renameSync(staged, databasePath);
  return was ? kept : null;
}
