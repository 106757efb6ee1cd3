import { describe, expect, it, onTestFinished } from 'vitest';
import { createWebhookServer, type WebhookDeps } from '../../src/telegram/webhook.ts';
import { aLog } from './edge.ts';

const SECRET = 'a-secret_token-1234567890';

async function aWebhook(options: Partial<WebhookDeps> & { broken?: boolean } = {}) {
  const received: number[] = [];
  const { log, lines } = aLog();
  const server = createWebhookServer({
    webhook: {
      path: '/hook-abc',
      secret: SECRET,
      receive: (updates) => {
        if (options.broken === true) throw new Error('disk full');
        received.push(...updates.map((update) => update.update_id));
      },
    },
    health: () => ({ ok: true, lastPoll: '2024-06-17T01:00:00Z' }),
    counters: () => ({ inbox_waiting: 3, outbox_pending: 0 }),
    log,
    ...options,
  });
  const port = await server.listen(0);
  onTestFinished(() => server.close());
  const root = `http://127.0.0.1:${port}`;
  const post = async (body: string, secret: string | null = SECRET, path = '/hook-abc') => {
    const headers = secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret };
    return (await fetch(`${root}${path}`, { method: 'POST', headers, body })).status;
  };
  return { root, received, lines, post };
}

describe('webhook', () => {
  it('writes an update down and answers 200', async () => {
    const { post, received } = await aWebhook();

    expect(await post('{"update_id":5}')).toBe(200);

    expect(received).toEqual([5]);
  });

  it.each<[string, number, string, string | null, string]>([
    ['a wrong secret', 401, '{"update_id":5}', 'a-secret_token-123456789x', '/hook-abc'],
    ['a secret of another length', 401, '{"update_id":5}', 'x', '/hook-abc'],
    ['no secret', 401, '{"update_id":5}', null, '/hook-abc'],
    ['another path', 404, '{"update_id":5}', SECRET, '/hook'],
    ['something that is not JSON', 400, 'update_id=5', SECRET, '/hook-abc'],
    ['something that is not an update', 400, '{"update_id":"5"}', SECRET, '/hook-abc'],
    ['null', 400, 'null', SECRET, '/hook-abc'],
  ])('refuses %s', async (_what, status, body, secret, path) => {
    const { post, received } = await aWebhook();

    expect(await post(body, secret, path)).toBe(status);

    expect(received).toEqual([]);
  });

  it('refuses a body that is larger than any update', async () => {
    const { post, received } = await aWebhook();

    const outcome = await post(`{"update_id":5,"x":"${'a'.repeat(2_000_000)}"}`).catch(() => 413);

    expect(outcome).toBe(413);
    expect(received).toEqual([]);
    expect(await post('{"update_id":6}')).toBe(200);
  });

  it('answers 500 when the update could not be written, so that it comes again', async () => {
    const { post, lines } = await aWebhook({ broken: true });

    expect(await post('{"update_id":5}')).toBe(500);
    expect(await post('{"update_id":5}')).toBe(500);

    expect(lines.join('')).toContain('disk full');
  });

  it('does not take a GET for an update', async () => {
    const { root } = await aWebhook();

    expect((await fetch(`${root}/hook-abc`)).status).toBe(404);
  });

  it('tells about its health', async () => {
    const { root } = await aWebhook();
    const response = await fetch(`${root}/healthz?verbose`);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({ ok: true, lastPoll: '2024-06-17T01:00:00Z' });

    const ill = await aWebhook({ health: () => ({ ok: false }) });
    expect((await fetch(`${ill.root}/healthz`)).status).toBe(503);
  });

  it('serves counters as text', async () => {
    const { root } = await aWebhook();

    expect(await (await fetch(`${root}/metrics`)).text()).toBe(
      '# TYPE inbox_waiting gauge\ninbox_waiting 3\n# TYPE outbox_pending gauge\noutbox_pending 0\n',
    );
  });

  it('serves health without a webhook as well', async () => {
    const { log } = aLog();
    const server = createWebhookServer({ health: () => ({ ok: true }), counters: () => ({}), log });
    const port = await server.listen(0);
    onTestFinished(() => server.close());

    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    const response = await fetch(`http://127.0.0.1:${port}/hook-abc`, { method: 'POST' });
    expect(response.status).toBe(404);
  });

  it('says when the port is taken', async () => {
    const { root } = await aWebhook();
    const { log } = aLog();
    const second = createWebhookServer({ health: () => ({ ok: true }), counters: () => ({}), log });

    await expect(second.listen(Number(new URL(root).port))).rejects.toThrow('EADDRINUSE');
  });
});
