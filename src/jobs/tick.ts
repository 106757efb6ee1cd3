import type { Clock } from '../domain/clock.ts';
import type { JobStore } from '../storage/jobs.ts';

const HEARTBEAT = 'tick';

export type TickFailure = { readonly since: Temporal.Instant; readonly error: unknown };

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
  readonly onFailed?: (error: unknown, now: Temporal.Instant) => void;
  readonly onWent?: (now: Temporal.Instant) => void;
}) {
  let lastAt: Temporal.Instant | null = null;
  let failure: TickFailure | null = null;

  async function go(now: Temporal.Instant): Promise<void> {
    deps.store.setNext(HEARTBEAT, now.add({ minutes: 1 }));
    await deps.runDue(now);
    lastAt = deps.clock.now();
    await deps.send();
  }

  return {
    async tick(): Promise<void> {
      const now = deps.clock.now();
      try {
        await go(now);
      } catch (error) {
        failure = { since: failure?.since ?? now, error };
        deps.onFailed?.(error, now);
        throw error;
      }
      failure = null;
      deps.onWent?.(now);
    },
    /** When the jobs were last gone through; null before the first time. */
    lastAt: () => lastAt,
    /** How the last tick failed, and since when they have; null when it did not. */
    failure: () => failure,
  };
}
