import type { Db } from './database.ts';

type Row = { id: number; before: string | null; after: string | null; reason: string | null };

/**
 * Takes what identifies somebody out of what audit entries say of a change; who did what and when stays.
 * Which entries that befell is written down, without which the database refuses it.
 */
export function createAuditRedaction(db: Db) {
  const naming = db.prepare<[string], Row>(
    `SELECT id, before, after, reason FROM audit
     WHERE instr(ifnull(before, '') || ifnull(after, '') || ifnull(reason, ''), ?) > 0
       AND action NOT LIKE '% council member'`,
  );
  const telling = db.prepare<[number], Row>(
    `SELECT id, before, after, reason FROM audit
     WHERE action = 'take over' AND json_extract(before, '$.telegram') = ?`,
  );
  const note = db.prepare<[number, number]>(
    'INSERT INTO audit_redaction (audit_id, redacted_at) VALUES (?, ?)',
  );
  const update = db.prepare<[string | null, string | null, string | null, number]>(
    'UPDATE audit SET before = ?, after = ?, reason = ? WHERE id = ?',
  );

  function redact(row: Row, at: Temporal.Instant, clean: (text: string) => string): void {
    const cleaned = (text: string | null) => (text === null ? null : clean(text));
    note.run(row.id, at.epochMilliseconds);
    update.run(cleaned(row.before), cleaned(row.after), cleaned(row.reason), row.id);
  }

  return {
    /** The council's own roster is a record of the commune and keeps its names. */
    name(name: string, pseudonym: string, at: Temporal.Instant): void {
      for (const row of naming.all(name)) {
        redact(row, at, (text) => text.replaceAll(name, pseudonym));
      }
    },
    /** Entries of earlier versions tell an account itself. */
    account(telegramId: number, pseudonym: number, at: Temporal.Instant): void {
      for (const row of telling.all(telegramId)) {
        redact(row, at, (text) => text.replaceAll(String(telegramId), String(pseudonym)));
      }
    },
  };
}
export type AuditRedaction = ReturnType<typeof createAuditRedaction>;
