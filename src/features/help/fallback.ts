import { Composer } from 'grammy';
import { may } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Engine } from '../../telegram/dialogue-engine.ts';
import { SHOW } from '../../telegram/interview.ts';
import { commandIn } from './menu.ts';

/**
 * The last in the line: nothing in a private chat stays without an answer and no button keeps
 * spinning. In groups only buttons are answered, and commands of people who are known; the talk there
 * is not the bot's business. What was tried in vain is logged here.
 */
export function createFallback(deps: {
  readonly stores: Pick<Stores, 'plans'>;
  readonly engine: Engine;
}): Composer<AppContext> {
  const { stores, engine } = deps;
  const composer = new Composer<AppContext>();

  composer.on('callback_query', async (ctx) => {
    const { data = '' } = ctx.callbackQuery;
    const stale = engine.staleAnswer(ctx);
    if (stale?.isForeign ?? data !== SHOW) ctx.refused(subjectOf(data));
    await ctx.answerCallbackQuery(stale?.text ?? ctx.texts.plain('fallback-old-button'));
  });

  composer.chatType(['group', 'supergroup']).on('message:text', async (ctx) => {
    const command = commandIn(ctx.message.text, ctx.me.username);
    if (command === null) return;
    ctx.refused(command);
    if (ctx.who === null && ctx.senderChat === undefined) return;
    const key = ctx.who === null ? 'group-anonymous' : 'fallback-elsewhere';
    await ctx.reply(ctx.texts.t(key), { parse_mode: 'HTML' });
  });

  const privately = composer.chatType('private');

  privately.on('edited_message', async (ctx) => {
    if (ctx.who !== null) await ctx.reply(ctx.texts.t('fallback-edited'), { parse_mode: 'HTML' });
  });

  privately.on('message', async (ctx) => {
    const { commune, contact } = stores.plans.current();
    const command = commandIn(ctx.message.text, ctx.me.username);
    if (ctx.who === null) {
      ctx.refused(command ?? 'message');
      const args = { commune: commune.name, office: contact.label };
      return void (await ctx.reply(ctx.texts.t('fallback-stranger', args), { parse_mode: 'HTML' }));
    }
    if (command === null) {
      const key = may(ctx.who, 'report.file') ? 'fallback-text' : 'fallback-text-other';
      return void (await ctx.reply(ctx.texts.t(key), { parse_mode: 'HTML' }));
    }
    ctx.refused(command);
    const refusal = ctx.texts.t('fallback-refused', { office: contact.label });
    await ctx.reply(refusal, { parse_mode: 'HTML' });
  });

  return composer;
}

/** What a button is about, for the log: the first word of its data, which may be forged. */
function subjectOf(data: string): string {
  return /^[a-z]{1,16}(?=:|$)/.exec(data)?.[0] ?? 'button';
}
