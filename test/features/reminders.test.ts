import { describe, expect, it } from 'vitest';
import { aCommune } from '../support/commune.ts';
import { alsoHeadOf, ledgerOf, tickAt } from './reminder-scene.ts';

async function june() {
  const commune = await aCommune({ now: '2024-06-14T12:00' });
  commune.onlyFrom('2024-06');
  const head = commune.driver.chat(
    commune.enrolled({ name: 'Mẫu Thôn Bảy', role: 'reporter', unit: 'Thôn 7', honorific: 'ba' }),
  );
  return { commune, head };
}

describe('reminders', () => {
  it('come at each stage to a head who has sent nothing, with the button into the form', async () => {
    const { commune, head } = await june();

    for (const day of ['15', '16', '17', '18', '19', '20', '21', '22']) {
      await tickAt(commune, `2024-06-${day}T08:00`);
    }

    const said = head.botMessages().map((message) => message.text.split('\n')[1]?.slice(0, 45));
    expect(said).toEqual([
      'Đã mở báo cáo tháng 6/2024 của Thôn 7 (số liệ',
      'Còn 01 ngày đến hạn nộp báo cáo tháng 6/2024 ',
      'Hôm nay là hạn nộp báo cáo tháng 6/2024 của T',
      'Báo cáo tháng 6/2024 của Thôn 7 đã quá hạn 01',
      'Báo cáo tháng 6/2024 của Thôn 7 đã quá hạn 03',
    ]);
    expect(head.lastText()).toContain('Kính gửi bà Mẫu Thôn Bảy');
    expect(head.lastButtons()[0]).toBe('📝 Báo cáo tháng 6/2024');
    expect(ledgerOf(commune, 'Thôn 7')).toEqual([
      'opening sent',
      'three_days_before skipped replaced',
      'day_before sent',
      'due_day sent',
      'day_after sent',
      'three_days_after sent',
    ]);
    await commune.close();
  });

  it('never come to somebody who is done', async () => {
    const { commune, head } = await june();
    await tickAt(commune, '2024-06-15T08:00');
    commune.filed('Thôn 7', '2024-06', { KT11: { value: 95 } });

    await tickAt(commune, '2024-06-17T08:00');
    await tickAt(commune, '2024-06-18T08:00');

    expect(head.botMessages()).toHaveLength(1);
    expect(ledgerOf(commune, 'Thôn 7').slice(2)).toEqual([
      'day_before skipped done',
      'due_day skipped done',
    ]);
    await commune.close();
  });

  it('leave an interview as it is and say how far it is', async () => {
    const { commune, head } = await june();
    await tickAt(commune, '2024-06-15T08:00');
    await head.press('📝 Báo cáo tháng 6/2024');
    await head.press('Không có');
    commune.clock.jumpTo(Temporal.Instant.from('2024-06-17T07:59:00+07:00'));
    await head.say('5,3');

    await tickAt(commune, '2024-06-17T08:00');
    expect(head.lastText()).toContain(
      'Đã trả lời 1/17 câu; đề nghị bà bấm nút dưới đây để nhập tiếp.',
    );
    await head.press('▶ Tiếp tục');
    await head.say('5,3');

    expect(commune.duty('Thôn 7', '2024-06').draftAnswers).toMatchObject({ KT07: { value: 5300 } });
    await commune.close();
  });

  it('go to one person once for two units', async () => {
    const { commune, head } = await june();
    alsoHeadOf(commune, head, 'Thôn 8');

    await tickAt(commune, '2024-06-15T08:00');
    await tickAt(commune, '2024-06-15T08:01');

    expect(head.botMessages()).toHaveLength(1);
    expect(head.lastButtons().slice(0, 2)).toEqual([
      '📝 Tháng 6/2024 – Thôn 7',
      '📝 Tháng 6/2024 – Thôn 8',
    ]);
    await commune.close();
  });

  it('go to the deputy while the head cannot be reached, and say so in the ledger where nobody can', async () => {
    const { commune, head } = await june();
    const deputy = commune.driver.chat(
      commune.enrolled({ name: 'Mẫu Phó', role: 'reporter', unit: 'Thôn 7', deputy: true }),
    );
    head.user.blockBot();
    await commune.settle();

    await tickAt(commune, '2024-06-15T08:00');

    expect(head.botMessages()).toEqual([]);
    expect(deputy.lastText()).toContain('Đã mở báo cáo');
    expect(ledgerOf(commune, 'Thôn 1')).toEqual([
      'opening skipped not_connected',
      'three_days_before skipped replaced',
    ]);
    await commune.close();
  });

  it('come again in the afternoon when asked to, once, and not when it is done by then', async () => {
    const { commune, head } = await june();
    await tickAt(commune, '2024-06-17T08:00');

    await head.press('Nhắc lại chiều nay', { times: 2 });
    expect(head.toast()).toBe('Hệ thống sẽ nhắc lại chiều nay.');
    await tickAt(commune, '2024-06-17T15:59');
    expect(head.botMessages()).toHaveLength(1);
    await tickAt(commune, '2024-06-17T16:00');
    expect(head.botMessages()).toHaveLength(2);
    await head.press('Nhắc lại chiều nay');
    expect(head.toast()).toBe('Đã qua giờ nhắc chiều. Đề nghị nhập báo cáo khi thuận tiện.');
    await commune.close();
  });

  it('after a night of downtime wait for the morning and send only the latest stage', async () => {
    const { commune, head } = await june();
    await tickAt(commune, '2024-06-15T08:00');

    await tickAt(commune, '2024-06-18T21:00');
    expect(head.botMessages()).toHaveLength(1);
    await tickAt(commune, '2024-06-19T08:00');

    expect(head.botMessages()).toHaveLength(2);
    expect(head.lastText()).toContain('đã quá hạn 01 ngày');
    expect(ledgerOf(commune, 'Thôn 7').slice(2)).toEqual([
      'day_before skipped superseded',
      'due_day skipped superseded',
      'day_after sent',
    ]);
    await commune.close();
  });

  it('ask once, three days after, for figures that were answered with "no data yet"', async () => {
    const { commune, head } = await june();
    await tickAt(commune, '2024-06-15T08:00');
    commune.filed('Thôn 7', '2024-06', { KT11: { value: 95 }, KT12: 'no_data' });

    for (const day of ['17', '18', '19', '21', '22']) {
      await tickAt(commune, `2024-06-${day}T08:00`);
    }

    expect(head.botMessages()).toHaveLength(2);
    expect(head.lastText()).toContain('còn mục chưa có số liệu: Đàn gia cầm');
    expect(head.lastButtons()).toEqual(['📝 Báo cáo tháng 6/2024']);
    await commune.close();
  });

  it('tell the staff group after the deadline who is missing, once and without mentions', async () => {
    const { commune } = await june();
    const officer = commune.enrolled({ name: 'Cán bộ', role: 'officer' });
    const group = commune.sandbox.group({ title: 'Cán bộ xã', members: [officer] });
    const staff = commune.driver.chat(officer, group);
    await staff.say('/ketnoi');

    await tickAt(commune, '2024-06-18T08:00');
    await tickAt(commune, '2024-06-19T08:00');
    await tickAt(commune, '2024-06-20T08:00');

    const told = staff.botMessages().filter((message) => message.text.includes('đã quá hạn'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toMatch(/chưa nhận được của 27 đơn vị: .*Thôn 2, .*Thôn 10, /);
    expect(told[0]?.text).not.toContain('@');
    await commune.close();
  });
});
