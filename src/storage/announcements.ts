import type { Db } from './database.ts';

export const AUDIENCES = ['all', 'hamlets'] as const;
export type Audience = (typeof AUDIENCES)[number];

export type Announcement = {
  readonly id: number;
  readonly byId: number;
  readonly chatId: number;
  readonly threadId: number | null;
  readonly text: string | null;
  readonly audience: Audience | null;
  readonly sentAt: Temporal.Instant | null;
  readonly shown: number;
};
/** A unit that was told, and whether somebody of it has said that they read it. */
export type Receipt = { readonly unitId: number; readonly acknowledged: boolean };

type Row = {
  id: number;
  by_id: number;
  chat_id: number;
  thread_id: number | null;
  text: string | null;
  audience: Audience | null;
  sent_at: number | null;
  shown: number;
};

export function createAnnouncementStore(db: Db) {
  const insert = db.prepare<[number, number, number | null, number]>(
    'INSERT INTO announcement (by_id, chat_id, thread_id, started_at) VALUES (?, ?, ?, ?)',
  );
  const blank = db.prepare<[number, number, number | null], { id: number }>(
    `SELECT id FROM announcement WHERE by_id = ? AND chat_id = ? AND thread_id IS ?
     AND text IS NULL AND sent_at IS NULL`,
  );
  const byId = db.prepare<[number], Row>('SELECT * FROM announcement WHERE id = ?');
  const setText = db.prepare<[string | null, number]>(
    'UPDATE announcement SET text = ? WHERE id = ? AND sent_at IS NULL',
  );
  const setAudience = db.prepare<[Audience, number]>(
    'UPDATE announcement SET audience = ? WHERE id = ? AND sent_at IS NULL',
  );
  const send = db.prepare<[number, number]>(
    'UPDATE announcement SET sent_at = ? WHERE id = ? AND sent_at IS NULL',
  );
  const address = db.prepare<[number, number]>(
    'INSERT INTO announcement_unit (announcement_id, unit_id) VALUES (?, ?)',
  );
  const receipts = db.prepare<[number], { unit_id: number; acknowledged_at: number | null }>(
    'SELECT unit_id, acknowledged_at FROM announcement_unit WHERE announcement_id = ?',
  );
  const acknowledge = db.prepare<[number, number, number, number]>(
    `UPDATE announcement_unit SET acknowledged_at = ?, acknowledged_by = ?
     WHERE announcement_id = ? AND unit_id = ? AND acknowledged_at IS NULL`,
  );
  const sentSince = db.prepare<[number], Row>(
    'SELECT * FROM announcement WHERE sent_at >= ? ORDER BY id',
  );
  const show = db.prepare<[number, number]>('UPDATE announcement SET shown = ? WHERE id = ?');
  const moveChat = db.prepare<[number, number]>(
    'UPDATE announcement SET chat_id = ? WHERE chat_id = ?',
  );
  return {
    /** One for which nothing was typed yet is taken up again. */
    begin(it: { by: number; chatId: number; threadId: number | null; at: Temporal.Instant }) {
      const begun = blank.get(it.by, it.chatId, it.threadId);
      if (begun !== undefined) return begun.id;
      const made = insert.run(it.by, it.chatId, it.threadId, it.at.epochMilliseconds);
      return Number(made.lastInsertRowid);
    },
    byId(id: number): Announcement | null {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    setText: (id: number, text: string | null) => void setText.run(text, id),
    setAudience: (id: number, audience: Audience) => void setAudience.run(audience, id),
    /** Marks it as sent to these units; false when it was sent before. */
    send(id: number, unitIds: readonly number[], at: Temporal.Instant): boolean {
      if (send.run(at.epochMilliseconds, id).changes === 0) return false;
      for (const unitId of unitIds) address.run(id, unitId);
      return true;
    },
    receipts: (id: number): readonly Receipt[] =>
      receipts.all(id).map((row) => ({
        unitId: row.unit_id,
        acknowledged: row.acknowledged_at !== null,
      })),
    /** False when the unit was not told, or has said so before. */
    acknowledge: (id: number, unitId: number, by: number, at: Temporal.Instant) =>
      acknowledge.run(at.epochMilliseconds, by, id, unitId).changes === 1,
    sentSince: (since: Temporal.Instant) => sentSince.all(since.epochMilliseconds).map(read),
    show: (id: number, count: number) => void show.run(count, id),
    moveChat: (from: number, to: number) => void moveChat.run(to, from),
  };
}

function read(row: Row): Announcement {
  return {
    id: row.id,
    byId: row.by_id,
    chatId: row.chat_id,
    threadId: row.thread_id,
    text: row.text,
    audience: row.audience,
    sentAt: row.sent_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.sent_at),
    shown: row.shown,
  };
}
