import type { Db } from './database.ts';

/** What somebody of the staff asked a unit below a digest. */
export type UnitQuestion = {
  readonly id: number;
  readonly digestId: number;
  readonly unitId: number;
  readonly askedBy: number;
  readonly askedOf: number;
  readonly askedAt: Temporal.Instant;
  readonly text: string;
  readonly outboxKey: string;
};
/** A reply field that stands in a group. */
export type QuestionPrompt = { readonly digestId: number; readonly unitId: number };
/** A message of a group. */
export type MessagePlace = { readonly chatId: number; readonly messageId: number };

export type NewQuestion = Omit<UnitQuestion, 'id' | 'outboxKey'> & { readonly place: MessagePlace };

type Row = {
  id: number;
  digest_id: number;
  unit_id: number;
  asked_by: number;
  asked_of: number;
  asked_at: number;
  text: string;
  outbox_key: string;
};

/** Questions to units, the reply fields in which they are typed, and the answers. */
export function createQuestionStore(db: Db) {
  const prompt = db.prepare<[number, number, number, number]>(
    'INSERT OR IGNORE INTO question_prompt (chat_id, message_id, digest_id, unit_id) VALUES (?, ?, ?, ?)',
  );
  const promptAt = db.prepare<[number, number], { digest_id: number; unit_id: number }>(
    'SELECT digest_id, unit_id FROM question_prompt WHERE chat_id = ? AND message_id = ?',
  );
  const insert = db.prepare(
    `INSERT INTO unit_question (digest_id, unit_id, asked_by, asked_of, asked_at, text, outbox_key,
       chat_id, message_id)
     VALUES (@digestId, @unitId, @askedBy, @askedOf, @at, @text, @key, @chatId, @messageId)`,
  );
  const byId = db.prepare<[number], Row>('SELECT * FROM unit_question WHERE id = ?');
  const byKey = db.prepare<[string], Row>('SELECT * FROM unit_question WHERE outbox_key = ?');
  const byMessage = db.prepare<[number, number], Row>(
    `SELECT unit_question.* FROM unit_question
     JOIN outbox ON outbox.unique_key = unit_question.outbox_key
     WHERE outbox.chat_id = ? AND outbox.message_id = ?`,
  );
  const askedBy = db.prepare<[number, number], Row>(
    'SELECT * FROM unit_question WHERE chat_id = ? AND message_id = ?',
  );
  const unanswered = db.prepare<[], Row>(
    `SELECT * FROM unit_question WHERE NOT EXISTS (SELECT 1 FROM unit_answer
       WHERE unit_answer.question_id = unit_question.id) ORDER BY id`,
  );
  const rekey = db.prepare<[string, number]>(
    'UPDATE unit_question SET outbox_key = ? WHERE id = ?',
  );
  const answer = db.prepare<[number, number, number, string, number]>(
    `INSERT INTO unit_answer (question_id, answered_by, answered_at, text, update_id)
     VALUES (?, ?, ?, ?, ?) ON CONFLICT (update_id) DO NOTHING`,
  );
  return {
    /** This message in a group asks for a question to the unit. */
    prompted: (place: MessagePlace, it: QuestionPrompt) =>
      void prompt.run(place.chatId, place.messageId, it.digestId, it.unitId),
    promptAt(place: MessagePlace): QuestionPrompt | null {
      const row = promptAt.get(place.chatId, place.messageId);
      return row === undefined ? null : { digestId: row.digest_id, unitId: row.unit_id };
    },
    /** One question a message; see `askedBy`. */
    ask({ place, askedAt, ...it }: NewQuestion): UnitQuestion {
      const key = `question:${place.chatId}:${place.messageId}`;
      const at = askedAt.epochMilliseconds;
      insert.run({ ...it, ...place, at, key });
      return read(byKey.get(key) as Row);
    },
    byId: (id: number) => read(byId.get(id)),
    /** The question that this message in a group asked. */
    askedBy: ({ chatId, messageId }: MessagePlace) => read(askedBy.get(chatId, messageId)),
    /** Its message is in line under another key. */
    rekey: (id: number, outboxKey: string) => void rekey.run(outboxKey, id),
    /** The question that a message in somebody's private chat put to them. */
    byMessage: ({ chatId, messageId }: MessagePlace) => read(byMessage.get(chatId, messageId)),
    /** Oldest first. */
    unanswered: () => unanswered.all().map((row) => read(row)),
    /** The answer's id; null when this update has answered already. */
    answer(it: {
      readonly questionId: number;
      readonly by: number;
      readonly at: Temporal.Instant;
      readonly text: string;
      readonly updateId: number;
    }): number | null {
      const { questionId, by, at, text, updateId } = it;
      const made = answer.run(questionId, by, at.epochMilliseconds, text, updateId);
      return made.changes === 0 ? null : Number(made.lastInsertRowid);
    },
  };
}

function read(row: Row): UnitQuestion;
function read(row: Row | undefined): UnitQuestion | null;
function read(row: Row | undefined): UnitQuestion | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    digestId: row.digest_id,
    unitId: row.unit_id,
    askedBy: row.asked_by,
    askedOf: row.asked_of,
    askedAt: Temporal.Instant.fromEpochMilliseconds(row.asked_at),
    text: row.text,
    outboxKey: row.outbox_key,
  };
}
