// Hostile input, much of it: `npm run bench -- --only hostile`, or
// `node test/bench/hostile.ts [--updates 5000] [--walks 100] [--from 1]`.
import * as fc from 'fast-check';
import { aBusyCommune, objections } from '../faults/hostile-commune.ts';
import { bear, hostileSteps } from '../faults/hostile-walk.ts';
import { randomUpdate } from '../faults/random-update.ts';
import { optionOf } from './options.ts';

/** A commune bears so many updates before another one is set up. */
const PER_COMMUNE = 250;

/** Hands over random updates and walks, and prints what was not borne. */
export async function benchHostile(): Promise<void> {
  const began = performance.now();
  const [updates, walks] = [optionOf('updates') ?? 5000, optionOf('walks') ?? 100];
  const seed = optionOf('from') ?? 1;
  const found = [...(await randomUpdates(updates, seed)), ...(await hostileWalks(walks, seed))];
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `\nHostile input: ${updates} random updates, ${walks} walks, ${found.length} objections, ${seconds} s`,
  );
  for (const one of found) console.log(`  ${one.slice(0, 1000)}`);
  if (found.length > 0) process.exitCode = 1;
}

async function randomUpdates(count: number, seed: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (let done = 0; done < count; done += PER_COMMUNE) {
    const busy = await aBusyCommune({ nastyNames: (done / PER_COMMUNE) % 2 === 1 });
    const numRuns = Math.min(PER_COMMUNE, count - done);
    const updates = fc.sample(randomUpdate(busy.where), { seed: seed + done, numRuns });
    for (const [at, update] of updates.entries()) {
      const wrong = await objections(busy, update, at);
      found.push(...wrong.map((one) => `${one}: ${JSON.stringify(update)}`));
      if (wrong.length > 0) break;
    }
    await busy.made.app.inbox.stop();
    busy.made.db.close();
  }
  return found;
}

async function hostileWalks(count: number, seed: number): Promise<readonly string[]> {
  const found: string[] = [];
  const all = fc.sample(hostileSteps, { seed, numRuns: count });
  for (const [at, steps] of all.entries()) found.push(...(await bear(steps, at % 2 === 1)));
  return found;
}

if (import.meta.main) await benchHostile();
