import { createAuditRedaction } from './audit-redaction.ts';
import type { Db } from './database.ts';
import { createMentions } from './mentions.ts';
import { STRAY_FILE } from './stray-files.ts';

/** Where a chat is written down besides the outbox. */
const CHATS = [
  'announcement',
  'digest',
  'group_prompt',
  'question_prompt',
  'unit_question',
] as const;
/** What is known by the key of a message of the outbox. */
const KEYED = [
  ['digest', 'outbox_key'],
  ['digest', 'shown_key'],
  ['duty_notice', 'outbox_key'],
  ['live_board', 'outbox_key'],
  ['reminder', 'outbox_key'],
  ['unit_question', 'outbox_key'],
] as const;

/**
 * Takes a person out of the database: name, account, what they were in the middle of, what was written to
 * them. The row itself stays under a pseudonym, for the reports of a unit say who sent them. The account
 * becomes the negative of the row's id, which is nobody's. Call it in a transaction.
 */
export function createPersonErasing(db: Db) {
  const redaction = createAuditRedaction(db);
  const mentions = createMentions(db, redaction);
  const find = db.prepare<[number], { telegram_id: number; full_name: string }>(
    'SELECT telegram_id, full_name FROM person WHERE id = ?',
  );
  const rename = db.prepare<[number, string, number, number]>(
    `UPDATE person SET telegram_id = ?, full_name = ?, honorific = 'ong_ba', language = 'vi',
       unreachable_at = ? WHERE id = ?`,
  );
  const ofAccount = [
    'DELETE FROM dialogue WHERE user_id = @account',
    `DELETE FROM conversation WHERE key LIKE @account || ':%' OR key LIKE '%:' || @account`,
    'DELETE FROM enrolment WHERE telegram_id = @account',
    'DELETE FROM wrong_code WHERE telegram_id = @account',
    // what was set aside holds what they wrote; what waits is still to be answered
    `DELETE FROM inbox WHERE state = 'failed'
       AND (key LIKE @account || ':%' OR key LIKE '%:' || @account)`,
    `UPDATE inbox SET key = 'erased' WHERE state = 'done'
       AND (key LIKE @account || ':%' OR key LIKE '%:' || @account)`,
    `UPDATE outbox SET state = 'skipped', error = 'erased' WHERE chat_id = @account
       AND state IN ('pending', 'claimed')`,
    `UPDATE outbox SET chat_id = @nobody, payload = '{}' WHERE chat_id = @account`,
    `UPDATE outbox SET unique_key = replace(unique_key, ':' || @account, ':' || @nobody)
     WHERE (unique_key || ':') LIKE '%:' || @account || ':%'`,
    ...KEYED.map(
      ([table, column]) =>
        `UPDATE ${table} SET ${column} = replace(${column}, ':' || @account, ':' || @nobody)
         WHERE (${column} || ':') LIKE '%:' || @account || ':%'`,
    ),
    ...CHATS.map((table) => `UPDATE ${table} SET chat_id = @nobody WHERE chat_id = @account`),
  ].map((sql) => db.prepare<[object]>(sql));
  const ofPerson = [
    // a draft that others have a part in is the unit's and goes on
    `DELETE FROM report WHERE state = 'draft' AND started_by = @id AND NOT EXISTS (
       SELECT 1 FROM answer WHERE report_id = report.id AND answered_by <> @id)
       AND NOT EXISTS (SELECT 1 FROM dialogue WHERE flow = 'report' AND subject_id = report.id
         AND standing <> 'ended' AND user_id <> CAST(@account AS INTEGER))`,
    `DELETE FROM stored_file WHERE received_by = @id AND ${STRAY_FILE}`,
    'DELETE FROM absence WHERE person_id = @id',
    'UPDATE council_member SET person_id = NULL WHERE person_id = @id AND until_at IS NULL',
  ].map((sql) => db.prepare<[object]>(sql));
  return {
    /** The account that was erased; null when the person was erased before. */
    erase(id: number, pseudonym: string, at: Temporal.Instant): number | null {
      const row = find.get(id);
      if (row === undefined || row.telegram_id === -id) return null;
      const account = row.telegram_id;
      rename.run(-id, pseudonym, at.epochMilliseconds, id);
      const said = { id, account: String(account), nobody: -id };
      for (const change of [...ofPerson, ...ofAccount]) change.run(said);
      redaction.account(account, -id, at);
      mentions.replace(row.full_name, pseudonym, at);
      return account;
    },
  };
}
