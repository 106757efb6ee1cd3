import type { Update } from '@grammyjs/types';
import { standingClock } from '../../src/clock.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { validateCall } from './bot-api-schema.ts';

/** A sandbox on a standing clock (Monday 17/06/2024, 07:59 in Viet Nam) that checks every call. */
export function aSandbox(options: Partial<SandboxOptions> = {}) {
  const clock = standingClock(Temporal.Instant.from('2024-06-17T00:59:00Z'));
  const sandbox = createSandbox({ clock, inspect: validateCall, ...options });
  const pass = (seconds: number) => clock.jumpTo(clock.now().add({ seconds }));
  return { sandbox, clock, pass };
}

/** Everything that waits for the bot, taken away. */
export function takeUpdates(sandbox: Sandbox): readonly Update[] {
  return sandbox.updates.take();
}

/** Calls a method as a bot would, without a bot: the envelope of the answer. */
export async function call<Result = SentMessage>(
  sandbox: Sandbox,
  method: string,
  payload: Record<string, unknown> = {},
): Promise<Envelope<Result>> {
  const response = await sandbox.fetch(`http://any.host/bot${sandbox.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  return (await response.json()) as Envelope<Result>;
}

export type SentMessage = {
  readonly message_id: number;
  readonly text?: string;
  readonly reply_markup?: unknown;
};

/** Of the two kinds of answers the tests look at one at a time. */
export type Envelope<Result> = {
  readonly ok: boolean;
  readonly result: Result;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
};
