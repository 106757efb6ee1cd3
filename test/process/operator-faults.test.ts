import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { aBusyPort, anOperator } from './operator.ts';

const ROOT = join(import.meta.dirname, '../..');
const PLAN = join(ROOT, 'db/plans/tung-anh-2024.json');
const READY = 'Đang chạy: @tunganh_thu_bot';

describe('settings that cannot be used', () => {
  it('are all named at once, without their values, and nothing is touched', async () => {
    const operator = await anOperator();

    const { code, complaints } = await operator.run({
      BOT_TOKEN: 'my-secret-token',
      TELEGRAM_API_ROOT: 'ftp://here',
      TELEGRAM_PROXY: 'user:password',
      SETUP_CODE: 'a b',
      WEBHOOK_SECRET: 'short-secret',
      PORT: '99999',
      CLOCK_START: 'hôm qua',
      LOG_LEVEL: 'loud',
    });

    expect(code).toBe(2);
    expect(complaints.map((line) => line.split(' ')[0])).toEqual([
      'BOT_TOKEN',
      'TELEGRAM_API_ROOT',
      'TELEGRAM_PROXY',
      'SETUP_CODE',
      'WEBHOOK_SECRET',
      'PORT',
      'CLOCK_START',
      'LOG_LEVEL',
      'WEBHOOK_SECRET',
      'CLOCK_START',
    ]);
    expect(complaints.join()).not.toMatch(/my-secret|password|short-secret/);
    expect(existsSync(operator.databasePath)).toBe(false);
  });
});

describe('Telegram refuses', () => {
  const refused = 'Telegram không nhận BOT_TOKEN. Lấy lại mã ở @BotFather rồi sửa BOT_TOKEN.';
  const other =
    'Một tiến trình khác đang nhận tin bằng cùng BOT_TOKEN. Dừng tiến trình đó rồi chạy lại.';

  it('a token that it does not know', async () => {
    const operator = await anOperator();

    const run = await operator.run({ BOT_TOKEN: '111111111:another-one' });

    expect(run).toEqual({ code: 4, complaints: [refused] });
  });

  it.for([
    ['401', refused],
    ['409', other],
  ] as const)('the poll with %s', async ([kind, line]) => {
    const operator = await anOperator();
    operator.sandbox.faults.next({ kind, method: 'getUpdates' });

    const run = await operator.run();

    expect(run).toEqual({ code: 4, complaints: [line] });
  });

  it('the poll of the process that was first, when a second one has the same token', async () => {
    const operator = await anOperator();
    const first = operator.start();
    await first.says(READY);

    const second = operator.start({ DATABASE_PATH: join(operator.folder, 'other.sqlite') });

    expect(await first.exited()).toEqual({ code: 4, signal: null });
    expect(first.complaints()).toEqual([other]);
    await second.says(READY);
    expect(await second.stop()).toEqual({ code: 0, signal: null });
  }, 60_000);
});

describe('the database', () => {
  it('serves one process; a second one says so and leaves the first alone', async () => {
    const operator = await anOperator();
    const first = operator.start();
    await first.says(READY);

    const second = await operator.run();

    expect(second).toEqual({
      code: 3,
      complaints: [
        `Cơ sở dữ liệu «${operator.databasePath}» đang do một tiến trình khác sử dụng. Dừng tiến trình đó, hoặc đặt DATABASE_PATH sang tệp khác.`,
      ],
    });
    expect(await first.stop()).toEqual({ code: 0, signal: null });
  });

  it.for([
    ['a letter', (path: string) => writeFileSync(path, 'Kính gửi Ủy ban nhân dân xã. '.repeat(50))],
    ['another program’s database', anotherProgramsDatabase],
    ['one of a newer version', newerDatabase],
  ] as const)('is not ours: %s stays as it is, byte for byte', async ([, make]) => {
    const operator = await anOperator();
    make(operator.databasePath);
    const before = readFileSync(operator.databasePath);

    const { code, complaints } = await operator.run();

    expect(code).toBe(3);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain('không phải cơ sở dữ liệu của phiên bản này');
    expect(readFileSync(operator.databasePath).equals(before)).toBe(true);
  });

  it('that is damaged is not worked on: what to do is said, and nothing is sent', async () => {
    const operator = await anOperator();
    const bot = operator.start();
    await bot.says(READY);
    await bot.stop();
    const page = pageOf(operator.databasePath, 'stored_file');
    const bytes = readFileSync(operator.databasePath);
    bytes.fill(0x55, (page - 1) * 4096, page * 4096);
    writeFileSync(operator.databasePath, bytes);
    const calls = operator.sandbox.calls.length;

    const { code, complaints } = await operator.run();

    expect(code).toBe(3);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(operator.databasePath);
    expect(complaints[0]).toContain('Khôi phục từ bản sao lưu');
    expect(operator.sandbox.calls.length).toBe(calls);
  });

  it.for([
    ['a.sqlite', 'EEXIST'],
    ['sâu/hơn/a.sqlite', 'ENOTDIR'],
  ] as const)('cannot be made under a regular file: %s', async ([below, reason]) => {
    const operator = await anOperator();
    const file = join(operator.folder, 'tệp');
    writeFileSync(file, 'nội dung');
    const path = join(file, below);

    const run = await operator.run({ DATABASE_PATH: path });

    expect(run).toEqual({
      code: 2,
      complaints: [
        `Không ghi được vào «${path}» (DATABASE_PATH): ${reason}. Cấp quyền ghi cho thư mục này, hoặc đặt DATABASE_PATH sang nơi khác.`,
      ],
    });
    expect(readFileSync(file, 'utf8')).toBe('nội dung');
  });
});

