import { describe, expect, it } from 'vitest';
import { redeploy } from './redeploy.ts';
import { alsoHeadOf, beforeJune, ledgerOf, remindOnly, saidOf, tickAt } from './reminder-scene.ts';

describe('between the line and the sending, a reminder', () => {
  it('is worded anew: who has begun meanwhile reads how far it is', async () => {
    const { commune, head } = await beforeJune();
    await tickAt(commune, '2024-06-15T08:00');
    remindOnly(commune, '2024-06-17T08:00');
    commune.app.stores.reports.start({
      obligationId: commune.duty('Thôn 7', '2024-06').obligation.id,
      by: commune.app.stores.people.who(head.user.id)?.person.id ?? 0,
      at: commune.clock.now(),
    });

    await commune.settle();

    expect(head.lastText()).toBe(
      [
        'Kính gửi bà Mẫu Thôn Bảy.',
        'Còn 01 ngày đến hạn nộp báo cáo tháng 6/2024 của Thôn 7 (hạn: 17 giờ 00, thứ Ba 18/06). Đã trả lời 0/17 câu; đề nghị bà bấm nút dưới đây để nhập tiếp.',
        'Trân trọng cảm ơn bà.',
      ].join('\n'),
    );
    await commune.close();
  });

  it('loses the duty that is done, and the ledger says so of that one alone', async () => {
    const { commune, head } = await beforeJune();
    alsoHeadOf(commune, head, 'Thôn 8');
    remindOnly(commune, '2024-06-15T08:00');
    commune.filed('Thôn 8', '2024-06', { KT11: { value: 95 } });

    await commune.settle();

    expect(head.lastText()).toContain('Thôn 7');
    expect(head.lastText()).not.toContain('Thôn 8');
    expect(head.lastButtons()[0]).toBe('📝 Báo cáo tháng 6/2024');
    expect(ledgerOf(commune, 'Thôn 7')[0]).toBe('opening sent');
    expect(ledgerOf(commune, 'Thôn 8')[0]).toBe('opening skipped done');
    await commune.close();
  });

  it('is dropped when the person speaks for the unit no longer', async () => {
    const { commune, head, reporter } = await beforeJune();
    await tickAt(commune, '2024-06-15T08:00');
    remindOnly(commune, '2024-06-17T08:00');
    const membership = commune.app.stores.people.who(head.user.id)?.memberships[0];
    commune.app.stores.people.endMembership(membership?.id ?? 0, commune.clock.now());
    const successor = reporter('Mẫu Người Mới', 'Thôn 7');

    await commune.settle();
    expect(head.botMessages()).toHaveLength(1);
    expect(ledgerOf(commune, 'Thôn 7')[2]).toBe('day_before skipped handed_over');
    await tickAt(commune, '2024-06-18T08:00');

    expect(head.botMessages()).toHaveLength(1);
    expect(successor.lastText()).toContain('Hôm nay là hạn nộp');
    await commune.close();
  });

  it('that waited past the next stage is superseded by it', async () => {
    const { commune, head } = await beforeJune();
    await tickAt(commune, '2024-06-15T08:00');
    remindOnly(commune, '2024-06-17T08:00');

    await tickAt(commune, '2024-06-18T08:00');

    expect(head.botMessages()).toHaveLength(2);
    expect(head.lastText()).toContain('Hôm nay là hạn nộp');
    expect(ledgerOf(commune, 'Thôn 7').slice(2)).toEqual([
      'day_before skipped superseded',
      'due_day sent',
    ]);
    await commune.close();
  });

  it('waits for the morning in the quiet hours, then says how late it is by then', async () => {
    const { commune, head } = await beforeJune();
    await tickAt(commune, '2024-06-20T08:00');
    remindOnly(commune, '2024-06-21T08:00');

    commune.clock.jumpTo(Temporal.Instant.from('2024-06-21T20:00:00+07:00'));
    await commune.settle();
    expect(saidOf(head, 'quá hạn 03')).toEqual([]);
    commune.clock.jumpTo(Temporal.Instant.from('2024-06-22T06:00:00+07:00'));
    await commune.settle();

    expect(head.lastText()).toContain('đã quá hạn 04 ngày');
    expect(head.lastButtons()).not.toContain('Nhắc lại chiều nay');
    await commune.close();
  });

  it('does not go out on a day of Tết', async () => {
    const { commune, head } = await beforeJune();
    await tickAt(commune, '2024-06-15T08:00');
    remindOnly(commune, '2024-06-17T08:00');
    commune.quietDays('2024-06-17', '2024-06-17');

    await commune.settle();

    expect(head.botMessages()).toHaveLength(1);
    expect(ledgerOf(commune, 'Thôn 7')[2]).toBe('day_before skipped quiet_day');
    await commune.close();
  });
});

describe('a snoozed reminder', () => {
  it('survives a new start of the software', async () => {
    const { commune, head } = await beforeJune();
    await tickAt(commune, '2024-06-17T08:00');
    await head.press('Nhắc lại chiều nay');

    const renewed = await redeploy(commune, 'version-2');
    commune.clock.jumpTo(Temporal.Instant.from('2024-06-17T16:00:00+07:00'));
    await renewed.settle();

    expect(saidOf(head, 'Còn 01 ngày')).toHaveLength(2);
    expect(head.lastButtons()).toEqual(['📝 Báo cáo tháng 6/2024', 'Xin gia hạn', 'Báo vắng mặt']);
    await renewed.stop();
  });
});

