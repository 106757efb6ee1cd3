import { describe, expect, it, onTestFinished } from 'vitest';
import { TROUBLE_KINDS } from '../../../src/domain/trouble.ts';
import { troubleText } from '../../../src/features/alerts/messages.ts';
import type { Room } from '../../../src/storage/room.ts';
import { aCommune, TEXTS } from '../../support/commune.ts';
import { redeploy } from '../redeploy.ts';

const MB = 1_000_000;

const ROOMY: Room = {
  databaseBytes: 5 * MB,
  walBytes: 4 * MB,
  least: 200 * MB,
  free: [
    { what: 'data', folder: 'data', bytes: 900 * MB },
    { what: 'backups', folder: '/sao-luu', bytes: 900 * MB },
  ],
};
const SHORT: Room = {
  ...ROOMY,
  free: [
    { what: 'data', folder: 'data', bytes: 199 * MB },
    { what: 'backups', folder: '/sao-luu', bytes: 150 * MB },
  ],
};

/** A bot with an administrator, an officer, and a disk whose room the test decides. */
async function aWatchedBot(now = '2024-06-17T10:00') {
  let room = ROOMY;
  const commune = await aCommune({ now, room: () => room });
  onTestFinished(() => commune.close());
  const phone = (name: string, role: 'administrator' | 'officer') =>
    commune.driver.chat(commune.enrolled({ name, role }));
  const chief = phone('Mẫu Quản Trị', 'administrator');
  const officer = phone('Mẫu Cán Bộ', 'officer');
  const said = (chat: typeof chief) =>
    chat.botMessages().map(({ text }) => text.split('. ')[0] ?? '');
  return {
    ...commune,
    chief,
    said,
    officer,
    phone,
    setRoom: (next: Room) => (room = next),
    async tickAt(time: string) {
      commune.clock.jumpTo(Temporal.Instant.from(`${time}+07:00`));
      await commune.app.tick();
      await commune.settle();
    },
  };
}

const DISK = 'Đĩa của «/sao-luu» chỉ còn trống 150 MB, cần ít nhất 200 MB';
const DISK_OVER = 'Đĩa của «/sao-luu» đã đủ chỗ trống trở lại.';

describe('a disk that is nearly full', () => {
  it('is told to the administrators once, and once when there has been room for half an hour', async () => {
    const bot = await aWatchedBot();
    bot.setRoom(SHORT);
    await bot.tickAt('2024-06-17T10:00');
    await bot.tickAt('2024-06-17T10:01');
    bot.setRoom(ROOMY);
    await bot.tickAt('2024-06-17T10:02');
    bot.setRoom(SHORT);
    await bot.tickAt('2024-06-17T10:20');
    expect(bot.said(bot.chief)).toEqual([DISK]);

    bot.setRoom(ROOMY);
    await bot.tickAt('2024-06-17T10:49');
    expect(bot.said(bot.chief)).toEqual([DISK]);
    await bot.tickAt('2024-06-17T10:50');
    await bot.tickAt('2024-06-17T10:51');

    expect(bot.said(bot.chief)).toEqual([DISK, DISK_OVER]);
    expect(bot.officer.botMessages()).toEqual([]);
  });

  it('is told in the night too, but that it is over in the morning', async () => {
    const bot = await aWatchedBot('2024-06-17T22:00');
    bot.setRoom(SHORT);
    await bot.tickAt('2024-06-17T22:30');
    expect(bot.said(bot.chief)).toEqual([DISK]);

    bot.setRoom(ROOMY);
    await bot.tickAt('2024-06-17T23:30');
    expect(bot.said(bot.chief)).toEqual([DISK]);
    await bot.tickAt('2024-06-18T06:00');

    expect(bot.said(bot.chief)).toEqual([DISK, DISK_OVER]);
  });

  it('is not told again after a restart', async () => {
    const bot = await aWatchedBot();
    bot.setRoom(SHORT);
    await bot.tickAt('2024-06-17T10:00');

    const again = await redeploy(bot, 'version-2', { room: () => SHORT });
    onTestFinished(() => again.stop());
    await again.app.tick();
    await again.settle();

    expect(bot.said(bot.chief)).toEqual([DISK]);
  });

  it('is not told again when the record of what was sent is gone', async () => {
    const bot = await aWatchedBot();
    bot.setRoom(SHORT);
    await bot.tickAt('2024-06-17T10:00');
    bot.db.exec('DELETE FROM outbox');

    await bot.tickAt('2024-06-17T10:01');

    expect(bot.said(bot.chief)).toEqual([DISK]);
  });

  it('is told to an administrator who comes later, and to nobody who never heard that it is over', async () => {
    const bot = await aWatchedBot();
    bot.setRoom(SHORT);
    await bot.tickAt('2024-06-17T10:00');
    const second = bot.phone('Mẫu Quản Trị Hai', 'administrator');
    await bot.tickAt('2024-06-17T10:01');
    bot.setRoom(ROOMY);
    await bot.tickAt('2024-06-17T11:00');
    const third = bot.phone('Mẫu Quản Trị Ba', 'administrator');
    await bot.tickAt('2024-06-17T11:01');

    expect(bot.said(bot.chief)).toEqual([DISK, DISK_OVER]);
    expect(bot.said(second)).toEqual([DISK, DISK_OVER]);
    expect(third.botMessages()).toEqual([]);
  });
});

