import type { Db } from './database.ts';

/** A head's request for more time. */
export type ExtensionRequest = {
  readonly id: number;
  readonly obligationId: number;
  readonly askedBy: number;
  readonly reason: string;
  readonly isOpen: boolean;
  readonly decidedBy: number | null;
  readonly grantedUntil: Temporal.Instant | null;
};

type Row = {
  id: number;
  obligation_id: number;
  asked_by: number;
  reason: string;
  decided_by: number | null;
  decided_at: number | null;
  granted_until: number | null;
};

export function createExtensionStore(db: Db) {
  const ask = db.prepare<[number, number, number, string]>(
    `INSERT OR IGNORE INTO extension_request (obligation_id, asked_by, asked_at, reason)
     VALUES (?, ?, ?, ?)`,
  );
  const open = db.prepare<[number], Row>(
    'SELECT * FROM extension_request WHERE obligation_id = ? AND decided_at IS NULL',
  );
  const byId = db.prepare<[number], Row>('SELECT * FROM extension_request WHERE id = ?');
  const decide = db.prepare<[number, number, number | null, number]>(
    `UPDATE extension_request SET decided_by = ?, decided_at = ?, granted_until = ?
     WHERE id = ? AND decided_at IS NULL`,
  );
  const settle = db.prepare<[number, number, number | null, number]>(
    `UPDATE extension_request SET decided_by = ?, decided_at = ?, granted_until = ?
     WHERE obligation_id = ? AND decided_at IS NULL`,
  );
  return {
    /** Null when a request for this obligation is waiting already. */
    ask(it: {
      readonly obligationId: number;
      readonly by: number;
      readonly at: Temporal.Instant;
      readonly reason: string;
    }): ExtensionRequest | null {
      const made = ask.run(it.obligationId, it.by, it.at.epochMilliseconds, it.reason);
      return made.changes === 0 ? null : read(open.get(it.obligationId));
    },
    byId: (id: number) => read(byId.get(id)),
    /** False when somebody else has decided. */
    decide: (id: number, by: number, at: Temporal.Instant, until: Temporal.Instant | null) =>
      decide.run(by, at.epochMilliseconds, until?.epochMilliseconds ?? null, id).changes === 1,
    /** What an officer decides of an obligation answers a request that waits. */
    settle: (
      obligationId: number,
      by: number,
      at: Temporal.Instant,
      until: Temporal.Instant | null,
    ) => void settle.run(by, at.epochMilliseconds, until?.epochMilliseconds ?? null, obligationId),
  };
}

function read(row: Row | undefined): ExtensionRequest | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    obligationId: row.obligation_id,
    askedBy: row.asked_by,
    reason: row.reason,
    isOpen: row.decided_at === null,
    decidedBy: row.decided_by,
    grantedUntil:
      row.granted_until === null ? null : Temporal.Instant.fromEpochMilliseconds(row.granted_until),
  };
}
