import type { Question } from '../../domain/form.ts';
import type { Answer, Answers } from '../../domain/report.ts';
import type { Report } from '../../storage/reports.ts';
import type { Stores } from '../../storage/stores.ts';
import { answerText, changeText, type Lists, questionLabel } from '../../texts/answers.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Draft } from './draft.ts';

/** Long enough to recognise an answer by; a review of many of them still fits one message. */
const SHOWN_IN_LIST = 90;

type LineStores = Pick<Stores, 'reports' | 'workPhotos'>;

/** One revision with its answers, and the one that it replaces. */
export type Revision = {
  readonly report: Report;
  readonly answers: Answers;
  readonly base: Omit<Revision, 'base'> | null;
};

/** A numbered line of the review or of a report sent before: what it was and what it became. */
export function listLine(
  texts: Texts,
  stores: LineStores,
  revision: Revision,
  question: Question,
  number: number,
): string {
  const { base } = revision;
  const answer = changeText(
    texts,
    question,
    base && saidIn(stores, base, question),
    saidIn(stores, revision, question),
    SHOWN_IN_LIST,
  );
  return texts.t('report-review-line', {
    number,
    label: questionLabel(texts, question),
    answer,
  });
}

function saidIn(stores: LineStores, revision: Omit<Revision, 'base'>, question: Question) {
  const { report, answers } = revision;
  return { answer: answers.get(question.id), lists: () => listsOf(stores, report.id) };
}

/** The line that an answered question becomes: "✓ Đàn lợn: 95 con". */
export function answerLine(
  texts: Texts,
  stores: LineStores,
  draft: Draft,
  question: Question,
  answer: Answer,
): string {
  const lists = () => listsOf(stores, draft.report.id);
  return texts.t('report-answered-line', {
    label: questionLabel(texts, question),
    answer: answerText(texts, question, answer, lists),
  });
}

export function listsOf(stores: LineStores, reportId: number): Lists {
  return {
    examples: stores.reports.examples(reportId),
    photos: stores.reports.photos(reportId).length,
    workPhotos: (workId) => stores.workPhotos.ofReport(reportId, workId).length,
  };
}
