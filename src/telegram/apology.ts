import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../domain/clock.ts';
import type { Stores } from '../storage/stores.ts';
import type { Texts } from '../texts/texts.ts';
import type { Dropped } from './inbox.ts';

/**
 * What follows when an update was set aside: the conversation's log is wiped, for it may hang for
 * ever, and the person reads one sentence. The dialogue table still knows the open question.
 */
export function createApology(deps: {
  readonly api: Pick<Api, 'answerCallbackQuery'>;
  readonly stores: Pick<Stores, 'conversations' | 'outbox'>;
  readonly clock: Clock;
  readonly textsFor: (telegramId: number) => Texts;
}): (dropped: Dropped) => Promise<void> {
  const { conversations, outbox } = deps.stores;
  return async ({ update, key }) => {
    conversations.wipe(key);
    const { message, callback_query: press } = update;
    const from = message?.from ?? press?.from;
    if (from === undefined) return;
    const text = deps.textsFor(from.id).plain('fallback-trouble');
    if (press !== undefined) {
      await deps.api.answerCallbackQuery(press.id, { text: text.slice(0, 200) });
    } else if (message?.chat.type === 'private') {
      outbox.enqueue({
        key: `apology:${update.update_id}`,
        chatId: message.chat.id,
        method: 'sendMessage',
        payload: { text },
        at: deps.clock.now(),
      });
    }
  };
}

/**
 * What follows when an update waits for the database: nothing can be put in line then, so that it is
 * said at once or not at all.
 */
export function createDelayNotice(deps: {
  readonly api: Pick<Api, 'answerCallbackQuery' | 'sendMessage'>;
  readonly textsFor: (telegramId: number) => Texts;
}): (update: Update) => Promise<void> {
  const { api, textsFor } = deps;
  return async ({ message, callback_query: press }) => {
    const from = message?.from ?? press?.from;
    if (from === undefined) return;
    const text = textsFor(from.id).plain('fallback-stuck');
    if (press !== undefined) await api.answerCallbackQuery(press.id, { text: text.slice(0, 200) });
    else if (message?.chat.type === 'private') await api.sendMessage(message.chat.id, text);
  };
}
