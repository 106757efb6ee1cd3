import type { Db } from './database.ts';

/** The digest of one week in one group. */
export type DigestRow = {
  readonly id: number;
  readonly chatId: number;
  readonly outboxKey: string;
  readonly since: Temporal.Instant;
  /** What it told and up to which instant; null until it is sent. */
  readonly told: { readonly until: Temporal.Instant; readonly caption: string } | null;
  readonly messageId: number | null;
  readonly hasPicture: boolean;
  /** The caption with later reports, as it was last put in line. */
  readonly shown: {
    readonly caption: string;
    readonly key: string;
    readonly at: Temporal.Instant;
  } | null;
};

type Row = {
  id: number;
  chat_id: number;
  outbox_key: string;
  since_at: number;
  until_at: number | null;
  caption: string | null;
  message_id: number | null;
  has_picture: number;
  shown: string | null;
  shown_key: string | null;
  shown_at: number | null;
};

export function createDigestStore(db: Db) {
  const insert = db.prepare<[number, string, string, number]>(
    `INSERT INTO digest (chat_id, day, outbox_key, since_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (chat_id, day) DO NOTHING`,
  );
  const byId = db.prepare<[number], Row>('SELECT * FROM digest WHERE id = ?');
  const byKey = db.prepare<[string], Row>('SELECT * FROM digest WHERE outbox_key = ?');
  const latest = db.prepare<[number], Row>(
    'SELECT * FROM digest WHERE chat_id = ? ORDER BY day DESC LIMIT 1',
  );
  const toldUpTo = db.prepare<[number], { until_at: number }>(
    `SELECT digest.until_at FROM digest JOIN outbox ON outbox.unique_key = digest.outbox_key
     WHERE digest.chat_id = ? AND outbox.state IN ('sent', 'uncertain')
     AND digest.until_at IS NOT NULL ORDER BY digest.day DESC LIMIT 1`,
  );
  const tell = db.prepare<[number, string, number]>(
    'UPDATE digest SET until_at = ?, caption = ? WHERE id = ? AND message_id IS NULL',
  );
  const placed = db.prepare<[number, number, string]>(
    'UPDATE digest SET message_id = ?, has_picture = ? WHERE outbox_key = ?',
  );
  const show = db.prepare<[string, string, number, number]>(
    'UPDATE digest SET shown = ?, shown_key = ?, shown_at = ? WHERE id = ?',
  );
  const moveChat = db.prepare<[number, number]>(
    'UPDATE OR IGNORE digest SET chat_id = ?, message_id = NULL WHERE chat_id = ?',
  );
  return {
    /** One digest per group and day; false when it is there already. */
    begin: (it: {
      readonly chatId: number;
      readonly day: Temporal.PlainDate;
      readonly outboxKey: string;
      readonly since: Temporal.Instant;
    }) =>
      insert.run(it.chatId, it.day.toString(), it.outboxKey, it.since.epochMilliseconds).changes ===
      1,
    byId: (id: number) => read(byId.get(id)),
    byKey: (outboxKey: string) => read(byKey.get(outboxKey)),
    latest: (chatId: number) => read(latest.get(chatId)),
    /** Up to when the group has been told; one whose outcome is unknown counts as told. */
    toldUpTo(chatId: number): Temporal.Instant | null {
      const row = toldUpTo.get(chatId);
      return row === undefined ? null : Temporal.Instant.fromEpochMilliseconds(row.until_at);
    },
    /** What is about to be sent; a message that stands is not told anew. */
    tell: (id: number, it: { readonly until: Temporal.Instant; readonly caption: string }) =>
      void tell.run(it.until.epochMilliseconds, it.caption, id),
    placed: (outboxKey: string, messageId: number, hasPicture: boolean) =>
      void placed.run(messageId, hasPicture ? 1 : 0, outboxKey),
    show: (id: number, it: { readonly caption: string; key: string; at: Temporal.Instant }) =>
      void show.run(it.caption, it.key, it.at.epochMilliseconds, id),
    /** A supergroup begins with message ids of its own: nothing is edited or replied to there. */
    moveChat: (from: number, to: number) => void moveChat.run(to, from),
  };
}

function read(row: Row | undefined): DigestRow | null {
  if (row === undefined) return null;
  const instant = Temporal.Instant.fromEpochMilliseconds;
  const { until_at: until, caption, shown, shown_key: key, shown_at: at } = row;
  return {
    id: row.id,
    chatId: row.chat_id,
    outboxKey: row.outbox_key,
    since: instant(row.since_at),
    told: until === null || caption === null ? null : { until: instant(until), caption },
    messageId: row.message_id,
    hasPicture: row.has_picture === 1,
    shown:
      shown === null || key === null || at === null
        ? null
        : { caption: shown, key, at: instant(at) },
  };
}
