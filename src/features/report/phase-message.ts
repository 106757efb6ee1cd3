import type { Question } from '../../domain/form.ts';
import { figureMonth } from '../../domain/indicator.ts';
import type { Phase } from '../../domain/interview/step.ts';
import { formatQuantity, UNITS, type UnitOfMeasure } from '../../domain/quantity.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { questionLabel, valueText, workProgressText } from '../../texts/answers.ts';
import { monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Draft } from './draft.ts';
import { confirmText, noteText } from './notes.ts';

/**
 * What stands between a typed answer and its storage; null when the question itself is to be asked.
 * `about` is said above it when somebody comes back to it.
 */
export function phaseMessage(
  texts: Texts,
  draft: Draft,
  question: Question,
  phase: Phase,
  about: readonly string[],
): Message | null {
  const message = within(texts, draft, question, phase);
  if (message === null) return null;
  const note = 'note' in phase && phase.note !== undefined ? phase.note : null;
  const above = [
    ...(note === null ? [] : [noteText(texts, draft, question, note)]),
    ...(about.length === 0 ? [] : [about.join('\n')]),
  ];
  return { ...message, html: [...above, message.html].join('\n\n') };
}

function within(texts: Texts, draft: Draft, question: Question, phase: Phase): Message | null {
  const button = (key: Parameters<Texts['plain']>[0], data: string): Button => ({
    text: (texts.plain as (key: string) => string)(key),
    data,
  });
  const back = button('report-button-back', 'back');
  switch (phase.is) {
    case 'ask':
    case 'more':
      return null;
    case 'confirm':
      return {
        html: confirmText(texts, draft, question, phase),
        rows: [[button('report-button-right', 'ok'), button('report-button-fix', 'fix')]],
      };
    case 'choose':
      return chooseMessage(texts, question, phase);
    case 'own-or-cumulative':
      return ownMessage(texts, draft, question, phase);
    case 'name':
    case 'deed': {
      const ask = phase.is === 'name' ? NAME_KEY[phase.of] : 'report-ask-deed';
      return { html: texts.t(ask), rows: [[back]] };
    }
    case 'consent':
      return {
        html: texts.t('report-ask-consent', { name: phase.name }),
        rows: [
          [button('report-button-agreed', 'agreed')],
          [button('report-button-not-yet', 'not-yet')],
          [back],
        ],
      };
  }
}

const NAME_KEY = {
  individual: 'report-ask-individual',
  collective: 'report-ask-collective',
} as const;

function chooseMessage(
  texts: Texts,
  question: Question,
  phase: Extract<Phase, { is: 'choose' }>,
): Message {
  const indicator = question.kind === 'quantity' ? question.indicator : null;
  const label = (option: number | 'no_data') => {
    if (option === 'no_data') return texts.plain('report-button-no-data-later');
    if (question.kind === 'work') return workProgressText(texts, option);
    if (option === 0) return texts.plain('report-button-zero');
    if (indicator === null) return String(option);
    return twice(option, UNITS[indicator.unit]);
  };
  const options = phase.options.map((option, index) => ({
    text: label(option),
    data: `opt${index}`,
  }));
  const again = { text: texts.plain('report-button-type-again'), data: 'fix' };
  const key = CHOOSE_KEY[phase.code] ?? 'report-choose';
  return {
    html: texts.t(key, { typed: phase.typed }),
    rows: [...options.map((option) => [option]), [again]],
  };
}

/** "1,611 tấn (1.611 kg)": so that 1,611 and 1.611 cannot be mistaken for each other. */
function twice(value: number, unit: UnitOfMeasure): string {
  const shown = `${formatQuantity(value, unit)} ${unit.label}`;
  if (unit.smallest === undefined) return shown;
  return `${shown} (${formatQuantity(value, { perUnit: 1 })} ${unit.smallest})`;
}

const CHOOSE_KEY: Readonly<
  Record<string, 'report-choose' | 'report-choose-zero-or-no-data' | 'report-choose-unit'>
> = {
  C_ZERO_OR_NODATA: 'report-choose-zero-or-no-data',
  C_UNIT_NEEDED: 'report-choose-unit',
};

function ownMessage(
  texts: Texts,
  draft: Draft,
  question: Question,
  phase: Extract<Phase, { is: 'own-or-cumulative' }>,
): Message {
  const indicator = question.kind === 'quantity' ? question.indicator : null;
  if (indicator === null) return { html: questionLabel(texts, question) };
  const month = monthText(figureMonth(indicator, draft.obligation.period.month));
  const unit = UNITS[indicator.unit];
  return {
    html: texts.t('report-own-or-cumulative', {
      value: valueText(texts, indicator, phase.read),
      month,
      before: `${formatQuantity(phase.before, unit)} ${unit.label}`,
    }),
    rows: [
      [{ text: texts.plain('report-button-own', { month }), data: 'own' }],
      [{ text: texts.plain('report-button-cumulative'), data: 'cumulative' }],
      [{ text: texts.plain('report-button-type-again'), data: 'fix' }],
    ],
  };
}
