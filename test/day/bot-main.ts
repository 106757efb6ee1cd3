// The bot as a process of its own whose clock the time machine moves: the real application on a real
// file, real HTTP, real polling or webhook. Started by bot-process.ts with its settings as JSON.
import { join } from 'node:path';
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { createApp } from '../../src/app.ts';
import { standingClock } from '../../src/clock.ts';
import { systemRandom } from '../../src/random.ts';
import { createBackups } from '../../src/storage/backups.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { createClient } from '../../src/telegram/client.ts';
import { createDownload } from '../../src/telegram/download.ts';
import { askTelegram } from '../../src/telegram/identity.ts';
import { createLog } from '../../src/telegram/log.ts';
import { createPolling } from '../../src/telegram/polling.ts';
import { createSleep, realTimer } from '../../src/telegram/timer.ts';
import { type CallInit, createTransport } from '../../src/telegram/transport.ts';
import { createWebhookServer } from '../../src/telegram/webhook.ts';
import { loadTexts } from '../../src/texts/load.ts';
import { heapInUse } from '../support/heap.ts';
import type { Order, Report, Settings } from './bot-process.ts';
import { createIdleTimer } from './idle-timer.ts';
import { createPlant } from './plants.ts';

const ROOT = join(import.meta.dirname, '../..');
const MIGRATIONS = join(ROOT, 'db/migrations');
/** A call that gets no answer is given up after so long, of the machine's time. */
const PATIENCE_SECONDS = 2;
/** Between two polls that failed, in milliseconds of the machine's time. */
const BETWEEN_POLLS = 20;
const PACING_SECONDS = 2;

const settings = JSON.parse(process.env['DAY_BOT'] ?? '') as Settings;
const { apiRoot, token, databasePath } = settings;
const clock = standingClock(Temporal.Instant.fromEpochMilliseconds(settings.at));
const log = createLog({ level: 'error' });
const db = openDatabase(settings.databasePath);
const planted = createPlant(settings.plant, db);
const transport = planted.over(createTransport(null));
let underWay = 0;
let calls = 0;
/** No time passes while what people did at one moment is still on its way. */
let mayPass = true;
const timer = createIdleTimer(clock, () => ({ mayPass, underWay, calls }));

/** Telegram reads the time of each call in its address. */
async function call(url: string, init: CallInit) {
  calls += 1;
  underWay += 1;
  try {
    const answer = await transport(`${url}?now=${clock.now().epochMilliseconds}`, init);
    const text = await answer.text();
    return { ...answer, text: () => Promise.resolve(text) };
  } finally {
    underWay -= 1;
  }
}

const sleep = createSleep(timer);
const way = { apiRoot, sleep, timeoutSeconds: PATIENCE_SECONDS };
const fetch = call as unknown as typeof globalThis.fetch;
const client = createClient({ ...way, fetch });
const pollingApi = new Api(token, createClient({ apiRoot, sleep: () => realSleep(BETWEEN_POLLS) }));
const realSleep = createSleep(realTimer);
const asked = await askTelegram(pollingApi, new AbortController().signal);
if (asked.kind !== 'me') throw new Error(asked.kind);

const app = createApp({
  db,
  clock,
  random: systemRandom(),
  texts: loadTexts(join(ROOT, 'locales')),
  token,
  me: asked.me,
  client,
  outboxClient: createClient({ ...way, fetch, patience: 0 }),
  download: createDownload({ apiRoot, proxy: null, token }),
  setupCode: 'setup-code-1',
  backups: createBackups({
    databasePath,
    folder: settings.backups,
    keep: 2,
    migrations: MIGRATIONS,
  }),
  version: 'version-1',
  log,
  timer,
});
app.prepare();
app.inbox.start();

const receive = (updates: readonly Update[]) => app.inbox.receive(planted.received(updates));
const polling = createPolling({
  api: pollingApi,
  receive,
  clock,
  log,
  sleep: () => realSleep(BETWEEN_POLLS),
  onAnswer: app.heard,
});
const server = createWebhookServer({
  webhook: { path: '/day', secret: settings.secret, sources: [], receive },
  health: () => ({ ok: true }),
  metrics: { contentType: 'text/plain', text: () => Promise.resolve('') },
  log,
});
const port = settings.receives === 'webhook' ? await server.listen(0) : 0;
if (settings.receives === 'polling') void polling.run();

async function settled(): Promise<void> {
  await app.inbox.settled();
  for (let wait = 0; wait <= PACING_SECONDS; ) {
    const { nextAt } = await app.outbox.drain();
    if (nextAt === null) return;
    wait = nextAt.since(clock.now()).total('seconds');
    if (wait > 0 && wait <= PACING_SECONDS) clock.jumpTo(nextAt);
  }
}

async function obey(order: Order): Promise<void> {
  switch (order.do) {
    case 'jump':
      mayPass = false;
      return clock.jumpTo(Temporal.Instant.fromEpochMilliseconds(order.at));
    case 'settle':
      mayPass = true;
      return settled();
    case 'tick':
      mayPass = true;
      await app.tick();
      return settled();
    case 'measure':
      return;
  }
}

function memory() {
  const peak = process.resourceUsage().maxRSS * 1024;
  return { heap: heapInUse(), rss: process.memoryUsage.rss(), peak };
}

function report(order: Order): Report {
  const more = order.do === 'measure' ? memory() : {};
  return { id: order.id, at: clock.now().epochMilliseconds, handled: app.inbox.totals(), ...more };
}

process.on('message', (order: Order) => {
  void obey(order).then(() => process.send?.(report(order)));
});
process.on('disconnect', () => process.exit());
await app.tick();
process.send?.({ id: 0, at: clock.now().epochMilliseconds, handled: app.inbox.totals(), port });
