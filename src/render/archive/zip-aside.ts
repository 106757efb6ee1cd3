import { Worker } from 'node:worker_threads';
import type { ArchiveModel } from './zip.ts';

/**
 * Packs an archive in a thread of its own: checksums of 50 MB take a second, and everybody else's
 * messages would wait for it. The bytes are handed over, not copied: whoever calls has them no more,
 * and 48 MB of papers never stand in memory three times.
 */
export function zipAside(model: ArchiveModel): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const url = new URL('./zip-worker.ts', import.meta.url);
    const transferList = model.files.flatMap(({ bytes }) => wholeBuffer(bytes) ?? []);
    const worker = new Worker(url, { workerData: model, transferList });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the archive's thread ended with ${code}`)));
  });
}

/** Small buffers share one; only what has its own can change hands. */
function wholeBuffer({ buffer, byteLength }: Uint8Array): ArrayBuffer | null {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? buffer : null;
}
