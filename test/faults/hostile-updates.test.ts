import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateObject } from '../support/bot-api-schema.ts';
import { aBusyCommune, objections } from './hostile-commune.ts';
import { randomUpdate } from './random-update.ts';

const KINDS = 20;
const PATIENCE = 60_000;

/** Samples of `npm run bench -- --only hostile`, which hands over many more. */
describe('any update that the Bot API allows, of any kind, from anybody, in mid-interview', () => {
  it('is what Telegram might send', async () => {
    const { made, where } = await aBusyCommune();
    const updates = fc.sample(randomUpdate(where), { seed: 1, numRuns: 300 });

    const kinds = new Set(updates.flatMap((update) => Object.keys(update)));
    expect(updates.flatMap((update) => validateObject('Update', update))).toEqual([]);
    expect(kinds.size).toBeGreaterThan(KINDS);
    await made.app.inbox.stop();
  });

  it.each([false, true])(
    'breaks nothing, is no call that Telegram refuses, and leaves no button spinning (nasty names: %s)',
    async (nastyNames) => {
      const busy = await aBusyCommune({ nastyNames });
      const updates = fc.sample(randomUpdate(busy.where), { seed: 2, numRuns: 150 });

      const found: string[] = [];
      for (const [at, update] of updates.entries()) {
        const wrong = await objections(busy, update, at);
        found.push(...wrong.map((one) => `${at} ${JSON.stringify(update).slice(0, 300)}: ${one}`));
      }

      expect(found).toEqual([]);
      await busy.made.app.inbox.stop();
    },
    PATIENCE,
  );
});
