import type { Db } from './database.ts';

/** The board that stands pinned in a group, as it was last put in line. */
export type LiveBoard = {
  readonly chatId: number;
  readonly month: string;
  readonly fingerprint: string;
  readonly outboxKey: string;
  /** Null until Telegram has taken it. */
  readonly messageId: number | null;
};

type Row = {
  chat_id: number;
  month: string;
  fingerprint: string;
  outbox_key: string;
  message_id: number | null;
};

export function createLiveBoardStore(db: Db) {
  const find = db.prepare<[number], Row>('SELECT * FROM live_board WHERE chat_id = ?');
  const put = db.prepare<[number, string, string, string, number | null]>(
    `INSERT OR REPLACE INTO live_board (chat_id, month, fingerprint, outbox_key, message_id)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const placed = db.prepare<[number, string]>(
    'UPDATE live_board SET message_id = ? WHERE outbox_key = ?',
  );
  const forget = db.prepare<[number]>('DELETE FROM live_board WHERE chat_id = ?');
  return {
    find(chatId: number): LiveBoard | null {
      const row = find.get(chatId);
      if (row === undefined) return null;
      const { chat_id, month, fingerprint, outbox_key: outboxKey, message_id: messageId } = row;
      return { chatId: chat_id, month, fingerprint, outboxKey, messageId };
    },
    put: ({ chatId, month, fingerprint, outboxKey, messageId }: LiveBoard) =>
      void put.run(chatId, month, fingerprint, outboxKey, messageId),
    /** Telegram has taken the message with this key. */
    placed: (outboxKey: string, messageId: number) => placed.run(messageId, outboxKey).changes > 0,
    forget: (chatId: number) => void forget.run(chatId),
  };
}
