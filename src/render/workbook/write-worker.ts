import { parentPort, workerData } from 'node:worker_threads';
import type { SheetModel } from './model.ts';
import { writeWorkbook } from './write.ts';

// The thread that `writeAside` starts: one workbook, then it ends.
parentPort?.postMessage(await writeWorkbook(workerData as readonly SheetModel[]), []);