describe('the plan', () => {
  it('with several errors is refused whole: each named by its path, nothing loaded', async () => {
    const operator = await anOperator();
    const planPath = join(operator.folder, 'plan.json');
    const plan = JSON.parse(readFileSync(PLAN, 'utf8')) as {
      year: unknown;
      units: { name: string }[];
      indicators: Record<string, unknown>[];
    };
    plan.year = 'hai nghìn';
    plan.units = plan.units.map((unit, at) => (at === 1 ? { ...unit, name: '' } : unit));
    plan.indicators = plan.indicators.map((one, at) =>
      at === 2 ? { ...one, nature: 'WHATEVER' } : one,
    );
    writeFileSync(planPath, JSON.stringify(plan));

    const { code, complaints } = await operator.run({ PLAN_PATH: planPath });

    expect(code).toBe(2);
    expect(complaints[0]).toContain(`Kế hoạch «${planPath}» (PLAN_PATH) có 3 lỗi, chưa nạp gì.`);
    expect(complaints.slice(1).map((line) => line.split(' ')[1])).toEqual([
      'year:',
      'indicators[2].nature:',
      'units[1].name:',
    ]);
    expect(count(operator.databasePath, 'plan_version')).toBe(0);
    expect(count(operator.databasePath, 'unit')).toBe(0);
  });

  it.for([
    ['missing', null],
    ['no JSON', '{ "year": 2024,'],
  ] as const)('that is %s is named with the reason', async ([, content]) => {
    const operator = await anOperator();
    const planPath = join(operator.folder, 'plan.json');
    if (content !== null) writeFileSync(planPath, content);

    const { code, complaints } = await operator.run({ PLAN_PATH: planPath });

    expect(code).toBe(2);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(planPath);
    expect(count(operator.databasePath, 'unit')).toBe(0);
  });

  it('whose year is over is said to be, and opens no period', async () => {
    const operator = await anOperator();

    const bot = operator.start({ CLOCK_START: '2025-03-01T08:00+07:00' });
    await bot.says(READY);
    const exit = await bot.stop();

    expect(exit.code).toBe(0);
    expect(bot.complaints()).toEqual([
      'Năm 2024 của kế hoạch đang nạp đã hết, không kỳ nào được mở thêm. Đặt DATABASE_PATH sang tệp mới và PLAN_PATH sang kế hoạch năm nay.',
    ]);
    expect(count(operator.databasePath, 'unit')).toBe(27);
    expect(count(operator.databasePath, 'period')).toBe(0);
  });
});

describe('a port that is in use', () => {
  it.for([
    ['polling', {}],
    [
      'with a webhook',
      { WEBHOOK_URL: 'http://127.0.0.1/telegram', WEBHOOK_SECRET: 'secret-secret-secret' },
    ],
    ['in the sandbox', { BOT_TOKEN: '', CLOCK_START: '', TELEGRAM_API_ROOT: '' }],
  ] as const)('is named: %s', async ([, settings]) => {
    const operator = await anOperator();
    const port = String(await aBusyPort());

    const run = await operator.run({ ...settings, PORT: port });

    expect(run).toEqual({
      code: 2,
      complaints: [`Cổng ${port} (PORT) đã có chương trình khác dùng. Đặt PORT sang cổng khác.`],
    });
  });
});

function anotherProgramsDatabase(path: string): void {
  const db = new Database(path);
  db.exec(`CREATE TABLE so_thu_chi (ngay TEXT, so_tien INTEGER);
    INSERT INTO so_thu_chi VALUES ('2024-06-15', 50000)`);
  db.close();
}

function newerDatabase(path: string): void {
  const db = openDatabase(path);
  migrate(db, join(ROOT, 'db/migrations'));
  db.exec(`INSERT INTO migration (name, checksum) VALUES ('9999_next_year.sql', 'x')`);
  db.close();
}

/** Where a table begins in the file. */
function pageOf(path: string, table: string): number {
  const db = openDatabase(path, { readonly: true });
  try {
    const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck();
    return Number(page.get(table));
  } finally {
    db.close();
  }
}

function count(path: string, table: string): number {
  const db = openDatabase(path, { readonly: true });
  try {
    return Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  } finally {
    db.close();
  }
}
