import type { Update } from 'grammy/types';
import type { Clock } from '../domain/clock.ts';
import type { Arrival, InboxRow, InboxStore } from '../storage/inbox.ts';
import { arrivalOf, laneOf } from './arrival.ts';
import { causeOf, type Failure, failureOf } from './failure.ts';
import { guard } from './guard.ts';
import type { Log } from './log.ts';
import { createQueue } from './queue.ts';
import { createSleep, realTimer, type Timer } from './timer.ts';

/** An update that was set aside; `key` is the one of its conversation (`<chat>:<person>`). */
export type Dropped = {
  readonly update: Update;
  readonly key: string;
  readonly why: 'failed' | 'timed-out' | 'crashed';
};

export type InboxDeps = {
  readonly store: InboxStore;
  readonly clock: Clock;
  readonly handle: (
    update: Update,
    arrived: { readonly receivedAt: Temporal.Instant; readonly isAgain: boolean },
  ) => Promise<void>;
  /** How long one update may take before its person's queue goes on without it: 30–60 s. */
  readonly guardMilliseconds: number;
  readonly log: Log;
  /** Whether the database could not be written only for a while, such as on a full disk. */
  readonly isPassing: (error: unknown) => boolean;
  /** Tells the person, and wipes the conversation if it hung. Its errors are logged. */
  readonly onDropped?: (dropped: Dropped) => void | Promise<void>;
  /** Told of an update that waits since the database cannot be written, once. Its errors are logged. */
  readonly onStuck?: (update: Update) => void | Promise<void>;
  /** Whether an answer in this chat waits for Telegram's limits; its update is given the time. */
  readonly isHeld?: (chatId: number) => boolean;
  /** Told of what was not taken, since too much of the same person waits already. */
  readonly onRefused?: (updates: readonly Update[]) => void;
  readonly timer?: Timer;
  /** How many people are served at the same time; 64 unless told. */
  readonly concurrency?: number;
};

/** Found waiting with so many counted starts, an update has killed the process three times. */
const DEADLY_STARTS = 2;
/** Waits after a failure that is the network's, in milliseconds; about six minutes in all. */
const RETRY_DELAYS = [1, 5, 15, 30, 60, 60, 60, 60, 60].map((seconds) => seconds * 1000);
const LONGEST_STICKING = 30_000;
const KEPT_HOURS = 7 * 24;
/** So much of one person in one chat may wait; nobody who waits for answers comes near it. */
const MOST_WAITING = 100;

type Work = { readonly row: InboxRow; readonly recovered: boolean };

/**
 * Updates are on the disk before Telegram is told that they arrived, and are handled at least once:
 * in order for one person in one chat, side by side for different people. The handler must change
 * nothing when it meets an update again.
 */
