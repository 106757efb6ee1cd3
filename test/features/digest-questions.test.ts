import { describe, expect, it } from 'vitest';
import { aStaffGroup, pressBelow } from './digest-scene.ts';
import { deputyOf, forgedPress, headOf, type Phone, upTo } from './scene.ts';

/** Monday's digest stands; the head of Thôn 7 can be asked. */
async function aDigest(options: Parameters<typeof aStaffGroup>[0] = {}) {
  const scene = await aStaffGroup(options);
  const it = { name: 'Mẫu Thôn Bảy', role: 'reporter', unit: 'Thôn 7', honorific: 'ba' } as const;
  const head = scene.made.driver.chat(scene.made.enrolled(it));
  await scene.at('2024-06-17T08:00');
  return { ...scene, head };
}

async function ask(staff: Phone, text: string, unit = 'Thôn 7'): Promise<void> {
  await pressBelow(staff, 'Hỏi đơn vị');
  await staff.press(unit);
  await staff.reply(text);
}

const answersIn = (staff: Phone) =>
  staff.botMessages().filter(({ text }) => text.startsWith('Thôn 7 trả lời'));

describe('a question to a unit', () => {
  it('goes to the head in private, and the answer comes back below the digest', async () => {
    const { made, staff, head } = await aDigest();
    const before = made.driver.transcript().length;

    await ask(staff, 'Vì sao chưa có số liệu đường <GTNT>?');
    await head.press('Trả lời');
    await head.say('Đang chờ nghiệm thu, thứ Tư có số.');

    const units = /> Hỏi đơn vị nào\?\n(?:> \[.+\n)+/;
    const told = made.driver.transcript().slice(before).replace(units, '> Hỏi đơn vị nào?\n');
    expect(told).toBe(`Mẫu Cán Bộ bấm [Hỏi đơn vị]
Bot ↩ «TỔNG HỢP TUẦN 10/06–16/06/2024»:
> Hỏi đơn vị nào?
Mẫu Cán Bộ bấm [Thôn 7]
Bot ↩ «TỔNG HỢP TUẦN 10/06–16/06/2024» sửa thành: Hỏi Thôn 7:
Bot ↩ «Hỏi Thôn 7:»:
> Mẫu Cán Bộ: đề nghị trả lời tin nhắn này bằng nội dung cần hỏi **Thôn 7**.
> (chờ trả lời: Nội dung cần hỏi)
Mẫu Cán Bộ ↩ «Mẫu Cán Bộ: đề nghị trả lời tin nhắn này bằng nội dung cần hỏi Thôn 7.»: Vì sao chưa có số liệu đường <GTNT>?
Bot ↩ «Vì sao chưa có số liệu đường <GTNT>?»: Đã chuyển câu hỏi đến bà Mẫu Thôn Bảy (Thôn 7). Trả lời sẽ hiện ở dưới bản tổng hợp.

── Mẫu Thôn Bảy · 17/06/2024 08:00
Bot:
> Kính gửi bà Mẫu Thôn Bảy. Đồng chí Mẫu Cán Bộ hỏi Thôn 7:
> «Vì sao chưa có số liệu đường <GTNT>?»
> Đề nghị bà bấm «Trả lời» rồi gõ nội dung; hệ thống chuyển nguyên văn về nhóm cán bộ xã. Báo cáo đang nhập dở được giữ nguyên.
> [Trả lời]
Mẫu Thôn Bảy bấm [Trả lời]
Bot:
> Trả lời câu hỏi «Vì sao chưa có số liệu đường <GTNT>?»
> Đề nghị gõ nội dung trả lời trong một tin nhắn.
> [Để sau]
Mẫu Thôn Bảy: Đang chờ nghiệm thu, thứ Tư có số.
Bot sửa thành: ✓ Trả lời: Đang chờ nghiệm thu, thứ Tư có số.
Bot: Đã chuyển trả lời về nhóm cán bộ xã. Trân trọng cảm ơn bà.

── Cán bộ xã · 17/06/2024 08:00
Bot ↩ «TỔNG HỢP TUẦN 10/06–16/06/2024»:
> **Thôn 7** trả lời (bà Mẫu Thôn Bảy, 08:00 ngày 17/06/2024):
> «Đang chờ nghiệm thu, thứ Tư có số.»
> _Câu hỏi của đồng chí Mẫu Cán Bộ: «Vì sao chưa có số liệu đường <GTNT>?»_
`);
    const audited = made.db
      .prepare(`SELECT action, subject FROM audit WHERE subject LIKE 'question:%'`)
      .all();
    expect(audited).toEqual([
      { action: 'ask unit', subject: 'question:1' },
      { action: 'answer unit question', subject: 'question:1' },
    ]);
  });

  it('leaves an interview as it is, and the interview goes on after the answer', async () => {
    const { made, staff, head } = await aDigest();
    made.filed('Thôn 7', '2024-05', { KT11: { value: 95 } });
    await upTo(head, 'Đàn lợn');
    await ask(staff, 'Đã họp thôn chưa?');

    await head.say('100');
    expect(made.duty('Thôn 7', '2024-06').draftAnswers['KT11']).toMatchObject({ value: 100 });
    const open = head.lastText();
    await head.press('Trả lời');
    await head.say('Đã họp tối qua.');

    expect(answersIn(staff)[0]?.text).toContain('«Đã họp tối qua.»');
    expect(head.lastText()).toBe(open);
    expect(open).toContain('Đàn gia cầm');
    await head.press('Chưa có số liệu');
    expect(made.duty('Thôn 7', '2024-06').draftAnswers['KT12']).toEqual({ kind: 'no_data' });
  });

  it('may be put off: the interview goes on, and the button still stands', async () => {
    const { made, staff, head } = await aDigest();
    await upTo(head, 'Đàn lợn');
    await ask(staff, 'Đã họp thôn chưa?');

    await head.press('Trả lời');
    await head.press('Để sau');
    expect(head.lastText()).toContain('Đàn lợn');
    await head.press('Trả lời');
    await head.say('Đã họp.');

    expect(answersIn(staff)).toHaveLength(1);
    expect(head.lastText()).toContain('Đàn lợn');
    expect(made.duty('Thôn 7', '2024-06').draftAnswers['KT11']).toBeUndefined();
  });

  it('is answered by replying to it, also in the middle of an interview', async () => {
    const { made, staff, head } = await aDigest();
    await upTo(head, 'Đàn lợn');
    await ask(staff, 'Đã họp thôn chưa?');

    await head.say('Đã họp tối qua.', { replyTo: head.last() });

    expect(answersIn(staff)[0]?.text).toContain('«Đã họp tối qua.»');
    await head.say('100');
    expect(made.duty('Thôn 7', '2024-06').draftAnswers['KT11']).toMatchObject({ value: 100 });
  });

  it('takes a second answer, which replaces nothing', async () => {
    const { staff, head } = await aDigest();
    await ask(staff, 'Đã họp thôn chưa?');

    await head.press('Trả lời');
    await head.say('Chưa.');
    await head.press('Trả lời', { on: head.withButton('Trả lời') });
    await head.say('Đã họp tối qua.');

    expect(answersIn(staff).map(({ text }) => text.split('\n')[1])).toEqual([
      '«Chưa.»',
      '«Đã họp tối qua.»',
    ]);
  });

  it('is asked once and answered once when the updates come twice', async () => {
    const { made, staff, head } = await aDigest();
    const twice = async () => {
      const updates = made.sandbox.updates.take();
      for (let time = 0; time < 2; time += 1) {
        made.app.inbox.receive(updates);
        await made.app.inbox.settled();
        made.db.exec('DELETE FROM inbox');
      }
      await made.settle();
    };
    await pressBelow(staff, 'Hỏi đơn vị');
    await staff.press('Thôn 7');
    staff.user.say(staff.chatId, 'Đã họp thôn chưa?', { replyTo: staff.last() });
    await twice();
    const asked = head.last();
    head.user.say(head.chatId, 'Đã họp.', { replyTo: asked });
    await twice();
    await head.press('Trả lời');
    head.user.say(head.chatId, 'Cả thôn.');
    await twice();

    expect(head.botMessages().filter(({ text }) => text.includes('hỏi Thôn 7'))).toHaveLength(1);
    expect(answersIn(staff).map(({ text }) => text.split('\n')[1])).toEqual([
      '«Đã họp.»',
      '«Cả thôn.»',
    ]);
  });

  it('that nobody answers is named in the details, and nobody is nagged', async () => {
    const { staff, head, at } = await aDigest();
    await ask(staff, 'Đã họp thôn chưa?');
    const before = head.messages().length;

    await at('2024-06-17T09:00');
    await pressBelow(staff, 'Chi tiết');

    expect(staff.lastText()).toContain(
      'Câu hỏi chưa có trả lời\n– Thôn 7, Mẫu Cán Bộ hỏi lúc 08:00 ngày 17/06/2024: «Đã họp thôn chưa?»',
    );
    expect(head.messages()).toHaveLength(before);
  });

  it('that could not be delivered says so in the details', async () => {
    const { made, staff, head } = await aDigest();
    made.sandbox.faults.next({ kind: '403', method: 'sendMessage', chatId: head.chatId });
    await ask(staff, 'Đã họp thôn chưa?');

    await pressBelow(staff, 'Chi tiết');

    expect(staff.lastText()).toContain('chưa gửi đến được: «Đã họp thôn chưa?»');
  });

  it('goes to a deputy when the head cannot be reached', async () => {
    const { made, staff, head } = await aDigest();
    const deputy = deputyOf(made, 'Thôn 7', 'Mẫu Phó Bảy');
    made.app.stores.people.setUnreachable(head.user.id, made.clock.now());

    await ask(staff, 'Đã họp thôn chưa?');

    expect(deputy.lastText()).toContain('«Đã họp thôn chưa?»');
    expect(staff.lastText()).toContain('Mẫu Phó Bảy (Thôn 7)');
  });

  it('is said to be passed on, also when it could not be said the first time', async () => {
    const { made, staff, head } = await aDigest({ withFaults: true, waitingTakesTime: true });
    await pressBelow(staff, 'Hỏi đơn vị');
    await staff.press('Thôn 7');
    made.sandbox.faults.next({ kind: '500', method: 'sendMessage', chatId: staff.chatId });

    await staff.reply('Đã họp thôn chưa?');

    expect(staff.lastText()).toContain('Đã chuyển câu hỏi đến bà Mẫu Thôn Bảy (Thôn 7).');
    const asked = head.botMessages().filter(({ text }) => text.includes('Đã họp thôn chưa?'));
    expect(asked).toHaveLength(1);
  });

  it('to a unit whose head has left meanwhile is refused as soon as it is typed', async () => {
    const { made, staff } = await aDigest();
    await pressBelow(staff, 'Hỏi đơn vị');
    await staff.press('Thôn 7');
    made.db.exec(`UPDATE member SET ended_at = 1 WHERE role = 'reporter'`);

    await staff.reply('Đã họp thôn chưa?');

    expect(staff.lastText()).toBe('Thôn 7 chưa có người kết nối hệ thống, chưa gửi câu hỏi được.');
  });

  it('to a unit that nobody speaks for is refused at once', async () => {
    const { staff } = await aDigest();
    await pressBelow(staff, 'Hỏi đơn vị');
    await staff.press('Thôn 9');

    expect(staff.toast()).toBe('Thôn 9 chưa có người kết nối hệ thống, chưa gửi câu hỏi được.');
  });

  it('is asked for again when it is no text, or too long', async () => {
    const { made, staff, head } = await aDigest();
    await pressBelow(staff, 'Hỏi đơn vị');
    await staff.press('Thôn 7');

    await staff.reply('a'.repeat(501));
    expect(staff.lastText()).toContain('không quá 500 ký tự');
    await staff.reply('Đã họp thôn chưa?');

    expect(head.lastText()).toContain('«Đã họp thôn chưa?»');
    expect(made.db.prepare('SELECT text FROM unit_question').all()).toEqual([
      { text: 'Đã họp thôn chưa?' },
    ]);
  });

  it('is answered by a text that fits one message, not by a picture', async () => {
    const { staff, head } = await aDigest();
    await ask(staff, 'Đã họp thôn chưa?');
    await head.press('Trả lời');

    await head.sendPhoto();
    expect(head.lastText()).toContain('không quá 2.000 ký tự');
    await head.say('x'.repeat(2000));

    expect(answersIn(staff)[0]?.text).toContain('x'.repeat(2000));
  });

  it('is not talk: what an officer writes in the group without replying is nobody’s', async () => {
    const { made, staff } = await aDigest();
    await pressBelow(staff, 'Hỏi đơn vị');
    await staff.press('Thôn 7');

    await staff.say('Chiều nay họp lúc 14 giờ nhé');

    expect(made.db.prepare('SELECT count(*) AS n FROM unit_question').get()).toEqual({ n: 0 });
  });

  it('is for staff: a head in the group cannot ask, nor answer what another unit was asked', async () => {
    const { made, group, staff } = await aDigest({ withFaults: true });
    await ask(staff, 'Đã họp thôn chưa?');
    const stranger = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    group.add(stranger.user);
    const inGroup = made.driver.chat(stranger.user, group);
    const before = inGroup.messages().length;
    await pressBelow(inGroup, 'Hỏi đơn vị');
    expect(inGroup.messages()).toHaveLength(before);
    expect(inGroup.toast()).toContain('do cán bộ, lãnh đạo xã thực hiện');

    await stranger.say('/trogiup');
    forgedPress(made, stranger, 'question:answer:1', 990_001);
    await made.app.inbox.settled();
    await stranger.say('Trả lời thay');

    expect(answersIn(staff)).toHaveLength(0);
  });

  it('survives another version of the bot between the button and the answer', async () => {
    const { made, staff, head } = await aDigest();
    await ask(staff, 'Đã họp thôn chưa?');
    await head.press('Trả lời');
    made.db.exec('DELETE FROM conversation');

    await head.say('Đã họp.');

    expect(answersIn(staff)[0]?.text).toContain('«Đã họp.»');
  });
});

describe('a question asked in the quiet hours', () => {
  const HELD =
    'Đã ghi câu hỏi cho bà Mẫu Thôn Bảy (Thôn 7). Ngoài giờ hệ thống không làm phiền; câu hỏi được chuyển lúc 06:00 ngày 18/06/2024. Nếu việc gấp, đề nghị bấm «Gửi ngay».';

  async function atNight() {
    const scene = await aDigest();
    await scene.at('2024-06-17T21:30');
    await ask(scene.staff, 'Đã họp thôn chưa?');
    return scene;
  }
  const asked = (head: Phone) =>
    head.botMessages().filter(({ text }) => text.includes('«Đã họp thôn chưa?»'));

  it('waits until the morning, and the one who asks is told so', async () => {
    const { staff, head, at } = await atNight();
    expect(staff.lastText()).toBe(HELD);
    expect(staff.lastButtons()).toEqual(['Gửi ngay']);
    expect(asked(head)).toHaveLength(0);

    await at('2024-06-18T06:00');

    expect(asked(head)).toHaveLength(1);
    await head.press('Trả lời');
    await head.say('Đã họp.');
    expect(answersIn(staff)).toHaveLength(1);
  });

  it('goes out at once when «Gửi ngay» is pressed, once however often', async () => {
    const { made, staff, head, at } = await atNight();

    await staff.press('Gửi ngay', { times: 2 });

    expect(asked(head)).toHaveLength(1);
    expect(staff.lastText()).toContain('Đã chuyển câu hỏi đến bà Mẫu Thôn Bảy (Thôn 7).');
    await head.say('Đã họp.', { replyTo: head.last() });
    await at('2024-06-18T06:00');
    expect(asked(head)).toHaveLength(1);
    expect(answersIn(staff)[0]?.text).toContain('«Đã họp.»');
    const audited = made.db.prepare(`SELECT action FROM audit WHERE subject = 'question:1'`);
    expect(audited.pluck().all()).toEqual([
      'ask unit',
      'ask unit at night',
      'answer unit question',
    ]);
  });

  it('that has gone out by itself says so to a late press', async () => {
    const { staff, head, at } = await atNight();
    await at('2024-06-18T06:00');

    await staff.press('Gửi ngay');

    expect(staff.toast()).toBe('Câu hỏi này đã được chuyển đi.');
    expect(asked(head)).toHaveLength(1);
  });

  it('is not hurried by a head in the group', async () => {
    const { made, group, head } = await atNight();
    const stranger = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    group.add(stranger.user);

    await made.driver.chat(stranger.user, group).press('Gửi ngay');

    expect(asked(head)).toHaveLength(0);
  });
});
