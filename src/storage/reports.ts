import type { Answer, Answers, Example, ReportState } from '../domain/report.ts';
import type { Db } from './database.ts';

/** One revision of a unit's report for a period, without its answers. */
export type Report = {
  readonly id: number;
  readonly obligationId: number;
  readonly revision: number;
  readonly state: ReportState;
  readonly reason: string | null;
  readonly submittedAt: Temporal.Instant | null;
  readonly submittedBy: number | null;
  readonly receipt: string | null;
};

type ReportRow = {
  id: number;
  obligation_id: number;
  revision: number;
  state: ReportState;
  reason: string | null;
  submitted_at: number | null;
  submitted_by: number | null;
  receipt: string | null;
};
type AnswerRow = {
  question: string;
  kind: Answer['kind'];
  value: number | null;
  denominator: number | null;
  parts: string | null;
  text: string | null;
  typed: string | null;
  estimate: number;
};
type ExampleRow = { kind: Example['kind']; name: string; deed: string; consented: number };

/** Who answered, when, and in which update. */
export type AnswerSource = {
  readonly updateId: number | null;
  readonly at: Temporal.Instant;
  readonly by: number;
};

export type Submission = {
  readonly at: Temporal.Instant;
  readonly by: number;
  readonly receipt: string;
  readonly sample?: boolean;
};

export function createReportStore(db: Db) {
  const byId = db.prepare<[number], ReportRow>('SELECT * FROM report WHERE id = ?');
  const draft = db.prepare<[number], ReportRow>(
    `SELECT * FROM report WHERE obligation_id = ? AND state = 'draft'`,
  );
  const latestSent = db.prepare<[number], ReportRow>(
    `SELECT * FROM report WHERE obligation_id = ? AND state <> 'draft' ORDER BY revision DESC LIMIT 1`,
  );
  const insert = db.prepare<[number, number, string | null, number, number]>(
    `INSERT INTO report (obligation_id, revision, state, reason, started_at, started_by)
     VALUES (?, ?, 'draft', ?, ?, ?)`,
  );
  const remove = db.prepare<[number]>(`DELETE FROM report WHERE id = ? AND state = 'draft'`);
  const copyAnswers = db.prepare<[number, number]>(
    `INSERT INTO answer SELECT ?, question, kind, value, denominator, parts, text, typed, estimate,
       update_id, answered_at, answered_by FROM answer WHERE report_id = ?`,
  );
  const copyExamples = db.prepare<[number, number]>(
    `INSERT INTO example (report_id, kind, name, deed, consented)
     SELECT ?, kind, name, deed, consented FROM example WHERE report_id = ? ORDER BY id`,
  );
  const copyPhotos = db.prepare<[number, number]>(
    `INSERT INTO photo SELECT ?, file_unique_id, file_id, received_at FROM photo WHERE report_id = ?`,
  );
  const answers = db.prepare<[number], AnswerRow>('SELECT * FROM answer WHERE report_id = ?');
  const put = db.prepare(
    `INSERT OR REPLACE INTO answer (report_id, question, kind, value, denominator, parts, text, typed,
       estimate, update_id, answered_at, answered_by)
     VALUES (@reportId, @question, @kind, @value, @denominator, @parts, @text, @typed, @estimate,
       @updateId, @at, @by)`,
  );
  const clearAnswers = db.prepare<[number]>('DELETE FROM answer WHERE report_id = ?');
  const removeAnswer = db.prepare<[number, string]>(
    'DELETE FROM answer WHERE report_id = ? AND question = ?',
  );
  const examples = db.prepare<[number], ExampleRow>(
    'SELECT kind, name, deed, consented FROM example WHERE report_id = ? ORDER BY id',
  );
  const addExample = db.prepare<[number, Example['kind'], string, string, number]>(
    'INSERT INTO example (report_id, kind, name, deed, consented) VALUES (?, ?, ?, ?, ?)',
  );
  const clearExamples = db.prepare<[number]>('DELETE FROM example WHERE report_id = ?');
  const addPhoto = db.prepare<[number, string, string, number]>(
    'INSERT OR IGNORE INTO photo (report_id, file_unique_id, file_id, received_at) VALUES (?, ?, ?, ?)',
  );
  const photos = db.prepare<[number], { file_id: string }>(
    'SELECT file_id FROM photo WHERE report_id = ? ORDER BY received_at',
  );
  const clearPhotos = db.prepare<[number]>('DELETE FROM photo WHERE report_id = ?');
  const setReason = db.prepare<[string, number]>('UPDATE report SET reason = ? WHERE id = ?');
  const submit = db.prepare<[number, number, string, number, number]>(
    `UPDATE report SET state = 'submitted', submitted_at = ?, submitted_by = ?, receipt = ?, sample = ?
     WHERE id = ? AND state = 'draft'`,
  );

  return {
    byId(id: number): Report | null {
      return readReport(byId.get(id));
    },
    draft(obligationId: number): Report | null {
      return readReport(draft.get(obligationId));
    },
    /** The revision that counts: the latest one sent. */
    latestSent(obligationId: number): Report | null {
      return readReport(latestSent.get(obligationId));
    },
    /** Starts a draft; a correction starts from the answers of the revision that it corrects. */
    start(it: {
      readonly obligationId: number;
      readonly by: number;
      readonly at: Temporal.Instant;
      readonly corrects?: Report;
      readonly reason?: string;
    }): Report {
      const revision = (it.corrects?.revision ?? 0) + 1;
      const at = it.at.epochMilliseconds;
      const made = insert.run(it.obligationId, revision, it.reason ?? null, at, it.by);
      const id = Number(made.lastInsertRowid);
      if (it.corrects !== undefined) {
        copyAnswers.run(id, it.corrects.id);
        copyExamples.run(id, it.corrects.id);
        copyPhotos.run(id, it.corrects.id);
      }
      return readReport(byId.get(id)) as Report;
    },
    /** Removes a draft with all its answers; what was sent stays. */
    discardDraft: (id: number) => void remove.run(id),
    setReason: (id: number, reason: string) => void setReason.run(reason, id),
    answers(reportId: number): Answers {
      return new Map(answers.all(reportId).map((row) => [row.question, readAnswer(row)]));
    },
    put(reportId: number, question: string, answer: Answer, source: AnswerSource): void {
      put.run({ reportId, question, ...answerColumns(answer), ...sourceColumns(source) });
    },
    removeAnswer: (reportId: number, question: string) => void removeAnswer.run(reportId, question),
    /** Empties a draft: answers, examples and photos. */
    clear(reportId: number): void {
      clearAnswers.run(reportId);
      clearExamples.run(reportId);
      clearPhotos.run(reportId);
    },
    examples: (reportId: number): readonly Example[] =>
      examples.all(reportId).map((row) => ({ ...row, consented: row.consented === 1 })),
    addExample: (reportId: number, it: Example) =>
      void addExample.run(reportId, it.kind, it.name, it.deed, it.consented ? 1 : 0),
    clearExamples: (reportId: number) => void clearExamples.run(reportId),
    photos: (reportId: number) => photos.all(reportId).map((row) => row.file_id),
    addPhoto(reportId: number, it: { id: string; uniqueId: string; at: Temporal.Instant }): void {
      addPhoto.run(reportId, it.uniqueId, it.id, it.at.epochMilliseconds);
    },
    clearPhotos: (reportId: number) => void clearPhotos.run(reportId),
    /** Sends a draft; false when it was sent already. */
    submit(reportId: number, it: Submission): boolean {
      const sample = it.sample === true ? 1 : 0;
      return submit.run(it.at.epochMilliseconds, it.by, it.receipt, sample, reportId).changes === 1;
    },
  };
}

