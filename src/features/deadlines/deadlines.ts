import { Composer } from 'grammy';
import { may } from '../../domain/member.ts';
import { Day } from '../../domain/plan/values.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import { enterAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sending } from '../../telegram/message.ts';
import { isStaffPlace } from '../../telegram/staff.ts';
import { reasonFor, SHIFT_REASONS } from './choices.ts';
import type { DeadlineMessages } from './messages.ts';
import type { Order, Orders } from './orders.ts';

const VERBS = { move: 'move', excuse: 'excuse', restore: 'restore' } as const;

/** `/giahan`: officers move a deadline for all or for one unit, lift a duty, or restore one. */
export function createDeadlines(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'dialogues' | 'groups'>;
  readonly orders: Orders;
  readonly messages: DeadlineMessages;
}): Composer<AppContext> {
  const { messages, orders, stores } = deps;
  const composer = new Composer<AppContext>();

  composer.command(['giahan', 'deadline'], async (ctx, next) => {
    if (!may(ctx.who, 'deadline.move') || !isStaffPlace(ctx, stores.groups)) return next();
    const message = messages.whomOf(ctx.texts, null);
    await ctx.reply(message.html, sending(message));
  });

  const officers = composer
    .callbackQuery(/^deadline:/)
    .filter((ctx) => may(ctx.who, 'deadline.move'));

  officers.callbackQuery(/^deadline:period:(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const message = messages.whomOf(ctx.texts, Number(ctx.match[1]));
    await ctx.editMessageText(message.html, sending(message));
  });

  officers.callbackQuery(/^deadline:(units|excused):(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const isExcused = ctx.match[1] === 'excused';
    const message = messages.chooseUnit(ctx.texts, Number(ctx.match[2]), isExcused);
    await ctx.editMessageText(message.html, sending(message));
  });

  officers.callbackQuery(/^deadline:days:(\d+):(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const [periodId, target] = [Number(ctx.match[1]), Number(ctx.match[2])];
    const message = messages.chooseDays(ctx.texts, periodId, target, isPrivate(ctx));
    await ctx.editMessageText(message.html, sending(message));
  });

  officers.callbackQuery(/^deadline:(\w+):(\d+):(\d+):([\d-]+)$/, async (ctx, next) => {
    const order = readOrder(ctx.match);
    if (order === null) return next();
    await ctx.answerCallbackQuery();
    const message = messages.chooseReason(ctx.texts, order, isPrivate(ctx));
    await ctx.editMessageText(message.html, sending(message));
  });

  officers.callbackQuery(/^deadline:do:(\w+):(\d+):(\d+):([\d-]+):(\w+)$/, async (ctx, next) => {
    const order = readOrder(ctx.match);
    const reason = reasonFor(ctx.texts, SHIFT_REASONS, ctx.match[5] ?? '');
    if (order === null || reason === null || ctx.who === null) return next();
    await ctx.answerCallbackQuery();
    const count = orders.carryOut(order, ctx.who.person.id, reason);
    const message = messages.done(ctx.texts, order, count, reason);
    await ctx.editMessageText(message.html, sending(message));
  });

  officers.callbackQuery(/^deadline:type:(\w+):(\d+):(\d+):([\d-]+)$/, async (ctx, next) => {
    const order = readOrder(ctx.match);
    if (order === null || ctx.who === null || ctx.chatId === undefined) return next();
    await ctx.answerCallbackQuery();
    const subjectId = ctx.who.person.id;
    const state = { ...order, note: null };
    const { dialogues } = stores;
    enterAside(ctx, { db: deps.db, dialogues }, { flow: 'deadline', subjectId, state });
    await next();
  });

  return composer;
}

function isPrivate(ctx: AppContext): boolean {
  return ctx.chat?.type === 'private';
}

/** Verb, period, target and day as a button carries them; null for data that no button has. */
function readOrder(match: string | readonly string[]): Order | null {
  const [, verb, periodId, target, day] = match;
  const known = Object.values(VERBS).find((each) => each === verb);
  if (known === undefined) return null;
  return {
    verb: known,
    periodId: Number(periodId),
    target: Number(target),
    day: Day.safeParse(day).success ? (day ?? null) : null,
  };
}
