import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../domain/clock.ts';
import { inVietnam } from '../domain/clock.ts';
import type { OutboxStore } from '../storage/outbox.ts';
import type { Texts } from '../texts/texts.ts';
import type { Log } from './log.ts';

/** Telegram forgets a press after 150 s; more than this is not answered within them. */
const MOST_ANSWERS = 1000;

/**
 * What follows when more came from somebody than may wait: in private they are told, once a day, and
 * the buttons do not keep spinning. Answers to presses go one after the other, behind all else.
 */
export function createFloodAnswer(deps: {
  readonly api: Pick<Api, 'answerCallbackQuery'>;
  readonly outbox: Pick<OutboxStore, 'enqueue'>;
  readonly clock: Clock;
  readonly textsFor: (telegramId: number) => Texts;
  /** Under which name an account stands in the log. */
  readonly pseudonymOf: (telegramId: number) => string;
  readonly log: Pick<Log, 'warn'>;
}): (refused: readonly Update[]) => void {
  const { outbox, clock, log } = deps;
  const presses: { readonly id: string; readonly from: number }[] = [];
  let told = new Set<string>();
  let isAnswering = false;

  function tell(chatId: number): void {
    const now = clock.now();
    const day = inVietnam(now).toPlainDate().toString();
    const key = `flood:${chatId}:${day}`;
    if (told.has(key)) return;
    told = new Set([...told].filter((one) => one.endsWith(day)));
    told.add(key);
    const text = deps.textsFor(chatId).plain('fallback-flood');
    outbox.enqueue({ key, chatId, method: 'sendMessage', payload: { text }, at: now });
    log.warn({ who: deps.pseudonymOf(chatId) }, 'flood');
  }

  async function answerPresses(): Promise<void> {
    if (isAnswering) return;
    isAnswering = true;
    for (let press = presses.shift(); press !== undefined; press = presses.shift()) {
      const text = deps.textsFor(press.from).plain('fallback-flood').slice(0, 200);
      try {
        await deps.api.answerCallbackQuery(press.id, { text });
      } catch (error) {
        log.warn({ err: error }, 'a press of a flood was not answered');
      }
    }
    isAnswering = false;
  }

  return (refused) => {
    for (const { message, callback_query: press } of refused) {
      if (press !== undefined && presses.length < MOST_ANSWERS) {
        presses.push({ id: press.id, from: press.from.id });
      }
      if (message?.chat.type === 'private') tell(message.chat.id);
    }
    void answerPresses();
  };
}
