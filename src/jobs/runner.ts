import type { JobStore } from '../storage/jobs.ts';
import type { Log } from '../telegram/log.ts';
import type { Job, Slots } from './jobs.ts';
import type { Journal } from './journal.ts';

/**
 * Asks of each job, in the order of the table, what is due now. Of several missed slots only the
 * latest is run, and only within the job's grace; every other is recorded as skipped. A slot that
 * failed is tried again at the next ticks. A clock set back runs no slot twice.
 */
export function createRunner(deps: {
  readonly store: JobStore;
  readonly jobs: readonly Job[];
  readonly log: Pick<Log, 'error'>;
  /** Told how each run went. */
  readonly journal?: Pick<Journal, 'succeeded' | 'failed'>;
  readonly onFailed?: (error: unknown, now: Temporal.Instant) => void;
}): (now: Temporal.Instant) => Promise<void> {
  const { store, jobs, log } = deps;

  async function runSlots(job: Job, slots: Slots, now: Temporal.Instant): Promise<void> {
    const due = missed(slots, firstSlot(job.name, slots, now), now);
    const latest = due.at(-1);
    if (latest === undefined) return;
    store.skip(job.name, due.slice(0, -1), now, 'superseded by a later slot');
    if (due.length > 1) store.setNext(job.name, latest);
    const isLate = Temporal.Duration.compare(now.since(latest), slots.grace) > 0;
    if (isLate) store.skip(job.name, [latest], now, 'later than its grace');
    else await runSlot(job, latest, now);
    const isOver = isLate || store.isSettled(job.name, latest);
    const next = isOver ? slots.next(latest) : latest;
    if (next !== null) store.setNext(job.name, next);
  }

  /** A job that is new, or has lost its place by a clock that was set back, begins from now on. */
  function firstSlot(name: string, slots: Slots, now: Temporal.Instant): Temporal.Instant | null {
    const known = store.nextAt(name);
    const isPast = known !== null && Temporal.Instant.compare(known, now) <= 0;
    const first = slots.next((isPast ? known : now).subtract({ milliseconds: 1 }));
    if (first === null || (known !== null && first.equals(known))) return first;
    store.reopen(name, first);
    store.setNext(name, first);
    return first;
  }

  async function runSlot(job: Job, slot: Temporal.Instant, now: Temporal.Instant): Promise<void> {
    if (!store.take(job.name, slot, now)) return;
    const failure = await attempt(job, now);
    store.finish(job.name, slot, failure === null ? 'done' : 'failed', failure);
  }

  /** Why it failed, null when it did not: one job's failure is no other's. */
  async function attempt(job: Job, now: Temporal.Instant): Promise<string | null> {
    try {
      await job.run(now);
      deps.journal?.succeeded(job.name, now);
      return null;
    } catch (error) {
      log.error({ err: error, job: job.name }, 'job failed');
      const reason = error instanceof Error ? error.message : 'unknown';
      deps.journal?.failed(job.name, now, reason);
      deps.onFailed?.(error, now);
      return reason;
    }
  }

  return async (now) => {
    for (const job of jobs) {
      if (job.schedule === 'every tick') await attempt(job, now);
      else await runSlots(job, job.schedule, now);
    }
  };
}

/** The slots from `first` up to now, oldest first. */
function missed(
  slots: Slots,
  first: Temporal.Instant | null,
  now: Temporal.Instant,
): readonly Temporal.Instant[] {
  const due: Temporal.Instant[] = [];
  let slot = first;
  while (slot !== null && Temporal.Instant.compare(slot, now) <= 0) {
    due.push(slot);
    slot = slots.next(slot);
  }
  return due;
}
