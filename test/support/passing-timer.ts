import type { MovableClock } from '../../src/clock.ts';
import type { Timer } from '../../src/telegram/timer.ts';

/** A minute is the guard of an update, which nothing but a hang meets: it stays the machine's. */
const GUARD = 60_000;

/** Waiting takes no time of ours, but moves the clock: who has waited longest goes on first. */
export function passingTimer(clock: MovableClock): Timer {
  let waiting: { readonly until: number; readonly fire: () => void }[] = [];

  function next(): void {
    const first = waiting.reduce<(typeof waiting)[number] | null>(
      (best, one) => (best === null || one.until < best.until ? one : best),
      null,
    );
    if (first === null) return;
    waiting = waiting.filter((one) => one !== first);
    const ahead = first.until - clock.now().epochMilliseconds;
    if (ahead > 0) clock.jumpTo(clock.now().add({ milliseconds: ahead }));
    first.fire();
  }

  return (milliseconds, fire) => {
    if (milliseconds >= GUARD) {
      const handle = setTimeout(fire, milliseconds).unref();
      return () => clearTimeout(handle);
    }
    const one = { until: clock.now().epochMilliseconds + Math.ceil(milliseconds), fire };
    waiting.push(one);
    setImmediate(next);
    return () => {
      waiting = waiting.filter((other) => other !== one);
    };
  };
}
