import type { Api } from 'grammy';
import type { FileStore, StoredFile } from '../storage/files.ts';
import type { Download } from './download.ts';
import type { Log } from './log.ts';

/** The bytes of a file are here: they are kept, or refused for what they are. */
export type FileArrival = (file: StoredFile, bytes: Uint8Array, now: Temporal.Instant) => void;

/** Telegram hands out at most 20 MB (platform.md 4). */
const MOST_BYTES = 20_000_000;
const AT_ONCE = 5;

/**
 * Fetches the bytes of files that people sent, so that they are ours when Telegram is gone. What
 * could not be fetched now is tried again later; the others wait for the next tick, for it is the
 * network more often than the file.
 */
export function createFileFetching(deps: {
  readonly api: Pick<Api, 'getFile'>;
  readonly files: FileStore;
  readonly download: Download;
  readonly arrived: FileArrival;
  readonly log: Pick<Log, 'warn'>;
}): (now: Temporal.Instant) => Promise<void> {
  const { files, log } = deps;
  return async (now) => {
    for (const file of files.waiting(AT_ONCE, now)) {
      try {
        await fetchOne(deps, file, now);
      } catch (error) {
        files.tried(file.id, now);
        log.warn({ err: error, fileId: file.id }, 'file not fetched yet');
        return;
      }
    }
  };
}

type Fetching = {
  readonly api: Pick<Api, 'getFile'>;
  readonly files: FileStore;
  readonly download: Download;
  readonly arrived: FileArrival;
};

/** Fetches these now, because somebody waits for them; what does not come is left to the next tick. */
export async function fetchNow(
  it: Fetching,
  ids: readonly number[],
  now: Temporal.Instant,
): Promise<void> {
  for (const id of ids) {
    const file = it.files.byId(id);
    if (file?.state !== 'waiting') continue;
    try {
      await fetchOne(it, file, now);
    } catch {
      it.files.tried(id, now);
    }
  }
}

async function fetchOne(
  { api, files, download, arrived }: Fetching,
  file: StoredFile,
  now: Temporal.Instant,
): Promise<void> {
  const outcome = await download(api, file.fileId, MOST_BYTES);
  if (outcome.kind === 'file') arrived(file, outcome.bytes, now);
  else files.lose(file.id, outcome.kind);
}
