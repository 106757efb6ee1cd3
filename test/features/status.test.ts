import { describe, expect, it } from 'vitest';
import type { Commune } from '../support/commune.ts';
import { answerAll, commune, deputyOf, fileReport, headOf, june, type Phone } from './scene.ts';

async function staffRoom(made: Commune) {
  const officers = ['Mẫu Một', 'Mẫu Hai'].map((name) => made.enrolled({ name, role: 'officer' }));
  const group = made.sandbox.group({ title: 'Cán bộ xã', members: officers });
  const [one, two] = officers.map((user) => made.driver.chat(user, group));
  if (one === undefined || two === undefined) throw new Error('two officers');
  await one.say('/ketnoi');
  return { group, one, two };
}

/** The numbers of the line of counts. */
function countsOf(text: string): { total: number; counts: number[] } {
  const line = text.split('\n').find((each) => each.includes(' đơn vị:')) ?? '';
  const [total = '', counts = ''] = line.split(':');
  return {
    total: Number(/\d+/.exec(total)?.[0]),
    counts: [...counts.matchAll(/\d+/g)].map(([count]) => Number(count)),
  };
}

/** Thôn 1 on time, Thôn 2 late, Thôn 3 under way, Thôn 4 not begun, Công an excused, the rest absent. */
async function mixed() {
  const made = await june();
  const room = await staffRoom(made);
  const [one, two, three] = [1, 2, 3].map((number) =>
    headOf(made, `Thôn ${number}`, `Mẫu Thôn ${number}`),
  );
  headOf(made, 'Thôn 4', 'Mẫu Thôn 4');
  headOf(made, 'Thôn 10', 'Mẫu Thôn 10');
  await fileReport(one as Phone);
  await (three as Phone).say('/baocao');
  await (three as Phone).press('Không có');
  await (two as Phone).say('/baocao');
  await answerAll(two as Phone);
  const { id } = made.duty('Công an xã', '2024-06').obligation;
  made.app.stores.periods.excuse(id, { at: made.clock.now(), by: null, why: 'đã báo riêng' });
  made.clock.jumpTo(Temporal.Instant.from('2024-06-20T09:00:00+07:00'));
  await (two as Phone).press('✅ Gửi báo cáo');
  return { made, ...room };
}

