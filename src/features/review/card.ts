import type { Question } from '../../domain/form.ts';
import { addsUp } from '../../domain/progress.ts';
import { formatQuantity, UNITS } from '../../domain/quantity.ts';
import { daysLate, isEstimate } from '../../domain/report.ts';
import { changeText, questionLabel, valueText } from '../../texts/answers.ts';
import { dateTime, monthText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import { amountText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Submission, SubmissionStores } from './submission.ts';
import { warningTexts } from './warnings.ts';

/** Where a card stands in the queue: its place and how many wait. */
export type Standing = { readonly place: number; readonly count: number };

/** How much of a long answer and of a long list is shown; the first that fits one message is taken. */
const SIZES = [
  { answer: 90, warnings: 20 },
  { answer: 40, warnings: 10 },
  { answer: 16, warnings: 5 },
] as const;
const MOST = 4096;

/** One submission as its reviewer sees it: what it says, what has changed, what asks for a look. */
export function cardText(
  texts: Texts,
  stores: SubmissionStores,
  submission: Submission,
  standing: Standing | null,
): string {
  const drawn = SIZES.map((size) => draw(texts, stores, submission, standing, size));
  return drawn.find((text) => text.length <= MOST) ?? shortest(texts, submission, standing);
}

type Size = (typeof SIZES)[number];

function draw(
  texts: Texts,
  stores: SubmissionStores,
  submission: Submission,
  standing: Standing | null,
  size: Size,
): string {
  const { questions } = submission.form;
  return [
    ...heading(texts, submission, standing),
    '',
    ...questions.map((question, index) =>
      line(texts, stores, submission, question, index + 1, size.answer),
    ),
    ...summary(texts, submission),
    ...looks(texts, submission, size.warnings),
  ].join('\n');
}

/** When even the short lines do not fit: the heading and what asks for a look. */
function shortest(texts: Texts, submission: Submission, standing: Standing | null): string {
  return [...heading(texts, submission, standing), ...looks(texts, submission, 5)].join('\n');
}

function heading(texts: Texts, it: Submission, standing: Standing | null): readonly string[] {
  const { report, obligation, unit, byName } = it;
  const first = obligation.firstSubmittedAt ?? report.submittedAt;
  const late = first === null ? 0 : daysLate(first, obligation.dueAt);
  const verdict =
    late === 0 ? texts.plain('history-on-time') : texts.plain('history-late', { days: late });
  return [
    ...(standing === null ? [] : [texts.t('review-queue', standing)]),
    texts.t('review-title', {
      unit: unit.name,
      month: monthText(obligation.period.month),
      code: report.receipt ?? '',
    }),
    texts.t('review-sent', {
      time: report.submittedAt === null ? '' : dateTime(texts, report.submittedAt),
      name: byName,
      verdict,
    }),
    ...(report.channel === null
      ? []
      : [texts.t('behalf-receipt', { channel: texts.plain(`channel-${report.channel}`) })]),
    ...(report.reason === null ? [] : [texts.t('review-corrects', { reason: report.reason })]),
  ];
}

function line(
  texts: Texts,
  stores: SubmissionStores,
  submission: Submission,
  question: Question,
  number: number,
  most: number,
): string {
  const { report, answers, base, warnings } = submission;
  const said = (of: NonNullable<Submission['base']>) => ({
    answer: of.answers.get(question.id),
    lists: () => ({
      examples: stores.reports.examples(of.report.id),
      photos: stores.reports.photos(of.report.id).length,
      workPhotos: (workId: number) => stores.workPhotos.ofReport(of.report.id, workId).length,
    }),
  });
  const answer = changeText(texts, question, base && said(base), said({ report, answers }), most);
  const key = warnings.some(({ code }) => code === question.id)
    ? 'review-line-marked'
    : 'review-line';
  const before = comparison(texts, stores, submission, question);
  return texts.t(key, {
    number,
    label: questionLabel(texts, question),
    answer,
    before: html(before === null ? '' : ` ${before}`),
  });
}

/** The month before and the distance from it; of what adds up, the sum of the year instead. */
function comparison(
  texts: Texts,
  { figures }: SubmissionStores,
  { answers, unit, obligation }: Submission,
  question: Question,
): string | null {
  const answer = answers.get(question.id);
  if (question.kind !== 'quantity' || answer?.kind !== 'value') return null;
  const { indicator } = question;
  const { month } = obligation.period;
  if (addsUp(indicator)) {
    const total = figures.sum(unit.id, indicator.code, `${month.slice(0, 4)}-01`, month);
    if (total === null || total === answer.value) return null;
    return texts.t('review-cumulative', { value: amountText(indicator, total) });
  }
  const previous = figures.before(unit.id, indicator.code, month);
  if (previous === null) return null;
  const value = valueText(texts, indicator, { ...previous, parts: null });
  const args = { month: monthText(previous.month), value };
  if (answer.denominator !== null) return texts.t('review-previous', args);
  const distance = answer.value - previous.value;
  if (distance === 0) return texts.t('review-unchanged', args);
  const amount = formatQuantity(Math.abs(distance), UNITS[indicator.unit]);
  return texts.t('review-changed', { ...args, change: `${distance > 0 ? '+' : '−'}${amount}` });
}

/** Which lines are estimates, and which have no figure yet. */
function summary(texts: Texts, { form, answers }: Submission): readonly string[] {
  const numbers = (wanted: (id: string) => boolean) =>
    form.questions.flatMap(({ id }, index) => (wanted(id) ? [index + 1] : [])).join(', ');
  const estimates = numbers((id) => {
    const answer = answers.get(id);
    return answer !== undefined && isEstimate(answer);
  });
  const missing = numbers((id) => answers.get(id)?.kind === 'no_data');
  return [
    ...(estimates === '' && missing === '' ? [] : ['']),
    ...(estimates === '' ? [] : [texts.t('review-estimates', { numbers: estimates })]),
    ...(missing === '' ? [] : [texts.t('review-missing', { numbers: missing })]),
  ];
}

function looks(texts: Texts, submission: Submission, most: number): readonly string[] {
  const found = warningTexts(texts, submission);
  if (found.length === 0) return ['', texts.t('review-no-warning')];
  const rest = found.length - most;
  return [
    '',
    texts.t('review-warnings'),
    ...found.slice(0, most).map((text) => texts.t('review-warning', { text })),
    ...(rest > 0 ? [texts.t('review-more-warnings', { count: rest })] : []),
  ];
}
