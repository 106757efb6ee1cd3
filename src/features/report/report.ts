import { type CallbackQueryContext, Composer, type NextFunction } from 'grammy';
import { may } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import { pausedForm } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { inReply, isGroup } from '../../telegram/group-talk.ts';
import { sending } from '../../telegram/message.ts';
import type { ChoiceMessages } from './choice-messages.ts';
import type { How, Lead } from './lead.ts';
import type { OpeningVerbs } from './opening.ts';

/**
 * `/baocao` and the buttons that lead into a report, in private or in a connected group; the questions
 * themselves are the flow's.
 */
export function createReport(deps: {
  readonly opening: OpeningVerbs;
  readonly messages: ChoiceMessages;
  readonly lead: Lead;
  readonly groups: Stores['groups'];
}): Composer<AppContext> {
  const { opening, messages, lead, groups } = deps;
  const composer = new Composer<AppContext>();

  composer.chatType(['group', 'supergroup']).command(['baocao', 'report'], async (ctx) => {
    const canStay = may(ctx.who, 'report.file') && groups.byChat(ctx.chat.id) !== null;
    const message = messages.whereToAnswer(
      ctx.texts,
      ctx.me.username,
      canStay ? ctx.from.id : null,
    );
    await ctx.reply(message.html, { ...sending(message), ...inReply(ctx) });
  });

  const everywhere = composer.filter((ctx) => may(ctx.who, 'report.file'));
  const reporters = everywhere.chatType('private');
  /** Whoever may be in the middle of an interview: also an officer who fills in for a unit. */
  const writers = composer.filter(
    (ctx) => may(ctx.who, 'report.file') || may(ctx.who, 'report.on-behalf'),
  );

  everywhere.callbackQuery(/^report:here:(\d+)$/, async (ctx, next) => {
    if (Number(ctx.match[1]) !== ctx.callbackQuery.from.id) {
      ctx.refused('report');
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('group-not-yours')));
    }
    await ctx.answerCallbackQuery();
    await begin(ctx);
    if (ctx.reopening !== null) await next();
  });

  reporters.command(['baocao', 'report'], async (ctx, next) => {
    if (!(await begin(ctx))) await next();
    else if (ctx.reopening !== null) await next();
  });

  everywhere.callbackQuery('report:begin', async (ctx, next) => {
    await ctx.answerCallbackQuery();
    await begin(ctx);
    if (ctx.reopening !== null) await next();
  });

  everywhere.callbackQuery(/^report:(open|later|takeover|correct|final):(\d+)$/, (ctx, next) => {
    const how = ctx.match[1];
    return into(ctx, next, Number(ctx.match[2]), {
      skipOlder: how !== 'open',
      takeOver: how === 'takeover',
      correct: how === 'correct' || how === 'final',
      ...(how === 'final' ? { finalReason: ctx.texts.plain('report-reason-final') } : {}),
    });
  });

  everywhere.callbackQuery(/^report:line:(\d+):([\w:]+)$/, (ctx, next) =>
    into(ctx, next, Number(ctx.match[1]), { skipOlder: true, line: ctx.match[2] ?? '' }),
  );

  async function into(
    ctx: CallbackQueryContext<AppContext>,
    next: NextFunction,
    obligationId: number,
    how: How,
  ): Promise<void> {
    if (isGroup(ctx) && ctx.who !== null && !opening.isTheirs(ctx.who, obligationId)) {
      ctx.refused('report');
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('group-not-yours')));
    }
    await ctx.answerCallbackQuery();
    await lead(ctx, obligationId, how);
    if (ctx.reopening !== null) await next();
  }

  composer.command(['huy', 'cancel'], async (ctx, next) => {
    if (ctx.who === null || ctx.from === undefined) return next();
    const parked = opening.park(ctx.chat.id, ctx.from.id);
    if (parked === null || parked.flow === 'report') {
      const key = parked === null ? 'report-nothing-to-cancel' : 'report-cancelled';
      return void (await ctx.reply(ctx.texts.t(key), { parse_mode: 'HTML' }));
    }
    const message = pausedForm(parked, ctx.texts);
    await ctx.reply(message.html, sending(message));
  });

  composer.callbackQuery(/^form:resume:(\d{1,15})$/, async (ctx, next) => {
    const [chatId, id] = [ctx.chatId, Number(ctx.match[1])];
    if (ctx.who === null || chatId === undefined) return next();
    if (!opening.resume(id, chatId, ctx.from.id, ctx.receivedAt)) return next();
    await ctx.answerCallbackQuery();
    await ctx.conversation.exitAll();
    ctx.reopening = { replace: null };
    await next();
  });

  writers.chatType('private').on('message', async (ctx, next) => {
    const isCommand = ctx.message.text?.startsWith('/') ?? false;
    const isBusy = opening.isBusy(ctx.chat.id, ctx.from.id);
    if (!isCommand && !isBusy && opening.resumeParked(ctx.chat.id, ctx.from.id, ctx.receivedAt)) {
      // What was typed comes before the question whether to go on, and cannot be its answer.
      await ctx.conversation.exitAll();
      ctx.reopening = { replace: null };
    }
    await next();
  });

  /** One open report: straight into it; several: which one. */
  async function begin(ctx: AppContext): Promise<boolean> {
    if (ctx.who === null) return false;
    const choices = opening.choices(ctx.who);
    const [only] = choices;
    if (choices.length === 1 && only !== undefined) {
      await lead(ctx, only.obligation.id, {});
      return true;
    }
    const message = messages.choose(ctx.texts, choices, ctx.receivedAt);
    await ctx.reply(message.html, { ...sending(message), ...inReply(ctx) });
    return true;
  }

  return composer;
}
