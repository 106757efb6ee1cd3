import { Worker } from 'node:worker_threads';
import type { SheetModel } from './model.ts';

/**
 * Writes a workbook in a thread of its own: a year of answers takes half a second of computing, and
 * everybody else's messages would wait for it.
 */
export function writeAside(sheets: readonly SheetModel[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const url = new URL('./write-worker.ts', import.meta.url);
    const worker = new Worker(url, { workerData: sheets });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the workbook's thread ended with ${code}`)));
  });
}
