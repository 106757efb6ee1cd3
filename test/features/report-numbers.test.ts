import { describe, expect, it } from 'vitest';
import { headOf, june, upTo } from './scene.ts';

/** What is stored at once: the figure, and the line that the question becomes. */
const ACCEPTED = [
  { at: 'Đàn lợn', say: '100', stored: { value: 100 }, line: '✓ Đàn lợn: 100 con' },
  { at: 'Đàn lợn', say: '100 con', stored: { value: 100 }, line: '✓ Đàn lợn: 100 con' },
  { at: 'Đàn lợn', say: 'dạ thưa 100 con ạ', stored: { value: 100 }, line: '✓ Đàn lợn: 100 con' },
  { at: 'Đàn lợn', say: '１００', stored: { value: 100 }, line: '✓ Đàn lợn: 100 con' },
  {
    at: 'Đàn lợn',
    say: 'báo sau',
    stored: { kind: 'no_data' },
    line: '✓ Đàn lợn: chưa có số liệu',
  },
  { at: 'nước sạch', say: '150/155', stored: { value: 150, denominator: 155 }, line: '150/155 hộ' },
  { at: 'giao thông nông thôn', say: '0,12', stored: { value: 120 }, line: '0,12 km' },
];

/** What is stored only after a tap. */
const CONFIRMED = [
  {
    at: 'Đàn lợn',
    say: 'khoảng 100',
    asks: 'số ước: 100 con',
    stored: { value: 100, estimate: true },
  },
  { at: 'Đàn lợn', say: '1200', asks: 'cao hơn nhiều', stored: { value: 1200 } },
  { at: 'Đàn lợn', say: 'không có', asks: '= 0', stored: { value: 0 } },
  {
    at: 'Đàn lợn',
    say: 'như tháng trước',
    asks: 'Giữ nguyên số kỳ trước: 95 con',
    stored: { value: 95 },
  },
  { at: 'Đàn lợn', say: 'chín mươi lăm', asks: '95 con', stored: { value: 95 } },
  { at: 'Sản lượng lạc', say: '53 tạ', asks: '5,3 tấn', stored: { value: 5300 } },
  {
    at: 'trâu, bò',
    say: 'trau 20 bo 97',
    asks: '117 con',
    stored: { value: 117, parts: [20, 97] },
  },
  { at: 'trâu, bò', say: 'như cũ', asks: '115 con', stored: { value: 115, parts: [20, 95] } },
];

/** What is never stored: each is answered with its rule, and the question stands. */
const REFUSED = [
  { at: 'Đàn lợn', say: 'cũng vậy thôi', why: 'cần một con số' },
  { at: 'Đàn lợn', say: '95 con và 20 con', why: 'nhiều số' },
  { at: 'Đàn lợn', say: '90-100', why: 'một số cụ thể' },
  { at: 'Đàn lợn', say: 'hơn 90', why: 'gửi số chính xác' },
  { at: 'Đàn lợn', say: '-5', why: 'không được âm' },
  { at: 'Đàn lợn', say: '95,5', why: 'số nguyên' },
  { at: 'Đàn lợn', say: '95 tấn', why: 'tính bằng con' },
  { at: 'Đàn lợn', say: '95 xyz', why: 'Chưa hiểu đơn vị' },
  { at: 'Đàn lợn', say: '5/6/2024', why: 'ngày tháng' },
  { at: 'Đàn lợn', say: '0912345678', why: 'số điện thoại' },
  { at: 'Đàn lợn', say: '9000', why: 'quá lớn so với quy mô Thôn 3' },
  { at: 'Đàn lợn', say: '95/2', why: 'không phải phân số' },
  { at: 'Đàn lợn', say: 'TÊn lµ 95', why: '.VnTime' },
  { at: 'Đàn lợn', say: '👍', why: 'cần một con số' },
  { at: 'trâu, bò', say: 'trau 20', why: 'gõ riêng từng số' },
  { at: 'Đàn gia cầm', say: 'như tháng trước', why: 'Chưa có số kỳ trước' },
  { at: 'nước sạch', say: '95%', why: 'cần hai số' },
  { at: 'nước sạch', say: '160/155', why: 'không thể lớn hơn' },
  { at: 'nước sạch', say: '0/0', why: 'lớn hơn 0' },
  { at: 'giao thông nông thôn', say: '0,1234', why: 'tối đa 3 chữ số' },
  { at: 'giao thông nông thôn', say: 'như tháng trước', why: 'tính riêng trong kỳ' },
  { at: 'khu dân cư mẫu', say: 'bảy', why: 'bấm «Đạt» hoặc «Chưa đạt»' },
];

