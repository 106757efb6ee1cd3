import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { inVietnam } from '../domain/clock.ts';
import { copyDatabase } from './backup.ts';
import type { Db } from './database.ts';
import { keepErasures, readErasures } from './erasure-file.ts';
import type { Erasure } from './erasures.ts';

/** A copy, known by the time in its name (Viet Nam). */
export type Backup = { readonly path: string; readonly at: Temporal.PlainDateTime };

/** Dated copies of one database in a folder, where those of other databases may lie beside them. */
export function createBackups(options: {
  readonly databasePath: string;
  readonly folder: string;
  readonly keep: number;
  readonly migrations: string;
}) {
  const { databasePath, folder, keep, migrations } = options;
  const stem = basename(databasePath, extname(databasePath));

  /** Newest first. */
  function list(): readonly Backup[] {
    return readFolder(folder)
      .flatMap((name) => {
        const at = timeIn(name, stem);
        return at === null ? [] : [{ path: join(folder, name), at }];
      })
      .sort((one, other) => Temporal.PlainDateTime.compare(other.at, one.at));
  }

  /** Of a copy in which the process died: it would lie there for ever. */
  function removeDrafts(): void {
    for (const name of readFolder(folder)) {
      const [copy = '', rest] = name.split('.part');
      if (rest !== undefined && timeIn(copy, stem) !== null) rmSync(join(folder, name));
    }
  }

  const erasures = join(folder, `${stem}-erasures.json`);

  return {
    folder,
    list,
    /** What was erased since those copies were made, and what is written down of it. */
    erasures: () => readErasures(erasures),
    keepErasures(them: readonly Erasure[]): void {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      keepErasures(erasures, them);
    },
    /** Makes a copy and then removes the oldest ones beyond `keep`; returns its path. */
    async make(db: Db, now: Temporal.Instant): Promise<string> {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      removeDrafts();
      const path = join(folder, `${stem}-${stampOf(now)}.sqlite`);
      await copyDatabase(db, path, migrations);
      for (const old of list().slice(keep)) rmSync(old.path, { force: true });
      return path;
    },
  };
}
export type Backups = ReturnType<typeof createBackups>;

/** 2024-06-15-020000: a time in Viet Nam within the name of a file. */
export function stampOf(now: Temporal.Instant): string {
  const local = inVietnam(now);
  const time = local.toPlainTime().toString({ smallestUnit: 'second' }).replaceAll(':', '');
  return `${local.toPlainDate().toString()}-${time}`;
}

function timeIn(name: string, stem: string): Temporal.PlainDateTime | null {
  if (!name.startsWith(`${stem}-`)) return null;
  const match = /^(\d{4}-\d{2}-\d{2})-(\d{6})\.sqlite$/.exec(name.slice(stem.length + 1));
  return match === null ? null : Temporal.PlainDateTime.from(`${match[1]}T${match[2]}`);
}

/** No folder, no copies. */
function readFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
