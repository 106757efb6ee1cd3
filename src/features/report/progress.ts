import { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import { type AskedIndicator, type MeasuredIndicator, targetOn } from '../../domain/indicator.ts';
import { may, unitsOf } from '../../domain/member.ts';
import { paceWord } from '../../domain/pace.ts';
import { indicatorsOf, periodOf } from '../../domain/period.ts';
import { formatQuantity, formatRatio, UNITS } from '../../domain/quantity.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Message } from '../../telegram/message.ts';
import { sending } from '../../telegram/message.ts';
import { dateTime, monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { nothingOpen } from './choice-messages.ts';
import type { Draft } from './draft.ts';
import { valueText } from './lines.ts';

type ProgressStores = Pick<Stores, 'figures' | 'plans'>;

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
      : [`${question.indicator.shortLabel} ${amount(question.indicator, total)}`];
  });
  if (moved.length === 0) return [];
  return [texts.t('report-receipt-cumulative', { list: moved.join('; ') })];
}

const PACE_KEY = {
  exceeded: 'pace-exceeded',
  met: 'pace-met',
  on_pace: 'pace-on-pace',
  behind: 'pace-behind',
  not_due: 'pace-not-due',
  no_data: 'pace-no-data',
} as const;

/** `/tiendo` for a reporter: the unit's own figures, and where the commune stands with each. */
export function createOwnProgress(deps: {
  readonly stores: Pick<Stores, 'figures' | 'periods' | 'plans' | 'units'>;
  readonly clock: Clock;
}): Composer<AppContext> {
  const { stores, clock } = deps;
  const composer = new Composer<AppContext>();
  const own = composer.chatType('private').filter((ctx) => may(ctx.who, 'progress.own'));

  function draw(texts: Texts, unit: StoredUnit): Message {
    const month = stores.periods.all().at(-1)?.month;
    if (month === undefined) return { html: nothingOpen(texts, stores, clock.now()) };
    const plan = stores.plans.current();
    const lines = indicatorsOf(plan, unit).map((indicator) => line(texts, unit, indicator, month));
    const title = texts.t('progress-title', { unit: unit.name, month: monthText(month) });
    const asOf = texts.t('status-as-of', { time: dateTime(texts, clock.now()) });
    return { html: [title, '', ...lines, '', asOf].join('\n') };
  }

  function line(texts: Texts, unit: StoredUnit, indicator: AskedIndicator, month: string): string {
    const label = indicator.shortLabel;
    if (!addsUp(indicator)) {
      const latest = stores.figures.before(unit.id, indicator.code, nextMonth(month));
      if (latest === null) return texts.t('progress-none', { label });
      const value = valueText(texts, indicator, latest);
      return texts.t('progress-latest', { label, value, month: monthText(latest.month) });
    }
    const total = yearToDate(stores, unit.id, indicator, month);
    const value = total === null ? texts.plain('report-no-data') : amount(indicator, total);
    return texts.t('progress-sum', { label, value, commune: communeText(texts, indicator, month) });
  }

  function communeText(texts: Texts, indicator: MeasuredIndicator, month: string): string {
    const { year, month: number } = Temporal.PlainYearMonth.from(month);
    const actual = stores.figures.communeSum(indicator.code, `${year}-01`, month);
    const plan = stores.plans.current();
    const target = targetOn(indicator, periodOf(plan, month).windowTo, plan.units);
    if (target === null) {
      return actual === null ? texts.plain('report-no-data') : amount(indicator, actual);
    }
    const word = paceWord(actual, target, indicator.pace, number);
    if (actual === null) return texts.plain(PACE_KEY[word]);
    return texts.plain('progress-commune', {
      actual: formatQuantity(actual, UNITS[indicator.unit]),
      target: amount(indicator, target),
      percent: formatRatio(actual, target) ?? '–',
      pace: texts.plain(PACE_KEY[word]),
    });
  }

  async function send(ctx: AppContext, unitIds: readonly number[]): Promise<void> {
    for (const unitId of unitIds) {
      const unit = stores.units.byId(unitId);
      if (unit === null) continue;
      const message = draw(ctx.texts, unit);
      await ctx.reply(message.html, sending(message));
    }
  }

  own.command(['tiendo', 'progress'], async (ctx) => {
    if (ctx.who !== null) await send(ctx, unitsOf(ctx.who));
  });

  own.callbackQuery(/^progress:(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const unitId = Number(ctx.match[1]);
    if (ctx.who !== null && unitsOf(ctx.who).includes(unitId)) await send(ctx, [unitId]);
  });

  return composer;
}

function addsUp(indicator: AskedIndicator): indicator is MeasuredIndicator {
  return indicator.nature === 'FLOW' || indicator.nature === 'SEASON';
}

function yearToDate(
  stores: ProgressStores,
  unitId: number,
  indicator: MeasuredIndicator,
  month: string,
) {
  return stores.figures.sum(unitId, indicator.code, `${month.slice(0, 4)}-01`, month);
}

function amount(indicator: MeasuredIndicator, value: number): string {
  const unit = UNITS[indicator.unit];
  return `${formatQuantity(value, unit)} ${unit.label}`;
}

function nextMonth(month: string): string {
  return Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString();
}
