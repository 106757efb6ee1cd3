import type { StubOptions } from './stub.ts';

const SECOND = 1000;
const PER_SECOND = 30;
const GROUP_PER_MINUTE = 20;
const [LEAST_LATENCY, MOST_LATENCY] = [50, 150];

/**
 * Telegram as far as it limits a bot, by the letter of its rules: 30 messages a second in all, one a
 * second in a chat, 20 a minute in a group, each call 50 to 150 ms on its way.
 */
export function strictTelegram() {
  let all: number[] = [];
  const chats = new Map<number, number[]>();
  let [refused, busiest, reminders] = [0, 0, 0];

  function waitIn(times: readonly number[], most: number, length: number, at: number): number {
    const within = times.filter((time) => time > at - length);
    return within.length < most ? 0 : (within.at(-most) ?? at) + length - at;
  }

  function refuses(chatId: number, at: number): number {
    const mine = chats.get(chatId) ?? [];
    const [most, length] = chatId < 0 ? [GROUP_PER_MINUTE, 60 * SECOND] : [1, SECOND];
    const wait = Math.max(waitIn(all, PER_SECOND, SECOND, at), waitIn(mine, most, length, at));
    if (wait > 0) {
      refused += 1;
      return wait;
    }
    all = [...all.filter((time) => time > at - SECOND), at];
    busiest = Math.max(busiest, all.length);
    chats.set(chatId, [...mine.filter((time) => time > at - length), at]);
    return 0;
  }

  const options: StubOptions = {
    latency: () => LEAST_LATENCY + Math.random() * (MOST_LATENCY - LEAST_LATENCY),
    refuses,
    isReply(buttons): boolean {
      const isReminder = buttons.some((data) => /^(reminder|extend):/.test(data));
      if (isReminder) reminders += 1;
      return !isReminder;
    },
    longestWait: 600_000,
  };
  return {
    options,
    refused: () => refused,
    summary: () =>
      `${reminders} reminders sent meanwhile, ${refused} calls refused, ${busiest} messages in the busiest second`,
  };
}
