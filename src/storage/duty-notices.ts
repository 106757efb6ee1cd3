import type { Db } from './database.ts';

/** Why a stage of a duty brought no message. */
export type DutySkip = 'done' | 'superseded' | 'quiet_day' | 'not_connected';

type Moment = {
  readonly subject: string;
  readonly stage: string;
  readonly dueOn: Temporal.PlainDate;
  readonly at: Temporal.Instant;
};

/** What became of every reminder stage of every dated duty. */
export function createDutyNoticeStore(db: Db) {
  const accounted = db.prepare<[string], { stage: string; due_on: string }>(
    'SELECT DISTINCT stage, due_on FROM duty_notice WHERE subject = ?',
  );
  const queue = db.prepare<[string, string, string, number, number, string]>(
    `INSERT OR IGNORE INTO duty_notice (subject, stage, due_on, person_id, recorded_at, outbox_key)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const skip = db.prepare<[string, string, string, number, DutySkip]>(
    `INSERT OR IGNORE INTO duty_notice (subject, stage, due_on, recorded_at, skipped)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const ofMessage = db
    .prepare<[string], string>('SELECT subject FROM duty_notice WHERE outbox_key = ? ORDER BY id')
    .pluck();
  const later = db
    .prepare<[string, string], 1>(
      `SELECT 1 FROM duty_notice AS this JOIN duty_notice AS later
         ON later.subject = this.subject AND later.person_id = this.person_id AND later.id > this.id
       WHERE this.outbox_key = ? AND this.subject = ? AND later.outbox_key IS NOT NULL
         AND later.outbox_key <> this.outbox_key`,
    )
    .pluck();
  const withdraw = db.prepare<[DutySkip, string, string]>(
    'UPDATE duty_notice SET skipped = ?, outbox_key = NULL WHERE subject = ? AND outbox_key = ?',
  );
  return {
    /** The stages of a duty that are accounted for, each with its day. */
    accounted: (subject: string): ReadonlySet<string> =>
      new Set(accounted.all(subject).map((row) => `${row.stage}@${row.due_on}`)),
    queued(it: Moment & { readonly personId: number; readonly outboxKey: string }): void {
      const { subject, stage, personId, dueOn, at, outboxKey } = it;
      queue.run(subject, stage, dueOn.toString(), personId, at.epochMilliseconds, outboxKey);
    },
    skipped(it: Moment & { readonly why: DutySkip }): void {
      skip.run(it.subject, it.stage, it.dueOn.toString(), it.at.epochMilliseconds, it.why);
    },
    /** What a message reminds of. */
    ofMessage: (outboxKey: string): readonly string[] => ofMessage.all(outboxKey),
    /** Whether a later stage of the duty stands in line for the same person, or was sent already. */
    isSuperseded: (subject: string, outboxKey: string): boolean =>
      later.get(outboxKey, subject) === 1,
    /** Takes a duty out of a message that has not been sent. */
    withdraw: (subject: string, outboxKey: string, why: DutySkip) =>
      void withdraw.run(why, subject, outboxKey),
  };
}
