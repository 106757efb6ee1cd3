import type { IncomingMessage } from 'node:http';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether the request comes from the page itself or from a program on this machine. Another site
 * in the same browser is refused: by its Origin, and by the Host when its name points to loopback.
 */
export function isOwnRequest(request: IncomingMessage, host: string): boolean {
  const { host: named = '', origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const name = URL.parse(`http://${named}`)?.hostname ?? '';
  if (![...LOOPBACK, host].includes(name)) return false;
  if (origin !== undefined && origin !== `http://${named}`) return false;
  const isForm = request.method !== 'GET' && request.method !== 'HEAD';
  return !isForm || site === undefined || site === 'same-origin' || site === 'none';
}

/** Actions on the page come from its own script, which a browser always marks with its Origin. */
export function isFromPage(request: IncomingMessage): boolean {
  return request.headers.origin === `http://${request.headers.host ?? ''}`;
}
