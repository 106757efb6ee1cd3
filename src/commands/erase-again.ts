import { existsSync } from 'node:fs';
import type { App } from '../app.ts';
import { backupsOf, isFileProblem } from '../own-database.ts';
import { type Db, openDatabase } from '../storage/database.ts';
import { createErasureStore } from '../storage/erasures.ts';
import { isForeignDatabase } from '../storage/migrate.ts';
import { createPseudonyms } from '../storage/pseudonyms.ts';
import { erasedNames } from '../texts/erased.ts';
import type { CommandDeps } from './command.ts';

/**
 * What was erased since a copy was made is erased from it, too: as the database that it takes the place
 * of tells, and the list beside the nightly copies where that database is lost. Says how many.
 */
export function eraseAgain(deps: CommandDeps, staged: Db, { stores }: App): number {
  const called = erasedNames(deps.texts.vi);
  const now = deps.clock.now();
  const own = createPseudonyms(staged);
  const again = staged.transaction(() => {
    const listed = stores.erasures.repeat(backupsOf(deps).erasures(), own, called, now);
    const told = ofReplaced(deps.config.databasePath, (replaced) => {
      // a copy of the time before there were keys has got another one now
      const theirs = createPseudonyms(replaced);
      return stores.erasures.repeat(createErasureStore(replaced).all(), theirs, called, now);
    });
    return listed + told;
  });
  return again.immediate();
}

/** 0 where there is none, or none that can be read or that knows of erasures. */
function ofReplaced(path: string, look: (db: Db) => number): number {
  if (!existsSync(path)) return 0;
  try {
    const db = openDatabase(path, { readonly: true });
    try {
      return knowsErasures(db) ? look(db) : 0;
    } finally {
      db.close();
    }
  } catch (error) {
    if (!isForeignDatabase(error) && !isFileProblem(error)) throw error;
    return 0;
  }
}

function knowsErasures(db: Db): boolean {
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE name = 'erasure'`).all();
  return tables.length > 0;
}
