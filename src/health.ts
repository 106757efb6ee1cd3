import type { Health } from './telegram/webhook.ts';

const MOST_SECONDS_SILENT = 180;

/**
 * Red when nothing has come from Telegram for three minutes although it is polled, and when the
 * clock's work has stood still as long: a tick fails on a database that cannot be written.
 */
export function healthOf(it: {
  readonly now: Temporal.Instant;
  readonly tickedAt: Temporal.Instant | null;
  /** Left out when updates come by webhook. */
  readonly polledAt?: Temporal.Instant | null;
}): Health {
  const since = (instant: Temporal.Instant | null) =>
    instant === null ? null : it.now.since(instant).total('seconds');
  const isFresh = (seconds: number | null) => seconds !== null && seconds < MOST_SECONDS_SILENT;
  const secondsSinceTick = since(it.tickedAt);
  if (it.polledAt === undefined) {
    return { ok: isFresh(secondsSinceTick), mode: 'webhook', secondsSinceTick };
  }
  const secondsSincePoll = since(it.polledAt);
  const ok = isFresh(secondsSincePoll) && isFresh(secondsSinceTick);
  return { ok, mode: 'polling', secondsSincePoll, secondsSinceTick };
}
