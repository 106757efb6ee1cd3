import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/member.ts';
import type { Commune } from '../support/commune.ts';
import { commune, forgedPress, headOf } from './scene.ts';

const MORNING = '2024-06-19T08:00';

function staff(made: Commune, role: Role = 'officer') {
  return made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role }));
}

const lines = (text: string) => text.split('\n');

/** Thôn 1 and Thôn 10 have sent figures for May and June, Thôn 2 only for May. */
async function aMorning(now = MORNING, withFaults = false) {
  const made = await commune({ now, withFaults });
  const officer = staff(made);
  const flows = { KT23: { value: 100 } };
  made.filed('Thôn 1', '2024-05', { ...flows, KT11: { value: 70 }, KT02: { value: 100_000 } });
  made.filed('Thôn 1', '2024-06', { ...flows, KT11: { value: 75 } });
  made.filed('Thôn 10', '2024-06', { KT23: { value: 20 }, KT11: { value: 50 } });
  made.filed('Thôn 2', '2024-05', { KT23: { value: 0 }, KT11: { value: 60 }, KT12: 'no_data' });
  made.filed('Thôn 1', '2024-03', { KT17: { value: 10, denominator: 20 } });
  made.filed('Thôn 2', '2024-03', { KT17: { value: 380, denominator: 380 } });
  made.filed('Văn hóa – Xã hội', '2024-06', { VH09: { value: 9_500 } });
  made.filed('Tài chính – Kế toán', '2024-06', { KT19: { value: 9_000_000_000 } });
  return { made, officer };
}

