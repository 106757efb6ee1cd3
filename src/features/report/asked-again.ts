import type { Question } from '../../domain/form.ts';
import { type Answer, isEstimate } from '../../domain/report.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Button } from '../../telegram/message.ts';
import { answerText } from '../../texts/answers.ts';
import { clipped } from '../../texts/clipped.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Draft, KEEP } from './draft.ts';
import { listsOf } from './lines.ts';

/** Long enough to recognise what was sent by. */
const SHOWN_BEFORE = 300;

/** What was sent for a line that is open again; null for every other line. */
function sentBefore(
  texts: Texts,
  stores: Pick<Stores, 'reports' | 'workPhotos'>,
  { answers, base }: Draft,
  question: Question,
): string | null {
  const answer = base?.answers.get(question.id);
  if (base === null || answer === undefined || answers.has(question.id)) return null;
  return answerText(texts, question, answer, () => listsOf(stores, base.report.id));
}

/** What a line that is open again says of before: what was sent, and what the office asks. */
export function askedAgain(
  texts: Texts,
  stores: Pick<Stores, 'reports' | 'workPhotos'>,
  draft: Draft,
  question: Question,
): readonly string[] {
  const sent = sentBefore(texts, stores, draft, question);
  if (sent === null) return [];
  const reason = draft.base?.report.returnReason ?? null;
  return [
    texts.t('report-line-sent', { value: clipped(sent, SHOWN_BEFORE) }),
    ...(reason === null ? [] : [texts.t('report-line-reason', { reason })]),
  ];
}

/** One tap leaves a line as it was sent, or says that an estimate has proved right. */
export function keepRows(
  texts: Texts,
  stores: Pick<Stores, 'reports' | 'workPhotos'>,
  draft: Draft,
  question: Question,
): readonly (readonly Button[])[] {
  if (sentBefore(texts, stores, draft, question) === null) return [];
  const answer = draft.base?.answers.get(question.id);
  const wantsFinal =
    answer !== undefined && isEstimate(answer) && draft.base?.report.returnReason === null;
  const key = wantsFinal ? 'report-button-final' : 'report-button-keep-line';
  return [[{ text: texts.plain(key), data: KEEP }]];
}

/** What a line that is open again keeps: as it was sent, but an estimate that stands is now final. */
export function keptAnswer({ base, answers }: Draft, question: Question): Answer | null {
  const answer = base?.answers.get(question.id);
  if (base === null || answer === undefined || answers.has(question.id)) return null;
  if (answer.kind !== 'value' || base.report.returnReason !== null) return answer;
  return { ...answer, estimate: false };
}
