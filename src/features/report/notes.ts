import type { Question } from '../../domain/form.ts';
import type { Note, Phase } from '../../domain/interview/step.ts';
import { UNITS } from '../../domain/quantity.ts';
import { addressed } from '../../texts/address.ts';
import { questionLabel, valueText, workProgressText } from '../../texts/answers.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Draft } from './draft.ts';
import { examplesOf } from './number-examples.ts';

/**
 * Why the question is asked again: one sentence that names what was read, the rule, and an example
 * (language.md 3.6). Nobody is scolded.
 */
export function noteText(texts: Texts, draft: Draft, question: Question, note: Note): string {
  const indicator = question.kind === 'quantity' ? question.indicator : null;
  const isWork = question.kind === 'work';
  const unit =
    indicator === null ? (isWork ? UNITS.percent.label : '') : UNITS[indicator.unit].label;
  const example = exampleFor(question);
  const item = questionLabel(texts, question);
  const { detail } = note;
  const you = addressed(texts, draft.honorific);
  switch (note.code) {
    case 'E_EMPTY':
      return texts.t('note-empty', { you, example });
    case 'E_NOT_NUMBER':
      if (isWork) return texts.t('note-work', { you });
      return texts.t('note-not-number', { unit, example });
    case 'E_MULTI':
      return texts.t('note-multi', { item });
    case 'E_RANGE':
      return texts.t('note-range', { example });
    case 'E_INEXACT':
      return texts.t('note-inexact', { example });
    case 'E_NEG':
      return texts.t('note-negative');
    case 'E_INT':
      return texts.t('note-integer', { item, unit });
    case 'E_PRECISION':
      return texts.t('note-precision', { decimals: indicator?.decimals ?? UNITS.percent.decimals });
    case 'E_UNIT_MISMATCH':
      return texts.t('note-unit-mismatch', { unit, typed: detail });
    case 'E_UNIT_UNKNOWN':
      return texts.t('note-unit-unknown', { unit, typed: detail });
    case 'E_PCT_RANGE':
      return texts.t('note-percent-range');
    case 'E_NUM_GT_DEN':
      return texts.t('note-part-above-whole');
    case 'E_DEN_ZERO':
      return texts.t('note-whole-zero');
    case 'E_NEED_PARTS':
      return texts.t('note-need-parts', { example });
    case 'E_NEED_RATIO':
      return texts.t('note-need-ratio');
    case 'E_FRACTION':
      return texts.t('note-fraction');
    case 'E_DATE':
      return texts.t('note-date', { unit });
    case 'E_PHONE':
      return texts.t('note-phone', { unit });
    case 'E_TOO_LARGE':
      return texts.t('note-too-large', { unit, typed: detail, reporter: draft.unit.name });
    case 'E_PREV_FLOW':
      return texts.t('note-previous-flow');
    case 'E_PREV_NONE':
      return texts.t('note-previous-none');
    case 'E_OLD_FONT':
      return texts.t('note-legacy-font');
    case 'E_TEXT_ONLY':
      if (isWork) return texts.t('note-work', { you });
      return texts.t('note-text-only');
    case 'E_PHOTO_ONLY':
      return texts.t('note-photo-only');
    case 'E_YES_NO':
      return texts.t('note-yes-no');
    case 'E_TOO_LONG':
      return texts.t('note-too-long', { most: detail });
    case 'E_NAME':
      return texts.t('note-name');
    case 'E_DEED':
      return texts.t('note-deed');
    case 'E_PRESS':
      return texts.t('note-press');
    case 'E_ENOUGH_PHOTOS':
      return texts.t('note-enough-photos', { most: detail });
    case 'E_CROSS_CHECK':
      return texts.t('note-cross-check', { rule: detail.replace(/\.$/, '') });
    case 'HELP':
      if (isWork) return texts.t('note-work', { you });
      return texts.t('note-help', { you, example });
    default:
      return texts.t('note-format', { typed: detail });
  }
}

/** What was understood, with the rule by which it was read; shown above [Đúng] [Sửa]. */
export function confirmText(
  texts: Texts,
  draft: Draft,
  question: Question,
  phase: Extract<Phase, { is: 'confirm' }>,
): string {
  if (question.kind === 'work') return confirmWork(texts, question, phase);
  const indicator = 'indicator' in question ? question.indicator : null;
  if (indicator === null) return '';
  const value = valueText(texts, indicator, phase.read);
  const typed = phase.read.typed ?? '';
  switch (phase.code) {
    case 'C_ZERO':
      return texts.t('confirm-zero', { item: questionLabel(texts, question) });
    case 'C_PREV':
      return texts.t('confirm-previous', { value });
    case 'C_LARGE':
      return texts.t('confirm-large', { value, reporter: draft.unit.name });
    case 'C_UNIT':
      return texts.t('confirm-unit', { typed, value });
    case 'C_ESTIMATE':
      return texts.t('confirm-estimate', { value });
    default:
      return texts.t('confirm-understood', { typed, value });
  }
}

function confirmWork(
  texts: Texts,
  question: Question,
  { code, read }: Extract<Phase, { is: 'confirm' }>,
): string {
  const value = workProgressText(texts, read.value);
  if (code === 'C_LOWER') {
    return texts.t('confirm-work-lower', { item: questionLabel(texts, question), value });
  }
  if (code === 'C_PREV') return texts.t('confirm-previous', { value });
  return texts.t('confirm-understood', { typed: read.typed ?? '', value });
}

/** A figure of the kind that the question asks for. */
function exampleFor(question: Question): string {
  if (question.kind === 'work') return '60';
  return question.kind === 'quantity' ? examplesOf(question.indicator) : '';
}
