import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Db, openDatabase } from '../../src/storage/database.ts';
import { MigrationError, migrate } from '../../src/storage/migrate.ts';
import { openUpToDate, UpgradeError } from '../../src/storage/upgrade.ts';
import { aFilePath } from '../telegram/edge.ts';

const ONE = 'CREATE TABLE answer (text TEXT NOT NULL) STRICT;';
const TWO = 'ALTER TABLE answer ADD COLUMN at INTEGER;';
const BROKEN = `CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);`;
const NOON = Temporal.Instant.from('2026-11-25T12:00:00+07:00');

/** Two versions of the program, each with its migrations, and the data of the older one. */
function twoVersions(newer: Readonly<Record<string, string>>) {
  const path = aFilePath();
  const folder = dirname(path);
  const older = { '0001_one.sql': ONE };
  const [old, next] = [older, { ...older, ...newer }].map((files, at) => {
    const migrations = join(folder, `migrations-${at}`);
    mkdirSync(migrations);
    for (const [name, sql] of Object.entries(files)) writeFileSync(join(migrations, name), sql);
    return migrations;
  });
  if (old === undefined || next === undefined) throw new Error('two were made');
  const db = openDatabase(path);
  migrate(db, old);
  db.exec(`INSERT INTO answer (text) VALUES ('95')`);
  db.close();
  const open = async (migrations: string, now = NOON) => {
    const made = await openUpToDate(path, migrations, now);
    onTestFinished(() => void made.db.close());
    return made;
  };
  const copies = () => readdirSync(folder).filter((name) => name.includes('-before-'));
  return { path, folder, old, next, open, copies };
}

const answers = (db: Db) => db.prepare('SELECT text FROM answer').pluck().all();
const applied = (db: Db) => db.prepare('SELECT name FROM migration ORDER BY 1').pluck().all();

describe('an upgrade', () => {
  it('keeps a copy of what was there before, for its owner only', async () => {
    const { next, open, path, folder } = twoVersions({ '0002_two.sql': TWO });

    const { db, applied: names, copy, undone } = await open(next);

    expect(names).toEqual(['0002_two.sql']);
    expect(copy).toBe(join(folder, 'thi-dua-before-2026-11-25-120000.sqlite'));
    expect(undone).toBeNull();
    expect(answers(db)).toEqual(['95']);
    expect((statSync(copy ?? '').mode & 0o777).toString(8)).toBe('600');
    const kept = openDatabase(copy ?? '', { readonly: true });
    onTestFinished(() => void kept.close());
    expect([answers(kept), applied(kept)]).toEqual([['95'], ['0001_one.sql']]);
    expect(existsSync(`${path}.upgrading`)).toBe(false);
  });

  it('makes no copy when there is nothing to apply, or nothing to lose', async () => {
    const { old, next, open, folder, copies } = twoVersions({ '0002_two.sql': TWO });
    writeFileSync(join(folder, 'empty.sqlite'), '');

    expect(await open(old)).toMatchObject({ applied: [], copy: null });
    for (const name of ['new.sqlite', 'empty.sqlite']) {
      const { db, copy } = await openUpToDate(join(folder, name), next, NOON);
      onTestFinished(() => void db.close());
      expect(copy).toBeNull();
      expect(applied(db)).toHaveLength(2);
    }

    expect(copies()).toEqual([]);
  });

  it('whose second step fails is undone whole: the version before runs on all its data', async () => {
    const { old, next, open, copies } = twoVersions({
      '0002_two.sql': TWO,
      '0003_bad.sql': BROKEN,
    });

    const failure = await open(next).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(UpgradeError);
    expect(failure).toMatchObject({
      migration: '0003_bad.sql',
      message: 'no such table: nowhere',
      copy: expect.stringContaining('thi-dua-before-2026-11-25-120000.sqlite'),
    });
    expect(copies()).toHaveLength(1);
    const { db, undone } = await open(old);
    expect(undone).toBeNull();
    expect([answers(db), applied(db)]).toEqual([['95'], ['0001_one.sql']]);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.exec(`INSERT INTO answer (text) VALUES ('96')`);
    expect(answers(db)).toEqual(['95', '96']);
  });

  it('can be tried again with a mended migration', async () => {
    const { next, open } = twoVersions({ '0002_two.sql': TWO, '0003_bad.sql': BROKEN });
    await open(next).catch(() => {});
    writeFileSync(join(next, '0003_bad.sql'), 'CREATE TABLE whole (id INTEGER) STRICT;');

    const { db, applied: names } = await open(next, NOON.add({ hours: 1 }));

    expect(names).toEqual(['0002_two.sql', '0003_bad.sql']);
    expect(answers(db)).toEqual(['95']);
  });

  it('keeps no more than three copies, the newest', async () => {
    const { next, open, copies } = twoVersions({ '0002_bad.sql': BROKEN });

    for (const hours of [1, 2, 3, 4, 5]) await open(next, NOON.add({ hours })).catch(() => {});

    expect(copies().toSorted()).toEqual([
      'thi-dua-before-2026-11-25-150000.sqlite',
      'thi-dua-before-2026-11-25-160000.sqlite',
      'thi-dua-before-2026-11-25-170000.sqlite',
    ]);
  });

  it('is not begun when the copy cannot be made', async () => {
    const { next, old, open, path } = twoVersions({ '0002_two.sql': TWO });
    mkdirSync(`${path}.upgrading.part`);

    await expect(open(next)).rejects.toThrow('directory');

    const { db } = await open(old);
    expect([answers(db), applied(db)]).toEqual([['95'], ['0001_one.sql']]);
  });

  it('while another process reads (Litestream) is undone all the same', async () => {
    const { old, next, open, path } = twoVersions({ '0002_two.sql': TWO, '0003_bad.sql': BROKEN });
    const reader = openDatabase(path, { readonly: true });
    onTestFinished(() => void reader.close());
    reader.exec('BEGIN');
    expect(answers(reader)).toEqual(['95']);

    await open(next).catch(() => {});

    const { db } = await open(old);
    expect([answers(db), applied(db)]).toEqual([['95'], ['0001_one.sql']]);
  });
});

