import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { job } from '../../src/commands/job.ts';
import { JOB_NAMES } from '../../src/jobs/table.ts';
import { serveSandbox } from '../../src/sandbox/http.ts';
import { acquireInstanceLock } from '../../src/storage/instance-lock.ts';
import { aCommune } from '../support/commune.ts';
import { aFilePath } from '../telegram/edge.ts';
import { aDesk } from './a-desk.ts';

const OPENING = '2024-07-15T08:00+07:00';

/** Two heads and an officer on the morning before June's report opens, on disk. */
async function aStoppedBot(settings: Readonly<Record<string, string>> = {}) {
  const path = aFilePath();
  const commune = await aCommune({ database: path, now: '2024-06-14T12:00' });
  commune.onlyFrom('2024-06');
  const three = commune.driver.chat(
    commune.enrolled({ name: 'Mẫu & Ba', role: 'reporter', unit: 'Thôn 3', honorific: 'ba' }),
  );
  commune.enrolled({ name: 'Mẫu Thôn Bốn', role: 'reporter', unit: 'Thôn 4' });
  onTestFinished(() => commune.close());
  return { commune, path, three, ...aDesk(path, commune.clock, settings) };
}

/** The same, with a token and Telegram on loopback. */
async function aBotWithTelegram() {
  const made = await aStoppedBot();
  const server = await serveSandbox(made.commune.sandbox);
  onTestFinished(() => server.close());
  const settings = { BOT_TOKEN: made.commune.sandbox.token, TELEGRAM_API_ROOT: server.apiRoot };
  return { ...made, ...aDesk(made.path, made.commune.clock, settings) };
}

describe('a dry run', () => {
  it('prints what a digest would say, though it is made only when it is sent', async () => {
    const { commune, deps, said } = await aStoppedBot();
    const officer = commune.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
    const group = commune.sandbox.group({ title: 'Cán bộ xã', members: [officer] });
    await commune.driver.chat(officer, group).say('/ketnoi');

    const code = await job(deps, ['digest', '--at', '2024-06-17T08:00+07:00', '--dry-run']);

    expect(code).toBe(0);
    expect(said).toContain('Gửi Cán bộ xã một hình ảnh, lúc 08:00 ngày 17/06/2024:');
    expect(said).toContain('    TỔNG HỢP TUẦN 10/06–16/06/2024');
    expect(said).toContain('    [Chi tiết] [Hỏi đơn vị]');
  });

  it('prints to whom, when and what would be sent, as it would be read', async () => {
    const { deps, said, complained } = await aStoppedBot();

    const code = await job(deps, ['reminders', '--at', '2024-06-15T08:00+07:00', '--dry-run']);

    expect({ code, complained }).toEqual({ code: 0, complained: [] });
    expect(said.slice(0, 3)).toEqual([
      'Chạy thử «reminders», giả định lúc 08:00 ngày 15/06/2024: 2 tin nhắn. Chưa gửi và chưa thay đổi gì.',
      '',
      'Gửi Mẫu & Ba, lúc 08:00 ngày 15/06/2024:',
    ]);
    expect(said[3]).toBe('    Kính gửi bà Mẫu & Ba.');
    expect(said[4]).toContain('Đã mở báo cáo tháng 6/2024 của Thôn 3');
    expect(said.join('\n')).not.toMatch(/<\/?\w|&amp;/);
    expect(said).toContain('    [📝 Báo cáo tháng 6/2024]');
    expect(said).toContain('Gửi Mẫu Thôn Bốn, lúc 08:00 ngày 15/06/2024:');
  });

  it('of duties prints the works that fall due, and says so to nobody', async () => {
    const { commune, deps, said, three } = await aStoppedBot();
    const unitId = commune.unitNamed('Thôn 3').id;
    commune.app.stores.works.register({
      ...{ unitId, year: 2024, kind: 'construction', name: 'Hàng rào <xanh>', place: null },
      ...{ volume: null, cost: null, campaign: null, by: 1, at: commune.clock.now() },
      dueOn: Temporal.PlainDate.from('2024-06-27'),
    });

    const code = await job(deps, ['duties', '--at', '2024-06-27T08:00+07:00', '--dry-run']);

    expect(code).toBe(0);
    expect(said.slice(2)).toEqual([
      'Gửi Mẫu & Ba, lúc 08:00 ngày 27/06/2024:',
      '    Kính gửi bà Mẫu & Ba. Các việc đến hạn:',
      '    – Công trình «Hàng rào <xanh>» (Thôn 3): hôm nay đến hạn, thứ Năm 27/06.',
      '    Đề nghị bấm nút bên dưới để thực hiện. Trân trọng cảm ơn.',
      '    [Công trình «Hàng rào <xanh>»]',
    ]);
    expect(three.botMessages()).toEqual([]);
    expect(commune.db.prepare('SELECT count(*) FROM duty_notice').pluck().get()).toBe(0);
  });

  it('opens the periods of the time that it is asked for', async () => {
    const { deps, said } = await aStoppedBot();

    await job(deps, ['reminders', '--at', OPENING, '--dry-run']);

    expect(said.join('\n')).toContain('Đã mở báo cáo tháng 7/2024 của Thôn 3');
  });

  it('says when a message would have to wait for the morning', async () => {
    const { deps, said } = await aStoppedBot();

    await job(deps, ['reminders', '--at', '2024-06-15T21:00+07:00', '--dry-run']);

    expect(said).toContain('Gửi Mẫu & Ba, lúc 06:00 ngày 16/06/2024:');
  });

  it.for(JOB_NAMES)(
    'of %s changes no byte of the database and sends nothing, while the bot holds it',
    async (name) => {
      const { deps, commune, path } = await aStoppedBot();
      const lock = acquireInstanceLock(path);
      const look = () => [
        commune.db.pragma('data_version', { simple: true }),
        readFileSync(path).toString('base64'),
        readFileSync(`${path}-wal`).toString('base64'),
      ];
      const before = look();
      const calls = commune.sandbox.calls.length;

      expect(await job(deps, [name, '--at', OPENING, '--dry-run'])).toBe(0);

      expect(look()).toEqual(before);
      expect(commune.sandbox.calls).toHaveLength(calls);
      if (!lock.busy) lock.release();
    },
  );
});

