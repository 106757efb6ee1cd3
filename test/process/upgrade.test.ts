import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { anOperator } from './operator.ts';

const ROOT = join(import.meta.dirname, '../..');
const READY = 'Đang chạy: @tunganh_thu_bot';
const FINE = 'CREATE TABLE next_year (id INTEGER PRIMARY KEY) STRICT;';
const BROKEN = 'CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);';
/** Counts for minutes: time enough to be killed in. */
const SLOW = `CREATE TABLE slow AS WITH RECURSIVE n(i) AS
  (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) SELECT max(i) AS i FROM n;`;

/** The sources of a version to come in a folder of their own, with further migrations. */
function aNextVersion(migrations: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'next-version-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const part of ['src', 'db', 'locales', 'package.json']) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const write = (name: string, sql: string) =>
    writeFileSync(join(root, 'db/migrations', name), sql);
  for (const [name, sql] of Object.entries(migrations)) write(name, sql);
  return { start: join(root, 'src/start.js'), write };
}

/** An operator whose bot of today has run, and somebody has written to it. */
async function anOperatorWithData() {
  const operator = await anOperator();
  const bot = operator.start();
  await bot.says(READY);
  await bot.stop();
  return operator;
}

function migrationsIn(path: string): readonly unknown[] {
  const db = openDatabase(path, { readonly: true });
  try {
    return db.prepare(`SELECT name FROM migration WHERE name > '9' ORDER BY 1`).pluck().all();
  } catch {
    return ['in use'];
  } finally {
    db.close();
  }
}

describe('an update of the software', () => {
  it('whose migration fails ends in one line, and the version before still runs', async () => {
    const operator = await anOperatorWithData();
    const { start } = aNextVersion({ '9001_fine.sql': FINE, '9002_broken.sql': BROKEN });

    const bot = operator.start({}, start);
    const exit = await bot.exited();

    const [copy = ''] = readdirSync(operator.folder).filter((name) => name.includes('-before-'));
    expect(exit.code).toBe(3);
    expect(bot.said()).toEqual([]);
    expect(bot.complaints()).toEqual([
      `Nâng cấp dữ liệu chưa thành ở bước «9002_broken.sql»: no such table: nowhere. Dữ liệu đã được đưa về như trước khi nâng cấp, bản sao tại «${join(operator.folder, copy)}». Chạy lại phiên bản phần mềm trước đó và báo người bảo trì.`,
    ]);
    expect(migrationsIn(operator.databasePath)).toEqual([]);
    const again = operator.start();
    await again.says(READY);
    expect(await again.stop()).toEqual({ code: 0, signal: null });
  }, 30_000);

  it('that is killed in the middle is undone by the version before, or ended by the next', async () => {
    const operator = await anOperatorWithData();
    const next = aNextVersion({ '9001_fine.sql': FINE, '9002_slow.sql': SLOW });
    const { databasePath } = operator;
    const untilInTheMiddle = async () => {
      const applied = () => migrationsIn(databasePath);
      await expect.poll(applied, { timeout: 15_000 }).toEqual(['9001_fine.sql']);
    };

    const first = operator.start({}, next.start);
    await untilInTheMiddle();
    await first.kill();
    expect(existsSync(`${databasePath}.upgrading`)).toBe(true);
    const before = operator.start();
    await before.says(READY);
    expect(before.said()[0]).toContain('Lần nâng cấp trước bị ngắt giữa chừng');
    await before.stop();
    expect(migrationsIn(databasePath)).toEqual([]);

    const second = operator.start({}, next.start);
    await untilInTheMiddle();
    await second.kill();
    next.write('9002_slow.sql', 'CREATE TABLE slow (i INTEGER) STRICT;');
    const third = operator.start({}, next.start);
    await third.says(READY);
    expect(third.said()[0]).toMatch(
      /^Đã nâng cấp dữ liệu \(1 bước\)\. Bản sao trước khi nâng cấp: «/,
    );
    await third.stop();

    expect(migrationsIn(databasePath)).toEqual(['9001_fine.sql', '9002_slow.sql']);
    expect(existsSync(`${databasePath}.upgrading`)).toBe(false);
  }, 60_000);

  it('that is given up while its commands run leaves the data to them as well', async () => {
    const operator = await anOperatorWithData();
    const { start } = aNextVersion({ '9001_broken.sql': BROKEN });
    const failed = operator.start({}, start);
    await failed.exited();

    const { code, said } = await operator.command(['doctor']);

    expect(code).toBe(2);
    expect(said[2]).toBe('Tốt: Dữ liệu nguyên vẹn; kế hoạch năm 2024.');
  }, 30_000);
});