async function scene() {
  const commune = await june();
  const head = headOf(commune);
  commune.filed('Thôn 3', '2024-05', {
    KT10: { value: 115, parts: [20, 95] },
    KT11: { value: 95 },
  });
  const draft = () => commune.duty('Thôn 3', '2024-06').draftAnswers;
  return { commune, head, draft };
}

describe('a figure by chat', () => {
  it.each(ACCEPTED)('«$say» is stored at once', async ({ at, say, stored, line }) => {
    const { head, draft } = await scene();
    await upTo(head, at);
    const before = Object.keys(draft());
    const asking = head.last();
    await head.say(say);
    const [code = ''] = Object.keys(draft()).filter((key) => !before.includes(key));
    expect(draft()[code]).toMatchObject(stored);
    expect(head.messages().find(({ id }) => id === asking.id)?.text).toContain(line);
    expect(head.lastText()).not.toContain(at);
  });

  it.each(CONFIRMED)(
    '«$say» is said back and stored by a tap',
    async ({ at, say, asks, stored }) => {
      const { head, draft } = await scene();
      await upTo(head, at);
      const before = draft();
      await head.say(say);
      expect(head.lastText()).toContain(asks);
      expect(draft()).toEqual(before);
      await head.press('Sửa');
      expect(head.lastText()).toContain(at);
      expect(draft()).toEqual(before);
      await head.say(say);
      await head.press('Đúng');
      const [code = ''] = Object.keys(draft()).filter((key) => !(key in before));
      expect(draft()[code]).toMatchObject(stored);
    },
  );

  it('what was said back is stored by a typed yes as well, and dropped by a typed no', async () => {
    const { head, draft } = await scene();
    await upTo(head, 'Đàn lợn');
    await head.say('khoảng 100');
    await head.say('không');
    expect(draft()).not.toHaveProperty('KT11');
    expect(head.lastText()).toContain('Đàn lợn');
    await head.say('khoảng 100');
    await head.say('đúng rồi');
    expect(draft()['KT11']).toMatchObject({ value: 100, estimate: true });
  });

  it('a new figure in place of the tap is read as the answer', async () => {
    const { head, draft } = await scene();
    await upTo(head, 'Đàn lợn');
    await head.say('khoảng 100');
    await head.say('98');
    expect(draft()['KT11']).toMatchObject({ value: 98, estimate: false });
  });

  it.each(REFUSED)('«$say» is refused with its rule', async ({ at, say, why }) => {
    const { head, draft } = await scene();
    await upTo(head, at);
    const before = draft();
    const asked = head.last();
    await head.say(say);
    expect(head.lastText()).toContain(why);
    expect(head.lastText()).toContain(at);
    expect(draft()).toEqual(before);
    expect(head.messages().find(({ id }) => id === asked.id)?.buttons).toEqual([]);
  });

  it.each([
    ['0 – không phát sinh', { kind: 'value', value: 0 }],
    ['Chưa có số liệu, báo sau', { kind: 'no_data' }],
  ])('«chưa có» is none or not known: [%s] decides', async (button, stored) => {
    const { head, draft } = await scene();
    await upTo(head, 'Đàn lợn');
    await head.say('chưa có');
    expect(draft()).not.toHaveProperty('KT11');
    await head.press(button);
    expect(draft()['KT11']).toMatchObject(stored);
  });

  it('two possible readings become two buttons, each with its smallest unit', async () => {
    const { head, draft } = await scene();
    await upTo(head, 'Sản lượng lạc');
    await head.say('5 tấn 30');
    expect(head.lastButtons()).toEqual(['5,03 tấn (5.030 kg)', '5,3 tấn (5.300 kg)', 'Nhập lại']);
    await head.press('5,03 tấn');
    expect(draft()['KT07']).toMatchObject({ value: 5030, typed: '5 tấn 30' });
  });

  it('the buttons of a question are zero, no data, and last month for stocks', async () => {
    const { head, draft } = await scene();
    await upTo(head, 'Sản lượng lạc');
    expect(head.lastButtons()).toEqual([
      '0 – không phát sinh',
      'Chưa có số liệu',
      '◀ Câu trước',
      '⏸ Tạm dừng',
    ]);
    await head.press('0 –');
    expect(head.lastButtons()[0]).toBe('Như tháng trước: 115');
    await head.press('Như tháng trước');
    await head.press('Chưa có số liệu');
    expect(draft()).toMatchObject({
      KT07: { kind: 'value', value: 0 },
      KT10: { value: 115, parts: [20, 95] },
      KT11: { kind: 'no_data' },
    });
  });
});

