// 24 hours of hostile load on the day of the deadline: `npm run bench -- --only day`, or
// `node test/bench/day.ts [--hours 24] [--from 1] [--hamlets 60] [--hostility 40]`.
import type { Day, DayPlan, Hour } from '../day/day.ts';
import { liveDay } from '../day/day.ts';
import { optionOf } from './options.ts';
import { tableText } from './statistics.ts';

const KILLS_AN_HOUR = 2;
const AWAY_AT = 10;
/**
 * An hour of the day takes eight seconds here: before the code is compiled and the pools have their size, the
 * first hours are over. They are lived, and held to everything else, but not measured.
 */
const WARM_UP = 12;
/** Memory in the last hour may be so many times that of the second. */
const FLAT = 1.1;

/** Lives the day twice: undisturbed, for memory begins anew with each process; and with kills. */
export async function benchDay(): Promise<void> {
  const hours = optionOf('hours') ?? 24;
  const plan = {
    seed: optionOf('from') ?? 1,
    hamlets: optionOf('hamlets') ?? 60,
    hostility: optionOf('hostility') ?? 40,
    hours,
    receives: 'polling',
    awayAt: hours > AWAY_AT + 1 ? AWAY_AT : null,
  } as const;
  const undisturbed = await run('one process from the first hour to the last', {
    ...plan,
    hours: hours + WARM_UP,
    killsAnHour: 0,
  });
  const growth = growthOf(undisturbed.hours.slice(WARM_UP));
  console.log(
    `memory, last hour by second hour after the first ${WARM_UP}: ` +
      `heap ${growth.heap.toFixed(2)}, resident ${growth.rss.toFixed(2)}`,
  );
  const killed = await run(`killed ${KILLS_AN_HOUR} times an hour, polling and webhook by turns`, {
    ...plan,
    seed: plan.seed + 1,
    killsAnHour: KILLS_AN_HOUR,
  });
  const isFlat = growth.heap <= FLAT && growth.rss <= FLAT;
  if (!isFlat) console.log(`not flat: more than ${FLAT}`);
  if (!isFlat || undisturbed.problems.length + killed.problems.length > 0) process.exitCode = 1;
}

async function run(what: string, plan: DayPlan): Promise<Day> {
  const began = performance.now();
  const day = await liveDay(plan);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`\n${plan.hours} hours of hostile load, ${what}, seed ${plan.seed}, ${seconds} s\n`);
  console.log(hoursTable(day.hours));
  const counts = Object.entries(day.counts).sort(([, one], [, other]) => other - one);
  for (const [name, times] of counts) console.log(`${String(times).padStart(9)}  ${name}`);
  console.log(`${String(day.problems.length).padStart(9)}  problems`);
  for (const problem of day.problems) console.log(`  ${problem.slice(0, 1000)}`);
  return day;
}

function hoursTable(hours: readonly Hour[]): string {
  const header = ['hour', 'updates', 'answers', 'calls', 'kills', 'heap MB', 'resident MB'];
  const rows = hours.map((one) => [
    String(one.hour),
    String(one.updates),
    String(one.answers),
    String(one.calls),
    String(one.kills),
    megabytes(one.heap),
    megabytes(one.rss),
  ]);
  return tableText([header, ...rows]);
}

function growthOf(hours: readonly Hour[]): { readonly heap: number; readonly rss: number } {
  const [second, last] = [hours[1] ?? hours[0], hours.at(-1)];
  const ratio = (of: (hour: Hour) => number) =>
    second === undefined || last === undefined ? Number.NaN : of(last) / of(second);
  return { heap: ratio(({ heap }) => heap), rss: ratio(({ rss }) => rss) };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

if (import.meta.main) await benchDay();
