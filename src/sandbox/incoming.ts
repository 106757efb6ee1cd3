import { apiChat, apiMember, apiMessage, apiUser } from './api-objects.ts';
import { entitiesOf, textOf } from './content.ts';
import { PRESS_LIFE_SECONDS, type Press } from './presses.ts';
import type { Updates } from './updates.ts';
import {
  type Chat,
  isAdmin,
  isPresent,
  type Member,
  type StoredMessage,
  type World,
} from './world.ts';

export type Incoming = ReturnType<typeof createIncoming>;

/** Decides what the bot gets to see of what people do, and queues it as updates. */
export function createIncoming(
  world: World,
  options: { readonly updates: Updates; readonly readsAll: boolean },
) {
  const { updates, readsAll } = options;

  function message(stored: StoredMessage): void {
    if (isSeen(stored)) updates.push('message', apiMessage(world, stored));
  }

  function edited(stored: StoredMessage): void {
    if (isSeen(stored)) updates.push('edited_message', apiMessage(world, stored));
  }

  /** Privacy mode: commands, replies to the bot and service messages only, unless it is an admin. */
  function isSeen(stored: StoredMessage): boolean {
    const chat = world.chat(stored.chatId);
    if (chat.type === 'private') return !chat.blocked;
    const bot = chat.members.get(world.bot.id);
    if (!isPresent(bot)) return false;
    if (readsAll || isAdmin(bot) || stored.content.kind === 'service') return true;
    return isReplyToBot(chat, stored) || isForBot(stored);
  }

  function isReplyToBot(chat: Chat, stored: StoredMessage): boolean {
    if (stored.replyToId === undefined) return false;
    return chat.messages.get(stored.replyToId)?.fromId === world.bot.id;
  }

  function isForBot(stored: StoredMessage): boolean {
    const text = textOf(stored.content);
    return entitiesOf(stored.content).some((entity) => {
      if (entity.type !== 'bot_command') return false;
      const name = text.slice(entity.offset, entity.offset + entity.length).split('@')[1];
      return name === undefined || name.toLowerCase() === world.bot.username?.toLowerCase();
    });
  }

  function press(pressed: Press): void {
    const chat = world.chat(pressed.chatId);
    const stored = chat.messages.get(pressed.messageId);
    if (stored === undefined) throw new Error('The pressed message is gone');
    const query = {
      id: pressed.id,
      from: apiUser(world.person(pressed.userId)),
      message: apiMessage(world, stored),
      chat_instance: String(chat.id * 31 + 7),
      data: pressed.data,
    };
    updates.push('callback_query', query, PRESS_LIFE_SECONDS);
  }

  /** A change of somebody's membership, made by `byId`; the bot's own goes to my_chat_member. */
  function member(chat: Chat, byId: number, before: Member, after: Member): void {
    const isOwn = after.userId === world.bot.id;
    const change = {
      chat: apiChat(world, chat),
      from: apiUser(world.person(byId)),
      date: Math.floor(world.nowMs() / 1000),
      old_chat_member: apiMember(world, before),
      new_chat_member: apiMember(world, after),
    };
    if (isOwn) updates.push('my_chat_member', change);
    else if (isAdmin(chat.members.get(world.bot.id))) updates.push('chat_member', change);
  }

  return { message, edited, press, member };
}
