import { describe, expect, it } from 'vitest';
import { campaign, JOURNEY_NAMES, toldTooEarly } from './campaign.ts';

const PATIENCE = 120_000;

/**
 * A sample of what `npm run bench -- --only faults` does whole: the power goes before a statement or a
 * call to Telegram, everything that was not committed is gone, and another process goes on.
 *
 * As it must be: what is recorded is what it would have been, and so is what is open; everything is
 * said, and of what somebody waited for at most one message twice for each time that the power went;
 * what nobody asked for comes once, or nobody knows whether it came; no button spins, no update is
 * given up, and the next message goes on.
 */
describe('the power goes at any statement and any call to Telegram', () => {
  it.each(JOURNEY_NAMES.map((journey, index) => ({ journey, index })))(
    'nothing is lost and nothing is done twice: $journey',
    async ({ journey, index }) => {
      const { cuts, problems } = await campaign(journey, { samples: 2, seed: index });

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

  it(
    'nobody is told of anything that is not recorded yet',
    async () => {
      for (const journey of JOURNEY_NAMES) {
        expect({ journey, early: await toldTooEarly(journey) }).toEqual({ journey, early: [] });
      }
    },
    PATIENCE,
  );
});
