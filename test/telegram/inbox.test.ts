import { GrammyError, HttpError } from 'grammy';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { isPassing } from '../../src/storage/damage.ts';
import { createInboxStore } from '../../src/storage/inbox.ts';
import { createInbox, type Dropped, type InboxDeps } from '../../src/telegram/inbox.ts';
import { heapInUse } from '../support/heap.ts';
import { aDatabase, aFilePath, aLog, instant } from './edge.ts';
import { manualTimer, turn } from './manual-timer.ts';

function text(updateId: number, user: number, chat = user): Update {
  const from = { id: user, is_bot: false, first_name: 'A' };
  const message = { message_id: updateId, date: 0, text: `${updateId}`, from };
  const type = chat === user ? 'private' : 'group';
  return { update_id: updateId, message: { ...message, chat: { id: chat, type } } } as Update;
}

function keyOf({ message }: Update): string {
  return `${message?.chat.id}:${message?.from.id}`;
}

function migration(updateId: number, from: number, to: number): Update {
  const update = text(updateId, 1087968824, from);
  Object.assign(update.message ?? {}, { migrate_to_chat_id: to });
  return update;
}

/** An inbox whose updates are handled as the test says; a new one on the same path is a restart. */
function anInbox(options: Partial<InboxDeps> & { path?: string } = {}) {
  const store = createInboxStore(aDatabase(options.path));
  const clock = standingClock(instant('2024-06-17T01:00:00Z'));
  const hands = manualTimer();
  const { log, messages, lines } = aLog();
  const started: number[] = [];
  const dropped: Dropped[] = [];
  const endings = new Map<number, { resolve: () => void; reject: (error: unknown) => void }>();
  const handle: InboxDeps['handle'] = (update) => {
    started.push(update.update_id);
    return new Promise((resolve, reject) => endings.set(update.update_id, { resolve, reject }));
  };
  const inbox = createInbox({
    store,
    clock,
    handle,
    guardMilliseconds: 45_000,
    log,
    isPassing,
    onDropped: (one) => void dropped.push(one),
    timer: hands.timer,
    ...options,
  });
  const finish = async (...ids: number[]) => {
    for (const id of ids) {
      endings.get(id)?.resolve();
      await turn();
    }
  };
  const fail = async (id: number, error: unknown) => {
    endings.get(id)?.reject(error);
    await turn();
  };
  return { inbox, store, clock, started, dropped, finish, fail, messages, lines, ...hands };
}

const offline = () => new HttpError('Network request failed!', new Error('socket hang up'));
const refusal = (code: number, description: string, parameters = {}) =>
  new GrammyError(
    'Call failed!',
    { ok: false, error_code: code, description, parameters },
    'm',
    {},
  );

