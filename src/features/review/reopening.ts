import { Composer } from 'grammy';
import { may } from '../../domain/member.ts';
import { compareNames } from '../../domain/order.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { inReply } from '../../telegram/group-talk.ts';
import { type Message, pairs, sending } from '../../telegram/message.ts';
import { dateText, monthText } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { refusalText } from './refusal.ts';
import type { ReviewVerbs } from './verbs.ts';

/** For how many days an accepted report is opened. */
const DAYS = [1, 3, 7] as const;

/** Reasons one tap away; short codes travel in the button, the words are kept with the record. */
const REASONS = {
  mistake: 'reopen-reason-mistake',
  final: 'reopen-reason-final',
  order: 'reopen-reason-order',
} as const satisfies Record<string, MessageKey>;

/** `/molai`: an officer opens one unit's accepted report of one month until a date. */
export function createReopening(deps: {
  readonly stores: Pick<Stores, 'groups' | 'periods' | 'reviews' | 'units'>;
  readonly verbs: Pick<ReviewVerbs, 'reopen'>;
}): Composer<AppContext> {
  const { verbs } = deps;
  const { groups, periods, reviews, units } = deps.stores;
  const composer = new Composer<AppContext>();
  const officers = composer.filter((ctx) => {
    if (!may(ctx.who, 'report.reopen') || ctx.chat === undefined) return false;
    return ctx.chat.type === 'private' || groups.byChat(ctx.chat.id)?.purpose === 'staff';
  });

  officers.command('molai', async (ctx) => {
    const message = chooseUnit(ctx.texts, periods.all().at(-1)?.month ?? null);
    await ctx.reply(message.html, { ...sending(message), ...inReply(ctx) });
  });

  officers.callbackQuery(/^reopen:month:(\d{4}-\d{2})$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const message = chooseUnit(ctx.texts, ctx.match[1] ?? null);
    await ctx.editMessageText(message.html, sending(message));
  });

  officers.callbackQuery(/^reopen:unit:(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const id = Number(ctx.match[1]);
    const rows = DAYS.map((days) => [
      {
        text: ctx.texts.plain('reopen-button-days', { days }),
        data: `reopen:days:${id}:${days}`,
      },
    ]);
    const message = { html: ctx.texts.t('reopen-days', named(id)), rows };
    await ctx.reply(message.html, { ...sending(message), ...inReply(ctx) });
  });

  officers.callbackQuery(/^reopen:days:(\d+):(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const [, id, days] = ctx.match;
    const rows = Object.entries(REASONS).map(([code, key]) => [
      { text: ctx.texts.plain(key), data: `reopen:do:${id}:${days}:${code}` },
    ]);
    const message = { html: ctx.texts.t('reopen-reason', named(Number(id))), rows };
    await ctx.editMessageText(message.html, sending(message));
  });

  officers.callbackQuery(/^reopen:do:(\d+):(\d+):(\w+)$/, async (ctx) => {
    const key = Object.entries(REASONS).find(([code]) => code === ctx.match[3])?.[1];
    const days = DAYS.find((each) => each === Number(ctx.match[2]));
    if (key === undefined || days === undefined || ctx.who === null) {
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('review-gone')));
    }
    const it = { days, reason: ctx.texts.plain(key) };
    const outcome = verbs.reopen(ctx.who, Number(ctx.match[1]), it, ctx.receivedAt);
    if (outcome.kind !== 'done') {
      const text = refusalText(ctx.texts, outcome);
      return void (await ctx.answerCallbackQuery({ text, show_alert: true }));
    }
    await ctx.answerCallbackQuery();
    const until = dateText(outcome.until);
    const name = ctx.who.person.fullName;
    const args = { ...named(outcome.obligation.id), until, name, reason: it.reason };
    await ctx.editMessageText(ctx.texts.t('reopen-done', args), { parse_mode: 'HTML' });
  });

  function named(obligationId: number): { readonly unit: string; readonly month: string } {
    const obligation = periods.obligation(obligationId);
    return {
      unit: (obligation && units.byId(obligation.unitId)?.name) ?? '',
      month: obligation === null ? '' : monthText(obligation.period.month),
    };
  }

  function chooseUnit(texts: Texts, month: string | null): Message {
    const opened = periods.all();
    const place = opened.findIndex((period) => period.month === month);
    const period = opened[place];
    if (period === undefined) return { html: texts.t('status-no-period') };
    const buttons = reviews
      .acceptedIn(period.month)
      .map((id) => ({ id, name: named(id).unit }))
      .sort((a, b) => compareNames(a.name, b.name))
      .map(({ id, name }) => ({ text: name, data: `reopen:unit:${id}` }));
    const months = [opened[place - 1], opened[place + 1]].flatMap((other, index) =>
      other === undefined
        ? []
        : [
            {
              text: texts.plain(index === 0 ? 'status-earlier' : 'status-later', {
                month: monthText(other.month),
              }),
              data: `reopen:month:${other.month}`,
            },
          ],
    );
    const key = buttons.length === 0 ? 'reopen-none' : 'reopen-unit';
    const rows = [...pairs(buttons), months].filter((row) => row.length > 0);
    return { html: texts.t(key, { month: monthText(period.month) }), rows };
  }

  return composer;
}
