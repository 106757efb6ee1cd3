import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { daily, type Job } from '../../src/jobs/jobs.ts';
import { createRunner } from '../../src/jobs/runner.ts';
import type { Db } from '../../src/storage/database.ts';
import { createJobStore } from '../../src/storage/jobs.ts';
import { aDatabase, aFilePath } from '../telegram/edge.ts';

const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);
const log = pino({ level: 'silent' });

let db: Db;
let ran: string[];

beforeEach(() => {
  db = aDatabase();
  ran = [];
});

type Options = { readonly db?: Db; readonly run?: Job['run']; readonly time?: string };

/** A process of its own on a database: each call prepares its statements anew. */
function runnerOf(options: Options = {}) {
  const time = Temporal.PlainTime.from(options.time ?? '08:00');
  const job: Job = {
    name: 'morning',
    schedule: { next: daily(() => time), grace: Temporal.Duration.from({ hours: 12 }) },
    run: options.run ?? ((now) => void ran.push(now.toString())),
  };
  return createRunner({ store: createJobStore(options.db ?? db), jobs: [job], log });
}

function slots(): unknown[] {
  return db.prepare('SELECT outcome, reason FROM job_slot ORDER BY slot_at').all();
}

const failing = () => {
  throw new Error('no paper');
};

describe('a daily job', () => {
  it('runs once in its slot, however often it is asked', async () => {
    const run = runnerOf();

    await run(at('2024-06-17T07:59'));
    await run(at('2024-06-17T08:00'));
    await run(at('2024-06-17T08:01'));

    expect(ran).toEqual(['2024-06-17T01:00:00Z']);
  });

  it('keeps to the time of a plan that was changed meanwhile', async () => {
    await runnerOf({ time: '08:00' })(at('2024-06-17T07:00'));

    const run = runnerOf({ time: '09:30' });
    await run(at('2024-06-17T08:00'));
    await run(at('2024-06-17T09:30'));

    expect(ran).toEqual(['2024-06-17T02:30:00Z']);
  });
});

describe('two processes on one database', () => {
  it('take each slot of a month once between them, whichever is first', async () => {
    const path = aFilePath();
    const [one, other] = [aDatabase(path), aDatabase(path)].map((connection) =>
      runnerOf({ db: connection }),
    );
    const start = at('2024-06-01T07:59');

    for (let minutes = 0; minutes < 30 * 24 * 60; minutes += 30) {
      const now = start.add({ minutes });
      const [first, second] = minutes % 60 === 0 ? [one, other] : [other, one];
      await Promise.all([first?.(now), second?.(now)]);
    }

    expect(ran).toHaveLength(30);
    expect(new Set(ran.map((instant) => instant.slice(0, 10))).size).toBe(30);
  });

  it('do not run a slot that the other is still busy with', async () => {
    const busy = Promise.withResolvers<void>();
    const first = runnerOf({ run: () => busy.promise })(at('2024-06-17T08:00'));

    await runnerOf()(at('2024-06-17T08:01'));
    expect(ran).toEqual([]);

    busy.resolve();
    await first;
    await runnerOf()(at('2024-06-17T08:02'));
    expect(ran).toEqual([]);
    expect(slots()).toEqual([{ outcome: 'done', reason: null }]);
  });
});

describe('after a downtime', () => {
  it('of 36 hours the latest slot is caught up, and the missed one is recorded', async () => {
    const run = runnerOf();
    await run(at('2024-06-17T07:00'));

    await run(at('2024-06-18T19:00'));

    expect(ran).toEqual(['2024-06-18T12:00:00Z']);
    expect(slots()).toEqual([
      { outcome: 'skipped', reason: 'superseded by a later slot' },
      { outcome: 'done', reason: null },
    ]);
  });

  it('a slot is skipped, not run, later than its grace', async () => {
    const run = runnerOf();
    await run(at('2024-06-17T07:00'));

    await run(at('2024-06-17T20:00:00.001'));

    expect(ran).toEqual([]);
    expect(slots()).toEqual([{ outcome: 'skipped', reason: 'later than its grace' }]);
  });

  it('a slot is run at the last instant of its grace', async () => {
    const run = runnerOf();
    await run(at('2024-06-17T07:00'));

    await run(at('2024-06-17T20:00'));

    expect(ran).toEqual(['2024-06-17T13:00:00Z']);
  });
});

