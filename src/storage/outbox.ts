import type { Db } from './database.ts';

/**
 * What may go out by itself. A stored payload is JSON: files go by their `file_id`, or come in when
 * the message is composed at the moment of sending.
 */
export type OutboxMethod =
  | 'sendMessage'
  | 'sendPhoto'
  | 'sendDocument'
  | 'editMessageText'
  | 'editMessageCaption';
export type OutboxState = 'pending' | 'claimed' | 'sent' | 'failed' | 'uncertain' | 'skipped';

/** A message that nobody asked for. `payload` lacks chat and thread, which are columns. */
export type OutboxRow = {
  readonly id: number;
  readonly key: string;
  readonly chatId: number;
  readonly threadId: number | null;
  readonly method: OutboxMethod;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly notBefore: Temporal.Instant;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly messageId: number | null;
  readonly error: string | null;
  readonly createdAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
};

/** Of a message that waits, as much as decides whose turn it is: much may wait. */
export type OutboxHead = Pick<OutboxRow, 'id' | 'chatId' | 'key'>;

export type Enqueued = {
  /** Says what the message is about, such as `reminder:<obligation>:<stage>:<person>`. */
  readonly key: string;
  readonly chatId: number;
  readonly threadId?: number | null;
  readonly method: OutboxMethod;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: Temporal.Instant;
  /** Absent: at once. */
  readonly notBefore?: Temporal.Instant;
};

type Row = {
  id: number;
  unique_key: string;
  chat_id: number;
  thread_id: number | null;
  method: OutboxMethod;
  payload: string;
  not_before_at: number;
  state: OutboxState;
  attempts: number;
  message_id: number | null;
  error: string | null;
  created_at: number;
  sent_at: number | null;
};

