import type { Content } from './content.ts';
import { detectEntities } from './detect-entities.ts';
import { findButton } from './find-button.ts';
import { measureImage } from './image-size.ts';
import type { Incoming } from './incoming.ts';
import type { Press, Presses } from './presses.ts';
import { samplePdf, samplePhoto } from './sample-files.ts';
import { type View, type ViewMessage, viewFor, viewMessage } from './view.ts';
import { type Chat, isPresent, type Person, type StoredMessage, type World } from './world.ts';

export type UserOptions = Partial<Omit<Person, 'isBot' | 'firstName'>> & {
  readonly firstName: string;
};

/** Anything with the id of a chat: a group, the bot (its private chat), a message's `chatId`. */
export type ChatRef = number | { readonly id: number };

/** A message by its place; every ViewMessage is one. */
export type MessageRef = { readonly chatId: number; readonly id: number };

export type SendOptions = {
  readonly replyTo?: MessageRef | undefined;
  /** A forum topic. Left out: the topic of the quoted message, else the general one. */
  readonly threadId?: number | undefined;
};

export type FileOptions = SendOptions & {
  readonly bytes?: Uint8Array | undefined;
  readonly name?: string | undefined;
  readonly mime?: string | undefined;
  readonly caption?: string | undefined;
};

export type SandboxUser = ReturnType<typeof userActor>;

type Deps = {
  readonly world: World;
  readonly token: string;
  readonly presses: Presses;
  readonly incoming: Incoming;
};

export function createUsers(deps: Deps) {
  const users = new Map<number, SandboxUser>();
  return {
    create(options: UserOptions): SandboxUser {
      const id = options.id ?? 5_100_000_001 + users.size;
      const languageCode = options.languageCode ?? 'vi';
      deps.world.addPerson({ ...options, languageCode, id, isBot: false });
      const user = userActor(deps, id);
      users.set(id, user);
      return user;
    },
    find(id: number): SandboxUser {
      const user = users.get(id);
      if (user === undefined) throw new Error(`The sandbox has no user ${id}`);
      return user;
    },
    all: () => [...users.values()],
  };
}

