import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A folder that the bot writes into, and how many bytes its disk has left. */
export type Free = {
  readonly what: 'data' | 'backups';
  readonly folder: string;
  readonly bytes: number;
};

/** How much room the data take, and how much there is. */
export type Room = {
  readonly databaseBytes: number;
  readonly walBytes: number;
  /** What each folder's disk must have left. */
  readonly least: number;
  readonly free: readonly Free[];
};

const MEGABYTE = 1_000_000;
/** One copy being made, one beside it, and as much again for the month to come. */
const COPIES = 3;

/** Asks the file system; the database in memory takes none. */
export function measureRoom(options: {
  readonly databasePath: string;
  readonly backupFolder: string;
  readonly leastMegabytes: number;
}): Room {
  const { databasePath, backupFolder, leastMegabytes } = options;
  const databaseBytes = sizeOf(databasePath);
  const walBytes = sizeOf(`${databasePath}-wal`);
  return {
    databaseBytes,
    walBytes,
    least: Math.max(leastMegabytes * MEGABYTE, COPIES * (databaseBytes + walBytes)),
    free: [
      { what: 'data', folder: dirname(databasePath), bytes: freeIn(dirname(databasePath)) },
      { what: 'backups', folder: backupFolder, bytes: freeIn(backupFolder) },
    ],
  };
}

/** The folder with the least room below what it must have; null when there is enough. */
export function shortage({ least, free }: Room): Free | null {
  const short = free.filter(({ bytes }) => bytes < least);
  return short.toSorted((one, other) => one.bytes - other.bytes)[0] ?? null;
}

/** 1234: whole megabytes, as people read them. */
export function megabytes(bytes: number): string {
  return String(Math.floor(bytes / MEGABYTE));
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Of a folder that is still to be made: what there is where it will be. */
function freeIn(folder: string): number {
  let there = resolve(folder);
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const { bavail, bsize } = statfsSync(there);
  return bavail * bsize;
}
