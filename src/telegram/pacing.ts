import type { Clock } from '../domain/clock.ts';

/** Milliseconds between two messages, and how many a group takes in a minute. */
export type Limits = {
  readonly overall: number;
  readonly perChat: number;
  readonly perGroupAndMinute: number;
};

/** Telegram's are 30/s, 1/s and 20/min; replies share the first, so it is not used up. */
const TELEGRAM_LIMITS: Limits = { overall: 40, perChat: 1000, perGroupAndMinute: 20 };

const MINUTE = 60_000;
const REMEMBERED = 1000;

/** When the next message may go out, by what has gone out and what Telegram has refused. */
export function createPacing(deps: { readonly clock: Clock; readonly limits?: Limits }) {
  const { clock, limits = TELEGRAM_LIMITS } = deps;
  let last: number | null = null;
  const sent = new Map<number, number[]>();
  const pauses = new Map<number | 'all', { readonly at: number; readonly until: number }>();
  const now = () => clock.now().epochMilliseconds;

  /** A clock that was moved back makes what happened "later" void. */
  const past = (at: number) => at <= now();

  function historyOf(chatId: number): readonly number[] {
    return (sent.get(chatId) ?? []).filter(past);
  }

  function pausedUntil(whom: number | 'all'): number {
    const pause = pauses.get(whom);
    return pause === undefined || !past(pause.at) ? 0 : pause.until;
  }

  function forget(): void {
    if (sent.size <= REMEMBERED) return;
    for (const [chatId, times] of sent) {
      if ((times.at(-1) ?? 0) < now() - MINUTE) sent.delete(chatId);
    }
    for (const [whom, { until }] of pauses) if (until < now()) pauses.delete(whom);
  }

  return {
    /** The first instant at which this chat may get a message. */
    earliest(chatId: number): Temporal.Instant {
      const history = historyOf(chatId);
      const inMinute = chatId < 0 ? history.at(-limits.perGroupAndMinute) : undefined;
      const latest = history.at(-1);
      const at = Math.max(
        now(),
        last !== null && past(last) ? last + limits.overall : 0,
        latest === undefined ? 0 : latest + limits.perChat,
        inMinute === undefined ? 0 : inMinute + MINUTE,
        pausedUntil(chatId),
        pausedUntil('all'),
      );
      return Temporal.Instant.fromEpochMilliseconds(at);
    },
    /** A message to this chat goes out now. */
    took(chatId: number): void {
      last = now();
      const history = [...historyOf(chatId), last].slice(-limits.perGroupAndMinute);
      sent.set(chatId, history);
      forget();
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
