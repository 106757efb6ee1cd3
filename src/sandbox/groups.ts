import type { Incoming } from './incoming.ts';
import {
  type Chat,
  isPresent,
  type Member,
  type MemberStatus,
  type StoredMessage,
  type World,
} from './world.ts';

export type GroupOptions = {
  /** Default: a new id of the right form for the type. */
  readonly id?: number;
  readonly title: string;
  /** Default `supergroup`. */
  readonly type?: 'group' | 'supergroup';
  /** The first one is the creator. At least one. */
  readonly members: readonly { readonly id: number }[];
  readonly admins?: readonly { readonly id: number }[];
  /** The bot's place in it. Default `member`; `left` means not in it. */
  readonly bot?: MemberStatus;
  /** Names of the forum topics; their ids come from `topics()`. Default none: no forum. */
  readonly topics?: readonly string[];
};

export type SandboxGroup = ReturnType<typeof groupActor> & {
  /** Upgrades a basic group: a new chat with a new id, told to the bot from both sides. */
  readonly migrate: () => SandboxGroup;
};

type Deps = { readonly world: World; readonly incoming: Incoming };

export function createGroups(deps: Deps) {
  const { world, incoming } = deps;
  const groups = new Map<number, SandboxGroup>();

  function create(options: GroupOptions): SandboxGroup {
    const type = options.type ?? 'supergroup';
    const id = options.id ?? nextId(world, type);
    const chat = world.addChat({ id, type, title: options.title });
    const creator = options.members[0];
    if (creator === undefined) throw new Error('A group needs at least one member');
    const admins = new Set((options.admins ?? []).map((person) => person.id));
    for (const { id: userId } of [...options.members, ...(options.admins ?? [])]) {
      const status = admins.has(userId) ? 'administrator' : 'member';
      chat.members.set(userId, {
        userId,
        status: userId === creator.id ? 'creator' : status,
        anonymous: false,
      });
    }
    const group = actorOf(chat);
    groups.set(id, group);
    world.post({
      chat,
      fromId: creator.id,
      content: { kind: 'service', notice: { type: 'group_created', title: options.title } },
    });
    for (const name of options.topics ?? []) group.addTopic(name);
    if ((options.bot ?? 'member') !== 'left') group.setBot(options.bot ?? 'member');
    return group;
  }

  function actorOf(chat: Chat): SandboxGroup {
    return { ...groupActor(deps, chat), migrate: () => migrate(chat) };
  }

  function migrate(old: Chat): SandboxGroup {
    if (old.type !== 'group') throw new Error('Only a basic group becomes a supergroup');
    const id = nextId(world, 'supergroup');
    const chat = world.addChat({ id, type: 'supergroup', title: old.title });
    for (const member of old.members.values()) chat.members.set(member.userId, member);
    const fromId = creatorOf(old);
    old.migratedTo = id;
    const to = { kind: 'service', notice: { type: 'migrated_to', chatId: id } } as const;
    const from = { kind: 'service', notice: { type: 'migrated_from', chatId: old.id } } as const;
    incoming.message(world.post({ chat: old, fromId, content: to }));
    incoming.message(world.post({ chat, fromId, content: from }));
    const actor = actorOf(chat);
    groups.set(id, actor);
    return actor;
  }

  return {
    create,
    find(id: number): SandboxGroup {
      const group = groups.get(id);
      if (group === undefined) throw new Error(`The sandbox has no group ${id}`);
      return group;
    },
    all: () => [...groups.values()],
  };
}

function groupActor(deps: Deps, chat: Chat) {
  const { world, incoming } = deps;

  function change(userId: number, status: MemberStatus, byId: number, anonymous = false): void {
    const absent: Member = { userId, status: 'left', anonymous: false };
    const before = chat.members.get(userId) ?? absent;
    const after: Member = { userId, status, anonymous };
    world.setMember(chat, after);
    incoming.member(chat, byId, before, after);
    if (!isPresent(before) && isPresent(after)) note(byId, { type: 'joined', userIds: [userId] });
    if (isPresent(before) && !isPresent(after)) note(byId, { type: 'left', userId });
  }

  type NoticeOf = Extract<StoredMessage['content'], { kind: 'service' }>['notice'];
  function note(fromId: number, notice: NoticeOf, threadId?: number): StoredMessage {
    const stored = world.post({ chat, fromId, content: { kind: 'service', notice }, threadId });
    incoming.message(stored);
    return stored;
  }

  return {
    id: chat.id,
    title: () => chat.title,
    type: chat.type,
    /** The bot joins, is promoted, muted or removed; `kicked` is a ban. By the creator. */
    setBot(status: MemberStatus): void {
      change(world.bot.id, status, creatorOf(chat));
    },
    add(person: { readonly id: number }): void {
      change(person.id, 'member', creatorOf(chat));
    },
    remove(person: { readonly id: number }): void {
      change(person.id, 'left', person.id);
    },
    kick(person: { readonly id: number }): void {
      change(person.id, 'kicked', creatorOf(chat));
    },
    promote(person: { readonly id: number }, options: { readonly anonymous?: boolean } = {}): void {
      const isCreator = chat.members.get(person.id)?.status === 'creator';
      const status = isCreator ? 'creator' : 'administrator';
      change(person.id, status, creatorOf(chat), options.anonymous ?? false);
    },
    rename(title: string): void {
      chat.title = title;
      note(creatorOf(chat), { type: 'title', title });
    },
    /** Opens a forum topic and returns its id, the `message_thread_id`. */
    addTopic(name: string): number {
      chat.isForum = true;
      const threadId = chat.lastMessageId + 1;
      chat.topics.set(threadId, name);
      note(creatorOf(chat), { type: 'topic_created', name }, threadId);
      return threadId;
    },
    /** The topic vanishes with its messages; sending there fails from now on. */
    deleteTopic(threadId: number): void {
      chat.topics.delete(threadId);
      for (const message of [...chat.messages.values()]) {
        if (message.threadId === threadId) world.remove(message);
      }
    },
    topics: (): readonly { readonly id: number; readonly name: string }[] =>
      [...chat.topics].map(([id, name]) => ({ id, name })),
  };
}

function creatorOf(chat: Chat): number {
  const creator = [...chat.members.values()].find((member) => member.status === 'creator');
  if (creator === undefined) throw new Error(`Group ${chat.id} has no creator`);
  return creator.userId;
}

function nextId(world: World, type: 'group' | 'supergroup'): number {
  const count = [...world.chats.values()].filter((chat) => chat.type === type).length;
  return type === 'group' ? -4_100_000_001 - count : -1_002_000_000_001 - count;
}
