import { get } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createWebhookServer, type WebhookDeps } from '../../src/telegram/webhook.ts';
import { aLog } from './edge.ts';

const SECRET = 'a-secret_token-1234567890';
const METRICS = {
  contentType: 'text/plain; version=0.0.4; charset=utf-8',
  text: async () => '# TYPE waiting gauge\nwaiting 3\n',
};

async function aWebhook(options: Partial<WebhookDeps> & { broken?: boolean } = {}) {
  const received: number[] = [];
  const { log, lines } = aLog();
  const server = createWebhookServer({
    webhook: {
      path: '/hook-abc',
      secret: SECRET,
      sources: ['149.154.160.0/20', '2001:67c:4e8::/48'],
      receive: (updates) => {
        if (options.broken === true) throw new Error('disk full');
        received.push(...updates.map((update) => update.update_id));
      },
    },
    health: () => ({ ok: true, lastPoll: '2024-06-17T01:00:00Z' }),
    metrics: METRICS,
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

  it('serves metrics in the format that they come in', async () => {
    const { root } = await aWebhook();

    const response = await fetch(`${root}/metrics`);

    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await response.text()).toBe('# TYPE waiting gauge\nwaiting 3\n');
  });

  it.for([
    ['through a proxy', { 'x-forwarded-for': '149.154.167.220' }],
    ['under a name that points here', { host: 'evil.example' }],
  ] as const)('shows neither health nor metrics %s', async ([, headers]) => {
    const { root } = await aWebhook();

    expect(await statusOf(`${root}/metrics`, headers)).toBe(404);
    expect(await statusOf(`${root}/healthz`, headers)).toBe(404);
  });

  it.for([
    ['149.154.167.220', 200],
    ['10.0.0.7, 149.154.160.1', 200],
    ['2001:67c:4e8:f004::9', 200],
    ['149.154.167.220, 203.0.113.9', 403],
    ['149.154.176.0', 403],
    ['::1', 403],
    ['', 403],
    ['unknown', 403],
  ] as const)('takes an update that a proxy passes on for %s: %i', async ([source, status]) => {
    const { root, received, lines } = await aWebhook();

    const response = await fetch(`${root}/hook-abc`, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': SECRET, 'x-forwarded-for': source },
      body: '{"update_id":5}',
    });

    expect(response.status).toBe(status);
    expect(received).toEqual(status === 200 ? [5] : []);
    expect(lines.join('').includes('webhook call from elsewhere')).toBe(status === 403);
  });

  it('serves health without a webhook as well', async () => {
    const { log } = aLog();
    const server = createWebhookServer({ health: () => ({ ok: true }), metrics: METRICS, log });
    const port = await server.listen(0);
    onTestFinished(() => server.close());

    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    const response = await fetch(`http://127.0.0.1:${port}/hook-abc`, { method: 'POST' });
    expect(response.status).toBe(404);
  });

  it('says when the port is taken', async () => {
    const { root } = await aWebhook();
    const { log } = aLog();
    const second = createWebhookServer({ health: () => ({ ok: true }), metrics: METRICS, log });

    await expect(second.listen(Number(new URL(root).port))).rejects.toThrow('EADDRINUSE');
  });
});

/** A GET with headers that `fetch` does not let through. */
function statusOf(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { ...headers }, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).once('error', reject);
  });
}
