import type { Clock } from '../domain/clock.ts';
import type { ServerReply } from './api.ts';
import { createApi } from './api.ts';
import { createFaults } from './faults.ts';
import { createFetch } from './fetch.ts';
import { createGroups, type GroupOptions, type SandboxGroup } from './groups.ts';
import { createIncoming } from './incoming.ts';
import { createLimits, type LimitOptions } from './limits.ts';
import { createPresses } from './presses.ts';
import type { IncomingRequest } from './request.ts';
import { createUpdates } from './updates.ts';
import { createUsers, type SandboxUser, type UserOptions } from './users.ts';
import { viewFor, viewMessage } from './view.ts';
import { createWebhook } from './webhook.ts';
import { createWorld, type Person } from './world.ts';

export type SandboxOptions = {
  readonly clock: Clock;
  /** Default `4242424242:sandbox`. */
  readonly token?: string;
  readonly botInfo?: Partial<Omit<Person, 'isBot'>>;
  /** Whether the bot reads every message of a group (BotFather's /setprivacy off). Default false. */
  readonly readsAllGroupMessages?: boolean;
  readonly limits?: LimitOptions;
  /** Objections to a call, for example by a schema; they are kept in `violations`. */
  readonly inspect?: (
    method: string,
    payload: Readonly<Record<string, unknown>>,
  ) => readonly string[];
  /** How a webhook is called. Default: the global fetch. */
  readonly callWebhook?: typeof fetch;
};

export type Violation = {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly problem: string;
};

export type Call = {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** `ok`, or the description of the error, or the kind of fault. */
  readonly outcome: string;
};

export type Sandbox = ReturnType<typeof createSandbox>;

/** A Telegram with one bot in it, in memory, on the given clock. */
export function createSandbox(options: SandboxOptions) {
  const token = options.token ?? '4242424242:sandbox';
  const bot: Person = {
    id: Number(token.split(':')[0]),
    firstName: 'Tùng Ảnh (thử)',
    username: 'tunganh_thu_bot',
    ...options.botInfo,
    isBot: true,
  };
  const world = createWorld({ clock: options.clock, bot });
  const readsAll = options.readsAllGroupMessages ?? false;
  const presses = createPresses(world);
  const limits = createLimits(options.clock, options.limits);
  const faults = createFaults();
  const updates = createUpdates(options.clock);
  const incoming = createIncoming(world, { updates, readsAll });
  const users = createUsers({ world, token, presses, incoming });
  const groups = createGroups({ world, incoming });
  const violations: Violation[] = [];
  const calls: Call[] = [];
  const webhook = createWebhook({
    updates,
    send: options.callWebhook ?? ((...args) => fetch(...args)),
    execute: (method, payload) => api.execute(method, payload),
  });
  const api = createApi({
    world,
    token,
    presses,
    limits,
    faults,
    updates,
    webhook,
    incoming,
    readsAll,
    record: (call) => void calls.push(call),
    inspect: options.inspect ?? (() => []),
    object: (method, payload, problem) => void violations.push({ method, payload, problem }),
  });

  return {
    token,
    bot,
    clock: options.clock,
    events: world.events,
    faults,
    limits,
    updates,
    /** What `inspect` objected to, malformed calls, and what the sandbox does not emulate. */
    violations: violations as readonly Violation[],
    /** Every call of the bot in order, `getUpdates` left out. */
    calls: calls as readonly Call[],
    /** Creates a person. */
    user: (person: UserOptions): SandboxUser => users.create(person),
    /** The person with that id; throws if there is none. */
    findUser: (id: number): SandboxUser => users.find(id),
    users: (): readonly SandboxUser[] => users.all(),
    group: (group: GroupOptions): SandboxGroup => groups.create(group),
    findGroup: (id: number): SandboxGroup => groups.find(id),
    groups: (): readonly SandboxGroup[] => groups.all(),
    /** What one person sees, as plain JSON. */
    view: (userId: number) => viewFor(world, token, userId),
    /** One message as an outsider sees it; undefined once it is deleted. */
    message: (where: { readonly chatId: number; readonly messageId: number }) => {
      const stored = world.chats.get(where.chatId)?.messages.get(where.messageId);
      return stored === undefined ? undefined : viewMessage(world, token, stored, 0);
    },
    /** The bytes behind the `url` of a ViewMessage's file. */
    download: (url: string): Uint8Array => {
      const path = url.slice(`/file/bot${token}/`.length);
      const file = world.files.findByPath(path);
      if (file === undefined) throw new Error(`The sandbox has no file at ${url}`);
      return file.bytes;
    },
    /** Presses whose button still spins. */
    unansweredPresses: () => presses.unanswered(),
    /** For whoever moved the clock: tells the subscribers and drops what has expired. */
    clockMoved: (): void => {
      updates.expire();
      world.events.emit({ kind: 'clock' });
    },
    commands: (chatId: number, userId: number) => api.commandsFor(chatId, userId),
    /** Has the signature of the global fetch; the host of the URL does not matter. */
    fetch: createFetch(api),
    /** For the HTTP server: one request in, one reply out. */
    handle: (request: IncomingRequest): Promise<ServerReply> => api.handle(request),
  };
}
