import type { ApiClientOptions } from 'grammy';
import { redactError } from './redaction.ts';
import { withRetry } from './retry.ts';
import { createSleep, realTimer, type Sleep } from './timer.ts';
import { type CallInit, createTransport, transportOf } from './transport.ts';

/** Something on the way answered in Telegram's place: a page, nothing, or JSON of its own. */
class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
  readonly status: number;
  constructor(status: number) {
    super(`status ${status} without an answer of Telegram`);
    this.status = status;
  }
}

export type ClientOptions = {
  /** Telegram's own, or another Bot API server; no slash at its end. */
  readonly apiRoot: string;
  readonly proxy?: string | null;
  /** Takes the place of the network: the sandbox in this process, or a test. */
  readonly fetch?: typeof globalThis.fetch;
  readonly sleep?: Sleep;
  /**
   * Longest `retry_after` in seconds that is waited out within a call; 20 unless told. The outbox
   * takes a client with 0, since it has a schedule of its own.
   */
  readonly patience?: number;
  /** How long a call may take in all, retries included; 60 unless told. */
  readonly timeoutSeconds?: number;
};

/**
 * How grammY talks to the Bot API. Everything that must also hold inside conversations is here,
 * below their replay log: retry, redaction, proxy.
 */
export function createClient(options: ClientOptions): ApiClientOptions {
  const transport =
    options.fetch === undefined
      ? createTransport(options.proxy ?? null)
      : transportOf(options.fetch);
  const sleep = options.sleep ?? createSleep(realTimer);
  const call = withRetry(transport, sleep, options.patience ?? 20);

  async function fetch(url: string | URL, init: CallInit = {}) {
    const answer = await redacted(call(String(url), init));
    return { json: () => redacted(answer.text().then((text) => parse(answer.status, text))) };
  }
  // Of an answer grammY reads nothing but json().
  return { apiRoot: options.apiRoot, timeoutSeconds: options.timeoutSeconds ?? 60, fetch };
}

async function redacted<Result>(promise: Promise<Result>): Promise<Result> {
  try {
    return await promise;
  } catch (error) {
    throw redactError(error);
  }
}

function parse(status: number, text: string): unknown {
  const answer = parsed(text);
  if (!isOfTelegram(answer)) throw new UnreadableAnswer(status);
  return answer;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether it has what every answer of the Bot API has; grammY reads on without asking. */
function isOfTelegram(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  if (answer.ok === true) return 'result' in answer;
  const { error_code: code, description } = answer as Readonly<Record<string, unknown>>;
  return answer.ok === false && typeof code === 'number' && typeof description === 'string';
}
