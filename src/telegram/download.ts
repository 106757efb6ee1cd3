import { type Api, GrammyError } from 'grammy';
import type { ClientOptions } from './client.ts';
import { redactError } from './redaction.ts';
import { byteSourceOf, createByteSource, type Incoming } from './transport.ts';

/** A file that somebody sent, as far as Telegram and the limit let it through. */
export type Downloaded =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'too_large' }
  /** Telegram does not have it any more, or never did. */
  | { readonly kind: 'gone' };

/** Fetches a file by its id; rejects when it may yet come, with nothing secret in the error. */
export type Download = (
  api: Pick<Api, 'getFile'>,
  fileId: string,
  mostBytes: number,
) => Promise<Downloaded>;

/**
 * Files come from another address than the methods, `/file/bot<token>/<path>`, and from a Bot API
 * server that may be our own. Telegram hands out at most 20 MB (platform.md 4).
 */
export function createDownload(
  options: Pick<ClientOptions, 'apiRoot' | 'proxy' | 'fetch'> & { readonly token: string },
): Download {
  const { apiRoot, token } = options;
  const open =
    options.fetch === undefined
      ? createByteSource(options.proxy ?? null)
      : byteSourceOf(options.fetch);

  return async (api, fileId, mostBytes) => {
    try {
      const { file_path: path, file_size: size } = await api.getFile(fileId);
      if (path === undefined) return { kind: 'gone' };
      if (size !== undefined && size > mostBytes) return { kind: 'too_large' };
      return await read(await open(`${apiRoot}/file/bot${token}/${path}`), mostBytes);
    } catch (error) {
      if (error instanceof GrammyError && error.error_code === 400) {
        return { kind: error.description.includes('too big') ? 'too_large' : 'gone' };
      }
      throw redactError(error);
    }
  };
}

async function read({ status, chunks }: Incoming, mostBytes: number): Promise<Downloaded> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of chunks) {
    size += part.length;
    if (size > mostBytes) return { kind: 'too_large' };
    parts.push(part);
  }
  if (status === 200) return { kind: 'file', bytes: Buffer.concat(parts) };
  if (status >= 400 && status < 500 && status !== 429) return { kind: 'gone' };
  throw new Error(`the file server answered ${status}`);
}
