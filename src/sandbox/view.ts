import { type Content, type Entity, entitiesOf, type InlineButton, textOf } from './content.ts';
import { type Chat, fullName, isPresent, type StoredMessage, type World } from './world.ts';

export type ViewFile = {
  /** A path on the sandbox's own server. */
  readonly url: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
};

export type ViewMessage = {
  readonly chatId: number;
  readonly id: number;
  readonly threadId: number | null;
  /** Seconds since the epoch. */
  readonly date: number;
  readonly edited: boolean;
  readonly from: {
    readonly id: number;
    readonly name: string;
    readonly isBot: boolean;
    readonly isMe: boolean;
  };
  readonly kind: Content['kind'];
  /** Text or caption, plain; formatting is in `entities`. */
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly photo: (ViewFile & { readonly width: number; readonly height: number }) | null;
  readonly mediaGroupId: string | null;
  readonly document: ViewFile | null;
  readonly voice: (ViewFile & { readonly seconds: number }) | null;
  readonly sticker: string | null;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  readonly contact: { readonly phone: string; readonly firstName: string } | null;
  /** A line in the middle of the chat, in Vietnamese. */
  readonly service: string | null;
  readonly replyTo: {
    readonly id: number;
    readonly name: string;
    readonly text: string;
  } | null;
  readonly buttons: readonly (readonly InlineButton[])[];
  /** The reply field opens by itself, as a reply to this message. */
  readonly forceReply: { readonly placeholder: string } | null;
  readonly pinned: boolean;
};

export type ViewChat = {
  readonly id: number;
  readonly type: Chat['type'];
  readonly title: string;
  readonly isForum: boolean;
  readonly topics: readonly { readonly id: number; readonly name: string }[];
  readonly memberCount: number;
  readonly blocked: boolean;
  /** False until the person has pressed START in the private chat. */
  readonly started: boolean;
  /** The chat action of the bot that is still running, for example `typing`. */
  readonly typing: string | null;
  /** Newest first. */
  readonly pinned: readonly number[];
  readonly messages: readonly ViewMessage[];
  /** The reply keyboard below the input field, if the bot has set one. */
  readonly keyboard: readonly (readonly string[])[];
};

export type View = {
  readonly now: string;
  readonly me: { readonly id: number; readonly name: string };
  readonly bot: { readonly id: number; readonly name: string; readonly username: string };
  readonly chats: readonly ViewChat[];
};

/** What one person sees: plain JSON, the private chat first, then groups by id. */
export function viewFor(world: World, token: string, userId: number): View {
  const me = world.person(userId);
  const chats = [...world.chats.values()].filter((chat) =>
    chat.type === 'private'
      ? chat.id === userId
      : isPresent(chat.members.get(userId)) && chat.migratedTo === undefined,
  );
  chats.sort((a, b) => b.id - a.id);
  return {
    now: world.clock.now().toString(),
    me: { id: me.id, name: fullName(me) },
    bot: {
      id: world.bot.id,
      name: fullName(world.bot),
      username: world.bot.username ?? '',
    },
    chats: chats.map((chat) => viewChat(world, token, chat, userId)),
  };
}

function viewChat(world: World, token: string, chat: Chat, userId: number): ViewChat {
  const messages = [...chat.messages.values()];
  const typing = chat.typing;
  return {
    id: chat.id,
    type: chat.type,
    title: chat.type === 'private' ? fullName(world.bot) : chat.title,
    isForum: chat.isForum,
    topics: [...chat.topics].map(([id, name]) => ({ id, name })),
    memberCount: [...chat.members.values()].filter(isPresent).length,
    blocked: chat.blocked,
    started: chat.type !== 'private' || chat.started,
    typing: typing !== undefined && typing.until > world.nowMs() ? typing.action : null,
    pinned: chat.pinned,
    messages: messages.map((message) => viewMessage(world, token, message, userId)),
    keyboard: replyKeyboard(messages),
  };
}

function replyKeyboard(messages: readonly StoredMessage[]): readonly (readonly string[])[] {
  for (const message of messages.toReversed()) {
    const markup = message.replyMarkup;
    if (markup === undefined || 'inline_keyboard' in markup) continue;
    if ('keyboard' in markup) {
      return markup.keyboard.map((row) => row.map((button) => button.text));
    }
    return [];
  }
  return [];
}

