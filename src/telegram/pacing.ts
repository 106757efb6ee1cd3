import type { Clock } from '../domain/clock.ts';

export type Limits = {
  /** Messages a second that the bot sends in all. */
  readonly perSecond: number;
  /** Messages a minute in one group, and how many of them are kept for replies. */
  readonly perGroupAndMinute: number;
  readonly keptForReplies: number;
  /** Replies to one person within as many seconds. */
  readonly perPerson: number;
  /** Milliseconds between two messages that nobody asked for, and between two in one chat. */
  readonly overall: number;
  readonly perChat: number;
};

/**
 * Telegram's are 30/s, 1/s and 20/min; the way to it is not even, so 30/s is not used up. A person
 * may get several messages at once, but hardly more than one a second over a while.
 */
const TELEGRAM_LIMITS: Limits = {
  perSecond: 28,
  perGroupAndMinute: 20,
  keptForReplies: 2,
  perPerson: 50,
  overall: 40,
  perChat: 1000,
};

const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const REMEMBERED = 1000;

/**
 * When the next message may go out, by what has gone out and what Telegram has refused. Replies go
 * first: they wait for nothing but Telegram's limits, and what nobody asked for makes room for them.
 */
export function createPacing(deps: { readonly clock: Clock; readonly limits?: Limits }) {
  const { clock, limits = TELEGRAM_LIMITS } = deps;
  /** When what nobody asked for last went out. */
  let last: number | null = null;
  /** When messages went out and, of replies that wait, when they will. */
  let all: readonly number[] = [];
  const sent = new Map<number, readonly number[]>();
  const pauses = new Map<number | 'all', { readonly at: number; readonly until: number }>();
  const now = () => clock.now().epochMilliseconds;

  /** A clock that was moved back makes what happened "later" void, but for replies that wait. */
  const counts = (at: number) => at <= now() + MINUTE;

  function historyOf(chatId: number): readonly number[] {
    return sent.get(chatId) ?? [];
  }

  function pausedUntil(whom: number | 'all'): number {
    const pause = pauses.get(whom);
    return pause === undefined || pause.at > now() ? 0 : pause.until;
  }

  /** The first instant from one on at which no stretch of this length has so many already. */
  function room(times: readonly number[], most: number, length: number, from: number): number {
    const isFree = (at: number) =>
      times.filter((time) => time > at - length && time < at + length).length < most;
    if (isFree(from)) return from;
    const ends = times.map((time) => time + length).filter((end) => end > from);
    return ends.toSorted((one, other) => one - other).find(isFree) ?? from;
  }

  /** The first instant at which a chat, and all of them, have room for one more. */
  function roomIn(chatId: number, kept: number): number {
    const times = historyOf(chatId);
    const { perGroupAndMinute, perPerson, perSecond } = limits;
    for (let at = now(); ; ) {
      const inChat =
        chatId < 0
          ? room(times, perGroupAndMinute - kept, MINUTE, at)
          : room(times, perPerson, perPerson * SECOND, at);
      const inAll = room(all, perSecond, SECOND, inChat);
      if (inAll === at) return at;
      at = inAll;
    }
  }

  function forget(): void {
    if (sent.size <= REMEMBERED) return;
    for (const [chatId, times] of sent) {
      if ((times.at(-1) ?? 0) < now() - MINUTE) sent.delete(chatId);
    }
    for (const [whom, { until }] of pauses) if (until < now()) pauses.delete(whom);
  }

  function note(chatId: number, at: number): void {
    const isWithin = (length: number) => (time: number) =>
      time > now() - length && time < now() + HOUR;
    all = [...all, at].filter(isWithin(SECOND));
    // a file's upload does not say where it goes
    if (chatId !== 0) sent.set(chatId, [...historyOf(chatId), at].filter(isWithin(MINUTE)));
    forget();
  }

  return {
    /** The first instant at which this chat may get a message that nobody asked for. */
    earliest(chatId: number): Temporal.Instant {
      const latest = historyOf(chatId).filter(counts).at(-1);
      const at = Math.max(
        roomIn(chatId, limits.keptForReplies),
        last !== null && counts(last) ? last + limits.overall : 0,
        latest === undefined ? 0 : latest + limits.perChat,
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
      const at = roomIn(chatId, 0);
      note(chatId, at);
      return at - now();
    },
    /** Whether a reply in this chat waits for its place. */
    isHeld: (chatId: number): boolean => historyOf(chatId).some((at) => at > now()),
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
