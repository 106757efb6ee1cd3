import { Composer } from 'grammy';
import { may } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sending } from '../../telegram/message.ts';
import type { StatusBoard } from './board.ts';

/**
 * `/status` in the connected staff group and for officers in private; everybody else is told where
 * it belongs, and nothing more.
 */
export function createStatus(deps: {
  readonly stores: Pick<Stores, 'groups'>;
  readonly board: StatusBoard;
}): Composer<AppContext> {
  const { stores, board } = deps;
  const composer = new Composer<AppContext>();

  function isAllowed(ctx: AppContext): boolean {
    if (ctx.chat === undefined) return false;
    if (ctx.chat.type === 'private') return may(ctx.who, 'status.view');
    return stores.groups.byChat(ctx.chat.id)?.purpose === 'staff';
  }

  /** In the group the button stands for all, and answers officers. */
  function canRemind(ctx: AppContext): boolean {
    return ctx.chat?.type !== 'private' || may(ctx.who, 'reminder.send');
  }

  composer.command('status', async (ctx) => {
    if (!isAllowed(ctx)) {
      ctx.refused('status');
      return void (await ctx.reply(ctx.texts.t('status-elsewhere'), { parse_mode: 'HTML' }));
    }
    const message = board.draw(ctx.texts, {
      month: null,
      view: 'names',
      canRemind: canRemind(ctx),
    });
    await ctx.reply(message.html, sending(message));
  });

  composer.callbackQuery(/^status:(\d{4}-\d{2}):(names|details)$/, async (ctx) => {
    if (!isAllowed(ctx)) {
      ctx.refused('status');
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('status-elsewhere')));
    }
    const view = ctx.match[2] === 'details' ? 'details' : 'names';
    const message = board.draw(ctx.texts, {
      month: ctx.match[1] ?? null,
      view,
      canRemind: canRemind(ctx),
    });
    await ctx.answerCallbackQuery(ctx.texts.plain('status-refreshed'));
    await ctx.editMessageText(message.html, sending(message));
  });

  composer.callbackQuery(/^status:open:(\d{4}-\d{2})$/, async (ctx) => {
    if (!isAllowed(ctx)) {
      ctx.refused('status');
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('status-elsewhere')));
    }
    await ctx.answerCallbackQuery();
    const month = ctx.match[1] ?? null;
    const message = board.draw(ctx.texts, { month, view: 'details', canRemind: canRemind(ctx) });
    await ctx.reply(message.html, sending(message));
  });

  return composer;
}
