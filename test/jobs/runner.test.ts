import { join } from 'node:path';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { daily, type Job } from '../../src/jobs/jobs.ts';
import { createRunner } from '../../src/jobs/runner.ts';
import { type Db, openDatabase } from '../../src/storage/database.ts';
import { createJobStore } from '../../src/storage/jobs.ts';
import { migrate } from '../../src/storage/migrate.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');
const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);
const log = pino({ level: 'silent' });

let db: Db;
let ran: string[];

beforeEach(() => {
  db = openDatabase(':memory:');
  migrate(db, MIGRATIONS);
  ran = [];
});

function runnerOf(run: Job['run'] = (now) => void ran.push(now.toString())) {
  const job: Job = {
    name: 'morning',
    next: daily(Temporal.PlainTime.from('08:00')),
    grace: Temporal.Duration.from({ hours: 12 }),
    run,
  };
  return createRunner({ store: createJobStore(db), jobs: [job], log });
}

function slots(): unknown[] {
  return db.prepare('SELECT outcome, reason FROM job_slot ORDER BY slot_at').all();
}

describe('a daily job', () => {
  it('runs once in its slot, however often it is asked', async () => {
    const run = runnerOf();

    await run(at('2024-06-17T07:59'));
    await run(at('2024-06-17T08:00'));
    await run(at('2024-06-17T08:01'));

    expect(ran).toEqual(['2024-06-17T01:00:00Z']);
  });

  it('is not run twice by two processes', async () => {
    await runnerOf()(at('2024-06-17T07:00'));

    await Promise.all([runnerOf()(at('2024-06-17T08:00')), runnerOf()(at('2024-06-17T08:00'))]);

    expect(ran).toHaveLength(1);
  });

  it('catches up the latest slot after 36 hours, and records the missed one', async () => {
    const run = runnerOf();
    await run(at('2024-06-17T07:00'));

    await run(at('2024-06-18T19:00'));

    expect(ran).toEqual(['2024-06-18T12:00:00Z']);
    expect(slots()).toEqual([
      { outcome: 'skipped', reason: 'superseded by a later slot' },
      { outcome: 'done', reason: null },
    ]);
  });

  it('is skipped, not run, later than its grace', async () => {
    const run = runnerOf();
    await run(at('2024-06-17T07:00'));

    await run(at('2024-06-17T20:01'));

    expect(ran).toEqual([]);
    expect(slots()).toEqual([{ outcome: 'skipped', reason: 'later than its grace' }]);
  });

  it('runs no slot again when the clock is set back', async () => {
    const run = runnerOf();
    await run(at('2024-06-17T08:00'));

    await run(at('2024-06-16T08:00'));
    await run(at('2024-06-17T08:00'));

    expect(ran).toHaveLength(1);
  });

  it('is recorded as failed and goes on with the next slot', async () => {
    const failing = runnerOf(() => {
      throw new Error('no paper');
    });

    await failing(at('2024-06-17T08:00'));
    await runnerOf()(at('2024-06-18T08:00'));

    expect(slots()).toEqual([
      { outcome: 'failed', reason: 'no paper' },
      { outcome: 'done', reason: null },
    ]);
  });
});
