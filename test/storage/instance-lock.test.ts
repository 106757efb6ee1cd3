import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { acquireInstanceLock } from '../../src/storage/instance-lock.ts';
import { aFilePath } from '../telegram/edge.ts';

const LOCK_MODULE = join(import.meta.dirname, '../../src/storage/instance-lock.ts');

describe('instance lock', () => {
  it('is held by one at a time and can be taken again after its release', () => {
    const path = aFilePath();
    const first = acquireInstanceLock(path);
    expect(first.busy).toBe(false);

    expect(acquireInstanceLock(path)).toEqual({ busy: true });

    if (!first.busy) first.release();
    const second = acquireInstanceLock(path);
    expect(second.busy).toBe(false);
    if (!second.busy) second.release();
  });

  it('is free again when the process that held it was killed', async () => {
    const path = aFilePath();
    const script = `import(${JSON.stringify(LOCK_MODULE)}).then(({ acquireInstanceLock }) => {
      globalThis.held = acquireInstanceLock(${JSON.stringify(path)});
      console.log(JSON.stringify(globalThis.held));
      setInterval(() => {}, 1000);
    })`;
    const holder = spawn(process.execPath, ['-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void holder.kill('SIGKILL'));
    const [said] = (await once(holder.stdout, 'data')) as [Buffer];
    expect(said.toString()).toContain('"busy":false');
    expect(acquireInstanceLock(path)).toEqual({ busy: true });

    holder.kill('SIGKILL');
    await once(holder, 'exit');

    const lock = acquireInstanceLock(path);
    expect(lock.busy).toBe(false);
    if (!lock.busy) lock.release();
  });

  it('says when the folder cannot be written', () => {
    expect(() => acquireInstanceLock('/nonexistent/folder/a.sqlite')).toThrow('directory');
  });

  it('needs no file for a database in memory', () => {
    expect(acquireInstanceLock(':memory:').busy).toBe(false);
    expect(acquireInstanceLock(':memory:').busy).toBe(false);
  });
});