function userActor(deps: Deps, id: number) {
  const { world, token, presses, incoming } = deps;
  let albums = 0;

  const seen = (stored: StoredMessage): ViewMessage => viewMessage(world, token, stored, id);
  const isBot = (chat: ChatRef) => idOf(chat) === world.bot.id;
  const chatOf = (chat: ChatRef): Chat => world.chat(isBot(chat) ? id : idOf(chat));

  /** Posts as this person and lets the bot see it. */
  function send(ref: ChatRef, content: Content, options: SendOptions = {}): ViewMessage {
    const chat = chatOf(ref);
    const anonymous = allowedIn(chat);
    const quoted = options.replyTo === undefined ? undefined : messageOf(options.replyTo);
    const stored = world.post({
      chat,
      fromId: id,
      content,
      anonymous,
      replyToId: quoted?.id,
      threadId: options.threadId ?? quoted?.threadId,
    });
    if (chat.type === 'private') chat.started = true;
    incoming.message(stored);
    return seen(stored);
  }

  /** Whether the person writes anonymously there; throws where the app would not let them write. */
  function allowedIn(chat: Chat): boolean {
    if (chat.migratedTo !== undefined) throw new Error(`${chat.title} is now ${chat.migratedTo}`);
    if (chat.type === 'private') {
      if (chat.id !== id) throw new Error('A person writes only in their own private chat');
      if (chat.blocked) throw new Error('The bot is blocked: unblock it first');
      return false;
    }
    const member = chat.members.get(id);
    if (!isPresent(member)) throw new Error(`User ${id} is not a member of ${chat.title}`);
    return member?.anonymous ?? false;
  }

  function messageOf(ref: MessageRef): StoredMessage {
    const stored = world.chat(ref.chatId).messages.get(ref.id);
    if (stored === undefined) throw new Error(`There is no message ${ref.id} in ${ref.chatId}`);
    return stored;
  }

  function photo(options: FileOptions, mediaGroupId?: string): Content {
    const bytes = options.bytes ?? samplePhoto();
    const size = measureImage(bytes);
    if (size === undefined) throw new Error('A photo must be a JPEG, PNG, GIF or WebP');
    const text = options.caption ?? '';
    const name = options.name ?? 'photo.jpg';
    const file = world.files.add({ kind: 'photo', bytes, name, mime: 'image/jpeg' });
    const entities = detectEntities(text);
    const group = mediaGroupId === undefined ? {} : { mediaGroupId };
    return { kind: 'photo', fileId: file.id, text, entities, ...size, ...group };
  }

  function setBlocked(isBlocked: boolean): void {
    const chat = world.chat(id);
    if (chat.blocked === isBlocked) return;
    chat.blocked = isBlocked;
    const status = (blocked: boolean) => (blocked ? 'kicked' : 'member');
    const own = { userId: world.bot.id, anonymous: false };
    const before = { ...own, status: status(!isBlocked) } as const;
    incoming.member(chat, id, before, { ...own, status: status(isBlocked) });
    world.events.emit({ kind: 'chat', chatId: id });
  }

  return {
    id,
    profile: (): Person => world.person(id),
    view: (): View => viewFor(world, token, id),
    say(chat: ChatRef, text: string, options?: SendOptions): ViewMessage {
      const entities = detectEntities(text);
      return send(chat, { kind: 'text', text, entities }, options);
    },
    /** Opens the private chat by START, with the parameter of a deep link if there is one. */
    startBot(parameter?: string): ViewMessage {
      const text = parameter === undefined ? '/start' : `/start ${parameter}`;
      return this.say(world.bot, text);
    },
    /** Taps an inline button, given by its text, the beginning of it, or its data. */
    press(message: MessageRef, button: string): Press {
      const stored = messageOf(message);
      const chat = chatOf(stored.chatId);
      allowedIn(chat);
      const found = findButton(stored.replyMarkup, button);
      const pressed = presses.add({
        userId: id,
        chatId: stored.chatId,
        messageId: stored.id,
        button: found.text,
        data: found.data,
      });
      incoming.press(pressed);
      return pressed;
    },
    sendPhoto: (chat: ChatRef, options: FileOptions = {}): ViewMessage =>
      send(chat, photo(options), options),
    /** Several photos at once: one message and one update each, with a common group id. */
    sendAlbum(chat: ChatRef, photos: readonly FileOptions[]): readonly ViewMessage[] {
      albums += 1;
      return photos.map((item) => send(chat, photo(item, `${id}00${albums}`), item));
    },
    sendDocument(chat: ChatRef, options: FileOptions & { readonly name: string }): ViewMessage {
      const text = options.caption ?? '';
      const isPdf = options.name.toLowerCase().endsWith('.pdf');
      const bytes = options.bytes ?? (isPdf ? samplePdf() : new Uint8Array([1]));
      const mime = options.mime ?? 'application/octet-stream';
      const file = world.files.add({ kind: 'document', bytes, name: options.name, mime });
      const entities = detectEntities(text);
      return send(chat, { kind: 'document', fileId: file.id, text, entities }, options);
    },
    sendVoice(chat: ChatRef, seconds = 3, options?: SendOptions): ViewMessage {
      const bytes = new Uint8Array([79, 103, 103, 83]);
      const file = world.files.add({ kind: 'voice', bytes, name: 'v.ogg', mime: 'audio/ogg' });
      const content = { kind: 'voice', fileId: file.id, text: '', entities: [], seconds } as const;
      return send(chat, content, options);
    },
    sendSticker(chat: ChatRef, emoji = '👍', options?: SendOptions): ViewMessage {
      const bytes = new Uint8Array([82, 73, 70, 70]);
      const file = world.files.add({ kind: 'sticker', bytes, name: 's.webp', mime: 'image/webp' });
      return send(chat, { kind: 'sticker', fileId: file.id, emoji }, options);
    },
    sendLocation(
      chat: ChatRef,
      place: { readonly latitude: number; readonly longitude: number },
      options?: SendOptions,
    ): ViewMessage {
      return send(chat, { kind: 'location', ...place }, options);
    },
    /** Shares the person's own number, or somebody else's contact card. */
    sendContact(
      chat: ChatRef,
      contact: {
        readonly phone: string;
        readonly firstName?: string;
        readonly userId?: number;
      },
      options?: SendOptions,
    ): ViewMessage {
      const firstName = contact.firstName ?? world.person(id).firstName;
      return send(chat, { kind: 'contact', ...contact, firstName }, options);
    },
    /** Changes the text or the caption of one's own message. */
    edit(message: MessageRef, text: string): ViewMessage {
      const stored = messageOf(message);
      if (stored.fromId !== id) throw new Error('People edit only their own messages');
      if (!('text' in stored.content)) throw new Error('This message has no text');
      world.edit(stored, { content: { ...stored.content, text, entities: detectEntities(text) } });
      incoming.edited(stored);
      return seen(stored);
    },
    /** Deletes a message for everybody; bots are never told. */
    delete(message: MessageRef): void {
      world.remove(messageOf(message));
    },
    blockBot: () => setBlocked(true),
    unblockBot: () => setBlocked(false),
    /** Every press of this person, with the bot's answer once it has come. */
    presses: (): readonly Press[] => presses.of(id),
    /** The newest toast or alert shown to this person, empty when the last answer had no text. */
    toast(): { readonly text: string; readonly alert: boolean } | undefined {
      const answered = presses.of(id).filter((press) => press.answer !== undefined);
      return answered.at(-1)?.answer;
    },
  };
}

function idOf(chat: ChatRef): number {
  return typeof chat === 'number' ? chat : chat.id;
}
