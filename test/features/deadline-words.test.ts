import { describe, expect, it } from 'vitest';
import { redeploy } from './redeploy.ts';
import { beforeJune, saidOf, tickAt } from './reminder-scene.ts';

/** 17/06, 09:00: June is open, the head of Thôn 7 has been reminded twice. */
async function aDay() {
  const day = await beforeJune();
  await tickAt(day.commune, '2024-06-15T08:00');
  await tickAt(day.commune, '2024-06-17T08:00');
  const dueOf = (unit: string, month = '2024-06') =>
    day.commune
      .duty(unit, month)
      .obligation.dueAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh')
      .toPlainDateTime()
      .toString();
  const audited = (action: string) =>
    day.commune.db
      .prepare('SELECT reason, before, after FROM audit WHERE action = ? ORDER BY id')
      .all(action);
  return { ...day, dueOf, audited };
}

describe('an officer', () => {
  it('types the new day and the reason', async () => {
    const { commune, officer, head, dueOf, audited } = await aDay();
    await officer.say('/giahan');
    await officer.press('Một đơn vị');
    await officer.press('Thôn 7');
    await officer.press('Đến ngày khác');
    expect(officer.lastText()).toContain('Hạn hiện nay: 17 giờ 00, thứ Ba 18/06.');

    await officer.say('mai mốt');
    expect(officer.lastText()).toContain('Ngày chưa hợp lệ.');
    await officer.say('16/6');
    expect(officer.lastText()).toContain('Ngày này đã qua.');
    await officer.say('18/6/2024');
    expect(officer.lastText()).toContain('Hạn nộp chỉ dời về sau.');
    await officer.say('25/6/2042');
    expect(officer.lastText()).toContain('cách quá ba tháng');
    await officer.say('22/6');
    expect(officer.lastText()).toBe(
      'Dời hạn báo cáo tháng 6/2024, Thôn 7: đến 17 giờ 00, thứ Hai 24/06.\nĐề nghị bấm hoặc gõ lý do.',
    );
    await officer.sendSticker();
    expect(officer.lastText()).toContain('cần tin nhắn chữ');
    await officer.say('Thôn tổ chức hội làng <20–22/6>');

    expect(dueOf('Thôn 7')).toBe('2024-06-24T17:00:00');
    expect(dueOf('Thôn 8')).toBe('2024-06-18T17:00:00');
    expect(audited('move deadline')).toEqual([
      {
        reason: 'Thôn tổ chức hội làng <20–22/6>',
        before: '{"dueAt":"2024-06-18T10:00:00Z"}',
        after: '{"dueAt":"2024-06-24T10:00:00Z"}',
      },
    ]);
    expect(saidOf(head, 'dời đến 17 giờ 00, thứ Hai 24/06')).toHaveLength(1);
    expect(head.lastText()).toContain('(Thôn tổ chức hội làng <20–22/6>)');
    await commune.close();
  });

  it('gives a reason of their own for a day that was tapped', async () => {
    const { commune, officer, dueOf, audited } = await aDay();
    await officer.say('/giahan');
    await officer.press('Tất cả đơn vị chưa nộp');
    await officer.press('Thêm 3 ngày');
    await officer.press('Lý do khác');
    await officer.say('x'.repeat(301));
    expect(officer.lastText()).toContain('dài quá 300 ký tự');
    await officer.say('Mất điện toàn xã');

    expect(officer.lastText()).toBe(
      'Dời hạn báo cáo tháng 6/2024, tất cả đơn vị chưa nộp: đến 17 giờ 00, thứ Sáu 21/06.\nĐã thực hiện cho 27 đơn vị (Mất điện toàn xã). Những người liên quan được báo ngay.',
    );
    expect(dueOf('Thôn 7')).toBe('2024-06-21T17:00:00');
    expect(audited('move deadline')).toHaveLength(27);
    await commune.close();
  });

  it('an old button moves nothing into the past', async () => {
    const { commune, officer, dueOf, audited } = await aDay();
    await officer.say('/giahan');
    await officer.press('Một đơn vị');
    await officer.press('Thôn 7');
    await officer.press('Thêm 2 ngày');
    commune.clock.jumpTo(Temporal.Instant.from('2024-06-21T09:00:00+07:00'));

    await officer.press('Thiên tai');

    expect(officer.lastText()).toContain('Ngày này đã qua');
    expect(dueOf('Thôn 7')).toBe('2024-06-18T17:00:00');
    expect(audited('move deadline')).toHaveLength(0);
    await commune.close();
  });

  it('who presses twice moves it once, and a unit with more time keeps it', async () => {
    const { commune, officer, head, dueOf, audited } = await aDay();
    await officer.say('/giahan');
    await officer.press('Một đơn vị');
    await officer.press('Thôn 7');
    await officer.press('Thêm 7 ngày');
    await officer.press('Thiên tai', { times: 2 });
    expect(officer.lastText()).toBe(
      'Dời hạn báo cáo tháng 6/2024, Thôn 7: đến 17 giờ 00, thứ Ba 25/06.\n' +
        'Việc này đã được thực hiện trước đó, hoặc báo cáo đã được gửi.',
    );
    await officer.say('/giahan');
    await officer.press('Tất cả đơn vị chưa nộp');
    await officer.press('Thêm 2 ngày');
    await officer.press('Thiên tai');

    expect(dueOf('Thôn 7')).toBe('2024-06-25T17:00:00');
    expect(dueOf('Thôn 8')).toBe('2024-06-20T17:00:00');
    expect(audited('move deadline')).toHaveLength(27);
    expect(saidOf(head, 'được dời')).toHaveLength(1);
    await commune.close();
  });

  it('moves the month before as well', async () => {
    const { commune, officer, dueOf } = await aDay();
    commune.db.exec(`UPDATE obligation SET excused_at = NULL, excuse = NULL WHERE id =
      ${commune.duty('Thôn 7', '2024-05').obligation.id}`);
    await officer.say('/giahan');
    await officer.press('Tháng 5/2024');
    expect(officer.lastText()).toContain('Báo cáo tháng 5/2024');
    await officer.press('Tất cả đơn vị chưa nộp');
    await officer.press('Thêm 1 ngày');
    await officer.press('Điều chỉnh');

    expect(dueOf('Thôn 7', '2024-05')).toBe('2024-06-18T17:00:00');
    expect(dueOf('Thôn 7')).toBe('2024-06-18T17:00:00');
    await commune.close();
  });

  it('in the group is offered what can be tapped, for what is typed there does not reach the bot', async () => {
    const { commune, staff } = await aDay();
    await staff.say('/giahan');
    await staff.press('Tất cả đơn vị chưa nộp');

    expect(
      staff
        .withButton('Thêm 1 ngày')
        .buttons.flat()
        .map(({ text }) => text),
    ).toEqual(['Thêm 1 ngày', 'Thêm 2 ngày', 'Thêm 3 ngày', 'Thêm 5 ngày', 'Thêm 7 ngày']);
    await commune.close();
  });

  it('gives it up half-way, and nothing has changed', async () => {
    const { commune, officer, dueOf } = await aDay();
    await officer.say('/giahan');
    await officer.press('Tất cả đơn vị chưa nộp');
    await officer.press('Đến ngày khác');
    await officer.press('Bỏ qua');

    expect(officer.lastText()).toBe('Không thay đổi gì.');
    expect(dueOf('Thôn 7')).toBe('2024-06-18T17:00:00');
    await commune.close();
  });
});

