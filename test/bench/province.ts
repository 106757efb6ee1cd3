// A province files in the last minutes before the deadline, in virtual time, against a Telegram that takes
// 30 messages a second: `npm run bench -- --only deadline`, or
// `node test/bench/province.ts [--heads 1000] [--minutes 20]`.
import { join } from 'node:path';
import { openDatabase } from '../../src/storage/database.ts';
import { DUE, outcome, remindToday } from './deadline.ts';
import { inBenchFolder } from './folder.ts';
import { seedHistory } from './history.ts';
import { optionOf } from './options.ts';
import { median, quantile, tableText } from './statistics.ts';
import { strictTelegram } from './strict-telegram.ts';
import { aVirtualBot, type Reporter } from './virtual-bot.ts';
import { headOf } from './world.ts';

/** Between a question and its answer, in milliseconds: a figure is looked up and typed. */
const [LEAST_THOUGHT, MOST_THOUGHT] = [5_000, 15_000];
const THOUGHT = (LEAST_THOUGHT + MOST_THOUGHT) / 2;
/** Of a report, from the opening to its sending; each with the way there and back. */
const STEPS = 25;
const WAY = 300;
/** Whoever begins last is done so long before the deadline when nobody has to wait. */
const MARGIN = 90_000;
const CROWDS = [200, 260, 280, 300, 400] as const;
const CROWD_SECONDS = 90;

/** Prints how long people wait for their next question, and whether anything was lost or late. */
export async function benchProvince(): Promise<void> {
  const [heads, minutes] = [optionOf('heads') ?? 1000, optionOf('minutes') ?? 20];
  await inBenchFolder(async (folder) => {
    if (heads > 0) await fileAll(folder, heads, minutes);
    const rows: (readonly string[])[] = [
      ['heads answering at once', 'replies/s', 'p50 ms', 'p99 ms', 'refused'],
    ];
    for (const crowd of CROWDS) rows.push(await crowded(folder, crowd));
    console.log(`\n${tableText(rows)}`);
  });
}

async function fileAll(folder: string, heads: number, minutes: number): Promise<void> {
  const path = join(folder, 'province.sqlite');
  seedHistory(path, { hamlets: heads, months: 2 });
  remindToday(path);
  const telegram = strictTelegram();
  const bot = aVirtualBot(unsafe(path), DUE.subtract({ minutes }).toInstant(), telegram);
  const spread = minutes * 60_000 - STEPS * (THOUGHT + WAY) - MARGIN;
  const waits: number[] = [];
  const people = Array.from({ length: heads }, async (_, index) => {
    await bot.sleep(1_000 + Math.random() * spread);
    const reporter = bot.reporter(headOf(index));
    await reporter.open(thinking);
    await report(reporter, waits);
  });
  await bot.run(Promise.all(people));
  const filedAfter = bot.clock.now().since(DUE.toInstant()).total('seconds');
  await bot.settle(120);
  bot.close();
  console.log(`\n${heads} heads file in the last ${minutes} minutes, in virtual time\n`);
  const header = ['wait for the next question', 'p50 ms', 'p99 ms', 'longest ms'];
  const numbers = [0.5, 0.99, 1].map((q) => quantile(waits, q).toFixed(0));
  console.log(tableText([header, [`${waits.length} answers`, ...numbers]]));
  console.log(
    `${outcome(path)}; ${telegram.summary()}; the last receipt ${filedAfter.toFixed(0)} s after 17:00`,
  );

  function thinking(): Promise<void> {
    return bot.sleep(LEAST_THOUGHT + Math.random() * (MOST_THOUGHT - LEAST_THOUGHT));
  }
  async function report(reporter: Reporter, all: number[]): Promise<void> {
    while (!reporter.isDone()) {
      await thinking();
      all.push(await reporter.answer());
    }
  }
}

/** So many answer without a pause: from how many on do replies wait for Telegram's limit? */
async function crowded(folder: string, crowd: number): Promise<readonly string[]> {
  const path = join(folder, `crowd-${crowd}.sqlite`);
  seedHistory(path, { hamlets: crowd, months: 1 });
  const telegram = strictTelegram();
  const start = DUE.subtract({ hours: 3 }).toInstant();
  const bot = aVirtualBot(unsafe(path), start, telegram);
  const thought = () => LEAST_THOUGHT + Math.random() * (MOST_THOUGHT - LEAST_THOUGHT);
  const waits: number[] = [];
  const elapsed = () => bot.clock.now().since(start).total('seconds');
  const people = Array.from({ length: crowd }, async (_, index) => {
    const reporter = bot.reporter(headOf(index));
    await bot.sleep(Math.random() * THOUGHT * 2);
    await reporter.open(() => bot.sleep(thought()));
    while (!reporter.isDone() && elapsed() < CROWD_SECONDS) {
      await bot.sleep(thought());
      const wait = await reporter.answer();
      if (elapsed() > CROWD_SECONDS / 2 && elapsed() < CROWD_SECONDS) waits.push(wait);
    }
  });
  await bot.run(Promise.all(people));
  bot.close();
  return [
    String(crowd),
    (waits.length / (CROWD_SECONDS / 2)).toFixed(1),
    median(waits).toFixed(0),
    quantile(waits, 0.99).toFixed(0),
    String(telegram.refused()),
  ];
}

/** Time is virtual: waiting for the disk would only take ours. */
function unsafe(path: string) {
  const db = openDatabase(path);
  db.pragma('synchronous = OFF');
  return db;
}

if (import.meta.main) await benchProvince();
