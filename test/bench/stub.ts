import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';

/** A message that a contestant sent, with the moment (performance.now()) at which it was here. */
export type Reply = { readonly at: number; readonly messageId: number; readonly buttons: string[] };

type Payload = {
  readonly chat_id?: number;
  readonly message_id?: number;
  readonly offset?: number;
  readonly text?: string;
  readonly url?: string;
  readonly secret_token?: string;
  readonly reply_markup?: { inline_keyboard?: { callback_data?: string }[][] };
};

export type StubOptions = {
  /** Milliseconds that a call takes on its way; absent: none. */
  readonly latency?: () => number;
  /** Milliseconds to wait before a message to this chat is taken, 0: it is; absent: all are. */
  readonly refuses?: (chatId: number, at: number) => number;
  /** Whether a message answers who has just written; absent: every one does. */
  readonly isReply?: (buttons: readonly string[]) => boolean;
  /** How long an answer may take at most, in milliseconds; 60 s unless told. */
  readonly longestWait?: number;
};

/** Told of what passes between Telegram and a contestant, in order. */
export type Listener = {
  /** Something is said in a chat. */
  readonly said: (chatId: number, text: string) => void;
  /** An update has reached the contestant. */
  readonly delivered: (update: Update) => void;
};

/** Updates that Telegram posts to a webhook at once. */
const CONNECTIONS = 40;

/**
 * As little of a Bot API server as the contestants need, the same for all of them: it answers at
 * once and checks nothing, so that what is measured is theirs. The strict one is the sandbox.
 */
export async function startStub(options: StubOptions = {}) {
  const { isReply = () => true, longestWait = 60_000 } = options;
  const waiting = new Map<number, (reply: Reply) => void>();
  const firstPoll = Promise.withResolvers<number>();
  let queue: Update[] = [];
  let poll: (() => void) | null = null;
  let nextMessageId = 1000;
  let calls = 0;
  let listener: Listener = { said: () => {}, delivered: () => {} };
  let webhook: ((update: Update) => void) | null = null;

  const server = createServer((asked, response) => {
    void answer(asked, response);
  });

  async function answer(asked: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(asked);
    const method = (asked.url ?? '').replace(/^.*\//, '');
    if (options.latency !== undefined && method !== 'getUpdates') await sleep(options.latency());
    const at = performance.now();
    // a picture comes as a form
    const payload = (body.startsWith('{') ? JSON.parse(body) : {}) as Payload;
    switch (method) {
      case 'getMe':
        return end(response, { id: 1, is_bot: true, first_name: 'Bot', username: 'bench_bot' });
      case 'getUpdates':
        firstPoll.resolve(at);
        return giveUpdates(response, payload.offset ?? 0);
      case 'setWebhook':
        webhook = posting(payload, (update) => listener.delivered(update));
        firstPoll.resolve(at);
        return end(response, true);
      case 'sendMessage':
        return taken(response, payload, at);
      case 'editMessageText':
      case 'editMessageReplyMarkup':
        calls += 1;
        return end(response, messageOf(payload, payload.message_id ?? 0));
      default:
        calls += 1;
        return end(response, true);
    }
  }

  function giveUpdates(response: ServerResponse, offset: number): void {
    queue = queue.filter((update) => update.update_id >= offset);
    poll = () => {
      poll = null;
      const updates = queue.slice(0, 100);
      for (const update of updates) listener.delivered(update);
      end(response, updates);
    };
    if (queue.length > 0) poll();
  }

  function taken(response: ServerResponse, payload: Payload, at: number): void {
    calls += 1;
    const chatId = payload.chat_id ?? 0;
    const wait = options.refuses?.(chatId, at) ?? 0;
    if (wait > 0) return refuse(response, wait);
    nextMessageId += 1;
    end(response, messageOf(payload, nextMessageId));
    listener.said(chatId, payload.text ?? '');
    const rows = payload.reply_markup?.inline_keyboard ?? [];
    const buttons = rows.flat().flatMap((button) => button.callback_data ?? []);
    if (!isReply(buttons)) return;
    const tell = waiting.get(chatId);
    waiting.delete(chatId);
    tell?.({ at, messageId: nextMessageId, buttons });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  function offer(update: Update): void {
    if (webhook !== null) return webhook(update);
    queue.push(update);
    poll?.();
  }

  return {
    apiRoot: `http://127.0.0.1:${port}`,
    /** When the contestant asked for updates for the first time, or said where to post them. */
    firstPoll: firstPoll.promise,
    /** Calls other than getMe and getUpdates so far. */
    calls: () => calls,
    /** Hands an update over and waits for the next message in that chat. */
    exchange(chatId: number, update: Update): Promise<Reply> {
      const { promise, resolve, reject } = Promise.withResolvers<Reply>();
      const tooLate = setTimeout(() => {
        reject(new Error(`no reply to update ${update.update_id}: ${JSON.stringify(update)}`));
      }, longestWait);
      waiting.set(chatId, (reply) => {
        clearTimeout(tooLate);
        resolve(reply);
      });
      offer(update);
      return promise;
    },
    /** Hands an update over, whatever comes of it. */
    offer,
    /** Whether all that was handed over has been fetched. */
    isEmpty: () => queue.length === 0 && poll !== null,
    listen(to: Listener): void {
      listener = to;
    },
    close(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** As Telegram posts: so many at once, the rest waits. */
function posting(
  { url = '', secret_token: secret = '' }: Payload,
  delivered: (update: Update) => void,
): (update: Update) => void {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const headers = { 'x-telegram-bot-api-secret-token': secret };
  return (update) => {
    const post = request(url, { method: 'POST', agent, headers }, (answer) => {
      delivered(update);
      answer.resume();
    });
    post.on('error', () => {});
    post.end(JSON.stringify(update));
  };
}

export type Stub = Awaited<ReturnType<typeof startStub>>;

async function read(asked: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function messageOf(payload: Payload, messageId: number) {
  const chat = { id: payload.chat_id ?? 0, type: 'private', first_name: 'Ba' };
  const from = { id: 1, is_bot: true, first_name: 'Bot', username: 'bench_bot' };
  return { message_id: messageId, from, chat, date: 1_718_413_200, text: payload.text ?? '' };
}

function refuse(response: ServerResponse, milliseconds: number): void {
  const seconds = Math.ceil(milliseconds / 1000);
  const description = `Too Many Requests: retry after ${seconds}`;
  const parameters = { retry_after: seconds };
  send(response, 429, { ok: false, error_code: 429, description, parameters });
}

function end(response: ServerResponse, result: unknown): void {
  send(response, 200, { ok: true, result });
}

function send(response: ServerResponse, status: number, answer: object): void {
  const body = JSON.stringify(answer);
  const length = Buffer.byteLength(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': length });
  response.end(body);
}
