import type { Db } from './database.ts';

/** Who did what to which thing, and why; written in the transaction of the change itself. */
export type AuditEntry = {
  readonly at: Temporal.Instant;
  readonly actorId: number | null;
  readonly action: string;
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
};

export function createAuditStore(db: Db) {
  const insert = db.prepare<
    [number, number | null, string, string, string | null, string | null, string | null]
  >(
    'INSERT INTO audit (at, actor_id, action, subject, before, after, reason) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const last = db.prepare<[], { at: number | null }>('SELECT max(at) AS at FROM audit');
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  return {
    /** When the last change was made. */
    lastAt(): Temporal.Instant | null {
      const at = last.get()?.at ?? null;
      return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at);
    },
    record(it: AuditEntry): void {
      const at = it.at.epochMilliseconds;
      const [before, after] = [json(it.before), json(it.after)];
      insert.run(at, it.actorId, it.action, it.subject, before, after, it.reason ?? null);
    },
  };
}
