// A province files in the last minutes before the deadline, in real time and over real HTTP, against a
// Telegram that takes 30 messages a second: `npm run bench -- --only deadline-http`, or
// `node test/bench/deadline-hour.ts [--heads 1000] [--minutes 20]`.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Contestant, startBot } from './contestant.ts';
import { DUE, outcome, remindToday } from './deadline.ts';
import { inBenchFolder } from './folder.ts';
import { QUESTIONS, seedHistory } from './history.ts';
import { optionOf } from './options.ts';
import { createPerson, type Person } from './person.ts';
import { quantile, tableText } from './statistics.ts';
import { strictTelegram } from './strict-telegram.ts';
import { headOf } from './world.ts';

/** Between a question and its answer, in milliseconds: a figure is looked up and typed. */
const [LEAST_THOUGHT, MOST_THOUGHT] = [5_000, 15_000];
const THOUGHT = (LEAST_THOUGHT + MOST_THOUGHT) / 2;
/** The opening, remarks, photos and the sending beside the figures. */
const STEPS = QUESTIONS + 5;
/** What the first minute is left for: the start, its jobs. */
const BEGINNING = 5_000;
/** Whoever begins last is done so long before the deadline when nobody has to wait. */
const MARGIN = 90_000;
const CROWDS = [150, 250, 300, 400] as const;
const CROWD_SECONDS = 60;
const CROWD_WARM_UP = 30;

/** Prints how long people wait for their next question, and whether anything was lost or late. */
export async function benchDeadlineHour(): Promise<void> {
  const [heads, minutes] = [optionOf('heads') ?? 100, optionOf('minutes') ?? 8];
  await inBenchFolder(async (folder) => {
    if (heads > 0) await benchHour(folder, heads, minutes);
    await benchCrowds(folder);
  });
}

async function benchHour(folder: string, heads: number, minutes: number): Promise<void> {
  const path = join(folder, 'province.sqlite');
  seedHistory(path, { hamlets: Math.max(heads, ...CROWDS), months: 12 });
  remindToday(path);
  const telegram = strictTelegram();
  const start = DUE.subtract({ minutes }).toInstant().toString();
  const bot = await startBot(path, start, telegram.options);
  const began = performance.now();
  try {
    const window = minutes * 60_000 - STEPS * THOUGHT - BEGINNING - MARGIN;
    const waits = await Promise.all(
      Array.from({ length: heads }, async (_, index) => {
        await sleep(BEGINNING + Math.random() * Math.max(0, window));
        return file(createPerson(bot, headOf(index)));
      }),
    );
    await sleep(2_000);
    const { cpu, rss } = await bot.usage();
    const seconds = (performance.now() - began) / 1000;
    console.log(`\n${heads} heads file in the last ${minutes} minutes (${seconds.toFixed(0)} s)\n`);
    console.log(
      tableText([
        ['wait for the next question', 'p50 ms', 'p99 ms', 'longest ms'],
        ['', ...[0.5, 0.99, 1].map((q) => quantile(waits.flat(), q).toFixed(0))],
      ]),
    );
    console.log(`${outcome(path)}; ${telegram.summary()}`);
    const share = ((100 * cpu) / 1e6 / seconds).toFixed(1);
    console.log(`CPU ${share} % of a core, ${(rss / 1024 / 1024).toFixed(0)} MB`);
  } finally {
    await bot.stop();
  }
}

/** From the opening to the receipt; the wait after each step. */
async function file(person: Person): Promise<readonly number[]> {
  const waits: number[] = [];
  const step = async (act: () => Promise<number>) => {
    await thinking();
    waits.push(await act());
  };
  await person.open(thinking);
  for (let i = 0; i < QUESTIONS; i += 1) await step(person.answer);
  await step(() => person.press());
  await step(() => person.press());
  await step(() => person.press('send'));
  return waits;
}

function thinking(): Promise<void> {
  return sleep(LEAST_THOUGHT + Math.random() * (MOST_THOUGHT - LEAST_THOUGHT));
}

/** So many answer without a pause: from how many on do replies wait for Telegram's limit? */
async function benchCrowds(folder: string): Promise<void> {
  const rows = [['heads answering at once', 'replies/s', 'p50 ms', 'p99 ms', 'refused']];
  for (const crowd of CROWDS) {
    const path = join(folder, `crowd-${crowd}.sqlite`);
    seedHistory(path, { hamlets: crowd, months: 1 });
    const telegram = strictTelegram();
    const bot = await startBot(
      path,
      DUE.subtract({ hours: 3 }).toInstant().toString(),
      telegram.options,
    );
    try {
      const waits = await crowded(bot, crowd);
      const each = [0.5, 0.99].map((q) => quantile(waits, q).toFixed(0));
      const rate = waits.length / (CROWD_SECONDS - CROWD_WARM_UP);
      rows.push([String(crowd), rate.toFixed(1), ...each, String(telegram.refused())]);
    } finally {
      await bot.stop();
    }
  }
  console.log(`\n${tableText(rows)}`);
}

async function crowded(bot: Contestant, crowd: number): Promise<readonly number[]> {
  const began = performance.now();
  const end = began + CROWD_SECONDS * 1000;
  const each = Array.from({ length: crowd }, async (_, index) => {
    const waits: number[] = [];
    await sleep(Math.random() * THOUGHT);
    const person = createPerson(bot, headOf(index));
    await person.open(thinking);
    for (let i = 0; i < QUESTIONS && performance.now() < end; i += 1) {
      await thinking();
      const wait = await person.answer();
      const at = performance.now();
      if (at > began + CROWD_WARM_UP * 1000 && at <= end) waits.push(wait);
    }
    return waits;
  });
  return (await Promise.all(each)).flat();
}

if (import.meta.main) await benchDeadlineHour();