describe('a reminder', () => {
  it('between a question and its answer leaves the answer to its question', async () => {
    const { commune, head } = await beforeJune();
    await tickAt(commune, '2024-06-15T08:00');
    commune.clock.jumpTo(Temporal.Instant.from('2024-06-17T07:58:00+07:00'));
    await head.press('📝 Báo cáo tháng 6/2024');
    await head.press('Không có');
    const asked = head.lastText();

    await tickAt(commune, '2024-06-17T08:00');
    expect(head.lastText()).toContain('Đã trả lời 1/17 câu');
    await head.say('5,3');

    expect(asked).toContain('Sản lượng lạc');
    expect(commune.duty('Thôn 7', '2024-06').draftAnswers).toMatchObject({ KT07: { value: 5300 } });
    await commune.close();
  });

  it('of a returned report gives the reason and leads into the correction', async () => {
    const { commune, head } = await beforeJune();
    await tickAt(commune, '2024-06-15T08:00');
    commune.filed('Thôn 7', '2024-06', { KT11: { value: 95 } });
    const { sent, obligation } = commune.duty('Thôn 7', '2024-06');
    commune.app.stores.reviews.return({
      reportId: sent?.id ?? 0,
      by: commune.app.stores.people.ofUnit(obligation.unitId)[0]?.person.id ?? 0,
      at: commune.clock.now(),
      until: Temporal.Instant.from('2024-06-20T17:00:00+07:00'),
      reason: 'thiếu số lợn.',
      questions: ['KT11'],
    });

    await tickAt(commune, '2024-06-18T08:00');

    expect(head.lastText().split('\n')[1]).toBe(
      'Báo cáo tháng 6/2024 của Thôn 7 cần bổ sung: thiếu số lợn. Hạn gửi lại: 17 giờ 00, thứ Năm 20/06. Đề nghị bà bấm nút dưới đây để sửa và gửi lại; các mục khác được giữ nguyên.',
    );
    expect(head.lastButtons()).not.toContain('Xin gia hạn');
    await head.press('📝 Báo cáo tháng 6/2024');
    expect(commune.duty('Thôn 7', '2024-06').draft).toMatchObject({ revision: 2 });
    await commune.close();
  });

  it('of two duties tells apart for which one more time is asked', async () => {
    const { commune, head } = await beforeJune();
    alsoHeadOf(commune, head, 'Thôn 8');

    await tickAt(commune, '2024-06-15T08:00');

    expect(head.lastButtons()).toEqual([
      '📝 Tháng 6/2024 – Thôn 7',
      '📝 Tháng 6/2024 – Thôn 8',
      'Nhắc lại chiều nay',
      'Xin gia hạn tháng 6/2024 – Thôn 7',
      'Xin gia hạn tháng 6/2024 – Thôn 8',
      'Báo vắng mặt',
    ]);
    await commune.close();
  });
});

describe('the office', () => {
  it('is told of overdue units only, not of one that has more time', async () => {
    const { commune, staff } = await beforeJune();
    await tickAt(commune, '2024-06-15T08:00');
    const { id } = commune.duty('Thôn 7', '2024-06').obligation;
    const later = Temporal.Instant.from('2024-06-25T17:00:00+07:00');
    commune.app.stores.periods.moveDue(id, later);

    await tickAt(commune, '2024-06-19T08:00');

    const [told] = saidOf(staff, 'đã quá hạn');
    expect(told).toContain('chưa nhận được của 26 đơn vị: ');
    expect(told).not.toContain('Thôn 7');
    await commune.close();
  });

  it('is told how many more there are when a message has no room for all names', async () => {
    const { commune, staff } = await beforeJune();
    await tickAt(commune, '2024-06-15T08:00');
    commune.db.exec(`UPDATE unit SET name = printf('Thôn %03d %s', id, printf('%.*c', 190, 'x'))`);

    await tickAt(commune, '2024-06-19T08:00');

    const [told] = saidOf(staff, 'đã quá hạn');
    expect(told).toMatch(/^Báo cáo tháng 6.2024: .*của 27 đơn vị: .*x+ và 12 đơn vị khác\.$/s);
    await commune.close();
  });

  it('is told of overdue units also when nobody of them can be reached', async () => {
    const { commune, staff } = await beforeJune();
    await tickAt(commune, '2024-06-15T08:00');
    commune.filed('Thôn 7', '2024-06', { KT11: { value: 95 } });

    await tickAt(commune, '2024-06-19T08:00');
    await tickAt(commune, '2024-06-20T08:00');

    expect(saidOf(staff, 'đã quá hạn')).toHaveLength(1);
    await commune.close();
  });

  it('learns once a unit of whom no reminder reaches', async () => {
    const { commune, staff, head } = await beforeJune();
    await tickAt(commune, '2024-06-15T08:00');
    head.user.blockBot();
    await commune.settle();

    await tickAt(commune, '2024-06-17T08:00');
    await tickAt(commune, '2024-06-18T08:00');

    const told = saidOf(staff, 'chưa gửi được lời nhắc');
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('tới 26 đơn vị');
    expect(told[1]).toContain(
      'tới 1 đơn vị, vì chưa có người báo cáo nhận được tin của hệ thống: Thôn 7.',
    );
    expect(ledgerOf(commune, 'Thôn 7').slice(2)).toEqual([
      'day_before skipped not_connected',
      'due_day skipped not_connected',
    ]);
    await commune.close();
  });
});
