import { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import { formFor } from '../../domain/form.ts';
import { may, unitsOf } from '../../domain/member.ts';
import { daysLate, isEstimate } from '../../domain/report.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { inRows, type Message, sending } from '../../telegram/message.ts';
import { dateTime, monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { baseOf } from './draft.ts';
import { listLine } from './lines.ts';
import { CHANNEL_KEY } from './notices.ts';

const STAGE_KEY = {
  submitted: 'history-submitted',
  returned: 'history-returned',
  accepted: 'history-accepted',
  reopened: 'history-reopened',
} as const;

/** `/lichsu`: the reports of one's own units, each a tap away in full. */
export function createHistory(deps: {
  readonly stores: Pick<
    Stores,
    'periods' | 'plans' | 'reports' | 'reviews' | 'units' | 'workPhotos' | 'works'
  >;
  readonly clock: Clock;
}): Composer<AppContext> {
  const { clock } = deps;
  const { periods, plans, reports, reviews, units, works } = deps.stores;
  const composer = new Composer<AppContext>();
  const own = composer.chatType('private').filter((ctx) => may(ctx.who, 'report.history'));

  own.command(['lichsu', 'history'], async (ctx) => {
    if (ctx.who === null) return;
    const message = list(ctx.texts, unitsOf(ctx.who));
    await ctx.reply(message.html, sending(message));
  });

  own.callbackQuery(/^history:(\d+)$/, async (ctx, next) => {
    const obligation = periods.obligation(Number(ctx.match[1]));
    if (obligation === null || ctx.who === null) return next();
    if (!unitsOf(ctx.who).includes(obligation.unitId)) return next();
    await ctx.answerCallbackQuery();
    const message = detail(ctx.texts, obligation);
    if (message !== null) await ctx.reply(message.html, sending(message));
  });

  function list(texts: Texts, unitIds: readonly number[]): Message {
    const obligations = unitIds.flatMap((unitId) => periods.ofUnit(unitId));
    const lines = obligations.map((obligation) => lineOf(texts, obligation));
    if (lines.length === 0) return { html: texts.t('history-empty') };
    const buttons = obligations
      .filter((obligation) => obligation.firstSubmittedAt !== null)
      .map((obligation) => ({
        text: texts.plain('history-button', {
          month: monthText(obligation.period.month),
          unit: units.byId(obligation.unitId)?.name ?? '',
        }),
        data: `history:${obligation.id}`,
      }));
    return { html: [texts.t('history-title'), ...lines].join('\n'), rows: inRows(buttons, 2) };
  }

  function lineOf(texts: Texts, obligation: Obligation): string {
    if (obligation.firstSubmittedAt !== null) {
      return texts.t('history-line', sentArgs(texts, obligation, obligation.firstSubmittedAt));
    }
    const unit = units.byId(obligation.unitId)?.name ?? '';
    const month = monthText(obligation.period.month);
    const key = obligation.excuse === null ? 'history-unsent' : 'history-excused';
    return texts.t(key, { month, unit });
  }

  function sentArgs(texts: Texts, obligation: Obligation, first: Temporal.Instant) {
    const late = daysLate(first, obligation.dueAt);
    const report = reports.latestSent(obligation.id);
    const channel = report?.channel ?? null;
    const verdict = [
      late === 0 ? texts.plain('history-on-time') : texts.plain('history-late', { days: late }),
      (report?.revision ?? 1) > 1 ? texts.plain('history-corrected') : '',
      channel === null
        ? ''
        : texts.plain('history-on-behalf', { channel: texts.plain(CHANNEL_KEY[channel]) }),
      stageWord(texts, obligation),
    ];
    return {
      month: monthText(obligation.period.month),
      unit: units.byId(obligation.unitId)?.name ?? '',
      time: dateTime(texts, first),
      verdict: verdict.join(''),
      code: report?.receipt ?? '',
    };
  }

  function stageWord(texts: Texts, { id }: Obligation): string {
    const stage = reviews.stage(id, clock.now());
    return stage === 'unsent' ? '' : texts.plain(STAGE_KEY[stage]);
  }

  function detail(texts: Texts, obligation: Obligation): Message | null {
    const report = reports.latestSent(obligation.id);
    const unit = units.byId(obligation.unitId);
    if (report === null || unit === null) return null;
    const { month } = obligation.period;
    const form = formFor(plans.forMonth(month), unit, month, works.askedBy(report.id));
    const answers = reports.answers(report.id);
    const sent = { report, answers, base: baseOf(deps.stores, report) };
    const lines = form.questions.map((question, index) =>
      listLine(texts, deps.stores, sent, question, index + 1),
    );
    const title = texts.t('history-detail', {
      month: monthText(obligation.period.month),
      unit: unit.name,
      code: report.receipt ?? '',
    });
    const correct = {
      text: texts.plain('report-button-correct'),
      data: `report:correct:${obligation.id}`,
    };
    const count = [...answers.values()].filter(isEstimate).length;
    const final = {
      text: texts.plain('report-button-finals', { count }),
      data: `report:final:${obligation.id}`,
    };
    return {
      html: [title, lineOf(texts, obligation), '', ...lines].join('\n'),
      rows: count === 0 ? [[correct]] : [[final], [correct]],
    };
  }

  return composer;
}