describe('/tiendo of the commune', () => {
  it('shows a section, a line a row, with what is missing, needed and flagged', async () => {
    const { officer } = await aMorning();
    await officer.say('/tiendo');
    const text = lines(officer.lastText());
    expect(text.slice(0, 2)).toEqual([
      'Tiến độ thi đua năm 2024 – I. Kinh tế',
      'Đến kỳ tháng 6/2024 (số liệu đến 14/06/2024) · đã nhận 4/27 báo cáo',
    ]);
    expect(text).toContain(
      '1. Tổng sản lượng lương thực quy thóc: 100/2.143 tấn (4,67%)* – chậm tiến độ · mới có 0/12 thôn',
    );
    expect(text).toContain('11. Đàn lợn: 185/790 con (23,42%)°* – chưa đến kỳ · mới có 2/12 thôn');
    expect(text).toContain('12. Đàn gia cầm: chưa có số liệu · mới có 0/12 thôn');
    expect(text).toContain(
      '17. Tỷ lệ hộ dùng nước sạch: 390/400 hộ (97,50%), chỉ tiêu 100%°* – chưa đạt · mới có 0/12 thôn',
    );
    expect(text).toContain(
      '19. Thu ngân sách nhà nước trên địa bàn: 9.000.000.000/52.016.953.000 đồng (17,30%)* – chậm tiến độ · chưa đủ các tháng · cần thêm 6.146 triệu đồng mỗi tháng',
    );
    expect(text).toContain(
      '23. Xây dựng đường giao thông nông thôn: 0,22/0,5 km (44,00%)* – chậm tiến độ · mới có 0/12 thôn · cần thêm 0,047 km mỗi tháng',
    );
    expect(text).toContain('° có số của kỳ trước · * có số chờ xác nhận');
    expect(officer.lastButtons().slice(24)).toEqual([
      'Văn hóa – xã hội',
      'An ninh – quốc phòng',
      'Chính quyền',
      'Nông thôn mới',
      'Theo đơn vị',
      'Hình ảnh',
      '◀ Tháng 5/2024',
    ]);
  });

  it('judges a strict target strictly and a season by its season, and explains no sign in vain', async () => {
    const { officer } = await aMorning();
    await officer.say('/tiendo');
    await officer.press('Văn hóa');
    expect(officer.lastText()).toContain('bảo hiểm y tế: 95,00%, chỉ tiêu trên 95%* – chưa đạt');
    expect(officer.lastText()).toContain('Tỷ lệ lao động qua đào tạo: chưa đến kỳ');
    expect(officer.lastText()).not.toContain('kỳ trước');
    await officer.press('An ninh');
    expect(officer.lastText()).not.toContain('* có số');
    await officer.press('Kinh tế');
    await officer.press('◀ Tháng 5');
    await officer.press('◀ Tháng 4');
    expect(officer.lastText()).toContain('2. Sản lượng thóc: chưa đến kỳ');
    expect(officer.botMessages()).toHaveLength(1);
  });

  it('shows a row across the units in Vietnamese order, each with its part and its age', async () => {
    const { officer } = await aMorning();
    await officer.say('/tiendo');
    await officer.press('11');
    const text = lines(officer.lastText());
    expect(text[0]).toBe('Đàn lợn');
    expect(text).toContain('Cả xã: 185/790 con (23,42%)°* – chưa đến kỳ');
    expect(text).toContain('Cùng kỳ năm trước: –');
    expect(text).toContain('Chờ xác nhận: 185 con của 3 đơn vị.');
    expect(text).toContain('Mới có đủ số liệu của 2/12 thôn.');
    expect(text.filter((line) => line.startsWith('Thôn ')).slice(0, 3)).toEqual([
      'Thôn 1: 75 con* (40,54% toàn xã)',
      'Thôn 2: 60 con* (32,43% toàn xã; số kỳ tháng 5/2024)',
      'Thôn 3: chưa có số liệu',
    ]);
    expect(text.filter((line) => line.startsWith('Thôn 10'))).toEqual([
      'Thôn 10: 50 con* (27,03% toàn xã)',
    ]);
    expect(text.indexOf('Thôn 9: chưa có số liệu')).toBeLessThan(
      text.indexOf('Thôn 10: 50 con* (27,03% toàn xã)'),
    );
  });

  it('says of a flow what is needed, where it leads, and which months are missing', async () => {
    const { officer } = await aMorning();
    await officer.say('/tiendo');
    await officer.press('23');
    const text = lines(officer.lastText());
    expect(text).toContain('Mức cần đạt đến nay: 50,00% chỉ tiêu.');
    expect(text).toContain('Cần thêm 0,047 km mỗi tháng (còn 6 tháng).');
    expect(text).toContain('Dự báo cả năm: 0,44 km (nếu giữ mức bình quân tháng đến nay).');
    expect(text).toContain('Thôn 2: 0 km* (0,00% toàn xã; thiếu tháng 2, 3, 4, 6)');
    await officer.press('◀ Các chỉ tiêu');
    await officer.press('19');
    expect(lines(officer.lastText())).toContain('Số liệu đến hết tháng 5/2024.');
    await officer.press('◀ Các chỉ tiêu');
    await officer.press('2');
    expect(lines(officer.lastText())).toContain(
      'Dự báo cả năm: 200 tấn (nếu các vụ sau đạt như các vụ đã báo cáo).',
    );
  });

  it('has last year’s figure where one was imported', async () => {
    const { made, officer } = await aMorning();
    const figure = { indicator: 'KT11', unitId: null, month: '2023-06', denominator: null };
    made.app.stores.pastFigures.put(
      { ...figure, value: 712 },
      'Báo cáo năm 2023',
      made.clock.now(),
    );
    await officer.say('/tiendo');
    await officer.press('11');
    expect(officer.lastText()).toContain('Cùng kỳ năm trước: 712 con');
  });

  it('shows a unit across its rows', async () => {
    const { officer } = await aMorning();
    await officer.say('/tiendo');
    await officer.press('Theo đơn vị');
    expect(officer.lastButtons()).not.toContain('Hội Nông dân xã');
    await officer.press('Thôn 2');
    const text = lines(officer.lastText());
    expect(text[0]).toBe('Tiến độ Thôn 2');
    expect(text).toContain('Đàn lợn: 60 con (số kỳ tháng 5/2024)');
    expect(text).toContain('Đàn gia cầm: chưa có số liệu');
    expect(text).toContain('Tỷ lệ hộ dùng nước sạch: 380/380 hộ (100,00%) (số kỳ tháng 3/2024)');
    expect(officer.lastText()).not.toContain('Lao động');
    await officer.press('Đơn vị khác');
    expect(officer.lastText()).toContain('đề nghị chọn đơn vị');
  });

  it('begins with the last month that is due; the one that has just opened says so', async () => {
    const { officer } = await aMorning('2024-06-16T08:00');
    await officer.say('/tiendo');
    expect(lines(officer.lastText())[1]).toContain('Đến kỳ tháng 5/2024');
    await officer.press('Tháng 6/2024 ▶');
    expect(lines(officer.lastText()).slice(1, 3)).toEqual([
      'Đến kỳ tháng 6/2024 (số liệu đến 14/06/2024) · đã nhận 4/27 báo cáo',
      'Kỳ này chưa hết hạn nộp (17 giờ 00, thứ Ba 18/06), số liệu còn thay đổi.',
    ]);
  });

  it('before the first period there is a sentence', async () => {
    const made = await commune({ now: '2024-01-20T08:00' });
    const officer = staff(made);
    await officer.say('/tiendo');
    expect(officer.lastText()).toBe('Chưa có kỳ báo cáo nào được mở.');
  });
});

