import { describe, expect, it } from 'vitest';
import { answerAll, atPigs, headOf, isReview, june, type Phone } from './scene.ts';

/** How often the question is on the screen with its buttons. */
function open(head: Phone, label: string): number {
  return head
    .botMessages()
    .filter(({ text, buttons }) => text.includes(label) && buttons.length > 0).length;
}

describe('commands in the middle of a question', () => {
  it.each([
    ['/status', 'Lệnh này dùng trong nhóm cán bộ xã'],
    ['/trogiup', 'Các việc của người báo cáo'],
    ['/help', 'Các việc của người báo cáo'],
    ['/start', 'Các việc của người báo cáo'],
    ['/start menu', 'Các việc của người báo cáo'],
    ['/start khong-co-that', 'không còn hiệu lực'],
    ['/tiendo', 'Tiến độ Thôn 3'],
    ['/lichsu', 'Các kỳ báo cáo'],
    ['/caidat', 'Ngôn ngữ và cách xưng hô'],
    ['/moi', 'chưa được cấp quyền'],
    ['/khongcolenhnay', 'Hệ thống chưa rõ nội dung này'],
  ])(
    '%s is answered, and the next figure still goes to the open question',
    async (command, says) => {
      const { head, answers } = await atPigs();
      await head.say(command);
      expect(head.lastText()).toContain(says);
      await head.say('96');
      expect(answers()['KT11']).toMatchObject({ value: 96 });
      expect(head.lastText()).toContain('Đàn gia cầm');
    },
  );

  it('/baocao shows the first open question again, and only its buttons count', async () => {
    const { head, answers } = await atPigs();
    const old = head.last();
    await head.say('/baocao');
    expect(head.lastText()).toContain('Sản lượng lạc');
    await head.press('Như tháng trước', { on: old });
    expect(head.toast()).toContain('đã được ghi nhận');
    expect(answers()).not.toHaveProperty('KT11');
    await head.say('5');
    expect(answers()['KT07']).toMatchObject({ value: 5000 });
  });

  it.each(['/huy', '/cancel', '/HUY', '/huy\nthôi'])(
    '%s leaves it, with all answers kept',
    async (command) => {
      const { head, answers } = await atPigs();
      await head.say('96');
      await head.say(command);
      expect(head.lastText()).toContain('Đã tạm dừng');
      await head.say('4100');
      expect(answers()).not.toHaveProperty('KT12');
      expect(head.lastText()).toContain('đã trả lời 2/17 câu');
    },
  );

  it('/huy with nothing open says so', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/huy');
    expect(head.lastText()).toBe('Không có việc nào đang làm dở.');
  });
});

describe('buttons that lead nowhere any more', () => {
  it('of an earlier question: a short answer, nothing stored', async () => {
    const { head, answers } = await atPigs();
    const old = head.last();
    await head.press('Như tháng trước');
    await expect(head.press('Như tháng trước', { on: old })).rejects.toThrow('No button');
    await head.press('Chưa có số liệu');
    expect(answers()).toMatchObject({ KT11: { value: 95 }, KT12: { kind: 'no_data' } });
  });

  it('tapped twice before the bot could answer: the second tap is told so and changes nothing', async () => {
    const { head, answers } = await atPigs();
    await head.press('Chưa có số liệu', { times: 2 });
    expect(answers()).toMatchObject({ KT11: { kind: 'no_data' } });
    expect(answers()).not.toHaveProperty('KT12');
    expect(head.toast()).toContain('đã được ghi nhận');
    expect(open(head, 'Đàn gia cầm')).toBe(1);
  });

  it('two different buttons of one question, quickly: the first counts', async () => {
    const { made, head, answers } = await atPigs();
    const asking = head.last();
    head.user.press(asking, 'Như tháng trước');
    head.user.press(asking, 'Chưa có số liệu');
    await made.settle();
    expect(answers()['KT11']).toMatchObject({ kind: 'value', value: 95 });
    expect(answers()).not.toHaveProperty('KT12');
  });

  it('of a report that has been sent', async () => {
    const { made, head } = await atPigs();
    await head.say('xem lại');
    await head.press('Trả lời');
    await answerAll(head);
    const review = head.last();
    head.user.press(review, '✅ Gửi báo cáo');
    head.user.press(review, '⏸ Tạm dừng');
    head.user.press(review, '3');
    await made.settle();
    expect(made.duty('Thôn 3', '2024-06').sent).not.toBeNull();
    expect(head.toast()).toBe('Báo cáo đã được gửi, không cần bấm lại.');
    expect(head.lastText()).toContain('Đã nhận báo cáo');
  });

  it('that were shown days ago', async () => {
    const { made, head, answers } = await atPigs();
    made.pass(3 * 24 * 3600);
    await head.press('Như tháng trước');
    expect(answers()['KT11']).toMatchObject({ value: 95 });
  });
});

