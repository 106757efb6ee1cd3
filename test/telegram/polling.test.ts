import { Api, GrammyError, HttpError } from 'grammy';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { createClient } from '../../src/telegram/client.ts';
import { createPolling } from '../../src/telegram/polling.ts';
import type { Sleep } from '../../src/telegram/timer.ts';
import { aLog, aServer, instant, TOKEN } from './edge.ts';
import { turn } from './manual-timer.ts';

type Poll = (payload: unknown, signal: AbortSignal) => Promise<readonly Update[]>;

const update = (update_id: number) => ({ update_id }) as Update;
const refusal = (code: number, parameters = {}) =>
  new GrammyError(
    'Call failed!',
    { ok: false, error_code: code, description: '', parameters },
    'm',
    {},
  );
const hang: Poll = (_payload, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new HttpError('aborted', new Error('aborted'))));
  });

/** Polling whose polls are answered one after the other; the last answer for ever. */
function aPolling(polls: Poll[], receive: (updates: readonly Update[]) => void = () => {}) {
  const payloads: { offset: number }[] = [];
  const received: number[] = [];
  const slept: number[] = [];
  const { log, messages } = aLog();
  let webhooksDeleted = 0;
  const raw = {
    deleteWebhook: async () => {
      webhooksDeleted += 1;
      return true;
    },
    getUpdates: async (payload: { offset: number }, signal: AbortSignal) => {
      const poll = polls[Math.min(payloads.length, polls.length - 1)];
      payloads.push(payload);
      return (await poll?.(payload, signal)) ?? [];
    },
  };
  const sleep: Sleep = async (milliseconds) => void slept.push(milliseconds);
  const polling = createPolling({
    api: { raw: raw as never },
    receive: (updates) => {
      receive(updates);
      received.push(...updates.map((one) => one.update_id));
    },
    clock: standingClock(instant('2024-06-17T01:00:00Z')),
    log,
    sleep,
  });
  return { polling, payloads, received, slept, messages, webhooksDeleted: () => webhooksDeleted };
}

describe('polling', () => {
  it('writes a batch down before it confirms it with the next poll', async () => {
    const { polling, payloads, received, webhooksDeleted } = aPolling([
      async () => [update(10), update(11)],
      async () => {
        expect(received).toEqual([10, 11]);
        return [];
      },
      hang,
    ]);
    expect(polling.lastSuccessAt()).toBe(null);
    const run = polling.run();
    await turn();

    expect(payloads.map((one) => one.offset)).toEqual([0, 12, 0]);
    expect(payloads[0]).toEqual({
      offset: 0,
      limit: 100,
      timeout: 30,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
    });
    expect(webhooksDeleted()).toBe(1);
    expect(polling.lastSuccessAt()).toEqual(instant('2024-06-17T01:00:00Z'));
    polling.stop();
    expect(await run).toEqual({ kind: 'stopped' });
  });

  it('takes updates whose ids begin lower after a quiet week', async () => {
    const waiting = [update(2_000_000_005)];
    const telegram: Poll = async (payload) => {
      const { offset } = payload as { readonly offset: number };
      while (waiting[0] !== undefined && waiting[0].update_id < offset) waiting.shift();
      return [...waiting];
    };
    const { polling, received } = aPolling([
      telegram,
      telegram,
      async (payload, signal) => {
        waiting.push(update(2_000_000_001), update(2_000_000_002));
        return telegram(payload, signal);
      },
      telegram,
      hang,
    ]);
    const run = polling.run();
    await turn();

    expect(received).toEqual([2_000_000_005, 2_000_000_001, 2_000_000_002]);
    polling.stop();
    await run;
  });

  it('does not confirm what could not be written down', async () => {
    let full = true;
    const { polling, payloads, received, slept } = aPolling(
      [async () => [update(10)], async () => [update(10)], hang],
      () => {
        if (full) {
          full = false;
          throw new Error('disk full');
        }
      },
    );
    const run = polling.run();
    await turn();

    expect(payloads.map((one) => one.offset)).toEqual([0, 0, 11]);
    expect(received).toEqual([10]);
    expect(slept).toEqual([1000]);
    polling.stop();
    await run;
  });

  it('waits longer and longer while Telegram is out of reach, and says so once', async () => {
    const down: Poll = async () => {
      throw new HttpError('Network request failed!', new Error('socket hang up'));
    };
    const { polling, slept, messages } = aPolling([
      ...Array.from({ length: 7 }, () => down),
      async () => [],
      hang,
    ]);
    const run = polling.run();
    await turn();

    expect(slept).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(messages()).toEqual(['no updates from Telegram', 'Telegram answers again']);
    polling.stop();
    await run;
  });

  it('waits as long as a 429 asks for', async () => {
    const { polling, slept } = aPolling([
      async () => {
        throw refusal(429, { retry_after: 35 });
      },
      hang,
    ]);
    const run = polling.run();
    await turn();

    expect(slept).toEqual([35_000]);
    polling.stop();
    await run;
  });

  it.each([
    [401, 'token-refused'],
    [404, 'token-refused'],
    [409, 'other-poller'],
  ])('ends on %s: %s', async (code, kind) => {
    const { polling, slept } = aPolling([
      async () => {
        throw refusal(code);
      },
    ]);

    expect(await polling.run()).toEqual({ kind });

    expect(slept).toEqual([]);
  });

  it('goes on after a 502', async () => {
    const { polling, slept } = aPolling([
      async () => {
        throw refusal(502);
      },
      hang,
    ]);
    const run = polling.run();
    await turn();

    expect(slept).toEqual([1000]);
    polling.stop();
    await run;
  });

  it('breaks off a poll that is under way on the wire', async () => {
    let asked: () => void = () => {};
    const polled = new Promise<void>((resolve) => (asked = resolve));
    let closed: () => void = () => {};
    const hungUp = new Promise<void>((resolve) => (closed = resolve));
    const apiRoot = await aServer((request, response) => {
      if (request.url?.endsWith('/deleteWebhook') === true) {
        return void response.end('{"ok":true,"result":true}');
      }
      response.on('close', closed);
      asked();
    });
    const { log } = aLog();
    const clock = standingClock(instant('2024-06-17T01:00:00Z'));
    const api = new Api(TOKEN, createClient({ apiRoot }));
    const polling = createPolling({ api, receive: () => {}, clock, log });
    const run = polling.run();
    await polled;

    polling.stop();

    expect(await run).toEqual({ kind: 'stopped' });
    await hungUp;
  });
});
