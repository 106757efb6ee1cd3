import { badRequest, forbidden, malformed } from '../failure.ts';
import { flag, integerField, isRecord, type Payload } from '../payload.ts';
import { type Chat, isPresent, type StoredMessage, type World } from '../world.ts';

/** The chat of a call that needs no right to write in it. */
export function chatOf(world: World, payload: Payload): Chat {
  const id = payload['chat_id'];
  if (id === undefined || id === null || id === '') throw malformed('chat_id is empty');
  const chat = world.chats.get(Number(id));
  if (chat === undefined) throw badRequest('chat not found');
  if (chat.migratedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.migratedTo,
    });
  }
  if (chat.type === 'private') requirePrivateChat(world, chat);
  else requireMembership(world, chat);
  return chat;
}

function requirePrivateChat(world: World, chat: Chat): void {
  if (chat.blocked) throw forbidden('bot was blocked by the user');
  if (chat.started) return;
  // A person the bot has met in a group is known to it, all others do not exist.
  const isKnown = [...world.chats.values()].some(
    (other) => isPresent(other.members.get(chat.id)) && isPresent(other.members.get(world.bot.id)),
  );
  if (isKnown) throw forbidden("bot can't initiate conversation with a user");
  throw badRequest('chat not found');
}

function requireMembership(world: World, chat: Chat): void {
  const member = chat.members.get(world.bot.id);
  if (member === undefined) throw badRequest('chat not found');
  if (member.status === 'kicked') throw forbidden(`bot was kicked from the ${chat.type} chat`);
  if (member.status === 'left') throw forbidden(`bot is not a member of the ${chat.type} chat`);
}

/** The chat of a call that sends, and what it says about topic and quoted message. */
export function sendTarget(world: World, payload: Payload) {
  const chat = chatOf(world, payload);
  if (chat.members.get(world.bot.id)?.status === 'restricted') {
    throw badRequest('not enough rights to send text messages to the chat');
  }
  const threadId = integerField(payload, 'message_thread_id');
  if (threadId !== undefined && !chat.topics.has(threadId)) {
    throw badRequest('message thread not found');
  }
  const repliedTo = repliedMessage(chat, payload);
  return { chat, replyToId: repliedTo?.id, threadId: threadId ?? repliedTo?.threadId };
}

function repliedMessage(chat: Chat, payload: Payload): StoredMessage | undefined {
  const parameters = payload['reply_parameters'];
  if (!isRecord(parameters)) return undefined;
  const found = chat.messages.get(integerField(parameters, 'message_id') ?? 0);
  if (found === undefined && !flag(parameters, 'allow_sending_without_reply')) {
    throw badRequest('message to be replied not found');
  }
  return found;
}

/** The message of a call that changes it; `missing` is Telegram's wording for that method. */
export function messageOf(world: World, payload: Payload, missing: string) {
  const chat = chatOf(world, payload);
  const id = integerField(payload, 'message_id');
  if (id === undefined) throw malformed('message identifier is not specified');
  const message = chat.messages.get(id);
  if (message === undefined) throw badRequest(missing);
  return { chat, message };
}
