import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { isForeignDatabase, MigrationError, migrate } from '../../src/storage/migrate.ts';
import { aFilePath } from '../telegram/edge.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');

function aBench() {
  const folder = dirname(aFilePath());
  const db = openDatabase(':memory:');
  onTestFinished(() => void db.close());
  return {
    db,
    write: (name: string, sql: string) => writeFileSync(join(folder, name), sql),
    take: (name: string) => copyFileSync(join(MIGRATIONS, name), join(folder, name)),
    remove: (name: string) => rmSync(join(folder, name)),
    run: () => migrate(db, folder),
    tables: () =>
      db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all(),
    applied: () => db.prepare('SELECT name FROM migration ORDER BY name').pluck().all(),
  };
}

const ONE = 'CREATE TABLE one (id INTEGER PRIMARY KEY) STRICT;';
const TWO = 'CREATE TABLE two (one_id INTEGER NOT NULL REFERENCES one (id)) STRICT;';

describe('migrations', () => {
  it('are applied in the order of their names and remembered', () => {
    const bench = aBench();
    bench.write('0002_two.sql', `${TWO} INSERT INTO one VALUES (7);`);
    bench.write('0001_one.sql', ONE);
    bench.write('notes.txt', 'not SQL');

    expect(bench.run()).toEqual(['0001_one.sql', '0002_two.sql']);

    expect(bench.tables()).toEqual(['migration', 'one', 'two']);
    expect(bench.applied()).toEqual(['0001_one.sql', '0002_two.sql']);
  });

  it('run again apply nothing, and later only what is new', () => {
    const bench = aBench();
    bench.write('0001_one.sql', `${ONE} INSERT INTO one VALUES (7);`);
    bench.run();

    expect(bench.run()).toEqual([]);
    bench.write('0002_two.sql', TWO);
    expect(bench.run()).toEqual(['0002_two.sql']);

    expect(bench.db.prepare('SELECT count(*) FROM one').pluck().get()).toBe(1);
  });

  it('that changed after they were applied are refused, with nothing applied', () => {
    const bench = aBench();
    bench.write('0001_one.sql', ONE);
    bench.run();
    bench.write('0001_one.sql', `${ONE}\n-- harmless?`);
    bench.write('0002_two.sql', TWO);

    expect(bench.run).toThrow(MigrationError);
    expect(bench.run).toThrow('0001_one.sql was changed');

    expect(bench.tables()).toEqual(['migration', 'one']);
  });

  it('of a newer version that are unknown here are refused, with nothing applied', () => {
    const bench = aBench();
    bench.write('0001_one.sql', ONE);
    bench.write('0003_newer.sql', 'SELECT 1;');
    bench.run();
    bench.remove('0003_newer.sql');
    bench.write('0002_two.sql', TWO);

    expect(bench.run).toThrow(MigrationError);
    expect(bench.run).toThrow('0003_newer.sql, unknown to this version');

    expect(bench.tables()).toEqual(['migration', 'one']);
  });

  it('that fail halfway leave nothing of themselves, and all of those before', () => {
    const bench = aBench();
    bench.write('0001_one.sql', ONE);
    bench.write(
      '0002_two.sql',
      `${TWO} INSERT INTO one VALUES (7); INSERT INTO nowhere VALUES (1);`,
    );
    bench.write('0003_three.sql', 'CREATE TABLE three (id INTEGER) STRICT;');

    expect(bench.run).toThrow('no such table: nowhere');

    expect(bench.tables()).toEqual(['migration', 'one']);
    expect(bench.applied()).toEqual(['0001_one.sql']);
    expect(bench.db.prepare('SELECT count(*) FROM one').pluck().get()).toBe(0);
    expect(bench.db.inTransaction).toBe(false);
  });

  it('that failed can be mended and applied', () => {
    const bench = aBench();
    bench.write('0001_one.sql', `${ONE} nonsense;`);
    expect(bench.run).toThrow('syntax error');

    bench.write('0001_one.sql', ONE);

    expect(bench.run()).toEqual(['0001_one.sql']);
  });

  it('that leave a reference to nothing are undone', () => {
    const bench = aBench();
    bench.write('0001_one.sql', ONE);
    bench.write(
      '0002_two.sql',
      `PRAGMA defer_foreign_keys = ON; ${TWO} INSERT INTO two VALUES (99);`,
    );

    expect(bench.run).toThrow('0002_two.sql breaks a foreign key');

    expect(bench.tables()).toEqual(['migration', 'one']);
  });
});

