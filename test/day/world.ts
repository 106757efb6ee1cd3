import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { standingClock } from '../../src/clock.ts';
import type { ApiUpdate } from '../../src/sandbox/updates.ts';
import type { SandboxUser } from '../../src/sandbox/users.ts';
import { createAgenda } from '../year/agenda.ts';
import { createChance } from '../year/chance.ts';
import { instantOf } from '../year/days.ts';
import { count, noFacts } from '../year/facts.ts';
import { observe } from '../year/mishaps.ts';
import { createPhone } from '../year/phone.ts';
import { senderOf } from '../year/telegram.ts';
import { type BotProcess, type Report, startBotProcess } from './bot-process.ts';
import { seedCommune } from './commune.ts';
import type { Plant } from './plants.ts';
import { createDayTelegram } from './telegram.ts';

const SECRET = 'webhook-secret-0123';
/** Posts of a webhook that are under way at once, as Telegram has them by default. */
const CONNECTIONS = 40;
/** Ample for all that comes within a minute, in milliseconds of the machine's time. */
const PATIENCE = 120_000;

export type DayOptions = {
  readonly seed: number;
  readonly hamlets: number;
  readonly plant?: Plant;
  /** How updates reach the first process; later ones change about. */
  readonly receives: 'polling' | 'webhook';
};

type Act = { readonly person: number; readonly settled: () => void };

