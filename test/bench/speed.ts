// The bot against a bare floor and a Telegraf wizard of the same questions, in one run. Absolute figures
// are the machine's; the ratios are what counts: `npm run bench -- --only speed`.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/storage/database.ts';
import { type Contestant, type Entry, startContestant, type Usage } from './contestant.ts';
import { inBenchFolder } from './folder.ts';
import { picturesTable } from './pictures.ts';
import { plainQuestions, writeQuestions } from './questions.ts';
import { crowdTable, positionTable, type Result, startTable } from './report.ts';
import { ANSWERS_A_ROUND, PEOPLE_A_ROUND, playRound, type Round } from './rounds.ts';
import { NOW, seedDatabase } from './world.ts';

const SEED = 'seed.sqlite';
const STARTS = 3;
const WARM_UPS = 2;
const ROUNDS = 5;
/** Idle memory is read so long after the first getUpdates, in milliseconds. */
const IDLE = 500;

/** Prints latency, throughput, CPU, memory and growth of all contestants. */
export const benchSpeed = (): Promise<void> => inBenchFolder(run);

async function run(directory: string): Promise<void> {
  const began = performance.now();
  const seed = join(directory, SEED);
  const hamlets = (WARM_UPS + ROUNDS) * PEOPLE_A_ROUND;
  const labels = seedDatabase(seed, join(directory, 'plan.json'), hamlets);
  const questions = join(directory, 'questions.json');
  writeQuestions(questions, plainQuestions(labels));
  const entries = entriesFor(questions);
  const results = new Map(entries.map((entry) => [entry.name, emptyResult(entry.name)]));

  for (let round = 0; round < STARTS; round += 1) {
    for (const entry of entries) {
      const contestant = await start(entry, directory, `start-${round}`);
      await sleep(IDLE);
      note(results, contestant, await contestant.usage());
      await contestant.stop();
    }
  }

  const running: Contestant[] = [];
  try {
    for (const entry of entries) running.push(await start(entry, directory, 'rounds'));
    for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
      for (const contestant of running) {
        const played = await playRound(contestant, round);
        if (round >= WARM_UPS) resultOf(results, contestant).rounds.push(played);
      }
    }
    for (const contestant of running) {
      resultOf(results, contestant).memoryAfter = (await contestant.usage()).rss;
    }
  } finally {
    for (const contestant of running) await contestant.stop();
  }
  for (const { entry } of running) {
    const before = entry.opening === 'report' ? sizeOf(seed) : 0;
    const grown = sizeOf(databaseOf(directory, entry, 'rounds')) - before;
    const result = results.get(entry.name);
    if (result !== undefined) result.bytes = grown / ((WARM_UPS + ROUNDS) * ANSWERS_A_ROUND);
  }
  const all = [...results.values()];
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`Node ${process.versions.node}, ${ROUNDS} rounds in turn, ${seconds} s\n`);
  console.log(`${crowdTable(all)}\n\n${positionTable(all)}\n\n${startTable(all)}`);
  console.log(`\n${await picturesTable()}`);
}

function entriesFor(questions: string): readonly Entry[] {
  const env = { QUESTIONS: questions, CLOCK_START: NOW, LOG_LEVEL: 'error' };
  const nodeOptions = ['--max-semi-space-size=32'];
  const floor = { script: 'test/bench/floor.ts', nodeOptions, opening: 'none' } as const;
  const wizard = { script: 'test/bench/wizard.ts', nodeOptions, opening: 'command' } as const;
  return [
    { name: 'bot', script: 'src/start.js', nodeOptions, opening: 'report', env },
    { name: 'floor', ...floor, env },
    { name: 'wizard', ...wizard, env: { ...env, SETTLES: '1' } },
    { name: 'wizard, send only', ...wizard, env: { ...env, SETTLES: '0' } },
  ];
}

async function start(entry: Entry, directory: string, purpose: string): Promise<Contestant> {
  const path = databaseOf(directory, entry, purpose);
  if (entry.opening === 'report') copyFileSync(join(directory, SEED), path);
  return startContestant({ ...entry, env: { ...entry.env, DATABASE_PATH: path } });
}

function databaseOf(directory: string, { name }: Entry, purpose: string): string {
  return join(directory, `${name}-${purpose}.sqlite`);
}

/** Bytes of what is in a database, with what is still in its log. */
function sizeOf(path: string): number {
  const db = openDatabase(path);
  try {
    const used = db.prepare(
      'SELECT page_count - freelist_count FROM pragma_page_count, pragma_freelist_count',
    );
    return Number(used.pluck().get()) * Number(db.pragma('page_size', { simple: true }));
  } finally {
    db.close();
  }
}

function emptyResult(name: string) {
  return {
    name,
    startUps: [] as number[],
    memory: [] as number[],
    memoryAfter: 0,
    bytes: 0,
    rounds: [] as Round[],
  } satisfies Result;
}

function resultOf(
  results: Map<string, ReturnType<typeof emptyResult>>,
  { entry }: Contestant,
): ReturnType<typeof emptyResult> {
  const result = results.get(entry.name);
  if (result === undefined) throw new Error(`no contestant ${entry.name}`);
  return result;
}

function note(
  results: Map<string, ReturnType<typeof emptyResult>>,
  contestant: Contestant,
  usage: Usage,
): void {
  const result = resultOf(results, contestant);
  result.startUps.push(contestant.startUp);
  result.memory.push(usage.rss);
}

if (import.meta.main) await benchSpeed();
