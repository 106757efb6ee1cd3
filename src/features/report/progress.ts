import { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { MeasuredIndicator } from '../../domain/indicator.ts';
import { may, unitsOf } from '../../domain/member.ts';
import { indicatorsOf } from '../../domain/period.ts';
import { addsUp, type IndicatorProgress } from '../../domain/progress.ts';
import { readProgress } from '../../storage/progress.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Message } from '../../telegram/message.ts';
import { sending } from '../../telegram/message.ts';
import { dateTime, monthText } from '../../texts/dates.ts';
import { amountText, numberText, percentText, shareText, wordText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';
import { nothingOpen } from './choice-messages.ts';
import type { Draft } from './draft.ts';

type ProgressStores = Pick<Stores, 'figures'>;

/** What this report did to the unit's year: the cumulative of each flow that moved. */
export function cumulativeLines(
  texts: Texts,
  stores: ProgressStores,
  draft: Draft,
): readonly string[] {
  const month = draft.obligation.period.month;
  const moved = draft.form.questions.flatMap((question) => {
    if (question.kind !== 'quantity' || !addsUp(question.indicator)) return [];
    const answer = draft.answers.get(question.id);
    if (answer?.kind !== 'value' || answer.value === 0) return [];
    const total = yearToDate(stores, draft.unit.id, question.indicator, month);
    return total === null
      ? []
      : [`${question.indicator.shortLabel} ${amountText(question.indicator, total)}`];
  });
  if (moved.length === 0) return [];
  return [texts.t('report-receipt-cumulative', { list: moved.join('; ') })];
}

/** `/tiendo` for a reporter: the unit's own figures, and where the commune stands with each. */
export function createOwnProgress(deps: {
  readonly stores: Pick<
    Stores,
    'figures' | 'pastFigures' | 'periods' | 'plans' | 'progress' | 'units'
  >;
  readonly clock: Clock;
}): Composer<AppContext> {
  const { stores, clock } = deps;
  const composer = new Composer<AppContext>();
  const own = composer.chatType('private').filter((ctx) => may(ctx.who, 'progress.own'));

  function draw(texts: Texts, unit: StoredUnit): Message {
    const month = stores.periods.all().at(-1)?.month;
    if (month === undefined) return { html: nothingOpen(texts, stores, clock.now()) };
    const rows = readProgress(stores, month).indicators;
    const lines = indicatorsOf(stores.plans.forMonth(month), unit).flatMap((indicator) =>
      rows.filter(({ code }) => code === indicator.code).map((row) => line(texts, unit, row)),
    );
    const title = texts.t('progress-title', { unit: unit.name, month: monthText(month) });
    const asOf = texts.t('status-as-of', { time: dateTime(texts, clock.now()) });
    return { html: [title, '', ...lines, '', asOf].join('\n') };
  }

  async function send(ctx: AppContext, unitIds: readonly number[]): Promise<void> {
    for (const unitId of unitIds) {
      const unit = stores.units.byId(unitId);
      if (unit === null) continue;
      const message = draw(ctx.texts, unit);
      await ctx.reply(message.html, sending(message));
    }
  }

  own.command(['tiendo', 'progress'], async (ctx, next) => {
    if (ctx.who !== null) await send(ctx, unitsOf(ctx.who));
    // who also looks after the commune gets both
    if (may(ctx.who, 'progress.commune')) await next();
  });

  own.callbackQuery(/^progress:(\d+)$/, async (ctx, next) => {
    const unitId = Number(ctx.match[1]);
    if (ctx.who === null || !unitsOf(ctx.who).includes(unitId)) return next();
    await ctx.answerCallbackQuery();
    await send(ctx, [unitId]);
  });

  /** One target of a unit, as a button below its points asks for. */
  own.callbackQuery(/^progress:target:(\d{1,12}):(\w{1,20})$/, async (ctx, next) => {
    const unit = stores.units.byId(Number(ctx.match[1]));
    if (unit === null || ctx.who === null || !unitsOf(ctx.who).includes(unit.id)) return next();
    const month = stores.periods.all().at(-1)?.month;
    const rows = month === undefined ? [] : readProgress(stores, month).indicators;
    const row = rows.find(({ code }) => code === ctx.match[2]);
    if (month === undefined || row === undefined) return next();
    await ctx.answerCallbackQuery();
    const title = ctx.texts.t('progress-title', { unit: unit.name, month: monthText(month) });
    const label = ctx.texts.t('report-ask-words', { label: row.label });
    const html = [title, '', label, line(ctx.texts, unit, row)].join('\n');
    await ctx.reply(html, sending({ html }));
  });

  return composer;
}

function line(texts: Texts, unit: StoredUnit, row: IndicatorProgress): string {
  const label = row.shortLabel;
  const share = row.shares.find(({ unitId }) => unitId === unit.id) ?? null;
  const value = shareText(texts, row, share);
  if (!addsUp(row)) {
    const month = share?.month ?? null;
    if (month === null) return texts.t('progress-none', { label, value });
    return texts.t('progress-latest', { label, value, month: monthText(month) });
  }
  return texts.t('progress-sum', { label, value, commune: communeText(texts, row) });
}

function communeText(texts: Texts, row: IndicatorProgress): string {
  const { actual, percent, target } = row;
  const word = wordText(texts, row.word);
  if (actual === null) return word;
  if (target === null || percent === null) return amountText(row, actual);
  return texts.plain('progress-commune', {
    actual: numberText(row, actual),
    target: amountText(row, target),
    percent: percentText(percent),
    pace: word,
  });
}

function yearToDate(
  stores: ProgressStores,
  unitId: number,
  indicator: MeasuredIndicator,
  month: string,
) {
  return stores.figures.sum(unitId, indicator.code, `${month.slice(0, 4)}-01`, month);
}
