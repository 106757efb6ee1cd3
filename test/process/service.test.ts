import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SETTING_NAMES } from '../../src/config.ts';
import { blockFor, iniOf } from '../support/readme.ts';
import { anOperator } from './operator.ts';

const ROOT = join(import.meta.dirname, '../..');
const UNIT = blockFor('/etc/systemd/system/thi-dua.service');
const unit = iniOf(UNIT);
const service = (name: string) => unit['Service']?.[name]?.at(-1) ?? '';
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

/** The unit as a file, with the sources where they are here. */
function aUnitFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'unit-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'thi-dua.service');
  writeFileSync(path, UNIT.replaceAll('/opt/thi-dua', ROOT));
  return path;
}

function analyse(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

describe('the unit in the README', () => {
  it.skipIf(!hasSystemd)('is one that systemd takes without a word', () => {
    expect(analyse('verify', aUnitFile())).toEqual({ status: 0, output: '' });
  });

  it.skipIf(!hasSystemd)('leaves little open: an exposure of at most 2 of 10', () => {
    const { status, output } = analyse('security', '--offline=true', '--threshold=20', aUnitFile());

    expect(output).toContain('Overall exposure level');
    expect(status).toBe(0);
  });

  it('starts at boot, after a crash, and not again with wrong settings or foreign data', () => {
    expect(unit['Install']?.['WantedBy']).toEqual(['multi-user.target']);
    expect(service('Restart')).toBe('on-failure');
    expect(service('RestartPreventExitStatus')).toBe('2 3');
    expect(service('UMask')).toBe('0077');
  });

  it('puts data and copies where alone it may write', () => {
    const { MALLOC_ARENA_MAX: arenas, ...given } = Object.fromEntries(
      service('Environment')
        .split(' ')
        .map((each) => each.split('=')),
    ) as Readonly<Record<string, string>>;

    expect(service('ProtectSystem')).toBe('strict');
    expect(service('StateDirectory')).toBe('thi-dua');
    expect(arenas).toBe('2');
    expect(Object.keys(given)).toEqual(['DATABASE_PATH', 'BACKUP_DIR']);
    for (const [name, path] of Object.entries(given)) {
      expect(SETTING_NAMES).toContain(name);
      expect(path).toMatch(/^\/var\/lib\/thi-dua\//);
    }
  });

  it.skipIf(process.platform !== 'linux')(
    'has a command line that runs the bot with nothing in its environment but the settings',
    async () => {
      const operator = await anOperator();
      const [file = '', ...args] = service('ExecStart').replaceAll('/opt/thi-dua', ROOT).split(' ');
      const child = spawn(file, args, {
        cwd: service('WorkingDirectory').replace('/opt/thi-dua', ROOT),
        env: {
          BOT_TOKEN: operator.sandbox.token,
          TELEGRAM_API_ROOT: operator.apiRoot,
          CLOCK_START: '2024-06-15T08:00+07:00',
          DATABASE_PATH: operator.databasePath,
          BACKUP_DIR: join(operator.folder, 'backups'),
          PORT: '0',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
      const ended = new Promise((resolve) => child.once('close', resolve));

      await expect.poll(() => said, { timeout: 15_000 }).toContain('Đang chạy: @tunganh_thu_bot');
      child.kill('SIGTERM');

      expect(await ended).toBe(0);
    },
    30_000,
  );
});

describe('the template for many communes in the README', () => {
  const commune = iniOf(blockFor('/etc/systemd/system/thi-dua@.service.d/commune.conf'));
  const given = commune['Service'] ?? {};

  it('replaces all that names the one commune, and nothing else', () => {
    const own = Object.entries(unit['Service'] ?? {}).filter(
      ([name, values]) =>
        !['WorkingDirectory', 'ExecStart'].includes(name) &&
        values.some((value) => value.includes('thi-dua')),
    );

    expect(Object.keys(commune)).toEqual(['Service']);
    expect(Object.keys(given).toSorted()).toEqual(own.map(([name]) => name).toSorted());
  });

  it('gives each commune a user, settings and a folder that no other has', () => {
    for (const [name, values] of Object.entries(given)) {
      // what is a list is emptied first
      expect(values.slice(0, -1)).toEqual(name === 'User' ? [] : ['']);
      expect(values.at(-1)).toContain('%i');
    }
    const written = service('Environment').replaceAll('/lib/thi-dua/', '/lib/thi-dua-%i/');
    expect(given['Environment']?.at(-1)).toBe(written);
    expect(given['StateDirectory']?.at(-1)).toBe('thi-dua-%i');
  });

  it.skipIf(!hasSystemd)('is one that systemd takes without a word', () => {
    const folder = join(aUnitFile(), '..');
    const path = join(folder, 'thi-dua@.service');
    writeFileSync(path, UNIT.replaceAll('/opt/thi-dua', ROOT));
    mkdirSync(`${path}.d`);
    const dropIn = blockFor('/etc/systemd/system/thi-dua@.service.d/commune.conf');
    writeFileSync(join(`${path}.d`, 'commune.conf'), dropIn);

    expect(analyse('verify', join(folder, 'thi-dua@tung-anh.service'))).toEqual({
      status: 0,
      output: '',
    });
  });
});

describe('the journal’s settings in the README', () => {
  it('keep the log for three months, within half a gigabyte', () => {
    const journal = iniOf(blockFor('/etc/systemd/journald.conf.d/thi-dua.conf'));

    expect(journal).toEqual({
      Journal: { SystemMaxUse: ['500M'], MaxRetentionSec: ['3month'] },
    });
  });
});
