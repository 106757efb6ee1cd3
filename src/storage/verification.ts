import type { Db } from './database.ts';
import { assertOurs, MigrationError, pendingMigrations } from './migrate.ts';

/** A file that must not serve as the database; `what` says which remedy there is. */
export class UnsoundError extends Error {
  readonly what: 'damaged' | 'foreign' | 'other-version';
  constructor(what: UnsoundError['what'], reason: string) {
    super(reason);
    this.what = what;
  }
}

/** Reads the whole file: throws UnsoundError when it is damaged, not ours, or of another version. */
export function assertSound(db: Db, migrations: string): void {
  const found = String(db.pragma('integrity_check(1)', { simple: true }));
  if (found !== 'ok') throw new UnsoundError('damaged', found.split('\n')[0] ?? found);
  refusing('foreign', () => assertOurs(db, 'filled'));
  refusing('other-version', () => pendingMigrations(db, migrations));
  const broken = db.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new UnsoundError('damaged', 'a row refers to nothing');
}

/** Looks for pages that cannot be read, faster than `assertSound`; what is wrong, null when nothing is. */
export function damageIn(db: Db): string | null {
  const found = String(db.pragma('quick_check(1)', { simple: true }));
  return found === 'ok' ? null : (found.split('\n')[0] ?? found);
}

function refusing(what: UnsoundError['what'], check: () => void): void {
  try {
    check();
  } catch (error) {
    if (error instanceof MigrationError) throw new UnsoundError(what, error.message);
    throw error;
  }
}