describe('a unit that was excused', () => {
  it('is returned to its duty with a reason; the unit is told, and reminded again', async () => {
    const { commune, officer, head, staff, audited } = await aDay();
    await officer.say('/giahan');
    await officer.press('Một đơn vị');
    await officer.press('Thôn 7');
    await officer.press('Miễn báo cáo');
    await officer.press('Điều chỉnh');
    await officer.say('/giahan');
    await officer.press('Đơn vị đã được miễn');
    await officer.press('Thôn 7');
    expect(officer.lastText()).toContain('Hủy việc miễn báo cáo tháng 6/2024: Thôn 7.');
    await officer.press('Lý do khác');
    await officer.say('Miễn nhầm đơn vị');

    expect(saidOf(head, 'được hủy (Miễn nhầm đơn vị)')).toHaveLength(1);
    expect(audited('restore duty')).toEqual([
      { reason: 'Miễn nhầm đơn vị', before: '{"excuse":"Điều chỉnh của UBND xã"}', after: null },
    ]);
    await staff.say('/status');
    expect(staff.lastText()).not.toContain('Được miễn');
    await tickAt(commune, '2024-06-18T08:00');
    expect(head.lastText()).toContain('Hôm nay là hạn nộp');
    await commune.close();
  });

  it('may be excused again, and is told again', async () => {
    const { commune, officer, head } = await aDay();
    for (const verb of ['excuse', 'restore', 'excuse']) {
      await officer.say('/giahan');
      await officer.press(verb === 'excuse' ? 'Một đơn vị' : 'Đơn vị đã được miễn');
      await officer.press('Thôn 7');
      if (verb === 'excuse') await officer.press('Miễn báo cáo');
      await officer.press('Điều chỉnh');
    }

    expect(saidOf(head, 'được miễn báo cáo')).toHaveLength(2);
    await commune.close();
  });
});