describe('a message that was deleted while its button was being pressed', () => {
  it('comes anew: the press is answered and nothing is set aside', async () => {
    const made = await june({ withFaults: true });
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    await officer.say('/status');
    const board = officer.last();
    officer.user.press(board, officer.lastButtons()[0] ?? '');
    officer.user.delete(board);

    await made.settle();

    expect(officer.botMessages()).toHaveLength(1);
    expect(officer.lastText()).toContain('Báo cáo tháng 6/2024');
    expect(officer.last().id).not.toBe(board.id);
  });

  it('and in an interview the next question comes below', async () => {
    const { made, head, answers } = await atPigs({ withFaults: true });
    const asking = head.last();
    head.user.press(asking, 'Như tháng trước');
    head.user.delete(asking);

    await made.settle();

    expect(answers()['KT11']).toMatchObject({ value: 95 });
    expect(head.lastText()).toContain('Đàn gia cầm');
  });

  it('a press on a message of nobody’s chat is answered all the same', async () => {
    const made = await june({ withFaults: true });
    const from = { id: 5_199_999_999, is_bot: false, first_name: 'X' };
    const press = { id: '77', from, chat_instance: '1', data: 'x', inline_message_id: 'y' };

    made.app.inbox.receive([{ update_id: 999_000, callback_query: press }]);
    await made.app.inbox.settled();

    const answered = made.sandbox.calls.filter(
      ({ method, payload }) =>
        method === 'answerCallbackQuery' && payload['callback_query_id'] === '77',
    );
    expect(answered).toHaveLength(1);
  });
});

describe('what is no answer', () => {
  it('an edited message changes nothing, and says how to correct', async () => {
    const { made, head, answers } = await atPigs();
    const said = head.user.say(made.sandbox.bot, '96');
    await made.settle();
    await head.edit(said, '69');
    expect(head.lastText()).toContain('không đổi khi sửa tin nhắn cũ');
    expect(answers()).toMatchObject({ KT11: { value: 96 } });
    expect(answers()).not.toHaveProperty('KT12');
    await head.say('4000');
    expect(answers()['KT12']).toMatchObject({ value: 4000 });
  });

  it.each<[string, (head: Phone) => Promise<unknown>]>([
    ['a sticker', (head) => head.sendSticker()],
    ['a voice message', (head) => head.sendVoice()],
    ['a document', (head) => head.sendDocument({ name: 'so-lieu.xlsx' })],
    ['a place', (head) => head.sendLocation({ latitude: 18.5, longitude: 105.6 })],
    ['a contact', (head) => head.sendContact({ phone: '+84912345678' })],
    ['a photo', (head) => head.sendPhoto({ caption: '95' })],
  ])('%s at a figure: words are asked for, the question stands', async (_what, send) => {
    const { head, answers } = await atPigs();
    await send(head);
    expect(head.lastText()).toContain('Bước này cần tin nhắn chữ');
    expect(open(head, 'Đàn lợn')).toBe(1);
    await head.say('96');
    expect(answers()['KT11']).toMatchObject({ value: 96 });
  });

  it('a video, as an update that the sandbox does not make by itself', async () => {
    const { made, head, answers } = await atPigs();
    const video = { file_id: 'v', file_unique_id: 'v', width: 1, height: 1, duration: 1 };
    const from = { id: head.user.id, is_bot: false, first_name: 'Ba' };
    const chat = { id: head.user.id, type: 'private' as const, first_name: 'Ba' };
    const message = { message_id: 900, date: 1_718_413_200, chat, from, video };
    made.app.inbox.receive([{ update_id: 999_000, message }]);
    await made.app.inbox.settled();
    expect(head.lastText()).toContain('Bước này cần tin nhắn chữ');
    expect(answers()).not.toHaveProperty('KT11');
  });

  it('an album at a figure brings one message, not ten', async () => {
    const { head } = await atPigs();
    const before = head.botMessages().length;
    await head.sendAlbum([{}, {}, {}, {}, {}]);
    expect(head.botMessages().length).toBe(before + 1);
    expect(open(head, 'Đàn lợn')).toBe(1);
  });

  it('an album at the review brings one message, too', async () => {
    const { head } = await atPigs();
    await head.say('xem lại');
    const before = head.botMessages().length;
    await head.sendAlbum([{}, {}, {}, {}, {}]);
    expect(head.botMessages().length).toBe(before + 1);
    expect(isReview(head)).toBe(true);
  });

  it('an album into a paused report is asked about twice at most', async () => {
    const { head } = await atPigs();
    await head.say('tạm dừng');
    const before = head.botMessages().length;
    await head.sendAlbum([{}, {}, {}, {}, {}, {}]);
    expect(head.botMessages().length).toBe(before + 2);
    expect(head.lastText()).toContain('Tiếp tục từ câu');
  });
});

