import { describe, expect, it } from 'vitest';
import { commune, forgedPress, headOf } from './scene.ts';

describe('/huy inside a form', () => {
  it('keeps what was answered and leads back into it', async () => {
    const made = await commune({ now: '2024-02-20T08:00' });
    const head = headOf(made);
    await head.say('/giaouoc');
    await head.press('Đăng ký công trình');
    await head.press('Công trình');
    await head.say('Hàng rào xanh');

    await head.say('/huy');
    expect(head.lastText()).toBe(
      'Đã tạm dừng việc đang nhập. Các câu đã trả lời được giữ nguyên; ' +
        'để làm tiếp, đề nghị bấm nút dưới đây.',
    );
    await head.press('▶ Làm tiếp');

    expect(head.lastText()).toContain('Câu 3/7\nThực hiện ở đâu?');
    await head.say('đường trục thôn');
    expect(head.lastText()).toContain('Câu 4/7');
  });

  it('is there for those who file no report too, and opens nobody else’s form', async () => {
    const made = await commune({ now: '2024-11-05T08:00', withFaults: true });
    const secretary = made.driver.chat(made.enrolled({ name: 'Mẫu Thư Ký', role: 'secretary' }));
    const other = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    await secretary.say('/hoidong');
    await secretary.press('Thành viên');
    await secretary.press('＋ Thêm thành viên');
    await secretary.say('/huy');
    expect(secretary.lastButtons()).toEqual(['▶ Làm tiếp']);
    const id = made.db.prepare('SELECT max(id) FROM dialogue').pluck().get() as number;

    await other.say('/trogiup');
    const before = other.lastText();
    forgedPress(made, other, `form:resume:${id}`, 991_700);
    await made.app.inbox.settled();
    expect(other.lastText()).toBe(before);

    await secretary.press('▶ Làm tiếp');
    expect(secretary.lastText()).toContain('Họ và tên');
  });
});

describe('/trogiup', () => {
  it.each([
    ['reporter', ['/dienhinh', '/phongtrao', '/hoso', '/giaouoc', '/xephang', '/khenthuong']],
    ['officer', ['/hoso', '/vanban', '/dienhinh', '/phongtrao', '/khenthuong', '/giaouoc']],
    ['secretary', ['/hoidong', '/vanban', '/hoso', '/dienhinh', '/phongtrao', '/khenthuong']],
    ['council', ['/hoidong', '/khenthuong']],
    ['leader', ['/hoidong', '/vanban', '/khenthuong', '/xephang']],
  ] as const)('names a %s the commands of commendation, each once', async (role, commands) => {
    const made = await commune({ now: '2024-11-05T08:00' });
    const unit = role === 'reporter' ? { unit: 'Thôn 5' } : {};
    const phone = made.driver.chat(made.enrolled({ name: 'Mẫu Năm', role, ...unit }));
    await phone.say('/trogiup');
    const words = phone.lastText().split(/\s/);
    for (const command of commands) {
      expect(words.filter((word) => word === command)).toEqual([command]);
    }
  });

  it('names a council member nothing that is not theirs', async () => {
    const made = await commune({ now: '2024-11-05T08:00' });
    const phone = made.driver.chat(made.enrolled({ name: 'Mẫu Năm', role: 'council' }));
    await phone.say('/trogiup');
    expect(phone.lastText()).not.toMatch(/\/(?:hoso|vanban|status|xuat)\b/);
  });
});
