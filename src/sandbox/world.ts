import type { Clock } from '../domain/clock.ts';
import type { Content, ReplyMarkup } from './content.ts';
import { createEvents } from './events.ts';
import { createFileStore } from './files.ts';

export type Person = {
  readonly id: number;
  readonly isBot: boolean;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
};

export type MemberStatus =
  | 'creator'
  | 'administrator'
  | 'member'
  | 'restricted'
  | 'left'
  | 'kicked';

export type Member = {
  readonly userId: number;
  readonly status: MemberStatus;
  /** An admin who writes as the group itself. */
  readonly anonymous: boolean;
};

export type ChatType = 'private' | 'group' | 'supergroup';

export type Chat = {
  readonly id: number;
  readonly type: ChatType;
  title: string;
  isForum: boolean;
  /** Private chats: the person has written to the bot at least once. */
  started: boolean;
  /** Private chats: the person has blocked the bot. */
  blocked: boolean;
  /** The supergroup that this basic group has become. */
  migratedTo: number | undefined;
  readonly members: Map<number, Member>;
  readonly topics: Map<number, string>;
  /** Newest first. */
  pinned: number[];
  lastMessageId: number;
  readonly messages: Map<number, StoredMessage>;
  /** What the bot said that it is doing, and until when (milliseconds since the epoch). */
  typing: { readonly action: string; readonly until: number } | undefined;
};

export type StoredMessage = {
  readonly id: number;
  readonly chatId: number;
  readonly threadId: number | undefined;
  /** The person or the bot that sent it; for an anonymous admin the person behind the group. */
  readonly fromId: number;
  readonly anonymous: boolean;
  /** Seconds since the epoch, as in the Bot API. */
  readonly date: number;
  editDate: number | undefined;
  content: Content;
  readonly replyToId: number | undefined;
  replyMarkup: ReplyMarkup | undefined;
};

export type NewMessage = {
  readonly chat: Chat;
  readonly fromId: number;
  readonly content: Content;
  readonly threadId?: number | undefined;
  readonly anonymous?: boolean | undefined;
  readonly replyToId?: number | undefined;
  readonly replyMarkup?: ReplyMarkup | undefined;
};

export type World = ReturnType<typeof createWorld>;

/** The people, chats, messages and files of one Telegram with one bot in it; memory only. */
export function createWorld(options: { readonly clock: Clock; readonly bot: Person }) {
  const { clock, bot } = options;
  const people = new Map<number, Person>([[bot.id, bot]]);
  const chats = new Map<number, Chat>();
  const events = createEvents();
  const files = createFileStore();

  function nowMs(): number {
    return clock.now().epochMilliseconds;
  }

  function addChat(chat: Pick<Chat, 'id' | 'type' | 'title'>): Chat {
    if (chats.has(chat.id)) throw new Error(`Chat ${chat.id} exists already`);
    const added: Chat = {
      ...chat,
      isForum: false,
      started: false,
      blocked: false,
      migratedTo: undefined,
      members: new Map(),
      topics: new Map(),
      pinned: [],
      lastMessageId: 0,
      messages: new Map(),
      typing: undefined,
    };
    chats.set(chat.id, added);
    return added;
  }

  /** A person and the (not yet started) private chat with the bot, which has the same id. */
  function addPerson(person: Person): Person {
    if (people.has(person.id)) throw new Error(`Person ${person.id} exists already`);
    people.set(person.id, person);
    addChat({ id: person.id, type: 'private', title: fullName(person) });
    events.emit({ kind: 'chat', chatId: person.id });
    return person;
  }

  function post(message: NewMessage): StoredMessage {
    const { chat } = message;
    chat.lastMessageId += 1;
    const stored: StoredMessage = {
      id: chat.lastMessageId,
      chatId: chat.id,
      threadId: message.threadId,
      fromId: message.fromId,
      anonymous: message.anonymous ?? false,
      date: Math.floor(nowMs() / 1000),
      editDate: undefined,
      content: message.content,
      replyToId: message.replyToId,
      replyMarkup: message.replyMarkup,
    };
    chat.messages.set(stored.id, stored);
    if (message.fromId === bot.id) chat.typing = undefined;
    events.emit({ kind: 'message', chatId: chat.id, messageId: stored.id });
    return stored;
  }

  function edit(
    message: StoredMessage,
    change: { readonly content?: Content; readonly replyMarkup?: ReplyMarkup | undefined },
  ): StoredMessage {
    if (change.content !== undefined) message.content = change.content;
    if ('replyMarkup' in change) message.replyMarkup = change.replyMarkup;
    message.editDate = Math.floor(nowMs() / 1000);
    events.emit({ kind: 'edit', chatId: message.chatId, messageId: message.id });
    return message;
  }

  function remove(message: StoredMessage): void {
    const chat = chats.get(message.chatId);
    chat?.messages.delete(message.id);
    if (chat !== undefined) chat.pinned = chat.pinned.filter((id) => id !== message.id);
    events.emit({ kind: 'delete', chatId: message.chatId, messageId: message.id });
  }

  function setMember(chat: Chat, member: Member): void {
    chat.members.set(member.userId, member);
    events.emit({ kind: 'chat', chatId: chat.id });
  }

  /** Throws when nobody has that id: a mistake in the test, never in the bot. */
  function person(id: number): Person {
    const found = people.get(id);
    if (found === undefined) throw new Error(`The sandbox has no person ${id}`);
    return found;
  }

  function chat(id: number): Chat {
    const found = chats.get(id);
    if (found === undefined) throw new Error(`The sandbox has no chat ${id}`);
    return found;
  }

  return {
    bot,
    clock,
    people,
    chats,
    files,
    events,
    nowMs,
    addChat,
    addPerson,
    post,
    edit,
    remove,
    setMember,
    person,
    chat,
  };
}

export function fullName(person: Person): string {
  return [person.firstName, person.lastName].filter((part) => part !== undefined).join(' ');
}

export function isPresent(member: Member | undefined): boolean {
  return member !== undefined && member.status !== 'left' && member.status !== 'kicked';
}

export function isAdmin(member: Member | undefined): boolean {
  return member?.status === 'creator' || member?.status === 'administrator';
}
