import { describe, expect, it } from 'vitest';
import { beforeJune, ledgerOf, saidOf, tickAt } from './reminder-scene.ts';
import type { Phone } from './scene.ts';

/** The afternoon of 16/06, a day without a stage: heads of Thôn 7, 8 and 9, of whom 9 is done. */
async function anAfternoon(now = '2024-06-16T14:00') {
  const day = await beforeJune();
  const eight = day.reporter('Mẫu Thôn Tám', 'Thôn 8');
  const nine = day.reporter('Mẫu Thôn Chín', 'Thôn 9');
  await tickAt(day.commune, '2024-06-15T08:00');
  day.commune.filed('Thôn 9', '2024-06', { KT11: { value: 95 } });
  await tickAt(day.commune, now);
  return { ...day, eight, nine };
}

const countOf = (phone: Phone) => phone.botMessages().length;

describe('/nhac', () => {
  it('reminds whoever has not sent, once, with the button into the form, and says what it did', async () => {
    const { commune, officer, head, eight, nine } = await anAfternoon();

    await officer.say('/nhac');
    expect(officer.lastButtons()).toEqual(['Nhắc 2 đơn vị – tháng 6/2024']);
    await officer.press('Nhắc 2 đơn vị');

    expect(officer.lastText().split('\n')[0]).toBe(
      'Báo cáo tháng 6/2024: đang gửi lời nhắc tới 2 đơn vị.',
    );
    expect(officer.lastText()).toContain(
      'Chưa liên hệ được qua hệ thống: Ban Chỉ huy Quân sự xã, ',
    );
    expect(head.lastText().split('\n')[1]).toBe(
      'Còn 02 ngày đến hạn nộp báo cáo tháng 6/2024 của Thôn 7 (hạn: 17 giờ 00, thứ Ba 18/06). Đề nghị bà bấm nút dưới đây để nhập số liệu.',
    );
    expect(head.lastButtons()[0]).toBe('📝 Báo cáo tháng 6/2024');
    expect([countOf(head), countOf(eight), countOf(nine)]).toEqual([2, 2, 1]);
    expect(ledgerOf(commune, 'Thôn 7')).toContain('extra sent');
    expect(
      commune.db.prepare(`SELECT subject, after FROM audit WHERE action = 'remind'`).all(),
    ).toEqual([{ subject: 'period:2024-06', after: '{"queued":2}' }]);
    await commune.close();
  });

  it('reminds nobody twice a day, however often it is pressed', async () => {
    const { commune, officer, head } = await anAfternoon();
    await officer.say('/nhac');

    await officer.press('Nhắc 2 đơn vị', { times: 2 });

    expect(countOf(head)).toBe(2);
    expect(officer.lastText()).toContain('đang gửi lời nhắc tới 0 đơn vị.');
    expect(officer.lastText()).toContain('2 đơn vị đã được nhắc hôm nay');
    await commune.close();
  });

  it('on the day of a stage reminds nobody again whom the plan has reminded', async () => {
    const { commune, officer, head } = await anAfternoon('2024-06-17T08:00');
    expect(countOf(head)).toBe(2);

    await officer.say('/nhac');
    await officer.press('Nhắc 2 đơn vị');

    expect(countOf(head)).toBe(2);
    expect(officer.lastText()).toContain('2 đơn vị đã được nhắc hôm nay');
    await commune.close();
  });

  it('in the early morning of a stage leaves the word to the plan', async () => {
    const { commune, officer, head } = await anAfternoon('2024-06-17T07:00');

    await officer.say('/nhac');
    await officer.press('Nhắc 2 đơn vị');
    expect(officer.lastText()).toContain('sẽ được nhắc theo lịch trong ngày');
    await tickAt(commune, '2024-06-17T08:00');

    expect(countOf(head)).toBe(2);
    expect(ledgerOf(commune, 'Thôn 7')).toContain('day_before sent');
    await commune.close();
  });

  it.each([
    ['2024-06-16T20:00', '06:00 ngày 17/06/2024'],
    ['2024-06-17T05:59', '06:00 ngày 17/06/2024'],
  ])('at %s refuses, and says from when it works', async (now, from) => {
    const { commune, officer, head } = await anAfternoon(now);

    await officer.say('/nhac');
    await officer.press('Nhắc 2 đơn vị');

    expect(officer.lastText()).toContain(`Có thể nhắc từ ${from}.`);
    expect(countOf(head)).toBe(1);
    await commune.close();
  });

  it('on days of Tết refuses up to the morning after them', async () => {
    const { commune, officer } = await anAfternoon();
    commune.quietDays('2024-06-16', '2024-06-18');

    await officer.say('/nhac');
    await officer.press('Nhắc 2 đơn vị');

    expect(officer.lastText()).toContain('Có thể nhắc từ 06:00 ngày 19/06/2024.');
    await commune.close();
  });

  it('has nothing to do when all have sent', async () => {
    const { commune, officer } = await anAfternoon();
    for (const { name } of commune.app.stores.units.all()) {
      if (name !== 'Thôn 9') commune.filed(name, '2024-06', { KT11: { value: 95 } });
    }

    await officer.say('/nhac');

    expect(officer.lastText()).toBe(
      'Không có đơn vị nào cần nhắc (chưa gửi báo cáo và nhận được tin của hệ thống).',
    );
    await commune.close();
  });

  it('still says how many who began after all', async () => {
    const { commune, officer, head, eight } = await anAfternoon();
    await head.press('📝 Báo cáo tháng 6/2024');

    await officer.say('/nhac');
    await officer.press('Nhắc 2 đơn vị');

    expect(head.lastText()).toContain('Đã trả lời 0/17 câu');
    expect(eight.lastText()).toContain('Đề nghị bà bấm nút dưới đây để nhập số liệu.');
    await commune.close();
  });
});

describe('the button below /status', () => {
  it('reminds from the staff group, for officers alone', async () => {
    const { commune, staff, head } = await anAfternoon();
    const leader = commune.enrolled({ name: 'Mẫu Chủ Tịch', role: 'leader' });
    const group = commune.sandbox.group({ title: 'Cán bộ xã', members: [staff.user, leader] });
    const there = commune.driver.chat(staff.user, group);
    await there.say('/ketnoi');
    await there.say('/status');
    expect(there.lastButtons()[0]).toBe('Nhắc 2 đơn vị');

    const his = commune.driver.chat(leader, group);
    await his.press('Nhắc 2 đơn vị');
    expect(his.toast()).toContain('cán bộ theo dõi báo cáo');
    expect(countOf(head)).toBe(1);
    await there.press('Nhắc 2 đơn vị');

    expect(countOf(head)).toBe(2);
    expect(saidOf(there, 'đang gửi lời nhắc tới 2 đơn vị')).toHaveLength(1);
    await commune.close();
  });

  it('is not offered to a leader, who only looks', async () => {
    const { commune } = await anAfternoon();
    const leader = commune.driver.chat(commune.enrolled({ name: 'Mẫu Chủ Tịch', role: 'leader' }));

    await leader.say('/status');

    expect(leader.lastButtons().filter((text) => text.startsWith('Nhắc'))).toEqual([]);
    await commune.close();
  });
});
