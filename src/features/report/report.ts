import { Composer } from 'grammy';
import { may } from '../../domain/member.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sending } from '../../telegram/message.ts';
import type { ChoiceMessages } from './choice-messages.ts';
import type { OpeningVerbs, OpenRequest } from './opening.ts';

/** `/baocao` and the buttons that lead into a report; the questions themselves are the flow's. */
export function createReport(deps: {
  readonly opening: OpeningVerbs;
  readonly messages: ChoiceMessages;
}): Composer<AppContext> {
  const { opening, messages } = deps;
  const composer = new Composer<AppContext>();

  composer.chatType(['group', 'supergroup']).command(['baocao', 'report'], async (ctx) => {
    const message = messages.goPrivate(ctx.texts, ctx.me.username);
    await ctx.reply(message.html, sending(message));
  });

  const reporters = composer.chatType('private').filter((ctx) => may(ctx.who, 'report.file'));

  reporters.command(['baocao', 'report'], async (ctx, next) => {
    if (!(await begin(ctx))) await next();
    else if (ctx.reopening !== null) await next();
  });

  reporters.callbackQuery('report:begin', async (ctx, next) => {
    await ctx.answerCallbackQuery();
    await begin(ctx);
    if (ctx.reopening !== null) await next();
  });

  reporters.callbackQuery(/^report:(open|later|takeover|correct):(\d+)$/, async (ctx, next) => {
    await ctx.answerCallbackQuery();
    const how = ctx.match[1];
    await lead(ctx, Number(ctx.match[2]), {
      skipOlder: how !== 'open',
      takeOver: how === 'takeover',
      correct: how === 'correct',
    });
    if (ctx.reopening !== null) await next();
  });

  reporters.command(['huy', 'cancel'], async (ctx) => {
    const wasBusy = opening.park(ctx.chat.id, ctx.from.id);
    await ctx.reply(ctx.texts.t(wasBusy ? 'report-cancelled' : 'report-nothing-to-cancel'), {
      parse_mode: 'HTML',
    });
  });

  reporters.on('message', async (ctx, next) => {
    const isCommand = ctx.message.text?.startsWith('/') ?? false;
    const isBusy = opening.isBusy(ctx.chat.id, ctx.from.id);
    if (!isCommand && !isBusy && opening.resumeParked(ctx.chat.id, ctx.from.id, ctx.receivedAt)) {
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
    await ctx.reply(message.html, sending(message));
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
    const message = messages.notOpened(ctx.texts, opened, obligationId);
    await ctx.reply(message.html, sending(message));
  }

  return composer;
}