function readReport(row: ReportRow): Report;
function readReport(row: ReportRow | undefined): Report | null;
function readReport(row: ReportRow | undefined): Report | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    obligationId: row.obligation_id,
    revision: row.revision,
    state: row.state,
    reason: row.reason,
    submittedAt:
      row.submitted_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.submitted_at),
    submittedBy: row.submitted_by,
    receipt: row.receipt,
  };
}

function readAnswer(row: AnswerRow): Answer {
  switch (row.kind) {
    case 'value':
      return {
        kind: 'value',
        value: row.value as number,
        denominator: row.denominator,
        parts: row.parts === null ? null : (JSON.parse(row.parts) as number[]),
        estimate: row.estimate === 1,
        typed: row.typed,
      };
    case 'text':
      return { kind: 'text', text: row.text as string };
    case 'no_data':
    case 'none':
    case 'listed':
      return { kind: row.kind };
  }
}

function answerColumns(answer: Answer) {
  const value = answer.kind === 'value' ? answer : null;
  return {
    kind: answer.kind,
    value: value?.value ?? null,
    denominator: value?.denominator ?? null,
    parts: value?.parts ? JSON.stringify(value.parts) : null,
    text: answer.kind === 'text' ? answer.text : null,
    typed: value?.typed ?? null,
    estimate: value?.estimate === true ? 1 : 0,
  };
}

function sourceColumns(source: AnswerSource) {
  return { updateId: source.updateId, at: source.at.epochMilliseconds, by: source.by };
}
