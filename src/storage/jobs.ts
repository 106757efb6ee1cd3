import type { Db } from './database.ts';

export type SlotOutcome = 'done' | 'failed' | 'skipped';

/** When each job is due next, and which of its slots were taken. */
export function createJobStore(db: Db) {
  const next = db.prepare<[string], { next_at: number }>('SELECT next_at FROM job WHERE name = ?');
  const setNext = db.prepare<[string, number]>(
    `INSERT INTO job (name, next_at) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at`,
  );
  const take = db.prepare<[string, number, number]>(
    `INSERT INTO job_slot (job, slot_at, taken_at, outcome) VALUES (?, ?, ?, 'claimed')
     ON CONFLICT (job, slot_at) DO NOTHING`,
  );
  const finish = db.prepare<[SlotOutcome, string | null, string, number]>(
    'UPDATE job_slot SET outcome = ?, reason = ? WHERE job = ? AND slot_at = ?',
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
  };
}
export type JobStore = ReturnType<typeof createJobStore>;
