import type { Conversation } from '@grammyjs/conversations';
import { createConversation } from '@grammyjs/conversations';
import { Composer, type Context, GrammyError, type MiddlewareFn } from 'grammy';
import type { AppContext } from './context.ts';
import type { Asked, Engine, TakeResult } from './dialogue-engine.ts';
import { failureOf } from './failure.ts';
import { CONTINUE, inReply, isGroup, replyField, TYPE_BUTTON } from './group-talk.ts';
import { keyboardOf, type Message, sending } from './message.ts';

/** The button that shows the open question again, whatever its step. */
export const SHOW = 'dialogue:show';

type Talk = Conversation<AppContext, Context>;
type Opening = { readonly ask: boolean; readonly replace: number | null };

/**
 * One short conversation per question over the dialogue table: ask, wait, take, halt; then the
 * next one is entered. The replay log therefore stays short, and it holds nothing but the id of the
 * message that asks: if it vanishes, the dialogue table knows the question.
 */
export function createInterview(engine: Engine): Composer<AppContext> {
  async function question(conversation: Talk, opened: Context, opening: Opening): Promise<void> {
    let ctx = opened;
    let asked: Asked | null = null;
    if (opening.ask) {
      const prompt = await outside(conversation, (ctx) => engine.prompt(ctx));
      if (prompt === null) return;
      const messageId = await show(ctx, prompt.message, opening.replace);
      if (isGroup(ctx)) {
        await outside(conversation, (ctx) => engine.noteAsked(ctx, messageId));
      }
      asked = { step: prompt.step, messageId, hasButtons: prompt.message.rows !== undefined };
      ctx = await conversation.wait();
    }
    const result = await outside(conversation, (ctx) => engine.take(ctx, asked));
    if (result.kind === 'foreign') await conversation.skip({ next: true });
    else if (result.kind === 'duplicate') await conversation.skip();
    else await settle(ctx, asked, result);
    await conversation.halt({ next: true });
  }

  const composer = new Composer<AppContext>();
  composer.callbackQuery(SHOW, async (ctx, next) => {
    if (!engine.isOpen(ctx)) return next();
    await ctx.answerCallbackQuery();
    ctx.reopening = { replace: null };
    await next();
  });
  composer.callbackQuery(TYPE_BUTTON, async (ctx, next) => {
    const typing = engine.typing(ctx);
    if (typing === null) return next();
    await ctx.answerCallbackQuery();
    const { text, options } = replyField(ctx, typing.anchorId);
    const field = await ctx.reply(text, options);
    engine.noteAsked(ctx, field.message_id);
  });
  composer.use(createConversation(question, 'question'));
  composer.use(reenter(engine));
  return composer;
}

/** `/start tieptuc` in private: what somebody is in the middle of in a group goes on here. */
export function createContinuation(engine: Engine): Composer<AppContext> {
  const composer = new Composer<AppContext>();
  composer.chatType('private').command('start', async (ctx, next) => {
    if (ctx.match === CONTINUE && engine.bring(ctx)) ctx.reopening = { replace: null };
    await next();
  });
  return composer;
}

/** Leads back into the interview after an answer, after a command, and when the log was lost. */
function reenter(engine: Engine): MiddlewareFn<AppContext> {
  return async (ctx, next) => {
    if (!ctx.taken && ctx.reopening === null && ctx.conversation.active('question') === 0) {
      if (engine.isOurs(ctx) || engine.isRepeat(ctx)) {
        await ctx.conversation.enter('question', { ask: false });
      }
    }
    if (!ctx.taken && ctx.reopening === null && engine.isStray(ctx)) {
      ctx.reopening = { replace: null, heading: ctx.texts.t('group-answer-here') };
    }
    const { reopening } = ctx;
    if (reopening === null) return ctx.taken ? undefined : next();
    await ctx.conversation.exitAll();
    await ctx.conversation.enter('question', { ask: true, replace: reopening.replace });
  };
}

/** The plugin clones what is thrown outside; of an error of the database its code must be left. */
function outside<Result>(conversation: Talk, task: (ctx: AppContext) => Result): Promise<Result> {
  type Stored = { readonly message: string; readonly stack: unknown; readonly code: unknown };
  return conversation.external({
    task,
    beforeStoreError: (error): Stored => {
      const { message, stack, code } = error as Error & { readonly code?: unknown };
      return { message, stack, code };
    },
    afterLoadError: ({ message, ...rest }: Stored) => Object.assign(new Error(message), rest),
  });
}

async function show(ctx: Context, message: Message, replace: number | null): Promise<number> {
  if (replace !== null && ctx.chatId !== undefined) {
    const edited = await refusedAsNull(
      ctx.api.editMessageText(ctx.chatId, replace, message.html, sending(message)),
      ['message is not modified'],
    );
    if (edited !== null) return replace;
  }
  const sent = await refusedAsNull(
    ctx.reply(message.html, { ...sending(message), ...inReply(ctx) }),
  );
  return sent === null || sent === 'accepted' ? (replace ?? 0) : sent.message_id;
}

/** Turns the answered question into its result line, or at least takes its buttons off. */
async function settle(
  ctx: Context,
  asked: Asked | null,
  result: Extract<TakeResult, { kind: 'taken' }>,
): Promise<void> {
  const { settled, place, toast, closing } = result.taken;
  const calls: Promise<unknown>[] = [];
  if (ctx.callbackQuery !== undefined) {
    calls.push(refusedAsNull(ctx.answerCallbackQuery(toast === undefined ? {} : { text: toast })));
  }
  const asking = ctx.callbackQuery?.message?.message_id ?? asked?.messageId ?? 0;
  if (asking !== 0 && ctx.chatId !== undefined && place !== 'in-place') {
    if (settled !== null) {
      const line = ctx.api.editMessageText(ctx.chatId, asking, settled, { parse_mode: 'HTML' });
      calls.push(refusedAsNull(line));
    } else if (ctx.callbackQuery !== undefined || asked?.hasButtons === true) {
      const bare = { reply_markup: keyboardOf() };
      calls.push(refusedAsNull(ctx.api.editMessageReplyMarkup(ctx.chatId, asking, bare)));
    }
  }
  const field = ctx.message?.reply_to_message;
  if (isGroup(ctx) && field !== undefined && asking !== 0 && field.message_id !== asking) {
    // the reply field has served; the group keeps the question's line only
    calls.push(refusedAsNull(ctx.api.deleteMessage(field.chat.id, field.message_id)));
  }
  await Promise.all(calls);
  if (closing !== undefined) await refusedAsNull(ctx.reply(closing.html, sending(closing)));
}

/**
 * Telegram's refusals (blocked, too old, not modified) must not break an interview; anything else,
 * a lost network or a Telegram in trouble, ends this attempt and the inbox hands the update in again.
 */
async function refusedAsNull<T>(
  call: Promise<T>,
  fine: readonly string[] = [],
): Promise<T | 'accepted' | null> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof GrammyError) || isPassing(error)) throw error;
    return fine.some((text) => error.description.includes(text)) ? 'accepted' : null;
  }
}

/** 429 and 5xx: the same call is taken later on. */
function isPassing(error: GrammyError): boolean {
  return ['wait', 'later'].includes(failureOf(error).kind);
}
