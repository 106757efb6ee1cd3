import { describe, expect, it } from 'vitest';
import { campaign, JOURNEY_NAMES } from './campaign.ts';

const PATIENCE = 120_000;

/**
 * A sample of what `npm run bench -- --only faults` does whole: the power goes before a statement or a
 * call to Telegram, everything that was not committed is gone, and another process goes on.
 *
 * As it must be: what is recorded is what it would have been, and so is what is open; everything is
 * said, nothing of it before it is recorded, and of each message or press at most one reply twice for
 * each time that the power went; what nobody asked for comes once, or nobody knows whether it came; no
 * button spins, no update is given up, and the next message goes on.
 */
describe('the power goes at any statement and any call to Telegram', () => {
  it.each(JOURNEY_NAMES.map((journey, index) => ({ journey, index })))(
    'nothing is lost, done twice or told too early: $journey',
    async ({ journey, index }) => {
      const { cuts, problems } = await campaign(journey, { samples: 1, seed: index });

      expect(problems).toEqual([]);
      expect(cuts).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  it(
    'and once more while the next process starts',
    async () => {
      const it = await campaign(JOURNEY_NAMES[0] ?? '', { samples: 1, twice: true });

      expect(it.problems).toEqual([]);
      expect(it.cuts).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
