import type { ServerResponse } from 'node:http';

/** The page takes scripts, styles, fonts and pictures from its own server and nowhere else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const type = 'application/json; charset=utf-8';
  response.writeHead(status, { ...HEADERS, 'content-type': type }).end(JSON.stringify(value));
}

/** A refusal, as the Vietnamese sentence that the page shows. */
export function sendProblem(response: ServerResponse, status: number, problem: string): void {
  sendJson(response, status, { problem });
}
