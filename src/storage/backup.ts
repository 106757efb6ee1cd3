import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { BESIDE, type Db, openDatabase } from './database.ts';
import { assertSound } from './verification.ts';

/**
 * Copies a database, also while others write into it, to one file that needs nothing beside it. It
 * is read whole before it gets its name, so what bears the name is sound; nobody else may read it.
 * Throws UnsoundError when the copy must not serve as a database, else what the file system says.
 */
export async function copyDatabase(db: Db, target: string, migrations: string): Promise<void> {
  const draft = `${target}.part`;
  removeDatabase(draft);
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    await db.backup(draft);
    finish(draft, migrations);
    renameSync(draft, target);
  } finally {
    removeDatabase(draft);
  }
}

function finish(path: string, migrations: string): void {
  const copy = openDatabase(path);
  try {
    copy.pragma('journal_mode = DELETE');
    assertSound(copy, migrations);
  } finally {
    copy.close();
  }
}

/** With what SQLite keeps beside it; only where no process holds it open. */
export function removeDatabase(path: string): void {
  for (const suffix of BESIDE) rmSync(path + suffix, { force: true });
}
