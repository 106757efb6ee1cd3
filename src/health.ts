import type { Health } from './telegram/webhook.ts';

const MOST_SECONDS_SILENT = 180;

/** A part of the process that does not do its work, and since when. */
export type Red = {
  readonly part: 'polling' | 'jobs' | 'disk' | 'database';
  readonly since: Temporal.Instant;
  readonly detail: string;
};

/**
 * Red when nothing has come from Telegram for three minutes although it is polled, when the clock's
 * work has stood still as long, and with whatever else is found red.
 */
export function healthOf(it: {
  readonly now: Temporal.Instant;
  readonly startedAt: Temporal.Instant;
  readonly tickedAt: Temporal.Instant | null;
  /** Left out when updates come by webhook. */
  readonly polledAt?: Temporal.Instant | null;
  readonly found: readonly Red[];
}): Health {
  const isPolled = it.polledAt !== undefined;
  const secondsSinceTick = secondsTo(it.now, it.tickedAt);
  const secondsSincePoll = secondsTo(it.now, it.polledAt ?? null);
  const red: readonly Red[] = [
    ...(isPolled ? silent('polling', it, it.polledAt ?? null) : []),
    ...silent('jobs', it, it.tickedAt),
    ...it.found,
  ];
  return {
    ok: red.length === 0,
    mode: isPolled ? 'polling' : 'webhook',
    ...(isPolled ? { secondsSincePoll } : {}),
    secondsSinceTick,
    red: red.map(({ part, since, detail }) => ({ part, since: since.toString(), detail })),
  };
}

function secondsTo(now: Temporal.Instant, then: Temporal.Instant | null): number | null {
  return then === null ? null : now.since(then).total('seconds');
}

function silent(
  part: Red['part'],
  { now, startedAt }: { readonly now: Temporal.Instant; readonly startedAt: Temporal.Instant },
  lastAt: Temporal.Instant | null,
): readonly Red[] {
  const since = lastAt ?? startedAt;
  if (now.since(since).total('seconds') < MOST_SECONDS_SILENT) return [];
  return [{ part, since, detail: lastAt === null ? 'not once since the start' : 'silent' }];
}
