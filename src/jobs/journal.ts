import type { JobStore } from '../storage/jobs.ts';

/** How a job has fared; since the start of the process, and before it as far as slots tell. */
export type JobRecord = {
  readonly lastSuccessAt: Temporal.Instant | null;
  /** In a row, up to now. */
  readonly failures: number;
  readonly failingSince: Temporal.Instant | null;
  readonly reason: string | null;
};

const UNKNOWN: JobRecord = { lastSuccessAt: null, failures: 0, failingSince: null, reason: null };

/** What became of each job's last runs. */
export function createJournal() {
  const records = new Map<string, JobRecord>();
  const of = (name: string) => records.get(name) ?? UNKNOWN;
  return {
    /** What the slots say of the time before the start. */
    recall(store: Pick<JobStore, 'fortunes'>): void {
      for (const { name, ...record } of store.fortunes()) records.set(name, record);
    },
    succeeded(name: string, at: Temporal.Instant): void {
      records.set(name, { ...UNKNOWN, lastSuccessAt: at });
    },
    failed(name: string, at: Temporal.Instant, reason: string): void {
      const { lastSuccessAt, failures, failingSince } = of(name);
      const next = { lastSuccessAt, failures: failures + 1, failingSince: failingSince ?? at };
      records.set(name, { ...next, reason });
    },
    /** Those that have run. */
    all: () => [...records].map(([name, record]) => ({ name, ...record })),
  };
}
export type Journal = ReturnType<typeof createJournal>;
