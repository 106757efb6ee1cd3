import type { App } from './app.ts';
import { createMetrics } from './metrics.ts';
import { backupsOf, roomOf } from './own-database.ts';
import type { ProcessDeps } from './process.ts';
import { ALLOWED_UPDATES } from './telegram/arrival.ts';
import { createPolling, type Polling } from './telegram/polling.ts';
import { createWebhookServer, type WebhookServer } from './telegram/webhook.ts';
import { createVitals } from './vitals.ts';

/** Receives updates until stopped, by polling or webhook, with health and metrics on the port. */
export async function receive(deps: ProcessDeps, app: App): Promise<number> {
  const { config, clock, log, stopped } = deps;
  const { webhook } = config;
  const { receive } = app.inbox;
  const polling = createPolling({ api: app.api, receive, clock, log, onAnswer: app.heard });
  const server = deps.servesPort ? createServer(deps, app, polling) : null;
  if (server !== null && !(await couldListen(deps, server))) return 2;
  try {
    if (webhook === null) return await poll(deps, polling);
    await app.api.setWebhook(webhook.url, {
      secret_token: webhook.secret,
      allowed_updates: ALLOWED_UPDATES,
    });
    await untilAborted(stopped);
    return 0;
  } finally {
    await server?.close();
  }
}

function createServer(deps: ProcessDeps, app: App, polling: Polling): WebhookServer {
  const { clock, log, version } = deps;
  const { webhook } = deps.config;
  const looks = {
    app,
    clock,
    room: roomOf(deps),
    ...(webhook === null ? { polledAt: polling.lastSuccessAt } : {}),
  };
  return createWebhookServer({
    ...(webhook === null
      ? {}
      : {
          webhook: {
            ...webhook,
            path: new URL(webhook.url).pathname,
            receive: app.inbox.receive,
          },
        }),
    health: createVitals(looks).health,
    metrics: createMetrics({ ...looks, backups: backupsOf(deps).list, version }),
    log,
  });
}

async function couldListen(deps: ProcessDeps, server: WebhookServer): Promise<boolean> {
  try {
    await server.listen(deps.config.port);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    deps.complain(deps.texts.vi.plain('operator-port-busy', { port: String(deps.config.port) }));
    return false;
  }
}

async function poll(deps: ProcessDeps, polling: Polling): Promise<number> {
  deps.stopped.addEventListener('abort', polling.stop);
  if (deps.stopped.aborted) polling.stop();
  const outcome = await polling.run();
  switch (outcome.kind) {
    case 'stopped':
      return 0;
    case 'token-refused':
      deps.complain(deps.texts.vi.plain('operator-token-refused'));
      return 4;
    case 'other-poller':
      deps.complain(deps.texts.vi.plain('operator-other-poller'));
      return 4;
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}