describe('an upgrade that was cut short', () => {
  /** The process dies when the first of two migrations has been applied. */
  function cutShort() {
    const versions = twoVersions({
      '0002_two.sql': TWO,
      '0003_three.sql': 'CREATE TABLE three (id INTEGER) STRICT;',
    });
    const { path, folder, next } = versions;
    copyFileSync(path, `${path}.upgrading`);
    const half = join(folder, 'migrations-half');
    mkdirSync(half);
    for (const name of ['0001_one.sql', '0002_two.sql'])
      copyFileSync(join(next, name), join(half, name));
    const db = openDatabase(path);
    migrate(db, half);
    db.close();
    return versions;
  }

  it('is ended by the same version, which keeps the copy of before its beginning', async () => {
    const { next, open, path } = cutShort();

    const { db, applied: names, copy } = await open(next);

    expect(names).toEqual(['0003_three.sql']);
    expect(answers(db)).toEqual(['95']);
    const kept = openDatabase(copy ?? '', { readonly: true });
    onTestFinished(() => void kept.close());
    expect(applied(kept)).toEqual(['0001_one.sql']);
    expect(existsSync(`${path}.upgrading`)).toBe(false);
  });

  it('and fails when it is gone on with is undone to before its beginning', async () => {
    const { old, next, open } = cutShort();
    writeFileSync(join(next, '0003_three.sql'), BROKEN);

    await expect(open(next)).rejects.toMatchObject({ migration: '0003_three.sql' });

    const { db } = await open(old);
    expect([answers(db), applied(db)]).toEqual([['95'], ['0001_one.sql']]);
  });

  it('is undone by the version before, which then runs', async () => {
    const { old, open, path, folder } = cutShort();

    const { db, undone } = await open(old);

    expect(undone).toBe(join(folder, 'thi-dua-before-2026-11-25-120000.sqlite'));
    expect([answers(db), applied(db)]).toEqual([['95'], ['0001_one.sql']]);
    expect(existsSync(`${path}.upgrading`)).toBe(false);
  });

  it('had all its steps but not its end: nothing is lost either way', async () => {
    const { next, open, path } = twoVersions({ '0002_two.sql': TWO });
    copyFileSync(path, `${path}.upgrading`);
    const db = openDatabase(path);
    migrate(db, next);
    db.close();

    const { db: again, applied: names, copy } = await open(next);

    expect([names, answers(again)]).toEqual([[], ['95']]);
    expect(copy).not.toBeNull();
    expect(existsSync(`${path}.upgrading`)).toBe(false);
  });
});

describe('data of a newer version, without such a copy', () => {
  it('stay as they are', async () => {
    const { old, next, open, path } = twoVersions({ '0002_two.sql': TWO });
    const { db } = await open(next);
    db.close();

    await expect(open(old)).rejects.toBeInstanceOf(MigrationError);

    rmSync(`${path}.upgrading`, { force: true });
    const again = await open(next);
    expect(applied(again.db)).toHaveLength(2);
  });
});

describe('data of another program', () => {
  it('are neither copied nor touched', async () => {
    const { next, open, folder, path } = twoVersions({});
    const db = openDatabase(path);
    db.exec('DROP TABLE migration');
    db.close();

    await expect(open(next)).rejects.toThrow('tables of another program');

    expect(readdirSync(folder).filter((name) => /before|upgrading/.test(name))).toEqual([]);
  });
});
