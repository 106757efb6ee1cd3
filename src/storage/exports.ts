import type { Channel } from '../domain/report.ts';
import type { Db } from './database.ts';

/** One answer of one report that was sent, as typed and as understood. */
export type SentAnswer = {
  readonly month: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly revision: number;
  readonly state: 'submitted' | 'returned' | 'accepted';
  readonly submittedAt: Temporal.Instant;
  readonly question: string;
  readonly kind: 'value' | 'no_data' | 'none' | 'text' | 'listed';
  readonly value: number | null;
  readonly denominator: number | null;
  readonly parts: readonly number[] | null;
  readonly text: string | null;
  readonly typed: string | null;
  readonly estimate: boolean;
  /** How an officer who entered it for the unit came by it; null: the unit sent it itself. */
  readonly channel: Channel | null;
};

/** A person or collective put forward, with whether they agreed to be named. */
export type SentExample = {
  readonly month: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly revision: number;
  readonly kind: 'individual' | 'collective';
  readonly name: string;
  readonly deed: string;
  readonly consented: boolean;
};

export type AuditLine = {
  readonly at: Temporal.Instant;
  readonly actor: string | null;
  readonly action: string;
  /** The unit and the month that the line is about, where there are any. */
  readonly unitName: string | null;
  readonly month: string | null;
  readonly subject: string;
  readonly reason: string | null;
};

type AnswerRow = Omit<SentAnswer, 'submittedAt' | 'parts' | 'estimate'> & {
  submittedAt: number;
  parts: string | null;
  estimate: number;
};

/** Everything that was sent over some months, for those who check it in Excel. */
export function createExportStore(db: Db) {
  const answers = db.prepare<[string, string], AnswerRow>(
    `SELECT period.month, unit.name AS unitName, unit.code AS unitCode, report.revision, report.state,
       report.submitted_at AS submittedAt, answer.question, answer.kind, answer.value,
       answer.denominator, answer.parts, answer.text, answer.typed, answer.estimate, report.channel
     FROM report
     JOIN obligation ON obligation.id = report.obligation_id
     JOIN period ON period.id = obligation.period_id
     JOIN unit ON unit.id = obligation.unit_id
     JOIN answer ON answer.report_id = report.id
     WHERE report.state <> 'draft' AND period.month >= ? AND period.month <= ?
     ORDER BY period.month, unit.place, unit.id, report.revision`,
  );
  const examples = db.prepare<
    [string, string],
    Omit<SentExample, 'consented'> & { consented: number }
  >(
    `SELECT period.month, unit.name AS unitName, unit.code AS unitCode, report.revision,
       example.kind, example.name, example.deed, example.consented
     FROM report
     JOIN obligation ON obligation.id = report.obligation_id
     JOIN period ON period.id = obligation.period_id
     JOIN unit ON unit.id = obligation.unit_id
     JOIN example ON example.report_id = report.id
     WHERE report.state IN ('submitted', 'accepted') AND period.month >= ? AND period.month <= ?
     ORDER BY period.month, unit.place, unit.id, example.id`,
  );
  const audit = db.prepare<[number, number], Omit<AuditLine, 'at'> & { at: number }>(
    `SELECT audit.at, person.full_name AS actor, audit.action, audit.subject, audit.reason,
       unit.name AS unitName, period.month
     FROM (SELECT *, substr(subject, 1, instr(subject, ':') - 1) AS kind,
       CAST(substr(subject, instr(subject, ':') + 1) AS INTEGER) AS subject_id FROM audit) AS audit
     LEFT JOIN person ON person.id = audit.actor_id
     LEFT JOIN report ON audit.kind = 'report' AND report.id = audit.subject_id
     LEFT JOIN obligation ON obligation.id =
       iif(audit.kind = 'obligation', audit.subject_id, report.obligation_id)
     LEFT JOIN unit ON unit.id = CASE audit.kind
       WHEN 'unit' THEN audit.subject_id
       WHEN 'work' THEN (SELECT unit_id FROM work WHERE id = audit.subject_id)
       WHEN 'pledge' THEN (SELECT unit_id FROM pledge WHERE id = audit.subject_id)
       WHEN 'unit_plan' THEN (SELECT unit_id FROM unit_plan WHERE id = audit.subject_id)
       ELSE obligation.unit_id END
     LEFT JOIN period ON period.id = obligation.period_id
     WHERE audit.at >= ? AND audit.at < ? ORDER BY audit.at, audit.id`,
  );
  const instant = Temporal.Instant.fromEpochMilliseconds;
  return {
    answers: (from: string, to: string): readonly SentAnswer[] =>
      answers.all(from, to).map((row) => ({
        ...row,
        submittedAt: instant(row.submittedAt),
        parts: row.parts === null ? null : (JSON.parse(row.parts) as number[]),
        estimate: row.estimate === 1,
      })),
    examples: (from: string, to: string): readonly SentExample[] =>
      examples.all(from, to).map((row) => ({
        ...row,
        consented: row.consented === 1,
      })),
    audit: (from: Temporal.Instant, until: Temporal.Instant): readonly AuditLine[] =>
      audit
        .all(from.epochMilliseconds, until.epochMilliseconds)
        .map((row) => ({ ...row, at: instant(row.at) })),
  };
}
