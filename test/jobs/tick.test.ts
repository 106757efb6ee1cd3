import { describe, expect, it } from 'vitest';
import { createRunner } from '../../src/jobs/runner.ts';
import { createTick } from '../../src/jobs/tick.ts';
import { aYear, theJobs, vietnam } from './a-year.ts';

const MONTHS = Array.from({ length: 11 }, (_, at) => `2024-${String(at + 2).padStart(2, '0')}`);

function aTick(now: string, send: (months: number) => Promise<void> = async () => {}) {
  const year = aYear(now);
  const sends: number[] = [];
  const { store, jobs, log } = theJobs(year);
  const ticking = createTick({
    clock: year.clock,
    store,
    runDue: createRunner({ store, jobs, log }),
    send: async () => {
      sends.push(year.months().length);
      await send(year.months().length);
    },
  });
  const messages = () =>
    year.db
      .prepare('SELECT unique_key AS key, chat_id AS chat, payload FROM outbox ORDER BY id')
      .all() as { key: string; chat: number; payload: string }[];
  return { ...year, ...ticking, sends, messages };
}

describe('a tick of the clock', () => {
  it('opens what is due, then sends what waits', async () => {
    const it = aTick('2024-03-15T08:00:00');

    await it.tick();

    expect(it.months()).toEqual(['2024-02', '2024-03']);
    expect(it.sends).toEqual([2]);
  });

  it('asks anew each time what is due', async () => {
    const it = aTick('2024-02-15T07:59:00');
    await it.tick();
    expect(it.months()).toEqual([]);

    it.clock.jumpTo(vietnam('2024-02-15T08:00:00'));
    await it.tick();

    expect(it.months()).toEqual(['2024-02']);
    expect(it.sends).toEqual([0, 1]);
  });

  it('says nothing about the end of the year before it is over', async () => {
    const it = aTick('2024-12-31T23:59:59');
    it.enrol(1001, 'administrator');

    await it.tick();

    expect(it.messages()).toEqual([]);
    expect(it.months()).toHaveLength(11);
  });

  it('fails when sending fails, so that it is logged', async () => {
    const it = aTick('2024-02-15T08:00:00', () => Promise.reject(new Error('no network')));

    await expect(it.tick()).rejects.toThrow('no network');

    expect(it.months()).toEqual(['2024-02']);
  });

  it('opens what came due in months without a process, however long that was', async () => {
    const it = aTick('2024-09-20T03:00:00');

    await it.tick();

    expect(it.months()).toEqual(MONTHS.slice(0, 8));
  });

  it('leaves no record of its own each minute', async () => {
    const it = aTick('2024-06-17T10:00:00');
    await it.tick();
    const rows = () =>
      ['job', 'job_slot', 'audit'].map((table) =>
        it.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      );
    const before = rows();

    for (let minute = 1; minute <= 30; minute += 1) {
      it.clock.jumpTo(it.clock.now().add({ minutes: 1 }));
      await it.tick();
    }

    expect(rows()).toEqual(before);
  });

  it('says when it was, and fails on a database that cannot be written', async () => {
    const it = aTick('2024-06-17T10:00:00');
    expect(it.lastAt()).toBeNull();
    await it.tick();
    it.clock.jumpTo(vietnam('2024-06-17T10:01:00'));
    it.db.pragma('query_only = ON');

    await expect(it.tick()).rejects.toThrow('readonly');
    it.clock.jumpTo(vietnam('2024-06-17T10:02:00'));
    await expect(it.tick()).rejects.toThrow('readonly');

    expect(it.lastAt()).toEqual(vietnam('2024-06-17T10:00:00'));
    expect(it.failure()).toMatchObject({ since: vietnam('2024-06-17T10:01:00') });
    it.db.pragma('query_only = OFF');
    await it.tick();
    expect(it.failure()).toBeNull();
  });
});

describe('a tick after the plan’s year', () => {
  it('opens nothing', async () => {
    const it = aTick('2025-01-01T00:00:00');

    await it.tick();

    expect(it.months()).toEqual([]);
    expect(it.sends).toEqual([0]);
  });
});