describe('a disk that does not answer', () => {
  it('keeps nobody from learning of another trouble', async () => {
    const commune = await aCommune({
      now: '2024-06-17T10:00',
      room: () => {
        throw new Error('EIO');
      },
    });
    onTestFinished(() => commune.close());
    const user = commune.enrolled({ name: 'Mẫu Quản Trị', role: 'administrator' });
    commune.app.stores.troubles.seen({ kind: 'update', details: {}, at: commune.clock.now() });

    await commune.app.tick();
    await commune.settle();

    expect(commune.driver.chat(user).lastText()).toContain('chưa xử lý được 1 tin nhắn');
  });
});

describe('a write-ahead log that grows', () => {
  it('is told when nothing takes it into the database any more', async () => {
    const bot = await aWatchedBot();
    bot.setRoom({ ...ROOMY, walBytes: 256 * MB + 1 });

    await bot.tickAt('2024-06-17T10:00');

    expect(bot.said(bot.chief)).toEqual(['Tệp «-wal» của dữ liệu đã lớn đến 256 MB']);
  });
});

describe('Telegram that is out of reach', () => {
  it('for an hour and more is told when it has been back for five minutes', async () => {
    const bot = await aWatchedBot();
    bot.app.heard();
    await bot.tickAt('2024-06-17T10:59');
    await bot.tickAt('2024-06-17T11:00');
    await bot.tickAt('2024-06-17T13:00');
    bot.app.heard();
    await bot.tickAt('2024-06-17T13:01');
    expect(bot.said(bot.chief)).toEqual([]);
    await bot.tickAt('2024-06-17T13:05');
    bot.app.heard();
    await bot.tickAt('2024-06-17T13:06');

    expect(bot.said(bot.chief)).toEqual([
      'Hệ thống đã mất kết nối với Telegram từ 10:00 ngày 17/06/2024 đến 13:05 ngày 17/06/2024, nay đã kết nối lại',
    ]);
  });

  it('for less is not told', async () => {
    const bot = await aWatchedBot();
    bot.app.heard();
    await bot.tickAt('2024-06-17T10:59');
    bot.app.heard();
    await bot.tickAt('2024-06-17T11:30');

    expect(bot.said(bot.chief)).toEqual([]);
  });

  it('and a process that ended meanwhile: the next one tells it', async () => {
    const bot = await aWatchedBot();
    bot.app.heard();
    await bot.tickAt('2024-06-17T12:00');

    const again = await redeploy(bot, 'version-2');
    onTestFinished(() => again.stop());
    bot.clock.jumpTo(Temporal.Instant.from('2024-06-17T14:00+07:00'));
    again.app.heard();
    await again.app.tick();
    await again.settle();

    expect(bot.said(bot.chief)).toHaveLength(1);
    expect(bot.said(bot.chief)[0]).toContain('từ 10:00 ngày 17/06/2024 đến 14:00 ngày 17/06/2024');
  });
});

describe('the plan’s year', () => {
  it('is told to be over, in the language of each, from the morning on', async () => {
    const bot = await aWatchedBot('2024-12-31T12:00');
    const english = bot.phone('Mẫu Quản Trị Hai', 'administrator');
    const { people } = bot.app.stores;
    people.setLanguage(people.who(english.user.id)?.person.id ?? 0, 'en');

    await bot.tickAt('2025-01-01T00:00');
    expect(bot.said(bot.chief)).toEqual([]);
    await bot.tickAt('2025-01-01T06:00');
    await bot.tickAt('2025-01-02T09:00');

    expect(bot.said(bot.chief)).toEqual([
      'Năm 2024 của kế hoạch đang nạp đã hết, không kỳ nào được mở thêm',
    ]);
    expect(english.lastText()).toContain('2024');
    expect(english.lastText()).not.toContain('kế hoạch');
  });
});