/** One message as one person sees it. */
export function viewMessage(
  world: World,
  token: string,
  message: StoredMessage,
  userId: number,
): ViewMessage {
  const { content, replyMarkup: markup } = message;
  const chat = world.chat(message.chatId);
  const repliedTo =
    message.replyToId === undefined ? undefined : chat.messages.get(message.replyToId);
  const file = 'fileId' in content ? viewFile(world, token, content.fileId) : null;
  return {
    chatId: message.chatId,
    id: message.id,
    threadId: message.threadId ?? null,
    date: message.date,
    edited: message.editDate !== undefined,
    from: {
      id: message.fromId,
      name: senderName(world, message),
      isBot: message.fromId === world.bot.id,
      isMe: message.fromId === userId,
    },
    kind: content.kind,
    text: textOf(content),
    entities: entitiesOf(content),
    photo:
      content.kind === 'photo' && file !== null
        ? { ...file, width: content.width, height: content.height }
        : null,
    mediaGroupId: content.kind === 'photo' ? (content.mediaGroupId ?? null) : null,
    document: content.kind === 'document' ? file : null,
    voice: content.kind === 'voice' && file !== null ? { ...file, seconds: content.seconds } : null,
    sticker: content.kind === 'sticker' ? content.emoji : null,
    location:
      content.kind === 'location'
        ? { latitude: content.latitude, longitude: content.longitude }
        : null,
    contact:
      content.kind === 'contact' ? { phone: content.phone, firstName: content.firstName } : null,
    service: content.kind === 'service' ? serviceLine(world, message, content) : null,
    replyTo:
      repliedTo === undefined
        ? null
        : {
            id: repliedTo.id,
            name: senderName(world, repliedTo),
            text: textOf(repliedTo.content).slice(0, 120),
          },
    buttons: markup !== undefined && 'inline_keyboard' in markup ? markup.inline_keyboard : [],
    forceReply:
      markup !== undefined && 'force_reply' in markup && isAsked(message, repliedTo, userId)
        ? { placeholder: markup.input_field_placeholder ?? '' }
        : null,
    pinned: chat.pinned.includes(message.id),
  };
}

/**
 * A selective reply field opens for who is mentioned and for the sender of the message replied to; an
 * onlooker who is nobody (0) sees every one.
 */
function isAsked(
  message: StoredMessage,
  repliedTo: StoredMessage | undefined,
  userId: number,
): boolean {
  const markup = message.replyMarkup;
  if (markup === undefined || !('force_reply' in markup) || markup.selective !== true) return true;
  if (userId === 0 || repliedTo?.fromId === userId) return true;
  return entitiesOf(message.content).some(
    (entity) => entity.type === 'text_mention' && entity.user?.id === userId,
  );
}

function viewFile(world: World, token: string, fileId: string): ViewFile {
  const file = world.files.get(fileId);
  return {
    url: `/file/bot${token}/${file.path}`,
    name: file.name,
    mime: file.mime,
    size: file.bytes.byteLength,
  };
}

function senderName(world: World, message: StoredMessage): string {
  return message.anonymous
    ? world.chat(message.chatId).title
    : fullName(world.person(message.fromId));
}

function serviceLine(
  world: World,
  message: StoredMessage,
  content: Extract<Content, { kind: 'service' }>,
): string {
  const who = senderName(world, message);
  const { notice } = content;
  switch (notice.type) {
    case 'group_created':
      return `${who} đã tạo nhóm «${notice.title}»`;
    case 'joined':
      return `${notice.userIds.map((id) => fullName(world.person(id))).join(', ')} đã vào nhóm`;
    case 'left':
      return `${fullName(world.person(notice.userId))} đã rời nhóm`;
    case 'title':
      return `${who} đã đổi tên nhóm thành «${notice.title}»`;
    case 'pinned':
      return `${who} đã ghim một tin nhắn`;
    case 'migrated_to':
      return 'Nhóm đã được nâng cấp thành siêu nhóm';
    case 'migrated_from':
      return 'Siêu nhóm được nâng cấp từ nhóm cũ';
    case 'topic_created':
      return `${who} đã mở chủ đề «${notice.name}»`;
  }
}
