import { createServer, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { Api } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { createClient } from '../../src/telegram/client.ts';
import { failureOf } from '../../src/telegram/failure.ts';
import { createPolling } from '../../src/telegram/polling.ts';
import { neverConnected } from '../../src/telegram/retry.ts';
import { aLog, aServer, instant, TOKEN } from '../telegram/edge.ts';

const atOnce = async () => {};

/** The port of a server on loopback. */
async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as { port: number }).port;
}

async function failing(apiRoot: string, more: { proxy?: string; timeoutSeconds?: number } = {}) {
  const api = new Api(TOKEN, createClient({ apiRoot, sleep: atOnce, ...more }));
  try {
    await api.sendMessage(7, 'a');
    return 'sent';
  } catch (error) {
    return failureOf(error).kind;
  }
}

describe('a way to Telegram on which nothing can have arrived: it is sent later', () => {
  it('a name that cannot be looked up', async () => {
    expect(await failing('http://telegram.invalid')).toBe('later');
  });

  it('a server that does not speak TLS', async () => {
    const root = await aServer((_request, response) => void response.end());

    expect(await failing(root.replace('http:', 'https:'))).toBe('later');
  });

  it('a server that cannot agree on how to encrypt', async () => {
    const port = await listening(createTlsServer({}));

    expect(await failing(`https://127.0.0.1:${port}`)).toBe('later');
  });

  it('a line that is cut before it is encrypted', async () => {
    const port = await listening(createServer((socket) => void socket.end()));

    expect(await failing(`https://127.0.0.1:${port}`)).toBe('later');
  });

  it('a proxy that refuses to connect', async () => {
    const port = await listening(
      createServer((socket) =>
        socket.once('data', () => socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')),
      ),
    );
    const proxy = `http://127.0.0.1:${port}`;

    expect(await failing('https://telegram.invalid', { proxy })).toBe('later');
  });

  it('a proxy that asks for another way of signing in', async () => {
    const port = await listening(
      createServer((socket) => socket.once('data', () => socket.end(Buffer.from([5, 255])))),
    );
    const proxy = `socks5://127.0.0.1:${port}`;

    expect(await failing('https://telegram.invalid', { proxy })).toBe('later');
  });

  it.each([
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('a certificate that is not Telegram’s: %s', (code) => {
    expect(neverConnected(Object.assign(new Error(code), { code }))).toBe(true);
  });
});

describe('a way to Telegram on which something may have arrived: it is not sent again', () => {
  it('an answer of which half came', async () => {
    const root = await aServer((_request, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('{"ok":true,"result":{"message');
      setTimeout(() => response.destroy(), 5);
    });

    expect(await failing(root)).toBe('lost');
  });

  it('a proxy that takes the call and says nothing', async () => {
    const port = await listening(createServer(() => {}));
    const proxy = `http://127.0.0.1:${port}`;

    expect(await failing('http://telegram.invalid', { proxy, timeoutSeconds: 1 })).toBe('lost');
  });
});

it('updates of which half came are fetched again, and taken once', async () => {
  const batch = JSON.stringify({
    ok: true,
    result: [{ update_id: 1 }, { update_id: 2, message: { text: 'ă'.repeat(2000) } }],
  });
  let polls = 0;
  const root = await aServer((request, response) => {
    if (request.url?.endsWith('/deleteWebhook') === true)
      return response.end('{"ok":true,"result":true}');
    polls += 1;
    if (polls > 2) return polling.stop();
    response.writeHead(200, { 'content-length': Buffer.byteLength(batch) });
    if (polls === 2) return response.end(batch);
    response.write(batch.slice(0, 40));
    return setTimeout(() => response.destroy(), 5);
  });
  const received: number[] = [];
  const polling = createPolling({
    api: new Api(TOKEN, createClient({ apiRoot: root, sleep: atOnce })),
    receive: (updates) => received.push(...updates.map((update) => update.update_id)),
    clock: standingClock(instant('2024-06-17T01:00:00Z')),
    log: aLog().log,
    sleep: atOnce,
  });

  await polling.run();

  expect(received).toEqual([1, 2]);
});
