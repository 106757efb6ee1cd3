import type { Db } from './database.ts';

/** Codes that opened nothing: who tried one, and when. What was tried is not kept. */
export function createWrongCodeStore(db: Db) {
  const add = db.prepare<[number, number, number]>(
    `INSERT INTO wrong_code (update_id, telegram_id, tried_at) VALUES (?, ?, ?)
     ON CONFLICT (update_id) DO NOTHING`,
  );
  const ofPerson = db.prepare<[number, number, number], { n: number }>(
    `SELECT count(*) AS n FROM wrong_code
     WHERE telegram_id = ? AND tried_at > ? AND update_id <> ?`,
  );
  const ofAll = db.prepare<[number], { n: number }>(
    'SELECT count(*) AS n FROM wrong_code WHERE tried_at > ?',
  );
  const prune = db.prepare<[number]>('DELETE FROM wrong_code WHERE tried_at < ?');
  return {
    add: (updateId: number, telegramId: number, at: Temporal.Instant) =>
      void add.run(updateId, telegramId, at.epochMilliseconds),
    /** How many this account tried since an instant, in updates other than this one. */
    of: (telegramId: number, since: Temporal.Instant, updateId: number) =>
      ofPerson.get(telegramId, since.epochMilliseconds, updateId)?.n ?? 0,
    /** How many were tried by anybody since an instant. */
    since: (since: Temporal.Instant) => ofAll.get(since.epochMilliseconds)?.n ?? 0,
    prune: (before: Temporal.Instant) => prune.run(before.epochMilliseconds).changes,
  };
}
