import { Composer } from 'grammy';
import { may } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { inReply, isGroup } from '../../telegram/group-talk.ts';
import { sending } from '../../telegram/message.ts';
import type { ChoiceMessages } from './choice-messages.ts';
import type { OpeningVerbs, OpenRequest } from './opening.ts';

/**
 * `/baocao` and the buttons that lead into a report, in private or in a connected group; the questions
 * themselves are the flow's.
 */
export function createReport(deps: {
  readonly opening: OpeningVerbs;
  readonly messages: ChoiceMessages;
  readonly groups: Stores['groups'];
}): Composer<AppContext> {
  const { opening, messages, groups } = deps;
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

  everywhere.callbackQuery(/^report:(open|later|takeover|correct):(\d+)$/, async (ctx, next) => {
    const obligationId = Number(ctx.match[2]);
    if (isGroup(ctx) && ctx.who !== null && !opening.isTheirs(ctx.who, obligationId)) {
      ctx.refused('report');
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('group-not-yours')));
    }
    await ctx.answerCallbackQuery();
    const how = ctx.match[1];
    await lead(ctx, obligationId, {
      skipOlder: how !== 'open',
      takeOver: how === 'takeover',
      correct: how === 'correct',
    });
    if (ctx.reopening !== null) await next();
  });

  everywhere.command(['huy', 'cancel'], async (ctx) => {
    const wasBusy = ctx.from !== undefined && opening.park(ctx.chat.id, ctx.from.id);
    await ctx.reply(ctx.texts.t(wasBusy ? 'report-cancelled' : 'report-nothing-to-cancel'), {
      parse_mode: 'HTML',
    });
  });

  reporters.on('message', async (ctx, next) => {
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

  async function lead(
    ctx: AppContext,
    obligationId: number,
    how: Pick<OpenRequest, 'skipOlder' | 'takeOver' | 'correct'>,
  ): Promise<void> {
    if (ctx.who === null || ctx.chatId === undefined) return;
    const { who, chatId, receivedAt: at } = ctx;
    const opened = opening.open({ who, chatId, obligationId, at, ...how });
    if (opened.kind === 'opened') {
      ctx.reopening = { replace: null };
      return;
    }
    if (opened.kind === 'refused') ctx.refused('report');
    const message = messages.notOpened(ctx.texts, opened, obligationId);
    await ctx.reply(message.html, { ...sending(message), ...inReply(ctx) });
  }

  return composer;
}