export function createInbox(deps: InboxDeps) {
  const { store, clock, handle, log, timer = realTimer } = deps;
  const sleep = createSleep(timer);
  const stopping = new AbortController();
  const queue = createQueue<Work>(runToTheEnd, deps.concurrency ?? 64);
  const inHand = new Map<number, Temporal.Instant>();
  const totals = { received: 0, handled: 0, failed: 0 };
  let recovery: Promise<void> | null = null;
  let open = false;

  function push(row: InboxRow, recovered: boolean): void {
    inHand.set(row.seq, row.receivedAt);
    queue.push(laneOf(row.key), { row, recovered });
  }

  async function runToTheEnd({ row, recovered }: Work): Promise<void> {
    if (recovered) attempt(row, () => store.claim(row.seq));
    for (let tries = 0; !stopping.signal.aborted; tries += 1) {
      const wait = await runOnce(row, tries, recovered);
      if (wait === null) return void inHand.delete(row.seq);
      await sleep(wait, stopping.signal);
    }
    attempt(row, () => store.release(row.seq));
  }

  /** Milliseconds until the next try; null when the update is dealt with. */
  async function runOnce(row: InboxRow, tries: number, recovered: boolean): Promise<number | null> {
    const { receivedAt } = row;
    const work = async () => {
      const update = updateOf(row);
      if (update !== null) await handle(update, { receivedAt, isAgain: recovered || tries > 0 });
    };
    try {
      const outcome = await guard(work, deps.guardMilliseconds, timer, () => isHeld(row));
      if (outcome === 'timed-out') await drop(row, 'timed-out', 'timed out');
      else succeed(row);
      return null;
    } catch (error) {
      return answerTo(error, row, tries);
    }
  }

  async function answerTo(error: unknown, row: InboxRow, tries: number): Promise<number | null> {
    if (deps.isPassing(causeOf(error))) return stick(error, row, tries);
    const failure = failureOf(error);
    const fields = { err: error, updateId: row.updateId };
    const wait = waitAfter(failure, tries);
    if (wait !== null) log.warn(fields, 'update will be tried again');
    else if (failure.kind === 'unreachable') {
      // Somebody who has blocked the bot is no error, and nobody to apologise to.
      fail(row, 'unreachable');
    } else {
      log.error(fields, 'update failed');
      await drop(row, 'failed', failure.kind);
    }
    return wait;
  }

  /** Nothing that comes is given up for want of room on the disk: it waits as long as it takes. */
  async function stick(error: unknown, row: InboxRow, tries: number): Promise<number> {
    log.warn({ err: error, updateId: row.updateId }, 'update waits for the database');
    if (tries === 0) await tell(row, (update) => deps.onStuck?.(update));
    return Math.min(1000 * 2 ** tries, LONGEST_STICKING);
  }

  function succeed(row: InboxRow): void {
    totals.handled += 1;
    attempt(row, () => store.done(row.seq));
  }

  function fail(row: InboxRow, reason: string): void {
    totals.failed += 1;
    attempt(row, () => store.fail(row.seq, reason));
  }

  async function drop(row: InboxRow, why: Dropped['why'], reason: string): Promise<void> {
    fail(row, reason);
    log.warn({ updateId: row.updateId, why }, 'update set aside');
    await tell(row, (update) => deps.onDropped?.({ update, key: row.key, why }));
  }

  async function tell(
    row: InboxRow,
    how: (update: Update) => void | Promise<void> | undefined,
  ): Promise<void> {
    try {
      const update = updateOf(row);
      if (update !== null) await how(update);
    } catch (error) {
      log.error({ err: error, updateId: row.updateId }, 'telling about an update failed');
    }
  }

  function isHeld({ key }: InboxRow): boolean {
    return deps.isHeld?.(Number(key.split(':')[0])) ?? false;
  }

  /** Null when it was handled already. */
  function updateOf(row: InboxRow): Update | null {
    const written = store.payload(row.seq);
    return written === null ? null : (JSON.parse(written) as Update);
  }

  /** Which of them there is room for: a flood fills neither the memory nor the disk. */
  function roomFor(updates: readonly Update[]) {
    const taken: Arrival[] = [];
    const refused: Update[] = [];
    const coming = new Map<string, number>();
    for (const update of updates) {
      const arrival = arrivalOf(update);
      const lane = laneOf(arrival.key);
      const before = lane === null ? 0 : (coming.get(lane) ?? queue.waiting(lane));
      if (before >= MOST_WAITING) refused.push(update);
      else taken.push(arrival);
      if (lane !== null) coming.set(lane, before + 1);
    }
    return { taken, refused };
  }

  /** What cannot be recorded is handled again after a restart; the queue must not die of it. */
  function attempt(row: InboxRow, record: () => void): void {
    try {
      record();
    } catch (error) {
      log.error({ err: error, updateId: row.updateId }, 'inbox could not be written');
    }
  }

  /**
   * Goes on where the last process ended. What had been started again before is run alone, so that
   * an update which kills the process takes nobody else's along.
   */
  async function recover(): Promise<void> {
    for (const row of store.waiting().filter(({ attempts }) => attempts > 0)) {
      if (stopping.signal.aborted) return;
      if (row.attempts >= DEADLY_STARTS) await drop(row, 'crashed', 'ended the process');
      else await runAlone(row);
    }
    if (stopping.signal.aborted) return;
    for (const row of store.waiting()) push(row, true);
    open = true;
    queue.resume();
  }

  async function runAlone(row: InboxRow): Promise<void> {
    attempt(row, () => store.claim(row.seq));
    const wait = await runOnce(row, 0, true);
    if (wait !== null) attempt(row, () => store.release(row.seq));
  }

  return {
    /**
     * Writes updates down, on the disk when it returns; then Telegram may be told. Those known by
     * their id are left out. Throws when they cannot be written: then do not confirm them.
     */
    receive(updates: readonly Update[]): number {
      const { taken, refused } = roomFor(updates);
      const rows = store.add(taken, clock.now());
      totals.received += rows.length;
      if (refused.length > 0) deps.onRefused?.(refused);
      if (open) for (const row of rows) push(row, false);
      return rows.length;
    },
    /** Starts handling, with what the last process left undone first. */
    start(): void {
      recovery ??= recover();
    },
    /** Resolves when nothing waits and nothing runs. */
    async settled(): Promise<void> {
      await recovery;
      await queue.idle();
    },
    /** Finishes what is in hand; the rest stays written down for the next start. */
    async stop(): Promise<void> {
      stopping.abort();
      open = false;
      queue.pause();
      await recovery;
      await queue.idle();
    },
    /** Removes what was dealt with more than seven days ago; Telegram repeats nothing that old. */
    prune: () => store.prune(clock.now().subtract({ hours: KEPT_HOURS })),
    /** Whether something that this person wrote in private waits or is being handled. */
    isBusy: (chatId: number): boolean => queue.isBusy(`${chatId}:${chatId}`),
    /** How many updates wait or are being handled. */
    size: queue.size,
    /** When the one that has waited longest arrived; null when none does. */
    oldestAt: (): Temporal.Instant | null => inHand.values().next().value ?? null,
    /** Since the start of the process. */
    totals: (): Readonly<typeof totals> => totals,
  };
}

/** Only what the network or Telegram is to blame for is worth another try. */
function waitAfter(failure: Failure, tries: number): number | null {
  const delay = RETRY_DELAYS[tries] ?? null;
  if (failure.kind === 'wait') return delay === null ? null : failure.seconds * 1000;
  return failure.kind === 'later' || failure.kind === 'lost' ? delay : null;
}
