import { describe, expect, it } from 'vitest';
import type { Commune } from '../support/commune.ts';
import { deputyOf, forgedPress, headOf, june } from './scene.ts';

async function scene(options: { readonly now?: string; readonly withFaults?: boolean } = {}) {
  const made = await june(options);
  const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
  const group = made.sandbox.group({
    title: 'Cán bộ xã',
    members: [officer],
    bot: 'administrator',
  });
  const staff = made.driver.chat(officer, group);
  await staff.say('/ketnoi');
  return {
    made,
    phone: made.driver.chat(officer),
    staff,
    three: headOf(made, 'Thôn 3', 'Mẫu Thôn Ba'),
    four: headOf(made, 'Thôn 4', 'Mẫu Thôn Tư'),
  };
}

async function tick(made: Commune): Promise<void> {
  made.pass(60);
  await made.app.tick();
  await made.settle();
}

/** The board of receipts as it stands now. */
function board(phone: Awaited<ReturnType<typeof scene>>['phone']): string {
  return phone.botMessages().findLast(({ text }) => text.includes('Đã nhận: '))?.text ?? '';
}

async function announced(it: Awaited<ReturnType<typeof scene>>, audience = 'Các thôn') {
  await it.phone.say('/thongbao');
  await it.phone.say('Họp tại hội trường xã lúc 14:00 thứ Sáu.');
  await it.phone.press(audience);
  await it.phone.press('📢 Gửi ngay');
}

