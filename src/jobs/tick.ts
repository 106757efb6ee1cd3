import type { Clock } from '../domain/clock.ts';
import type { JobStore } from '../storage/jobs.ts';

const HEARTBEAT = 'tick';

/**
 * What the clock does once a minute: ask what is due now, do it, and send what waits. Each tick
 * writes down when the next is expected, so a database that cannot be written makes it fail.
 */
export function createTick(deps: {
  readonly clock: Clock;
  readonly store: Pick<JobStore, 'setNext'>;
  /** Runs the jobs whose time has come. */
  readonly runDue: (now: Temporal.Instant) => Promise<void>;
  readonly send: () => Promise<unknown>;
}) {
  let lastAt: Temporal.Instant | null = null;
  return {
    async tick(): Promise<void> {
      const now = deps.clock.now();
      deps.store.setNext(HEARTBEAT, now.add({ minutes: 1 }));
      await deps.runDue(now);
      lastAt = deps.clock.now();
      await deps.send();
    },
    /** When the jobs were last gone through; null before the first time. */
    lastAt: () => lastAt,
  };
}
