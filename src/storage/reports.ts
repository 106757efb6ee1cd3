import type { Answer, Answers, Channel, Example } from '../domain/report.ts';
import type { Db } from './database.ts';
import {
  type AnswerRow,
  type AnswerSource,
  answerColumns,
  type Report,
  type ReportRow,
  readAnswer,
  readReport,
  sourceColumns,
} from './report-rows.ts';
import { WAITING_WORKS } from './works.ts';

export type { Report } from './report-rows.ts';

type ExampleRow = { kind: Example['kind']; name: string; deed: string; consented: number };

export type Submission = {
  readonly at: Temporal.Instant;
  readonly by: number;
  readonly receipt: string;
  readonly sample?: boolean;
};

const REPORT = `SELECT report.*, report_decision.reason AS return_reason FROM report
  LEFT JOIN report_decision ON report_decision.report_id = report.id
    AND report_decision.kind = 'return'`;

export function createReportStore(db: Db) {
  const byId = db.prepare<[number], ReportRow>(`${REPORT} WHERE report.id = +?`);
  const draft = db.prepare<[number], ReportRow>(
    `${REPORT} WHERE obligation_id = +? AND state = 'draft'`,
  );
  const latestSent = db.prepare<[number], ReportRow>(
    `${REPORT} WHERE obligation_id = +? AND state <> 'draft' ORDER BY revision DESC LIMIT 1`,
  );
  const replaced = db.prepare<[number, number], ReportRow>(
    `${REPORT} WHERE obligation_id = +? AND state <> 'draft' AND revision < +?
     ORDER BY revision DESC LIMIT 1`,
  );
  const insert = db.prepare<[number, number, string | null, number, number, Channel | null]>(
    `INSERT INTO report (obligation_id, revision, state, reason, started_at, started_by, channel)
     VALUES (?, ?, 'draft', ?, ?, ?, ?)`,
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
  const askWorks = db.prepare<[number, number]>(
    `INSERT INTO report_work (report_id, work_id) SELECT ?, work.id FROM ${WAITING_WORKS}`,
  );
  const copyWorks = db.prepare<[number, number]>(
    'INSERT INTO report_work SELECT ?, work_id FROM report_work WHERE report_id = ?',
  );
  const copyWorkPhotos = db.prepare<[number, number]>(
    'INSERT INTO work_photo SELECT ?, work_id, file_unique_id, file_id FROM work_photo WHERE report_id = ?',
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
  const clearWorkPhotos = db.prepare<[number]>('DELETE FROM work_photo WHERE report_id = ?');
  const setChannel = db.prepare<[Channel | null, number]>(
    'UPDATE report SET channel = ? WHERE id = ?',
  );
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
    /** The revision sent before this one; null for the first. */
    replaced(report: Report): Report | null {
      return readReport(replaced.get(report.obligationId, report.revision));
    },
    /** Starts a draft, which asks about the unit's open works; a correction starts from the answers of the revision that it corrects. */
    start(it: {
      readonly obligationId: number;
      readonly by: number;
      readonly at: Temporal.Instant;
      readonly corrects?: Report;
      readonly reason?: string;
      readonly channel?: Channel | null;
    }): Report {
      const revision = (it.corrects?.revision ?? 0) + 1;
      const at = it.at.epochMilliseconds;
      const made = insert.run(
        it.obligationId,
        revision,
        it.reason ?? null,
        at,
        it.by,
        it.channel ?? null,
      );
      const id = Number(made.lastInsertRowid);
      if (it.corrects === undefined) askWorks.run(id, it.obligationId);
      else {
        copyWorks.run(id, it.corrects.id);
        copyWorkPhotos.run(id, it.corrects.id);
        copyAnswers.run(id, it.corrects.id);
        copyExamples.run(id, it.corrects.id);
        copyPhotos.run(id, it.corrects.id);
      }
      return readReport(byId.get(id)) as Report;
    },
    /** Removes a draft with all its answers; what was sent stays. */
    discardDraft: (id: number) => void remove.run(id),
    /** Who fills in a draft from now on: an officer with a paper or a telephone, or the unit. */
    setChannel: (id: number, channel: Channel | null) => void setChannel.run(channel, id),
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
      clearWorkPhotos.run(reportId);
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
