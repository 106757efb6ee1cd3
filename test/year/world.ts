import { join } from 'node:path';
import { InputFile } from 'grammy';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { standingClock } from '../../src/clock.ts';
import { loadPlan } from '../../src/plan-loading.ts';
import { samplePhoto } from '../../src/sandbox/sample-files.ts';
import type { ApiUpdate } from '../../src/sandbox/updates.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createClient } from '../../src/telegram/client.ts';
import { createDownload } from '../../src/telegram/download.ts';
import { loadTexts } from '../../src/texts/load.ts';
import { type Chance, createChance } from './chance.ts';
import { timeOf } from './days.ts';
import { count, noFacts } from './facts.ts';
import { createLine, type Line } from './line.ts';
import { observe, withFaults } from './mishaps.ts';
import { createYearTelegram, senderOf } from './telegram.ts';

const ROOT = join(import.meta.dirname, '../..');
const TEXTS = loadTexts(join(ROOT, 'locales'));
export const PLAN = join(ROOT, 'db/plans/tung-anh-2024.json');
const START = '2024-01-31T07:55';
const PACING = { seconds: 2 };
/** Telegram repeats what was not confirmed for a day, in milliseconds. */
const REPEATED = 24 * 3_600_000;

type Running = { readonly app: ReturnType<typeof createApp>; readonly line: Line };

/**
 * One commune through a year: the real application on real SQLite against the sandbox, as processes
 * that die and are started again on the same database.
 */
export async function createYearWorld(seed: number) {
  const chance = createChance(seed);
  const facts = noFacts();
  const clock = standingClock(Temporal.Instant.from(`${START}+07:00`));
  const telegram = createYearTelegram(clock);
  const { sandbox } = telegram;
  const db = openDatabase(':memory:');
  migrate(db, join(ROOT, 'db/migrations'));
  const asked = await sandbox.fetch(`http://sandbox/bot${sandbox.token}/getMe`);
  const { result: me } = (await asked.json()) as { result: Parameters<typeof createApp>[0]['me'] };
  const random = {
    bytes: (n: number) => Uint8Array.from({ length: n }, () => chance.between(0, 255)),
  };
  let past: { readonly update: ApiUpdate; readonly at: number }[] = [];
  let running: Running | null = null;
  let nextSendAt: number | null = null;
  let awayUntil = 0;
  const arrivals = observe(facts);
  const now = () => clock.now().epochMilliseconds;

  const reach: typeof fetch = async (input, init) => {
    if (!isAway()) return sandbox.fetch(input, init);
    const cause = Object.assign(new Error('out of reach'), { code: 'ECONNREFUSED' });
    throw new TypeError('fetch failed', { cause });
  };

  function isAway(): boolean {
    return now() < awayUntil;
  }

  function start(): Running {
    const line = createLine(clock, reach, isAway);
    const client = { apiRoot: 'http://sandbox', sleep: line.sleep };
    const watched = arrivals.watchingRefusals(line.fetch, now);
    const app = createApp({
      db,
      clock,
      random,
      texts: TEXTS,
      token: sandbox.token,
      me,
      client: createClient({ ...client, fetch: line.fetch }),
      outboxClient: createClient({ ...client, fetch: watched, patience: 0 }),
      download: createDownload({
        apiRoot: 'http://sandbox',
        fetch: line.fetch,
        token: sandbox.token,
      }),
      setupCode: 'setup-code-1',
      backups: null,
      version: 'version-1',
      log: pino({ level: 'silent' }),
      timer: line.timer,
      // the picture is looked at elsewhere; here it would take as long as all the rest
      drawDigest: () => Promise.resolve(new InputFile(samplePhoto(), 'tuan.jpg')),
    });
    if (running === null) loadPlan(db, app.stores, PLAN, clock.now());
    app.prepare();
    app.inbox.start();
    return { app, line };
  }

  function up(): Running {
    running ??= start();
    return running;
  }

  /** What the dead process was in the middle of comes to its end: it can do nothing more. */
  async function buried(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
    running = null;
    count(facts, 'kills');
  }

  /** Runs a part of the process's work to its end, or to the process's. */
  async function live(work: (app: Running['app']) => Promise<unknown>): Promise<boolean> {
    const { app, line } = up();
    const ended = await Promise.race([work(app), line.died]);
    if (ended !== 'died' && !line.isDead()) return true;
    await buried();
    return false;
  }

  /** Hands over what waits: people in any order, some of it twice, some of it long known. */
  function deliver(): void {
    const { app } = up();
    if (isAway()) return;
    const fresh = mixed(chance, sandbox.updates.take());
    if (fresh.length === 0) return;
    for (const update of fresh) arrivals.note(update, now());
    app.inbox.receive(fresh);
    past = past.filter(({ at }) => at > now() - REPEATED);
    past.push(...fresh.map((update) => ({ update, at: now() })));
    if (!chance.percent(15)) return;
    const old = past.slice(-chance.between(2, 60)).slice(0, 3);
    const again = chance.percent(50) ? fresh : old.map(({ update }) => update);
    count(facts, 'updates handed over again', again.length);
    app.inbox.receive(again);
  }

  /** Until all that came is handled and all that may go out now is sent. */
  async function settle(): Promise<void> {
    for (;;) {
      deliver();
      if (!(await live((app) => app.inbox.settled()))) continue;
      const { app, line } = up();
      const drained = await Promise.race([app.outbox.drain(), line.died]);
      if (drained === 'died' || line.isDead()) {
        await buried();
        continue;
      }
      if (!isAway() && sandbox.updates.pending().length > 0) continue;
      nextSendAt = drained.nextAt?.epochMilliseconds ?? null;
      const soon = clock.now().add(PACING).epochMilliseconds;
      if (nextSendAt === null || nextSendAt > soon) return;
      pass(Math.max(0, nextSendAt - now()));
    }
  }

  async function tick(): Promise<void> {
    facts.ticks.push(now());
    while (!(await live((app) => app.tick()))) {
      pass(60_000);
      facts.ticks.push(now());
    }
    await settle();
  }

  function pass(milliseconds: number): void {
    clock.jumpTo(clock.now().add({ milliseconds }));
  }

  return {
    chance,
    facts,
    clock,
    telegram,
    db,
    now,
    pass,
    arrivals,
    app: () => up().app,
    /** When the outbox may go on; null while nothing waits. */
    nextSendAt: () => nextSendAt,
    settle: () => withFaults({ chance, facts, sandbox, line: up().line, isRush: false }, settle),
    tick(): Promise<void> {
      const isRush = timeOf(now()).startsWith('08:0');
      return withFaults({ chance, facts, sandbox, line: up().line, isRush }, tick);
    },
    /** Telegram is out of reach for so long. */
    goAway(milliseconds: number): void {
      awayUntil = now() + milliseconds;
    },
    isAway,
    /** Ends the process between two steps; the next step starts another. */
    async kill(): Promise<void> {
      up().line.end();
      await buried();
    },
    close: () => db.close(),
  };
}
export type YearWorld = Awaited<ReturnType<typeof createYearWorld>>;

function mixed(chance: Chance, updates: readonly ApiUpdate[]): readonly ApiUpdate[] {
  const people = chance.shuffled([...new Set(updates.map(senderOf))]);
  return people.flatMap((person) => updates.filter((update) => senderOf(update) === person));
}
