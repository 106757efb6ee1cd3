import type { Db } from './database.ts';

export type SlotOutcome = 'done' | 'failed';

/** A slot is tried so often: a job that fails, or takes its process along, does not do so for ever. */
const MOST_ATTEMPTS = 3;
const INTERRUPTED = 'the process ended while it ran';

type Fortune = {
  job: string;
  done_at: number | null;
  done_slot: number | null;
  failed_slot: number | null;
};

/** When each job is due next, and what became of its slots. */
export function createJobStore(db: Db) {
  const next = db.prepare<[string], { next_at: number }>('SELECT next_at FROM job WHERE name = ?');
  const setNext = db.prepare<[string, number]>(
    `INSERT INTO job (name, next_at) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at`,
  );
  const take = db.prepare<[string, number, number]>(
    `INSERT INTO job_slot (job, slot_at, taken_at, outcome) VALUES (?, ?, ?, 'claimed')
     ON CONFLICT (job, slot_at) DO UPDATE SET outcome = 'claimed', reason = NULL,
       taken_at = excluded.taken_at, attempts = attempts + 1
     WHERE outcome = 'failed' AND attempts < ${MOST_ATTEMPTS}`,
  );
  const finish = db.prepare<[SlotOutcome, string | null, string, number]>(
    `UPDATE job_slot SET outcome = ?, reason = ?
     WHERE job = ? AND slot_at = ? AND outcome = 'claimed'`,
  );
  const skip = db.prepare<[string, number, number, string]>(
    `INSERT INTO job_slot (job, slot_at, taken_at, outcome, reason) VALUES (?, ?, ?, 'skipped', ?)
     ON CONFLICT (job, slot_at) DO NOTHING`,
  );
  const settled = db.prepare<[string, number]>(
    `SELECT 1 FROM job_slot WHERE job = ? AND slot_at = ? AND (outcome IN ('done', 'skipped')
       OR (outcome = 'failed' AND attempts >= ${MOST_ATTEMPTS}))`,
  );
  const reopen = db.prepare<[string, number]>(
    `DELETE FROM job_slot WHERE job = ? AND slot_at >= ? AND outcome = 'skipped'`,
  );
  const abandon = db.prepare<[string]>(
    `UPDATE job_slot SET outcome = 'failed', reason = ? WHERE outcome = 'claimed'`,
  );
  const prune = db.prepare<[number]>('DELETE FROM job_slot WHERE slot_at < ?');
  const fortunes = db.prepare<[], Fortune>(
    `SELECT job,
       max(CASE WHEN outcome = 'done' THEN taken_at END) AS done_at,
       max(CASE WHEN outcome = 'done' THEN slot_at END) AS done_slot,
       max(CASE WHEN outcome = 'failed' THEN slot_at END) AS failed_slot
     FROM job_slot GROUP BY job`,
  );
  const failure = db.prepare<
    [string, number],
    { taken_at: number; attempts: number; reason: string }
  >('SELECT taken_at, attempts, reason FROM job_slot WHERE job = ? AND slot_at = ?');

  const skipAll = db.transaction(
    (name: string, slots: readonly Temporal.Instant[], now: Temporal.Instant, reason: string) => {
      const at = now.epochMilliseconds;
      for (const slot of slots) skip.run(name, slot.epochMilliseconds, at, reason);
    },
  );

  return {
    nextAt(name: string): Temporal.Instant | null {
      const row = next.get(name);
      return row === undefined ? null : Temporal.Instant.fromEpochMilliseconds(row.next_at);
    },
    setNext: (name: string, at: Temporal.Instant) => void setNext.run(name, at.epochMilliseconds),
    /** Takes a slot; false when it was taken before, by whichever process. */
    take: (name: string, slot: Temporal.Instant, now: Temporal.Instant) =>
      take.run(name, slot.epochMilliseconds, now.epochMilliseconds).changes === 1,
    finish: (name: string, slot: Temporal.Instant, outcome: SlotOutcome, reason: string | null) =>
      void finish.run(outcome, reason, name, slot.epochMilliseconds),
    /** Records slots that are not run; what has become of one already stays. */
    skip: skipAll.immediate,
    /** Whether nothing more is to be done about a slot; false while it runs or may be tried again. */
    isSettled: (name: string, slot: Temporal.Instant) =>
      settled.get(name, slot.epochMilliseconds) !== undefined,
    /** The clock was set back: slots that were skipped from this one on are still to come. */
    reopen: (name: string, from: Temporal.Instant) => void reopen.run(name, from.epochMilliseconds),
    /**
     * Once per start, under the instance lock: slots that the last process died in have failed.
     * Each job repeats without doing anything twice, so they are tried again within their grace.
     */
    abandonClaims: () => abandon.run(INTERRUPTED).changes,
    /** How each job's latest slots went: when it last succeeded, and how it fails if it does. */
    fortunes() {
      return fortunes.all().map(({ job: name, done_at, done_slot, failed_slot }) => {
        const lastSuccessAt = instant(done_at);
        const isFailing = failed_slot !== null && failed_slot > (done_slot ?? 0);
        const failed = isFailing ? failure.get(name, failed_slot) : undefined;
        return {
          name,
          lastSuccessAt,
          failures: failed?.attempts ?? 0,
          failingSince: instant(failed?.taken_at ?? null),
          reason: failed?.reason ?? null,
        };
      });
    },
    prune: (before: Temporal.Instant) => prune.run(before.epochMilliseconds).changes,
  };
}
export type JobStore = ReturnType<typeof createJobStore>;

function instant(milliseconds: number | null): Temporal.Instant | null {
  return milliseconds === null ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds);
}
