import type { Db } from './database.ts';

/** A message in a group that asks one person one question. */
export type GroupPrompt = {
  readonly chatId: number;
  readonly messageId: number;
  readonly dialogueId: number;
  readonly step: number;
  /** The person's own message that it replies to. */
  readonly anchorId: number | null;
};
type Row = {
  chat_id: number;
  message_id: number;
  dialogue_id: number;
  step: number;
  anchor_id: number | null;
};

/** Which messages in groups ask something, so that a reply to one is told from talk. */
export function createGroupPromptStore(db: Db) {
  const put = db.prepare<[number, number, number, number, number | null]>(
    `INSERT INTO group_prompt (chat_id, message_id, dialogue_id, step, anchor_id)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (chat_id, message_id) DO UPDATE SET dialogue_id = excluded.dialogue_id,
       step = excluded.step, anchor_id = ifnull(excluded.anchor_id, anchor_id)`,
  );
  const find = db.prepare<[number, number], Row>(
    'SELECT * FROM group_prompt WHERE chat_id = ? AND message_id = ?',
  );
  const forgetChat = db.prepare<[number]>('DELETE FROM group_prompt WHERE chat_id = ?');
  return {
    /** A message edited into the next question keeps the anchor that it was sent with. */
    put: ({ chatId, messageId, dialogueId, step, anchorId }: GroupPrompt) =>
      void put.run(chatId, messageId, dialogueId, step, anchorId),
    find(chatId: number, messageId: number): GroupPrompt | null {
      const row = find.get(chatId, messageId);
      if (row === undefined) return null;
      const { chat_id, message_id, dialogue_id: dialogueId, step, anchor_id: anchorId } = row;
      return { chatId: chat_id, messageId: message_id, dialogueId, step, anchorId };
    },
    /** A supergroup begins with message ids of its own. */
    forgetChat: (chatId: number) => void forgetChat.run(chatId),
  };
}
export type GroupPromptStore = ReturnType<typeof createGroupPromptStore>;
