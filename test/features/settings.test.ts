import { describe, expect, it } from 'vitest';
import { answerAll, enrol, headOf, invite, june, upTo } from './scene.ts';

describe('/caidat', () => {
  it('changes the language at once, of all that follows', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'Đàn lợn');
    await head.say('/caidat');
    expect(head.lastButtons()).toEqual([
      '✓ Tiếng Việt',
      'English',
      '✓ Ông',
      'Bà',
      'Đồng chí',
      'Báo vắng mặt',
    ]);
    await head.press('English');
    expect(head.toast()).toBe('Saved.');
    await head.say('96 con và 3 con');
    expect(head.lastText()).not.toMatch(/Câu|Đề nghị|Có nhiều số/);
    await head.say('96');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers['KT11']).toMatchObject({ value: 96 });
    expect(head.lastText()).not.toContain('Câu 5/17');
  });

  it('a whole report in English ends with a receipt in English', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/caidat');
    await head.press('English');
    await head.say('/baocao');
    for (let step = 0; step < 40; step += 1) {
      const [first = ''] = head.lastButtons();
      if (first === '1') break;
      const easy = head
        .lastButtons()
        .find((text) => /^(None|No photos|0 –|Met|No figures|No data)/.test(text));
      await head.press(easy ?? first, { on: head.last() });
    }
    await head.press(head.lastButtons().find((text) => text.startsWith('✅')) ?? 'no send button');
    expect(made.duty('Thôn 3', '2024-06').sent).toMatchObject({ state: 'submitted' });
    const said = head
      .botMessages()
      .map(({ text }) => text)
      .slice(1);
    expect(said.filter((text) => /Câu|Đề nghị|Bấm|chưa có|không có/.test(text))).toEqual([]);
    expect(head.lastText()).toContain('T6/2024-T03-1');
  });

  it('changes the form of address', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/caidat');
    await head.press('Bà');
    expect(head.lastButtons()).toContain('✓ Bà');
    await head.say('/baocao');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo');
    expect(head.lastText()).toContain('Trân trọng cảm ơn bà.');
  });

  it('old buttons of the settings still work, and a forged one changes nothing', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/caidat');
    await head.press('English');
    await head.press('Tiếng Việt');
    expect(head.lastText()).toBe('Ngôn ngữ và cách xưng hô:');
  });
});

describe('the menu of commands', () => {
  const namesFor = (made: Awaited<ReturnType<typeof june>>, id: number) =>
    made.sandbox.commands(id, id).map(({ command }) => command);

  it('of a person follows the role as soon as it is given', async () => {
    const made = await june();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu', role: 'officer' }));
    const phone = made.driver.chat(made.sandbox.user({ firstName: 'Ba' }));
    const link = await invite(officer, 'Người báo cáo', 'Thôn 3', 'Người phụ trách chính');
    await enrol(phone, link, 'Mẫu Thôn Ba');
    expect(namesFor(made, phone.user.id)).toEqual([
      'baocao',
      'tiendo',
      'lichsu',
      'giaouoc',
      'xephang',
      'vangmat',
      'huy',
      'khenthuong',
      'hoso',
      'dienhinh',
      'phongtrao',
      'caidat',
      'dulieu',
      'trogiup',
    ]);
  });

  it('has the progress of the commune for those who look after it', async () => {
    const made = await june();
    const reader = made.driver.chat(made.enrolled({ name: 'Mẫu Đọc', role: 'reader' }));
    await reader.say('/caidat');
    await reader.press('English');
    expect(namesFor(made, reader.user.id)).toEqual(['tiendo', 'caidat', 'dulieu', 'trogiup']);
  });

  it('follows the language', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/caidat');
    await head.press('English');
    const [first] = made.sandbox.commands(head.user.id, head.user.id);
    expect(first?.description).not.toContain('báo cáo');
  });

  it('for everybody is published at the start', async () => {
    const made = await june();
    await made.app.publishMenus();
    const stranger = made.sandbox.user({ firstName: 'Lạ' });
    expect(namesFor(made, stranger.id)).toEqual(['start', 'caidat', 'dulieu', 'trogiup']);
    const group = made.sandbox.group({ title: 'Nhóm', members: [stranger] });
    const inGroup = made.sandbox.commands(group.id, stranger.id).map(({ command }) => command);
    expect(inGroup).toEqual([
      'status',
      'tiendo',
      'duyet',
      'xuat',
      'khenthuong',
      'hoso',
      'ketnoi',
      'trogiup',
    ]);
  });
});
