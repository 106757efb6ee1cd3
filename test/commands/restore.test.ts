import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backup } from '../../src/commands/backup.ts';
import { restore } from '../../src/commands/restore.ts';
import { acquireInstanceLock } from '../../src/storage/instance-lock.ts';
import { aDesk } from './a-desk.ts';
import { aMonth } from './a-month.ts';

/** One file with the data of a month that has begun, and a place to restore it to. */
async function aCopy() {
  const { commune, path, desk } = await aMonth();
  const file = join(dirname(path), 'copy.sqlite');
  expect(await backup(desk.deps, [file])).toBe(0);
  desk.said.splice(0);
  onTestFinished(() => commune.close());
  return { ...desk, path, file };
}

describe('npm run restore', () => {
  it('keeps the database that it replaces, and says where', async () => {
    const { deps, said, complained, path, file } = await aCopy();
    const elsewhere = join(dirname(path), 'thi-dua-2.sqlite');
    copyFileSync(file, elsewhere);
    const before = readFileSync(elsewhere);
    const desk = aDesk(elsewhere, deps.clock);

    expect(await restore(desk.deps, [file])).toBe(0);

    const kept = join(dirname(path), 'thi-dua-2-replaced-2024-06-14-120000.sqlite');
    expect([...complained, ...desk.complained]).toEqual([]);
    expect(said).toEqual([]);
    expect(desk.said).toEqual([
      `Đã khôi phục «${elsewhere}» từ «${file}». Thay đổi gần nhất trong bản sao: 12:00 ngày 14/06/2024; nội dung gửi sau đó cần nhập lại.`,
      `Dữ liệu trước khi khôi phục được giữ tại «${kept}».`,
    ]);
    expect(readFileSync(kept).equals(before)).toBe(true);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('takes the log of a killed process away with its database: it is not mixed into the copy', async () => {
    const { deps, path, file } = await aCopy();
    const killed = join(dirname(path), 'thi-dua-3.sqlite');
    const running = new Database(path);
    running.exec(`UPDATE unit SET name = 'Sau bản sao' WHERE code = 'T03'`);
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, killed + suffix);
    running.close();

    expect(await restore(aDesk(killed, deps.clock).deps, [file])).toBe(0);

    const nameIn = (database: string) => {
      const db = new Database(database, { readonly: true });
      onTestFinished(() => void db.close());
      return db.prepare(`SELECT name FROM unit WHERE code = 'T03'`).pluck().get();
    };
    expect(existsSync(`${killed}-wal`)).toBe(false);
    expect(nameIn(killed)).toBe('Thôn 3');
    const kept = killed.replace('.sqlite', '-replaced-2024-06-14-120000.sqlite');
    expect(nameIn(kept)).toBe('Sau bản sao');
  });

  it('puts a copy where there is no database any more', async () => {
    const { deps, file, path } = await aCopy();
    const elsewhere = join(dirname(path), 'moi', 'thi-dua.sqlite');
    const desk = aDesk(elsewhere, deps.clock);

    expect(await restore(desk.deps, [file])).toBe(0);

    expect(existsSync(elsewhere)).toBe(true);
    expect(desk.said).toHaveLength(1);
  });

  it('is refused while the bot runs', async () => {
    const { deps, complained, path, file } = await aCopy();
    const lock = acquireInstanceLock(path);

    expect(await restore(deps, [file])).toBe(3);

    expect(complained).toEqual([
      `Cơ sở dữ liệu «${path}» đang do một tiến trình khác sử dụng. Dừng tiến trình đó, hoặc đặt DATABASE_PATH sang tệp khác.`,
    ]);
    if (!lock.busy) lock.release();
  });

  it.for([
    [
      'a letter',
      (file: string) => writeFileSync(file, 'Kính gửi. '.repeat(900)),
      'không phải bản sao lưu',
    ],
    ['a copy cut short', (file: string) => cut(file), 'bị hỏng'],
    ['an empty file', (file: string) => writeFileSync(file, ''), 'không phải bản sao lưu'],
    ['another program’s', (file: string) => change(file, 'DROP TABLE migration'), 'không phải'],
    [
      'one of a newer version',
      (file: string) => change(file, `INSERT INTO migration VALUES ('9999_next.sql', 'x')`),
      'phiên bản khác, có thể mới hơn',
    ],
  ] as const)('refuses %s in one line, and leaves the data as it is', async ([, make, says]) => {
    const { deps, said, complained, file, path } = await aCopy();
    const mine = join(dirname(path), 'mine.sqlite');
    copyFileSync(file, mine);
    const before = readFileSync(mine);
    const desk = aDesk(mine, deps.clock);
    make(file);

    expect(await restore(desk.deps, [file])).toBe(3);

    expect(desk.complained).toHaveLength(1);
    expect(desk.complained[0]).toContain(`«${file}»`);
    expect(desk.complained[0]).toContain(says);
    expect([...said, ...complained, ...desk.said]).toEqual([]);
    expect(readFileSync(mine).equals(before)).toBe(true);
  });

  it.for([
    [[], 'Cách dùng: dừng bot, rồi chạy: npm run restore -- TỆP'],
    [['không-có'], 'Không có tệp «không-có». Đặt đúng đường dẫn của bản sao lưu.'],
  ] as const)('%j is answered in one line', async ([args, line]) => {
    const { deps, complained } = await aCopy();

    expect(await restore(deps, args)).toBe(2);

    expect(complained).toEqual([line]);
  });
});

describe('npm run backup', () => {
  it('copies a database that is in use, and says so', async () => {
    const { deps, said, path } = await aCopy();
    const file = join(dirname(path), 'usb', 'june.sqlite');
    const lock = acquireInstanceLock(path);

    expect(await backup(deps, [file])).toBe(0);

    expect(said[0]).toMatch(
      /^Đã sao lưu «.+» vào «.+june\.sqlite» \(\d+,\d MB\) và kiểm tra bản sao: dùng được\.$/,
    );
    if (!lock.busy) lock.release();
  });

  it('overwrites nothing', async () => {
    const { deps, complained, file } = await aCopy();

    expect(await backup(deps, [file])).toBe(2);

    expect(complained).toEqual([`Đã có tệp «${file}», hệ thống không ghi đè. Đặt tên tệp khác.`]);
  });

  it('says what it needs, and what is missing', async () => {
    const { deps, complained, path } = await aCopy();
    const nowhere = aDesk(join(dirname(path), 'none.sqlite'), deps.clock);

    expect([await backup(deps, []), await backup(nowhere.deps, ['x.sqlite'])]).toEqual([2, 2]);

    expect([...complained, ...nowhere.complained]).toEqual([
      'Cách dùng: npm run backup -- TỆP. Ví dụ: npm run backup -- sao-luu/thi-dua.sqlite',
      `Chưa có dữ liệu tại «${join(dirname(path), 'none.sqlite')}» (DATABASE_PATH). Chạy «npm start» trước, hoặc đặt DATABASE_PATH đúng tệp.`,
    ]);
  });

  it('refuses damaged data, so that no damaged copy is trusted', async () => {
    const { deps, file, path } = await aCopy();
    cut(file);
    const desk = aDesk(file, deps.clock);

    expect(await backup(desk.deps, [join(dirname(path), 'bad.sqlite')])).toBe(3);

    expect(desk.complained).toHaveLength(1);
    expect(desk.complained[0]).toContain('không sao lưu được');
    expect(existsSync(join(dirname(path), 'bad.sqlite'))).toBe(false);
  });
});

/** As after a transfer that broke off. */
function cut(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
}

function change(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}
