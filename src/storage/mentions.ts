import type { AuditRedaction } from './audit-redaction.ts';
import type { Db } from './database.ts';

/** Where a name stands only because somebody was told of it: messages, open questions, the audit. */
export function createMentions(db: Db, redaction: AuditRedaction) {
  const changes = [
    `UPDATE outbox SET payload = '{}' WHERE state NOT IN ('pending', 'claimed')
       AND instr(payload, @name) > 0`,
    `UPDATE outbox SET payload = replace(payload, @name, @pseudonym) WHERE instr(payload, @name) > 0`,
    `UPDATE dialogue SET state = replace(state, @name, @pseudonym),
       last_taken = replace(last_taken, @name, @pseudonym)
     WHERE instr(state || ifnull(last_taken, ''), @name) > 0`,
    `UPDATE answer_in_hand SET phase = replace(phase, @name, @pseudonym)
     WHERE instr(phase, @name) > 0`,
    // a digest names those who had agreed to it; edited once more it does so no longer
    `UPDATE digest SET caption = replace(caption, @name, @pseudonym),
       shown = replace(shown, @name, @pseudonym)
     WHERE instr(ifnull(caption, '') || ifnull(shown, ''), @name) > 0`,
  ].map((sql) => db.prepare<[object]>(sql));
  return {
    replace(name: string, pseudonym: string, at: Temporal.Instant): void {
      for (const written of new Set([name, asMarkup(name)].map(inJson))) {
        for (const change of changes) change.run({ name: written, pseudonym });
        redaction.name(written, pseudonym, at);
      }
    },
  };
}

/** As it stands within the text of a message. */
function asMarkup(name: string): string {
  return name
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
