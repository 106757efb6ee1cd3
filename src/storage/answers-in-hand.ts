import type { InHand } from '../domain/interview/step.ts';
import type { Db } from './database.ts';

/** What was given for questions of a draft and is no answer yet, by question; the latest first. */
export type AnswersInHand = ReadonlyMap<string, InHand>;

type Row = { question: string; phase: string };

export function createAnswerInHandStore(db: Db) {
  const ofReport = db.prepare<[number], Row>(
    'SELECT question, phase FROM answer_in_hand WHERE report_id = ? ORDER BY given_at DESC, question',
  );
  const put = db.prepare<[number, string, string, number]>(
    'INSERT OR REPLACE INTO answer_in_hand (report_id, question, phase, given_at) VALUES (?, ?, ?, ?)',
  );
  const remove = db.prepare<[number, string]>(
    'DELETE FROM answer_in_hand WHERE report_id = ? AND question = ?',
  );
  const clear = db.prepare<[number]>('DELETE FROM answer_in_hand WHERE report_id = ?');
  return {
    ofReport: (reportId: number): AnswersInHand =>
      new Map(ofReport.all(reportId).map((row) => [row.question, JSON.parse(row.phase) as InHand])),
    put(reportId: number, question: string, phase: InHand, at: Temporal.Instant): void {
      const { note: _, ...kept } = phase;
      put.run(reportId, question, JSON.stringify(kept), at.epochMilliseconds);
    },
    remove: (reportId: number, question: string) => void remove.run(reportId, question),
    clear: (reportId: number) => void clear.run(reportId),
  };
}
