import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { Api, GrammyError, HttpError, InputFile } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../src/telegram/client.ts';
import { paceReplies } from '../../src/telegram/paced-replies.ts';
import type { Sleep } from '../../src/telegram/timer.ts';
import { aLog, aServer, TOKEN } from './edge.ts';

type Reply = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const json =
  (status: number, body: unknown): Reply =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
const sent = json(200, { ok: true, result: { message_id: 5 } });
const flood = (seconds: number) =>
  json(429, {
    ok: false,
    error_code: 429,
    description: `Too Many Requests: retry after ${seconds}`,
    parameters: { retry_after: seconds },
  });
const cut: Reply = (request) => request.socket.destroy();

/** A Bot API server that gives its replies in turn, the last one for ever, and an Api on it. */
async function aTelegram(replies: Reply[], options: { patience?: number } = {}) {
  const bodies: string[] = [];
  const sockets = new Set<Socket>();
  const slept: number[] = [];
  const sleep: Sleep = async (milliseconds) => void slept.push(milliseconds);
  const apiRoot = await aServer((request, response) => {
    sockets.add(request.socket);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const reply = replies[Math.min(bodies.length, replies.length - 1)];
      bodies.push(body);
      reply?.(request, response, body);
    });
  });
  const client = createClient({ apiRoot, sleep, ...options });
  return { api: new Api(TOKEN, client), client, bodies, sleep, slept, sockets };
}

async function thrownBy(call: Promise<unknown>): Promise<Error> {
  try {
    await call;
  } catch (error) {
    return error as Error;
  }
  throw new Error('the call succeeded');
}

