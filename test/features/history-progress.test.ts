import { describe, expect, it } from 'vitest';
import { commune, fileReport, headOf, june } from './scene.ts';

describe('/lichsu', () => {
  it('lists the months with their outcome, and shows a report in full', async () => {
    const made = await commune();
    const head = headOf(made);
    for (const month of ['2024-02', '2024-03', '2024-04'])
      made.filed('Thôn 3', month, { KT11: { value: 95 } });
    const may = made.duty('Thôn 3', '2024-05').obligation;
    made.app.stores.periods.excuse(may.id, { at: made.clock.now(), by: null, why: 'x' });
    await fileReport(head);
    await head.say('/lichsu');
    expect(head.lastText().split('\n')).toEqual([
      'Các kỳ báo cáo',
      'Tháng 2/2024 – Thôn 3: gửi lúc 11:00 ngày 18/02/2024, đúng hạn, chờ duyệt (mã 2024-02-Thôn 3)',
      'Tháng 3/2024 – Thôn 3: gửi lúc 11:00 ngày 17/03/2024, đúng hạn, chờ duyệt (mã 2024-03-Thôn 3)',
      'Tháng 4/2024 – Thôn 3: gửi lúc 11:00 ngày 18/04/2024, đúng hạn, chờ duyệt (mã 2024-04-Thôn 3)',
      'Tháng 5/2024 – Thôn 3: được miễn',
      'Tháng 6/2024 – Thôn 3: gửi lúc 08:01 ngày 15/06/2024, đúng hạn, chờ duyệt (mã T6/2024-T03-1)',
    ]);
    expect(head.lastButtons()).toHaveLength(4);
    await head.press('Xem tháng 6/2024');
    expect(head.lastText()).toContain('4. Đàn lợn: 95 con');
    expect(head.lastButtons()).toEqual(['✏️ Sửa báo cáo']);
  });

  it('says so before the first period', async () => {
    const made = await commune({ now: '2024-01-20T08:00' });
    const head = headOf(made);
    await head.say('/lichsu');
    expect(head.lastText()).toBe('Chưa có kỳ báo cáo nào.');
  });
});

describe('/tiendo', () => {
  it('shows own figures, and of flows where the commune stands', async () => {
    const made = await june();
    const head = headOf(made);
    headOf(made, 'Thôn 7', 'Mẫu Bảy');
    made.filed('Thôn 3', '2024-04', { KT11: { value: 90 }, KT23: { value: 100 } });
    made.filed('Thôn 3', '2024-05', { KT11: { value: 95 }, KT23: { value: 20 } });
    made.filed('Thôn 7', '2024-05', { KT11: { value: 50 }, KT23: { value: 80 } });
    await head.say('/tiendo');
    const lines = head.lastText().split('\n');
    expect(lines[0]).toBe('Tiến độ Thôn 3, đến kỳ tháng 6/2024');
    expect(lines).toContain('Đàn lợn: 95 con (tháng 5/2024)');
    expect(lines).toContain(
      'Đường giao thông nông thôn đã nghiệm thu: 0,12 km · cả xã 0,2/0,5 km (40,00% – chậm tiến độ)',
    );
    expect(lines).toContain('Đàn gia cầm: chưa có số liệu');
    expect(lines).toContain('Sản lượng thóc (hạt khô): được miễn · cả xã chưa có số liệu');
    expect(head.lastText()).toContain('Số liệu lúc 08:00 ngày 15/06/2024');
  });

  it('of a person of two units comes for each', async () => {
    const made = await june();
    const user = made.enrolled({ name: 'Mẫu Hai Vai', role: 'reporter', unit: 'Thôn 3' });
    const personId = made.app.stores.people.who(user.id)?.person.id ?? 0;
    const unitId = made.unitNamed('Thôn 7').id;
    const at = made.clock.now();
    made.app.stores.people.appoint({ personId, role: 'reporter', unitId, deputy: true, at });
    const phone = made.driver.chat(user);
    await phone.say('/tiendo');
    expect(phone.botMessages().map(({ text }) => text.split('\n')[0])).toEqual([
      'Tiến độ Thôn 3, đến kỳ tháng 6/2024',
      'Tiến độ Thôn 7, đến kỳ tháng 6/2024',
    ]);
  });

  it.each(['vi', 'en'] as const)('of every unit fits into one message (%s)', async (language) => {
    const made = await commune({ now: '2024-12-20T08:00' });
    for (const unit of made.app.stores.units.all()) {
      const head = headOf(made, unit.name, `Mẫu ${unit.code}`);
      const person = made.app.stores.people.who(head.user.id)?.person;
      made.app.stores.people.setLanguage(person?.id ?? 0, language);
      await head.say('/tiendo');
      expect(head.lastText()).toContain(unit.name);
      await head.say('/lichsu');
      expect(head.lastText()).toContain('12/2024');
    }
  });

  it('is one tap away from the receipt', async () => {
    const made = await june();
    const head = headOf(made);
    await fileReport(head);
    await head.press('Xem tiến độ');
    expect(head.lastText()).toContain('Tiến độ Thôn 3');
  });
});
