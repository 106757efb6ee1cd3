import { Worker } from 'node:worker_threads';
import type { ArchiveModel } from './zip.ts';

/**
 * Packs an archive in a thread of its own: checksums of 50 MB take a second, and everybody else's
 * messages would wait for it.
 */
export function zipAside(model: ArchiveModel): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const url = new URL('./zip-worker.ts', import.meta.url);
    const worker = new Worker(url, { workerData: model });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the archive's thread ended with ${code}`)));
  });
}
