import type { Clock } from '../domain/clock.ts';
import { tooManyRequests } from './failure.ts';
import type { Chat } from './world.ts';

export type LimitOptions = {
  /** Answer 429 when a limit is passed; otherwise only count. Default true. */
  readonly enforce?: boolean;
  /** Messages per second over all chats. Default 30. */
  readonly overallPerSecond?: number;
  /** Messages per minute in one group. Default 20. */
  readonly groupPerMinute?: number;
  /** How many messages one private chat takes at once before it falls to 1 per second. Default 60. */
  readonly privateBurst?: number;
};

/** The highest number of messages seen inside any window so far, refused ones left out. */
export type WorstRates = {
  readonly overallPerSecond: number;
  readonly groupPerMinute: Readonly<Record<number, number>>;
  readonly privatePerSecond: Readonly<Record<number, number>>;
  readonly groupEditsPerMinute: Readonly<Record<number, number>>;
  /** Calls answered with 429. */
  readonly refused: number;
};

export type Limits = ReturnType<typeof createLimits>;

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Telegram's rates of sending, by the sandbox's clock. Edits are counted, never refused. */
export function createLimits(clock: Clock, options: LimitOptions = {}) {
  const { enforce = true, overallPerSecond = 30, groupPerMinute = 20, privateBurst = 60 } = options;
  let overall = createWindow(SECOND);
  let chats = new Map<number, Window>();
  let edits = new Map<number, Window>();
  let buckets = new Map<number, { tokens: number; at: number }>();
  let refused = 0;

  function refuse(waitMs: number): void {
    if (!enforce) return;
    refused += 1;
    throw tooManyRequests(Math.max(1, Math.ceil(waitMs / SECOND)));
  }

  /** Counts one message to a chat; throws 429 when it is one too many. */
  function take(chat: Pick<Chat, 'id' | 'type'>): void {
    const now = clock.now().epochMilliseconds;
    const isPrivate = chat.type === 'private';
    const window = found(chats, chat.id, () => createWindow(isPrivate ? SECOND : MINUTE));
    if (overall.count(now) >= overallPerSecond) refuse(overall.freeIn(now, overallPerSecond));
    if (!isPrivate && window.count(now) >= groupPerMinute) {
      refuse(window.freeIn(now, groupPerMinute));
    }
    if (isPrivate) takeToken(chat.id, now);
    overall.add(now);
    window.add(now);
  }

  function takeToken(chatId: number, now: number): void {
    const bucket = found(buckets, chatId, () => ({ tokens: privateBurst, at: now }));
    bucket.tokens = Math.min(privateBurst, bucket.tokens + Math.max(0, now - bucket.at) / SECOND);
    bucket.at = now;
    if (bucket.tokens < 1) refuse((1 - bucket.tokens) * SECOND);
    bucket.tokens = Math.max(0, bucket.tokens - 1);
  }

  function takeEdit(chat: Pick<Chat, 'id' | 'type'>): void {
    if (chat.type === 'private') return;
    found(edits, chat.id, () => createWindow(MINUTE)).add(clock.now().epochMilliseconds);
  }

  function worst(): WorstRates {
    const isPrivate = ([id]: [number, Window]) => id > 0;
    const entries = [...chats];
    return {
      overallPerSecond: overall.worst(),
      groupPerMinute: worstOf(entries.filter((entry) => !isPrivate(entry))),
      privatePerSecond: worstOf(entries.filter(isPrivate)),
      groupEditsPerMinute: worstOf([...edits]),
      refused,
    };
  }

  function reset(): void {
    overall = createWindow(SECOND);
    chats = new Map();
    edits = new Map();
    buckets = new Map();
    refused = 0;
  }

  return { take, takeEdit, worst, reset };
}

type Window = ReturnType<typeof createWindow>;

/** Counts events within the last `length` milliseconds, the newest included. */
function createWindow(length: number) {
  let times: number[] = [];
  let worst = 0;

  function count(now: number): number {
    times = times.filter((time) => time > now - length && time <= now);
    return times.length;
  }

  return {
    count,
    add(now: number): void {
      times.push(now);
      worst = Math.max(worst, count(now));
    },
    /** Milliseconds until fewer than `limit` events are left in the window. */
    freeIn(now: number, limit: number): number {
      const blocking = times[times.length - limit];
      return blocking === undefined ? 0 : blocking + length - now;
    },
    worst: () => worst,
  };
}

function worstOf(windows: readonly (readonly [number, Window])[]): Record<number, number> {
  return Object.fromEntries(windows.map(([id, window]) => [id, window.worst()]));
}

function found<T>(map: Map<number, T>, id: number, create: () => T): T {
  const existing = map.get(id);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(id, created);
  return created;
}
