import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Config,
  DEFAULTS,
  isLoopback,
  problemLine,
  readConfig,
  SETTING_NAMES,
} from '../src/config.ts';
import { loadTexts } from '../src/texts/load.ts';

const ROOT = join(import.meta.dirname, '..');
const LOOPBACK = 'http://127.0.0.1:8081';

function configOf(env: Record<string, string>): Config {
  const outcome = readConfig(env);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.config;
}

/** `SETTING code` of each problem. */
function problemsOf(env: Record<string, string>): string[] {
  const outcome = readConfig(env);
  if (outcome.ok) return [];
  return outcome.problems.map(({ setting, code }) => `${setting} ${code}`);
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(configOf({})).toEqual({
      botToken: null,
      apiRoot: 'https://api.telegram.org',
      proxy: null,
      databasePath: 'data/thi-dua.sqlite',
      planPath: 'db/plans/tung-anh-2024.json',
      setupCode: null,
      webhook: null,
      port: 8080,
      backups: { folder: 'data/backups', keep: 14 },
      diskFree: 200,
      litestream: false,
      clockStart: null,
      logLevel: 'info',
    });
  });

  it('takes every setting', () => {
    const config = configOf({
      BOT_TOKEN: '123456789:AAF-abc_DEF',
      TELEGRAM_API_ROOT: 'http://localhost:8081/',
      TELEGRAM_PROXY: 'socks5://proxy.example.vn:1080',
      DATABASE_PATH: '/var/lib/bot/a.sqlite',
      PLAN_PATH: 'db/plans/other.json',
      SETUP_CODE: 'mo-cua-2024',
      WEBHOOK_URL: 'https://bot.example.vn/telegram',
      WEBHOOK_SECRET: '0123456789abcdef',
      WEBHOOK_SOURCES: '10.0.0.0/8, fd00::/8',
      PORT: '443',
      BACKUP_DIR: '/var/backups/bot',
      BACKUP_KEEP: '30',
      DISK_FREE_MB: '5000',
      LITESTREAM: 'yes',
      CLOCK_START: '2024-06-17T07:59:00+07:00',
      LOG_LEVEL: 'debug',
    });

    expect(config).toEqual({
      botToken: '123456789:AAF-abc_DEF',
      apiRoot: 'http://localhost:8081',
      proxy: 'socks5://proxy.example.vn:1080',
      databasePath: '/var/lib/bot/a.sqlite',
      planPath: 'db/plans/other.json',
      setupCode: 'mo-cua-2024',
      webhook: {
        url: 'https://bot.example.vn/telegram',
        secret: '0123456789abcdef',
        sources: ['10.0.0.0/8', 'fd00::/8'],
      },
      port: 443,
      backups: { folder: '/var/backups/bot', keep: 30 },
      diskFree: 5000,
      litestream: true,
      clockStart: expect.anything(),
      logLevel: 'debug',
    });
    expect(config.clockStart?.toString()).toBe('2024-06-17T00:59:00Z');
  });

  it('takes an empty value for absent and trims blanks', () => {
    expect(configOf({ BOT_TOKEN: '', PORT: '  ', LOG_LEVEL: ' warn ' })).toMatchObject({
      botToken: null,
      port: 8080,
      logLevel: 'warn',
    });
  });

  it.each<[Record<string, string>, string[]]>([
    [{ BOT_TOKEN: 'abc' }, ['BOT_TOKEN operator-setting-token']],
    [{ BOT_TOKEN: '123:a b' }, ['BOT_TOKEN operator-setting-token']],
    [{ TELEGRAM_API_ROOT: 'api.telegram.org' }, ['TELEGRAM_API_ROOT operator-setting-url']],
    [{ TELEGRAM_PROXY: 'ftp://a.vn' }, ['TELEGRAM_PROXY operator-setting-url']],
    [{ SETUP_CODE: 'abc' }, ['SETUP_CODE operator-setting-secret']],
    [{ SETUP_CODE: 'mở cửa 2024' }, ['SETUP_CODE operator-setting-secret']],
    [{ WEBHOOK_URL: 'https://a.vn/x' }, ['WEBHOOK_SECRET operator-setting-secret-missing']],
    [{ WEBHOOK_SECRET: '0123456789abcdef' }, ['WEBHOOK_SECRET operator-setting-alone']],
    [
      { WEBHOOK_URL: 'https://a.vn/x', WEBHOOK_SECRET: 'short' },
      ['WEBHOOK_SECRET operator-setting-secret'],
    ],
    [
      { WEBHOOK_URL: 'http://a.vn/x', WEBHOOK_SECRET: '0123456789abcdef' },
      ['WEBHOOK_URL operator-setting-url'],
    ],
    ...['10.0.0.0', '10.0.0.0/33', '10.0.0/8', '::/129', 'a.vn/24', '10.0.0.0/8,'].map(
      (text): [Record<string, string>, string[]] => [
        { WEBHOOK_SOURCES: text },
        ['WEBHOOK_SOURCES operator-setting-networks'],
      ],
    ),
    [{ DISK_FREE_MB: '1,5' }, ['DISK_FREE_MB operator-setting-number']],
    [{ LITESTREAM: 'maybe' }, ['LITESTREAM operator-setting-level']],
    [{ PORT: '65536' }, ['PORT operator-setting-number']],
    [{ PORT: '80a' }, ['PORT operator-setting-number']],
    [{ PORT: '-1' }, ['PORT operator-setting-number']],
    [{ BACKUP_KEEP: '0' }, ['BACKUP_KEEP operator-setting-number']],
    [{ BACKUP_KEEP: 'tất cả' }, ['BACKUP_KEEP operator-setting-number']],
    [
      { TELEGRAM_API_ROOT: LOOPBACK, CLOCK_START: '2024-06-17' },
      ['CLOCK_START operator-setting-instant'],
    ],
    [
      { TELEGRAM_API_ROOT: LOOPBACK, CLOCK_START: '2024-06-31T00:00:00Z' },
      ['CLOCK_START operator-setting-instant'],
    ],
    [{ CLOCK_START: '2024-06-17T07:59:00Z' }, ['CLOCK_START operator-setting-clock-real']],
    [
      { CLOCK_START: '2024-06-17T07:59:00Z', TELEGRAM_API_ROOT: 'https://127.0.0.1.example.vn' },
      ['CLOCK_START operator-setting-clock-real'],
    ],
    [{ LOG_LEVEL: 'loud' }, ['LOG_LEVEL operator-setting-level']],
  ])('refuses %j', (env, problems) => {
    expect(problemsOf(env)).toEqual(problems);
  });

  it('lets a webhook be plain http where Telegram itself is on this machine', () => {
    const env = { WEBHOOK_URL: `${LOOPBACK}/x`, WEBHOOK_SECRET: '0123456789abcdef' };

    expect(problemsOf({ ...env, TELEGRAM_API_ROOT: LOOPBACK })).toEqual([]);
  });

  it('reports every problem at once', () => {
    const env = {
      BOT_TOKEN: 'x',
      PORT: 'x',
      CLOCK_START: 'x',
      WEBHOOK_SECRET: 'x',
      LOG_LEVEL: 'x',
    };

    expect(problemsOf(env)).toEqual([
      'BOT_TOKEN operator-setting-token',
      'WEBHOOK_SECRET operator-setting-secret',
      'PORT operator-setting-number',
      'CLOCK_START operator-setting-instant',
      'LOG_LEVEL operator-setting-level',
      'WEBHOOK_SECRET operator-setting-alone',
      'CLOCK_START operator-setting-clock-real',
    ]);
  });
});

