// A flood from one person while others file their reports: `npm run bench -- --only flood`, or
// `node test/bench/flood.ts [--seconds 20] [--rate 1000] [--others 20]`.
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/storage/database.ts';
import { createInboxStore } from '../../src/storage/inbox.ts';
import { type Contestant, startContestant } from './contestant.ts';
import { optionOf } from './options.ts';
import { createPerson, freshUpdateId } from './person.ts';
import { quantile, tableText } from './statistics.ts';
import { headOf, NOW, seedDatabase } from './world.ts';

type Way = 'polling' | 'webhook';
type Phase = { readonly waits: readonly number[]; readonly cpu: number; readonly rss: number };

const FLOODED = 'Có quá nhiều tin nhắn gửi đến cùng lúc';
/** So that others stay below what Telegram lets a bot send in a second. */
const READING = 2000;
const CALM_SECONDS = 10;
/** What waits of one person is answered at Telegram's pace: a message a second. */
const LONGEST_AFTERMATH = 240_000;
/** The one message to the flooder waits until they have had all answers, at most so long. */
const TOLD_AFTER = 5000;
const DATE = 1_718_413_200;

/** Prints what a flood costs others, and what it leaves behind. */
export async function benchFlood(): Promise<void> {
  const data = join(import.meta.dirname, '../../data');
  mkdirSync(data, { recursive: true });
  const directory = mkdtempSync(join(data, 'flood-'));
  try {
    for (const way of ['polling', 'webhook'] as const) await flooded(way, directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function flooded(way: Way, directory: string): Promise<void> {
  const [seconds, rate] = [optionOf('seconds') ?? 20, optionOf('rate') ?? 1000];
  const others = optionOf('others') ?? 20;
  const path = join(directory, `${way}.sqlite`);
  seedDatabase(path, join(directory, 'plan.json'), others + 1);
  const contestant = await start(way, path);
  try {
    const people = Array.from({ length: others }, (_, i) => createPerson(contestant, headOf(i)));
    await Promise.all(people.map((person) => person.open()));
    const flooder = headOf(others);
    await createPerson(contestant, flooder).open();
    const calm = await phase(contestant, people, CALM_SECONDS);
    const before = sizeOf(path);
    const watch = watching(contestant, flooder);
    const during = phase(contestant, people, seconds);
    await pour(contestant, flooder, rate, seconds);
    const storm = await during;
    const poured = performance.now();
    const kept = rowsOf(path);
    while (rowsOf(path).waiting > 0 && performance.now() - poured < LONGEST_AFTERMATH) {
      await sleep(500);
    }
    const clean = (performance.now() - poured) / 1000;
    const left = rowsOf(path);
    await sleep(TOLD_AFTER);
    const ratio = (q: number) => quantile(storm.waits, q) / quantile(calm.waits, q);
    const row = (name: string, { waits, cpu, rss }: Phase) => [
      name,
      String(waits.length),
      quantile(waits, 0.5).toFixed(1),
      quantile(waits, 0.99).toFixed(1),
      cpu.toFixed(0),
      (rss / 1024 / 1024).toFixed(0),
    ];
    console.log(`\n${rate * seconds} messages of one person within ${seconds} s, by ${way}\n`);
    console.log(
      tableText([
        [`${others} others`, 'answers', 'p50 ms', 'p99 ms', 'CPU %', 'resident MB'],
        row('without', calm),
        row('beside the flood', storm),
      ]),
    );
    const lines = [
      `others wait × ${ratio(0.5).toFixed(2)} (p50), × ${ratio(0.99).toFixed(2)} (p99)`,
      `most of the flood handled between two of anybody else: ${watch.longestRun()}`,
      `told of it ${watch.told()} times`,
      `taken ${left.done + left.failed + left.waiting - others * 2} updates in all; of the flood waited at its end ${kept.waiting}, clean after ${clean.toFixed(0)} s, set aside ${left.failed}`,
      `database and log grew by ${((sizeOf(path) - before) / 1024).toFixed(0)} kB`,
    ];
    console.log(lines.join('\n'));
    if (watch.longestRun() > 1 || watch.told() !== 1 || left.waiting > 0) process.exitCode = 1;
  } finally {
    await contestant.stop();
  }
}

async function start(way: Way, path: string): Promise<Contestant> {
  const port = await freePort();
  const webhook = {
    WEBHOOK_URL: `http://127.0.0.1:${port}/flood`,
    WEBHOOK_SECRET: 'flood-secret-0123456789',
    PORT: String(port),
  };
  return startContestant({
    name: `bot by ${way}`,
    script: 'src/start.js',
    nodeOptions: ['--max-semi-space-size=32'],
    opening: 'report',
    env: {
      DATABASE_PATH: path,
      CLOCK_START: NOW,
      LOG_LEVEL: 'error',
      ...(way === 'webhook' ? webhook : { PORT: '0' }),
    },
  });
}

/** Everybody answers, reads for a while and answers again. */
async function phase(
  contestant: Contestant,
  people: readonly ReturnType<typeof createPerson>[],
  seconds: number,
): Promise<Phase> {
  const before = await contestant.usage();
  const began = performance.now();
  const waits: number[] = [];
  const each = people.map(async (person, index) => {
    await sleep((READING * index) / people.length);
    while (performance.now() - began < seconds * 1000) {
      waits.push(await person.answer());
      await sleep(READING);
    }
  });
  await Promise.all(each);
  const after = await contestant.usage();
  const cpu = (after.cpu - before.cpu) / 10 / (performance.now() - began);
  return { waits, cpu, rss: after.rss };
}

/** So many messages a second, however the bot fares. */
async function pour(
  { stub }: Contestant,
  flooder: number,
  rate: number,
  seconds: number,
): Promise<void> {
  const from = { id: flooder, is_bot: false, first_name: 'Ba' } as const;
  const chat = { id: flooder, type: 'private', first_name: 'Ba' } as const;
  const began = performance.now();
  for (let sent = 0; sent < rate * seconds; ) {
    const due = Math.min(rate * seconds, ((performance.now() - began) / 1000) * rate);
    for (; sent < due; sent += 1) {
      const message = { message_id: sent + 10_000, from, chat, date: DATE, text: `lũ ${sent}` };
      stub.offer({ update_id: freshUpdateId(), message });
    }
    await sleep(5);
  }
}

/** Counts what the flooder is told while an answer of somebody else has arrived and waits. */
function watching({ stub }: Contestant, flooder: number) {
  const waiting = new Set<number>();
  let [run, longestRun, told] = [0, 0, 0];
  stub.listen({
    delivered({ message }) {
      if (message !== undefined && message.chat.id !== flooder) waiting.add(message.chat.id);
    },
    said(chatId, text) {
      if (text.startsWith(FLOODED)) told += 1;
      waiting.delete(chatId);
      run = chatId === flooder && waiting.size > 0 ? run + 1 : 0;
      longestRun = Math.max(longestRun, run);
    },
  });
  return { longestRun: () => longestRun, told: () => told };
}

function rowsOf(path: string) {
  const db = openDatabase(path, { readonly: true });
  try {
    return createInboxStore(db).counts();
  } finally {
    db.close();
  }
}

function sizeOf(path: string): number {
  const sizes = ['', '-wal'].map((end) => statSync(path + end, { throwIfNoEntry: false })?.size);
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

if (import.meta.main) await benchFlood();
