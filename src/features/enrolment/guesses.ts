import type { Stores } from '../../storage/stores.ts';

/** What a person who mistypes needs, and what a guesser does not get far with: in an hour. */
const MOST_OF_ONE = 5;
/** Of all accounts together: whoever guesses with many gets no farther. */
const MOST_OF_ALL = 50;
const HOURS = 1;

/**
 * How often a code may be guessed. Only the setup code can be guessed at all, for people choose it; an
 * invitation has 192 random bits. So whoever has a link that holds gets in at any time, and nobody
 * can lock others out.
 */
export function createGuesses(store: Stores['wrongCodes']) {
  const since = (now: Temporal.Instant) => now.subtract({ hours: HOURS });
  return {
    /** Whether this account has tried too often: no more is compared or counted for an hour. */
    isLimited: (telegramId: number, updateId: number, now: Temporal.Instant): boolean =>
      store.of(telegramId, since(now), updateId) >= MOST_OF_ONE,
    /** Whether the setup code may be compared with what was sent now. */
    mayTrySetupCode: (now: Temporal.Instant): boolean => store.since(since(now)) < MOST_OF_ALL,
    wrong: store.add,
  };
}
