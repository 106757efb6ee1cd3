import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/render/workbook/open.ts';
import { commune, deputyOf, fileReport, forgedPress, headOf, june, type Phone } from './scene.ts';

type Made = Awaited<ReturnType<typeof june>>;

/** Whatever stands anywhere in the database, as one text. */
function everything(made: Made): string {
  const tables = made.db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .pluck()
    .all();
  return tables
    .map((table) => JSON.stringify(made.db.prepare(`SELECT * FROM ${String(table)}`).all()))
    .join('\n');
}

function officerOf(made: Made, name = 'Mẫu Cán Bộ', role: 'officer' | 'administrator' = 'officer') {
  return made.driver.chat(made.enrolled({ name, role }));
}

/** The head asks to be erased; the officer is told of it. */
async function asked(made: Made, head: Phone): Promise<void> {
  await head.say('/dulieu');
  await head.press('Rút đồng ý, xin xóa dữ liệu');
  await head.press('Gửi yêu cầu xóa');
  await made.settle();
}

async function carriedOut(officer: Phone): Promise<void> {
  await officer.press('Xem yêu cầu');
  await officer.press('Thực hiện xóa');
  await officer.press('Xóa, không khôi phục được');
}

describe('/dulieu', () => {
  it('tells everybody what is held of them, why, for how long, and that it goes abroad', async () => {
    const made = await june();
    const head = headOf(made);
    await fileReport(head);

    await head.say('/dulieu');

    const text = head.lastText();
    expect(text).toContain('Dữ liệu cá nhân: Mẫu Thôn Ba');
    expect(text).toContain('– Nhiệm vụ: Trưởng thôn – Thôn 3');
    expect(text).toContain(`– Tài khoản Telegram số ${head.user.id}; số điện thoại: không lưu`);
    expect(text).toContain('– Đã đồng ý: thông báo số 1, lúc 08:00 ngày 15/06/2024');
    expect(text).toMatch(/0 lần báo vắng mặt, 1 báo cáo, \d+ câu trả lời/);
    expect(text).toContain('được xóa 730 ngày sau khi thôi nhiệm vụ');
    expect(text).toContain('qua máy chủ Telegram ở nước ngoài');
    expect(head.lastButtons()).toEqual(['📄 Nhận bản sao (Excel)', 'Rút đồng ý, xin xóa dữ liệu']);
  });

  it('answers somebody whose duty has ended, and speaks English to who does', async () => {
    const made = await june();
    const head = headOf(made);
    const who = made.app.stores.people.who(head.user.id);
    const membership = who?.memberships[0]?.id ?? 0;
    made.app.stores.people.endMembership(membership, made.clock.now());
    made.app.stores.people.setLanguage(who?.person.id ?? 0, 'en');

    await head.say('/dulieu');

    expect(head.lastText()).toContain('Personal data: Mẫu Thôn Ba');
    expect(head.lastText()).toContain('– Duties: no duty in the bot at present');
  });

  it('says nothing of anybody in a group, and nothing to a stranger', async () => {
    const made = await june();
    const head = headOf(made);
    const stranger = made.driver.chat(made.sandbox.user({ firstName: 'Lạ' }));
    const group = made.sandbox.group({ title: 'Nhóm', members: [head.user] });
    const inGroup = made.driver.chat(head.user, group);
    await stranger.start();

    await inGroup.say('/dulieu');
    await stranger.say('/dulieu');

    expect(inGroup.lastText()).toContain('trò chuyện riêng');
    expect(stranger.lastText()).not.toContain('Dữ liệu cá nhân');
  });

  it('hands out a workbook with all rows of the person and none of others', async () => {
    const made = await june();
    const head = headOf(made);
    const other = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    await fileReport(head);
    await fileReport(other);

    await head.say('/dulieu');
    await head.press('📄 Nhận bản sao');

    const opening = await openWorkbook(head.document()?.bytes ?? new Uint8Array());
    const sheets = opening.ok ? opening.sheets : [];
    expect(sheets.map(({ name }) => name)).toEqual([
      'Thông tin',
      'Nhiệm vụ',
      'Đồng ý',
      'Báo cáo',
      'Câu trả lời',
      'Nhật ký',
    ]);
    const words = JSON.stringify(sheets);
    expect(words).toContain('Mẫu Thôn Ba');
    expect(words).toContain('Thôn 3');
    expect(words).not.toContain('Thôn 5');
    expect(words).not.toContain('Mẫu Thôn Năm');
  });
});

