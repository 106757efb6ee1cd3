import type { Sleep, Timer } from '../../src/telegram/timer.ts';
import type { YearClock } from './telegram.ts';

/** A minute is the guard of one update, which nothing but a death meets, or the longest wait. */
const MINUTE = 60_000;
/** Real milliseconds, ample for one update, after which it can only be the wait. */
const AMPLE = 250;

/**
 * The line of one process to Telegram. It dies with its process: what was under way when it died
 * never comes back, though Telegram may have acted on it.
 */
export function createLine(clock: YearClock, call: typeof fetch, isAway: () => boolean) {
  let die = () => {};
  let dead = false;
  let doom: { calls: number; readonly after: boolean } | null = null;
  const died = new Promise<'died'>((resolve) => {
    die = () => {
      dead = true;
      resolve('died');
    };
  });

  function meetsDoom(): 'before' | 'after' | null {
    if (doom === null) return null;
    doom.calls -= 1;
    if (doom.calls > 0) return null;
    return doom.after ? 'after' : 'before';
  }

  /** Waiting takes no time of ours, but it does of theirs. */
  const timer: Timer = (milliseconds, fire) => {
    const until = clock.now().add({ milliseconds: Math.ceil(milliseconds) });
    const come = () => {
      if (dead) return;
      if (Temporal.Instant.compare(until, clock.now()) > 0) clock.jumpTo(until);
      fire();
    };
    if (milliseconds >= MINUTE) {
      const handle = setTimeout(come, isAway() ? AMPLE : milliseconds).unref();
      return () => clearTimeout(handle);
    }
    const handle = setImmediate(come);
    return () => clearImmediate(handle);
  };

  const sleep: Sleep = (milliseconds) =>
    new Promise((resolve) => {
      timer(Math.min(milliseconds, MINUTE - 1), resolve);
    });

  return {
    died,
    isDead: () => dead,
    /** Ends the process now. */
    end: () => die(),
    /** Ends it within the call that is so many calls away, before or after Telegram has acted. */
    endWithin(calls: number, after: boolean): void {
      doom = { calls, after };
    },
    timer,
    sleep,
    fetch: (async (input, init) => {
      if (dead) return never();
      const met = meetsDoom();
      if (met === 'before') die();
      if (dead) return never();
      const answer = await call(input, init);
      if (met === 'after') die();
      return dead ? never() : answer;
    }) satisfies typeof fetch,
  };
}
export type Line = ReturnType<typeof createLine>;

function never(): Promise<never> {
  return new Promise(() => {});
}
