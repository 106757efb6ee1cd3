import type { RawApi } from 'grammy';
import type { OutboxRow } from '../storage/outbox.ts';
import { type Failure, failureOf } from './failure.ts';
import type { Log } from './log.ts';

export type Sent = { readonly kind: 'sent'; readonly messageId: number | null };

/** Refusals that belong to everyday life; anything else is worth an error in the log. */
const OUTCOMES: readonly Failure['kind'][] = ['wait', 'unreachable', 'migrated', 'unchanged'];

/** Has Telegram take a message of the outbox, and says what became of it. */
export async function sendRow(
  deps: { readonly api: { readonly raw: RawApi }; readonly log: Pick<Log, 'info' | 'warn'> },
  row: OutboxRow,
): Promise<Failure | Sent> {
  const thread = row.threadId === null ? {} : { message_thread_id: row.threadId };
  const payload = { chat_id: row.chatId, ...thread, ...row.payload };
  const method = deps.api.raw[row.method] as (payload: object) => Promise<unknown>;
  try {
    return { kind: 'sent', messageId: messageIdIn(await method(payload)) };
  } catch (error) {
    const failure = failureOf(error);
    const fields = { outboxId: row.id, outcome: failure.kind };
    if (OUTCOMES.includes(failure.kind)) deps.log.info(fields, 'message not sent');
    else deps.log.warn({ ...fields, err: error }, 'message not sent');
    return failure;
  }
}

function messageIdIn(result: unknown): number | null {
  const id = (result as { readonly message_id?: unknown } | null)?.message_id;
  return typeof id === 'number' ? id : null;
}
