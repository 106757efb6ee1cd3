import type { Update } from 'grammy/types';
import type { Arrival } from '../storage/inbox.ts';

/** What the bot asks Telegram for, by polling and by webhook alike. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
] as const;

/** Updates without a person and a chat share one lane. */
const NOBODY = 'nobody';
const MIGRATION = 'migration';

/** How an update is kept in the inbox. Its key is also the one of the person's conversation. */
export function arrivalOf(update: Update): Arrival {
  return { updateId: update.update_id, key: keyOf(update), payload: JSON.stringify(update) };
}

/** The lane of a key; a group's change of id waits for all before it, and all after wait for it. */
export function laneOf(key: string): string | null {
  return key === MIGRATION ? null : key;
}

function keyOf(update: Update): string {
  const message = update.message ?? update.edited_message;
  if (message?.migrate_to_chat_id !== undefined || message?.migrate_from_chat_id !== undefined) {
    return MIGRATION;
  }
  const event = message ?? update.callback_query ?? update.my_chat_member;
  const chat = message?.chat ?? update.callback_query?.message?.chat ?? update.my_chat_member?.chat;
  return event?.from === undefined || chat === undefined ? NOBODY : `${chat.id}:${event.from.id}`;
}
