import { answeredCount } from '../../domain/form.ts';
import { type Channel, isEstimate } from '../../domain/report.ts';
import { type Button, inRows, type Message } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateTime, monthText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import {
  type Draft,
  leadTo,
  nextOpen,
  openQuestions,
  questionAt,
  REASON,
  RESTART,
  RESUME,
} from './draft.ts';
import { listLine } from './lines.ts';
import { CHANNEL_KEY } from './notices.ts';
import { cumulativeLines } from './progress.ts';
import { type PromptStores, questionMessage } from './question-message.ts';
import type { Receipt } from './verbs.ts';

/** A button shows no more of it. */
const SHOWN_TYPED = 30;

type Rows = NonNullable<Message['rows']>;

const REASONS = {
  mistyped: 'report-reason-mistyped',
  newer: 'report-reason-newer',
  missing: 'report-reason-missing',
} as const;

/** Everything that the report says around its questions. */
export function createReportMessages(stores: PromptStores) {
  const month = (draft: Draft) => monthText(draft.obligation.period.month);

  function continueRow(texts: Texts, draft: Draft): readonly Button[] {
    const label = texts.plain('report-button-continue', { month: month(draft) });
    return [{ text: label, data: leadTo('open', draft.obligation.id, draft.report.channel) }];
  }

  function prompt(texts: Texts, draft: Draft, _now: Temporal.Instant): Message {
    switch (draft.place.at) {
      case RESUME:
        return resume(texts, draft);
      case RESTART:
        return restart(texts, draft);
      case REASON:
        return askReason(texts, draft);
    }
    const question = questionAt(draft);
    return question === null
      ? review(texts, draft)
      : questionMessage(texts, stores, draft, question);
  }

  function resume(texts: Texts, draft: Draft): Message {
    const done = answeredCount(draft.form, draft.answers);
    const { questions } = draft.form;
    const next = nextOpen(draft);
    const number = next === null ? 0 : questions.indexOf(next) + 1;
    const args = { month: month(draft), done, total: questions.length, number };
    return {
      html: texts.t(next === null ? 'report-resume-review' : 'report-resume', args),
      rows: [
        ...typedRows(texts, draft),
        [{ text: texts.plain('report-button-resume'), data: 'resume' }],
        [{ text: texts.plain('report-button-review'), data: 'review' }],
        [{ text: texts.plain('report-button-restart'), data: 'restart' }],
      ],
    };
  }

  /** What was typed after a long silence, should it have been the answer. */
  function typedRows(texts: Texts, draft: Draft): Rows {
    const { typed } = draft.place;
    const index = draft.form.questions.findIndex(({ id }) => id === typed?.question);
    if (typed === undefined || index < 0) return [];
    const args = { typed: clipped(typed.text, SHOWN_TYPED), number: index + 1 };
    return [[{ text: texts.plain('report-button-typed', args), data: 'typed' }]];
  }

  function restart(texts: Texts, draft: Draft): Message {
    return {
      html: texts.t('report-restart', { count: answeredCount(draft.form, draft.answers) }),
      rows: [
        [{ text: texts.plain('report-button-keep'), data: 'keep' }],
        [{ text: texts.plain('report-button-restart-really'), data: 'restart' }],
      ],
    };
  }

  function askReason(texts: Texts, draft: Draft): Message {
    const presets = Object.entries(REASONS).map(([data, key]) => [
      { text: texts.plain(key), data },
    ]);
    const drop = [{ text: texts.plain('report-button-drop-correction'), data: 'drop' }];
    const { phase } = draft.place;
    const most = phase.is === 'ask' ? phase.note?.detail : undefined;
    const note = most === undefined ? [] : [texts.t('note-too-long', { most })];
    return {
      html: [...note, texts.t('report-ask-reason', { month: month(draft) })].join('\n\n'),
      rows: [...presets, drop],
    };
  }

  /** Every line with its number, and a button for each number. */
  function review(texts: Texts, draft: Draft): Message {
    const { questions } = draft.form;
    const lines = questions.map((question, index) => {
      const line = listLine(texts, stores, draft, question, index + 1);
      return draft.inHand.has(question.id)
        ? texts.t('report-review-in-hand', { line: html(line) })
        : line;
    });
    const missing = openQuestions(draft).length;
    const title = texts.t('report-review-title', { month: month(draft), unit: draft.unit.name });
    const hint = texts.t(missing > 0 ? 'report-review-missing' : 'report-review-hint', { missing });
    const numbers = questions.map((_, index) => ({ text: String(index + 1), data: `go:${index}` }));
    const last =
      missing > 0
        ? { text: texts.plain('report-button-missing', { missing }), data: 'missing' }
        : { text: texts.plain('report-button-send'), data: 'send' };
    const pause = { text: texts.plain('report-button-pause'), data: 'pause' };
    return {
      html: [title, ...lines, '', hint].join('\n'),
      rows: [...inRows(numbers, 5), [last], [pause]],
    };
  }

  /** After the receipt: one's progress, the way to final figures, and to a correction. */
  function ownRows(texts: Texts, draft: Draft): Rows {
    const { id } = draft.obligation;
    const count = [...draft.answers.values()].filter(isEstimate).length;
    const final = {
      text: texts.plain('report-button-finals', { count }),
      data: `report:final:${id}`,
    };
    return [
      [{ text: texts.plain('report-button-progress'), data: `progress:${draft.unit.id}` }],
      ...(count === 0 ? [] : [[final]]),
      [{ text: texts.plain('report-button-correct'), data: leadTo('correct', id, null) }],
    ];
  }

  function officeRows(texts: Texts, draft: Draft, channel: Channel): Rows {
    const { id, period } = draft.obligation;
    return [
      [{ text: texts.plain('behalf-button-next'), data: `behalf:unsent:${period.month}` }],
      [{ text: texts.plain('report-button-correct'), data: leadTo('correct', id, channel) }],
    ];
  }

  return {
    prompt,
    review,
    presetReason(texts: Texts, action: string): string | null {
      const key = Object.entries(REASONS).find(([name]) => name === action)?.[1];
      return key === undefined ? null : texts.plain(key);
    },
    gone: (texts: Texts): Message => ({ html: texts.t('report-gone') }),
    notTheirs: (texts: Texts): Message => ({ html: texts.t('report-refused') }),
    locked(texts: Texts, draft: Draft): Message {
      const office = stores.plans.current().contact.label;
      return { html: texts.t('report-locked', { month: month(draft), office }) };
    },
    paused(texts: Texts, draft: Draft): Message {
      const done = answeredCount(draft.form, draft.answers);
      const args = { done, total: draft.form.questions.length, month: month(draft) };
      const key = draft.inHand.size > 0 ? 'report-paused-in-hand' : 'report-paused';
      return { html: texts.t(key, args), rows: [continueRow(texts, draft)] };
    },
    correctionDropped: (texts: Texts, draft: Draft): Message => ({
      html: texts.t('report-correction-dropped', { month: month(draft) }),
    }),
    sentLine: (texts: Texts, draft: Draft): string =>
      texts.t('report-sent-line', { month: month(draft), unit: draft.unit.name }),
    receipt(texts: Texts, draft: Draft, receipt: Receipt): Message {
      const args = { month: month(draft), unit: draft.unit.name, code: receipt.code };
      const time = dateTime(texts, receipt.at);
      const { channel } = draft.report;
      const verdict =
        receipt.daysLate === 0
          ? texts.t('report-receipt-on-time')
          : texts.t('report-receipt-late', { days: receipt.daysLate });
      const lines = [
        texts.t(receipt.isCorrection ? 'report-receipt-corrected' : 'report-receipt', {
          ...args,
          time,
        }),
        verdict,
        ...(channel === null
          ? []
          : [texts.t('behalf-receipt', { channel: texts.plain(CHANNEL_KEY[channel]) })]),
        ...cumulativeLines(texts, stores, draft),
        texts.t('report-receipt-thanks', { address: addressed(texts, draft.honorific) }),
      ];
      return {
        html: lines.join('\n'),
        rows: channel === null ? ownRows(texts, draft) : officeRows(texts, draft, channel),
      };
    },
  };
}
export type ReportMessages = ReturnType<typeof createReportMessages>;