describe('a closed month', () => {
  it('shows what was frozen, and on demand what has come since', async () => {
    const { made, officer } = await aMorning();
    made.clock.jumpTo(Temporal.Instant.from('2024-06-30T08:00:00+07:00'));
    await made.app.tick();
    made.filed('Thôn 3', '2024-06', { KT23: { value: 300 } });
    await officer.say('/tiendo');
    expect(lines(officer.lastText()).slice(1, 3)).toEqual([
      'Đến kỳ tháng 6/2024 (số liệu đến 14/06/2024) · đã nhận 4/27 báo cáo',
      '🔒 Số liệu chốt lúc 08:00 ngày 30/06/2024.',
    ]);
    expect(officer.lastText()).toContain('23. Xây dựng đường giao thông nông thôn: 0,22/0,5 km');

    await officer.press('Xem số liệu hiện nay');
    expect(lines(officer.lastText()).slice(1, 3)).toEqual([
      'Đến kỳ tháng 6/2024 (số liệu đến 14/06/2024) · đã nhận 5/27 báo cáo',
      'Số liệu hiện nay, gồm cả phần sửa sau khi chốt lúc 08:00 ngày 30/06/2024.',
    ]);
    expect(officer.lastText()).toContain('23. Xây dựng đường giao thông nông thôn: 0,52/0,5 km');
    await officer.press('23');
    expect(officer.lastText()).toContain('Thôn 3: 0,3 km*');

    await officer.press('Xem số liệu đã chốt');
    expect(officer.lastText()).toContain('Thôn 3: chưa có số liệu');
  });

  it('shows what was known when the campaign ended, and says up to which period', async () => {
    const { made, officer } = await aMorning('2024-11-15T08:00');
    made.onlyFrom('2024-11');
    made.filed('Thôn 3', '2024-11', { KT23: { value: 120 } });
    for (const time of ['2024-11-30T23:59', '2024-12-01T00:01']) {
      made.clock.jumpTo(Temporal.Instant.from(`${time}:00+07:00`));
      await made.app.tick();
    }
    made.filed('Thôn 4', '2024-11', { KT23: { value: 80 } });

    await officer.say('/tiendo');
    await officer.press('🏁 Chốt phong trào thi đua');
    expect(officer.lastText()).toMatch(
      /🏁 Số liệu chốt phong trào .*: đến kỳ T11\/2024 \(14\/11\/2024\)\./,
    );
    expect(officer.lastText()).toContain('Xây dựng đường giao thông nông thôn: 0,34/0,5 km');
    await officer.press('Xem số liệu hiện nay');

    expect(officer.lastText()).toContain('Xây dựng đường giao thông nông thôn: 0,42/0,5 km');
  });
});

describe('the picture', () => {
  it('comes beside the message, named after section and month', async () => {
    const { officer } = await aMorning();
    await officer.say('/tiendo');
    await officer.press('Văn hóa');
    await officer.press('Hình ảnh');
    expect(officer.last().kind).toBe('photo');
    expect(officer.lastText()).toBe('II. Văn hóa – xã hội – tiến độ đến kỳ tháng 6/2024');
    expect(officer.last().photo).toMatchObject({ width: 1280 });
  });

  it('of a long section comes as a file, which keeps its sharpness', async () => {
    const { officer } = await aMorning();
    await officer.say('/tiendo');
    await officer.press('Hình ảnh');
    expect(officer.last()).toMatchObject({
      kind: 'document',
      document: { name: 'tien-do-2024-06-KT.png', mime: 'image/png' },
    });
  });
});