describe('what people type', () => {
  it('two quick messages are taken in order, each once', async () => {
    const { made, head, answers } = await atPigs();
    head.user.say(made.sandbox.bot, '96');
    head.user.say(made.sandbox.bot, '4000');
    await made.settle();
    expect(answers()).toMatchObject({ KT11: { value: 96 }, KT12: { value: 4000 } });
    expect(open(head, 'Mô hình nông nghiệp')).toBe(1);
    expect(open(head, 'Đàn gia cầm')).toBe(0);
  });

  it('4096 characters at a figure are refused with an answer', async () => {
    const { head, answers } = await atPigs();
    await head.say('9'.repeat(4096));
    expect(head.lastText()).toContain('cần một con số');
    await head.say(`${'<b>&'.repeat(70)} 95`);
    expect(head.lastText()).toContain('Đàn lợn');
    expect(answers()).not.toHaveProperty('KT11');
  });

  it('4096 characters of remarks are refused, 2000 are kept and fit into every message', async () => {
    const { head, answers } = await atPigs();
    while (!head.lastText().includes('C. Khó khăn')) await head.say('bỏ qua');
    await head.say('ă'.repeat(4096));
    expect(head.lastText()).toContain('quá 2000 ký tự');
    await head.say('ă<'.repeat(1000));
    expect(answers()['remarks']).toMatchObject({ kind: 'text', text: 'ă<'.repeat(1000) });
    await head.say('xem lại');
    expect(head.lastText()).toContain(`16. Khó khăn, kiến nghị: ${'ă<'.repeat(45)}…`);
  });

  it.each([
    '<b>Bà con</b> & <script>',
    '{ $name } { "x" } -term = y',
    '&lt;b&gt; &amp;',
    '[x](http://vidu.vn) *dam* _nghieng_',
    'đề nghị 👩‍👩‍👧‍👦 sửa cống',
  ])('«%s» is kept and shown as it was typed', async (typed) => {
    const { head, answers } = await atPigs();
    while (!head.lastText().includes('C. Khó khăn')) await head.say('bỏ qua');
    await head.say(typed);
    expect(answers()['remarks']).toEqual({ kind: 'text', text: typed });
    expect(head.messages().some(({ text }) => text === `✓ Khó khăn, kiến nghị: ${typed}`)).toBe(
      true,
    );
    await head.say('xem lại');
    expect(head.lastText()).toContain(`16. Khó khăn, kiến nghị: ${typed}\n`);
  });

  it('decomposed letters are understood, and stored composed', async () => {
    const { head, answers } = await atPigs();
    await head.say('khoảng một trăm con'.normalize('NFD'));
    await head.press('Đúng');
    expect(answers()['KT11']).toMatchObject({ value: 100, estimate: true });
    while (!head.lastText().includes('C. Khó khăn')) await head.say('bỏ qua'.normalize('NFD'));
    await head.say('đề nghị sửa đường'.normalize('NFD'));
    expect(answers()['remarks']).toEqual({ kind: 'text', text: 'đề nghị sửa đường' });
  });
});

describe('an answer that is typed after the log of the conversation was lost', () => {
  it('is said back above the next question', async () => {
    const { made, head } = await atPigs();
    made.db.prepare('DELETE FROM conversation').run();

    await head.say('97');

    expect(head.lastText()).toMatch(/^✓ Đàn lợn: 97 con\n\nB\. Số liệu · Câu 5\/17/);
  });
});
