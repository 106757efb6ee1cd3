import { Composer } from 'grammy';
import { may, unitsOf } from '../../domain/member.ts';
import { compareNames } from '../../domain/order.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, pairs, sending } from '../../telegram/message.ts';
import { dueText, monthText } from '../../texts/dates.ts';
import { ASK_REASONS, keyFor, SHIFT_REASONS, SHIFTS } from './choices.ts';
import type { DeadlineNotices } from './notices.ts';
import type { DeadlineVerbs } from './verbs.ts';

/** Officers move a deadline for all or for one unit, or lift a duty; heads ask for more time. */
export function createDeadlines(deps: {
  readonly stores: Pick<Stores, 'periods' | 'units'>;
  readonly verbs: DeadlineVerbs;
  readonly notices: DeadlineNotices;
}): Composer<AppContext> {
  const { verbs, notices } = deps;
  const { periods, units } = deps.stores;
  const composer = new Composer<AppContext>();

  composer.command(['giahan', 'deadline'], async (ctx, next) => {
    if (!may(ctx.who, 'deadline.move')) return next();
    const message = chooseWhom(ctx);
    await ctx.reply(message.html, sending(message));
  });

  const officers = composer
    .callbackQuery(/^(deadline|extension):/)
    .filter((ctx) => may(ctx.who, 'deadline.move'));

  officers.callbackQuery('deadline:units', async (ctx) => {
    await ctx.answerCallbackQuery();
    const message = chooseUnit(ctx);
    await ctx.editMessageText(message.html, sending(message));
  });

  officers.callbackQuery(/^deadline:days:(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const message = chooseDays(ctx, Number(ctx.match[1]));
    await ctx.editMessageText(message.html, sending(message));
  });

  officers.callbackQuery(/^deadline:(move|excuse):(\d+):(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const [, verb, target, days] = ctx.match;
    const reasons = Object.entries(SHIFT_REASONS).map(([code, key]) => [
      { text: ctx.texts.plain(key), data: `deadline:do:${verb}:${target}:${days}:${code}` },
    ]);
    const message = { html: ctx.texts.t('deadline-ask-reason'), rows: reasons };
    await ctx.editMessageText(message.html, sending(message));
  });

  officers.callbackQuery(/^deadline:do:(move|excuse):(\d+):(\d+):(\w+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const key = keyFor(SHIFT_REASONS, ctx.match[4]);
    if (key === null || ctx.who === null) return;
    const reason = ctx.texts.plain(key);
    const [target, days, by] = [Number(ctx.match[2]), Number(ctx.match[3]), ctx.who.person.id];
    const done =
      ctx.match[1] === 'excuse' ? excuse(target, by, reason) : move(target, days, by, reason);
    await ctx.editMessageText(ctx.texts.t('deadline-done', { count: done, reason }));
  });

  officers.callbackQuery(/^extension:(grant|refuse):(\d+)(?::(\d+))?$/, async (ctx) => {
    if (ctx.who === null) return;
    const days = ctx.match[1] === 'grant' ? Number(ctx.match[3]) : null;
    const decision = verbs.decide(Number(ctx.match[2]), days, ctx.who.person.id);
    await ctx.answerCallbackQuery(
      decision.kind === 'decided-already' ? ctx.texts.plain('extension-decided-already') : {},
    );
    if (decision.kind === 'decided-already') return;
    const obligation = periods.obligation(decision.request.obligationId);
    if (obligation === null) return;
    if (decision.kind === 'granted') notices.moved(obligation, decision.request.reason);
    else notices.refused(decision.request, obligation);
    const unit = units.byId(obligation.unitId)?.name ?? '';
    const due = dueText(ctx.texts, obligation.dueAt);
    const key = decision.kind === 'granted' ? 'extension-granted-line' : 'extension-refused-line';
    const name = ctx.who.person.fullName;
    await ctx.editMessageText(ctx.texts.t(key, { unit, due, name }), { parse_mode: 'HTML' });
  });

  const heads = composer
    .chatType('private')
    .callbackQuery(/^extend:/)
    .filter((ctx) => may(ctx.who, 'report.file'));

  heads.callbackQuery(/^extend:ask:(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const rows = Object.entries(ASK_REASONS).map(([code, key]) => [
      { text: ctx.texts.plain(key), data: `extend:for:${ctx.match[1]}:${code}` },
    ]);
    const message = { html: ctx.texts.t('extension-ask-reason'), rows };
    await ctx.reply(message.html, sending(message));
  });

  heads.callbackQuery(/^extend:for:(\d+):(\w+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const key = keyFor(ASK_REASONS, ctx.match[2]);
    const obligation = periods.obligation(Number(ctx.match[1]));
    if (key === null || obligation === null || ctx.who === null) return;
    if (!unitsOf(ctx.who).includes(obligation.unitId)) return;
    const { person } = ctx.who;
    const asked = verbs.ask(obligation.id, person.id, ctx.texts.plain(key));
    if (asked !== null) notices.asked(asked.request, asked.obligation, person);
    await ctx.editMessageText(
      ctx.texts.t(asked === null ? 'extension-waiting-already' : 'extension-sent'),
    );
  });

  function chooseWhom(ctx: AppContext): Message {
    const period = periods.all().at(-1);
    if (period === undefined) return { html: ctx.texts.t('status-no-period') };
    return {
      html: ctx.texts.t('deadline-whom', {
        month: monthText(period.month),
        due: dueText(ctx.texts, period.dueAt),
      }),
      rows: [
        [{ text: ctx.texts.plain('deadline-button-all'), data: 'deadline:days:0' }],
        [{ text: ctx.texts.plain('deadline-button-one'), data: 'deadline:units' }],
      ],
    };
  }

  function chooseUnit(ctx: AppContext): Message {
    const period = periods.all().at(-1);
    const waiting = period === undefined ? [] : periods.ofPeriod(period.id);
    const buttons = waiting
      .filter((each) => each.firstSubmittedAt === null && each.excuse === null)
      .map((each) => ({ id: each.id, name: units.byId(each.unitId)?.name ?? '' }))
      .sort((a, b) => compareNames(a.name, b.name))
      .map(({ id, name }) => ({ text: name, data: `deadline:days:${id}` }));
    return { html: ctx.texts.t('deadline-unit'), rows: pairs(buttons) };
  }

  function chooseDays(ctx: AppContext, target: number): Message {
    const days = SHIFTS.map((shift) => ({
      text: ctx.texts.plain('deadline-button-days', { days: shift }),
      data: `deadline:move:${target}:${shift}`,
    }));
    const excuseRow = [
      { text: ctx.texts.plain('deadline-button-excuse'), data: `deadline:excuse:${target}:0` },
    ];
    return {
      html: ctx.texts.t('deadline-days'),
      rows: target === 0 ? pairs(days) : [...pairs(days), excuseRow],
    };
  }

  /** `target` 0 means all units of the period opened last. */
  function move(target: number, days: number, by: number, reason: string): number {
    const period = periods.all().at(-1);
    if (target === 0 && period === undefined) return 0;
    const moved =
      target === 0 && period !== undefined
        ? verbs.moveAll(period.id, days, by, reason)
        : [verbs.moveOne(target, days, by, reason)].filter((each) => each !== null);
    for (const obligation of moved) notices.moved(obligation, reason);
    return moved.length;
  }

  function excuse(target: number, by: number, reason: string): number {
    const obligation = verbs.excuse(target, by, reason);
    if (obligation === null) return 0;
    notices.excused(obligation, reason);
    return 1;
  }

  return composer;
}