describe('problemLine', () => {
  const texts = loadTexts(join(ROOT, 'locales'));

  it('names the setting and the remedy in one line, never the value', () => {
    const outcome = readConfig({ BOT_TOKEN: 'my secret', SETUP_CODE: 'my secret', PORT: 'x' });
    const problems = outcome.ok ? [] : outcome.problems;
    const lines = problems.flatMap((one) => [
      problemLine(texts.vi, one),
      problemLine(texts.en, one),
    ]);

    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^BOT_TOKEN không đúng dạng .* bỏ trống để chạy thử/);
    expect(lines[5]).toBe(
      'PORT must be a whole number 0–65535. Correct it, or leave it empty for the default.',
    );
    expect(lines.join('\n')).not.toContain('my secret');
    expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  });
});

describe('isLoopback', () => {
  it.each([
    ['http://localhost:8081', true],
    ['http://127.0.0.1', true],
    ['http://[::1]:9', true],
    ['https://api.telegram.org', false],
    ['http://127.0.0.1.example.vn', false],
    ['http://localhost.example.vn', false],
    ['', false],
  ])('%s: %s', (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });
});

describe('.env.example', () => {
  const shown = new Map(
    Array.from(
      readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^# ?([A-Z_]+)=(.*)$/gm),
      ([, name = '', value = '']) => [name, value],
    ),
  );

  it('shows every setting and no other', () => {
    expect([...shown.keys()].toSorted()).toEqual([...SETTING_NAMES].toSorted());
  });

  it('shows the defaults, and blanks where there is none', () => {
    const defaults: Readonly<Record<string, string>> = DEFAULTS;

    for (const [name, value] of shown)
      expect(`${name}=${value}`).toBe(`${name}=${defaults[name] ?? ''}`);
  });

  it('means the same as no settings when all its lines are taken in', () => {
    expect(configOf(Object.fromEntries(shown))).toEqual(configOf({}));
  });
});
