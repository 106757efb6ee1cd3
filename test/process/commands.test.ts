import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOperator } from './operator.ts';

const READY = 'Đang chạy: @tunganh_thu_bot';
const NIGHT = '2024-06-16T02:00:00+07:00';

/** An operator whose bot has run once, so that there is a database. */
async function anOperatorWithData() {
  const operator = await anOperator();
  const bot = operator.start();
  await bot.says(READY);
  await bot.stop();
  return operator;
}

describe('a command of the operator', () => {
  it('that there is not is answered with those that there are', async () => {
    const operator = await anOperator();

    expect(await operator.command(['sao-luu'])).toEqual({
      code: 2,
      said: [],
      complaints: [
        'Không có lệnh «sao-luu». Các lệnh: npm start, npm run job, npm run backup, npm run restore, npm run doctor, npm run who.',
      ],
    });
  });

  it('finds wrong settings before anything else', async () => {
    const operator = await anOperator();

    const { code, complaints } = await operator.command(['doctor'], {
      PORT: 'x',
      BACKUP_KEEP: '0',
    });

    expect(code).toBe(2);
    expect(complaints.map((line) => line.split(' ')[0])).toEqual(['PORT', 'BACKUP_KEEP']);
  });
});

describe('while the bot runs', () => {
  it('data can be copied, looked at and tried on, but not worked on or replaced', async () => {
    const operator = await anOperator();
    const copy = join(operator.folder, 'copy.sqlite');
    const bot = operator.start();
    await bot.says(READY);

    const free = [
      await operator.command(['backup', copy]),
      await operator.command(['job', 'reminders', '--dry-run']),
      await operator.command(['doctor']),
    ];
    const refused = [
      await operator.command(['job', 'reminders']),
      await operator.command(['restore', copy]),
    ];

    // no copy has been made by night yet
    expect(free.map(({ code }) => code)).toEqual([0, 0, 2]);
    expect(free.flatMap(({ complaints }) => complaints)).toEqual([]);
    const busy = `Cơ sở dữ liệu «${operator.databasePath}» đang do một tiến trình khác sử dụng. Dừng tiến trình đó, hoặc đặt DATABASE_PATH sang tệp khác.`;
    expect(refused).toEqual([
      { code: 3, said: [], complaints: [busy] },
      { code: 3, said: [], complaints: [busy] },
    ]);
    expect(await bot.stop()).toEqual({ code: 0, signal: null });
  }, 30_000);
});

describe('the nightly copy of a running bot', () => {
  it('lies in BACKUP_DIR and can be restored; the bot goes on with it', async () => {
    const operator = await anOperator();
    const BACKUP_DIR = join(operator.folder, 'sao lưu');
    const first = operator.start({ BACKUP_DIR, CLOCK_START: '2024-06-15T01:59:00+07:00' });
    await first.says(READY);
    await first.stop();
    const night = operator.start({ BACKUP_DIR, CLOCK_START: NIGHT });
    await night.says(READY);
    await expect.poll(() => copiesIn(BACKUP_DIR), { timeout: 10_000 }).toHaveLength(1);
    await night.stop();
    const [name = ''] = copiesIn(BACKUP_DIR);
    writeFileSync(operator.databasePath, 'spoilt');

    const restored = await operator.command(['restore', join(BACKUP_DIR, name)]);

    expect(name).toMatch(/^thi-dua-2024-06-16-0200\d\d\.sqlite$/);
    expect(restored).toMatchObject({ code: 0, complaints: [] });
    expect(restored.said[0]).toContain(`Đã khôi phục «${operator.databasePath}»`);
    const again = operator.start({ BACKUP_DIR });
    await again.says(READY);
    expect(await again.stop()).toEqual({ code: 0, signal: null });
  }, 40_000);
});

describe('npm run job', () => {
  it('without BOT_TOKEN is refused for real, and tried on all the same', async () => {
    const operator = await anOperatorWithData();
    const settings = { BOT_TOKEN: '', CLOCK_START: '', TELEGRAM_API_ROOT: '' };

    const real = await operator.command(['job', 'reminders'], settings);
    const dry = await operator.command(['job', 'reminders', '--dry-run'], settings);

    expect(real).toEqual({
      code: 2,
      said: [],
      complaints: [
        'Chưa đặt BOT_TOKEN nên chưa gửi được gì. Đặt BOT_TOKEN, hoặc thêm --dry-run để chạy thử.',
      ],
    });
    expect(dry.code).toBe(0);
    expect(dry.said[0]).toMatch(/^Chạy thử «reminders», giả định lúc .+: 0 tin nhắn\./);
  });

  it('on data of another program changes nothing of it', async () => {
    const operator = await anOperator();
    writeFileSync(operator.databasePath, 'Kính gửi Ủy ban nhân dân xã. '.repeat(50));

    const runs = [
      await operator.command(['job', 'reminders']),
      await operator.command(['job', 'reminders', '--dry-run']),
    ];

    for (const { code, complaints } of runs) {
      expect(code).toBe(3);
      expect(complaints).toHaveLength(1);
      expect(complaints[0]).toContain('không phải cơ sở dữ liệu của phiên bản này');
    }
  });
});

function copiesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
  } catch {
    return [];
  }
}
