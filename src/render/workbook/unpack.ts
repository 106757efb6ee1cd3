import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';

export type Unpacking =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly why: 'too_large' | 'damaged' };

/** Fed in pieces, so that a bomb is seen after at most a thousand times as many bytes. */
const PIECE = 4096;

/**
 * The parts of a zip, unpacked as far as `limit` bytes in all: what a file says of its own sizes is
 * not believed.
 */
export function unpack(bytes: Uint8Array, limit: number): Unpacking {
  const chunks = new Map<string, Uint8Array[]>();
  const seen = { total: 0, failed: false };
  const unzip = new Unzip((file) => {
    const own: Uint8Array[] = [];
    chunks.set(file.name, own);
    file.ondata = (error, chunk) => {
      if (error !== null) seen.failed = true;
      else {
        seen.total += chunk.length;
        if (seen.total <= limit) own.push(chunk);
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      if (seen.total > limit || seen.failed) break;
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch {
    seen.failed = true;
  }
  if (seen.total > limit) return { ok: false, why: 'too_large' };
  if (seen.failed || chunks.size === 0) return { ok: false, why: 'damaged' };
  return { ok: true, parts: new Map([...chunks].map(([name, own]) => [name, joined(own)])) };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
