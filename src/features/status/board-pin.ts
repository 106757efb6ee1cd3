import { type Api, Composer, GrammyError } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Log } from '../../telegram/log.ts';
import type { Texts } from '../../texts/texts.ts';

/** The bot is no administrator of the group, or one who may not pin. */
const LACKS_RIGHT = /not enough rights|administrator rights|CHAT_ADMIN_REQUIRED/i;

/**
 * Pins the board of a group. Where the bot lacks the right the board stands all the same; the group
 * is told once how to give it, and once given, the board is pinned at once.
 */
export function createBoardPin(deps: {
  readonly botName: string;
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'groups' | 'liveBoards' | 'outbox'>;
  readonly texts: Texts;
  readonly log: Log;
}) {
  const { clock, stores, texts, log } = deps;

  type Pinning = Pick<Api, 'pinChatMessage'>;

  async function pin(api: Pinning, chatId: number, messageId: number): Promise<void> {
    try {
      await api.pinChatMessage(chatId, messageId, { disable_notification: true });
    } catch (error) {
      log.info({ err: error }, 'board not pinned');
      if (error instanceof GrammyError && LACKS_RIGHT.test(error.description)) tellHow(chatId);
    }
  }

  function tellHow(chatId: number): void {
    stores.outbox.enqueue({
      key: `pin-right:${chatId}`,
      chatId,
      threadId: stores.groups.byChat(chatId)?.threadId ?? null,
      method: 'sendMessage',
      payload: { text: texts.t('board-not-pinned', { bot: deps.botName }), parse_mode: 'HTML' },
      at: clock.now(),
    });
  }

  const composer = new Composer<AppContext>();
  composer.chatType(['group', 'supergroup']).on('my_chat_member', async (ctx, next) => {
    const { new_chat_member: now } = ctx.myChatMember;
    const board = stores.liveBoards.find(ctx.chat.id);
    const mayPin = now.status === 'administrator' && now.can_pin_messages !== false;
    if (mayPin && board?.messageId) await pin(ctx.api, ctx.chat.id, board.messageId);
    await next();
  });

  return { pin, composer };
}
