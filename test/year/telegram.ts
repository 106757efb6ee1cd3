import type { standingClock } from '../../src/clock.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import type { ApiUpdate } from '../../src/sandbox/updates.ts';
import type { ViewMessage } from '../../src/sandbox/view.ts';
import { validateCall } from '../support/bot-api-schema.ts';

export type YearClock = ReturnType<typeof standingClock>;

/** A message of the bot as it arrived in a chat, whatever the bot knows of it. */
export type Seen = { readonly chatId: number; readonly messageId: number; readonly at: number };

/** Telegram for a year: the strict sandbox, and the newest messages of the bot by chat. */
export function createYearTelegram(clock: YearClock) {
  const sandbox = createSandbox({ clock, inspect: validateCall });
  const seen: Seen[] = [];
  const ofChat = new Map<number, Seen[]>();

  sandbox.events.subscribe((event) => {
    if (event.kind !== 'message') return;
    const message = sandbox.message(event);
    if (message?.from.isBot !== true || message.service !== null) return;
    const arrived = { ...event, at: clock.now().epochMilliseconds };
    seen.push(arrived);
    const list = ofChat.get(event.chatId) ?? [];
    ofChat.set(event.chatId, [...list.slice(-20), arrived]);
  });

  return {
    sandbox,
    /** Everything that the bot said in any chat, in order. */
    seen: seen as readonly Seen[],
    /** The newest messages of the bot in a chat as they stand now, newest first. */
    newest: (chatId: number): readonly ViewMessage[] =>
      (ofChat.get(chatId) ?? []).toReversed().flatMap((where) => sandbox.message(where) ?? []),
    text: (where: Seen): string => sandbox.message(where)?.text ?? '',
  };
}

export type YearTelegram = ReturnType<typeof createYearTelegram>;

/** Whose update it is: updates of one person keep their order. */
export function senderOf(update: ApiUpdate): number {
  for (const value of Object.values(update)) {
    const from = (value as { readonly from?: { readonly id: number } }).from;
    if (from !== undefined) return from.id;
  }
  return 0;
}
