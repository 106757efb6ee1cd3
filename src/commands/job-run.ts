import { Api } from 'grammy';
import { type App, createApp } from '../app.ts';
import type { Clock } from '../domain/clock.ts';
import type { JobName } from '../jobs/table.ts';
import { backupsOf, roomOf, underLock, withOwnDatabase } from '../own-database.ts';
import type { Db } from '../storage/database.ts';
import { createClient } from '../telegram/client.ts';
import { createDownload } from '../telegram/download.ts';
import { askTelegram } from '../telegram/identity.ts';
import { createSleep, realTimer } from '../telegram/timer.ts';
import type { CommandDeps, JobRun } from './command.ts';
import { runAlone } from './job-alone.ts';

/** Telegram's own pace is waited out; anything later is left to the bot. */
const LONGEST_WAIT = 65_000;

/** Runs a job as the bot would, and sends what it has put in line; not while the bot runs. */
export const runForReal: JobRun = (deps, name, clock) =>
  underLock(deps, () =>
    withOwnDatabase(deps, async (db) => {
      const { vi } = deps.texts;
      const app = await anApp(deps, db, clock);
      if (typeof app === 'number') return app;
      app.recover();
      const before = await attempt(deps, app, name, clock);
      if (before === null) return 1;
      await sendAll(app, clock);
      const states = app.stores.outbox.since(before).map((row) => row.state);
      const count = (...wanted: readonly string[]) =>
        states.filter((state) => wanted.includes(state)).length;
      deps.say(
        vi.plain('command-job-done', {
          name,
          made: states.length,
          sent: count('sent'),
          waiting: count('pending', 'claimed'),
          lost: count('failed', 'uncertain'),
        }),
      );
      return 0;
    }),
  );

/** The exit code instead, after a complaint. */
async function anApp(deps: CommandDeps, db: Db, clock: Clock): Promise<App | number> {
  const { config } = deps;
  const { vi } = deps.texts;
  const network = { apiRoot: config.apiRoot, proxy: config.proxy };
  const token = config.botToken ?? '';
  const client = createClient(network);
  const answer = await askTelegram(new Api(token, client));
  if (answer.kind === 'refused') {
    deps.complain(vi.plain('operator-token-refused'));
    return 4;
  }
  if (answer.kind === 'away') {
    deps.complain(vi.plain('command-telegram-away', { reason: answer.reason }));
    return 1;
  }
  const app = createApp({
    ...deps,
    db,
    clock,
    token,
    me: answer.me,
    client,
    outboxClient: createClient({ ...network, patience: 0 }),
    download: createDownload({ ...network, token }),
    setupCode: '',
    backups: backupsOf(deps),
    room: roomOf(deps),
  });
  if (app.stores.plans.find() !== null) return app;
  deps.complain(vi.plain('command-database-missing', { path: config.databasePath }));
  return 2;
}

/** Null when it failed, after a complaint. */
async function attempt(
  deps: CommandDeps,
  app: App,
  name: JobName,
  clock: Clock,
): Promise<number | null> {
  try {
    return await runAlone(app, name, clock.now());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    deps.complain(deps.texts.vi.plain('command-job-failed', { name, reason }));
    return null;
  }
}

async function sendAll(app: App, clock: Clock): Promise<void> {
  const sleep = createSleep(realTimer);
  for (;;) {
    const { nextAt } = await app.outbox.drain();
    if (nextAt === null) return;
    const wait = nextAt.epochMilliseconds - clock.now().epochMilliseconds;
    if (wait > LONGEST_WAIT) return;
    await sleep(Math.max(wait, 1));
  }
}
