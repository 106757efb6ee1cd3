import type { JobStore } from '../storage/jobs.ts';
import type { Log } from '../telegram/log.ts';
import type { Job } from './jobs.ts';

/**
 * Asks of each job what is due now. Of several missed slots only the latest is run, and only within
 * the job's grace; every other is recorded as skipped. A clock set back runs nothing twice.
 */
export function createRunner(deps: {
  readonly store: JobStore;
  readonly jobs: readonly Job[];
  readonly log: Pick<Log, 'error'>;
}): (now: Temporal.Instant) => Promise<void> {
  const { store, jobs, log } = deps;

  async function runDue(job: Job, now: Temporal.Instant): Promise<void> {
    const slots = missed(job, firstSlot(job, now), now);
    const latest = slots.at(-1);
    if (latest === undefined) return;
    for (const slot of slots.slice(0, -1)) skip(job, slot, now, 'superseded by a later slot');
    const isLate = Temporal.Duration.compare(now.since(latest), job.grace) > 0;
    if (isLate) skip(job, latest, now, 'later than its grace');
    else await run(job, latest, now);
    const next = job.next(latest);
    if (next !== null) store.setNext(job.name, next);
  }

  /** A job that is new begins with its first slot from now on. */
  function firstSlot(job: Job, now: Temporal.Instant): Temporal.Instant | null {
    const known = store.nextAt(job.name);
    if (known !== null) return known;
    const first = job.next(now.subtract({ milliseconds: 1 }));
    if (first !== null) store.setNext(job.name, first);
    return first;
  }

  async function run(job: Job, slot: Temporal.Instant, now: Temporal.Instant): Promise<void> {
    if (!store.take(job.name, slot, now)) return;
    try {
      await job.run(now);
      store.finish(job.name, slot, 'done', null);
    } catch (error) {
      log.error({ err: error, job: job.name }, 'job failed');
      store.finish(job.name, slot, 'failed', error instanceof Error ? error.message : 'unknown');
    }
  }

  function skip(job: Job, slot: Temporal.Instant, now: Temporal.Instant, reason: string): void {
    if (store.take(job.name, slot, now)) store.finish(job.name, slot, 'skipped', reason);
  }

  return async (now) => {
    for (const job of jobs) await runDue(job, now);
  };
}

/** The slots from `first` up to now, oldest first. */
function missed(
  job: Job,
  first: Temporal.Instant | null,
  now: Temporal.Instant,
): readonly Temporal.Instant[] {
  const slots: Temporal.Instant[] = [];
  let slot = first;
  while (slot !== null && Temporal.Instant.compare(slot, now) <= 0) {
    slots.push(slot);
    slot = job.next(slot);
  }
  return slots;
}
