import { setTimeout as sleep } from 'node:timers/promises';
import type { Contestant } from './contestant.ts';
import { createPerson, type Person } from './person.ts';
import { headOf } from './world.ts';

export const CROWD = 25;
/** Numbers of questions between which answers are taken: the first, the bulk, those from the 40th. */
export const EARLY = 5;
export const UNTIL_LATE = 38;
export const LATE = 5;
const ALONE = 2;
const ANSWERS_ALONE = 30;
/** A person reads before answering; the contestant finishes meanwhile what follows its reply. */
const PAUSE = 5;
/** After it nothing of a batch is left to do. */
const SETTLING = 60;

/** People that one round needs of each contestant. */
export const PEOPLE_A_ROUND = CROWD + ALONE;

export const ANSWERS_A_ROUND = ALONE * ANSWERS_ALONE + CROWD * (UNTIL_LATE + LATE);

/** `latencies` in milliseconds from update to reply, `cpu` in microseconds per answer. */
export type Batch = {
  readonly latencies: readonly number[];
  readonly cpu: number;
  /** Answers a second. */
  readonly rate: number;
};
export type Round = {
  readonly alone: Batch;
  readonly early: Batch;
  readonly crowd: Batch;
  readonly late: Batch;
};

/** One round of one contestant: a person alone, then 25 at once from the first question to the last. */
export async function playRound(contestant: Contestant, round: number): Promise<Round> {
  const first = round * PEOPLE_A_ROUND;
  const people = Array.from({ length: PEOPLE_A_ROUND }, (_, i) =>
    createPerson(contestant, headOf(first + i)),
  );
  await Promise.all(people.map((person) => person.open()));
  const [single, crowd] = [people.slice(0, ALONE), people.slice(ALONE)];
  const alone = await measured(contestant, () => oneByOne(single));
  const atOnce = (answers: number) => measured(contestant, () => together(crowd, answers));
  const early = await atOnce(EARLY);
  const bulk = await atOnce(UNTIL_LATE - EARLY);
  return { alone, early, crowd: bulk, late: await atOnce(LATE) };
}

async function measured(
  contestant: Contestant,
  play: () => Promise<readonly number[]>,
): Promise<Batch> {
  await sleep(SETTLING);
  const before = await contestant.usage();
  const began = performance.now();
  const latencies = await play();
  const rate = (1000 * latencies.length) / (performance.now() - began);
  await sleep(SETTLING);
  const after = await contestant.usage();
  return { latencies, cpu: (after.cpu - before.cpu) / latencies.length, rate };
}

async function oneByOne(people: readonly Person[]): Promise<readonly number[]> {
  const latencies: number[] = [];
  for (const person of people) {
    for (let i = 0; i < ANSWERS_ALONE; i += 1) {
      latencies.push(await person.answer());
      await sleep(PAUSE);
    }
  }
  return latencies;
}

/** Everybody answers at the same time, each one again as soon as the next question is there. */
async function together(people: readonly Person[], answers: number): Promise<readonly number[]> {
  const each = people.map(async (person) => {
    const latencies: number[] = [];
    for (let i = 0; i < answers; i += 1) latencies.push(await person.answer());
    return latencies;
  });
  return (await Promise.all(each)).flat();
}
