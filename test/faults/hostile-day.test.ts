import { describe, expect, it } from 'vitest';
import { liveDay } from '../day/day.ts';

const PATIENCE = 180_000;
const PLAN = {
  hamlets: 6,
  hours: 1,
  receives: 'polling',
  killsAnHour: 0,
  awayAt: null,
  hostility: 16,
} as const;

/** An hour of the day that `npm run bench -- --only day` lives through. */
describe('hostile load on the day of the deadline', () => {
  it(
    'loses no answer, takes none twice and leaves no button unanswered, also when killed',
    async () => {
      const { problems, counts } = await liveDay({ ...PLAN, seed: 1, killsAnHour: 4 });

      expect(problems).toEqual([]);
      expect(counts).toMatchObject({ kills: 4 });
      expect(counts['answers in interviews']).toBeGreaterThan(100);
      expect(counts['hostile acts']).toBeGreaterThan(200);
      expect(counts['floods']).toBeGreaterThan(2);
    },
    PATIENCE,
  );
});

/** What the checks of that day are worth. */
describe('a fault planted into the bot is found', () => {
  it.each([
    ['loses', /heard nothing/],
    ['changes', /typed {"kind":"value","value":\d+}, stored/],
    ['repeats', /messages again to/],
    ['spins', /spins: /],
  ] as const)(
    'that %s',
    async (plant, complaint) => {
      const { problems } = await liveDay({ ...PLAN, seed: 2, plant, isOverAtOnce: true });

      expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(complaint)]));
    },
    PATIENCE,
  );
});
