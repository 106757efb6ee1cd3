import type { Api } from './api.ts';
import type { Signal } from './updates.ts';

/** A `fetch` that goes to the sandbox in the same process; the host of the URL does not matter. */
export function createFetch(api: Pick<Api, 'handle'>): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    const signal = (init?.signal ?? undefined) as Signal | undefined;
    const reply = await api.handle({
      path: url.pathname + url.search,
      contentType: contentTypeOf(init?.headers),
      body: await readBody(init?.body),
      signal,
    });
    if (signal?.aborted === true) throw aborted();
    if (reply.kind === 'stall') return untilAborted(signal);
    if (reply.kind === 'dead') throw networkError(reply.code);
    const { status, contentType, body } = reply;
    const bytes = typeof body === 'string' ? body : new Uint8Array(body);
    return new Response(bytes, { status, headers: { 'content-type': contentType } });
  };
}

function contentTypeOf(headers: RequestInit['headers']): string {
  return new Headers(headers).get('content-type') ?? '';
}

/** A string, bytes, or the stream of a multipart form, as grammY makes it. */
async function readBody(body: unknown): Promise<Uint8Array> {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

function untilAborted(signal: Signal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(aborted()));
  });
}

function aborted(): Error {
  return new DOMException('This operation was aborted', 'AbortError');
}

function networkError(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}
