import type { RawApi } from 'grammy';
import type { Clock } from '../domain/clock.ts';
import type { OutboxHead, OutboxMethod, OutboxRow, OutboxStore } from '../storage/outbox.ts';
import type { Failure } from './failure.ts';
import type { Log } from './log.ts';
import type { Pacing } from './pacing.ts';
import { sendRow } from './send-row.ts';
import { realTimer, type Timer } from './timer.ts';
import { createTrouble } from './trouble.ts';

/** What is decided about a message at the moment of sending; `send` is what it says by then. */
export type Verdict =
  | 'send'
  | { readonly send: OutboxRow['payload'] }
  | { readonly skip: string }
  | { readonly later: Temporal.Instant };

/** A message as it is sent when its row only names what it is about; a payload may hold files. */
export type Composed = {
  readonly method: OutboxMethod;
  readonly payload: Readonly<Record<string, unknown>>;
};

export type OutboxDeps = {
  readonly store: OutboxStore;
  /** Its client should have a `patience` of 0: a refused message waits here, not in the call. */
  readonly api: { readonly raw: RawApi };
  readonly clock: Clock;
  readonly pacing: Pacing;
  readonly log: Log;
  /** Reads the state again at the moment of sending (design.md 5.7); 'send' unless given. */
  readonly stillWanted?: (row: OutboxRow) => Verdict;
  /**
   * Makes a message of a row at the moment of sending, so that it is current and the database holds
   * no files; null for a row that holds its message.
   */
  readonly compose?: (row: OutboxRow) => Promise<Composed> | null;
  readonly onUnreachable: (chatId: number) => void;
  /** The group has a new id; the outbox itself has moved already. */
  readonly onMigrated: (from: number, to: number) => void;
  readonly onThreadGone?: (chatId: number) => void;
  /** Telegram will never take it for what it is, or it could not even be made. */
  readonly onRejected?: () => void;
  /** `row` with the method and the payload that were sent. */
  readonly onSent?: (row: OutboxRow, messageId: number | null) => void;
  readonly timer?: Timer;
};

const MOST_IN_FLIGHT = 16;
const MOST_ATTEMPTS = 12;
const LOOKED_AT = 100;

/**
 * Sends what nobody asked for, once, within Telegram's limits. A message is claimed in the database
 * before it is sent; when the answer is lost it is uncertain and is never sent again.
 */
