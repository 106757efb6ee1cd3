import type { ApiClientOptions } from 'grammy';
import type { Pacing } from './pacing.ts';
import type { Sleep } from './timer.ts';
import type { CallInit } from './transport.ts';

type Fetch = (url: string | URL, init?: CallInit) => Promise<unknown>;

/** What puts a message into a chat; typing, edits and answers to buttons do not. */
const SENDS = /\/(?:send(?!ChatAction$)|copyMessage|forwardMessage)\w*$/i;
const CHAT = /"chat_id":"?(-?\d+)/;

/**
 * Counts replies among all that goes out, and holds one back when it would be one too many; one that
 * Telegram has refused waits for its turn again, else each refusal brought the next. Below the replay
 * log of conversations, for there it is that most replies are made.
 */
export function paceReplies(
  client: ApiClientOptions,
  pacing: Pick<Pacing, 'reserve'>,
  sleep: Sleep,
): ApiClientOptions {
  const fetch = client.fetch as Fetch | undefined;
  if (fetch === undefined) return client;
  const paced: Fetch = async (url, init) => {
    if (!SENDS.test(String(url))) return fetch(url, init);
    const turn = async () => {
      const wait = pacing.reserve(chatIn(init?.body));
      if (wait > 0) await sleep(wait, init?.signal);
    };
    await turn();
    return fetch(url, { ...init, turn });
  };
  return { ...client, fetch: paced };
}

/** 0 for a file's upload, whose form cannot be read twice: it counts among all. */
function chatIn(body: unknown): number {
  return typeof body === 'string' ? Number(CHAT.exec(body)?.[1] ?? 0) : 0;
}
