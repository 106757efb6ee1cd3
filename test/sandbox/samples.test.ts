import { describe, expect, it } from 'vitest';
import { openSampleChats } from '../../src/sandbox/sample-chats.ts';
import { plantSamples } from '../../src/sandbox/samples.ts';
import { aCommune } from '../support/commune.ts';

/** The sandbox as it begins: a minute before a new week, with everybody at their phones. */
async function begun() {
  const made = await aCommune({ now: '2024-06-17T07:59' });
  plantSamples(made.db, made.app.stores, made.clock.now());
  const { personas, columns } = openSampleChats(made.sandbox, made.app.stores);
  await made.driver.settle();
  const phone = (label: string) => {
    const found = personas.find((persona) => persona.label === label);
    if (found === undefined) throw new Error(`nobody is called ${label}`);
    return made.driver.chat(made.sandbox.findUser(found.userId));
  };
  async function minuteLater(): Promise<void> {
    made.clock.jumpTo(Temporal.Instant.from('2024-06-17T08:00+07:00'));
    await made.app.tick();
    await made.driver.settle();
  }
  return { made, personas, columns, phone, minuteLater };
}

describe('the first minute of the sandbox', () => {
  it('shows a head, the staff group and the officer', async () => {
    const { personas, columns } = await begun();

    const nameOf = (id: number) => personas.find(({ userId }) => userId === id)?.label;
    expect(columns.map(({ userId }) => nameOf(userId))).toEqual([
      'Trưởng thôn 3',
      'Cán bộ VP',
      'Cán bộ VP',
    ]);
    expect(columns.map(({ userId, chatId }) => userId === chatId)).toEqual([true, false, true]);
  });

  it('brings the reminder of the day before and the weekly digest, and no other duty', async () => {
    const { made, phone, minuteLater } = await begun();
    const silent = ['Cán bộ VP', 'Chủ tịch xã', 'Thư ký Hội đồng', 'Phó Chủ tịch xã'];
    const said = () => silent.map((label) => phone(label).botMessages().length);
    const before = said();

    await minuteLater();

    const [, reminder, ...more] = phone('Trưởng thôn 3').botMessages();
    expect(reminder?.text).toContain('Còn 01 ngày đến hạn nộp báo cáo tháng 6/2024');
    expect(more).toEqual([]);
    expect(said()).toEqual(before);
    const transcript = made.driver.transcript();
    expect(transcript).toContain('TỔNG HỢP TUẦN 10/06–16/06/2024');
    expect(transcript).not.toContain('Các việc đến hạn');
  });
});

describe('the samples of the second half of the plan', () => {
  it.each([
    ['Trưởng thôn 3', '/giaouoc', 'Công trình, phần việc: 2 (1 đang thực hiện, 1 đã hoàn thành)'],
    ['Trưởng thôn 3', '/khenthuong', 'đang soạn hoặc cần bổ sung: 1'],
    ['Trưởng thôn 3', '/xephang', 'Công trình, phần việc: 2/10'],
    ['Cán bộ VP', '/giaouoc', 'Kế hoạch: 5/27 đơn vị · Giao ước: 3/27 đơn vị'],
    ['Cán bộ VP', '/dienhinh', 'Phát hiện: 2 · Bồi dưỡng: 1 · Biểu dương: 1 · Nhân rộng: 1'],
    ['Cán bộ VP', '/phongtrao', 'ngày sinh đồng chí Trần Phú: 1 sự kiện – chưa có tổng kết'],
    ['Cán bộ VP', '/khenthuong', '1 chờ tiếp nhận, 1 chờ Hội đồng'],
    ['Cán bộ VP', '/hoso', 'Chi hội Phụ nữ Thôn 8 (mẫu) (KT24-01)'],
    ['Cán bộ VP', '/vanban', 'Lập văn bản'],
    ['Thư ký Hội đồng', '/hoidong', 'Còn 8 hình thức khen thưởng chưa đủ quy định biểu quyết.'],
    ['Ủy viên HĐ 1', '/hoidong', 'biểu quyết cho: Mẫu Thị Hòa, Ủy viên thường trực.'],
    ['Chủ tịch xã', '/hoidong', 'biểu quyết cho: Chủ tịch Mẫu, Chủ tịch Hội đồng.'],
  ])('%s finds them at %s', async (label, command, text) => {
    const { phone } = await begun();
    await phone(label).say(command);
    expect(phone(label).lastText()).toContain(text);
  });

  it('have two entries of the register that are probably one, and one that may be published', async () => {
    const { phone } = await begun();
    const officer = phone('Cán bộ VP');
    await officer.say('/dienhinh');
    expect(officer.lastButtons()).toContain('⚠️ Có thể trùng (1)');
    await officer.press('5');
    expect(officer.lastText()).toContain('Công khai: đã đồng ý');
  });

  it('let the council of nine meet and vote, three of its members without an account', async () => {
    const { phone } = await begun();
    const secretary = phone('Thư ký Hội đồng');
    await secretary.say('/hoidong');
    for (const button of ['Lập cuộc họp', 'Hôm nay', '14:00', 'Phòng họp', 'Chọn tất cả']) {
      await secretary.press(button);
    }
    for (const button of ['Xong', 'Lưu', 'Khai mạc', 'Khai mạc']) await secretary.press(button);
    for (const button of ['Những người còn lại', '◀ Cuộc họp', '1. Chi hội', 'Mở biểu quyết']) {
      await secretary.press(button);
    }
    await phone('Ủy viên HĐ 1').press('Đồng ý');

    expect(phone('Ủy viên HĐ 1').toast()).toContain('Đã ghi: đồng ý.');
    expect(secretary.lastText()).toContain('1/9 đã biểu quyết');
  });

  it('name nobody but invented people', async () => {
    const { made, personas } = await begun();
    const { council, exemplars, nominations } = made.app.stores;
    const individuals = exemplars.all({ year: 2024 }).filter(({ kind }) => kind === 'individual');
    const names = [
      ...council.members.current().map(({ fullName }) => fullName),
      ...individuals.map(({ name }) => name),
      ...nominations.ofYear(2024).map(({ name }) => name),
    ];

    expect(council.members.current()).toHaveLength(9);
    expect(council.members.current().filter(({ personId }) => personId === null)).toHaveLength(3);
    expect(personas).toHaveLength(34);
    expect(names.filter((name) => !/mẫu/i.test(name))).toEqual([]);
  });
});
