import { describe, expect, it } from 'vitest';
import { answerAll, headOf, june, upTo } from './scene.ts';

describe('exemplary people and collectives', () => {
  it('several are taken with deed and consent, and stand in the review', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    await head.press('Có – cá nhân');
    await head.say('Mẫu Thị Điển');
    await head.say('Hiến 30 m² đất làm đường');
    expect(head.lastText()).toContain('Mẫu Thị Điển đã biết và đồng ý');
    await head.press('Đã đồng ý');
    await head.press('Thêm tập thể');
    await head.say('Tổ liên gia 2');
    await head.say('Giữ đường hoa');
    await head.press('Chưa hỏi');
    expect(head.lastText()).toContain(
      'Đã ghi: Mẫu Thị Điển, Tổ liên gia 2. Còn tập thể, cá nhân nào nữa không?',
    );
    await head.press('Đủ rồi');
    await answerAll(head);
    expect(head.lastText()).toContain('1. Điển hình: Mẫu Thị Điển, Tổ liên gia 2');
    const { draft } = made.duty('Thôn 3', '2024-06');
    expect(made.app.stores.reports.examples(draft?.id ?? 0)).toEqual([
      {
        kind: 'individual',
        name: 'Mẫu Thị Điển',
        deed: 'Hiến 30 m² đất làm đường',
        consented: true,
      },
      { kind: 'collective', name: 'Tổ liên gia 2', deed: 'Giữ đường hoa', consented: false },
    ]);
  });

  it('named before a pause are shown when the head comes back, and stay', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    await head.press('Có – cá nhân');
    await head.say('Mẫu Thị Điển');
    await head.say('Hiến đất');
    await head.say('rồi');
    await head.press('⏸ Tạm dừng');

    await head.say('/baocao');

    expect(head.lastText()).toContain('Đã ghi: Mẫu Thị Điển. Còn tập thể, cá nhân nào nữa không?');
    expect(head.lastButtons()).not.toContain('Không có');
    await head.say('không');
    await answerAll(head);
    expect(head.lastText()).toContain('1. Điển hình: Mẫu Thị Điển');
  });

  it('«Bỏ các tên đã ghi» in the review drops the ones named before', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    await head.press('Có – cá nhân');
    await head.say('Mẫu Thị Điển');
    await head.say('Hiến đất');
    await head.press('Đã đồng ý');
    await head.press('Đủ rồi');
    await head.say('xem lại');
    await head.press('1');
    await head.press('Bỏ các tên đã ghi');
    expect(head.lastText()).toContain('1. Điển hình: không có');
    const { draft } = made.duty('Thôn 3', '2024-06');
    expect(made.app.stores.reports.examples(draft?.id ?? 0)).toEqual([]);
  });

  it('a name or a deed that cannot be one is asked again', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    await head.press('Có – cá nhân');
    await head.say('123');
    expect(head.lastText()).toContain('gõ tên bằng chữ');
    await head.say('x'.repeat(121));
    expect(head.lastText()).toContain('không quá 120 ký tự');
    await head.sendSticker();
    expect(head.lastText()).toContain('cần tin nhắn chữ');
    await head.say('Mẫu Thị Điển');
    await head.say('x'.repeat(1001));
    expect(head.lastText()).toContain('không quá 1.000 ký tự');
  });

  it.each(['tạm dừng', 'huỷ', 'quay lại', 'bỏ qua', 'xem lại'])(
    '«%s» steers, and is never taken for a name',
    async (word) => {
      const made = await june();
      const head = headOf(made);
      await head.say('/baocao');
      await head.press('Có – cá nhân');
      await head.say(word);
      expect(head.lastText()).not.toContain('Việc làm tiêu biểu');
    },
  );

  it('forty of them with long names still fit into one message', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    await head.press('Có – cá nhân');
    for (let number = 1; number <= 40; number += 1) {
      await head.say(`Mẫu Điển Hình Có Tên Rất Dài ${'Dài '.repeat(18)}Thứ Hai Mươi`);
      await head.say('Hiến đất');
      await head.press('Đã đồng ý');
      if (number < 40) await head.press('Thêm cá nhân');
    }
    await head.press('Đủ rồi');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo');
    expect(head.lastText()).toContain('Đã nhận báo cáo');
  });
});

describe('photos', () => {
  it('are counted, an album brings one message, and each is kept once', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'D. Ảnh minh chứng');
    await head.sendPhoto();
    expect(head.lastText()).toContain('Đã nhận 1 ảnh');
    const before = head.botMessages().length;
    await head.sendAlbum([{}, {}, {}]);
    expect(head.lastText()).toContain('Đã nhận 4 ảnh');
    expect(head.botMessages().length).toBe(before + 1);
    await head.press('Xong');
    expect(head.lastText()).toContain('17. Ảnh minh chứng: 4 ảnh');
    const { draft } = made.duty('Thôn 3', '2024-06');
    expect(made.app.stores.reports.photos(draft?.id ?? 0)).toHaveLength(4);
  });

  it('«Không có ảnh» and a typed no are answers', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'D. Ảnh minh chứng');
    await head.say('không có');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers['photos']).toEqual({ kind: 'none' });
  });

  it('a picture sent as a file is told apart', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'D. Ảnh minh chứng');
    await head.sendDocument({ name: 'anh.jpg', mime: 'image/jpeg' });
    expect(head.lastText()).toContain('Bước này nhận ảnh');
  });
});
