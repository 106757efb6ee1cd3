import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyDatabase } from '../../src/storage/backup.ts';
import { createBackups } from '../../src/storage/backups.ts';
import { type Db, openDatabase } from '../../src/storage/database.ts';
import { createInboxStore } from '../../src/storage/inbox.ts';
import { aDatabase, aFilePath } from '../telegram/edge.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');
const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);

function aBackedUp(keep = 14) {
  const databasePath = aFilePath();
  const folder = join(dirname(databasePath), 'sao lưu');
  const db = aDatabase(databasePath);
  const backups = createBackups({ databasePath, folder, keep, migrations: MIGRATIONS });
  return { db, databasePath, folder, backups };
}

function waitingIn(path: string): number {
  const db = openDatabase(path, { readonly: true });
  try {
    return createInboxStore(db).counts().waiting;
  } finally {
    db.close();
  }
}

function receive(db: Db, updateId: number): void {
  createInboxStore(db).add([{ updateId, key: '7:7', payload: '{}' }], at('2024-06-15T01:00'));
}

describe('a nightly copy', () => {
  it('is one file with all that was written, named by database and time, for its owner only', async () => {
    const it = aBackedUp();
    receive(it.db, 1);

    const path = await it.backups.make(it.db, at('2024-06-15T02:00'));

    expect(path).toBe(join(it.folder, 'thi-dua-2024-06-15-020000.sqlite'));
    expect(waitingIn(path)).toBe(1);
    expect(readdirSync(it.folder)).toEqual(['thi-dua-2024-06-15-020000.sqlite']);
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
    expect((statSync(it.folder).mode & 0o777).toString(8)).toBe('700');
  });

  it('holds what another connection writes while it is made, or not at all', async () => {
    const it = aBackedUp();
    const writer = aDatabase(it.databasePath);
    const making = it.backups.make(it.db, at('2024-06-15T02:00'));
    receive(writer, 1);

    const path = await making;

    expect([0, 1]).toContain(waitingIn(path));
    expect(waitingIn(it.databasePath)).toBe(1);
  });

  it('makes room: the newest are kept, and nothing that is not one of them is touched', async () => {
    const it = aBackedUp(2);
    mkdirSync(it.folder);
    const others = ['thi-dua-2023-2023-01-01-020000.sqlite', 'ghi chú.txt', 'thi-dua-cu.sqlite'];
    for (const name of others) writeFileSync(join(it.folder, name), 'x');

    for (const day of ['15', '16', '17', '18']) {
      await it.backups.make(it.db, at(`2024-06-${day}T02:00`));
    }

    expect(readdirSync(it.folder).toSorted()).toEqual(
      [
        ...others,
        'thi-dua-2024-06-17-020000.sqlite',
        'thi-dua-2024-06-18-020000.sqlite',
      ].toSorted(),
    );
    expect(it.backups.list().map((one) => one.at.toString())).toEqual([
      '2024-06-18T02:00:00',
      '2024-06-17T02:00:00',
    ]);
  });

  it('that turns out damaged never gets its name, and the older ones stay', async () => {
    const it = aBackedUp(1);
    await it.backups.make(it.db, at('2024-06-15T02:00'));
    it.db.pragma('foreign_keys = OFF');
    it.db.exec(`INSERT INTO member (person_id, role, started_at) VALUES (99, 'officer', 1)`);

    await expect(it.backups.make(it.db, at('2024-06-16T02:00'))).rejects.toThrow(
      'a row refers to nothing',
    );

    expect(readdirSync(it.folder)).toEqual(['thi-dua-2024-06-15-020000.sqlite']);
  });

  it('clears away what a night that was killed left half done', async () => {
    const it = aBackedUp();
    mkdirSync(it.folder);
    const half = [
      'thi-dua-2024-06-14-020000.sqlite.part',
      'thi-dua-2024-06-14-020000.sqlite.part-wal',
    ];
    const others = ['thi-dua.sqlite.part', 'khac-2024-06-14-020000.sqlite.part'];
    for (const name of [...half, ...others]) writeFileSync(join(it.folder, name), 'x');

    await it.backups.make(it.db, at('2024-06-15T02:00'));

    expect(readdirSync(it.folder).toSorted()).toEqual([
      'khac-2024-06-14-020000.sqlite.part',
      'thi-dua-2024-06-15-020000.sqlite',
      'thi-dua.sqlite.part',
    ]);
  });

  it('is none before the first', () => {
    expect(aBackedUp().backups.list()).toEqual([]);
  });
});

describe('copying a database', () => {
  it.for([
    ['another program’s', 'foreign', (db: Db) => db.exec('DROP TABLE migration')],
    [
      'one of a newer version',
      'other-version',
      (db: Db) => db.exec(`INSERT INTO migration VALUES ('9999_next.sql', 'x')`),
    ],
  ] as const)('refuses %s', async ([, what, change]) => {
    const it = aBackedUp();
    change(it.db);
    const target = join(dirname(it.databasePath), 'copy.sqlite');

    await expect(copyDatabase(it.db, target, MIGRATIONS)).rejects.toMatchObject({ what });

    expect(readdirSync(dirname(it.databasePath))).not.toContain('copy.sqlite');
  });

  it('refuses one whose pages are damaged', async () => {
    const it = aBackedUp();
    for (let id = 1; id <= 500; id += 1) receive(it.db, id);
    it.db.pragma('wal_checkpoint(TRUNCATE)');
    const damaged = join(dirname(it.databasePath), 'damaged.sqlite');
    copyFileSync(it.databasePath, damaged);
    const bytes = readFileSync(damaged);
    bytes.fill(0xa5, bytes.length - 3 * 4096, bytes.length - 4096);
    writeFileSync(damaged, bytes);
    const source = openDatabase(damaged);

    await expect(
      copyDatabase(source, join(dirname(damaged), 'copy.sqlite'), MIGRATIONS),
    ).rejects.toMatchObject({ what: 'damaged' });
    source.close();
  });
});
