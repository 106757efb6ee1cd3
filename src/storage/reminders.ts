import type { Db } from './database.ts';

/** Why a stage brought no message. */
export type SkipReason =
  | 'done'
  | 'excused'
  | 'replaced'
  | 'superseded'
  | 'quiet_day'
  | 'not_connected'
  | 'handed_over';

/** One line of the ledger with what became of it. */
export type LedgerLine = {
  readonly stage: string;
  readonly personId: number | null;
  readonly outcome: 'sent' | 'skipped' | 'failed' | 'uncertain' | 'pending' | 'claimed';
  readonly reason: string | null;
};

type Moment = {
  readonly obligationId: number;
  readonly stage: string;
  readonly dueOn: Temporal.PlainDate;
  readonly at: Temporal.Instant;
};

/** What became of every reminder stage of every obligation. */
export function createReminderStore(db: Db) {
  const stages = db.prepare<[number], { stage: string; due_on: string }>(
    'SELECT DISTINCT stage, due_on FROM reminder WHERE obligation_id = ?',
  );
  const queue = db.prepare<[number, string, number, string, number, string]>(
    `INSERT OR IGNORE INTO reminder (obligation_id, stage, person_id, due_on, recorded_at, outbox_key)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const skip = db.prepare<[number, string, string, number, SkipReason]>(
    `INSERT OR IGNORE INTO reminder (obligation_id, stage, due_on, recorded_at, skipped)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const ofMessage = db.prepare<[string], { obligation_id: number; stage: string; due_on: string }>(
    'SELECT obligation_id, stage, due_on FROM reminder WHERE outbox_key = ? ORDER BY id',
  );
  const withdraw = db.prepare<[SkipReason, number, string]>(
    'UPDATE reminder SET skipped = ?, outbox_key = NULL WHERE obligation_id = ? AND outbox_key = ?',
  );
  const unconnected = db.prepare<[number], { n: number }>(
    `SELECT count(*) AS n FROM reminder WHERE obligation_id = ? AND skipped = 'not_connected'`,
  );
  const ledger = db.prepare<
    [number],
    {
      stage: string;
      person_id: number | null;
      outcome: LedgerLine['outcome'];
      reason: string | null;
    }
  >(
    `SELECT stage, person_id, outcome, reason FROM reminder_ledger
     WHERE obligation_id = ? ORDER BY due_on, stage`,
  );
  return {
    /** The stages of an obligation that are accounted for, each with its day. */
    accounted: (obligationId: number): ReadonlySet<string> =>
      new Set(stages.all(obligationId).map((row) => `${row.stage}@${row.due_on}`)),
    queued(it: Moment & { readonly personId: number; readonly outboxKey: string }): void {
      const { obligationId, stage, personId, dueOn, at, outboxKey } = it;
      queue.run(obligationId, stage, personId, dueOn.toString(), at.epochMilliseconds, outboxKey);
    },
    skipped(it: Moment & { readonly why: SkipReason }): void {
      skip.run(it.obligationId, it.stage, it.dueOn.toString(), it.at.epochMilliseconds, it.why);
    },
    /** What a message reminds of. */
    ofMessage: (outboxKey: string) =>
      ofMessage.all(outboxKey).map((row) => ({
        obligationId: row.obligation_id,
        stage: row.stage,
        dueOn: Temporal.PlainDate.from(row.due_on),
      })),
    /** Takes a duty out of a message that has not been sent. */
    withdraw: (obligationId: number, outboxKey: string, why: SkipReason) =>
      void withdraw.run(why, obligationId, outboxKey),
    /** Whether a stage of this obligation found nobody before. */
    wasUnconnected: (obligationId: number) => (unconnected.get(obligationId)?.n ?? 0) > 0,
    ledger: (obligationId: number): readonly LedgerLine[] =>
      ledger.all(obligationId).map(({ person_id: personId, ...row }) => ({ ...row, personId })),
  };
}
