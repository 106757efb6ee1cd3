import type { Clock } from '../domain/clock.ts';
import { ApiFailure } from './failure.ts';

export type UpdateType =
  | 'message'
  | 'edited_message'
  | 'callback_query'
  | 'my_chat_member'
  | 'chat_member';

export type ApiUpdate = { readonly update_id: number } & { readonly [field: string]: unknown };

type Queued = {
  readonly update: ApiUpdate;
  readonly type: UpdateType;
  /** Milliseconds since the epoch; from then on Telegram has forgotten it. */
  readonly expiresAt: number;
};

export type Signal = Pick<AbortSignal, 'aborted' | 'addEventListener' | 'removeEventListener'>;

export type PollRequest = {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  readonly signal?: Signal | undefined;
};

export type Updates = ReturnType<typeof createUpdates>;

const DAY_SECONDS = 24 * 60 * 60;
const NOT_BY_DEFAULT: readonly string[] = ['chat_member'];
const OTHER_POLLER =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

/** The queue of updates of one bot: ids, confirmation by offset, expiry, and one long poll. */
export function createUpdates(clock: Clock) {
  let queue: Queued[] = [];
  let lastId = 700_000_000;
  let allowed: readonly string[] = [];
  let poller: { readonly wake: () => void; readonly conflict: () => void } | undefined;
  const listeners = new Set<() => void>();

  function isAllowed(type: UpdateType): boolean {
    return allowed.length === 0 ? !NOT_BY_DEFAULT.includes(type) : allowed.includes(type);
  }

  function expire(): void {
    const now = clock.now().epochMilliseconds;
    queue = queue.filter((queued) => queued.expiresAt > now);
  }

  /** Queues an update unless the bot has not asked for its type; wakes the waiting poll. */
  function push(type: UpdateType, payload: unknown, lifeSeconds = DAY_SECONDS): void {
    if (!isAllowed(type)) return;
    lastId += 1;
    queue.push({
      update: { update_id: lastId, [type]: payload },
      type,
      expiresAt: clock.now().epochMilliseconds + lifeSeconds * 1000,
    });
    poller?.wake();
    for (const listener of [...listeners]) listener();
  }

  function pending(): readonly ApiUpdate[] {
    expire();
    return queue.map((queued) => queued.update);
  }

  function confirmBelow(offset: number): void {
    if (offset < 0) queue = queue.slice(offset);
    else queue = queue.filter((queued) => queued.update.update_id >= offset);
  }

  /** One getUpdates call. A second one ends the first with 409, as Telegram does. */
  async function poll(request: PollRequest): Promise<readonly ApiUpdate[]> {
    poller?.conflict();
    expire();
    confirmBelow(request.offset);
    if (queue.length === 0 && request.timeoutSeconds > 0) await wait(request);
    return pending().slice(0, request.limit);
  }

  function wait(request: PollRequest): Promise<void> {
    const { signal } = request;
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        if (poller === own) poller = undefined;
        settle();
      };
      const onAbort = () => finish(resolve);
      const own = {
        wake: () => finish(resolve),
        conflict: () => finish(() => reject(new ApiFailure(409, OTHER_POLLER))),
      };
      const timer = setTimeout(() => finish(resolve), request.timeoutSeconds * 1000);
      poller = own;
      signal?.addEventListener('abort', onAbort);
      if (signal?.aborted === true) onAbort();
    });
  }

  return {
    push,
    poll,
    pending,
    expire,
    confirmBelow,
    /** The list of the last getUpdates or setWebhook that named one; empty means the default. */
    allow(types: readonly string[]): void {
      allowed = types;
    },
    allowed: () => allowed,
    /** Everything that waits, removed from the queue: for tests that call `handleUpdate`. */
    take(): readonly ApiUpdate[] {
      const taken = pending();
      queue = [];
      return taken;
    },
    drop(): void {
      queue = [];
    },
    /** Puts updates back at the end, as a redelivery or out of order; their ids are kept. */
    redeliver(updates: readonly ApiUpdate[]): void {
      const expiresAt = clock.now().epochMilliseconds + DAY_SECONDS * 1000;
      queue.push(...updates.map((update) => ({ update, type: 'message' as const, expiresAt })));
      poller?.wake();
      for (const listener of [...listeners]) listener();
    },
    /** True while a long poll waits for an update. */
    isPolled: () => poller !== undefined,
    onPush(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