export function createOutbox(deps: OutboxDeps) {
  const {
    store,
    clock,
    pacing,
    log,
    timer = realTimer,
    stillWanted = () => 'send' as const,
    compose = () => null,
  } = deps;
  const inFlight = new Map<number, Promise<void>>();
  const trouble = createTrouble(deps);
  let callOff: () => void = () => {};
  let running = false;

  /** Starts all that may go out now and returns how many that were. */
  function launch(): number {
    let launched = 0;
    for (let moved = trouble.until() === null; moved; ) {
      moved = false;
      for (const head of store.due(clock.now(), LOOKED_AT)) {
        const outcome = consider(head);
        if (outcome === 'sending') launched += 1;
        if (outcome !== 'waits') moved = true;
      }
    }
    return launched;
  }

  function consider({ id, chatId }: OutboxHead): 'sending' | 'settled' | 'waits' {
    if (inFlight.size >= MOST_IN_FLIGHT || inFlight.has(chatId)) return 'waits';
    if (isAfter(pacing.earliest(chatId), clock.now())) return 'waits';
    const row = store.byId(id);
    if (row === null) return 'settled';
    const verdict = stillWanted(row);
    if (verdict !== 'send' && 'skip' in verdict) {
      store.close(row.id, 'skipped', verdict.skip);
      return 'settled';
    }
    if (verdict !== 'send' && 'later' in verdict && isAfter(verdict.later, clock.now())) {
      store.postpone(row.id, verdict.later, null);
      return 'settled';
    }
    const composing = compose(row);
    if (composing !== null) return begin(row.chatId, sendComposed(row, composing));
    const claimed = store.claim(row.id);
    if (claimed === null) return 'settled';
    const said = verdict !== 'send' && 'send' in verdict ? { payload: verdict.send } : {};
    return begin(claimed.chatId, send({ ...claimed, ...said }));
  }

  function begin(chatId: number, sending: Promise<void>): 'sending' {
    pacing.took(chatId);
    const ended = sending.finally(() => {
      inFlight.delete(chatId);
      if (running) wake();
    });
    inFlight.set(chatId, ended);
    return 'sending';
  }

  /**
   * Claimed only when it is ready: a process that ends while it draws has sent nothing. Never
   * rejects: what cannot be claimed, since nothing can be written, stays in line.
   */
  async function sendComposed(row: OutboxRow, composing: Promise<Composed>): Promise<void> {
    try {
      const composed = await composedOrNull(row, composing);
      const claimed = composed === null ? null : store.claim(row.id);
      if (claimed !== null) await send({ ...claimed, ...composed });
    } catch (error) {
      log.error({ err: error, outboxId: row.id }, 'message could not be claimed');
    }
  }

  async function composedOrNull(
    row: OutboxRow,
    composing: Promise<Composed>,
  ): Promise<Composed | null> {
    try {
      return await composing;
    } catch (error) {
      log.error({ err: error, outboxId: row.id }, 'message could not be composed');
      store.close(row.id, 'failed', 'could not be composed');
      deps.onRejected?.();
      return null;
    }
  }

  /** Never rejects: a message whose outcome cannot be written stays claimed, uncertain at the next start. */
  async function send(row: OutboxRow): Promise<void> {
    try {
      const outcome = await sendRow(deps, row);
      if (outcome.kind === 'sent') succeeded(row, outcome.messageId);
      else failed(row, outcome);
    } catch (error) {
      log.error({ err: error, outboxId: row.id }, 'outcome of a message could not be recorded');
    }
  }

  /** Sent it is, also when what follows from it fails. */
  function succeeded(row: OutboxRow, messageId: number | null): void {
    const now = clock.now();
    try {
      store.sent(row.id, messageId, now, () => deps.onSent?.(row, messageId));
    } catch (error) {
      log.error({ err: error, outboxId: row.id }, 'what follows from a message failed');
      store.sent(row.id, messageId, now);
    }
  }

  function failed(row: OutboxRow, failure: Failure): void {
    switch (failure.kind) {
      case 'wait':
        pacing.refused(row.chatId, failure.seconds);
        return retry(row, failure.seconds, 'too many requests');
      case 'later':
        trouble.begin();
        return retry(row, Math.min(5 * 2 ** row.attempts, 600), 'Telegram could not take it');
      case 'lost':
        trouble.begin();
        return store.close(row.id, 'uncertain', 'the answer was lost');
      case 'unreachable':
        store.close(row.id, 'failed', 'unreachable');
        return deps.onUnreachable(row.chatId);
      case 'migrated':
        store.postpone(row.id, row.notBefore, 'the group has a new id');
        store.moveChat(row.chatId, failure.to);
        return deps.onMigrated(row.chatId, failure.to);
      case 'no-thread':
        if (row.threadId === null) return store.close(row.id, 'failed', 'no such thread');
        store.leaveThread(row.id);
        return deps.onThreadGone?.(row.chatId);
      case 'unchanged':
        return succeeded(row, null);
      case 'rejected':
      case 'bug':
        store.close(row.id, 'failed', failure.kind);
        return deps.onRejected?.();
    }
  }

  function retry(row: OutboxRow, seconds: number, reason: string): void {
    if (row.attempts >= MOST_ATTEMPTS) return store.close(row.id, 'failed', reason);
    store.postpone(row.id, clock.now().add({ seconds }), reason);
  }

  /** When there may be something to send again; null when nothing waits but for answers. */
  function nextAt(): Temporal.Instant | null {
    const now = clock.now();
    const heads = store.due(now, LOOKED_AT).filter((row) => !inFlight.has(row.chatId));
    const times = heads.map((row) => pacing.earliest(row.chatId));
    const later = store.nextDue(now);
    if (later !== null) times.push(later);
    const first = times.sort(Temporal.Instant.compare)[0] ?? null;
    const until = trouble.until();
    return first !== null && until !== null && isAfter(until, first) ? until : first;
  }

  /**
   * Sends all that may go out now and waits for the answers. It does not wait for Telegram's
   * limits: `nextAt` says when there is more to do.
   */
  async function drain(): Promise<{
    readonly launched: number;
    readonly nextAt: Temporal.Instant | null;
  }> {
    let launched = 0;
    for (let more = true; more; ) {
      await trouble.probe();
      const now = launch();
      launched += now;
      await Promise.all(inFlight.values());
      more = now > 0;
    }
    return { launched, nextAt: nextAt() };
  }

  /** Looks again: something was put in line, or the clock was moved. */
  function wake(): void {
    if (!running) return;
    callOff();
    callOff = () => {};
    void lookAgain();
  }

  async function lookAgain(): Promise<void> {
    try {
      await trouble.probe();
      if (!running) return;
      launch();
      const at = nextAt();
      if (at === null || inFlight.size >= MOST_IN_FLIGHT) return;
      const wait = Math.max(1, at.epochMilliseconds - clock.now().epochMilliseconds);
      callOff();
      callOff = timer(Math.min(wait, LONGEST_WAIT), wake);
    } catch (error) {
      log.error({ err: error }, 'outbox could not be read');
    }
  }

  return {
    drain,
    wake,
    /** A message as it would be sent now; nothing is sent. */
    async composed(row: OutboxRow): Promise<OutboxRow> {
      return { ...row, ...(await compose(row)) };
    },
    /** What would be decided about a message now. */
    verdict: stillWanted,
    /** Since when the line to Telegram is down; null while it is up. */
    downSince: trouble.since,
    /** What the last process was sending when it ended becomes uncertain; returns those messages. */
    recover(): readonly OutboxRow[] {
      const rows = store.abandonClaims();
      if (rows.length > 0) log.warn({ count: rows.length }, 'messages with an unknown outcome');
      return rows;
    },
    /** Sends by itself from now on; call `recover` first. */
    start(): void {
      running = true;
      wake();
    },
    /** Starts nothing more and waits for what is on its way. */
    async stop(): Promise<void> {
      running = false;
      callOff();
      await Promise.all(inFlight.values());
    },
  };
}

/** A timer's longest wait is 24.8 days; an hour also bears a clock that was moved. */
const LONGEST_WAIT = 3_600_000;

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
