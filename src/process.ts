import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Api, GrammyError, HttpError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { type App, createApp } from './app.ts';
import type { Config } from './config.ts';
import type { Clock } from './domain/clock.ts';
import { planIsOver } from './domain/period.ts';
import type { Random } from './domain/random.ts';
import { startScheduler } from './jobs/scheduler.ts';
import { loadPlan, type PlanLoading } from './plan-loading.ts';
import { receive } from './receiving.ts';
import { removeDatabase } from './storage/backup.ts';
import type { Backups } from './storage/backups.ts';
import type { Db } from './storage/database.ts';
import { acquireInstanceLock } from './storage/instance-lock.ts';
import { isForeignDatabase } from './storage/migrate.ts';
import { openOurs } from './storage/open.ts';
import { createStores } from './storage/stores.ts';
import { createClient } from './telegram/client.ts';
import type { Log } from './telegram/log.ts';
import { createSleep, realTimer } from './telegram/timer.ts';
import { planProblemText } from './texts/plan-problems.ts';
import type { Texts } from './texts/texts.ts';

export type ProcessDeps = {
  readonly root: string;
  readonly config: Config;
  readonly token: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly version: string;
  readonly log: Log;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly stopped: AbortSignal;
  /** Health, counters and the webhook on PORT; the sandbox has its page there. */
  readonly servesPort: boolean;
  /** Null: no nightly copies. */
  readonly backups: Backups | null;
  /** Begins with an empty database and fills it so: the sandbox's samples. */
  readonly freshDatabase?: (db: Db) => void;
  /** Told once the bot runs; the sandbox lets its time machine tick through it. */
  readonly onRunning?: (app: App) => void;
};

/** Runs the bot until it is stopped and returns the exit code of the process. */
export async function runBot(deps: ProcessDeps): Promise<number> {
  const { config, complain } = deps;
  const { vi } = deps.texts;
  const path = config.databasePath;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const lock = acquireInstanceLock(path);
    if (lock.busy) {
      complain(vi.plain('operator-database-busy', { path }));
      return 3;
    }
    try {
      if (deps.freshDatabase !== undefined) removeDatabase(path);
      return await withDatabase(deps);
    } finally {
      lock.release();
    }
  } catch (error) {
    if (!isFileProblem(error)) throw error;
    const reason = error.code;
    complain(vi.plain('operator-folder', { setting: 'DATABASE_PATH', path, reason }));
    return 2;
  }
}

async function withDatabase(deps: ProcessDeps): Promise<number> {
  const { config, clock, complain } = deps;
  const { vi } = deps.texts;
  const path = config.databasePath;
  const opened = open(deps);
  if (!opened.ok) {
    complain(vi.plain('operator-database-foreign', { path, reason: opened.reason }));
    return 3;
  }
  const { db } = opened;
  try {
    const stores = createStores(db);
    const planPath = resolve(deps.root, config.planPath);
    const loading = loadPlan(db, stores, planPath, clock.now());
    if (loading.kind !== 'loaded') {
      for (const line of planLines(vi, config.planPath, loading)) complain(line);
      return 2;
    }
    if (planIsOver(loading.plan, clock.now())) {
      complain(vi.plain('operator-plan-over', { year: String(loading.plan.year) }));
    }
    deps.freshDatabase?.(db);
    return await withTelegram(deps, db);
  } finally {
    db.close();
  }
}

function planLines(
  vi: Texts,
  path: string,
  loading: Exclude<PlanLoading, { kind: 'loaded' }>,
): readonly string[] {
  if (loading.kind === 'unreadable') {
    return [vi.plain('operator-plan-unreadable', { path, reason: loading.reason })];
  }
  const { problems } = loading;
  return [
    vi.plain('operator-plan-refused', { path, count: problems.length }),
    ...problems.map((problem) =>
      vi.plain('operator-plan-problem', {
        at: problem.path,
        problem: planProblemText(vi, problem),
      }),
    ),
  ];
}

function open(deps: ProcessDeps): { ok: true; db: Db } | { ok: false; reason: string } {
  try {
    const migrations = join(deps.root, 'db/migrations');
    return { ok: true, db: openOurs(deps.config.databasePath, migrations) };
  } catch (error) {
    if (!isForeignDatabase(error)) throw error;
    return { ok: false, reason: error.message };
  }
}

async function withTelegram(deps: ProcessDeps, db: Db): Promise<number> {
  const { config, token, log, texts } = deps;
  const client = createClient({ apiRoot: config.apiRoot, proxy: config.proxy });
  const outboxClient = createClient({ apiRoot: config.apiRoot, proxy: config.proxy, patience: 0 });
  const me = await askWhoIAm(deps, new Api(token, client));
  if (me === null) return deps.stopped.aborted ? 0 : 4;
  const setupCode = config.setupCode ?? Buffer.from(deps.random.bytes(9)).toString('base64url');
  const app = createApp({ ...deps, db, me, client, outboxClient, setupCode });
  if (app.stores.people.withRole('administrator').length === 0) {
    deps.say(texts.vi.plain('operator-setup-code', { code: setupCode }));
  }
  app.prepare();
  app.inbox.start();
  app.outbox.start();
  const scheduler = startScheduler(app.tick, (error) => log.error({ err: error }, 'tick failed'));
  app.publishMenus().catch((error: unknown) => log.warn({ err: error }, 'menus not published'));
  deps.onRunning?.(app);
  deps.say(texts.vi.plain('operator-ready', { username: me.username }));
  try {
    return await receive(deps, app);
  } finally {
    await scheduler.stop();
    await app.inbox.stop();
    await app.outbox.stop();
  }
}

/** Who the token belongs to; null when Telegram refuses it, or when stopped meanwhile. */
async function askWhoIAm(deps: ProcessDeps, api: Api): Promise<UserFromGetMe | null> {
  const sleep = createSleep(realTimer);
  for (let wait = 1000; !deps.stopped.aborted; wait = Math.min(wait * 2, 60_000)) {
    try {
      return await api.getMe(deps.stopped as Parameters<Api['getMe']>[0]);
    } catch (error) {
      if (error instanceof GrammyError && [401, 404].includes(error.error_code)) {
        deps.complain(deps.texts.vi.plain('operator-token-refused'));
        return null;
      }
      if (deps.stopped.aborted) return null;
      const reason = reasonOf(error);
      deps.complain(deps.texts.vi.plain('operator-telegram-away', { reason }));
      await sleep(wait, deps.stopped);
    }
  }
  return null;
}

/** The system's own word for what went wrong, such as ECONNREFUSED, where there is one. */
function reasonOf(error: unknown): string {
  const inner: unknown = error instanceof HttpError ? error.error : error;
  const code = (inner as { readonly code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  return inner instanceof Error ? inner.message : String(inner);
}

const FILE_PROBLEMS = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOSPC',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
];

function isFileProblem(error: unknown): error is Error & { readonly code: string } {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && FILE_PROBLEMS.some((known) => code.startsWith(known));
}
