import { isGiven } from '../../domain/nomination/parts.ts';
import { inRows, type Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import type { Texts } from '../../texts/texts.ts';
import { answerLine } from './answer-line.ts';
import type { Draft } from './draft.ts';
import { partName } from './names.ts';

/** Fourteen parts of this length, and what is around them, stay below Telegram's 4096 characters. */
const SHOWN = 90;

/** All parts with what was given, which are missing, and a button to each. */
export function reviewMessage(texts: Texts, draft: Draft): Message {
  const { nomination, parts, given, missing, unit } = draft;
  const lines = parts.map((part, index) => {
    const text = answerLine(texts, draft, part, SHOWN);
    const args = { number: index + 1, label: partName(texts, part), text: text ?? '' };
    if (isGiven(part, given)) return texts.t('nomination-review-given', args);
    return texts.t(
      missing.includes(part) ? 'nomination-review-missing' : 'nomination-review-free',
      {
        number: args.number,
        label: args.label,
      },
    );
  });
  const head = texts.t('nomination-review-title', {
    code: nomination.code,
    unit: unit.name,
    name: clipped(nomination.name, 120),
  });
  const state =
    missing.length === 0
      ? texts.t('nomination-review-complete')
      : texts.t('nomination-review-incomplete', { count: missing.length });
  const returned =
    nomination.state === 'returned'
      ? [texts.t('nomination-review-returned', { reason: clipped(nomination.reason ?? '', 500) })]
      : [];
  const numbers = parts.map((part, index) => ({
    text: isGiven(part, given) ? String(index + 1) : `• ${index + 1}`,
    data: `go:${index}`,
  }));
  const first =
    missing.length === 0
      ? { text: texts.plain('nomination-button-submit'), data: 'submit' }
      : {
          text: texts.plain('nomination-button-missing', { count: missing.length }),
          data: 'missing',
        };
  return {
    html: [head, ...returned, ...lines, state].join('\n'),
    rows: [
      [first],
      ...inRows(numbers, 5),
      [{ text: texts.plain('report-button-pause'), data: 'pause' }],
    ],
  };
}