describe('a request for erasure', () => {
  it('says what goes and what stays, is recorded once, and the office hears of it once', async () => {
    const made = await june({ withFaults: true });
    const officer = officerOf(made);
    const head = headOf(made);

    await head.say('/dulieu');
    await head.press('Rút đồng ý, xin xóa dữ liệu');
    expect(head.lastText()).toContain('Được xóa: họ tên, tài khoản Telegram');
    expect(head.lastText()).toContain(
      '– Hồ sơ khen thưởng, biên bản, phiếu biểu quyết của Hội đồng Thi đua - Khen thưởng (Luật Thi đua, khen thưởng; Luật Lưu trữ; Nghị định 30/2020/NĐ-CP): vĩnh viễn, thời hạn dự kiến',
    );
    expect(head.lastText()).toContain('trong 72 giờ');
    await head.press('Gửi yêu cầu xóa');
    expect(head.lastText()).toContain('Chậm nhất 08:00 ngày 18/06/2024');
    forgedPress(made, head, 'data:ask', 991_000);
    await made.settle();
    await made.app.inbox.settled();
    await made.settle();

    expect(made.app.stores.erasureRequests.open()).toHaveLength(1);
    expect(officer.messages().map(({ text }) => text)).toEqual([
      '/start',
      'Mẫu Thôn Ba xin xóa dữ liệu cá nhân. Hạn giải quyết: 08:00 ngày 18/06/2024.',
    ]);
  });

  it('may be taken back, and the data stay', async () => {
    const made = await june();
    const officer = officerOf(made);
    const head = headOf(made);
    await asked(made, head);

    await head.press('Rút lại yêu cầu xóa');
    await officer.press('Xem yêu cầu');

    expect(head.lastText()).toBe('Đã rút lại yêu cầu xóa. Dữ liệu được giữ nguyên.');
    expect(officer.lastText()).toContain('đã được giải quyết hoặc đã rút lại');
    expect(made.app.stores.people.who(head.user.id)?.memberships).toHaveLength(1);
  });

  it('is refused with a reason that the person reads; they may ask again', async () => {
    const made = await june();
    const officer = officerOf(made);
    const head = headOf(made);
    await asked(made, head);

    await officer.press('Xem yêu cầu');
    await officer.press('Chưa thực hiện: đang giữ nhiệm vụ, cần bàn giao trước');

    expect(head.lastText()).toContain('chưa được thực hiện: đang giữ nhiệm vụ, cần bàn giao trước');
    await asked(made, head);
    expect(made.app.stores.erasureRequests.open()).toHaveLength(1);
  });

  it('carried out leaves neither name nor account anywhere, and every figure as it was', async () => {
    const made = await june();
    const officer = officerOf(made);
    const head = headOf(made, 'Thôn 3', 'Mẫu Văn Tên Hiếm');
    deputyOf(made);
    await fileReport(head);
    await head.say('/vangmat');
    await head.press('Từ hôm nay');
    await head.press('1 tuần');
    await asked(made, head);
    const figures = () =>
      made.db
        .prepare('SELECT report_id, question, kind, value, denominator, text FROM answer')
        .all();
    const before = figures();
    const account = String(head.user.id);
    expect(everything(made)).toContain(account);

    await carriedOut(officer);
    await made.settle();

    expect(officer.lastText()).toContain('Người dùng đã xóa 2');
    const menu = made.sandbox.commands(head.user.id, head.user.id).map(({ command }) => command);
    expect(menu).not.toContain('baocao');
    expect(head.lastText()).toContain('Đây là tin nhắn cuối cùng của hệ thống');
    expect(everything(made)).not.toContain('Mẫu Văn Tên Hiếm');
    expect(everything(made)).not.toMatch(new RegExp(`(?<!\\d)${account}(?!\\d)`));
    expect(figures()).toEqual(before);
    expect(made.app.stores.people.byId(2)?.fullName).toBe('Người dùng đã xóa 2');
    expect(made.app.stores.people.ofUnit(made.unitNamed('Thôn 3').id)).toHaveLength(1);
  });

  it('carried out twice changes nothing the second time', async () => {
    const made = await june();
    const officer = officerOf(made);
    const second = officerOf(made, 'Mẫu Cán Bộ Hai');
    const head = headOf(made);
    await asked(made, head);
    await second.press('Xem yêu cầu');
    await second.press('Thực hiện xóa');

    await carriedOut(officer);
    await second.press('Xóa, không khôi phục được');

    expect(second.lastText()).toContain('đã được giải quyết');
    expect(made.db.prepare('SELECT count(*) FROM erasure').pluck().get()).toBe(1);
  });

  it('never reaches the person again, and they are a stranger who may come back anew', async () => {
    const made = await june();
    const officer = officerOf(made);
    const head = headOf(made);
    await asked(made, head);
    await carriedOut(officer);
    await made.settle();
    const told = head.messages().length;

    made.clock.jumpTo(Temporal.Instant.from('2024-06-17T08:00+07:00'));
    await made.app.tick();
    await made.settle();
    expect(head.messages()).toHaveLength(told);
    const person = made.app.stores.people.byId(2);
    expect(person?.telegramId).toBe(-2);
    const queued = made.app.stores.outbox.enqueue({
      ...{ key: 'x', chatId: -2, method: 'sendMessage', payload: {}, at: made.clock.now() },
    });
    expect(queued).toBe(false);

    await head.say('/dulieu');
    expect(head.lastText()).toContain('để nhận liên kết mời');
    made.enrolled({ name: 'Mẫu Người Mới', role: 'reader' });
    const again = made.app.stores.people.enrol({
      ...{ telegramId: head.user.id, fullName: 'Mẫu Trở Lại', honorific: 'ong' },
      consentedAt: made.clock.now(),
    });
    expect(again.id).toBeGreaterThan(2);
  });

  it('a draft that a deputy goes on with stays; one of the person alone does not', async () => {
    const made = await june();
    const officer = officerOf(made);
    const head = headOf(made);
    const alone = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    const deputy = deputyOf(made);
    await head.say('/baocao');
    await head.press('Không có');
    await deputy.say('/baocao');
    await deputy.press('Nhập thay');
    await alone.say('/baocao');
    await alone.press('Không có');
    for (const one of [head, alone]) {
      await asked(made, one);
      await carriedOut(officer);
    }

    expect(made.duty('Thôn 3', '2024-06').draft).not.toBeNull();
    expect(made.duty('Thôn 5', '2024-06').draft).toBeNull();
  });
});

