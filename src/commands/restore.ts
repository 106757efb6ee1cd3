import { existsSync } from 'node:fs';
import type { App } from '../app.ts';
import { isFileProblem, migrationsOf, underLock } from '../own-database.ts';
import { removeDatabase } from '../storage/backup.ts';
import type { Db } from '../storage/database.ts';
import { MigrationFailure } from '../storage/migrate.ts';
import { openOurs } from '../storage/open.ts';
import { stageRestore, swapIn } from '../storage/restore.ts';
import { UnsoundError } from '../storage/verification.ts';
import { dateTime } from '../texts/dates.ts';
import type { CommandDeps } from './command.ts';
import { eraseAgain } from './erase-again.ts';
import { createOfflineApp } from './offline.ts';

const WHY = 'restored from a copy';

/** `npm run restore -- FILE`: a copy takes the place of the database, which is kept beside it. */
export async function restore(deps: CommandDeps, args: readonly string[]): Promise<number> {
  const { complain } = deps;
  const { vi } = deps.texts;
  const [file] = args;
  if (file === undefined || args.length > 1) {
    complain(vi.plain('command-restore-usage'));
    return 2;
  }
  if (!existsSync(file)) {
    complain(vi.plain('command-restore-missing', { file }));
    return 2;
  }
  return underLock(deps, () => putInPlace(deps, file));
}

async function putInPlace(deps: CommandDeps, file: string): Promise<number> {
  const { clock, say } = deps;
  const { vi } = deps.texts;
  const { databasePath: path } = deps.config;
  const staged = await stage(deps, file);
  if (typeof staged === 'number') return staged;
  const db = openStaged(deps, file, staged);
  if (db === null) return 3;
  const ready = await makeReady(deps, db).finally(() => db.close());
  const kept = swapIn(staged, path, clock.now());
  const until = ready.until === null ? '–' : dateTime(vi, ready.until);
  say(vi.plain('command-restore-done', { file, path, until }));
  if (kept !== null) say(vi.plain('command-restore-kept', { kept }));
  if (ready.erased > 0) say(vi.plain('command-restore-erased', { count: ready.erased }));
  if (ready.doubted > 0) say(vi.plain('command-restore-doubted', { count: ready.doubted }));
  return 0;
}

/** The exit code instead, after a complaint. */
async function stage(deps: CommandDeps, file: string): Promise<string | number> {
  const { vi } = deps.texts;
  try {
    return await stageRestore(file, deps.config.databasePath, migrationsOf(deps.root));
  } catch (error) {
    if (error instanceof UnsoundError) {
      deps.complain(vi.plain(REFUSALS[error.what], { file, reason: error.message }));
      return 3;
    }
    if (!isFileProblem(error)) throw error;
    deps.complain(vi.plain('command-restore-unreadable', { file, reason: error.code }));
    return 2;
  }
}

/** Null after a complaint: this version cannot bring the copy up to date. */
function openStaged(deps: CommandDeps, file: string, staged: string): Db | null {
  try {
    return openOurs(staged, migrationsOf(deps.root));
  } catch (error) {
    if (!(error instanceof MigrationFailure)) throw error;
    removeDatabase(staged);
    const reason = `${error.migration}: ${error.message}`;
    deps.complain(deps.texts.vi.plain(REFUSALS['other-version'], { file, reason }));
    return null;
  }
}

const REFUSALS = {
  damaged: 'command-restore-damaged',
  foreign: 'command-restore-foreign',
  'other-version': 'command-restore-other-version',
} as const satisfies Record<UnsoundError['what'], string>;

/**
 * What came due since the copy was made may have gone out before the database was lost, and nobody
 * is told twice: the jobs are gone through once more here, out of reach of Telegram, and what they
 * put in line is recorded as uncertain.
 */
async function makeReady(deps: CommandDeps, db: Db) {
  const now = deps.clock.now();
  const app = createOfflineApp(deps, db, deps.clock);
  const { audit, jobs, outbox } = app.stores;
  const until = audit.lastAt();
  const erased = eraseAgain(deps, db, app);
  // a copy of the night holds its own making, which has come to an end
  const night = jobs.nextAt('backup');
  if (night !== null) jobs.finish('backup', night, 'done', null);
  app.recover();
  for (const job of app.jobs) await goThrough(deps, app, job, now);
  const record = db.transaction(() => {
    const doubted = outbox.doubt(now);
    for (const { name, schedule } of app.jobs) {
      const due = schedule === 'every tick' ? null : jobs.nextAt(name);
      if (schedule === 'every tick' || due === null || isAhead(due, now)) continue;
      jobs.skip(name, [due], now, WHY);
      jobs.setNext(name, schedule.next(now) ?? due);
    }
    const after = { doubted, erased, until: until?.toString() ?? null };
    audit.record({ at: now, actorId: null, action: 'restore', subject: 'database', after });
    return doubted;
  });
  return { doubted: record.immediate(), erased, until };
}

async function goThrough(
  deps: CommandDeps,
  app: App,
  job: App['jobs'][number],
  now: Temporal.Instant,
): Promise<void> {
  const due = app.stores.jobs.nextAt(job.name);
  const isMissed = due !== null && !isAhead(due, now);
  // boards are edited in place: the next tick brings them up to date
  if (job.schedule === 'every tick' ? job.name !== 'open-period' : !isMissed) return;
  try {
    await job.run(now);
  } catch (error) {
    deps.log.warn({ err: error, job: job.name }, 'job not gone through');
  }
}

function isAhead(instant: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instant, now) > 0;
}
