import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anOperator } from './operator.ts';

const ROOT = join(import.meta.dirname, '../..');
const READY = 'Đang chạy: @tunganh_thu_bot';
const NIGHT = '2024-06-16T02:00:00+07:00';

/** The bot as a shell starts it that lets everybody read and write what its programs make. */
function startLoosely(folder: string, settings: Readonly<Record<string, string>>) {
  const command = `umask 000; exec "${process.execPath}" "${join(ROOT, 'src/start.js')}"`;
  const child = spawn('/bin/sh', ['-c', command], {
    cwd: folder,
    env: settings,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const ready = new Promise<void>((resolve) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes(READY)) resolve();
    });
  });
  return {
    ready,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Everything below a folder with its mode. */
function modesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names.map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]),
  );
}

describe.skipIf(process.platform === 'win32')('what the bot writes', () => {
  it('is for its owner only, whatever the shell’s umask: folder 700, files 600', async () => {
    const operator = await anOperator();
    const settings = {
      BOT_TOKEN: operator.sandbox.token,
      TELEGRAM_API_ROOT: operator.apiRoot,
      DATABASE_PATH: join(operator.folder, 'data/thi-dua.sqlite'),
      BACKUP_DIR: join(operator.folder, 'data/backups'),
      PORT: '0',
      LOG_LEVEL: 'silent',
    };
    const day = startLoosely(operator.folder, {
      ...settings,
      CLOCK_START: '2024-06-15T01:59:00+07:00',
    });
    await day.ready;
    await day.stop();
    const night = startLoosely(operator.folder, { ...settings, CLOCK_START: NIGHT });
    await night.ready;
    const copies = () =>
      Object.keys(modesIn(operator.folder)).filter((name) => /backups\/.+sqlite$/.test(name));
    await expect.poll(copies, { timeout: 10_000 }).toHaveLength(1);

    const modes = modesIn(operator.folder);
    await night.stop();

    expect(modes).toEqual({
      data: '700',
      'data/backups': '700',
      [copies()[0] ?? '']: '600',
      'data/thi-dua.sqlite': '600',
      'data/thi-dua.sqlite-shm': '600',
      'data/thi-dua.sqlite-wal': '600',
      'data/thi-dua.sqlite.lock': '600',
      'data/thi-dua.sqlite.lock-journal': '600',
    });
  }, 40_000);

  it('is closed at the next start where an older version left it open', async () => {
    const operator = await anOperator();
    mkdirSync(join(operator.folder, 'data'));
    const DATABASE_PATH = join(operator.folder, 'data/thi-dua.sqlite');
    const first = operator.start({ DATABASE_PATH });
    await first.says(READY);
    await first.stop();
    chmodSync(DATABASE_PATH, 0o644);

    const second = operator.start({ DATABASE_PATH });
    await second.says(READY);
    const modes = modesIn(join(operator.folder, 'data'));
    await second.stop();

    expect(modes['thi-dua.sqlite']).toBe('600');
    expect(modes['thi-dua.sqlite-wal']).toBe('600');
  }, 30_000);
});
