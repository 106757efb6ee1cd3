import type { Db } from './database.ts';

/** Where one person stands in one guided interview; `state` belongs to the flow of that name. */
export type Dialogue = {
  readonly id: number;
  readonly flow: string;
  readonly subjectId: number;
  readonly chatId: number;
  readonly userId: number;
  readonly step: number;
  readonly state: unknown;
  readonly lastUpdateId: number | null;
  readonly lastTaken: unknown;
  readonly touchedAt: Temporal.Instant;
  readonly standing: Standing;
};
export type Standing = 'current' | 'parked' | 'ended';

type Row = {
  id: number;
  flow: string;
  subject_id: number;
  chat_id: number;
  user_id: number;
  step: number;
  state: string;
  last_update_id: number | null;
  last_taken: string | null;
  touched_at: number;
  standing: Standing;
};

export type Beginning = {
  readonly flow: string;
  readonly subjectId: number;
  readonly chatId: number;
  readonly userId: number;
  readonly state: unknown;
  readonly at: Temporal.Instant;
};

export type Advance = {
  readonly state: unknown;
  readonly standing: Standing;
  readonly updateId: number;
  readonly taken: unknown;
  readonly at: Temporal.Instant;
};

export function createDialogueStore(db: Db) {
  const current = db.prepare<[number, number], Row>(
    `SELECT * FROM dialogue WHERE chat_id = ? AND user_id = ? AND standing = 'current'`,
  );
  const takenBy = db.prepare<[number, number, number], Row>(
    'SELECT * FROM dialogue WHERE chat_id = +? AND user_id = +? AND last_update_id = +? ORDER BY id DESC LIMIT 1',
  );
  const byId = db.prepare<[number], Row>('SELECT * FROM dialogue WHERE id = ?');
  const open = db.prepare<[string, number], Row>(
    `SELECT * FROM dialogue WHERE flow = ? AND subject_id = ? AND standing <> 'ended'`,
  );
  const latest = db.prepare<[string, number], Row>(
    'SELECT * FROM dialogue WHERE flow = ? AND subject_id = ? ORDER BY id DESC LIMIT 1',
  );
  const ledBy = db.prepare<[number], Row>(
    `SELECT * FROM dialogue WHERE user_id = ? AND standing = 'current'
     ORDER BY touched_at DESC LIMIT 1`,
  );
  const latestParked = db.prepare<[number, number, string], Row>(
    `SELECT * FROM dialogue WHERE chat_id = +? AND user_id = +? AND flow = ? AND standing = 'parked'
     ORDER BY touched_at DESC LIMIT 1`,
  );
  const park = db.prepare<[number, number]>(
    `UPDATE dialogue SET standing = 'parked' WHERE chat_id = ? AND user_id = ? AND standing = 'current'`,
  );
  const insert = db.prepare<[string, number, number, number, string, number]>(
    `INSERT INTO dialogue (flow, subject_id, chat_id, user_id, state, touched_at, standing)
     VALUES (?, ?, ?, ?, ?, ?, 'current')`,
  );
  const advance = db.prepare<[string, string, number, string, number, number, number]>(
    `UPDATE dialogue SET step = step + 1, state = ?, standing = ?, last_update_id = ?, last_taken = ?,
     touched_at = ? WHERE id = ? AND step = ? AND standing <> 'ended'`,
  );
  const restate = db.prepare<[string, string, number, number, number]>(
    `UPDATE dialogue SET step = step + 1, state = ?, standing = ?, touched_at = ?, chat_id = ?
     WHERE id = ? AND standing <> 'ended'`,
  );
  const end = db.prepare<[number]>(`UPDATE dialogue SET standing = 'ended' WHERE id = ?`);
  const prune = db.prepare<[number]>(
    `DELETE FROM dialogue WHERE standing = 'ended' AND touched_at < ?`,
  );
  const moveChat = db.prepare<[number, number]>(
    'UPDATE dialogue SET chat_id = ? WHERE chat_id = ?',
  );

  return {
    /** The dialogue that takes what this person types in this chat. */
    current: (chatId: number, userId: number) => read(current.get(chatId, userId)),
    /** The dialogue in which this very update was taken, though it may have ended since. */
    takenBy: (chatId: number, userId: number, updateId: number) =>
      read(takenBy.get(chatId, userId, updateId)),
    byId: (id: number) => read(byId.get(id)),
    /** The dialogue about this subject that has not ended, whoever leads it. */
    open: (flow: string, subjectId: number) => read(open.get(flow, subjectId)),
    /** The dialogue about this subject that was begun last, though it may have ended. */
    latest: (flow: string, subjectId: number) => read(latest.get(flow, subjectId)),
    /** What this person is in the middle of, in whichever chat; the one touched last. */
    ledBy: (userId: number) => read(ledBy.get(userId)),
    /** What of this kind waits for this person here. */
    latestParked: (chatId: number, userId: number, flow: string) =>
      read(latestParked.get(chatId, userId, flow)),
    /** Sets aside whatever this person was in the middle of here. */
    park: (chatId: number, userId: number) => park.run(chatId, userId).changes > 0,
    /** Starts a dialogue as the current one; call in the transaction that made its subject. */
    begin(it: Beginning): Dialogue {
      park.run(it.chatId, it.userId);
      const state = JSON.stringify(it.state);
      const at = it.at.epochMilliseconds;
      const made = insert.run(it.flow, it.subjectId, it.chatId, it.userId, state, at);
      return read(byId.get(Number(made.lastInsertRowid))) as Dialogue;
    },
    /** Compare-and-set on the step: false when the dialogue has moved on or ended. */
    advance(id: number, step: number, to: Advance): boolean {
      const { changes } = advance.run(
        JSON.stringify(to.state),
        to.standing,
        to.updateId,
        JSON.stringify(to.taken),
        to.at.epochMilliseconds,
        id,
        step,
      );
      return changes === 1;
    },
    /**
     * Puts a dialogue at another place by command or button, not by an answer; old buttons go stale.
     * It goes on in the chat that is named: a report begun in private may be continued in a group.
     */
    restate(
      dialogue: Dialogue,
      state: unknown,
      at: Temporal.Instant,
      chatId: number = dialogue.chatId,
    ): void {
      park.run(chatId, dialogue.userId);
      restate.run(JSON.stringify(state), 'current', at.epochMilliseconds, chatId, dialogue.id);
    },
    end: (id: number) => void end.run(id),
    prune: (before: Temporal.Instant) => prune.run(before.epochMilliseconds).changes,
    moveChat: (from: number, to: number) => void moveChat.run(to, from),
  };
}
export type DialogueStore = ReturnType<typeof createDialogueStore>;

function read(row: Row | undefined): Dialogue | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    flow: row.flow,
    subjectId: row.subject_id,
    chatId: row.chat_id,
    userId: row.user_id,
    step: row.step,
    state: JSON.parse(row.state),
    lastUpdateId: row.last_update_id,
    lastTaken: row.last_taken === null ? null : JSON.parse(row.last_taken),
    touchedAt: Temporal.Instant.fromEpochMilliseconds(row.touched_at),
    standing: row.standing,
  };
}