/** The bot as one process after the other, Telegram on loopback, and the people of a commune. */
export async function createDayWorld(options: DayOptions) {
  const chance = createChance(options.seed);
  const facts = noFacts();
  const clock = standingClock(
    Temporal.Instant.fromEpochMilliseconds(instantOf('2024-06-18', '00:00')),
  );
  const telegram = await createDayTelegram(clock);
  const { sandbox } = telegram;
  const folder = mkdtempSync(join(tmpdir(), 'day-'));
  const commune = seedCommune(folder, telegram, options.hamlets);
  const arrivals = observe(facts);
  const agenda = createAgenda();
  const past: ApiUpdate[] = [];
  /** Who is behind updates and presses, by their ids. */
  const senders = new Map<number | string, number>();
  const complaints: string[] = [];
  const acts: Act[] = [];
  let receives = options.receives;
  let port = 0;
  let kills = 0;
  let isAway = false;
  let bot = await start();

  async function start(): Promise<BotProcess> {
    const started = await startBotProcess({
      apiRoot: telegram.apiRoot,
      token: sandbox.token,
      databasePath: commune.databasePath,
      backups: join(folder, 'copies'),
      at: now(),
      receives,
      secret: SECRET,
      plant: options.plant ?? null,
    });
    if (started.ready === null) throw new Error(started.lines.join('\n'));
    port = started.ready.port ?? 0;
    take(started.ready);
    return started;
  }

  function now(): number {
    return clock.now().epochMilliseconds;
  }

  function take(report: Report): void {
    if (report.at > now()) clock.jumpTo(Temporal.Instant.fromEpochMilliseconds(report.at));
  }

  /** An order to the process that runs; another one takes its place when it dies over it. */
  async function order(wish: Parameters<BotProcess['order']>[0]): Promise<Report | null> {
    const report = await bot.order(wish);
    if (report !== null) take(report);
    return report;
  }

  /** After a kill -9: the next process, on the same file. */
  async function restart(): Promise<void> {
    await bot.exited;
    if (bot.hasFailed()) facts.problems.push(`the bot ended by itself: ${bot.lines.join(' ')}`);
    complaints.push(...bot.lines);
    kills += 1;
    count(facts, 'kills');
    clock.jumpTo(clock.now().add({ seconds: 5 }));
    receives = chance.pick(['polling', 'webhook']);
    inOrder();
    telegram.open();
    bot = await start();
  }

  /** As Telegram keeps them, whatever way they were to go out. */
  function inOrder(): void {
    const waiting = new Map(sandbox.updates.take().map((each) => [each.update_id, each] as const));
    const ids = [...waiting.keys()].sort((one, other) => one - other);
    sandbox.updates.redeliver(ids.flatMap((id) => waiting.get(id) ?? []));
  }

  async function deliver(): Promise<void> {
    if (receives === 'polling') return untilPolled();
    const waiting = [...sandbox.updates.take()];
    await Promise.all(Array.from({ length: CONNECTIONS }, () => postAll(waiting)));
  }

  async function untilPolled(): Promise<void> {
    const began = performance.now();
    const isDone = () => sandbox.updates.pending().length === 0 && sandbox.updates.isPolled();
    while (bot.isRunning() && !isDone()) {
      if (performance.now() - began > PATIENCE) throw new Error('the bot does not poll');
      await sleep(1);
    }
  }

  /** One connection of the webhook; what the bot did not take is kept at Telegram. */
  async function postAll(waiting: ApiUpdate[]): Promise<void> {
    for (let update = waiting.shift(); update !== undefined; update = waiting.shift()) {
      telegram.note([update.update_id]);
      if (!(await post(update))) return sandbox.updates.redeliver([update, ...waiting.splice(0)]);
    }
  }

  async function post(update: ApiUpdate): Promise<boolean> {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/day`, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': SECRET },
        body: JSON.stringify(update),
      });
      return answer.status === 200;
    } catch {
      return false;
    }
  }

  /** People in any order, some of it twice, some of it long known. */
  function disorder(): void {
    const { updates } = sandbox;
    const again = chance.percent(20) ? past.slice(-chance.between(1, 300)).slice(0, 5) : [];
    if (receives === 'polling') {
      if (again.length > 0 && updates.isPolled()) updates.redeliver(again);
    } else {
      const fresh = updates.take();
      const people = chance.shuffled([...new Set(fresh.map(senderOf))]);
      const mixed = people.flatMap((one) => fresh.filter((update) => senderOf(update) === one));
      const twice = chance.percent(20) ? mixed.slice(0, 5) : [];
      updates.redeliver([...mixed, ...twice, ...again]);
      count(facts, 'updates handed over again', twice.length);
    }
    count(facts, 'updates handed over again', again.length);
  }

  function remember(): void {
    for (const update of sandbox.updates.pending()) {
      arrivals.note(update, now());
      senders.set(update.update_id, senderOf(update));
      const press = update['callback_query'] as { readonly id: string } | undefined;
      if (press !== undefined) senders.set(press.id, senderOf(update));
    }
    past.push(...sandbox.updates.pending().slice(0, 20));
    past.splice(0, past.length - 400);
  }

  /** Until everything that came is handled, whatever happens to the process. */
  async function settle(): Promise<void> {
    remember();
    if (isAway) return;
    disorder();
    for (;;) {
      await deliver();
      const report = bot.isRunning() ? await order({ do: 'settle' }) : null;
      if (report === null || !bot.isRunning()) await restart();
      else if (sandbox.updates.pending().length === 0) {
        return;
      }
    }
  }

  return {
    chance,
    facts,
    clock,
    telegram,
    commune,
    db: commune.db,
    arrivals,
    agenda,
    now,
    app: () => ({ stores: commune.stores }),
    /** Whose update or press it is. */
    senderOf: (id: number | string): number => senders.get(id) ?? 0,
    /** Errors that any process has logged so far. */
    complaints: (): readonly string[] => [...complaints, ...bot.lines],
    kills: () => kills,
    receives: () => receives,
    isAway: () => isAway,
    order,
    settle,
    /** What honest people have done since the last time; they go on once it is settled. */
    takeActs: (): readonly Act[] => acts.splice(0),
    pass(milliseconds: number): void {
      clock.jumpTo(clock.now().add({ milliseconds }));
    },
    /** Ends the process within one of its next calls. */
    killWithin(calls: number, carriedOut: boolean): void {
      telegram.set(calls, carriedOut, () => void bot.kill());
    },
    async leave(): Promise<void> {
      isAway = true;
      await telegram.leave();
    },
    async comeBack(): Promise<void> {
      await telegram.comeBack();
      isAway = false;
    },
    /** Somebody waits so long, and goes on with the batch of that minute. */
    wait: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => agenda.at(now() + milliseconds, resolve)),
    /** An honest person at a phone: each act is followed by a look at what came of it. */
    phone(user: SandboxUser) {
      const after = async () => {
        await new Promise<void>((settled) => acts.push({ person: user.id, settled }));
        await this.wait(chance.between(3, 40) * 1000);
      };
      const act = async (does: () => unknown) => {
        does();
        await after();
      };
      return { ...createPhone(telegram, user, after), act };
    },
    async close(): Promise<void> {
      await bot.kill();
      commune.db.close();
      await telegram.close();
      rmSync(folder, { recursive: true });
    },
  };
}
export type DayWorld = Awaited<ReturnType<typeof createDayWorld>>;
export type DayPhone = ReturnType<DayWorld['phone']>;
