import { Composer, GrammyError } from 'grammy';
import { REFUSALS } from '../../domain/erasure.ts';
import { may, type Who } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import { beginAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, sending } from '../../telegram/message.ts';
import type { DeskMessages } from './desk-messages.ts';
import { ERASE_NAME } from './paper-flow.ts';
import type { DataVerbs } from './verbs.ts';

/** Requests for erasure: what is asked for, by when, and its decision; requests that came on paper. */
export function createDataDesk(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'dialogues' | 'erasureRequests'>;
  readonly verbs: DataVerbs;
  readonly messages: DeskMessages;
}): Composer<AppContext> {
  const { verbs, messages } = deps;
  const composer = new Composer<AppContext>();
  const staff = composer.chatType('private').filter((ctx) => may(ctx.who, 'data.decide'));

  staff.callbackQuery(/^data:cases(?::(\d{1,4}))?$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    await show(ctx, messages.list(ctx.texts, Number(ctx.match[1] ?? 0)));
  });

  staff.callbackQuery(/^data:(case|erase):(\d{1,12})$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const found = verbs.judge(Number(ctx.match[2]), 'carry_out', staffOf(ctx));
    if (found === null) return show(ctx, messages.locked(ctx.texts, 'gone'));
    const { request, subject, verdict } = found;
    if (verdict.kind !== 'allowed' && verdict.kind !== 'last') {
      return show(ctx, messages.locked(ctx.texts, verdict.kind));
    }
    if (ctx.match[1] === 'case') return show(ctx, messages.card(ctx.texts, request, subject));
    if (verdict.kind === 'last') return show(ctx, messages.locked(ctx.texts, 'last'));
    await show(ctx, messages.really(ctx.texts, request, subject));
  });

  staff.callbackQuery(/^data:erased:(\d{1,12})$/, async (ctx) => {
    const id = Number(ctx.match[1]);
    const outcome = verbs.carryOut(id, { who: staffOf(ctx), at: ctx.receivedAt });
    await ctx.answerCallbackQuery();
    if (outcome.kind !== 'done') return show(ctx, messages.locked(ctx.texts, outcome.kind));
    const personId = deps.stores.erasureRequests.byId(id)?.personId ?? 0;
    await show(ctx, messages.erased(ctx.texts, personId));
    if (outcome.account !== null) await takeMenuAway(ctx, outcome.account);
  });

  staff.callbackQuery(/^data:refuse:(\d{1,12}):(\w{1,16})$/, async (ctx, next) => {
    const refusal = REFUSALS.find((each) => each === ctx.match[2]);
    if (refusal === undefined) return next();
    const doer = { who: staffOf(ctx), at: ctx.receivedAt };
    const outcome = verbs.refuse(Number(ctx.match[1]), refusal, doer);
    await ctx.answerCallbackQuery();
    const { texts } = ctx;
    const isDone = outcome.kind === 'done';
    await show(ctx, isDone ? messages.refused(texts) : messages.locked(texts, outcome.kind));
  });

  staff.callbackQuery('data:paper', async (ctx, next) => {
    await ctx.answerCallbackQuery();
    beginAside(deps.db, deps.stores.dialogues, {
      flow: ERASE_NAME,
      subjectId: staffOf(ctx).person.id,
      chatId: ctx.chat?.id ?? ctx.from.id,
      userId: ctx.from.id,
      state: { name: null, unitId: null, note: null },
      at: ctx.receivedAt,
    });
    ctx.reopening = { replace: null };
    await next();
  });

  return composer;
}

/** The commands of their role do not stay in the menu of who was erased; whoever blocked the bot has none. */
async function takeMenuAway(ctx: AppContext, account: number): Promise<void> {
  try {
    await ctx.api.deleteMyCommands({ scope: { type: 'chat', chat_id: account } });
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
  }
}

function staffOf(ctx: AppContext): Who {
  if (ctx.who === null) throw new Error('staff without a person');
  return ctx.who;
}

async function show(ctx: AppContext, message: Message): Promise<void> {
  await ctx.editMessageText(message.html, sending(message));
}
