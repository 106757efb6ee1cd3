import type { Question } from '../../domain/form.ts';
import { isInHand, type Phase, type Photo } from '../../domain/interview/step.ts';
import type { Answer, Example } from '../../domain/report.ts';
import { daysLate, receiptCode } from '../../domain/report.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Moment } from '../../telegram/dialogue-engine.ts';
import type { Draft } from './draft.ts';
import type { ReportNotices } from './notices.ts';
import { addWorkPhoto } from './works.ts';

export type Receipt = {
  readonly code: string;
  readonly at: Temporal.Instant;
  /** 0: on time. */
  readonly daysLate: number;
  readonly isCorrection: boolean;
};

/** What a reporter does to a draft; each call is part of the transaction that takes the reply. */
export function createReportVerbs(
  stores: Pick<
    Stores,
    'answersInHand' | 'audit' | 'files' | 'people' | 'periods' | 'reports' | 'workPhotos'
  >,
  notices: Pick<ReportNotices, 'sentFor'>,
) {
  const { answersInHand, audit, periods, reports } = stores;

  function by(moment: Moment): number {
    const person = stores.people.who(moment.userId)?.person;
    if (person === undefined) throw new Error('a reporter who is not enrolled');
    return person.id;
  }

  function log(draft: Draft, moment: Moment, action: string, more: object = {}): void {
    const subject = `report:${draft.report.id}`;
    audit.record({ at: moment.at, actorId: by(moment), action, subject, ...more });
  }

  return {
    answer(draft: Draft, question: string, answer: Answer, moment: Moment): void {
      const before = draft.answers.get(question);
      const actorId = by(moment);
      const source = { updateId: moment.updateId, at: moment.at, by: actorId };
      reports.put(draft.report.id, question, answer, source);
      answersInHand.remove(draft.report.id, question);
      const subject = `report:${draft.report.id}`;
      const action = `answer ${question}`;
      audit.record({ at: moment.at, actorId, action, subject, before, after: answer });
    },
    /** Where a question stands that is not answered yet. */
    keep(draft: Draft, question: string, phase: Phase, moment: Moment): void {
      if (isInHand(phase)) answersInHand.put(draft.report.id, question, phase, moment.at);
      else answersInHand.remove(draft.report.id, question);
    },
    addExample(draft: Draft, example: Example, moment: Moment): void {
      reports.addExample(draft.report.id, example);
      log(draft, moment, 'add example', { after: { kind: example.kind } });
    },
    /** A photo of the work that is asked about, or evidence for the whole report. */
    addPhoto(draft: Draft, question: Question, photo: Photo, moment: Moment): void {
      if (question.kind === 'work') {
        return addWorkPhoto(stores, draft, question.work, photo, { by: by(moment), at: moment.at });
      }
      const { fileId: id, fileUniqueId: uniqueId } = photo;
      reports.addPhoto(draft.report.id, { id, uniqueId, at: moment.at });
    },
    clearList(reportId: number, question: string): void {
      if (question === 'examples') reports.clearExamples(reportId);
      if (question === 'photos') reports.clearPhotos(reportId);
    },
    restart(draft: Draft, moment: Moment): void {
      log(draft, moment, 'restart', { before: [...draft.answers] });
      reports.clear(draft.report.id);
      answersInHand.clear(draft.report.id);
    },
    giveReason(draft: Draft, reason: string, moment: Moment): void {
      reports.setReason(draft.report.id, reason);
      log(draft, moment, 'correct', { reason });
    },
    dropCorrection(draft: Draft, moment: Moment): void {
      log(draft, moment, 'drop correction');
      reports.discardDraft(draft.report.id);
    },
    /** Sends the draft. On time is judged by the arrival of the reply in the inbox. */
    submit(draft: Draft, moment: Moment): Receipt {
      const { report, obligation, unit } = draft;
      const code = receiptCode(obligation.period.month, unit.code, report.revision);
      reports.submit(report.id, { at: moment.at, by: by(moment), receipt: code });
      periods.recordFirstSubmission(obligation.id, moment.at);
      const { channel } = report;
      log(draft, moment, 'submit', {
        after: channel === null ? { receipt: code } : { receipt: code, channel },
      });
      const first = obligation.firstSubmittedAt ?? moment.at;
      const late = daysLate(first, obligation.dueAt);
      const isCorrection = report.revision > 1;
      const receipt = { code, at: moment.at, daysLate: late, isCorrection };
      if (channel !== null) notices.sentFor(draft, receipt, channel, by(moment));
      return receipt;
    },
  };
}
export type ReportVerbs = ReturnType<typeof createReportVerbs>;