describe('a flow that was reported before', () => {
  async function roadScene(typed: string) {
    const commune = await june();
    const head = headOf(commune);
    commune.filed('Thôn 3', '2024-05', { KT23: { value: 120 } });
    await upTo(head, 'giao thông nông thôn');
    expect(head.lastText()).toContain('Lũy kế từ đầu năm: 0,12 km');
    await head.say(typed);
    return { head, stored: () => commune.duty('Thôn 3', '2024-06').draftAnswers['KT23'] };
  }

  it('a figure below the cumulative is the month’s own', async () => {
    const { stored } = await roadScene('0,1');
    expect(stored()).toMatchObject({ value: 100 });
  });

  it('a figure at the cumulative is asked back, and may be the month’s own', async () => {
    const { head, stored } = await roadScene('0,12');
    expect(head.lastText()).toContain('riêng trong tháng 6/2024 hay lũy kế');
    expect(stored()).toBeUndefined();
    await head.press('Riêng tháng 6/2024');
    expect(stored()).toMatchObject({ value: 120 });
  });

  it('or the cumulative, from which the month’s own follows', async () => {
    const { head, stored } = await roadScene('0,5');
    await head.press('Lũy kế');
    expect(stored()).toMatchObject({ value: 380, typed: '0,5' });
    expect(head.messages().some(({ text }) => text.includes('đã nghiệm thu: 0,38 km'))).toBe(true);
  });

  it('or is typed again', async () => {
    const { head, stored } = await roadScene('0,5');
    await head.press('Nhập lại');
    expect(stored()).toBeUndefined();
    await head.say('0,05');
    expect(stored()).toMatchObject({ value: 50 });
  });
});

describe('figures that contradict each other', () => {
  it('clean water above hygienic water is refused, also in the review', async () => {
    const { head, draft } = await scene();
    await upTo(head, 'nước sạch');
    await head.say('150/155');
    await head.say('140/155');
    expect(head.lastText()).toContain('Tỷ lệ hộ dùng nước sạch không thể lớn hơn');
    expect(draft()).not.toHaveProperty('KT18');
    await head.say('152/155');
    await head.say('xem lại');
    await head.press('9');
    await head.say('153/155');
    expect(head.lastText()).toContain('Hai số liệu chưa khớp');
    expect(draft()).toMatchObject({ KT17: { value: 150 }, KT18: { value: 152 } });
  });
});

describe('budget rows, which run by calendar month', () => {
  async function budget() {
    const made = await june();
    const office = 'Tài chính – Kế toán';
    const clerk = headOf(made, office, 'Mẫu Kế Toán');
    made.filed(office, '2024-05', { KT19: { value: 1_000_000_000 }, KT20: { value: 500_000_000 } });
    await clerk.say('/baocao');
    await clerk.press('Không có');
    return { clerk, draft: () => made.duty(office, '2024-06').draftAnswers };
  }

  it('ask for the month before, also when a figure is asked back', async () => {
    const { clerk, draft } = await budget();
    expect(clerk.lastText()).toContain('riêng trong tháng 5/2024 (đồng)');
    await clerk.say('1.200.000.000');
    expect(clerk.lastText()).toContain('là riêng trong tháng 5/2024 hay lũy kế');
    await clerk.press('Riêng tháng 5/2024');
    expect(draft()['KT19']).toMatchObject({ value: 1_200_000_000 });
  });

  it('the commune’s share above the whole is refused, also behind the buttons', async () => {
    const { clerk, draft } = await budget();
    await clerk.say('100.000.000');
    await clerk.say('1.300.000.000');
    await clerk.press('Riêng tháng');
    expect(clerk.lastText()).toContain(
      'Hai số liệu chưa khớp nhau: Thu ngân sách xã hưởng không thể lớn hơn thu ngân sách nhà nước trên địa bàn. Đề nghị kiểm tra lại.',
    );
    expect(draft()).not.toHaveProperty('KT20');
  });
});
