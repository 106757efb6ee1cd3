import type { App } from './app.ts';
import { healthOf } from './health.ts';
import type { ProcessDeps } from './process.ts';
import { ALLOWED_UPDATES } from './telegram/arrival.ts';
import { createPolling, type Polling } from './telegram/polling.ts';
import { createWebhookServer, type WebhookServer } from './telegram/webhook.ts';

/** Receives updates until stopped, by polling or webhook, with health and counters on the port. */
export async function receive(deps: ProcessDeps, app: App): Promise<number> {
  const { config, clock, log, stopped } = deps;
  const { webhook } = config;
  const polling = createPolling({ api: app.api, receive: app.inbox.receive, clock, log });
  const server = createWebhookServer({
    ...(webhook === null
      ? {}
      : {
          webhook: {
            path: new URL(webhook.url).pathname,
            secret: webhook.secret,
            receive: app.inbox.receive,
          },
        }),
    health: () =>
      healthOf({
        now: clock.now(),
        tickedAt: app.lastTickAt(),
        ...(webhook === null ? { polledAt: polling.lastSuccessAt() } : {}),
      }),
    counters: () => ({ inbox_waiting: app.inbox.size(), ...outboxCounters(app) }),
    log,
  });
  if (deps.servesPort && !(await couldListen(deps, server))) return 2;
  try {
    if (webhook === null) return await poll(deps, polling);
    await app.api.setWebhook(webhook.url, {
      secret_token: webhook.secret,
      allowed_updates: ALLOWED_UPDATES,
    });
    await untilAborted(stopped);
    return 0;
  } finally {
    if (deps.servesPort) await server.close();
  }
}

function outboxCounters(app: App): Readonly<Record<string, number>> {
  const counts = Object.entries(app.stores.outbox.counts());
  return Object.fromEntries(counts.map(([state, count]) => [`outbox_${state}`, count]));
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
