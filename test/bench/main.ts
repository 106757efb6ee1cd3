// `npm run bench`: the bot against a bare floor and a Telegraf wizard of the same questions, in one
// run. Absolute figures are the machine's; the ratios are what counts. Then simulated years, of
// which `--seeds` says how many.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Contestant, type Entry, startContestant, type Usage } from './contestant.ts';
import { picturesTable } from './pictures.ts';
import { plainQuestions, writeQuestions } from './questions.ts';
import { crowdTable, positionTable, type Result, startTable } from './report.ts';
import { PEOPLE_A_ROUND, playRound, type Round } from './rounds.ts';
import { NOW, seedDatabase } from './world.ts';
import { benchYears } from './year.ts';

const STARTS = 3;
const WARM_UPS = 2;
const ROUNDS = 5;
/** Idle memory is read so long after the first getUpdates, in milliseconds. */
const IDLE = 500;

const data = join(import.meta.dirname, '../../data');
mkdirSync(data, { recursive: true });
// Beside the real database, for the speed of its disk is part of every answer.
const directory = mkdtempSync(join(data, 'bench-'));
try {
  await run();
  await benchYears();
} finally {
  rmSync(directory, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const began = performance.now();
  const seed = join(directory, 'seed.sqlite');
  const hamlets = (WARM_UPS + ROUNDS) * PEOPLE_A_ROUND;
  const labels = seedDatabase(seed, join(directory, 'plan.json'), hamlets);
  const questions = join(directory, 'questions.json');
  writeQuestions(questions, plainQuestions(labels));
  const entries = entriesFor(questions);
  const results = new Map(entries.map((entry) => [entry.name, emptyResult(entry.name)]));

  for (let round = 0; round < STARTS; round += 1) {
    for (const entry of entries) {
      const contestant = await start(entry, seed, `start-${round}`);
      await sleep(IDLE);
      note(results, contestant, await contestant.usage());
      await contestant.stop();
    }
  }

  const running: Contestant[] = [];
  try {
    for (const entry of entries) running.push(await start(entry, seed, 'rounds'));
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

async function start(entry: Entry, seed: string, purpose: string): Promise<Contestant> {
  const path = join(directory, `${entry.name}-${purpose}.sqlite`);
  if (entry.opening === 'report') copyFileSync(seed, path);
  return startContestant({ ...entry, env: { ...entry.env, DATABASE_PATH: path } });
}

function emptyResult(name: string) {
  return {
    name,
    startUps: [] as number[],
    memory: [] as number[],
    memoryAfter: 0,
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
