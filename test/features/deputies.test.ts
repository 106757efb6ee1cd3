import { describe, expect, it } from 'vitest';
import { answerAll, deputyOf, headOf, june, upTo } from './scene.ts';

async function scene(options: { readonly withFaults?: boolean } = {}) {
  const made = await june(options);
  const head = headOf(made);
  const deputy = deputyOf(made);
  await upTo(head, 'Đàn lợn');
  await head.say('96');
  return { made, head, deputy, answers: () => made.duty('Thôn 3', '2024-06').draftAnswers };
}

describe('two people of one unit', () => {
  it('the second is told who is filling it in, and how far', async () => {
    const { deputy } = await scene();
    await deputy.say('/baocao');
    expect(deputy.lastText()).toBe(
      'Mẫu Thôn Ba đang nhập báo cáo tháng 6/2024 (2/17 câu). Có thể nhập thay; các câu đã trả lời được giữ nguyên.',
    );
    await deputy.say('4000');
    expect(deputy.lastText()).toContain('/baocao');
  });

  it('and may take over; the first one’s buttons and figures then change nothing', async () => {
    const { head, deputy, answers } = await scene();
    const before = head.last();
    await deputy.say('/baocao');
    await deputy.press('Nhập thay');
    expect(deputy.lastText()).toContain('Sản lượng lạc');
    await head.press('Chưa có số liệu', { on: before });
    expect(head.toast()).toBe('Báo cáo này đang do người khác nhập tiếp. Gõ /baocao để xem.');
    await head.say('4000');
    expect(answers()).not.toHaveProperty('KT12');
    await deputy.say('5');
    expect(answers()).toMatchObject({ KT07: { value: 5000 }, KT11: { value: 96 } });
    await head.say('/baocao');
    expect(head.lastText()).toContain('Mẫu Phó Ba đang nhập');
    await head.press('Nhập thay');
    expect(head.lastText()).toContain('trâu, bò');
    await deputy.say('trâu 1 bò 2');
    expect(answers()).not.toHaveProperty('KT10');
  });

  it('who left the report paused still holds it', async () => {
    const { head, deputy } = await scene();
    await head.say('/huy');
    await deputy.say('/baocao');
    expect(deputy.lastText()).toContain('Mẫu Thôn Ba đang nhập');
  });

  it('after taking over, the first one’s paused report is not resumed by a stray word', async () => {
    const { made, head, deputy } = await scene();
    await head.say('/huy');
    await deputy.say('/baocao');
    await deputy.press('Nhập thay');
    await head.say('chào');
    expect(head.lastText()).not.toContain('Tiếp tục từ câu');
    await answerAll(deputy);
    await deputy.press('✅ Gửi báo cáo');
    expect(made.duty('Thôn 3', '2024-06').sent).toMatchObject({ state: 'submitted' });
    const by = made.app.stores.people.who(deputy.user.id)?.person.id;
    expect(made.duty('Thôn 3', '2024-06').sent?.submittedBy).toBe(by);
  });

  it('two units filled in side by side, turn by turn, do not mix', async () => {
    const made = await june();
    const three = headOf(made, 'Thôn 3', 'Mẫu Thôn Ba');
    const seven = headOf(made, 'Thôn 7', 'Mẫu Thôn Bảy');
    for (const head of [three, seven]) await upTo(head, 'Đàn lợn');
    three.user.say(made.sandbox.bot, '33');
    seven.user.say(made.sandbox.bot, '77');
    three.user.say(made.sandbox.bot, '3300');
    seven.user.say(made.sandbox.bot, '7700');
    await made.settle();
    expect(made.duty('Thôn 3', '2024-06').draftAnswers).toMatchObject({
      KT11: { value: 33 },
      KT12: { value: 3300 },
    });
    expect(made.duty('Thôn 7', '2024-06').draftAnswers).toMatchObject({
      KT11: { value: 77 },
      KT12: { value: 7700 },
    });
  });

  it('two people who begin in the same moment: one draft, one leads', async () => {
    const made = await june();
    const head = headOf(made);
    const deputy = deputyOf(made);
    head.user.say(made.sandbox.bot, '/baocao');
    deputy.user.say(made.sandbox.bot, '/baocao');
    await made.settle();
    const texts = [head.lastText(), deputy.lastText()];
    expect(texts.filter((text) => text.includes('Câu 1/17'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('đang nhập báo cáo'))).toHaveLength(1);
    expect(made.db.prepare(`SELECT count(*) AS n FROM report WHERE state = 'draft'`).get()).toEqual(
      { n: 1 },
    );
  });

  it('a button of another person’s question, forwarded by a forged client, changes nothing', async () => {
    const { made, head, deputy, answers } = await scene({ withFaults: true });
    const data = head
      .last()
      .buttons.flat()
      .find(({ text }) => text === 'Chưa có số liệu');
    const forged = {
      id: '77',
      from: { id: deputy.user.id, is_bot: false, first_name: 'Phó' },
      chat_instance: '1',
      data: data?.callback_data ?? '',
      message: {
        message_id: 1,
        date: 0,
        chat: { id: deputy.user.id, type: 'private' as const, first_name: 'Phó' },
      },
    };
    made.app.inbox.receive([{ update_id: 999_001, callback_query: forged }] as never);
    await made.app.inbox.settled();
    expect(answers()).not.toHaveProperty('KT12');
    made.db.prepare('DELETE FROM inbox').run();
  });
});

describe('somebody who stopped being the head while filling in', () => {
  it('files nothing any more, is told so, and the successor goes on with the answers', async () => {
    const made = await june();
    const officer = made.driver.chat(made.enrolled({ name: 'Cán bộ', role: 'officer' }));
    const head = headOf(made);
    await upTo(head, 'Đàn lợn');
    const open = head.last();
    await officer.say('/moi');
    await officer.press('Người báo cáo');
    await officer.press('Thôn 3');
    await officer.press('Người phụ trách chính');
    const next = made.driver.chat(made.sandbox.user({ firstName: 'Mới' }));
    await next.start(/start=(\S+)/.exec(officer.lastText())?.[1]);
    await next.press('Đồng ý');
    await next.say('Mẫu Người Mới');
    await next.press('Bà');
    expect(head.lastText()).toContain('nay do bà Mẫu Người Mới đảm nhiệm');
    await head.press('Chưa có số liệu', { on: open });
    await head.say('96');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers).not.toHaveProperty('KT11');
    await next.press('📝 Nhập báo cáo tháng');
    expect(next.lastText()).toContain('Câu 2/17');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers).toHaveProperty('examples');
  });
});
