// The simulated year over many seeds: `npm run bench -- --seeds 20` after the speed, or alone with
// `node test/bench/year.ts --seeds 20 [--from 1]`.
import { liveYear, type Year } from '../year/year.ts';
import { optionOf } from './options.ts';

const SEEDS = 10;

/** Lives one year a seed and prints what there was in all of them, and each problem. */
export async function benchYears(): Promise<void> {
  const began = performance.now();
  const seeds = optionOf('seeds') ?? SEEDS;
  const first = optionOf('from') ?? 1;
  const years: Year[] = [];
  for (let seed = first; seed < first + seeds; seed += 1) years.push(await liveYear(seed));
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`\nA simulated year, seeds ${first} to ${first + seeds - 1}, ${seconds} s\n`);
  console.log(yearsTable(years));
  for (const { seed, problems } of years) {
    for (const problem of problems) console.log(`seed ${seed}: ${problem}`);
  }
  if (years.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

/** Totals over all years, what happened most on top. */
function yearsTable(years: readonly Year[]): string {
  const totals = new Map<string, number>();
  for (const { counts } of years) {
    for (const [what, count] of Object.entries(counts)) {
      totals.set(what, (totals.get(what) ?? 0) + count);
    }
  }
  totals.set(
    'problems',
    years.reduce((sum, { problems }) => sum + problems.length, 0),
  );
  return [...totals]
    .sort(([, one], [, other]) => other - one)
    .map(([what, count]) => `${count.toLocaleString('vi-VN').padStart(9)}  ${what}`)
    .join('\n');
}

if (import.meta.main) await benchYears();