describe('an announcement', () => {
  it('is typed, addressed and looked at before it goes out', async () => {
    const it = await scene();

    await it.phone.say('/thongbao');
    expect(it.phone.lastText()).toBe('Đề nghị gõ nội dung thông báo gửi các đơn vị.');
    await it.phone.say('Họp <gấp> & đủ');
    await it.phone.press('Các thôn');

    expect(it.phone.lastText()).toBe(
      'Xem trước. Gửi đến 12 đơn vị (2 người).\n' +
        'Chưa có người nhận trên hệ thống: Thôn 1, Thôn 2, Thôn 5, Thôn 6, Thôn 7, Thôn 8, ' +
        'Thôn 9, Thôn 10, Thôn 11, Thôn 12.\n\nHọp <gấp> & đủ',
    );
    expect(it.three.botMessages()).toHaveLength(0);
  });

  it('is begun once, though the command is sent again before anything is typed', async () => {
    const it = await scene();

    await it.phone.say('/thongbao');
    await it.phone.say('/thongbao');
    await it.staff.say('/thongbao');

    const begun = it.made.db.prepare('SELECT count(*) FROM announcement').pluck().get();
    expect(begun).toBe(2);
  });

  it('reaches each head once, however often the button is pressed', async () => {
    const it = await scene();
    await it.phone.say('/thongbao');
    await it.phone.say('Họp xã.');
    await it.phone.press('Các thôn');

    await it.phone.press('📢 Gửi ngay', { times: 2 });

    expect(it.three.botMessages()).toHaveLength(1);
    expect(it.three.lastText()).toBe(
      '📢 Thông báo của UBND xã Tùng Ảnh\nKính gửi ông Mẫu Thôn Ba.\n\nHọp xã.\n\n' +
        'Đề nghị ông bấm «Đã nhận» sau khi đọc.',
    );
    expect(it.four.botMessages()).toHaveLength(1);
  });

  it('counts who has received it, on a board that is edited once a minute at most', async () => {
    const it = await scene({ withFaults: true });
    await announced(it);
    expect(board(it.phone)).toContain('Đã nhận: 0/12 đơn vị.');

    await it.three.press('Đã nhận');
    await it.four.press('Đã nhận', { times: 2 });
    await tick(it.made);

    expect(it.three.toast()).toBe('Đã ghi nhận. Trân trọng cảm ơn.');
    expect(it.three.lastButtons()).toEqual([]);
    expect(board(it.phone)).toContain('Đã nhận: 2/12 đơn vị.');
    expect(board(it.phone)).toContain('Chưa xác nhận: Thôn 1, Thôn 2, Thôn 5,');
    const edits = it.made.sandbox.calls.filter(({ method }) => method === 'editMessageText');
    await tick(it.made);
    expect(it.made.sandbox.calls.filter(({ method }) => method === 'editMessageText')).toHaveLength(
      edits.length,
    );
  });

  it('counts a unit once when the head and the deputy both say so', async () => {
    const it = await scene();
    const deputy = deputyOf(it.made, 'Thôn 3', 'Mẫu Phó Ba');
    await announced(it);

    await it.three.press('Đã nhận');
    await deputy.press('Đã nhận');
    await tick(it.made);

    expect(board(it.phone)).toContain('Đã nhận: 1/12 đơn vị.');
  });

  it('is said again to those who have not answered, once a day at most', async () => {
    const it = await scene();
    await announced(it);
    await it.three.press('Đã nhận');

    await it.phone.press('Nhắc');
    await it.phone.press('Nhắc');

    expect(it.three.botMessages()).toHaveLength(1);
    expect(it.four.botMessages()).toHaveLength(2);
    expect(it.phone.toast()).toBe(
      'Đã gửi lại cho 0 người. Mỗi người được nhắc nhiều nhất một lần một ngày.',
    );
  });

  it('waits for the morning when it is written at night, if the sender chooses so', async () => {
    const it = await scene({ now: '2024-06-17T21:00' });
    await it.phone.say('/thongbao');
    await it.phone.say('Họp xã.');
    await it.phone.press('Tất cả đơn vị');

    await it.phone.press('📢 Gửi lúc 06:00');
    expect(it.three.botMessages()).toHaveLength(0);
    it.made.clock.jumpTo(Temporal.Instant.from('2024-06-18T06:00:00+07:00'));
    await it.made.settle();

    expect(it.three.lastText()).toContain('Họp xã.');
  });

  it('says what is missing when something else comes than was asked for', async () => {
    const it = await scene();
    await it.phone.say('/thongbao');

    await it.phone.sendVoice();
    expect(it.phone.lastText()).toContain('Bước này cần tin nhắn chữ');
    await it.phone.say('Họp xã.');
    await it.phone.say('gửi đi');
    expect(it.phone.lastText()).toContain('Đề nghị bấm một trong các nút dưới đây.');
    await it.phone.press('Các thôn');
    expect(it.phone.botMessages().at(-2)?.text).toBe('✓ Gửi đến: Các thôn');
    await it.phone.say('ok');

    expect(it.phone.lastText()).toContain('Đề nghị bấm một trong các nút dưới đây.');
    expect(it.three.botMessages()).toHaveLength(0);
  });

  it('of an officer who reports for a unit too leads back to the open question', async () => {
    const it = await scene();
    const { people } = it.made.app.stores;
    const person = people.who(it.phone.user.id)?.person;
    const unitId = it.made.unitNamed('Thôn 9').id;
    people.appoint({
      personId: person?.id ?? 0,
      role: 'reporter',
      unitId,
      deputy: false,
      at: it.made.clock.now(),
    });
    await it.phone.say('/baocao');
    await it.phone.press('Không có');

    await announced(it);

    expect(
      it.phone.botMessages().some(({ text }) => text.startsWith('Thông báo sẽ được gửi')),
    ).toBe(true);
    await it.phone.say('5,3');
    expect(it.made.duty('Thôn 9', '2024-06').draftAnswers['KT07']).toMatchObject({ value: 5300 });
  });

  it('does not go out by the hand of somebody who is no officer any more', async () => {
    const it = await scene();
    await it.phone.say('/thongbao');
    await it.phone.say('Họp xã.');
    await it.phone.press('Các thôn');
    const [membership] = it.made.app.stores.people.who(it.phone.user.id)?.memberships ?? [];
    it.made.app.stores.people.endMembership(membership?.id ?? 0, it.made.clock.now());

    await it.phone.press('📢 Gửi ngay');

    expect(it.phone.lastText()).toBe('Không gửi thông báo.');
    expect(it.three.botMessages()).toHaveLength(0);
  });

  it('loses its button on the phone of a deputy as well, who presses after the head', async () => {
    const it = await scene();
    const deputy = deputyOf(it.made);
    await announced(it);
    await it.three.press('Đã nhận');

    await deputy.press('Đã nhận');

    expect(deputy.toast()).toBe('Đã ghi nhận. Trân trọng cảm ơn.');
    expect(deputy.lastButtons()).toEqual([]);
  });

  it('of the greatest length to forty units with long names is looked at in one message', async () => {
    const it = await scene();
    const name = 'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức thành viên số';
    it.made.db.prepare('UPDATE unit SET name = ? || id').run(name);
    await it.phone.say('/thongbao');
    await it.phone.say('ă'.repeat(3000));

    await it.phone.press('Tất cả đơn vị');

    expect(it.phone.lastText()).toContain('ă'.repeat(3000));
    expect(it.phone.lastText()).toContain('…');
  });

  it('may be rewritten, and may be dropped: then nobody gets anything', async () => {
    const it = await scene();
    await it.phone.say('/thongbao');
    await it.phone.say('Họp xa.');
    await it.phone.press('Các thôn');
    await it.phone.press('Sửa nội dung');
    await it.phone.say('Họp xã.');
    expect(it.phone.lastText()).toContain('Họp xã.');

    await it.phone.press('Không gửi');

    expect(it.phone.lastText()).toBe('Không gửi thông báo.');
    expect(it.three.botMessages()).toHaveLength(0);
  });

  it('too long is said so, with the length, and may be typed again', async () => {
    const it = await scene();
    await it.phone.say('/thongbao');

    await it.phone.say('ă'.repeat(3001));

    expect(it.phone.lastText()).toContain('3.001 ký tự, tối đa 3.000');
    await it.phone.say('ă'.repeat(3000));
    expect(it.phone.lastText()).toBe('Gửi đến:');
  });

  it('can be written in the staff group, and its board stands there', async () => {
    const it = await scene();

    await it.staff.say('/thongbao');
    await it.staff.press('✍️ Gõ câu trả lời');
    await it.staff.reply('Họp xã.');
    await it.staff.press('Các thôn');
    await it.staff.press('📢 Gửi ngay');

    expect(board(it.staff)).toContain('Đã nhận: 0/12 đơn vị.');
    expect(it.three.lastText()).toContain('Họp xã.');
  });

  it('leaves the report that the officer’s colleague is filling in as it is', async () => {
    const it = await scene();
    await it.three.say('/baocao');
    await it.three.press('Không có');

    await announced(it);
    await it.three.say('5,3');

    expect(it.made.duty('Thôn 3', '2024-06').draftAnswers['KT07']).toMatchObject({ value: 5300 });
  });

  it('is not acknowledged by a forged button of somebody who was not told', async () => {
    const it = await scene({ withFaults: true });
    await announced(it);
    const school = headOf(it.made, 'Trường Tiểu học', 'Mẫu Trường');
    await school.say('/trogiup');

    forgedPress(it.made, school, 'announcement:got:1', 993_000);
    forgedPress(it.made, school, 'announcement:again:1', 993_001);
    await it.made.app.inbox.settled();
    await tick(it.made);

    expect(board(it.phone)).toContain('Đã nhận: 0/12 đơn vị.');
    expect(it.four.botMessages()).toHaveLength(1);
  });

  it('stays as it was sent', async () => {
    const it = await scene();
    await announced(it);

    expect(() => it.made.db.prepare("UPDATE announcement SET text = 'khác'").run()).toThrow(
      'what was announced stays',
    );
  });
});
