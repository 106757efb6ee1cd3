import { describe, expect, it, onTestFinished } from 'vitest';
import type { Room } from '../src/storage/room.ts';
import { createVitals } from '../src/vitals.ts';
import { aCommune } from './support/commune.ts';

const MB = 1_000_000;
const roomOf = (megabytes: number): Room => ({
  databaseBytes: MB,
  walBytes: 0,
  least: 200 * MB,
  free: [{ what: 'data', folder: 'data', bytes: megabytes * MB }],
});

/** A bot that is polled, and whose disk has as much room as the test says. */
async function aBot() {
  let room = () => roomOf(900);
  const commune = await aCommune({ now: '2024-06-17T10:00', room: () => room() });
  onTestFinished(() => commune.close());
  const { app, clock } = commune;
  const vitals = createVitals({ app, clock, room: () => room(), polledAt: () => clock.now() });
  return {
    ...commune,
    setRoom: (next: () => Room) => (room = next),
    tickAt: async (time: string) => {
      clock.jumpTo(Temporal.Instant.from(`2024-06-17T${time}+07:00`));
      await app.tick();
    },
    red: () => vitals.health()['red'],
    ok: () => vitals.health().ok,
  };
}

describe('the vitals', () => {
  it('are green as long as nothing is wrong', async () => {
    const bot = await aBot();

    await bot.tickAt('10:01');

    expect([bot.ok(), bot.red()]).toEqual([true, []]);
  });

  it('name a disk that is short from the minute on in which it was seen', async () => {
    const bot = await aBot();
    bot.setRoom(() => roomOf(199));
    await bot.tickAt('10:01');
    await bot.tickAt('10:07');

    expect(bot.red()).toEqual([
      { part: 'disk', since: '2024-06-17T03:01:00Z', detail: 'data: 199 of 200 MB free' },
    ]);
  });

  it('name a job that has failed three times in a row, and no sooner', async () => {
    const bot = await aBot();
    bot.db.exec('ALTER TABLE stored_file RENAME TO hidden');
    await bot.tickAt('10:01');
    await bot.tickAt('10:02');
    expect(bot.red()).toEqual([]);
    await bot.tickAt('10:03');

    expect(bot.red()).toEqual([
      { part: 'jobs', since: '2024-06-17T03:01:00Z', detail: 'files: no such table: stored_file' },
    ]);
    bot.db.exec('ALTER TABLE hidden RENAME TO stored_file');
    await bot.tickAt('10:04');
    expect(bot.ok()).toBe(true);
  });

  it('name a database that cannot be written at the next minute', async () => {
    const bot = await aBot();
    bot.db.pragma('query_only = ON');
    await expect(bot.tickAt('10:01')).rejects.toThrow('readonly');
    await expect(bot.tickAt('10:02')).rejects.toThrow('readonly');

    expect(bot.red()).toEqual([
      {
        part: 'database',
        since: '2024-06-17T03:01:00Z',
        detail: 'attempt to write a readonly database',
      },
    ]);
    bot.db.pragma('query_only = OFF');
    await bot.tickAt('10:03');
    expect(bot.ok()).toBe(true);
  });

  it('name data that the nightly copy found damaged', async () => {
    const bot = await aBot();
    const details = { reason: 'a row refers to nothing' };
    bot.app.stores.troubles.seen({ kind: 'database', details, at: bot.clock.now() });

    expect(bot.red()).toEqual([
      { part: 'database', since: '2024-06-17T03:00:00Z', detail: 'a row refers to nothing' },
    ]);
  });

  it('name a disk that does not answer', async () => {
    const bot = await aBot();
    bot.setRoom(() => {
      throw new Error('EIO: i/o error, statfs');
    });

    expect(bot.red()).toEqual([
      { part: 'disk', since: '2024-06-17T03:00:00Z', detail: 'EIO: i/o error, statfs' },
    ]);
  });
});