describe('a job run by hand', () => {
  it('sends what is due, once, however often it is run, and says how it went', async () => {
    const { deps, said, complained, three } = await aBotWithTelegram();
    const args = ['reminders', '--at', '2024-06-15T08:00+07:00'];

    expect([await job(deps, args), await job(deps, args)]).toEqual([0, 0]);

    expect(complained).toEqual([]);
    expect(said).toEqual([
      'Đã chạy «reminders»: 2 tin nhắn mới; 2 đã gửi, 0 chờ đến giờ, 0 không gửi được.',
      'Đã chạy «reminders»: 0 tin nhắn mới; 0 đã gửi, 0 chờ đến giờ, 0 không gửi được.',
    ]);
    expect(three.botMessages().map((message) => message.text.split('\n')[0])).toEqual([
      'Kính gửi bà Mẫu & Ba.',
    ]);
  });

  it('copies the database where the nightly copies are', async () => {
    const { deps, backupFolder } = await aBotWithTelegram();

    expect(await job(deps, ['backup', '--at', '2024-06-15T02:00:00+07:00'])).toBe(0);

    expect(readdirSync(backupFolder)).toEqual(['thi-dua-2024-06-15-020000.sqlite']);
  });

  it('that fails says why', async () => {
    const { deps, complained, backupFolder } = await aBotWithTelegram();
    writeFileSync(backupFolder, 'a file where the folder should be');

    expect(await job(deps, ['backup'])).toBe(1);

    expect(complained).toEqual([
      `Việc «backup» chưa chạy được: EEXIST: file already exists, mkdir '${backupFolder}'.`,
    ]);
  });

  it('is refused while the bot runs', async () => {
    const { deps, said, complained, path } = await aBotWithTelegram();
    const lock = acquireInstanceLock(path);

    expect(await job(deps, ['reminders'])).toBe(3);

    expect(said).toEqual([]);
    expect(complained).toEqual([
      `Cơ sở dữ liệu «${path}» đang do một tiến trình khác sử dụng. Dừng tiến trình đó, hoặc đặt DATABASE_PATH sang tệp khác.`,
    ]);
    if (!lock.busy) lock.release();
  });

  it('is refused by a Telegram that does not know the token', async () => {
    const { deps, complained, commune } = await aBotWithTelegram();
    commune.sandbox.faults.next({ kind: '401', method: 'getMe' });

    expect(await job(deps, ['reminders'])).toBe(4);

    expect(complained).toEqual([
      'Telegram không nhận BOT_TOKEN. Lấy lại mã ở @BotFather rồi sửa BOT_TOKEN.',
    ]);
  });
});

describe('a call that cannot be meant', () => {
  const NAMES = JOB_NAMES.join(', ');

  it.for([
    [[], `Cách dùng: npm run job -- TÊN [--at THỜI-ĐIỂM] [--dry-run]. Các tên: ${NAMES}.`],
    [
      ['reminders', '--in', 'June'],
      `Cách dùng: npm run job -- TÊN [--at THỜI-ĐIỂM] [--dry-run]. Các tên: ${NAMES}.`,
    ],
    [['nhac-viec'], `Không có việc «nhac-viec». Các tên: ${NAMES}.`],
    [
      ['reminders', '--dry-run', '--at', '2024-06-15T08:00'],
      '--at phải là một thời điểm có múi giờ, ví dụ: 2024-06-15T08:00+07:00.',
    ],
    [
      ['reminders', '--dry-run', '--at', 'hôm qua'],
      '--at phải là một thời điểm có múi giờ, ví dụ: 2024-06-15T08:00+07:00.',
    ],
    [
      ['reminders'],
      'Chưa đặt BOT_TOKEN nên chưa gửi được gì. Đặt BOT_TOKEN, hoặc thêm --dry-run để chạy thử.',
    ],
  ] as const)('%j is answered in one line', async ([args, line]) => {
    const { deps, said, complained } = await aStoppedBot();

    expect(await job(deps, args)).toBe(2);

    expect(complained).toEqual([line]);
    expect(said).toEqual([]);
  });
});
