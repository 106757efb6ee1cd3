import type { Question } from '../../domain/form.ts';
import { figureMonth, type MeasuredIndicator, targetOn } from '../../domain/indicator.ts';
import type { Phase } from '../../domain/interview/step.ts';
import { formatQuantity, UNITS } from '../../domain/quantity.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { namesText, questionLabel, valueText } from '../../texts/answers.ts';
import { monthText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import { askedAgain, keepRows } from './asked-again.ts';
import type { Draft } from './draft.ts';
import { cumulativeBefore, previousFigure } from './facts.ts';
import { listsOf } from './lines.ts';
import { noteText } from './notes.ts';
import { phaseMessage } from './phase-message.ts';
import { workBody, workRows } from './work-message.ts';

export type PromptStores = Pick<
  Stores,
  'figures' | 'plans' | 'reports' | 'units' | 'workPhotos' | 'works'
>;

/** A question of the form as one message with its common answers one tap away. */
export function questionMessage(
  texts: Texts,
  stores: PromptStores,
  draft: Draft,
  question: Question,
): Message {
  const { phase } = draft.place;
  const about = draft.place.isResumed === true ? aboutInHand(texts, draft, question) : [];
  const within = phaseMessage(texts, draft, question, phase, about);
  if (within !== null) return within;
  const body = [
    headline(texts, draft, question),
    ...bodyOf(texts, stores, draft, question),
    ...askedAgain(texts, stores, draft, question),
  ];
  const note = noteIn(phase);
  const text = note === null ? [] : [noteText(texts, draft, question, note), ''];
  return {
    html: [...text, ...body].join('\n'),
    rows: [
      ...keepRows(texts, stores, draft, question),
      ...answerRows(texts, stores, draft, question),
      navigation(texts, draft, question),
    ],
  };
}

function noteIn(phase: Phase) {
  return 'note' in phase && phase.note !== undefined ? phase.note : null;
}

/** What is being answered, for somebody who comes back to the middle of it. */
function aboutInHand(texts: Texts, draft: Draft, question: Question): readonly string[] {
  const { phase } = draft.place;
  const name = 'name' in phase ? [texts.t('report-in-hand-name', { name: phase.name })] : [];
  const deed = 'deed' in phase ? [texts.t('report-in-hand-deed', { deed: phase.deed })] : [];
  const label = texts.t('report-ask-words', { label: questionLabel(texts, question) });
  const what = question.kind === 'examples' ? [...name, ...deed] : [label];
  return [headline(texts, draft, question), ...what];
}

const PART_KEY = {
  examples: 'report-part-examples',
  quantity: 'report-part-figures',
  yes_no: 'report-part-figures',
  description: 'report-part-figures',
  work: 'report-part-works',
  remarks: 'report-part-remarks',
  photos: 'report-part-photos',
} as const;

/** "B. Số liệu · Câu 2/14 · Tháng 6/2024". */
function headline(texts: Texts, draft: Draft, question: Question): string {
  return texts.t('report-headline', {
    part: html(texts.t(PART_KEY[question.kind])),
    number: draft.form.questions.indexOf(question) + 1,
    total: draft.form.questions.length,
    month: monthText(draft.obligation.period.month),
  });
}

function bodyOf(texts: Texts, stores: PromptStores, draft: Draft, question: Question): string[] {
  switch (question.kind) {
    case 'examples':
      return [
        isNamed(stores, draft)
          ? texts.t('report-ask-more', {
              names: namesText(listsOf(stores, draft.report.id).examples),
            })
          : texts.t('report-ask-examples', { kind: draft.unit.kind }),
      ];
    case 'remarks':
      return [texts.t('report-ask-remarks')];
    case 'photos': {
      const count = stores.reports.photos(draft.report.id).length;
      return [
        count === 0 ? texts.t('report-ask-photos') : texts.t('report-photos-so-far', { count }),
      ];
    }
    case 'work':
      return workBody(texts, stores, draft, question.work);
    case 'yes_no':
    case 'description':
      return [texts.t('report-ask-words', { label: question.indicator.label })];
    case 'quantity':
      return quantityBody(texts, stores, draft, question.indicator);
  }
}

function quantityBody(
  texts: Texts,
  stores: PromptStores,
  draft: Draft,
  indicator: MeasuredIndicator,
): string[] {
  const month = figureMonth(indicator, draft.obligation.period.month);
  const unit = UNITS[indicator.unit];
  const isFlow = indicator.nature === 'FLOW' || indicator.nature === 'SEASON';
  const label = indicator.shortLabel;
  const lines = [
    isFlow
      ? texts.t('report-ask-flow', { label, unit: unit.label, month: monthText(month) })
      : indicator.form === 'ratio'
        ? texts.t('report-ask-words', { label })
        : texts.t('report-ask-stock', { label, unit: unit.label }),
  ];
  const previous = previousFigure(stores, draft, indicator);
  if (!isFlow && previous !== null) {
    const value = valueText(texts, indicator, previous);
    lines.push(texts.t('report-previous', { month: monthText(previous.month), value }));
  }
  const cumulative = cumulativeBefore(stores, draft, indicator);
  if (cumulative !== null) {
    const value = `${formatQuantity(cumulative, unit)} ${unit.label}`;
    lines.push(
      texts.t('report-cumulative', { value, target: targetText(texts, stores, draft, indicator) }),
    );
  }
  const reference = stores.plans
    .current()
    .referenceYields.find((each) => each.product === indicator.code);
  if (reference !== undefined) {
    const value = formatQuantity(reference.kgPerHa, { perUnit: 100 });
    lines.push(texts.t('report-reference-yield', { value }));
  }
  const hint = HINT_KEY[indicator.form];
  if (hint !== undefined) lines.push(texts.t(hint));
  return lines;
}

const HINT_KEY: Partial<
  Record<MeasuredIndicator['form'], 'report-hint-parts' | 'report-hint-ratio'>
> = {
  parts: 'report-hint-parts',
  ratio: 'report-hint-ratio',
};

function targetText(
  texts: Texts,
  stores: PromptStores,
  draft: Draft,
  indicator: MeasuredIndicator,
): string {
  const day = draft.obligation.period.windowTo;
  const target = targetOn(indicator, day, stores.units.countOn);
  if (target === null) return texts.plain('report-no-target');
  const unit = UNITS[indicator.unit];
  return `${formatQuantity(target, unit)} ${unit.label}`;
}

function answerRows(
  texts: Texts,
  stores: PromptStores,
  draft: Draft,
  question: Question,
): readonly (readonly Button[])[] {
  const button = (text: string, data: string): Button => ({ text, data });
  const noData = button(texts.plain('report-button-no-data'), 'no_data');
  switch (question.kind) {
    case 'examples':
      if (isNamed(stores, draft)) {
        return [
          [button(texts.plain('report-button-examples-done'), 'done')],
          [
            button(texts.plain('report-button-more-individual'), 'individual'),
            button(texts.plain('report-button-more-collective'), 'collective'),
          ],
          [button(texts.plain('report-button-examples-drop'), 'none')],
        ];
      }
      return [
        [button(texts.plain('report-button-none'), 'none')],
        [
          button(texts.plain('report-button-individual'), 'individual'),
          button(texts.plain('report-button-collective'), 'collective'),
        ],
      ];
    case 'remarks':
    case 'description':
      return [[button(texts.plain('report-button-none'), 'none')]];
    case 'photos':
      return stores.reports.photos(draft.report.id).length === 0
        ? [[button(texts.plain('report-button-no-photos'), 'none')]]
        : [[button(texts.plain('report-button-photos-done'), 'done')]];
    case 'work':
      return [...workRows(texts, stores, draft, question.work), [noData]];
    case 'yes_no':
      return [
        [
          button(texts.plain('report-button-yes'), 'yes'),
          button(texts.plain('report-button-no'), 'no'),
        ],
        [noData],
      ];
    case 'quantity':
      return [...quantityRows(texts, stores, draft, question.indicator), [noData]];
  }
}

/** Whether somebody is put forward already: then the question is who else, and "none" drops them. */
function isNamed(stores: PromptStores, draft: Draft): boolean {
  return stores.reports.examples(draft.report.id).length > 0;
}

function quantityRows(
  texts: Texts,
  stores: PromptStores,
  draft: Draft,
  indicator: MeasuredIndicator,
): readonly (readonly Button[])[] {
  if (indicator.nature === 'FLOW' || indicator.nature === 'SEASON') {
    return [[{ text: texts.plain('report-button-zero'), data: 'zero' }]];
  }
  const previous = indicator.nature === 'STOCK' ? previousFigure(stores, draft, indicator) : null;
  if (previous === null) {
    if (indicator.nature !== 'STOCK' || indicator.form === 'ratio') return [];
    return [[{ text: texts.plain('report-button-zero-stock'), data: 'zero' }]];
  }
  const value = formatQuantity(previous.value, UNITS[indicator.unit]);
  return [[{ text: texts.plain('report-button-same', { value }), data: 'same' }]];
}

function navigation(texts: Texts, draft: Draft, question: Question): readonly Button[] {
  const pause = { text: texts.plain('report-button-pause'), data: 'pause' };
  if (draft.place.fromReview) {
    return [{ text: texts.plain('report-button-to-review'), data: 'review' }, pause];
  }
  if (draft.form.questions[0] === question) return [pause];
  return [{ text: texts.plain('report-button-back'), data: 'back' }, pause];
}
