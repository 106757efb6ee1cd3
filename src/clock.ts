import type { Clock } from './domain/clock.ts';

/** A clock that can be moved: the sandbox's time machine, and tests. */
export type MovableClock = Clock & { readonly jumpTo: (instant: Temporal.Instant) => void };

/** The machine's own clock. */
export function systemClock(): Clock {
  return { now: () => Temporal.Now.instant() };
}

/** A clock that starts at `start` and runs on from there at the machine's pace; `jumpTo` moves it. */
export function runningClock(start: Temporal.Instant): MovableClock {
  let base = start;
  let since = performance.now();
  return {
    now: () => base.add({ milliseconds: Math.floor(performance.now() - since) }),
    jumpTo: (instant) => {
      base = instant;
      since = performance.now();
    },
  };
}

/** A clock that stands still until it is moved. */
export function standingClock(start: Temporal.Instant): MovableClock {
  let current = start;
  return {
    now: () => current,
    jumpTo: (instant) => {
      current = instant;
    },
  };
}
