import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { standingClock } from '../../src/clock.ts';
import { DEFAULTS } from '../../src/config.ts';
import { withOwnDatabase } from '../../src/own-database.ts';
import { type Db, openDatabase } from '../../src/storage/database.ts';
import { createInboxStore } from '../../src/storage/inbox.ts';
import { aDesk } from '../commands/a-desk.ts';
import { aFilePath } from '../telegram/edge.ts';

const ROOT = join(import.meta.dirname, '../..');
const NOW = Temporal.Instant.from('2024-06-15T08:00:00+07:00');
/** SQLite takes its log in at a thousand pages, unless told otherwise. */
const USUAL_WAL = 1100 * 4120;

describe('db/litestream.yml', () => {
  /** What Litestream 0.5 reads (cmd/litestream/main.go). */
  const KNOWN = {
    top: ['snapshot', 'dbs'],
    db: ['path', 'busy-timeout', 'checkpoint-interval', 'replica'],
    replica: ['type', 'path', 'sync-interval'],
  };
  const settings = parse(readFileSync(join(ROOT, 'db/litestream.yml'), 'utf8')) as {
    snapshot: Readonly<Record<string, string>>;
    dbs: readonly { path: string; replica: Readonly<Record<string, string>> }[];
  };

  it('copies the database of the default settings, to one place outside its folder', () => {
    expect(settings.dbs.map(({ path }) => path)).toEqual([DEFAULTS.DATABASE_PATH]);
    expect(settings.dbs[0]?.replica['path']).toBe('/mnt/sao-luu/thi-dua');
  });

  it('says nothing that Litestream does not know, and each time with its unit', () => {
    const [db] = settings.dbs;
    expect(Object.keys(settings)).toEqual(KNOWN.top);
    expect(Object.keys(db ?? {})).toEqual(KNOWN.db);
    expect(Object.keys(db?.replica ?? {})).toEqual(KNOWN.replica);
    const times = Object.entries({ ...settings.snapshot, ...db, ...db?.replica }).filter(([name]) =>
      /interval|retention|timeout/.test(name),
    );
    expect(times).toHaveLength(5);
    for (const [name, time] of times)
      expect(`${name}: ${JSON.stringify(time)}`).toMatch(/: "\d+[smh]"$/);
  });
});

/** The bot's own connection, written through until its log would have been taken in twice over. */
async function written(LITESTREAM: 'yes' | 'no', meanwhile: (path: string) => void = () => {}) {
  const path = aFilePath();
  const { deps } = aDesk(path, standingClock(NOW), { LITESTREAM });
  const found = { wal: 0, waiting: 0 };
  await withOwnDatabase(deps, async (db) => {
    const inbox = createInboxStore(db);
    meanwhile(path);
    db.pragma('synchronous = OFF');
    for (let id = 1; id <= 2500; id += 1) {
      inbox.add([{ updateId: id, key: '7:7', payload: `{"text":"${'x'.repeat(3000)}"}` }], NOW);
    }
    found.wal = statSync(`${path}-wal`).size;
    found.waiting = inbox.counts().waiting;
    return 0;
  });
  return { ...found, path };
}

describe('the write-ahead log', () => {
  it('is taken in by the bot itself as long as nobody else is there to do it', async () => {
    const { wal, waiting } = await written('no');

    expect(wal).toBeLessThan(USUAL_WAL);
    expect(waiting).toBe(2500);
  });

  it('is left to Litestream with LITESTREAM=yes, however long it becomes', async () => {
    const { wal, waiting } = await written('yes');

    expect(wal).toBeGreaterThan(2 * USUAL_WAL);
    expect(waiting).toBe(2500);
  });

  it('may be read and taken in by another process while the bot writes: nothing is lost, nobody waits', async () => {
    let other: Db | null = null;
    const { path, waiting } = await written('yes', (at) => {
      // as Litestream does: a read transaction that stays open, so that nobody else begins the log anew
      other = openDatabase(at);
      other.exec('BEGIN; SELECT count(*) FROM inbox');
    });
    const litestream = other as unknown as Db;
    onTestFinished(() => void litestream.close());

    litestream.exec('COMMIT');
    const [taken] = litestream.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];

    expect(taken?.busy).toBe(0);
    expect(statSync(`${path}-wal`).size).toBe(0);
    expect(waiting).toBe(2500);
    expect(createInboxStore(litestream).counts().waiting).toBe(2500);
    expect(litestream.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});