describe('inbox', () => {
  it('hands an update over with the instant at which it arrived', async () => {
    const seen: string[] = [];
    const handle: InboxDeps['handle'] = async (update, { receivedAt }) => {
      seen.push(`${update.update_id} ${receivedAt.toString()}`);
    };
    const { inbox, clock } = anInbox({ handle, concurrency: 1 });

    inbox.receive([text(1, 7)]);
    clock.jumpTo(instant('2024-06-17T05:00:00Z'));
    inbox.start();
    await inbox.settled();

    expect(seen).toEqual(['1 2024-06-17T01:00:00Z']);
  });

  it('keeps one person in order, and lets nobody wait for somebody slow', async () => {
    const { inbox, store, started, finish } = anInbox();
    inbox.start();
    await turn();

    inbox.receive([text(1, 7), text(2, 7), text(3, 8), text(4, 8), text(5, 7, -5)]);
    expect(started).toEqual([1, 3, 5]);
    await finish(3, 4, 5);

    expect(started).toEqual([1, 3, 5, 4]);
    expect(store.waiting().map((row) => row.updateId)).toEqual([1, 2]);
    await finish(1, 2);
    await inbox.settled();
    expect(store.counts()).toEqual({ waiting: 0, done: 5, failed: 0 });
  });

  it('keeps answers in order under load', async () => {
    const order = new Map<number, number[]>();
    const handle: InboxDeps['handle'] = async (update) => {
      const user = update.message?.from.id ?? 0;
      for (let i = 0; i < update.update_id % 4; i += 1) await Promise.resolve();
      order.set(user, [...(order.get(user) ?? []), update.update_id]);
    };
    const { inbox } = anInbox({ handle });
    inbox.start();

    for (let id = 1; id <= 500; id += 10) {
      inbox.receive(Array.from({ length: 10 }, (_, i) => text(id + i, 1 + ((id + i) % 7))));
      await Promise.resolve();
    }
    await inbox.settled();

    expect([...order.values()].flat()).toHaveLength(500);
    for (const ids of order.values()) expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });

  it('serves others between the messages of somebody who floods', async () => {
    const { inbox, started, finish } = anInbox({ concurrency: 1 });
    inbox.start();
    await turn();

    inbox.receive(Array.from({ length: 50 }, (_, i) => text(i + 1, 7)));
    inbox.receive([text(100, 8), text(101, 9)]);
    await finish(1, 100, 101);

    expect(started).toEqual([1, 100, 101, 2]);
  });

  it('takes no more of somebody who floods than may wait, and of everybody else all', async () => {
    const refused: number[] = [];
    const onRefused = (updates: readonly Update[]) =>
      void refused.push(...updates.map((update) => update.update_id));
    const { inbox, store, finish } = anInbox({ onRefused });
    inbox.start();
    await turn();

    const flood = Array.from({ length: 1000 }, (_, i) => text(i + 1, 7));
    inbox.receive([...flood, text(2001, 8), text(2002, 9)]);

    expect(store.counts().waiting).toBe(102);
    expect(refused).toEqual(flood.slice(100).map((update) => update.update_id));
    await finish(1);
    inbox.receive([text(3001, 7), text(3002, 7)]);
    expect(refused.slice(900)).toEqual([3002]);
  });

  it('handles ten thousand that wait at the start in order, without holding them all', async () => {
    const { store, clock } = anInbox();
    const long = 'ă'.repeat(4000);
    const arrivals = Array.from({ length: 10_000 }, (_, i) => {
      const update = text(i + 1, 1 + (i % 50));
      return { updateId: i + 1, key: keyOf(update), payload: JSON.stringify({ ...update, long }) };
    });
    store.add(arrivals, clock.now());
    arrivals.length = 0;
    const handled = new Map<number, number[]>();
    let most = 0;
    const handle: InboxDeps['handle'] = async (update) => {
      const user = update.message?.from.id ?? 0;
      handled.set(user, [...(handled.get(user) ?? []), update.update_id]);
      if (update.update_id % 1000 === 1) most = Math.max(most, heapInUse());
    };
    const before = heapInUse();

    const next = anInbox({ store, handle }).inbox;
    next.start();
    await next.settled();

    expect([...handled.values()].flat()).toHaveLength(10_000);
    for (const ids of handled.values()) expect(ids).toEqual([...ids].sort((a, b) => a - b));
    // all of them together are 80 MB
    expect(most - before).toBeLessThan(20_000_000);
  });

  it('handles an update once, however often it is delivered', async () => {
    const { inbox, started, finish } = anInbox();
    inbox.start();
    await turn();

    expect(inbox.receive([text(1, 7)])).toBe(1);
    expect(inbox.receive([text(1, 7)])).toBe(0);
    await finish(1);
    expect(inbox.receive([text(1, 7)])).toBe(0);
    await inbox.settled();

    expect(started).toEqual([1]);
  });

  it('handles a press that is older than Telegram would keep it', async () => {
    const { inbox, clock, started, finish } = anInbox();
    const from = { id: 7, is_bot: false, first_name: 'A' };
    const message = { message_id: 1, date: 0, chat: { id: 7, type: 'private' } };
    const press = { id: '1', from, chat_instance: '1', data: 'x', message };
    inbox.receive([{ update_id: 1, callback_query: press } as Update]);
    clock.jumpTo(instant('2024-06-17T02:00:00Z'));

    inbox.start();
    await turn();
    await finish(1);

    expect(started).toEqual([1]);
  });

  it('goes on in order after a crash, with what came meanwhile behind it', async () => {
    const path = aFilePath();
    const before = anInbox({ path });
    before.inbox.start();
    await turn();
    before.inbox.receive([text(1, 7), text(2, 7), text(3, 8)]);
    await before.finish(3);

    const after = anInbox({ path });
    after.inbox.receive([text(4, 7), text(1, 7)]);
    expect(after.started).toEqual([]);
    after.inbox.start();
    await turn();
    await after.finish(1, 2, 4);
    await after.inbox.settled();

    expect(after.started).toEqual([1, 2, 4]);
  });

  it('sets aside an update that ended the process three times, and nothing else', async () => {
    const path = aFilePath();
    const first = anInbox({ path });
    first.inbox.start();
    await turn();
    first.inbox.receive([text(1, 7), text(2, 8), text(3, 7)]);
    expect(first.started).toEqual([1, 2]);

    const second = anInbox({ path });
    second.inbox.start();
    await turn();
    expect(second.started).toEqual([1, 2]);

    const third = anInbox({ path });
    third.inbox.start();
    await turn();
    // alone, so that it is known who ends the process
    expect(third.started).toEqual([1]);

    const fourth = anInbox({ path });
    fourth.inbox.start();
    await turn();
    expect(fourth.dropped.map(({ update, why }) => [update.update_id, why])).toEqual([
      [1, 'crashed'],
    ]);
    await fourth.finish(2, 3);
    await fourth.inbox.settled();
    expect(fourth.started).toEqual([2, 3]);
    expect(fourth.store.counts()).toEqual({ waiting: 0, done: 2, failed: 1 });
  });

  it('does not hold a good stop against an update', async () => {
    const path = aFilePath();
    for (let start = 1; start <= 5; start += 1) {
      const { inbox, fail, started } = anInbox({ path });
      inbox.start();
      await turn();
      inbox.receive([text(1, 7)]);
      expect(started).toEqual([1]);
      await fail(1, offline());
      await inbox.stop();
    }
    const last = anInbox({ path });
    last.inbox.start();
    await turn();

    expect(last.dropped).toEqual([]);
    expect(last.started).toEqual([1]);
  });

  it('sets aside what throws, tells the person, and goes on', async () => {
    const { inbox, store, dropped, fail, finish, lines } = anInbox();
    inbox.start();
    await turn();
    inbox.receive([text(1, 7), text(2, 7)]);

    await fail(1, new TypeError('cannot read'));
    await finish(2);
    await inbox.settled();

    expect(dropped).toEqual([{ update: text(1, 7), key: '7:7', why: 'failed' }]);
    expect(store.counts()).toEqual({ waiting: 0, done: 1, failed: 1 });
    expect(lines.join('')).toContain('cannot read');
  });

  it('survives a handler that throws at once and an apology that fails', async () => {
    const { inbox, store, messages } = anInbox({
      handle: () => {
        throw new Error('at once');
      },
      onDropped: () => Promise.reject(offline()),
    });
    inbox.start();

    inbox.receive([text(1, 7), text(2, 7)]);
    await inbox.settled();

    expect(store.counts().failed).toBe(2);
    expect(messages()).toContain('telling about an update failed');
  });

  it('tries again when the network failed, in order, while others go on', async () => {
    const { inbox, started, finish, fail, pass, waits, dropped } = anInbox();
    inbox.start();
    await turn();
    inbox.receive([text(1, 7), text(2, 7), text(3, 8)]);

    await fail(1, offline());
    await finish(3);
    expect(waits()).toEqual([1000]);
    await pass(1000);
    await fail(1, refusal(429, 'Too Many Requests', { retry_after: 40 }));
    expect(waits()).toEqual([40_000]);
    await pass(40_000);
    await finish(1, 2);
    await inbox.settled();

    expect(started).toEqual([1, 3, 1, 1, 2]);
    expect(dropped).toEqual([]);
  });

  it('gives up on a network that does not come back', async () => {
    const { inbox, started, fail, pass, dropped } = anInbox();
    inbox.start();
    await turn();
    inbox.receive([text(1, 7)]);

    for (let i = 0; i < 10; i += 1) {
      await fail(1, offline());
      await pass(60_000);
    }

    expect(started).toHaveLength(10);
    expect(dropped.map(({ why }) => why)).toEqual(['failed']);
  });

  it('does not apologise to somebody who has blocked the bot', async () => {
    const { inbox, store, dropped, fail } = anInbox();
    inbox.start();
    await turn();
    inbox.receive([text(1, 7)]);

    await fail(1, refusal(403, 'Forbidden: bot was blocked by the user'));
    await inbox.settled();

    expect(dropped).toEqual([]);
    expect(store.counts().failed).toBe(1);
  });

  it('frees the queue of a person whose conversation hangs', async () => {
    const { inbox, started, dropped, pass, finish, store } = anInbox();
    inbox.start();
    await turn();
    inbox.receive([text(1, 7), text(2, 7)]);

    await pass(45_000);
    expect(dropped).toEqual([{ update: text(1, 7), key: '7:7', why: 'timed-out' }]);
    await finish(2);
    await inbox.settled();

    expect(started).toEqual([1, 2]);
    expect(store.counts()).toEqual({ waiting: 0, done: 1, failed: 1 });
  });

  it('handles a change of the group id after all before it and before all after it', async () => {
    const { inbox, started, finish } = anInbox();
    inbox.start();
    await turn();

    inbox.receive([text(1, 7, -5), text(2, 8, -5), migration(3, -5, -1005), text(4, 7, -1005)]);
    expect(started).toEqual([1, 2]);
    await finish(1, 2);
    expect(started).toEqual([1, 2, 3]);
    await finish(3, 4);
    await inbox.settled();

    expect(started).toEqual([1, 2, 3, 4]);
  });

  it('finishes what is in hand when it stops, and leaves the rest for the next start', async () => {
    const path = aFilePath();
    const { inbox, started, finish, store } = anInbox({ path });
    inbox.start();
    await turn();
    inbox.receive([text(1, 7), text(2, 7)]);
    let stopped = false;
    const stopping = async () => {
      await inbox.stop();
      stopped = true;
    };
    const stop = stopping();
    inbox.receive([text(3, 8)]);
    await turn();
    expect(stopped).toBe(false);

    await finish(1);
    await stop;

    expect(started).toEqual([1]);
    expect(store.waiting().map((row) => row.updateId)).toEqual([2, 3]);
  });

  it('says that an update could not be written, so that it is not confirmed', () => {
    const { inbox } = anInbox();
    const unwritable = { update_id: 'x' as unknown as number } as Update;

    expect(() => inbox.receive([text(1, 7), unwritable])).toThrow('cannot store TEXT');

    expect(inbox.receive([text(1, 7)])).toBe(1);
  });

  it('forgets after seven days', async () => {
    const { inbox, clock, finish, store } = anInbox();
    inbox.start();
    await turn();
    inbox.receive([text(1, 7)]);
    await finish(1);

    clock.jumpTo(instant('2024-06-24T01:00:00Z'));
    expect(inbox.prune()).toBe(0);
    clock.jumpTo(instant('2024-06-24T01:00:01Z'));
    expect(inbox.prune()).toBe(1);

    expect(store.counts()).toEqual({ waiting: 0, done: 0, failed: 0 });
  });

  it('keeps updates of nobody in one lane', async () => {
    const { inbox, started } = anInbox();
    inbox.start();
    await turn();
    const poll = (update_id: number) => ({ update_id, poll: { id: '1' } }) as unknown as Update;

    inbox.receive([poll(1), poll(2)]);

    expect(started).toEqual([1]);
  });
});
