import type { Payload } from './payload.ts';
import type { ApiUpdate, Updates } from './updates.ts';

export type WebhookSettings = {
  readonly url: string;
  readonly secretToken: string | undefined;
  readonly maxConnections: number;
};

export type Webhook = ReturnType<typeof createWebhook>;

type Deps = {
  readonly updates: Updates;
  readonly send: typeof fetch;
  /** Carries out a method that the bot put into the webhook's answer. */
  readonly execute: (method: string, payload: Payload) => Promise<unknown>;
};

const RETRY_MILLISECONDS = 50;
const LONGEST_RETRY = 5_000;

/** Calls the bot's own server, one update at a time, again and again until it answers 2xx. */
export function createWebhook(deps: Deps) {
  const { updates } = deps;
  let settings: WebhookSettings | undefined;
  let lastError: string | undefined;
  let isRunning = false;

  updates.onPush(() => void deliver());

  async function deliver(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    let pause = RETRY_MILLISECONDS;
    for (let update = updates.pending()[0]; update !== undefined; update = updates.pending()[0]) {
      const target = settings;
      if (target === undefined) break;
      const problem = await post(target, update);
      if (problem === undefined) {
        updates.confirmBelow(update.update_id + 1);
        pause = RETRY_MILLISECONDS;
      } else {
        lastError = problem;
        await new Promise((resolve) => setTimeout(resolve, pause).unref());
        pause = Math.min(LONGEST_RETRY, pause * 2);
      }
    }
    isRunning = false;
  }

  /** Undefined on success, else what Telegram would show in getWebhookInfo. */
  async function post(target: WebhookSettings, update: ApiUpdate): Promise<string | undefined> {
    const { secretToken } = target;
    const secret =
      secretToken === undefined ? {} : { 'x-telegram-bot-api-secret-token': secretToken };
    try {
      const response = await deps.send(target.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...secret },
        body: JSON.stringify(update),
      });
      const answer = await response.text();
      if (!response.ok) return `Wrong response from the webhook: ${response.status}`;
      await executeAnswer(answer);
      return undefined;
    } catch {
      return 'Connection refused';
    }
  }

  async function executeAnswer(answer: string): Promise<void> {
    if (!answer.startsWith('{')) return;
    const { method, ...payload } = JSON.parse(answer) as Payload;
    if (typeof method === 'string') await deps.execute(method, payload);
  }

  return {
    set(next: WebhookSettings | undefined): void {
      settings = next;
      lastError = undefined;
      if (next !== undefined) void deliver();
    },
    settings: () => settings,
    lastError: () => lastError,
  };
}
