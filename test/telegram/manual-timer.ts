import type { Timer } from '../../src/telegram/timer.ts';

/** A timer that fires when the test says that time has passed. */
export function manualTimer() {
  let now = 0;
  let pending: { readonly at: number; readonly fire: () => void }[] = [];
  const timer: Timer = (milliseconds, fire) => {
    const one = { at: now + milliseconds, fire };
    pending.push(one);
    return () => {
      pending = pending.filter((other) => other !== one);
    };
  };
  return {
    timer,
    /** Milliseconds until each pending timer. */
    waits: () => pending.map(({ at }) => at - now).sort((a, b) => a - b),
    async pass(milliseconds: number): Promise<void> {
      now += milliseconds;
      for (const one of pending.filter(({ at }) => at <= now)) {
        pending = pending.filter((other) => other !== one);
        one.fire();
      }
      await turn();
    },
  };
}

/** Lets everything that is ready run. */
export async function turn(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
