import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { createOutboxStore, type Enqueued } from '../../src/storage/outbox.ts';
import { createOutbox, type OutboxDeps } from '../../src/telegram/outbox.ts';
import { createPacing } from '../../src/telegram/pacing.ts';
import { aDatabase, aLog, instant } from './edge.ts';
import { manualTimer, turn } from './manual-timer.ts';

type Answer = (payload: Record<string, unknown>) => unknown;

/** An outbox on a standing clock; the Telegram behind it answers as the test says. */
function anOutbox(answer: Answer = () => ({ message_id: 55 }), options: Partial<OutboxDeps> = {}) {
  const start = instant('2024-06-17T01:00:00Z');
  const clock = standingClock(start);
  const db = aDatabase();
  const store = createOutboxStore(db);
  const calls: Record<string, unknown>[] = [];
  const events: string[] = [];
  const { log, lines } = aLog();
  const hands = manualTimer();
  const call =
    (method: string) =>
    async (payload: Record<string, unknown> = {}) => {
      calls.push({ method, ...payload });
      return await answer({ method, ...payload });
    };
  const raw = { sendMessage: call('sendMessage'), getMe: call('getMe') };
  const outbox = createOutbox({
    store,
    api: { raw: raw as unknown as OutboxDeps['api']['raw'] },
    clock,
    pacing: createPacing({ clock }),
    log,
    onUnreachable: (chatId) => void events.push(`unreachable ${chatId}`),
    onMigrated: (from, to) => void events.push(`migrated ${from} ${to}`),
    onThreadGone: (chatId) => void events.push(`thread gone ${chatId}`),
    onSent: (row, messageId) => void events.push(`sent ${row.key} ${messageId}`),
    timer: hands.timer,
    ...options,
  });
  const put = (key: string, more: Partial<Enqueued> = {}) =>
    store.enqueue({
      key,
      chatId: 7,
      method: 'sendMessage',
      payload: { text: key },
      at: start,
      ...more,
    });
  /** Drains as often as there is something to do, and moves the clock in between. */
  const drainAll = async () => {
    for (let i = 0; i < 1000; i += 1) {
      const { nextAt } = await outbox.drain();
      if (nextAt === null) return clock.now().since(start).total('milliseconds');
      clock.jumpTo(nextAt);
    }
    throw new Error('the outbox never came to an end');
  };
  const stateOf = (key: string) => store.byKey(key)?.state;
  const texts = () => calls.map((one) => one['text'] ?? one['method']);
  const pass = (seconds: number) => clock.jumpTo(clock.now().add({ seconds }));
  const seen = { calls, events, lines, hands, texts };
  return { outbox, db, store, clock, put, drainAll, stateOf, pass, ...seen };
}

const refusal =
  (code: number, description: string, parameters = {}) =>
  () => {
    throw new GrammyError(
      'Call failed!',
      { ok: false, error_code: code, description, parameters },
      'm',
      {},
    );
  };
const broken = (code: string) => () => {
  throw new HttpError('Network request failed!', Object.assign(new Error(code), { code }));
};
/** Answers one after the other; the last one for ever. */
function inTurn(...answers: Answer[]): Answer {
  let n = -1;
  return (payload) => {
    n += 1;
    return answers[Math.min(n, answers.length - 1)]?.(payload);
  };
}
const fine = () => ({ message_id: 55 });