describe('a clock that jumps', () => {
  it('back runs no slot again', async () => {
    const run = runnerOf();
    await run(at('2024-06-17T08:00'));

    await run(at('2024-06-17T07:55'));
    await run(at('2024-06-17T08:00'));
    await run(at('2024-06-18T08:00'));

    expect(ran).toEqual(['2024-06-17T01:00:00Z', '2024-06-18T01:00:00Z']);
  });

  it('years ahead for a minute, and back, loses none of the days between', async () => {
    const run = runnerOf();
    await run(at('2024-06-17T07:59'));
    await run(at('2027-01-01T08:00'));

    await run(at('2024-06-17T08:00'));
    await run(at('2024-06-18T08:00'));

    expect(ran).toEqual(['2027-01-01T01:00:00Z', '2024-06-17T01:00:00Z', '2024-06-18T01:00:00Z']);
  });
});

describe('a job that fails', () => {
  it('is tried three times in all, a minute apart, and goes on with the next slot', async () => {
    const run = runnerOf({ run: failing });

    for (const minute of [0, 1, 2, 3, 4]) await run(at(`2024-06-17T08:0${minute}`));
    await runnerOf()(at('2024-06-18T08:00'));

    expect(slots()).toEqual([
      { outcome: 'failed', reason: 'no paper' },
      { outcome: 'done', reason: null },
    ]);
    expect(db.prepare('SELECT attempts FROM job_slot').pluck().all()).toEqual([3, 1]);
  });

  it('is done when the next try succeeds', async () => {
    await runnerOf({ run: failing })(at('2024-06-17T08:00'));

    await runnerOf()(at('2024-06-17T08:01'));

    expect(ran).toEqual(['2024-06-17T01:01:00Z']);
    expect(slots()).toEqual([{ outcome: 'done', reason: null }]);
  });

  it('does not keep the others from running', async () => {
    const jobs: readonly Job[] = [
      { name: 'first', schedule: 'every tick', run: failing },
      { name: 'second', schedule: 'every tick', run: (now) => void ran.push(now.toString()) },
    ];

    await createRunner({ store: createJobStore(db), jobs, log })(at('2024-06-17T08:00'));

    expect(ran).toEqual(['2024-06-17T01:00:00Z']);
    expect(slots()).toEqual([]);
  });
});

describe('a process that died in a slot', () => {
  /** Claims the slot of 08:00 and is never heard of again. */
  function died(): void {
    const store = createJobStore(db);
    store.setNext('morning', at('2024-06-17T08:00'));
    store.take('morning', at('2024-06-17T08:00'), at('2024-06-17T08:00'));
  }

  it('has failed in it at the next start, which tries it again within its grace', async () => {
    died();

    createJobStore(db).abandonClaims();
    expect(slots()).toEqual([{ outcome: 'failed', reason: 'the process ended while it ran' }]);
    await runnerOf()(at('2024-06-17T09:00'));

    expect(ran).toEqual(['2024-06-17T02:00:00Z']);
    expect(slots()).toEqual([{ outcome: 'done', reason: null }]);
  });

  it('three times in one slot is not tried a fourth time', async () => {
    died();
    const store = createJobStore(db);
    for (const hour of ['09', '10']) {
      store.abandonClaims();
      store.take('morning', at('2024-06-17T08:00'), at(`2024-06-17T${hour}:00`));
    }
    store.abandonClaims();

    await runnerOf()(at('2024-06-17T11:00'));
    await runnerOf()(at('2024-06-18T08:00'));

    expect(ran).toEqual(['2024-06-18T01:00:00Z']);
    expect(slots()).toEqual([
      { outcome: 'failed', reason: 'the process ended while it ran' },
      { outcome: 'done', reason: null },
    ]);
  });

  it('stays failed when the next start is later than its grace', async () => {
    died();

    createJobStore(db).abandonClaims();
    await runnerOf()(at('2024-06-17T21:00'));

    expect(ran).toEqual([]);
    expect(slots()).toEqual([{ outcome: 'failed', reason: 'the process ended while it ran' }]);
  });
});
