import { errorsIn } from './redaction.ts';
import type { Sleep } from './timer.ts';
import type { Answer, CallInit, Transport } from './transport.ts';

const MOST_RETRIES = 3;
const CONNECT_DELAYS = [300, 1000, 3000] as const;

/**
 * Repeats a call only when Telegram has certainly not acted on it: 429 with a `retry_after` of at
 * most `patience` seconds, or no connection made. A call whose answer was lost is never repeated.
 * Only string bodies: a stream can be read once.
 */
export function withRetry(call: Transport, sleep: Sleep, patience: number): Transport {
  return async (url, init) => {
    const most = typeof init.body === 'string' ? MOST_RETRIES : 0;
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await tryOnce(() => call(url, init), attempt, patience);
      if (attempt >= most || outcome.wait === null || isAborted(init)) {
        return outcome.settle();
      }
      await sleep(outcome.wait, init.signal);
      await init.turn?.();
      if (isAborted(init)) return outcome.settle();
    }
  };
}

function isAborted(init: CallInit): boolean {
  return init.signal?.aborted === true;
}

/** `wait` is in milliseconds; null: no other try. */
type Outcome = { readonly wait: number | null; readonly settle: () => Answer };

async function tryOnce(
  call: () => Promise<Answer>,
  attempt: number,
  patience: number,
): Promise<Outcome> {
  try {
    const answer = await call();
    if (answer.status !== 429) return { wait: null, settle: () => answer };
    const text = await answer.text();
    const seconds = retryAfter(text);
    const wait = seconds === null || seconds > patience ? null : seconds * 1000;
    return { wait, settle: () => ({ status: 429, text: () => Promise.resolve(text) }) };
  } catch (error) {
    const delay = CONNECT_DELAYS[attempt] ?? CONNECT_DELAYS[2];
    const settle = () => {
      throw error;
    };
    return { wait: neverConnected(error) ? delay : null, settle };
  }
}

const UNCONNECTED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];
/** Nothing is sent before both sides agree on how to encrypt, and the certificate is right. */
const UNENCRYPTED = [
  /^CERT_/,
  /^(DEPTH_ZERO_)?SELF_SIGNED_CERT/,
  /^UNABLE_TO_(GET|VERIFY)_/,
  /^ERR_TLS_CERT_/,
  /^ERR_SSL_\S*(HANDSHAKE|CERTIFICATE|VERSION|PROTOCOL|CIPHER)/,
];
/** A proxy that would not connect. */
const REFUSED_BY_PROXY = [/^UND_ERR_SOCKS5/];
const MESSAGES = ['before secure TLS connection was established', 'when HTTP Tunneling'];

/** Whether an error says that no connection was made, so that nothing can have reached Telegram. */
export function neverConnected(error: unknown): boolean {
  return errorsIn(error).some((one) => {
    const code = 'code' in one ? String(one.code) : '';
    const call = 'syscall' in one ? one.syscall : null;
    return (
      UNCONNECTED.includes(code) ||
      [...UNENCRYPTED, ...REFUSED_BY_PROXY].some((form) => form.test(code)) ||
      MESSAGES.some((text) => one.message.includes(text)) ||
      call === 'connect' ||
      call === 'getaddrinfo'
    );
  });
}

function retryAfter(text: string): number | null {
  const seconds = Number(/"retry_after":\s*(\d+)/.exec(text)?.[1] ?? Number.NaN);
  return Number.isNaN(seconds) ? null : seconds;
}
