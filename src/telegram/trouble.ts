import type { RawApi } from 'grammy';
import type { Clock } from '../domain/clock.ts';
import type { Log } from './log.ts';

type Trouble = {
  readonly since: Temporal.Instant;
  /** When the last probe failed. */
  readonly at: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly seconds: number;
};

const SHORTEST = 5;
const LONGEST = 300;

/**
 * Whether the line to Telegram is down. Nothing goes out then until a call that may be lost without
 * harm has got through; the pauses between such calls grow.
 */
export function createTrouble(deps: {
  readonly api: { readonly raw: RawApi };
  readonly clock: Clock;
  readonly log: Log;
}) {
  const { api, clock, log } = deps;
  let trouble: Trouble | null = null;
  let probing: Promise<void> | null = null;

  function troubleOf(seconds: number, since = clock.now()): Trouble {
    const at = clock.now();
    return { since, at, until: at.add({ seconds }), seconds };
  }

  /** Also when the clock was set back since, however far it is to the instant that was noted. */
  function isDue({ at, until }: Trouble): boolean {
    const now = clock.now();
    const isOver = Temporal.Instant.compare(until, now) <= 0;
    return isOver || Temporal.Instant.compare(now, at) < 0;
  }

  async function probe(): Promise<void> {
    const before = trouble;
    if (before === null || !isDue(before)) return;
    try {
      await api.raw.getMe();
      trouble = null;
    } catch (error) {
      log.warn({ err: error }, 'Telegram is out of reach');
      trouble = troubleOf(Math.min(before.seconds * 2, LONGEST), before.since);
    }
  }

  return {
    begin(): void {
      trouble ??= troubleOf(SHORTEST);
    },
    /** When the next probe is due; null while the line is up. */
    until: (): Temporal.Instant | null => trouble?.until ?? null,
    since: (): Temporal.Instant | null => trouble?.since ?? null,
    /** Tries the line when that is due; several askers share one call. */
    probe(): Promise<void> {
      probing ??= probe().finally(() => {
        probing = null;
      });
      return probing;
    },
  };
}
