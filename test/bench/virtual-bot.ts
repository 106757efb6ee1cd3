import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Update, UserFromGetMe } from 'grammy/types';
import { createApp } from '../../src/app.ts';
import { standingClock } from '../../src/clock.ts';
import type { Db } from '../../src/storage/database.ts';
import { createClient } from '../../src/telegram/client.ts';
import { createLog } from '../../src/telegram/log.ts';
import { createSleep, type Timer } from '../../src/telegram/timer.ts';
import { loadTexts } from '../../src/texts/load.ts';
import type { strictTelegram } from './strict-telegram.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Turns of the event loop after which everything that follows from an event has been done. */
const TURNS = 12;
const ME = { id: 1, is_bot: true, first_name: 'Bot', username: 'bench_bot' } as UserFromGetMe;

type Event = { readonly at: number; readonly happen: () => void };
type Payload = {
  readonly chat_id?: number;
  readonly reply_markup?: { inline_keyboard?: { callback_data?: string }[][] };
};
type Said = { readonly at: number; readonly buttons: readonly string[] };

/**
 * The whole application in this process, with every wait of its own, of the network and of people in one
 * virtual time: what takes no time here is the work itself, a few milliseconds an answer.
 */
export function aVirtualBot(
  db: Db,
  start: Temporal.Instant,
  telegram: ReturnType<typeof strictTelegram>,
) {
  const clock = standingClock(start);
  const events: Event[] = [];
  const waiting = new Map<number, (said: Said) => void>();
  let messageId = 1000;
  let updateId = 0;
  immediately();

  const now = () => clock.now().epochMilliseconds;
  const timer: Timer = (milliseconds, happen) => {
    const event = { at: now() + Math.max(0, milliseconds), happen };
    insert(events, event);
    return () => remove(events, event);
  };
  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve) => void timer(milliseconds, resolve));

  /** There and back again; the limits are those of the moment at which it is there. */
  async function fetch(url: string, init: { readonly body?: unknown }): Promise<object> {
    const { latency = () => 0, refuses = () => 0, isReply = () => true } = telegram.options;
    await sleep(latency() / 2);
    const method = url.replace(/^.*\//, '');
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Payload) : {};
    const chatId = body.chat_id ?? 0;
    const wait = method === 'sendMessage' ? refuses(chatId, now()) : 0;
    const at = now();
    await sleep(latency() / 2);
    if (wait > 0) {
      const parameters = { retry_after: Math.ceil(wait / 1000) };
      return answered(429, { ok: false, error_code: 429, description: 'flood', parameters });
    }
    messageId += 1;
    const chat = { id: chatId, type: 'private', first_name: 'Ba' };
    if (method === 'sendMessage') {
      const rows = body.reply_markup?.inline_keyboard ?? [];
      const buttons = rows.flat().flatMap((button) => button.callback_data ?? []);
      if (isReply(buttons)) {
        waiting.get(chatId)?.({ at, buttons });
        waiting.delete(chatId);
      }
    }
    return answered(200, { ok: true, result: { message_id: messageId, date: 0, chat } });
  }

  const line = {
    apiRoot: 'http://virtual',
    sleep: createSleep(timer),
    fetch: fetch as unknown as typeof globalThis.fetch,
  };
  const app = createApp({
    db,
    clock,
    random: { bytes: (count) => new Uint8Array(count) },
    texts: loadTexts(join(ROOT, 'locales')),
    token: '1:bench',
    me: ME,
    client: createClient(line),
    outboxClient: createClient({ ...line, patience: 0 }),
    download: () => Promise.reject(new Error('nothing to download')),
    setupCode: 'bench',
    backups: null,
    version: 'bench',
    log: createLog({ level: 'error' }),
    timer,
  });
  app.prepare();
  app.inbox.start();
  app.outbox.start();
  const minute = () => {
    void app.tick();
    timer(60_000, minute);
  };
  minute();

  async function runUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      for (let i = 0; i < TURNS; i += 1) await turn();
      const next = events.shift();
      if (next === undefined || isOver()) return;
      clock.jumpTo(Temporal.Instant.fromEpochMilliseconds(Math.max(now(), Math.round(next.at))));
      next.happen();
    }
  }

  function reporter(id: number) {
    const from = { id, is_bot: false, first_name: 'Ba' } as const;
    const chat = { id, type: 'private', first_name: 'Ba' } as const;
    let last: Said = { at: 0, buttons: [] };

    async function exchange(update: Omit<Update, 'update_id'>): Promise<number> {
      updateId += 1;
      const began = now();
      const said = new Promise<Said>((resolve) => waiting.set(id, resolve));
      app.inbox.receive([{ update_id: updateId, ...update }]);
      last = await said;
      return last.at - began;
    }
    const press = (data: string) =>
      exchange({
        callback_query: {
          ...{ id: String(updateId), from, chat_instance: '1', data },
          message: { message_id: messageId, date: 0, chat, text: '' },
        },
      });
    const pressable = (action: string) => last.buttons.find((data) => data.endsWith(`:${action}`));
    return {
      async open(thinking: () => Promise<void>): Promise<void> {
        await press('report:begin');
        await thinking();
        await press(last.buttons[0] ?? '');
      },
      /** A figure is typed, everything else is one tap; milliseconds until the next question. */
      answer(): Promise<number> {
        const tap = pressable('send') ?? (pressable('no_data') ? undefined : pressable('none'));
        if (tap !== undefined) return press(tap);
        return exchange({ message: { message_id: messageId, date: 0, from, chat, text: '3' } });
      },
      /** The receipt leads to no further question of the report. */
      isDone: () => !last.buttons.some((data) => data.startsWith('d:')),
    };
  }

  return {
    clock,
    sleep,
    reporter,
    /** Lets time pass until people are through. */
    async run(people: Promise<unknown>): Promise<void> {
      let isOver = false;
      void people.finally(() => {
        isOver = true;
      });
      await runUntil(() => isOver);
    },
    async settle(seconds: number): Promise<void> {
      const until = now() + seconds * 1000;
      await runUntil(() => now() >= until);
    },
    close: () => void db.close(),
  };
}
export type Reporter = ReturnType<ReturnType<typeof aVirtualBot>['reporter']>;

/** The conversation engine lets one real millisecond pass in each update; here that is a turn. */
function immediately(): void {
  const real = globalThis.setTimeout;
  globalThis.setTimeout = ((then: () => void, wait?: number) =>
    wait === undefined || wait === 0 ? setImmediate(then) : real(then, wait)) as typeof setTimeout;
}

function answered(status: number, body: object): object {
  return { status, text: () => Promise.resolve(JSON.stringify(body)), headers: new Headers() };
}

function insert(events: Event[], event: Event): void {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.at ?? 0) <= event.at) low = middle + 1;
    else high = middle;
  }
  events.splice(low, 0, event);
}

function remove(events: Event[], event: Event): void {
  const place = events.indexOf(event);
  if (place !== -1) events.splice(place, 1);
}
