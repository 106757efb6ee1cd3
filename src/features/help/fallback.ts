import { Composer } from 'grammy';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Engine } from '../../telegram/dialogue-engine.ts';

/**
 * The last in the line: nothing in a private chat stays without an answer and no button keeps
 * spinning. In groups only buttons are answered; the talk there is not the bot's business.
 */
export function createFallback(deps: {
  readonly stores: Pick<Stores, 'plans'>;
  readonly engine: Engine;
}): Composer<AppContext> {
  const { stores, engine } = deps;
  const composer = new Composer<AppContext>();

  composer.on('callback_query', async (ctx) => {
    const text = engine.staleAnswer(ctx) ?? ctx.texts.plain('fallback-old-button');
    await ctx.answerCallbackQuery({ text });
  });

  const privately = composer.chatType('private');

  privately.on('edited_message', async (ctx) => {
    if (ctx.who !== null) await ctx.reply(ctx.texts.t('fallback-edited'), { parse_mode: 'HTML' });
  });

  privately.on('message', async (ctx) => {
    const { commune, contact } = stores.plans.current();
    if (ctx.who === null) {
      const args = { commune: commune.name, office: contact.label };
      return void (await ctx.reply(ctx.texts.t('fallback-stranger', args), { parse_mode: 'HTML' }));
    }
    const isCommand = ctx.message.text?.startsWith('/') ?? false;
    const text = isCommand
      ? ctx.texts.t('fallback-refused', { office: contact.label })
      : ctx.texts.t('fallback-text');
    await ctx.reply(text, { parse_mode: 'HTML' });
  });

  return composer;
}
