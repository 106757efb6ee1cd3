import type { MovableClock } from '../../src/clock.ts';
import type { Timer } from '../../src/telegram/timer.ts';

/** A minute is the guard of an update, which nothing but a hang meets: it stays the machine's. */
const GUARD = 60_000;
/** So long nothing must have happened, in milliseconds of the machine's time, before time passes. */
const QUIET = 2;

type Work = { readonly mayPass: boolean; readonly underWay: number; readonly calls: number };

/**
 * Time passes only while there is nothing to do but to wait: then the clock goes on to when the first
 * of those who wait is woken.
 */
export function createIdleTimer(clock: MovableClock, work: () => Work): Timer {
  let waiting: { readonly until: number; readonly fire: () => void }[] = [];
  let isLooking = false;

  function look(): void {
    if (isLooking || waiting.length === 0) return;
    isLooking = true;
    const { calls } = work();
    setTimeout(() => {
      isLooking = false;
      const now = work();
      if (now.mayPass && now.underWay === 0 && now.calls === calls) pass();
      look();
    }, QUIET);
  }

  function pass(): void {
    const at = Math.min(...waiting.map(({ until }) => until));
    const due = waiting.filter(({ until }) => until === at);
    waiting = waiting.filter(({ until }) => until !== at);
    const ahead = at - clock.now().epochMilliseconds;
    if (ahead > 0) clock.jumpTo(clock.now().add({ milliseconds: ahead }));
    for (const { fire } of due) fire();
  }

  return (milliseconds, fire) => {
    if (milliseconds >= GUARD) {
      const handle = setTimeout(fire, milliseconds).unref();
      return () => clearTimeout(handle);
    }
    const one = { until: clock.now().epochMilliseconds + Math.ceil(milliseconds), fire };
    waiting.push(one);
    look();
    return () => {
      waiting = waiting.filter((other) => other !== one);
    };
  };
}
