import { parentPort, workerData } from 'node:worker_threads';
import { type ArchiveModel, writeArchive } from './zip.ts';

// The thread that `zipAside` starts: one archive, then it ends.
const archive = writeArchive(workerData as ArchiveModel);
parentPort?.postMessage(archive, [archive.buffer as ArrayBuffer]);