describe('outbox', () => {
  it('sends a message once and remembers its id', async () => {
    const { outbox, store, calls, events, put } = anOutbox();
    put('reminder:1', { threadId: 4, payload: { text: 'Nhắc', parse_mode: 'HTML' } });

    await outbox.drain();
    put('reminder:1');
    await outbox.drain();

    expect(calls).toEqual([
      {
        method: 'sendMessage',
        chat_id: 7,
        message_thread_id: 4,
        text: 'Nhắc',
        parse_mode: 'HTML',
      },
    ]);
    expect(store.byKey('reminder:1')).toMatchObject({
      state: 'sent',
      messageId: 55,
      sentAt: instant('2024-06-17T01:00:00Z'),
    });
    expect(events).toEqual(['sent reminder:1 55']);
  });

  it('does not wait for limits, but says when there is more to do', async () => {
    const { outbox, put, texts } = anOutbox();
    put('a');
    put('b', { chatId: 8 });
    put('c', { notBefore: instant('2024-06-17T06:00:00Z') });

    expect(await outbox.drain()).toEqual({
      launched: 1,
      nextAt: instant('2024-06-17T01:00:00.04Z'),
    });

    expect(texts()).toEqual(['a']);
  });

  it('sends 25 messages a second to different chats', async () => {
    const { put, drainAll, calls } = anOutbox();
    for (let i = 1; i <= 100; i += 1) put(`m${i}`, { chatId: i });

    expect(await drainAll()).toBe(99 * 40);

    expect(calls).toHaveLength(100);
  });

  it('sends a chat one message a second, in order', async () => {
    const { put, drainAll, texts } = anOutbox();
    for (const key of ['a', 'b', 'c']) put(key);

    expect(await drainAll()).toBe(2000);

    expect(texts()).toEqual(['a', 'b', 'c']);
  });

  it('sends a group 18 messages a minute, so that two are left for replies', async () => {
    const { put, drainAll } = anOutbox();
    for (let i = 1; i <= 19; i += 1) put(`m${i}`, { chatId: -5 });

    expect(await drainAll()).toBe(60_000);
  });

  it('keeps a message until its time', async () => {
    const { outbox, put, texts, clock } = anOutbox();
    const six = instant('2024-06-17T23:00:00Z');
    put('morning', { notBefore: six });

    expect(await outbox.drain()).toEqual({ launched: 0, nextAt: six });
    clock.jumpTo(six);
    await outbox.drain();

    expect(texts()).toEqual(['morning']);
  });

  it('asks at the moment of sending whether the message is still wanted', async () => {
    const later = instant('2024-06-17T23:00:00Z');
    const { outbox, store, put, texts } = anOutbox(fine, {
      stillWanted: (row) => {
        if (row.key === 'done') return { skip: 'submitted already' };
        return row.key === 'quiet' ? { later } : 'send';
      },
    });
    put('done');
    put('quiet', { chatId: 8 });
    put('wanted', { chatId: 7 });

    const { nextAt } = await outbox.drain();

    expect(texts()).toEqual(['wanted']);
    expect(store.byKey('done')).toMatchObject({ state: 'skipped', error: 'submitted already' });
    expect(store.byKey('quiet')).toMatchObject({ state: 'pending', notBefore: later, attempts: 0 });
    expect(nextAt).toEqual(later);
  });

  it('says what is right by the moment of sending, when that has changed', async () => {
    const { outbox, store, put, texts } = anOutbox(fine, {
      stillWanted: () => ({ send: { text: 'worded anew' } }),
    });
    put('worded');

    await outbox.drain();

    expect(texts()).toEqual(['worded anew']);
    expect(store.byKey('worded')?.state).toBe('sent');
  });

  it('waits as long as a 429 asks for, and sends then', async () => {
    const flood = refusal(429, 'Too Many Requests', { retry_after: 17 });
    const { put, drainAll, stateOf, calls } = anOutbox(inTurn(flood, fine));
    put('a');
    put('b', { chatId: 8 });

    expect(await drainAll()).toBe(17_040);

    expect(calls).toHaveLength(3);
    expect([stateOf('a'), stateOf('b')]).toEqual(['sent', 'sent']);
  });

  it('lets others go on while one group is told to wait', async () => {
    const { outbox, put, texts, pass } = anOutbox((payload) =>
      payload['chat_id'] === -5 ? refusal(429, 'Too Many', { retry_after: 60 })() : fine(),
    );
    put('group', { chatId: -5 });
    put('person', { chatId: 7 });

    await outbox.drain();
    pass(1);
    await outbox.drain();

    expect(texts()).toEqual(['group', 'person']);
  });

  it.each([
    [403, 'Forbidden: bot was blocked by the user'],
    [403, 'Forbidden: user is deactivated'],
    [400, 'Bad Request: chat not found'],
  ])('marks a chat as unreachable: %s %s', async (code, description) => {
    const { outbox, store, put, events } = anOutbox(refusal(code, description));
    put('a');

    await outbox.drain();

    expect(store.byKey('a')).toMatchObject({ state: 'failed', error: 'unreachable' });
    expect(events).toEqual(['unreachable 7']);
  });

  it('follows a group to its new id, with all that waits for it', async () => {
    const gone = refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: -1005,
    });
    const { put, drainAll, calls, events } = anOutbox((payload) =>
      payload['chat_id'] === -5 ? gone() : fine(),
    );
    put('a', { chatId: -5 });
    put('b', { chatId: -5 });

    await drainAll();

    expect(calls.map((one) => [one['chat_id'], one['text']])).toEqual([
      [-5, 'a'],
      [-1005, 'a'],
      [-1005, 'b'],
    ]);
    expect(events).toEqual(['migrated -5 -1005', 'sent a 55', 'sent b 55']);
  });

  it('falls back to the general topic when the thread is gone', async () => {
    const { put, drainAll, calls, events } = anOutbox((payload) =>
      'message_thread_id' in payload
        ? refusal(400, 'Bad Request: message thread not found')()
        : fine(),
    );
    put('a', { chatId: -5, threadId: 4 });

    await drainAll();

    expect(calls).toHaveLength(2);
    expect(events).toEqual(['thread gone -5', 'sent a 55']);
  });

  it('takes a message that stands already for sent', async () => {
    const { outbox, put, stateOf } = anOutbox(refusal(400, 'Bad Request: message is not modified'));
    put('a');

    await outbox.drain();

    expect(stateOf('a')).toBe('sent');
  });

  it('does not repeat what Telegram will never take', async () => {
    const { put, drainAll, store, calls } = anOutbox(
      refusal(400, "Bad Request: can't parse entities"),
    );
    put('a');

    await drainAll();

    expect(calls).toHaveLength(1);
    expect(store.byKey('a')).toMatchObject({ state: 'failed', error: 'rejected' });
  });

  it('says that Telegram refused a message for what it is, not for whom it is', async () => {
    let rejected = 0;
    const options = { onRejected: () => void (rejected += 1) };
    for (const [description, times] of [
      ["Bad Request: can't parse entities", 1],
      ['Bad Request: chat not found', 1],
      ['Bad Request: message is not modified', 1],
    ] as const) {
      const { put, drainAll } = anOutbox(refusal(400, description), options);
      put('a');
      await drainAll();
      expect(rejected).toBe(times);
    }
  });

  it('never sends again when the answer was lost', async () => {
    const { put, drainAll, store, texts } = anOutbox(inTurn(broken('ECONNRESET'), fine));
    put('a');
    put('b', { chatId: 8 });

    await drainAll();

    expect(store.byKey('a')).toMatchObject({ state: 'uncertain', error: 'the answer was lost' });
    // a harmless call goes first when the line was down
    expect(texts()).toEqual(['a', 'getMe', 'b']);
  });

  it('sends later when no connection was made', async () => {
    const { put, drainAll, stateOf, texts } = anOutbox(
      inTurn(broken('ECONNREFUSED'), broken('ECONNREFUSED'), fine),
    );
    put('a');

    await drainAll();

    expect(texts()).toEqual(['a', 'getMe', 'getMe', 'a']);
    expect(stateOf('a')).toBe('sent');
  });

  it('keeps the rest of the queue out of a line that is down', async () => {
    const { outbox, put, texts, pass, store } = anOutbox(broken('ECONNRESET'));
    for (let i = 1; i <= 30; i += 1) put(`m${i}`, { chatId: i });

    for (let i = 0; i < 60; i += 1) {
      await outbox.drain();
      pass(60);
    }

    expect(texts().filter((text) => text !== 'getMe')).toEqual(['m1']);
    expect(store.counts()).toMatchObject({ uncertain: 1, pending: 29 });
    expect(texts().length).toBeLessThan(25);
  });

  it('looks again at a line that was down when the clock has been set back meanwhile', async () => {
    const { put, clock, outbox, texts, stateOf } = anOutbox(inTurn(broken('ECONNREFUSED'), fine));
    put('a');
    await outbox.drain();
    put('b', { chatId: 8, at: clock.now().subtract({ hours: 24 }) });

    clock.jumpTo(clock.now().subtract({ hours: 24 }));
    await outbox.drain();

    expect(texts()).toEqual(['a', 'getMe', 'b']);
    expect(stateOf('b')).toBe('sent');
  });

  it('tries again after an error of Telegram, and gives up in the end', async () => {
    const { put, drainAll, store, texts } = anOutbox((payload) =>
      payload['method'] === 'getMe' ? {} : refusal(500, 'Internal Server Error')(),
    );
    put('a');

    await drainAll();

    expect(texts().filter((text) => text === 'a')).toHaveLength(12);
    expect(store.byKey('a')).toMatchObject({
      state: 'failed',
      error: 'Telegram could not take it',
    });
  });

  it('does not know what became of messages of a process that was killed', async () => {
    const never = anOutbox(() => new Promise(() => {}));
    never.put('a');
    never.put('b', { chatId: 8 });
    void never.outbox.drain();
    await turn();
    expect(never.stateOf('a')).toBe('claimed');

    const rows = never.outbox.recover();

    expect(rows.map((row) => row.key)).toEqual(['a']);
    expect(never.stateOf('a')).toBe('uncertain');
    expect(never.stateOf('b')).toBe('pending');
  });

  it('survives a caller that throws, and has recorded the message before', async () => {
    const { outbox, put, stateOf, lines } = anOutbox(fine, {
      onSent: () => {
        throw new Error('caller');
      },
    });
    put('a');

    await outbox.drain();

    expect(stateOf('a')).toBe('sent');
    expect(lines.join('')).toContain('caller');
  });

  it('is recorded together with what follows from it: a process may end in between', async () => {
    const seen: unknown[] = [];
    const it = anOutbox(fine, {
      onSent: ({ key }) => void seen.push([it.db.inTransaction, it.stateOf(key)]),
    });
    it.put('a');

    await it.outbox.drain();

    expect(seen).toEqual([[true, 'sent']]);
    expect(it.stateOf('a')).toBe('sent');
  });

  it('runs by itself on its timer, and at once when woken', async () => {
    const { outbox, put, hands, texts, pass } = anOutbox();
    put('a');
    put('b');
    outbox.start();
    await turn();
    expect(texts()).toEqual(['a']);
    expect(hands.waits()).toEqual([1000]);

    pass(1);
    await hands.pass(1000);
    expect(texts()).toEqual(['a', 'b']);
    expect(hands.waits()).toEqual([]);

    pass(1);
    put('c');
    outbox.wake();
    await turn();
    expect(texts()).toEqual(['a', 'b', 'c']);
    await outbox.stop();
  });

  it('sends to one chat after the other has been answered, to others meanwhile', async () => {
    const answers: (() => void)[] = [];
    const { outbox, put, texts, pass } = anOutbox(
      () => new Promise((resolve) => answers.push(() => resolve(fine()))),
    );
    put('a1');
    put('a2');
    put('b1', { chatId: 8 });
    outbox.start();
    await turn();
    pass(5);
    outbox.wake();
    await turn();
    expect(texts()).toEqual(['a1', 'b1']);

    answers[0]?.();
    await turn();
    expect(texts()).toEqual(['a1', 'b1']);
    pass(1);
    outbox.wake();
    await turn();
    expect(texts()).toEqual(['a1', 'b1', 'a2']);
    for (const answer of answers) answer();
    await outbox.stop();
  });

  it('waits for what is on its way when it stops, and starts nothing more', async () => {
    const answers: (() => void)[] = [];
    const { outbox, put, stateOf, hands } = anOutbox(
      () => new Promise((resolve) => answers.push(() => resolve(fine()))),
    );
    put('a');
    put('b', { chatId: 8 });
    outbox.start();
    await turn();

    const stopped = outbox.stop();
    answers[0]?.();
    await stopped;
    outbox.wake();
    await turn();

    expect([stateOf('a'), stateOf('b')]).toEqual(['sent', 'pending']);
    expect(hands.waits()).toEqual([]);
  });
});

