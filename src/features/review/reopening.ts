import { Composer } from 'grammy';
import { may, type Who } from '../../domain/member.ts';
import { compareNames } from '../../domain/order.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import { enterAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { inReply } from '../../telegram/group-talk.ts';
import { type Message, pairs, sending } from '../../telegram/message.ts';
import { dateText, monthText } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { refusalText } from './refusal.ts';
import type { Reopening, ReviewVerbs } from './verbs.ts';

/** What the buttons of the reason lead to; the flow asks for other words. */
export const REOPEN = 'reopen';

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
  readonly db: Db;
  readonly stores: Pick<Stores, 'dialogues' | 'groups' | 'periods' | 'reviews' | 'units'>;
  readonly verbs: Pick<ReviewVerbs, 'reopen'>;
}): Composer<AppContext> {
  const { db, verbs } = deps;
  const { dialogues, groups, periods, reviews } = deps.stores;
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
    const other = {
      text: ctx.texts.plain('deadline-button-other-reason'),
      data: `reopen:type:${id}:${days}`,
    };
    const args = reopeningArgs(deps.stores, Number(id));
    const message = { html: ctx.texts.t('reopen-reason', args), rows: [...rows, [other]] };
    await ctx.editMessageText(message.html, sending(message));
  });

  officers.callbackQuery(/^reopen:type:(\d{1,15}):(\d)$/, async (ctx, next) => {
    const days = DAYS.find((each) => each === Number(ctx.match[2]));
    const subjectId = Number(ctx.match[1]);
    if (days === undefined || periods.obligation(subjectId) === null) return next();
    await ctx.answerCallbackQuery();
    enterAside(ctx, { db, dialogues }, { flow: REOPEN, subjectId, state: { days, note: null } });
    await next();
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
    const message = reopened(ctx.texts, deps.stores, outcome, ctx.who, it.reason);
    await ctx.editMessageText(message.html, sending(message));
  });

  const named = (id: number) => reopeningArgs(deps.stores, id);

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

type NameStores = Pick<Stores, 'periods' | 'units'>;

/** Which unit's report of which month. */
export function reopeningArgs({ periods, units }: NameStores, obligationId: number) {
  const obligation = periods.obligation(obligationId);
  return {
    unit: (obligation && units.byId(obligation.unitId)?.name) ?? '',
    month: obligation === null ? '' : monthText(obligation.period.month),
  };
}

/** The record that stays in the chat. */
export function reopened(
  texts: Texts,
  stores: NameStores,
  { obligation, until }: Extract<Reopening, { kind: 'done' }>,
  who: Who,
  reason: string,
): Message {
  const name = who.person.fullName;
  const args = { ...reopeningArgs(stores, obligation.id), until: dateText(until), name, reason };
  return { html: texts.t('reopen-done', args) };
}