describe('who sees it', () => {
  it('somebody who reports and looks after the commune gets both', async () => {
    const made = await commune({ now: MORNING });
    const head = headOf(made);
    const personId = made.app.stores.people.who(head.user.id)?.person.id ?? 0;
    const at = made.clock.now();
    made.app.stores.people.appoint({ personId, role: 'leader', unitId: null, deputy: false, at });
    await head.say('/tiendo');
    expect(head.botMessages().map(({ text }) => lines(text)[0])).toEqual([
      'Tiến độ Thôn 3, đến kỳ tháng 6/2024',
      'Tiến độ thi đua năm 2024 – I. Kinh tế',
    ]);
  });

  it('the connected staff group, and no other', async () => {
    const made = await commune({ now: MORNING });
    const officer = made.enrolled({ name: 'Mẫu', role: 'officer' });
    const group = made.sandbox.group({ title: 'Cán bộ', members: [officer] });
    const room = made.driver.chat(officer, group);
    await room.say('/tiendo');
    expect(room.lastText()).toContain('Lệnh này không dùng trong nhóm này.');
    await room.say('/ketnoi');
    await room.say('/tiendo');
    expect(room.lastText()).toContain('I. Kinh tế');
    made.app.stores.groups.end(group.id, made.clock.now());
    await room.press('Văn hóa');
    expect(room.toast()).toBe('Lệnh này dùng trong nhóm cán bộ xã đã kết nối.');
    expect(room.lastText()).toContain('I. Kinh tế');
  });

  it.each(['reporter', 'council'] as const)('no button of it answers a %s', async (role) => {
    const { made } = await aMorning(MORNING, true);
    const unit = role === 'reporter' ? { unit: 'Thôn 5' } : {};
    const phone = made.driver.chat(made.enrolled({ name: 'Mẫu Khác', role, ...unit }));
    await phone.say('/trogiup');
    const before = phone.messages().length;
    for (const [index, view] of ['s:KT', 'p:KT', 'r:KT11', 'l:', 'u:1'].entries()) {
      forgedPress(made, phone, `commune:${view}:2024-06:c`, 992_000 + index);
      await made.settle();
      await made.app.inbox.settled();
    }
    expect(phone.messages()).toHaveLength(before);
    expect(phone.lastText()).not.toContain('Kinh tế');
  });

  it('a place that does not exist leads to a sentence, or to what is there', async () => {
    const { made, officer } = await aMorning(MORNING, true);
    await officer.say('/tiendo');
    const places = [
      ['r:KT99:2024-06:c', 'Mục này không còn trong kế hoạch.'],
      ['u:999:2024-06:c', 'Mục này không còn trong kế hoạch.'],
      ['s:XX:1999-01:n', 'Tiến độ thi đua năm 2024 – I. Kinh tế'],
    ] as const;
    for (const [index, [data, first]] of places.entries()) {
      forgedPress(made, officer, `commune:${data}`, 993_000 + index);
      await made.settle();
      await made.app.inbox.settled();
      expect(lines(officer.lastText())[0]).toBe(first);
    }
  });
});

describe('Telegram’s limits', () => {
  it.each(['vi', 'en'] as const)('every section, row and unit fits (%s)', async (language) => {
    const made = await commune({ now: '2024-12-27T08:00' });
    const officer = staff(made);
    const person = made.app.stores.people.who(officer.user.id)?.person;
    made.app.stores.people.setLanguage(person?.id ?? 0, language);
    for (const unit of made.app.stores.units.all()) {
      for (const month of ['2024-11', '2024-12']) {
        const asked = made.app.stores.plans.current().indicators.map(({ code }) => code);
        const figures = Object.fromEntries(
          asked.map((code) => [code, { value: 12_345_678, denominator: 98_765_432 }]),
        );
        made.filed(unit.name, month, month === '2024-11' ? figures : {});
      }
    }
    await officer.say('/tiendo');
    for (const place of ['24', '◀', '10', '◀', '17', '◀']) {
      await officer.press(place, { on: officer.last() });
      expect(officer.lastText().length).toBeLessThan(4_096);
    }
    const others = officer.lastButtons().filter((text) => !/^\d|◀|▶|🔒/u.test(text));
    expect(others).toHaveLength(6);
    await officer.press(others[4] ?? '', { on: officer.last() });
    await officer.press('Thôn 12', { on: officer.last() });
    expect(officer.lastText()).toContain('Thôn 12');
  });
});