describe('a message that is composed at the moment of sending', () => {
  const picture = { method: 'sendMessage', payload: { text: 'tuần này', files: [1, 2] } } as const;

  it('is sent as it is composed, and remembered as it was sent', async () => {
    const sent: unknown[] = [];
    const { drainAll, put, calls, stateOf } = anOutbox(fine, {
      compose: ({ key }) => (key === 'digest' ? Promise.resolve(picture) : null),
      onSent: ({ key, payload }) => void sent.push([key, payload]),
    });
    put('digest', { method: 'sendPhoto', threadId: 4, payload: {} });
    put('plain', { chatId: 8 });

    await drainAll();

    expect(calls).toEqual([
      {
        method: 'sendMessage',
        chat_id: 7,
        message_thread_id: 4,
        text: 'tuần này',
        files: [1, 2],
      },
      { method: 'sendMessage', chat_id: 8, text: 'plain' },
    ]);
    expect([stateOf('digest'), stateOf('plain')]).toEqual(['sent', 'sent']);
    expect(sent).toContainEqual(['digest', { text: 'tuần này', files: [1, 2] }]);
  });

  it('is not claimed while it is composed: a process that ends then has sent nothing', async () => {
    let finish = () => {};
    const { outbox, put, calls, stateOf } = anOutbox(fine, {
      compose: () =>
        new Promise((resolve) => {
          finish = () => resolve(picture);
        }),
    });
    put('digest');
    const draining = outbox.drain();
    await turn();

    expect(stateOf('digest')).toBe('pending');
    expect(outbox.recover()).toEqual([]);
    finish();
    await draining;

    expect(calls).toHaveLength(1);
    expect(stateOf('digest')).toBe('sent');
  });

  it('is composed anew when Telegram could not take it', async () => {
    let composed = 0;
    const { put, drainAll, texts, outbox, pass } = anOutbox(inTurn(refusal(500, 'x'), fine), {
      compose: async () => {
        composed += 1;
        return { method: 'sendMessage', payload: { text: `lần ${composed}` } };
      },
    });
    put('digest');

    await outbox.drain();
    pass(60);
    await drainAll();

    expect(texts()).toEqual(['lần 1', 'getMe', 'lần 2']);
  });

  it('that cannot be composed fails, is logged, and holds nobody up', async () => {
    const { drainAll, put, store, lines, texts } = anOutbox(fine, {
      compose: ({ key }) => (key === 'digest' ? Promise.reject(new Error('no font')) : null),
    });
    put('digest');
    put('next', { chatId: 8 });

    await drainAll();

    expect(store.byKey('digest')).toMatchObject({
      state: 'failed',
      error: 'could not be composed',
    });
    expect(texts()).toEqual(['next']);
    expect(lines.join()).toContain('no font');
  });

  it('waits in line when nothing can be written by the time it is ready', async () => {
    const { outbox, db, put, calls, lines, stateOf, drainAll } = anOutbox(fine, {
      compose: async () => picture,
    });
    put('digest');
    db.pragma('query_only = ON');

    await outbox.drain();

    expect(calls).toEqual([]);
    expect(lines.join()).toContain('attempt to write a readonly database');
    db.pragma('query_only = OFF');
    await drainAll();
    expect(calls).toHaveLength(1);
    expect(stateOf('digest')).toBe('sent');
  });
});
