import type { Db } from './database.ts';

export type GroupPurpose = 'staff' | 'heads' | 'council';
export type Group = {
  readonly chatId: number;
  readonly purpose: GroupPurpose;
  readonly title: string;
  readonly threadId: number | null;
};
type Row = { chat_id: number; purpose: GroupPurpose; title: string; thread_id: number | null };

/** Groups that an officer has connected to the bot. */
export function createGroupStore(db: Db) {
  const connect = db.prepare<[number, GroupPurpose, string, number | null, number, number]>(
    `INSERT INTO chat_group (chat_id, purpose, title, thread_id, connected_by, connected_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (chat_id) DO UPDATE SET purpose = excluded.purpose, title = excluded.title,
       thread_id = excluded.thread_id, connected_by = excluded.connected_by,
       connected_at = excluded.connected_at, ended_at = NULL`,
  );
  const byChat = db.prepare<[number], Row>(
    'SELECT * FROM chat_group WHERE chat_id = ? AND ended_at IS NULL',
  );
  const end = db.prepare<[number, number]>(
    'UPDATE chat_group SET ended_at = ? WHERE chat_id = ? AND ended_at IS NULL',
  );
  const resume = db.prepare<[number], Row>(
    'UPDATE chat_group SET ended_at = NULL WHERE chat_id = ? AND ended_at IS NOT NULL RETURNING *',
  );
  const dropTarget = db.prepare<[number]>('DELETE FROM chat_group WHERE chat_id = ?');
  const move = db.prepare<[number, number]>('UPDATE chat_group SET chat_id = ? WHERE chat_id = ?');
  const ofPurpose = db.prepare<[GroupPurpose], Row>(
    'SELECT * FROM chat_group WHERE purpose = ? AND ended_at IS NULL ORDER BY connected_at',
  );
  return {
    ofPurpose: (purpose: GroupPurpose) => ofPurpose.all(purpose).map(read),
    connect(it: Group & { readonly by: number; readonly at: Temporal.Instant }): void {
      connect.run(it.chatId, it.purpose, it.title, it.threadId, it.by, it.at.epochMilliseconds);
    },
    byChat(chatId: number): Group | null {
      const row = byChat.get(chatId);
      if (row === undefined) return null;
      return read(row);
    },
    end: (chatId: number, at: Temporal.Instant) => void end.run(at.epochMilliseconds, chatId),
    /** Connects a group again that had ended; null when there is none. */
    resume(chatId: number): Group | null {
      const row = resume.get(chatId);
      return row === undefined ? null : read(row);
    },
    /** A group became a supergroup; handing the same move in twice changes nothing. */
    move(from: number, to: number): void {
      if (byChat.get(from) === undefined) return;
      dropTarget.run(to);
      move.run(to, from);
    },
  };
}

function read({ chat_id, purpose, title, thread_id }: Row): Group {
  return { chatId: chat_id, purpose, title, threadId: thread_id };
}
