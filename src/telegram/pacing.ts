import type { Clock } from '../domain/clock.ts';

export type Limits = {
  /** Messages a second that the bot sends in all. */
  readonly perSecond: number;
  /** Messages a minute in one group, and how many of them are kept for replies. */
  readonly perGroupAndMinute: number;
  readonly keptForReplies: number;
  /** Milliseconds between two messages that nobody asked for, and between two in one chat. */
  readonly overall: number;
  readonly perChat: number;
};

/** Telegram's are 30/s, 1/s and 20/min; the way to it is not even, so 30/s is not used up. */
const TELEGRAM_LIMITS: Limits = {
  perSecond: 28,
  perGroupAndMinute: 20,
  keptForReplies: 2,
  overall: 40,
  perChat: 1000,
};

const SECOND = 1000;
const MINUTE = 60_000;
const REMEMBERED = 1000;

/**
 * When the next message may go out, by what has gone out and what Telegram has refused. Replies go
 * first: they wait for nothing but Telegram's limits, and what nobody asked for makes room for them.
 */
export function createPacing(deps: { readonly clock: Clock; readonly limits?: Limits }) {
  const { clock, limits = TELEGRAM_LIMITS } = deps;
  /** When what nobody asked for last went out. */
  let last: number | null = null;
  let all: readonly number[] = [];
  const sent = new Map<number, readonly number[]>();
  const pauses = new Map<number | 'all', { readonly at: number; readonly until: number }>();
  const now = () => clock.now().epochMilliseconds;

  /** A clock that was moved back makes what happened "later" void, but for replies that wait. */
  const counts = (at: number) => at <= now() + MINUTE;

  function historyOf(chatId: number): readonly number[] {
    return (sent.get(chatId) ?? []).filter(counts);
  }

  function pausedUntil(whom: number | 'all'): number {
    const pause = pauses.get(whom);
    return pause === undefined || pause.at > now() ? 0 : pause.until;
  }

  /** When a window that takes so many has room again. */
  function room(times: readonly number[], most: number, length: number): number {
    const blocking = times.at(-most);
    return blocking === undefined ? 0 : blocking + length;
  }

  function groupRoom(chatId: number, kept: number): number {
    if (chatId >= 0) return 0;
    return room(historyOf(chatId), limits.perGroupAndMinute - kept, MINUTE);
  }

  function forget(): void {
    if (sent.size <= REMEMBERED) return;
    for (const [chatId, times] of sent) {
      if ((times.at(-1) ?? 0) < now() - MINUTE) sent.delete(chatId);
    }
    for (const [whom, { until }] of pauses) if (until < now()) pauses.delete(whom);
  }

  function note(chatId: number, at: number): void {
    all = [...all.filter(counts), at].slice(-limits.perSecond);
    sent.set(chatId, [...historyOf(chatId), at].slice(-limits.perGroupAndMinute));
    forget();
  }

  /** The first instant with room for one more among all, behind the replies that wait already. */
  function overallRoom(): number {
    const times = all.filter(counts);
    return Math.max(now(), times.at(-1) ?? 0, room(times, limits.perSecond, SECOND));
  }

  return {
    /** The first instant at which this chat may get a message that nobody asked for. */
    earliest(chatId: number): Temporal.Instant {
      const latest = historyOf(chatId).at(-1);
      const at = Math.max(
        overallRoom(),
        last !== null && counts(last) ? last + limits.overall : 0,
        latest === undefined ? 0 : latest + limits.perChat,
        groupRoom(chatId, limits.keptForReplies),
        pausedUntil(chatId),
        pausedUntil('all'),
      );
      return Temporal.Instant.fromEpochMilliseconds(at);
    },
    /** A message to this chat goes out now. */
    took(chatId: number): void {
      last = now();
      note(chatId, last);
    },
    /** Milliseconds that a reply in this chat has to wait; its place is kept for it. */
    reserve(chatId: number): number {
      const at = Math.max(overallRoom(), groupRoom(chatId, 0));
      note(chatId, at);
      return at - now();
    },
    /**
     * Telegram wants a pause of so many seconds. It does not say whether it means the chat or the
     * bot: a single group is taken to mean itself, anything more the bot.
     */
    refused(chatId: number, seconds: number): void {
      const at = now();
      const others = [...pauses].some(([whom, { until }]) => whom !== chatId && until > at);
      const whom = chatId < 0 && !others ? chatId : 'all';
      pauses.set(whom, { at, until: at + seconds * 1000 });
    },
  };
}
export type Pacing = ReturnType<typeof createPacing>;
