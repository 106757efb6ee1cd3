import { describe, expect, it } from 'vitest';
import { aCommune, type Commune } from '../support/commune.ts';
import { tickAt } from './reminder-scene.ts';

async function aDay() {
  const commune = await aCommune({ now: '2024-06-17T09:00' });
  commune.onlyFrom('2024-06');
  const user = commune.enrolled({ name: 'Cán bộ', role: 'officer', honorific: 'dong_chi' });
  const group = commune.sandbox.group({ title: 'Cán bộ xã', members: [user] });
  const officer = commune.driver.chat(user);
  const staff = commune.driver.chat(user, group);
  await staff.say('/ketnoi');
  const head = commune.driver.chat(
    commune.enrolled({ name: 'Mẫu Thôn Bảy', role: 'reporter', unit: 'Thôn 7', honorific: 'ba' }),
  );
  return { commune, officer, staff, head };
}

function dueOf(commune: Commune, unit: string): string {
  return commune
    .duty(unit, '2024-06')
    .obligation.dueAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh')
    .toPlainDateTime()
    .toString();
}

function audited(commune: Commune, action: string): unknown[] {
  return commune.db
    .prepare('SELECT reason, before, after FROM audit WHERE action = ? ORDER BY id')
    .all(action);
}

describe('moving a deadline', () => {
  it('for all: who has not sent is told once, the old date stays in the audit', async () => {
    const { commune, officer, head } = await aDay();
    commune.filed('Thôn 3', '2024-06', { KT11: { value: 95 } });

    await officer.say('/giahan');
    await officer.press('Tất cả đơn vị chưa nộp');
    await officer.press('Thêm 3 ngày');
    await officer.press('Thiên tai');

    expect(dueOf(commune, 'Thôn 7')).toBe('2024-06-21T17:00:00');
    expect(dueOf(commune, 'Thôn 3')).toBe('2024-06-18T17:00:00');
    expect(officer.lastText()).toContain('Đã thực hiện cho 26 đơn vị');
    expect(head.botMessages()).toHaveLength(1);
    expect(head.lastText()).toContain('dời đến 17 giờ 00, thứ Sáu 21/06 (Thiên tai');
    expect(audited(commune, 'move deadline')).toHaveLength(26);
    expect(audited(commune, 'move deadline')[0]).toEqual({
      reason: 'Thiên tai, thời tiết, dịch bệnh',
      before: '{"dueAt":"2024-06-18T10:00:00Z"}',
      after: '{"dueAt":"2024-06-21T10:00:00Z"}',
    });
    await commune.close();
  });

  it('plans the reminders anew', async () => {
    const { commune, officer, head } = await aDay();
    await tickAt(commune, '2024-06-17T09:01');
    await officer.say('/giahan');
    await officer.press('Tất cả');
    await officer.press('Thêm 3 ngày');
    await officer.press('Nghỉ lễ');

    for (const day of ['18', '19', '20', '21', '22']) await tickAt(commune, `2024-06-${day}T08:00`);

    const lines = head.botMessages().map((message) => message.text);
    expect(lines.filter((text) => text.includes('Còn 01 ngày'))).toHaveLength(1);
    expect(lines.filter((text) => text.includes('Hôm nay là hạn nộp'))).toHaveLength(1);
    expect(lines.filter((text) => text.includes('quá hạn'))).toHaveLength(1);
    await commune.close();
  });

  it('past a weekend goes on to the next working day', async () => {
    const { commune, officer } = await aDay();

    await officer.say('/giahan');
    await officer.press('Một đơn vị');
    await officer.press('Thôn 7');
    await officer.press('Thêm 5 ngày');
    await officer.press('Điều chỉnh');

    expect(dueOf(commune, 'Thôn 7')).toBe('2024-06-24T17:00:00');
    expect(dueOf(commune, 'Thôn 8')).toBe('2024-06-18T17:00:00');
    await commune.close();
  });

  it('is an officer’s: a head who types the command or forges the button changes nothing', async () => {
    const { commune, officer, head } = await aDay();
    await officer.say('/giahan');
    const forged = officer.last();

    await head.say('/giahan');
    expect(head.lastText()).toContain('chưa được cấp quyền');
    expect(() => head.user.press(forged, 'deadline:days:0')).toThrow(
      /not a member|own private|does not see|may not/,
    );

    expect(dueOf(commune, 'Thôn 7')).toBe('2024-06-18T17:00:00');
    await commune.close();
  });
});

describe('excusing a unit', () => {
  it('lifts the duty, tells the unit, and counts it as excused', async () => {
    const { commune, officer, staff, head } = await aDay();

    await officer.say('/giahan');
    await officer.press('Một đơn vị');
    await officer.press('Thôn 7');
    await officer.press('Miễn báo cáo');
    await officer.press('Thiên tai');
    await staff.say('/status');

    expect(head.lastText()).toContain('Thôn 7 được miễn báo cáo tháng 6/2024');
    expect(staff.lastText()).toContain('Được miễn: Thôn 7');
    expect(audited(commune, 'excuse')).toHaveLength(1);
    await commune.close();
  });
});

describe('asking for more time', () => {
  async function asked() {
    const day = await aDay();
    await tickAt(day.commune, '2024-06-18T08:00');
    await day.head.press('Xin gia hạn');
    await day.head.press('Chưa tổng hợp đủ số liệu');
    return day;
  }

  it('reaches the staff group; granted, the deadline moves and the head is told', async () => {
    const { commune, staff, head } = await asked();
    expect(staff.lastText()).toContain('Thôn 7 (Mẫu Thôn Bảy) xin gia hạn báo cáo tháng 6/2024');

    await staff.press('Thêm 2 ngày');

    expect(dueOf(commune, 'Thôn 7')).toBe('2024-06-20T17:00:00');
    expect(head.lastText()).toContain('dời đến 17 giờ 00, thứ Năm 20/06');
    expect(staff.lastText()).toContain('gia hạn đến 17 giờ 00, thứ Năm 20/06 (Cán bộ)');
    await commune.close();
  });

  it('refused, the deadline stays and the head is told what may be done', async () => {
    const { commune, staff, head } = await asked();

    await staff.press('Không gia hạn');

    expect(dueOf(commune, 'Thôn 7')).toBe('2024-06-18T17:00:00');
    expect(head.lastText()).toContain('giữ nguyên: 17 giờ 00, thứ Ba 18/06');
    await commune.close();
  });

  it('is asked once at a time and decided once', async () => {
    const { commune, staff, head } = await asked();
    await head.press('Xin gia hạn');
    await head.press('Ốm đau');
    expect(head.lastText()).toContain('đang chờ UBND xã trả lời');

    await staff.press('Thêm 1 ngày', { times: 2 });

    expect(dueOf(commune, 'Thôn 7')).toBe('2024-06-19T17:00:00');
    expect(staff.toast()).toBe('Đề nghị này đã được trả lời.');
    await commune.close();
  });
});
