import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureRoom, type Room, shortage } from '../../src/storage/room.ts';
import { aFilePath } from '../telegram/edge.ts';

function measured(databasePath: string, leastMegabytes: number): Room {
  const backupFolder = join(dirname(databasePath), 'not', 'made', 'yet');
  return measureRoom({ databasePath, backupFolder, leastMegabytes });
}

describe('the room of the data', () => {
  it('is nothing taken before the first start, and what the disk of the folder to be has', () => {
    const path = aFilePath();

    const room = measured(path, 200);

    expect(room).toMatchObject({ databaseBytes: 0, walBytes: 0, least: 200_000_000 });
    expect(room.free[1]?.bytes).toBeGreaterThan(0);
    expect(Math.abs((room.free[0]?.bytes ?? 0) - (room.free[1]?.bytes ?? 0))).toBeLessThan(1e9);
  });

  it('must be three times what they take, when that is more than was asked for', () => {
    const path = aFilePath();
    writeFileSync(path, '');
    truncateSync(path, 90_000_000);
    writeFileSync(`${path}-wal`, '');
    truncateSync(`${path}-wal`, 10_000_000);

    expect(measured(path, 200).least).toBe(300_000_000);
    expect(measured(path, 400).least).toBe(400_000_000);
  });

  it.for([
    [100, 100, null],
    [99, 100, 'data'],
    [100, 99, 'backups'],
    [50, 49, 'backups'],
    [0, 50, 'data'],
  ] as const)('%d and %d left of 100 is short in: %s', ([data, backups, expected]) => {
    const room: Room = {
      databaseBytes: 0,
      walBytes: 0,
      least: 100,
      free: [
        { what: 'data', folder: 'a', bytes: data },
        { what: 'backups', folder: 'b', bytes: backups },
      ],
    };

    expect(shortage(room)?.what ?? null).toBe(expected);
  });

  it('is that of the nearest folder that is there', () => {
    const folder = dirname(aFilePath());
    mkdirSync(join(folder, 'a'));

    const room = measureRoom({
      databasePath: join(folder, 'a', 'b', 'x.sqlite'),
      backupFolder: join(folder, 'a'),
      leastMegabytes: 1,
    });

    expect(room.free.map(({ folder: each }) => each)).toEqual([
      join(folder, 'a', 'b'),
      join(folder, 'a'),
    ]);
    expect(room.free[0]?.bytes).toBeGreaterThan(0);
  });
});
