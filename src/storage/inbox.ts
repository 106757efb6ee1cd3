import type { Db } from './database.ts';
import { unsynced } from './unsynced.ts';

/** An update as it came in; `key` names the person in the chat whose updates keep their order. */
export type Arrival = { readonly updateId: number; readonly key: string; readonly payload: string };

/**
 * An update that waits for its turn. `attempts` are the times it was started after a restart. What
 * was written is read when its turn comes, for much may wait.
 */
export type InboxRow = Omit<Arrival, 'payload'> & {
  readonly seq: number;
  readonly receivedAt: Temporal.Instant;
  readonly attempts: number;
};

type Row = {
  seq: number;
  update_id: number;
  key: string;
  received_at: number;
  attempts: number;
};

export function createInboxStore(db: Db) {
  const insert = db.prepare<[number, string, string, number]>(
    `INSERT INTO inbox (update_id, key, payload, received_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (update_id) DO NOTHING`,
  );
  const waiting = db.prepare<[], Row>(
    `SELECT seq, update_id, key, received_at, attempts FROM inbox
     WHERE state = 'waiting' ORDER BY seq`,
  );
  const payload = db.prepare<[number], { payload: string | null }>(
    'SELECT payload FROM inbox WHERE seq = ?',
  );
  const claim = db.prepare<[number]>('UPDATE inbox SET attempts = attempts + 1 WHERE seq = ?');
  const release = db.prepare<[number]>('UPDATE inbox SET attempts = 0 WHERE seq = ?');
  const done = db.prepare<[number]>(
    `UPDATE inbox SET state = 'done', payload = NULL WHERE seq = ? AND state = 'waiting'`,
  );
  const fail = db.prepare<[string, number]>(
    `UPDATE inbox SET state = 'failed', error = ? WHERE seq = ? AND state = 'waiting'`,
  );
  const prune = db.prepare<[number]>(
    `DELETE FROM inbox WHERE received_at < ? AND state <> 'waiting'`,
  );
  const count = db.prepare<[], { state: string; n: number }>(
    'SELECT state, count(*) AS n FROM inbox GROUP BY state',
  );

  const add = db.transaction(
    (arrivals: readonly Arrival[], at: Temporal.Instant): readonly InboxRow[] =>
      arrivals.flatMap(({ updateId, key, payload: written }) => {
        const made = insert.run(updateId, key, written, at.epochMilliseconds);
        if (made.changes === 0) return [];
        return [{ updateId, key, seq: Number(made.lastInsertRowid), receivedAt: at, attempts: 0 }];
      }),
  );

  return {
    /** Writes updates down in one transaction, on the disk when it returns; known ids are left out. */
    add: (arrivals: readonly Arrival[], at: Temporal.Instant) => add.immediate(arrivals, at),
    /** Everything not yet handled, in the order of arrival. */
    waiting: () => waiting.all().map(read),
    /** The update as it came in; null once it was handled. */
    payload: (seq: number): string | null => payload.get(seq)?.payload ?? null,
    /** Counts a start of an update that was found waiting after a restart. */
    claim: (seq: number) => void unsynced(db, () => claim.run(seq)),
    /** The process left it in good order: its starts say nothing against it. */
    release: (seq: number) => void unsynced(db, () => release.run(seq)),
    /** Handled. Lost in a power cut, it is handled once more, which changes nothing. */
    done: (seq: number) => void unsynced(db, () => done.run(seq)),
    fail: (seq: number, reason: string) => void fail.run(reason, seq),
    /** Removes what was handled or set aside and arrived before an instant. */
    prune: (before: Temporal.Instant) => prune.run(before.epochMilliseconds).changes,
    /** How many updates are in each state. */
    counts(): { readonly waiting: number; readonly done: number; readonly failed: number } {
      const found = Object.fromEntries(count.all().map((row) => [row.state, row.n]));
      return {
        waiting: found['waiting'] ?? 0,
        done: found['done'] ?? 0,
        failed: found['failed'] ?? 0,
      };
    },
  };
}
export type InboxStore = ReturnType<typeof createInboxStore>;

function read(row: Row): InboxRow {
  return {
    seq: row.seq,
    updateId: row.update_id,
    key: row.key,
    receivedAt: Temporal.Instant.fromEpochMilliseconds(row.received_at),
    attempts: row.attempts,
  };
}