describe('client', () => {
  it('sends JSON over connections that are kept', async () => {
    const { api, bodies, sockets } = await aTelegram([sent]);

    for (let i = 0; i < 10; i += 1) {
      expect((await api.sendMessage(7, 'Chào bác')).message_id).toBe(5);
    }

    expect(new Set(bodies)).toEqual(new Set(['{"chat_id":7,"text":"Chào bác"}']));
    expect(bodies).toHaveLength(10);
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  it('uploads a file as a multipart form', async () => {
    const { api, bodies } = await aTelegram([sent]);

    await api.sendDocument(7, new InputFile(Buffer.from('a,b\n1,2'), 'bang.csv'));

    expect(bodies[0]).toContain('filename=bang.csv');
    expect(bodies[0]).toContain('a,b\n1,2');
  });

  it('waits out a 429 and sends again', async () => {
    const { api, bodies, slept } = await aTelegram([flood(3), flood(20), sent]);

    expect((await api.sendMessage(7, 'a')).message_id).toBe(5);

    expect(slept).toEqual([3000, 20_000]);
    expect(bodies).toHaveLength(3);
  });

  it('waits for its turn anew before it sends again, as any other message', async () => {
    const { client, bodies, sleep } = await aTelegram([flood(7), flood(2), sent]);
    const reserved: number[] = [];
    const reserve = (chatId: number) => reserved.push(chatId);

    await new Api(TOKEN, paceReplies(client, { reserve }, sleep)).sendMessage(42, 'chào');

    expect(bodies).toHaveLength(3);
    expect(reserved).toEqual([42, 42, 42]);
  });

  it('gives up after three 429s in a row', async () => {
    const { api, bodies, slept } = await aTelegram([flood(1)]);

    const error = await thrownBy(api.sendMessage(7, 'a'));

    expect(error).toBeInstanceOf(GrammyError);
    expect((error as GrammyError).parameters.retry_after).toBe(1);
    expect(slept).toEqual([1000, 1000, 1000]);
    expect(bodies).toHaveLength(4);
  });

  it.each([
    ['longer than 20 s', 21, {}],
    ['longer than the patience that was asked for', 1, { patience: 0 }],
  ])('leaves a pause %s to the caller', async (_what, seconds, options) => {
    const { api, bodies, slept } = await aTelegram([flood(seconds)], options);

    expect((await thrownBy(api.sendMessage(7, 'a'))).message).toContain('Too Many Requests');

    expect(slept).toEqual([]);
    expect(bodies).toHaveLength(1);
  });

  it('does not repeat an upload, whose stream can be read only once', async () => {
    const { api, bodies } = await aTelegram([flood(1)]);

    await thrownBy(api.sendDocument(7, new InputFile(Buffer.from('x'), 'x.csv')));

    expect(bodies).toHaveLength(1);
  });

  it('tries again when no connection was made', async () => {
    const slept: number[] = [];
    const sleep: Sleep = async (milliseconds) => void slept.push(milliseconds);
    // Nobody listens on a port that was just given back.
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const { port } = probe.address() as { port: number };
    await new Promise((resolve) => probe.close(resolve));
    const api = new Api(TOKEN, createClient({ apiRoot: `http://127.0.0.1:${port}`, sleep }));

    const error = await thrownBy(api.sendMessage(7, 'a'));

    expect(error).toBeInstanceOf(HttpError);
    expect(slept).toEqual([300, 1000, 3000]);
  });

  it.each<[string, Reply, string]>([
    ['an answer that was lost', cut, 'Network request'],
    [
      'an answer cut off in the middle',
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"ok":');
        setImmediate(() => request.socket.destroy());
      },
      'Network request',
    ],
    [
      'an error of Telegram itself',
      json(500, { ok: false, error_code: 500, description: 'Internal Server Error' }),
      'Internal Server Error',
    ],
    [
      'a page from a proxy',
      (_request, response) => response.writeHead(502).end('<html>Bad Gateway</html>'),
      'Network request',
    ],
    [
      'a 429 page from a proxy',
      (_request, response) => response.writeHead(429).end('<html>slow down</html>'),
      'Network request',
    ],
  ])('never repeats a call after %s', async (_what, reply, message) => {
    const { api, bodies, slept } = await aTelegram([reply]);

    expect((await thrownBy(api.sendMessage(7, 'a'))).message).toContain(message);

    expect(bodies).toHaveLength(1);
    expect(slept).toEqual([]);
  });

  it('says which status came without JSON', async () => {
    const { api } = await aTelegram([
      (_request, response) => response.writeHead(502).end('<html>Bad Gateway</html>'),
    ]);

    const error = (await thrownBy(api.sendMessage(7, 'a'))) as HttpError;

    expect(error.error).toMatchObject({ name: 'UnreadableAnswer', status: 502 });
  });

  it('is broken off by a signal, in the call and in a pause', async () => {
    const inCall = new AbortController();
    const stalled = await aTelegram([() => inCall.abort()]);
    await expect(
      stalled.api.getUpdates({ timeout: 30 }, inCall.signal as never),
    ).rejects.toBeInstanceOf(HttpError);

    const inPause = new AbortController();
    const flooded = await aServer((_request, response) => {
      flood(5)(_request, response, '');
    });
    let slept = 0;
    const sleep: Sleep = async (_milliseconds, signal) => {
      slept += 1;
      inPause.abort();
      expect(signal?.aborted).toBe(true);
    };
    const api = new Api(TOKEN, createClient({ apiRoot: flooded, sleep }));
    await expect(api.getUpdates({}, inPause.signal as never)).rejects.toThrow('Too Many');
    expect(slept).toBe(1);
  });

  it('takes a fetch in place of the network and hands it a signal of Node', async () => {
    const calls: string[] = [];
    const fetch: typeof globalThis.fetch = async (url, init) => {
      calls.push(`${url as string} ${init?.body as string}`);
      expect(init?.signal).toBeInstanceOf(AbortSignal);
      return Response.json({ ok: true, result: true });
    };
    const api = new Api(TOKEN, createClient({ apiRoot: 'http://any.host', fetch }));

    expect(await api.deleteWebhook()).toBe(true);

    expect(calls).toEqual([`http://any.host/bot${TOKEN}/deleteWebhook {}`]);
  });

  it('never shows the token, not even through the log', async () => {
    const fetch = async () => {
      const url = `https://api.telegram.org/bot${TOKEN}/getMe`;
      throw new TypeError(`request to ${url} failed`, { cause: new Error(`no route to ${url}`) });
    };
    const { log, lines } = aLog();
    const api = new Api(TOKEN, createClient({ apiRoot: 'http://any.host', fetch }));

    const error = (await thrownBy(api.getMe())) as HttpError;
    log.error({ err: error }, 'call failed');
    log.warn({ anything: error }, 'call failed');
    log.error(error);

    const inner = error.error as Error;
    expect(inner.message).toBe('request to https://api.telegram.org/bot[token]/getMe failed');
    expect(`${inner.stack} ${(inner.cause as Error).stack}`).not.toContain('AAE-fake');
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toContain('AAE-fake');
    expect(lines.join('')).toContain('no route to');
  });
});

describe('proxy', () => {
  it('goes through an http proxy', async () => {
    const asked: string[] = [];
    const proxy = await aServer((request, response) => {
      asked.push(request.url ?? '');
      sent(request, response, '');
    });
    const api = new Api(TOKEN, createClient({ apiRoot: 'http://telegram.invalid', proxy }));

    expect((await api.sendMessage(7, 'a')).message_id).toBe(5);

    expect(asked).toEqual([`http://telegram.invalid/bot${TOKEN}/sendMessage`]);
  });

  it('goes through a socks5 proxy, which also looks up the name', async () => {
    const target = await aServer((request, response) => sent(request, response, ''));
    const names: string[] = [];
    const proxy = await aSocksProxy(Number(new URL(target).port), names);
    const apiRoot = 'http://telegram.invalid:8081';
    const api = new Api(TOKEN, createClient({ apiRoot, proxy }));

    expect((await api.sendMessage(7, 'a')).message_id).toBe(5);

    expect(names).toEqual(['telegram.invalid']);
  });
});

/** A SOCKS5 proxy without a password that connects every name to one port of this machine. */
async function aSocksProxy(port: number, names: string[]): Promise<string> {
  const { connect } = await import('node:net');
  const server = createServer((client) => {
    client.once('data', () => {
      client.write(Buffer.from([5, 0]));
      client.once('data', (request: Buffer) => {
        names.push(request.subarray(5, 5 + (request[4] ?? 0)).toString());
        const upstream = connect(port, '127.0.0.1', () => {
          client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
          client.pipe(upstream).pipe(client);
        });
        upstream.on('error', () => client.destroy());
        client.on('close', () => upstream.destroy());
      });
    });
    client.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `socks5://127.0.0.1:${(server.address() as { port: number }).port}`;
}