describe('who decides on a request', () => {
  it('never the person themself; for an officer an administrator', async () => {
    const made = await june();
    const officer = officerOf(made);
    const second = officerOf(made, 'Mẫu Cán Bộ Hai');
    const administrator = officerOf(made, 'Mẫu Quản Trị', 'administrator');
    await asked(made, officer);

    await officer.say('/dulieu');
    await officer.press('Yêu cầu xóa dữ liệu (1)');
    await officer.press('Mẫu Cán Bộ');
    expect(officer.lastText()).toContain('Không tự giải quyết yêu cầu của chính ông/bà');
    await second.press('Xem yêu cầu');
    expect(second.lastText()).toContain('do quản trị hệ thống giải quyết');
    await carriedOut(administrator);

    expect(administrator.lastText()).toContain('✓ Đã xóa');
    expect(made.app.stores.people.who(officer.user.id)).toBeNull();
  });

  it('the only administrator is asked to invite another one first', async () => {
    const made = await june();
    officerOf(made);
    const administrator = officerOf(made, 'Mẫu Quản Trị', 'administrator');

    await asked(made, administrator);

    expect(administrator.lastText()).toContain('quản trị duy nhất của hệ thống');
    expect(made.app.stores.erasureRequests.open()).toEqual([]);
  });

  it('is reminded once, a day before the request is due', async () => {
    const made = await commune({ now: '2024-06-15T08:00' });
    const officer = officerOf(made);
    const head = headOf(made);
    await asked(made, head);
    const told = () =>
      officer.messages().filter(({ text }) => text.includes('chưa được giải quyết')).length;

    for (const day of ['16', '17', '18']) {
      made.clock.jumpTo(Temporal.Instant.from(`2024-06-${day}T09:00+07:00`));
      await made.app.tick();
      await made.settle();
    }

    expect(told()).toBe(1);
  });
});
