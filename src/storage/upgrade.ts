import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { copyDatabase } from './backup.ts';
import { stampOf } from './backups.ts';
import { type Db, openDatabase } from './database.ts';
import {
  assertOurs,
  isEmpty,
  MigrationError,
  MigrationFailure,
  pendingMigrations,
} from './migrate.ts';
import { openOurs } from './open.ts';
import { assertSound } from './verification.ts';

export type Upgraded = {
  readonly db: Db;
  /** The migrations that were applied. */
  readonly applied: readonly string[];
  /** The database as it was before them; null when there was nothing to keep. */
  readonly copy: string | null;
  /** Where the copy lies that an upgrade of a newer version, which was cut short, was undone with. */
  readonly undone: string | null;
};

/** An upgrade failed, and the database is as it was before; `copy` is what it was put back from. */
export class UpgradeError extends Error {
  readonly migration: string;
  readonly copy: string;
  constructor(failure: MigrationFailure, copy: string) {
    super(failure.message, { cause: failure });
    this.migration = failure.migration;
    this.copy = copy;
  }
}

const KEPT = 3;

/**
 * Opens the database and brings it up to date. Before migrations are applied it is copied beside
 * itself; when one fails, the copy is put back, so that the version before still runs on it. A copy
 * that is found at the start belongs to an upgrade that was cut short: this version ends it, or
 * undoes it when it was a newer one's.
 */
export async function openUpToDate(
  path: string,
  migrations: string,
  now: Temporal.Instant,
): Promise<Upgraded> {
  const before = copyBefore(path);
  const undone = existsSync(before) ? await undo(path, before, migrations, now) : null;
  const pending = existsSync(path) ? reading(path, (db) => pendingIn(db, migrations)) : null;
  if (pending === null) return { db: openOurs(path, migrations), applied: [], copy: null, undone };
  if (pending.length > 0 && !existsSync(before)) await copyAside(path, before, migrations);
  try {
    const db = openOurs(path, migrations);
    const copy = existsSync(before) ? keep(path, before, now) : null;
    return { db, applied: pending, copy, undone };
  } catch (error) {
    if (!(error instanceof MigrationFailure)) throw error;
    await putBack(path, before, migrations);
    throw new UpgradeError(error, keep(path, before, now));
  }
}

/** Null for a file into which nothing was ever put. */
function pendingIn(db: Db, migrations: string): readonly string[] | null {
  if (isEmpty(db)) return null;
  assertOurs(db);
  return pendingMigrations(db, migrations);
}

/** While an upgrade runs, what was there before lies here. */
function copyBefore(path: string): string {
  return `${path}.upgrading`;
}

async function copyAside(path: string, before: string, migrations: string): Promise<void> {
  const db = openDatabase(path, { readonly: true });
  await copyDatabase(db, before, migrations).finally(() => db.close());
}

/**
 * Nothing but migrations was written since the copy was made: the bot runs only once it has its
 * lasting name. Null when the upgrade was this version's, and goes on.
 */
async function undo(
  path: string,
  before: string,
  migrations: string,
  now: Temporal.Instant,
): Promise<string | null> {
  if (reading(path, (db) => isKnown(db, migrations))) return null;
  if (!reading(before, (db) => isKnown(db, migrations))) return null;
  await putBack(path, before, migrations);
  return keep(path, before, now);
}

function isKnown(db: Db, migrations: string): boolean {
  try {
    pendingIn(db, migrations);
    return true;
  } catch (error) {
    if (error instanceof MigrationError) return false;
    throw error;
  }
}

/** As one transaction: who dies in it finds the copy and the database as they were. */
async function putBack(path: string, before: string, migrations: string): Promise<void> {
  const copy = openDatabase(before, { readonly: true });
  await copy.backup(path).finally(() => copy.close());
  reading(path, (db) => assertSound(db, migrations));
}

/** Gives the copy its lasting name, and removes the oldest of those that lie there. */
function keep(path: string, before: string, now: Temporal.Instant): string {
  const folder = dirname(path);
  const stem = `${basename(path, extname(path))}-before-`;
  const kept = join(folder, `${stem}${stampOf(now)}.sqlite`);
  renameSync(before, kept);
  const copies = readdirSync(folder).filter(
    (name) => name.startsWith(stem) && name.endsWith('.sqlite'),
  );
  for (const old of copies.toSorted().slice(0, -KEPT)) rmSync(join(folder, old), { force: true });
  return kept;
}

function reading<T>(path: string, look: (db: Db) => T): T {
  const db = openDatabase(path, { readonly: true });
  try {
    return look(db);
  } finally {
    db.close();
  }
}