describe('a head who asks for more time', () => {
  it('says why in their own words', async () => {
    const { commune, head, staff } = await aDay();
    await head.press('Xin gia hạn');
    await head.press('Lý do khác');
    expect(head.lastText()).toBe(
      'Đề nghị gõ lý do xin gia hạn báo cáo tháng 6/2024 của Thôn 7, một hai câu.',
    );
    await head.sendPhoto();
    expect(head.lastText()).toContain('cần tin nhắn chữ');
    await head.say('Đang gặt chạy bão, chưa đi từng hộ được');

    expect(head.lastText()).toContain('Đã gửi đề nghị gia hạn.');
    expect(staff.lastText()).toContain('Lý do: Đang gặt chạy bão, chưa đi từng hộ được.');
    await staff.press('Thêm 2 ngày');
    expect(head.lastText()).toContain('dời đến 17 giờ 00, thứ Năm 20/06 (Đang gặt chạy bão');
    await commune.close();
  });

  it('in mid-interview comes back to the question that was open', async () => {
    const { commune, head, staff } = await aDay();
    await head.press('📝 Báo cáo tháng 6/2024');
    await head.press('Không có');
    const question = head.lastText();
    await head.press('Xin gia hạn');
    await head.press('Lý do khác');
    await head.say('5,3 tạ lúa còn ngoài đồng');

    expect(head.lastText()).toBe(question);
    expect(staff.lastText()).toContain('Lý do: 5,3 tạ lúa còn ngoài đồng.');
    await head.say('5,3');
    expect(commune.duty('Thôn 7', '2024-06').draftAnswers).toMatchObject({ KT07: { value: 5300 } });
    await commune.close();
  });

  it('may think better of it', async () => {
    const { commune, head, staff } = await aDay();
    await head.press('Xin gia hạn');
    await head.press('Lý do khác');
    await head.press('Bỏ qua');

    expect(head.lastText()).toBe('Không thay đổi gì.');
    expect(saidOf(staff, 'xin gia hạn')).toEqual([]);
    await commune.close();
  });

  it('and begins the report instead, finds the report undisturbed', async () => {
    const { commune, head } = await aDay();
    await head.press('Xin gia hạn');
    await head.press('Lý do khác');
    await head.press('📝 Báo cáo tháng 6/2024');
    await head.press('Không có');
    await head.say('5,3');
    await head.say('/huy');
    await head.say('tiếp');

    expect(head.lastText()).toContain('đã trả lời 2/17 câu');
    await commune.close();
  });

  it('across a new start of the software is heard once', async () => {
    const { commune, head, staff } = await aDay();
    await head.press('Xin gia hạn');
    await head.press('Lý do khác');

    const renewed = await redeploy(commune, 'version-2');
    await renewed.driver.chat(head.user).say('Ốm');

    expect(saidOf(staff, 'Lý do: Ốm.')).toHaveLength(1);
    await renewed.stop();
  });

  it('after the deadline is granted days from today on', async () => {
    const { commune, head, staff, dueOf } = await aDay();
    await tickAt(commune, '2024-06-21T08:00');
    await head.press('Xin gia hạn');
    await head.press('Ốm đau');
    await staff.press('Thêm 3 ngày');

    expect(dueOf('Thôn 7')).toBe('2024-06-24T17:00:00');
    await commune.close();
  });

  it('reads in the group what was decided, though Telegram was in trouble just then', async () => {
    const { commune, head, staff, dueOf } = await aDay();
    await head.press('Xin gia hạn');
    await head.press('Ốm đau');
    commune.sandbox.faults.next({ kind: '500', method: 'editMessageText' });

    await staff.press('Thêm 1 ngày');
    await commune.settle();

    expect(saidOf(staff, 'gia hạn đến').at(-1)).toContain('thứ Tư 19/06');
    expect(staff.view().messages.at(-1)?.buttons).toEqual([]);
    expect(dueOf('Thôn 7')).toBe('2024-06-19T17:00:00');
    await commune.close();
  });

  it('who is excused meanwhile is told so by the old request as well', async () => {
    const { commune, head, staff, officer } = await aDay();
    await head.press('Xin gia hạn');
    await head.press('Ốm đau');
    await officer.say('/giahan');
    await officer.press('Một đơn vị');
    await officer.press('Thôn 7');
    await officer.press('Miễn báo cáo');
    await officer.press('Điều chỉnh');

    await staff.press('Không gia hạn');

    expect(staff.lastText()).toContain('Thôn 7: được miễn báo cáo kỳ này');
    await commune.close();
  });

  it('whose deadline an officer moves meanwhile has the answer, and may ask again', async () => {
    const { commune, head, staff, officer } = await aDay();
    await head.press('Xin gia hạn');
    await head.press('Ốm đau');
    await officer.say('/giahan');
    await officer.press('Một đơn vị');
    await officer.press('Thôn 7');
    await officer.press('Thêm 1 ngày');
    await officer.press('Điều chỉnh');

    await staff.press('Thêm 2 ngày');
    expect(staff.toast()).toBe('Đề nghị này đã được trả lời.');
    expect(saidOf(staff, 'gia hạn đến').at(-1)).toContain('thứ Tư 19/06');
    await head.press('Xin gia hạn');
    await head.press('Ốm đau');
    expect(head.lastText()).toContain('Đã gửi đề nghị gia hạn.');
    await commune.close();
  });
});