describe('/status in the staff group', () => {
  it('counts sum to the number of obligations, and every unit stands in one list', async () => {
    const { one } = await mixed();
    await one.say('/status');
    expect(one.lastText().split('\n').slice(0, 3)).toEqual([
      'Báo cáo tháng 6/2024',
      'Hạn nộp: 17 giờ 00, thứ Ba 18/06 · quá hạn 1 ngày 16 giờ',
      '27 đơn vị: ✅ 1 đúng hạn · 🕘 1 muộn · ✏️ 1 đang làm · ⬜ 2 chưa bắt đầu · ➖ 1 được miễn · ⚠️ 21 chưa kết nối hệ thống',
    ]);
    expect(one.lastText()).toContain('Đang làm: Thôn 3 (1/17)');
    expect(one.lastText()).toContain('Chưa bắt đầu: Thôn 4, Thôn 10');
    expect(one.lastText()).toContain('Được miễn: Công an xã');
    expect(one.lastText()).toContain('Số liệu lúc 09:00 ngày 20/06/2024');
    await one.press('Chi tiết');
    expect(one.lastText()).toContain('Đúng hạn: Thôn 1');
    expect(one.lastText()).toContain('Muộn: Thôn 2 (muộn 2 ngày)');
    const { total, counts } = countsOf(one.lastText());
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  it('names stand in Vietnamese order: Thôn 9 before Thôn 10, Đ after D, Ủy after Trường', async () => {
    const made = await june();
    const { one } = await staffRoom(made);
    await one.say('/status');
    const names = (/Chưa kết nối hệ thống: (.*)/.exec(one.lastText())?.[1] ?? '').split(', ');
    const order = [
      'Công an xã',
      'Địa chính – Nông nghiệp – Xây dựng – Môi trường',
      'Hội Nông dân xã',
      'Thôn 9',
      'Thôn 10',
      'Trạm Y tế xã',
      'Trường Tiểu học',
      'Ủy ban Mặt trận Tổ quốc Việt Nam xã',
      'Văn hóa – Xã hội',
    ];
    const places = order.map((name) => names.indexOf(name));
    expect(names).toHaveLength(27);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });

  it('refresh edits in place, also when nothing has changed', async () => {
    const made = await june();
    const { one } = await staffRoom(made);
    const head = headOf(made);
    await one.say('/status');
    const board = one.last().id;
    await fileReport(head);
    await one.press('🔄 Cập nhật');
    expect(one.last().id).toBe(board);
    expect(one.lastText()).toContain('✅ 1 đúng hạn');
    expect(one.toast()).toBe('Đã cập nhật.');
  });

  it('months go back and forth, and the first and the last have no button further', async () => {
    const made = await commune();
    const { one } = await staffRoom(made);
    await one.say('/status');
    expect(one.lastButtons()).toEqual(['🔄 Cập nhật', 'Chi tiết', '◀ Tháng 5/2024']);
    for (const month of ['5', '4', '3', '2']) {
      await one.press(`◀ Tháng ${month}/2024`);
      expect(one.lastText()).toContain(`Báo cáo tháng ${month}/2024`);
    }
    expect(one.lastButtons()).toEqual(['🔄 Cập nhật', 'Chi tiết', 'Tháng 3/2024 ▶']);
    await one.press('Chi tiết');
    await one.press('Tháng 3/2024 ▶');
    expect(one.lastButtons()).toContain('Thu gọn');
  });

  it('two officers pressing one board in the same moment: both are answered, the board is whole', async () => {
    const made = await commune();
    const { one, two } = await staffRoom(made);
    await one.say('/status');
    const board = one.last();
    one.user.press(board, '◀ Tháng 5');
    two.user.press(board, 'Chi tiết');
    two.user.press(board, '🔄 Cập nhật');
    await made.settle();
    expect(one.botMessages().filter(({ text }) => text.includes('27 đơn vị'))).toHaveLength(1);
    const { total, counts } = countsOf(one.lastText());
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  it.each([
    '/STATUS',
    '/status@tunganh_thu_bot',
    '/Status@TungAnh_Thu_Bot',
    '/status\ntháng này',
    '/status 6',
  ])('«%s» is understood', async (command) => {
    const made = await june();
    const { one } = await staffRoom(made);
    await one.say(command);
    expect(one.lastText()).toContain('27 đơn vị');
  });

  it('another bot’s command is not ours', async () => {
    const made = await june();
    const { one } = await staffRoom(made);
    const before = one.botMessages().length;
    await one.say('/status@bot_khac_bot');
    expect(one.botMessages().length).toBe(before);
  });

  it('a unit whose only person has blocked the bot is not connected', async () => {
    const made = await june();
    const { one } = await staffRoom(made);
    const head = headOf(made);
    await one.say('/status');
    expect(one.lastText()).toContain('Chưa bắt đầu: Thôn 3');
    head.user.blockBot();
    await made.settle();
    await one.press('🔄');
    expect(one.lastText()).not.toContain('Chưa bắt đầu');
    deputyOf(made);
    await one.press('🔄');
    expect(one.lastText()).toContain('Chưa bắt đầu: Thôn 3');
  });

  it('before the first period opens there is a sentence', async () => {
    const made = await commune({ now: '2024-01-20T08:00' });
    const { one } = await staffRoom(made);
    await one.say('/status');
    expect(one.lastText()).toBe('Chưa có kỳ báo cáo nào được mở.');
  });

  it('talk in the group is not the bot’s business', async () => {
    const made = await june();
    const { one } = await staffRoom(made);
    const before = one.botMessages().length;
    await one.say('mai họp lúc 8 giờ nhé');
    await one.sendPhoto();
    await one.say('/baocaogi');
    expect(one.botMessages().length).toBe(before);
  });
});

describe('/status elsewhere', () => {
  it.each([
    'a group that nobody connected',
    'a private chat of a head',
    'a private chat of a stranger',
  ])('gives nothing away in %s', async (where) => {
    const made = await june();
    const user = where.includes('head')
      ? headOf(made).user
      : made.sandbox.user({ firstName: 'Lạ' });
    const phone = where.includes('group')
      ? made.driver.chat(user, made.sandbox.group({ title: 'Xóm', members: [user] }))
      : made.driver.chat(user);
    await phone.say('/status');
    expect(phone.lastText()).toBe('Lệnh này dùng trong nhóm cán bộ xã đã kết nối.');
    expect(phone.lastButtons()).toEqual([]);
  });

  it('the board of a group that was removed since stops answering', async () => {
    const made = await june();
    const { one, group } = await staffRoom(made);
    await one.say('/status');
    made.app.stores.groups.end(group.id, made.clock.now());
    await one.press('Chi tiết');
    expect(one.toast()).toBe('Lệnh này dùng trong nhóm cán bộ xã đã kết nối.');
    expect(one.lastText()).not.toContain('Thu gọn');
  });

  it('an officer reads it in private as well', async () => {
    const made = await june();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu', role: 'officer' }));
    await officer.say('/status');
    await officer.press('Chi tiết');
    expect(officer.lastText()).toContain('27 đơn vị');
  });

  it('says how many more there are when a message has no room for all names', async () => {
    const made = await june();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu', role: 'officer' }));
    made.db.exec(`UPDATE unit SET name = printf('Thôn %03d %s', id, printf('%.*c', 190, 'x'))`);
    await officer.say('/status');
    await officer.press('Chi tiết');
    expect(officer.lastText()).toContain('27 đơn vị');
    expect(officer.lastText()).toMatch(/Thôn 015 x+ và 12 đơn vị khác$/m);
    expect(officer.lastText().length).toBeLessThan(4096);
  });
});
