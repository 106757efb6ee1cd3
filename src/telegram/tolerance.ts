import type { Transformer } from 'grammy';

/** Refusals that say only that there is nothing left to do. */
const HARMLESS = ['message is not modified', 'query is too old'];

/**
 * Takes Telegram's harmless refusals for success: a board that has not changed, a button pressed
 * before a downtime of more than 150 s. Reaches all calls but those inside a conversation.
 */
export const tolerateHarmlessRefusals: Transformer = async (prev, method, payload, signal) => {
  const response = await prev(method, payload, signal);
  if (response.ok || !HARMLESS.some((text) => response.description.includes(text))) return response;
  return { ok: true, result: true as never };
};
