import type { Question } from '../domain/form.ts';
import type { AskedIndicator, MeasuredIndicator } from '../domain/indicator.ts';
import { formatQuantity, formatRatio, UNITS } from '../domain/quantity.ts';
import type { Answer, Example } from '../domain/report.ts';
import { WHOLE, type Work } from '../domain/work.ts';
import { clipped } from './clipped.ts';
import type { Texts } from './texts.ts';

type ValueLike = Pick<Extract<Answer, { kind: 'value' }>, 'value' | 'denominator' | 'parts'>;

/** What stands in lists of its own beside the answers. */
export type Lists = {
  readonly examples: readonly Pick<Example, 'name'>[];
  readonly photos: number;
  readonly workPhotos: (workId: number) => number;
};

const SHOWN_NAMES = 1000;
/** A work's name, long enough to recognise it by. */
const SHOWN_WORK = 60;

/** "117 con (trâu 20, bò 97)", "150/155 hộ (96,77%)": a value as it is said back. */
export function valueText(texts: Texts, indicator: AskedIndicator, read: ValueLike): string {
  switch (indicator.form) {
    case 'yes_no':
    case 'grade':
    case 'text':
      return texts.plain(read.value === 1 ? 'report-yes' : 'report-no');
    default:
      return quantityText(texts, indicator, read);
  }
}

function quantityText(texts: Texts, indicator: MeasuredIndicator, read: ValueLike): string {
  if (read.denominator !== null) {
    const percent = formatRatio(read.value, read.denominator) ?? '–';
    const [done, all] = [
      formatQuantity(read.value, UNITS.ho),
      formatQuantity(read.denominator, UNITS.ho),
    ];
    return texts.plain('report-ratio', { done, all, percent });
  }
  const unit = UNITS[indicator.unit];
  const amount = `${formatQuantity(read.value, unit)} ${unit.label}`;
  const names = indicator.parts;
  if (read.parts === null || names === undefined) return amount;
  const parts = read.parts.map((part, index) => `${names[index]} ${formatQuantity(part, unit)}`);
  return `${amount} (${parts.join(', ')})`;
}

/** The short name under which a question stands in results and in the review. */
export function questionLabel(texts: Texts, question: Question): string {
  switch (question.kind) {
    case 'examples':
      return texts.plain('report-label-examples');
    case 'remarks':
      return texts.plain('report-label-remarks');
    case 'photos':
      return texts.plain('report-label-photos');
    case 'work':
      return workLabel(texts, question.work);
    case 'quantity':
    case 'yes_no':
    case 'description':
      return question.indicator.shortLabel;
  }
}

/** "Công trình «Hàng rào xanh»". */
export function workLabel(texts: Texts, { kind, name }: Pick<Work, 'kind' | 'name'>): string {
  return texts.plain('work-label', { kind, name: clipped(name, SHOWN_WORK) });
}

/** A progress as it is said: "đã hoàn thành", "chưa thực hiện", "60%". */
export function workProgressText(texts: Texts, percent: number): string {
  if (percent >= WHOLE) return texts.plain('work-finished');
  if (percent === 0) return texts.plain('work-not-begun');
  return `${formatQuantity(percent, UNITS.percent)}%`;
}

/** An answer in words, without the name of its question; `lists` is read for list answers only. */
export function answerText(
  texts: Texts,
  question: Question,
  answer: Answer | undefined,
  lists: () => Lists,
): string {
  if (answer === undefined) return texts.plain('report-unanswered');
  switch (answer.kind) {
    case 'no_data':
      return texts.plain('report-no-data');
    case 'none':
      return texts.plain('report-none');
    case 'text':
      return answer.text;
    case 'listed':
      return question.kind === 'photos'
        ? texts.plain('report-photos-count', { count: lists().photos })
        : namesText(lists().examples);
    case 'value': {
      if (question.kind === 'work') {
        const progress = workProgressText(texts, answer.value);
        const count = lists().workPhotos(question.work.id);
        return count === 0 ? progress : texts.plain('work-with-photos', { progress, count });
      }
      if (!('indicator' in question)) return '';
      const value = valueText(texts, question.indicator, answer);
      return answer.estimate ? texts.plain('report-estimate', { value }) : value;
    }
  }
}

/** The names put forward, as many as a message has room for. */
export function namesText(examples: Lists['examples']): string {
  return clipped(examples.map((example) => example.name).join(', '), SHOWN_NAMES);
}

/** An answer with the lists that belong to it. */
export type Said = { readonly answer: Answer | undefined; readonly lists: () => Lists };

/**
 * "95 con → 59 con" where a correction has changed something, else the answer alone; a figure that
 * was an estimate and is none any more is marked as final.
 */
export function changeText(
  texts: Texts,
  question: Question,
  was: Said | null,
  is: Said,
  most: number,
): string {
  const now = answerText(texts, question, is.answer, is.lists);
  if (was?.answer === undefined || is.answer === undefined) return clipped(now, most);
  const before = answerText(texts, question, was.answer, was.lists);
  if (before === now) return clipped(now, most);
  const half = Math.floor(most / 2);
  const value = clipped(now, half);
  const after = isFinalOf(was.answer, is.answer) ? texts.plain('report-final', { value }) : value;
  return texts.plain('report-change', { before: clipped(before, half), after });
}

function isFinalOf(was: Answer, is: Answer): boolean {
  return was.kind === 'value' && was.estimate && is.kind === 'value' && !is.estimate;
}
