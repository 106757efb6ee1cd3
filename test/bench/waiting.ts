// 10,000 updates wait at Telegram when the bot starts: `npm run bench -- --only waiting`, or
// `node test/bench/waiting.ts [--people 1000]`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { openDatabase } from '../../src/storage/database.ts';
import { startBotProcess } from '../day/bot-process.ts';
import { optionOf } from './options.ts';
import { tableText } from './statistics.ts';
import { startStub } from './stub.ts';
import { headOf, NOW, seedDatabase } from './world.ts';

/** What each head has typed meanwhile: the answers to the first questions, each another number. */
const TYPED = ['/baocao', 'không', '1', '2', '3', '4', '5', '6', '7', '8'] as const;
const NUMBERS = TYPED.slice(2).join();
const DATE = 1_718_413_200;

const ANSWERS = `SELECT group_concat(typed ORDER BY answered_at, update_id) AS numbers
  FROM answer JOIN report ON report.id = report_id JOIN obligation ON obligation.id = obligation_id
  WHERE kind = 'value' GROUP BY unit_id`;

type Case = {
  readonly name: string;
  readonly updates: readonly Update[];
  readonly expected: number;
};

/** Prints how long it takes and how much memory, and whether every answer is where it belongs. */
export async function benchWaiting(): Promise<void> {
  const people = optionOf('people') ?? 1000;
  const data = join(import.meta.dirname, '../../data');
  mkdirSync(data, { recursive: true });
  const directory = mkdtempSync(join(data, 'waiting-'));
  const all = people * TYPED.length;
  try {
    const seed = join(directory, 'seed.sqlite');
    seedDatabase(seed, join(directory, 'plan.json'), people);
    const cases: readonly Case[] = [
      { name: 'none', updates: [], expected: 0 },
      { name: `${all} of ${people} people`, updates: ofMany(people), expected: people },
      { name: `${all} of one person`, updates: ofOne(all), expected: 1 },
    ];
    const header = [
      'waiting at the start',
      'fetched s',
      'clean s',
      'peak MB',
      'taken',
      'answers right',
    ];
    const rows: (readonly string[])[] = [];
    for (const [index, one] of cases.entries()) rows.push(await clear(one, seed, directory, index));
    console.log(`\n${tableText([header, ...rows])}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function clear(
  { name, updates, expected }: Case,
  seed: string,
  directory: string,
  index: number,
): Promise<readonly string[]> {
  const databasePath = join(directory, `case-${index}.sqlite`);
  const from = openDatabase(seed, { readonly: true });
  await from.backup(databasePath);
  from.close();
  const stub = await startStub();
  for (const update of updates) stub.offer(update);
  const began = performance.now();
  const since = () => ((performance.now() - began) / 1000).toFixed(1);
  const bot = await startBotProcess({
    apiRoot: stub.apiRoot,
    token: '1:bench',
    databasePath,
    backups: join(directory, 'copies'),
    at: Temporal.Instant.from(NOW).epochMilliseconds,
    receives: 'polling',
    secret: '',
    plant: null,
  });
  while (!stub.isEmpty()) await sleep(5);
  const fetched = since();
  await bot.order({ do: 'settle' });
  const clean = since();
  const report = await bot.order({ do: 'measure' });
  await bot.kill();
  stub.close();
  const right = rightIn(databasePath);
  if (right !== expected || bot.lines.length > 0) process.exitCode = 1;
  for (const line of bot.lines) console.log(line.slice(0, 500));
  const peak = ((report?.peak ?? 0) / 1024 / 1024).toFixed(0);
  return [name, fetched, clean, peak, String(report?.handled.received), `${right} of ${expected}`];
}

/** People whose first answers stand in the order in which they were typed. */
function rightIn(path: string): number {
  const db = openDatabase(path, { readonly: true });
  const rows = db.prepare<[], { numbers: string }>(ANSWERS).all();
  db.close();
  return rows.filter(({ numbers }) => numbers === NUMBERS).length;
}

/** Everybody's first message, everybody's second one and so on. */
function ofMany(people: number): readonly Update[] {
  return TYPED.flatMap((text, turn) =>
    Array.from({ length: people }, (_, i) => said(headOf(i), text, turn * people + i + 1)),
  );
}

/** The first answers of a report, and then much else. */
function ofOne(count: number): readonly Update[] {
  return Array.from({ length: count }, (_, i) => said(headOf(0), TYPED[i] ?? `lũ ${i}`, i + 1));
}

function said(id: number, text: string, updateId: number): Update {
  const from = { id, is_bot: false, first_name: 'Ba' } as const;
  const chat = { id, type: 'private', first_name: 'Ba' } as const;
  const command = { type: 'bot_command', offset: 0, length: text.length } as const;
  const entities = text.startsWith('/') ? { entities: [command] } : {};
  const message = { message_id: updateId, from, chat, date: DATE, text, ...entities };
  return { update_id: updateId, message };
}

if (import.meta.main) await benchWaiting();
