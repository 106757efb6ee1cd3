// The power goes at every statement and every call of the journeys that leaves something behind, then
// again while the next process starts: `npm run bench -- --only faults [--samples 10]`.
import { type Campaign, campaign, JOURNEY_NAMES } from '../faults/campaign.ts';
import { optionOf } from './options.ts';

/** At so many places of each action the power goes twice. */
const TWICE = 8;

/** Prints a line for each journey, and each problem. */
export async function benchFaults(): Promise<void> {
  const began = performance.now();
  const samples = optionOf('samples');
  const options = samples === undefined ? {} : { samples };
  const all: Campaign[] = [];
  for (const journey of JOURNEY_NAMES) all.push(await run(journey, options, ''));
  for (const journey of JOURNEY_NAMES) {
    all.push(await run(journey, { samples: samples ?? TWICE, twice: true }, ', twice'));
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  const sum = (count: (one: Campaign) => number) =>
    all.reduce((total, one) => total + count(one), 0).toLocaleString('vi-VN');
  console.log(
    `\nThe power went ${sum(({ cuts }) => cuts)} times in ${sum(({ walks }) => walks)} walks, ${seconds} s: ` +
      `${sum(({ repeated }) => repeated)} replies came twice, ${sum(({ uncertain }) => uncertain)} messages are uncertain, ` +
      `${sum(({ problems }) => problems.length)} problems`,
  );
  if (all.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

async function run(
  journey: string,
  options: Parameters<typeof campaign>[1],
  how: string,
): Promise<Campaign> {
  const done = await campaign(journey, options);
  const { steps, places, cuts, walks, problems } = done;
  console.log(
    `${journey}${how}: ${steps} steps, ${places} places, power gone ${cuts} times in ${walks} walks, ${problems.length} problems`,
  );
  for (const problem of problems) console.log(`  ${problem}`);
  return done;
}

if (import.meta.main) await benchFaults();
