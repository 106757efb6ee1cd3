import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isOpenToOthers, openDatabase } from '../../src/storage/database.ts';
import { acquireInstanceLock } from '../../src/storage/instance-lock.ts';
import { aFilePath } from '../telegram/edge.ts';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** Opens it under a umask that takes nothing away. */
function opened(path: string) {
  const before = process.umask(0);
  try {
    const db = openDatabase(path);
    onTestFinished(() => void db.close());
    db.exec('CREATE TABLE IF NOT EXISTS one (id INTEGER) STRICT');
    return db;
  } finally {
    process.umask(before);
  }
}

describe.skipIf(process.platform === 'win32')('the files of a database', () => {
  it('are made for their owner only, with all that SQLite puts beside them', () => {
    const path = aFilePath();

    opened(path);

    expect(['', '-wal', '-shm'].map((suffix) => modeOf(path + suffix))).toEqual([
      '600',
      '600',
      '600',
    ]);
  });

  it('are closed where they were open, before anything is written into them', () => {
    const path = aFilePath();
    opened(path).close();
    chmodSync(path, 0o664);
    writeFileSync(`${path}-wal`, '', { mode: 0o644 });
    chmodSync(`${path}-wal`, 0o644);

    opened(path);

    expect([modeOf(path), modeOf(`${path}-wal`)]).toEqual(['600', '600']);
    expect(isOpenToOthers(path)).toBe(false);
  });

  it('stay as they are when they are only read', () => {
    const path = aFilePath();
    opened(path).close();
    chmodSync(path, 0o644);

    openDatabase(path, { readonly: true }).close();

    expect(modeOf(path)).toBe('644');
    expect(isOpenToOthers(path)).toBe(true);
  });

  it('are not there: nobody can read them', () => {
    expect(isOpenToOthers(aFilePath())).toBe(false);
  });

  it('and the lock beside them', () => {
    const path = aFilePath();
    const before = process.umask(0);
    const lock = acquireInstanceLock(path);
    process.umask(before);

    expect(modeOf(`${path}.lock`)).toBe('600');
    if (!lock.busy) lock.release();
  });
});
