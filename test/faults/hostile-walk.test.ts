import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bear, hostileSteps } from './hostile-walk.ts';

const PATIENCE = 120_000;

/** Samples of `npm run bench -- --only hostile`. */
describe('people of all roles who try everything at once with the worst that can be typed', () => {
  it.each([false, true])(
    'are all answered, and nothing breaks (nasty names: %s)',
    async (nastyNames) => {
      await fc.assert(
        fc.asyncProperty(hostileSteps, async (steps) => {
          expect(await bear(steps, nastyNames)).toEqual([]);
        }),
        { seed: 3, numRuns: 4 },
      );
    },
    PATIENCE,
  );
});
