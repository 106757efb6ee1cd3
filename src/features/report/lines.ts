import type { Question } from '../../domain/form.ts';
import type { AskedIndicator, MeasuredIndicator } from '../../domain/indicator.ts';
import type { ReadValue } from '../../domain/interview/step.ts';
import { formatQuantity, formatRatio, UNITS } from '../../domain/quantity.ts';
import type { Answer } from '../../domain/report.ts';
import type { Stores } from '../../storage/stores.ts';
import { clipped } from '../../texts/clipped.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Draft } from './draft.ts';

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
  const unit = UNITS[indicator.unit];
  if (read.denominator !== null) {
    const percent = formatRatio(read.value, read.denominator) ?? '–';
    const [done, all] = [
      formatQuantity(read.value, UNITS.ho),
      formatQuantity(read.denominator, UNITS.ho),
    ];
    return texts.plain('report-ratio', { done, all, percent });
  }
  const amount = `${formatQuantity(read.value, unit)} ${unit.label}`;
  const names = indicator.parts;
  if (read.parts === null || names === undefined) return amount;
  const parts = read.parts.map((part, index) => `${names[index]} ${formatQuantity(part, unit)}`);
  return `${amount} (${parts.join(', ')})`;
}
type ValueLike = Pick<ReadValue, 'value' | 'denominator' | 'parts'>;

/** The short name under which a question stands in results and in the review. */
export function questionLabel(texts: Texts, question: Question): string {
  switch (question.kind) {
    case 'examples':
      return texts.plain('report-label-examples');
    case 'remarks':
      return texts.plain('report-label-remarks');
    case 'photos':
      return texts.plain('report-label-photos');
    case 'quantity':
    case 'yes_no':
    case 'description':
      return question.indicator.shortLabel;
  }
}

type LineStores = Pick<Stores, 'reports'>;

/** An answer in words, without the name of its question. */
function answerText(
  texts: Texts,
  stores: LineStores,
  draft: Pick<Draft, 'report'>,
  question: Question,
  answer: Answer | undefined,
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
      return listedText(texts, stores, draft, question);
    case 'value': {
      if (!('indicator' in question)) return '';
      const value = valueText(texts, question.indicator, answer);
      return answer.estimate ? texts.plain('report-estimate', { value }) : value;
    }
  }
}

/** Long enough to recognise an answer by; a review of many of them still fits one message. */
const SHOWN_IN_LIST = 90;
const SHOWN_NAMES = 1000;

/** A numbered line of the review or of a report sent before. */
export function listLine(
  texts: Texts,
  stores: LineStores,
  draft: Pick<Draft, 'report' | 'answers'>,
  question: Question,
  number: number,
): string {
  const answer = answerText(texts, stores, draft, question, draft.answers.get(question.id));
  return texts.t('report-review-line', {
    number,
    label: questionLabel(texts, question),
    answer: clipped(answer, SHOWN_IN_LIST),
  });
}

/** The line that an answered question becomes: "✓ Đàn lợn: 95 con". */
export function answerLine(
  texts: Texts,
  stores: LineStores,
  draft: Draft,
  question: Question,
  answer: Answer,
): string {
  const label = questionLabel(texts, question);
  return texts.t('report-answered-line', {
    label,
    answer: answerText(texts, stores, draft, question, answer),
  });
}

function listedText(
  texts: Texts,
  stores: LineStores,
  draft: Pick<Draft, 'report'>,
  question: Question,
): string {
  if (question.kind === 'photos') {
    return texts.plain('report-photos-count', {
      count: stores.reports.photos(draft.report.id).length,
    });
  }
  return namesText(stores, draft);
}

/** The names put forward, as many as a message has room for. */
export function namesText(stores: LineStores, draft: Pick<Draft, 'report'>): string {
  const names = stores.reports.examples(draft.report.id).map((example) => example.name);
  return clipped(names.join(', '), SHOWN_NAMES);
}
