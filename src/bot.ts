import { conversations } from '@grammyjs/conversations';
import type { ApiClientOptions, Composer, Middleware } from 'grammy';
import { Bot } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Stores } from './storage/stores.ts';
import { normaliseCommand } from './telegram/commands.ts';
import type { AppContext, Arrived } from './telegram/context.ts';
import type { Engine } from './telegram/dialogue-engine.ts';
import { createInterview } from './telegram/interview.ts';
import type { Log } from './telegram/log.ts';
import { isWithoutText, sayBelow, tolerateHarmlessRefusals } from './telegram/tolerance.ts';
import type { Texts } from './texts/texts.ts';

export type BotDeps = {
  readonly token: string;
  readonly me: UserFromGetMe;
  readonly client: ApiClientOptions;
  readonly stores: Stores;
  readonly engine: Engine;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  /** Changes with every change of the sources: conversations of another version are void. */
  readonly version: string;
  readonly features: readonly Middleware<AppContext>[];
  readonly fallback: Composer<AppContext>;
  /** How the update that is being handled came. */
  readonly arrivalOf: (updateId: number) => Arrived;
  readonly log: Pick<Log, 'info'>;
};

/**
 * The way of an update, in order:
 * 1. who wrote, in which language, and when it arrived
 * 2. the conversation engine reads where this person stands in this chat
 * 3. features: commands and buttons of their own; they work in mid-interview
 * 4. the interview: takes answers, asks the next question
 * 5. what nobody wanted: stale buttons, strangers, stray messages
 */
export function createBot(deps: BotDeps): Bot<AppContext> {
  const { stores, texts } = deps;
  const bot = new Bot<AppContext>(deps.token, { botInfo: deps.me, client: deps.client });

  bot.api.config.use(tolerateHarmlessRefusals);

  bot.use(async (ctx, next) => {
    const isPerson = ctx.from !== undefined && ctx.senderChat === undefined;
    ctx.who = isPerson ? stores.people.who(ctx.from.id) : null;
    ctx.texts = texts[ctx.who?.person.language ?? 'vi'];
    const { receivedAt, isAgain } = deps.arrivalOf(ctx.update.update_id);
    ctx.receivedAt = receivedAt;
    ctx.isAgain = isAgain;
    ctx.reopening = null;
    ctx.taken = false;
    ctx.refused = (action) => {
      const { update_id: updateId } = ctx.update;
      const who = ctx.from === undefined ? null : stores.pseudonyms.of(ctx.from.id);
      deps.log.info({ action, who, updateId }, 'access refused');
    };
    normaliseCommand(ctx);
    const pressed = ctx.callbackQuery?.message;
    if (pressed !== undefined && isWithoutText(pressed)) {
      ctx.api.config.use(sayBelow(pressed.message_id));
    }
    await next();
  });

  const personal = bot.filter((ctx) => ctx.chatId !== undefined && ctx.from !== undefined);
  personal.use(
    conversations<AppContext, AppContext>({
      storage: {
        type: 'key',
        version: deps.version,
        getStorageKey: (ctx) => `${ctx.chatId}:${ctx.from?.id}`,
        adapter: stores.conversations.adapter,
      },
    }),
  );
  for (const feature of deps.features) personal.use(feature);
  personal.use(createInterview(deps.engine));
  bot.use(deps.fallback);
  return bot;
}
