import { apiChat, apiFile, apiMember, apiMessage } from '../api-objects.ts';
import { ApiFailure, badRequest } from '../failure.ts';
import { integerField, textField } from '../payload.ts';
import { isAdmin, isPresent } from '../world.ts';
import type { MethodCall, Methods } from './method.ts';
import { chatOf, messageOf } from './target.ts';

const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

export const CHATS: Methods = {
  getchat: { takes: ['chat_id'], run: getChat },
  getchatmember: { takes: ['chat_id', 'user_id'], run: getChatMember },
  getchatadministrators: { takes: ['chat_id'], run: getChatAdministrators },
  getchatmembercount: {
    takes: ['chat_id'],
    run: ({ context, payload }) => {
      const chat = chatOf(context.world, payload);
      return chat.type === 'private' ? 2 : [...chat.members.values()].filter(isPresent).length;
    },
  },
  pinchatmessage: { takes: ['chat_id', 'message_id', 'disable_notification'], run: pin },
  unpinchatmessage: { takes: ['chat_id', 'message_id'], run: unpin },
  leavechat: { takes: ['chat_id'], run: leave },
  getfile: { takes: ['file_id'], run: getFile },
};

function getChat({ context: { world }, payload }: MethodCall) {
  const chat = chatOf(world, payload);
  const pinned = chat.messages.get(chat.pinned[0] ?? 0);
  return {
    ...apiChat(world, chat),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    ...(pinned === undefined ? {} : { pinned_message: apiMessage(world, pinned, true) }),
  };
}

function getChatMember({ context: { world }, payload }: MethodCall) {
  const chat = chatOf(world, payload);
  const userId = integerField(payload, 'user_id') ?? 0;
  if (!world.people.has(userId)) throw badRequest('user not found');
  const isTalking = chat.type === 'private' && [chat.id, world.bot.id].includes(userId);
  const status = isTalking ? 'member' : 'left';
  return apiMember(world, chat.members.get(userId) ?? { userId, status, anonymous: false });
}

function getChatAdministrators({ context: { world }, payload }: MethodCall) {
  const chat = chatOf(world, payload);
  if (chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  return [...chat.members.values()].filter(isAdmin).map((member) => apiMember(world, member));
}

function pin({ context: { world, incoming }, payload }: MethodCall): true {
  const { chat, message } = messageOf(world, payload, 'message to pin not found');
  requirePinRight({ world, chat });
  if (chat.pinned[0] === message.id) return true;
  chat.pinned = [message.id, ...chat.pinned.filter((id) => id !== message.id)];
  world.events.emit({ kind: 'chat', chatId: chat.id });
  const notice = { type: 'pinned', messageId: message.id } as const;
  // Telegram tells a bot of its own pin too.
  incoming.message(
    world.post({ chat, fromId: world.bot.id, content: { kind: 'service', notice } }),
  );
  return true;
}

function unpin({ context: { world }, payload }: MethodCall): true {
  const chat = chatOf(world, payload);
  requirePinRight({ world, chat });
  const id = integerField(payload, 'message_id') ?? chat.pinned[0];
  if (id === undefined || !chat.pinned.includes(id)) throw badRequest('message to unpin not found');
  chat.pinned = chat.pinned.filter((other) => other !== id);
  world.events.emit({ kind: 'chat', chatId: chat.id });
  return true;
}

function requirePinRight({
  world,
  chat,
}: {
  readonly world: MethodCall['context']['world'];
  readonly chat: ReturnType<typeof chatOf>;
}): void {
  if (chat.type === 'private' || isAdmin(chat.members.get(world.bot.id))) return;
  throw badRequest('not enough rights to manage pinned messages in the chat');
}

function leave({ context: { world, incoming }, payload }: MethodCall): true {
  const chat = chatOf(world, payload);
  if (chat.type === 'private')
    throw badRequest("chat member status can't be changed in private chats");
  const before = chat.members.get(world.bot.id);
  if (before === undefined) throw badRequest('chat not found');
  const after = { userId: world.bot.id, status: 'left', anonymous: false } as const;
  world.setMember(chat, after);
  incoming.member(chat, world.bot.id, before, after);
  return true;
}

function getFile({ context: { world }, payload }: MethodCall) {
  const file = world.files.find(textField(payload, 'file_id').replace(/-small$/, ''));
  if (file === undefined) {
    throw badRequest('wrong file_id or the file is temporarily unavailable');
  }
  if (file.bytes.byteLength > LARGEST_DOWNLOAD)
    throw new ApiFailure(400, 'Bad Request: file is too big');
  return apiFile(world, file.id);
}