describe('a database that is not ours', () => {
  it('is told from one that is', () => {
    const path = aFilePath();
    writeFileSync(path, 'This is a letter, and not a database, however long it may be.'.repeat(20));
    const caught = attempt(() => openDatabase(path));

    expect(isForeignDatabase(caught)).toBe(true);
    expect(isForeignDatabase(new MigrationError('changed'))).toBe(true);
  });

  it('is not blamed for other errors', () => {
    const db = openDatabase(':memory:');
    onTestFinished(() => void db.close());

    expect(isForeignDatabase(attempt(() => db.exec('nonsense')))).toBe(false);
    expect(isForeignDatabase(new Error('disk full'))).toBe(false);
    expect(isForeignDatabase('SQLITE_NOTADB')).toBe(false);
  });
});

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe('rules that plans were loaded without', () => {
  it('come into it by migration, and leave those that it has', () => {
    const bench = aBench();
    const later: string[] = [];
    for (const name of readdirSync(MIGRATIONS).filter((each) => each.endsWith('.sql'))) {
      if (name < '0007') bench.take(name);
      else later.push(name);
    }
    bench.run();
    const own = `'{"review":{"medianTimes":5}}'`;
    bench.db.exec(
      `INSERT INTO plan_version VALUES (1, 2024, '{"year":2024}', 5), (2, 2024, ${own}, 6)`,
    );

    for (const name of later) bench.take(name);
    bench.run();

    const times = bench.db
      .prepare(
        `SELECT json_extract(document, '$.review.medianTimes') FROM plan_version ORDER BY id`,
      )
      .pluck()
      .all();
    expect(times).toEqual([3, 5]);
    const file = JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')) as {
      readonly ranking: object;
    };
    const tables = bench.db
      .prepare(`SELECT json_extract(document, '$.ranking') FROM plan_version ORDER BY id`)
      .pluck()
      .all()
      .map((text) => JSON.parse(String(text)) as object);
    expect(tables).toEqual([file.ranking, file.ranking]);
  });

  it('are set for each award where there was one for all, and nothing is added to it', () => {
    const bench = aBench();
    const all = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));
    for (const name of all.filter((each) => each < '0017')) bench.take(name);
    bench.run();
    const plan = {
      commendation: {
        forms: [{ id: 'giay_khen_xa' }, { id: 'ldtt' }],
        voting: {
          quorum: { numerator: 2, denominator: 3 },
          thresholdPercent: 90,
          base: 'present',
          ballot: 'secret',
        },
      },
      council: {
        roles: [
          { id: 'chu_tich', name: 'Chủ tịch' },
          { id: 'uy_vien', name: 'Ủy viên' },
        ],
      },
    };
    bench.db
      .prepare('INSERT INTO plan_version (id, year, document, loaded_at) VALUES (1, 2024, ?, 5)')
      .run(JSON.stringify(plan));

    for (const name of all.filter((each) => each >= '0017')) bench.take(name);
    bench.run();

    const document = String(bench.db.prepare('SELECT document FROM plan_version').pluck().get());
    const { commendation, council } = JSON.parse(document) as typeof plan;
    const rule = {
      ballot: 'paper',
      quorum: '2/3',
      threshold: '90 %',
      comparison: 'at_least',
      base: 'present_or_consulted',
      recused: null,
      opinions: null,
      ownUnit: null,
      tie: null,
      assumed: true,
    };
    expect(commendation.voting).toEqual([
      { form: 'giay_khen_xa', ...rule },
      { form: 'ldtt', ...rule },
    ]);
    expect(council.roles).toEqual([
      { id: 'chu_tich', name: 'Chủ tịch', duty: 'chair' },
      { id: 'uy_vien', name: 'Ủy viên' },
    ]);
  });
});
