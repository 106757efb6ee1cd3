import { chmodSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { doctor } from '../../src/commands/doctor.ts';
import { backupsOf } from '../../src/own-database.ts';
import { serveSandbox } from '../../src/sandbox/http.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { readHttpDate } from '../../src/telegram/server-time.ts';
import { aCommune } from '../support/commune.ts';
import { aFilePath, aServer } from '../telegram/edge.ts';
import { aDesk } from './a-desk.ts';

const NOW = '2024-06-15T08:00:00+07:00';

/** A database with a copy of the night before, and a Telegram whose clock stands at `theirTime`. */
async function aHealthyPlace(theirTime = 'Sat, 15 Jun 2024 01:00:00 GMT') {
  const path = aFilePath();
  const commune = await aCommune({ database: path });
  onTestFinished(() => commune.close());
  const bot = await serveSandbox(commune.sandbox);
  onTestFinished(() => bot.close());
  const apiRoot = await aServer((request, response) => {
    response.setHeader('date', theirTime);
    if (request.url === '/') return void response.end();
    const { url = '', headers } = request;
    void fetch(`${bot.apiRoot}${url}`, {
      method: 'POST',
      headers: { 'content-type': headers['content-type'] ?? '' },
    })
      .then((answer) => answer.text())
      .then((text) => response.end(text));
  });
  const settings = { BOT_TOKEN: commune.sandbox.token, TELEGRAM_API_ROOT: apiRoot };
  const desk = aDesk(path, standingClock(Temporal.Instant.from(NOW)), settings);
  await backupsOf(desk.deps).make(commune.db, Temporal.Instant.from('2024-06-15T02:00:00+07:00'));
  return { path, commune, apiRoot, ...desk };
}

describe('npm run doctor', () => {
  it('finds nothing wrong', async () => {
    const { deps, said, path, backupFolder } = await aHealthyPlace();

    expect(await doctor(deps)).toBe(0);

    expect(said.map((line) => line.replace(/còn trống \d+/, 'còn trống N'))).toEqual([
      `Tốt: Cấu hình dùng được; Node.js ${process.versions.node}; dữ liệu tại «${path}».`,
      'Tốt: Telegram nhận BOT_TOKEN: @tunganh_thu_bot.',
      'Tốt: Dữ liệu nguyên vẹn; kế hoạch năm 2024.',
      `Tốt: Đĩa của «${dirname(path)}» còn trống N MB.`,
      'Tốt: Thư mục và tệp dữ liệu, bản sao lưu chỉ chủ sở hữu đọc được.',
      'Tốt: Đồng hồ máy lệch 0 giây so với Telegram.',
      `Tốt: Bản sao lưu gần nhất trong «${backupFolder}»: 02:00 ngày 15/06/2024.`,
    ]);
  });

  it.for([
    ['Sat, 15 Jun 2024 01:00:30 GMT', 'Tốt: Đồng hồ máy lệch 30 giây so với Telegram.'],
    [
      'Sat, 15 Jun 2024 00:59:29 GMT',
      'Lỗi: Đồng hồ máy lệch 31 giây so với Telegram, báo cáo có thể bị tính sai hạn. Bật đồng bộ giờ (NTP).',
    ],
  ] as const)('compares the clock with Telegram’s: %s', async ([theirs, line]) => {
    const { deps, said } = await aHealthyPlace(theirs);

    expect(await doctor(deps)).toBe(line.startsWith('Tốt') ? 0 : 2);

    expect(said[5]).toBe(line);
  });

  it('names a token that Telegram refuses', async () => {
    const { deps, said, commune } = await aHealthyPlace();
    commune.sandbox.faults.next({ kind: '401', method: 'getMe' });

    expect(await doctor(deps)).toBe(2);

    expect(said[1]).toBe(
      'Lỗi: Telegram không nhận BOT_TOKEN. Lấy lại mã ở @BotFather rồi sửa BOT_TOKEN.',
    );
  });

  it('names damaged data, and what to do', async () => {
    const { deps, said, path } = await aHealthyPlace();
    const elsewhere = `${path}.damaged`;
    writeFileSync(elsewhere, 'x'.repeat(10_000));
    const desk = aDesk(elsewhere, deps.clock);

    expect(await doctor(desk.deps)).toBe(2);

    expect(said).toEqual([]);
    expect(desk.said[2]).toBe(
      `Lỗi: Dữ liệu tại «${elsewhere}» không dùng được: file is not a database. Khôi phục từ bản sao lưu: npm run restore -- TỆP`,
    );
  });

  it('names a year that is over, and copies that are old', async () => {
    const { deps, said, backupFolder } = await aHealthyPlace();
    const clock = standingClock(Temporal.Instant.from('2025-01-01T00:00:00+07:00'));

    expect(await doctor({ ...deps, clock })).toBe(2);

    expect(said[2]).toContain('Lỗi: Năm 2024 của kế hoạch đang nạp đã hết');
    expect(said[6]).toContain(`Lỗi: Bản sao lưu gần nhất trong «${backupFolder}» đã cũ`);
  });

  it.for([
    ['the folder', (path: string) => dirname(path), 0o755],
    ['the database', (path: string) => path, 0o644],
    ['the write-ahead log', (path: string) => `${path}-wal`, 0o660],
  ] as const)('names %s that others may read, and how to close it', async ([, which, mode]) => {
    const { deps, said, path } = await aHealthyPlace();
    chmodSync(which(path), mode);

    expect(await doctor(deps)).toBe(2);

    expect(said[4]).toBe(
      `Lỗi: «${which(path)}» cho người dùng khác trên máy đọc được. Đặt lại quyền: chmod -R go= «${which(path)}»`,
    );
  });

  it('names a disk with less room than is asked for', async () => {
    const { deps, said, path } = await aHealthyPlace();
    const config = { ...deps.config, diskFree: 999_999 };

    expect(await doctor({ ...deps, config })).toBe(2);

    expect(said[3]?.replace(/trống \d+/, 'trống N')).toBe(
      `Lỗi: Đĩa của «${dirname(path)}» chỉ còn trống N MB, cần ít nhất 999999 MB. Dọn bớt đĩa.`,
    );
  });

  it('says what the next start will do to data of an older version', async () => {
    const { deps, said, commune } = await aHealthyPlace();
    commune.db.exec(`DELETE FROM migration WHERE name = (SELECT max(name) FROM migration)`);

    await doctor(deps);

    expect(said[2]).toBe(
      'Tốt: Dữ liệu nguyên vẹn, của phiên bản cũ hơn; 1 bước nâng cấp sẽ chạy ở lần khởi động tới.',
    );
  });

  it('is content with a machine on which nothing has run yet, but not with no network', async () => {
    const desk = aDesk(aFilePath(), standingClock(Temporal.Instant.from(NOW)), {
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
    });

    expect(await doctor(desk.deps)).toBe(2);

    expect(desk.said.map((line) => line.split(':')[0])).toEqual([
      'Tốt',
      'Tốt',
      'Tốt',
      'Tốt',
      'Tốt',
      'Lỗi',
      'Tốt',
    ]);
    expect(desk.said[1]).toBe('Tốt: Chưa đặt BOT_TOKEN: «npm start» sẽ mở bản chạy thử.');
    expect(desk.said[5]).toBe(
      'Lỗi: Chưa so được đồng hồ với Telegram. Kiểm tra mạng, hoặc đặt TELEGRAM_PROXY.',
    );
  });

  it('changes nothing', async () => {
    const { deps, path } = await aHealthyPlace();
    const db = openDatabase(path, { readonly: true });
    onTestFinished(() => void db.close());
    const version = () => db.pragma('data_version', { simple: true });
    const before = version();

    await doctor(deps);

    expect(version()).toBe(before);
  });
});

describe('the date of an HTTP answer', () => {
  it.for([
    ['Tue, 18 Jun 2024 10:00:00 GMT', '2024-06-18T10:00:00Z'],
    ['Sun, 29 Feb 2032 23:59:59 GMT', '2032-02-29T23:59:59Z'],
    ['Thu, 31 Jun 2024 10:00:00 GMT', undefined],
    ['Tue, 18 Juni 2024 10:00:00 GMT', undefined],
    ['', undefined],
  ] as const)('%s', ([text, expected]) => {
    expect(readHttpDate(text)?.toString()).toBe(expected);
  });
});
