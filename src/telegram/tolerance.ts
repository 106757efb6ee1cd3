import type { Transformer } from 'grammy';
import type { MaybeInaccessibleMessage } from 'grammy/types';

/** Refusals that say only that there is nothing left to do. */
const HARMLESS = ['message is not modified', 'query is too old'];
/** Somebody has deleted the message meanwhile, or it is too old to be changed. */
const GONE = ['message to edit not found', "message can't be edited"];

/**
 * Takes Telegram's harmless refusals for success: a board that has not changed, a button pressed
 * before a downtime of more than 150 s. What was to stand in a message that is gone comes as a new
 * one. Reaches all calls but those inside a conversation.
 */
export const tolerateHarmlessRefusals: Transformer = async (prev, method, payload, signal) => {
  const response = await prev(method, payload, signal);
  if (response.ok) return response;
  const says = (texts: readonly string[]) =>
    texts.some((text) => response.description.includes(text));
  if (says(GONE) && method === 'editMessageText') {
    const { message_id: _gone, ...message } = payload as EditedText;
    const sent = await prev('sendMessage', message, signal);
    return sent;
  }
  const isHarmless = says(HARMLESS) || (says(GONE) && method.startsWith('editMessage'));
  return isHarmless ? { ok: true, result: true as never } : response;
};

/** A picture or a file. Of a message that is too old Telegram does not say what it is. */
export function isWithoutText(message: MaybeInaccessibleMessage): boolean {
  return message.date !== 0 && !('text' in message);
}

/**
 * Who makes up data can press below a picture what belongs below a text. Telegram would not put a text
 * there, so it comes as a new message.
 */
export function sayBelow(messageId: number): Transformer {
  return async (prev, method, payload, signal) => {
    const edited = payload as EditedText;
    if (method !== 'editMessageText' || edited.message_id !== messageId) {
      return prev(method, payload, signal);
    }
    const { message_id: _picture, ...message } = edited;
    const sent = await prev('sendMessage', message, signal);
    return sent;
  };
}

type EditedText = { readonly message_id?: number; readonly chat_id: number; readonly text: string };