export function createOutboxStore(db: Db) {
  const insert = db.prepare<[string, number, number | null, string, string, number, number]>(
    `INSERT INTO outbox (unique_key, chat_id, thread_id, method, payload, not_before_at, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (unique_key) DO NOTHING`,
  );
  const heads = db.prepare<[number, number], Pick<Row, 'id' | 'chat_id' | 'unique_key'>>(
    `SELECT id, chat_id, unique_key FROM outbox WHERE id IN (SELECT min(id) FROM outbox
       WHERE state = 'pending' AND not_before_at <= +? GROUP BY chat_id)
     ORDER BY id LIMIT +?`,
  );
  const next = db.prepare<[number], { at: number | null }>(
    `SELECT min(not_before_at) AS at FROM outbox WHERE state = 'pending' AND not_before_at > +?`,
  );
  const byId = db.prepare<[number], Row>('SELECT * FROM outbox WHERE id = ?');
  const byKey = db.prepare<[string], Row>('SELECT * FROM outbox WHERE unique_key = ?');
  const claim = db.prepare<[number], Row>(
    `UPDATE outbox SET state = 'claimed', attempts = attempts + 1
     WHERE id = ? AND state = 'pending' RETURNING *`,
  );
  const sent = db.prepare<[number | null, number, number]>(
    `UPDATE outbox SET state = 'sent', message_id = ?, sent_at = ?, error = NULL
     WHERE id = ? AND state = 'claimed'`,
  );
  const close = db.prepare<[string, string, number]>(
    `UPDATE outbox SET state = ?, error = ? WHERE id = ? AND state IN ('pending', 'claimed')`,
  );
  const postpone = db.prepare<[number, string | null, number]>(
    `UPDATE outbox SET state = 'pending', not_before_at = ?, error = ifnull(?, error)
     WHERE id = ? AND state IN ('pending', 'claimed')`,
  );
  const hasten = db.prepare<[string, number, string]>(
    `UPDATE outbox SET unique_key = ?, not_before_at = ? WHERE unique_key = ? AND state = 'pending'`,
  );
  const leaveThread = db.prepare<[number]>(
    `UPDATE outbox SET state = 'pending', thread_id = NULL WHERE id = ? AND state = 'claimed'`,
  );
  const abandon = db.prepare<[], Row>(
    `UPDATE outbox SET state = 'uncertain', error = 'the process ended while it was being sent'
     WHERE state = 'claimed' RETURNING *`,
  );
  const moveChat = db.prepare<[number, number]>(
    `UPDATE outbox SET chat_id = ? WHERE chat_id = ? AND state IN ('pending', 'claimed')`,
  );
  const doubt = db.prepare<[number]>(
    `UPDATE outbox SET state = 'uncertain', error = 'restored from a copy'
     WHERE state = 'claimed' OR (state = 'pending' AND not_before_at <= ?)`,
  );
  const lastId = db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM outbox');
  const since = db.prepare<[number], Row>('SELECT * FROM outbox WHERE id > ? ORDER BY id');
  const counts = db.prepare<[], { state: string; n: number }>(
    'SELECT state, count(*) AS n FROM outbox GROUP BY state',
  );
  const settled = db.transaction((work: () => void) => work()).immediate;

  return {
    /**
     * Puts a message in line unless one with its key was ever there; false then. Call it in the
     * transaction of what it tells about.
     */
    enqueue(it: Enqueued): boolean {
      const at = it.at.epochMilliseconds;
      const made = insert.run(
        it.key,
        it.chatId,
        it.threadId ?? null,
        it.method,
        JSON.stringify(it.payload),
        it.notBefore?.epochMilliseconds ?? at,
        at,
      );
      return made.changes === 1;
    },
    /** The first message due now of each chat, oldest first; what they say is read by `byId`. */
    due: (now: Temporal.Instant, limit: number): readonly OutboxHead[] =>
      heads
        .all(now.epochMilliseconds, limit)
        .map((row) => ({ id: row.id, chatId: row.chat_id, key: row.unique_key })),
    byId(id: number): OutboxRow | null {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    /** When the next message that waits for its time is due. */
    nextDue(now: Temporal.Instant): Temporal.Instant | null {
      const at = next.get(now.epochMilliseconds)?.at ?? null;
      return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at);
    },
    byKey(key: string): OutboxRow | null {
      const row = byKey.get(key);
      return row === undefined ? null : read(row);
    },
    /** Takes a message for sending, as it stands now; null when it is not pending any more. */
    claim(id: number): OutboxRow | null {
      const row = claim.get(id);
      return row === undefined ? null : read(row);
    },
    /** `then` is part of the same transaction: a process may end between any two. */
    sent: (id: number, messageId: number | null, at: Temporal.Instant, then = () => {}): void =>
      settled(() => {
        sent.run(messageId, at.epochMilliseconds, id);
        then();
      }),
    /** Ends a message without success; what has ended stays as it is. */
    close: (id: number, state: 'failed' | 'uncertain' | 'skipped', reason: string) =>
      void close.run(state, reason, id),
    /** Back in line until an instant, after a refusal (`reason`) or because it is too early. */
    postpone: (id: number, until: Temporal.Instant, reason: string | null) =>
      void postpone.run(until.epochMilliseconds, reason, id),
    /** What waits goes out now, under another key; false when it waits no more. */
    hasten: (key: string, newKey: string, at: Temporal.Instant): boolean =>
      hasten.run(newKey, at.epochMilliseconds, key).changes === 1,
    /** Back in line for the general topic: the thread is gone. */
    leaveThread: (id: number) => void leaveThread.run(id),
    /** Claimed by a process that is no more: nobody knows whether Telegram took them. */
    abandonClaims: () => abandon.all().map(read),
    /** In a restored copy: what was in line by now may have gone out since it was made. Says how many. */
    doubt: (now: Temporal.Instant) => doubt.run(now.epochMilliseconds).changes,
    /** The newest message's id, 0 when there is none; `since` lists those that came after one. */
    lastId: () => lastId.get()?.id ?? 0,
    since: (id: number) => since.all(id).map(read),
    /** A group became a supergroup: what is still to be sent goes to the new id. */
    moveChat: (from: number, to: number) => void moveChat.run(to, from),
    /** How many messages are in each state. */
    counts: (): Readonly<Record<OutboxState, number>> => ({
      pending: 0,
      claimed: 0,
      sent: 0,
      failed: 0,
      uncertain: 0,
      skipped: 0,
      ...Object.fromEntries(counts.all().map((row) => [row.state, row.n])),
    }),
  };
}
export type OutboxStore = ReturnType<typeof createOutboxStore>;

function read(row: Row): OutboxRow {
  const instant = Temporal.Instant.fromEpochMilliseconds;
  return {
    id: row.id,
    key: row.unique_key,
    chatId: row.chat_id,
    threadId: row.thread_id,
    method: row.method,
    payload: JSON.parse(row.payload) as Record<string, unknown>,
    notBefore: instant(row.not_before_at),
    state: row.state,
    attempts: row.attempts,
    messageId: row.message_id,
    error: row.error,
    createdAt: instant(row.created_at),
    sentAt: row.sent_at === null ? null : instant(row.sent_at),
  };
}
