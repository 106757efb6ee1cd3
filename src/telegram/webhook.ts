import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Update } from 'grammy/types';
import type { Log } from './log.ts';

export type Health = { readonly ok: boolean } & Readonly<Record<string, unknown>>;

export type WebhookDeps = {
  /** Absent: updates come by polling, and only health and metrics are served. */
  readonly webhook?: {
    /** Hard to guess, with a slash in front. */
    readonly path: string;
    /** What was given to setWebhook as `secret_token`. */
    readonly secret: string;
    /** Networks (CIDR) from which a proxy may pass updates on, by what it says in X-Forwarded-For. */
    readonly sources: readonly string[];
    /** Writes updates down; 200 is answered after it, 500 when it throws. */
    readonly receive: (updates: readonly Update[]) => unknown;
  };
  readonly health: () => Health;
  readonly metrics: { readonly contentType: string; readonly text: () => Promise<string> };
  readonly log: Log;
};

const BODY_LIMIT = 1024 * 1024;
const REQUEST_TIMEOUT = 10_000;

/** The port of the process, on loopback only: a reverse proxy stands in front of it. */
export function createWebhookServer(deps: WebhookDeps) {
  const isFromTelegram = sourceCheck(deps.webhook?.sources ?? []);
  const server: Server = createServer((request, response) => {
    answer({ ...deps, isFromTelegram }, request, response).catch((error: unknown) => {
      deps.log.error({ err: error }, 'request failed');
      if (!response.headersSent) end(response, 500, '');
      else response.destroy();
    });
  });
  server.requestTimeout = REQUEST_TIMEOUT;

  return {
    /** Listens on 127.0.0.1 and says on which port; 0 takes any. Rejects when it is taken. */
    listen: (port: number): Promise<number> =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          server.on('error', (error) => deps.log.error({ err: error }, 'server error'));
          const address = server.address();
          resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
      }),
    /** Finishes what is being answered. */
    close: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
export type WebhookServer = ReturnType<typeof createWebhookServer>;

async function answer(
  deps: WebhookDeps & { readonly isFromTelegram: (address: string) => boolean },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?');
  if (request.method === 'GET') return look(deps, path, request, response);
  const { webhook } = deps;
  if (webhook === undefined || request.method !== 'POST' || !same(path, webhook.path)) {
    return end(response, 404, '');
  }
  const source = forwardedFor(request);
  if (source !== null && !deps.isFromTelegram(source)) {
    deps.log.warn({ source }, 'webhook call from elsewhere');
    return end(response, 403, '');
  }
  const secret = request.headers['x-telegram-bot-api-secret-token'];
  if (typeof secret !== 'string' || !same(secret, webhook.secret)) return end(response, 401, '');
  const body = await read(request);
  if (body === null) return end(response, 413, '');
  const update = parse(body);
  if (update === null) return end(response, 400, '');
  webhook.receive([update]);
  end(response, 200, '');
}

/** Health and metrics are for programs on this machine: neither through a proxy nor a name of elsewhere. */
async function look(
  deps: WebhookDeps,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = URL.parse(`http://${request.headers.host ?? ''}`)?.hostname ?? '';
  const isOwn = forwardedFor(request) === null && LOOPBACK.includes(name);
  if (isOwn && path === '/healthz') {
    const health = deps.health();
    return end(response, health.ok ? 200 : 503, JSON.stringify(health), 'application/json');
  }
  if (!isOwn || path !== '/metrics') return end(response, 404, '');
  return end(response, 200, await deps.metrics.text(), deps.metrics.contentType);
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Whom the nearest proxy names as its caller; null when no proxy stands in between. */
function forwardedFor(request: IncomingMessage): string | null {
  const header = request.headers['x-forwarded-for'];
  if (header === undefined) return null;
  return [header].flat().join(',').split(',').at(-1)?.trim() ?? '';
}

function sourceCheck(sources: readonly string[]): (address: string) => boolean {
  const networks = new BlockList();
  const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
  for (const source of sources) {
    const [address = '', prefix = ''] = source.split('/');
    networks.addSubnet(address, Number(prefix), family(address));
  }
  return (address) => isIP(address) !== 0 && networks.check(address, family(address));
}

function end(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  // An unread body would be taken for the next request.
  if (status >= 400) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': type }).end(body);
}

/** Null when it is longer than any update. */
async function read(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): Update | null {
  try {
    const value = JSON.parse(body) as Partial<Update> | null;
    return Number.isSafeInteger(value?.update_id) ? (value as Update) : null;
  } catch {
    return null;
  }
}

/** Takes equally long wherever the two differ. */
function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
