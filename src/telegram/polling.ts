import { GrammyError, HttpError, type RawApi } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../domain/clock.ts';
import { ALLOWED_UPDATES } from './arrival.ts';
import { failureOf } from './failure.ts';
import type { Log } from './log.ts';
import { createSleep, realTimer, type Sleep } from './timer.ts';

/** Why polling came to an end. */
export type PollingOutcome =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'token-refused' }
  | { readonly kind: 'other-poller' };

const POLL_SECONDS = 30;
const LONGEST_BACKOFF = 30_000;

/**
 * Long polling into the inbox. The next `getUpdates` confirms what the inbox has on the disk; what
 * it could not write is fetched again. Handling goes on beside it.
 */
export function createPolling(deps: {
  readonly api: { readonly raw: Pick<RawApi, 'getUpdates' | 'deleteWebhook'> };
  readonly receive: (updates: readonly Update[]) => unknown;
  readonly clock: Clock;
  readonly log: Log;
  readonly sleep?: Sleep;
  /** Told of each answer that Telegram gives. */
  readonly onAnswer?: () => void;
}) {
  const { api, clock, log, sleep = createSleep(realTimer) } = deps;
  const stopping = new AbortController();
  let offset = 0;
  let failures = 0;
  let lastSuccessAt: Temporal.Instant | null = null;
  let webhookGone = false;

  async function pollOnce(): Promise<void> {
    const signal = stopping.signal as Parameters<RawApi['getUpdates']>[1];
    if (!webhookGone) await api.raw.deleteWebhook({}, signal);
    webhookGone = true;
    const updates = await api.raw.getUpdates(
      { offset, limit: 100, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES },
      signal,
    );
    if (updates.length > 0) deps.receive(updates);
    // Nothing is left to confirm after an empty answer; ids may begin lower after a quiet week.
    const last = updates.at(-1);
    offset = last === undefined ? 0 : last.update_id + 1;
    lastSuccessAt = clock.now();
    deps.onAnswer?.();
    if (failures > 0) log.info({ failures }, 'Telegram answers again');
    failures = 0;
  }

  /** Milliseconds to wait before the next poll. */
  function backOff(error: unknown): number {
    const failure = failureOf(error);
    if (failures === 0) log.warn({ err: error }, 'no updates from Telegram');
    failures += 1;
    if (failure.kind === 'wait') return failure.seconds * 1000;
    return Math.min(500 * 2 ** failures, LONGEST_BACKOFF);
  }

  return {
    /** Polls until it is stopped or has no business polling: wrong token, another poller. */
    async run(): Promise<PollingOutcome> {
      while (!stopping.signal.aborted) {
        try {
          await pollOnce();
        } catch (error) {
          if (stopping.signal.aborted) break;
          const end = endOf(error);
          if (end !== null) return end;
          await sleep(backOff(error), stopping.signal);
        }
      }
      return { kind: 'stopped' };
    },
    /** Breaks off the running poll. What was not confirmed comes again and is known by its id. */
    stop: () => stopping.abort(),
    /** When Telegram last answered a poll; null before the first answer. */
    lastSuccessAt: () => lastSuccessAt,
  };
}
export type Polling = ReturnType<typeof createPolling>;

/** A token that Telegram does not know is refused with 401, or with 404 when it is malformed. */
function endOf(error: unknown): PollingOutcome | null {
  if (!(error instanceof GrammyError) || error instanceof HttpError) return null;
  if (error.error_code === 401 || error.error_code === 404) return { kind: 'token-refused' };
  return error.error_code === 409 ? { kind: 'other-poller' } : null;
}