describe('a job that fails', () => {
  it('three times in a row is told, and once when it runs again', async () => {
    const bot = await aWatchedBot();
    bot.db.exec('ALTER TABLE stored_file RENAME TO hidden');
    await bot.tickAt('2024-06-17T10:01');
    await bot.tickAt('2024-06-17T10:02');
    expect(bot.said(bot.chief)).toEqual([]);
    await bot.tickAt('2024-06-17T10:03');
    await bot.tickAt('2024-06-17T10:04');
    bot.db.exec('ALTER TABLE hidden RENAME TO stored_file');
    await bot.tickAt('2024-06-17T10:05');
    await bot.tickAt('2024-06-17T10:06');

    expect(bot.said(bot.chief)).toEqual([
      'Việc «files» của hệ thống chưa chạy được, đã thử nhiều lần: no such table: stored_file',
      'Việc «files» của hệ thống đã chạy được trở lại.',
    ]);
  });
});

describe('what went wrong in an instant', () => {
  it('an update that was set aside is told once, until there was none for a day', async () => {
    const bot = await aWatchedBot();
    const { met } = eventsOf(bot);
    met('update');
    met('update');
    await bot.tickAt('2024-06-17T10:01');
    met('update');
    await bot.tickAt('2024-06-17T10:02');
    await bot.tickAt('2024-06-18T10:00');
    expect(bot.said(bot.chief)).toHaveLength(1);
    await bot.tickAt('2024-06-18T10:02');

    expect(bot.said(bot.chief)).toEqual([
      'Hệ thống chưa xử lý được 2 tin nhắn của người dùng; người gửi đã được báo',
      'Trong 24 giờ qua không còn tin nhắn nào chưa xử lý được (tổng cộng đã có 3).',
    ]);
  });

  it('a handler that fails on an update is such a trouble', async () => {
    const bot = await aWatchedBot();
    bot.db.exec('ALTER TABLE period RENAME TO hidden');
    await bot.officer.say('/status');
    bot.db.exec('ALTER TABLE hidden RENAME TO period');
    await bot.tickAt('2024-06-17T10:05');

    expect(bot.said(bot.chief)).toEqual([
      'Hệ thống chưa xử lý được 1 tin nhắn của người dùng; người gửi đã được báo',
    ]);
  });

  it('a message that Telegram refuses for what it is', async () => {
    const bot = await aWatchedBot();
    bot.app.stores.outbox.enqueue({
      key: 'reminder:broken',
      chatId: bot.officer.user.id,
      method: 'sendMessage',
      payload: { text: '<b>', parse_mode: 'HTML' },
      at: bot.clock.now(),
    });
    await bot.settle();
    // it was to break the Bot API
    (bot.sandbox.violations as unknown[]).length = 0;
    await bot.tickAt('2024-06-17T10:05');

    expect(bot.said(bot.chief)).toEqual([
      'Telegram từ chối 1 tin nhắn do hệ thống gửi đi; người nhận chưa nhận được',
    ]);
  });
});

/** The hooks of inbox and outbox, as the application has them. */
function eventsOf(bot: Awaited<ReturnType<typeof aWatchedBot>>) {
  return {
    met: (kind: 'update' | 'message') =>
      bot.app.stores.troubles.seen({ kind, details: {}, at: bot.clock.now() }),
  };
}

describe('a database that cannot be written', () => {
  it('is told past the outbox, once at any hour, and once when it has been written for a while', async () => {
    const bot = await aWatchedBot('2024-06-17T23:00');
    const failing = async (time: string) => {
      bot.clock.jumpTo(Temporal.Instant.from(`${time}+07:00`));
      await expect(bot.app.tick()).rejects.toThrow('readonly');
    };
    bot.db.pragma('query_only = ON');
    await failing('2024-06-17T23:01');
    await failing('2024-06-17T23:02');
    bot.db.pragma('query_only = OFF');
    await bot.tickAt('2024-06-17T23:03');
    await bot.tickAt('2024-06-17T23:12');
    await bot.tickAt('2024-06-17T23:13');

    expect(bot.said(bot.chief)).toEqual([
      'Hệ thống không ghi được dữ liệu: attempt to write a readonly database',
      'Hệ thống đã ghi được dữ liệu trở lại.',
    ]);
  });
});

describe('the words of the troubles', () => {
  const at = Temporal.Instant.from('2024-06-17T10:00+07:00');
  const base = { id: 1, subject: 'digest', beganAt: at, seenAt: at, times: 2, endedAt: at };

  it.each(TROUBLE_KINDS.flatMap((kind) => (['vi', 'en'] as const).map((lang) => ({ kind, lang }))))(
    'name everything, also where a detail is missing: $kind, $lang',
    ({ kind, lang }) => {
      const trouble = { ...base, kind, details: {} };

      const texts = [
        troubleText(TEXTS[lang], trouble, 'begun'),
        troubleText(TEXTS[lang], trouble, 'over'),
      ];

      for (const text of texts) expect(text).toMatch(/^[A-ZĐ\d].{20,}\.$/su);
    },
  );
});
