import { resolve } from 'node:path';
import { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { type App, createApp } from './app.ts';
import type { CommandDeps } from './commands/command.ts';
import { planIsOver } from './domain/period.ts';
import { startScheduler } from './jobs/scheduler.ts';
import { roomOf, underLock, withOwnDatabase } from './own-database.ts';
import { loadPlan, type PlanLoading } from './plan-loading.ts';
import { receive } from './receiving.ts';
import { removeDatabase } from './storage/backup.ts';
import type { Backups } from './storage/backups.ts';
import type { Db } from './storage/database.ts';
import { createStores } from './storage/stores.ts';
import { createClient } from './telegram/client.ts';
import { createDownload } from './telegram/download.ts';
import { askTelegram } from './telegram/identity.ts';
import { createSleep, realTimer } from './telegram/timer.ts';
import { planProblemText } from './texts/plan-problems.ts';
import type { Texts } from './texts/texts.ts';

export type ProcessDeps = CommandDeps & {
  readonly token: string;
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
export function runBot(deps: ProcessDeps): Promise<number> {
  return underLock(deps, () => {
    // only under the lock, for another process may hold it open
    if (deps.freshDatabase !== undefined) removeDatabase(deps.config.databasePath);
    return withOwnDatabase(deps, (db) => withDatabase(deps, db));
  });
}

async function withDatabase(deps: ProcessDeps, db: Db): Promise<number> {
  const { config, clock, complain } = deps;
  const { vi } = deps.texts;
  const planPath = resolve(deps.root, config.planPath);
  const loading = loadPlan(db, createStores(db), planPath, clock.now());
  if (loading.kind !== 'loaded') {
    for (const line of planLines(vi, config.planPath, loading)) complain(line);
    return 2;
  }
  if (planIsOver(loading.plan, clock.now())) {
    complain(vi.plain('operator-plan-over', { year: String(loading.plan.year) }));
  }
  deps.freshDatabase?.(db);
  return withTelegram(deps, db);
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

async function withTelegram(deps: ProcessDeps, db: Db): Promise<number> {
  const { config, token, log, texts } = deps;
  const client = createClient({ apiRoot: config.apiRoot, proxy: config.proxy });
  const outboxClient = createClient({ apiRoot: config.apiRoot, proxy: config.proxy, patience: 0 });
  const me = await askWhoIAm(deps, new Api(token, client));
  if (me === null) return deps.stopped.aborted ? 0 : 4;
  const setupCode = config.setupCode ?? Buffer.from(deps.random.bytes(9)).toString('base64url');
  const download = createDownload({ apiRoot: config.apiRoot, proxy: config.proxy, token });
  const room = deps.servesPort ? { room: roomOf(deps) } : {};
  const app = createApp({ ...deps, ...room, db, me, client, outboxClient, download, setupCode });
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
  const { vi } = deps.texts;
  const sleep = createSleep(realTimer);
  for (let wait = 1000; !deps.stopped.aborted; wait = Math.min(wait * 2, 60_000)) {
    const answer = await askTelegram(api, deps.stopped);
    if (answer.kind === 'me') return answer.me;
    if (answer.kind === 'refused') {
      deps.complain(vi.plain('operator-token-refused'));
      return null;
    }
    if (deps.stopped.aborted) return null;
    deps.complain(vi.plain('operator-telegram-away', { reason: answer.reason }));
    await sleep(wait, deps.stopped);
  }
  return null;
}
