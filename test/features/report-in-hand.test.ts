import { describe, expect, it } from 'vitest';
import type { Commune } from '../support/commune.ts';
import { redeploy } from './redeploy.ts';
import { atPigs, deputyOf, headOf, isReview, june, type Phone, upTo } from './scene.ts';

type Scene = { readonly made: Commune; readonly head: Phone; readonly answers: () => object };

/** Each place within a question at which something was given that is no answer yet. */
const IN_HAND = [
  {
    what: 'the kind of an exemplary entry',
    reach: async () => examples('Có – tập thể'),
    asked: 'Đề nghị gõ tên tập thể điển hình.',
    again: [],
  },
  {
    what: 'a name',
    reach: async () => examples('Có – cá nhân', 'Mẫu Thị Điển'),
    asked: 'Việc làm tiêu biểu là gì? Đề nghị gõ một, hai câu.',
    again: ['Đang ghi: Mẫu Thị Điển'],
  },
  {
    what: 'a deed',
    reach: async () => examples('Có – cá nhân', 'Mẫu Thị Điển', 'Hiến 30 m² đất'),
    asked: 'Mẫu Thị Điển đã biết và đồng ý được nêu tên biểu dương chưa?',
    again: ['Đang ghi: Mẫu Thị Điển', 'Việc làm tiêu biểu: Hiến 30 m² đất'],
  },
  {
    what: 'a figure to confirm',
    reach: async () => pigs('khoảng 90'),
    asked: 'Ghi nhận số ước: 90 con.',
    again: ['Câu 4/17', 'Đàn lợn'],
  },
  {
    what: 'a figure to choose',
    reach: async () => pigs('chưa có'),
    asked: '«chưa có» nghĩa là:',
    again: ['Câu 4/17', 'Đàn lợn'],
  },
  {
    what: 'a figure that may be the sum of the year',
    reach: async () => peanuts('8'),
    asked: 'Số 8 tấn là riêng trong tháng 6/2024 hay lũy kế từ đầu năm?',
    again: ['Câu 2/17', 'Sản lượng lạc'],
  },
] as const;

async function examples(kind: string, ...typed: readonly string[]): Promise<Scene> {
  const made = await june();
  const head = headOf(made);
  await head.say('/baocao');
  await head.press(kind);
  for (const text of typed) await head.say(text);
  return { made, head, answers: () => made.duty('Thôn 3', '2024-06').draftAnswers };
}

async function pigs(typed: string): Promise<Scene> {
  const scene = await atPigs();
  await scene.head.say(typed);
  return scene;
}

async function peanuts(typed: string): Promise<Scene> {
  const made = await june();
  const head = headOf(made);
  made.filed('Thôn 3', '2024-05', { KT07: { value: 5_000 } });
  await upTo(head, 'Sản lượng lạc');
  await head.say(typed);
  return { made, head, answers: () => made.duty('Thôn 3', '2024-06').draftAnswers };
}

describe.each(IN_HAND)('$what', ({ reach, asked, again }) => {
  it('outlives a pause, a greeting and «Tiếp tục»', async () => {
    const { head, answers } = await reach();
    const before = answers();
    expect(head.lastText()).toContain(asked);

    await head.say('tạm dừng');
    expect(head.lastText()).toContain('câu đang nhập dở được giữ nguyên');
    await head.say('alo cán bộ ơi');
    await head.press('▶ Tiếp tục');

    for (const line of [...again, asked]) expect(head.lastText()).toContain(line);
    expect(answers()).toEqual(before);
  });

  it('outlives /huy, and /baocao in the middle of it', async () => {
    const { head } = await reach();

    await head.say('/huy');
    await head.say('/baocao');
    for (const line of [...again, asked]) expect(head.lastText()).toContain(line);
    await head.say('/baocao');

    for (const line of [...again, asked]) expect(head.lastText()).toContain(line);
  });

  it('outlives a night', async () => {
    const { made, head } = await reach();

    made.pass(13 * 3600);
    await head.say('chào cán bộ');
    await head.press('▶ Tiếp tục');

    expect(head.lastText()).toContain(asked);
  });

  it('is gone on with by the deputy who takes the report over', async () => {
    const { made } = await reach();
    const deputy = deputyOf(made);

    await deputy.say('/baocao');
    await deputy.press('Nhập thay');

    for (const line of [...again, asked]) expect(deputy.lastText()).toContain(line);
  });

  it('outlives an update of the software', async () => {
    const { made, head } = await reach();

    const next = await redeploy(made, 'another');
    const phone = next.driver.chat(head.user);
    await phone.press('▶ Tiếp tục');

    expect(phone.lastText()).toContain(asked);
    await next.stop();
  });

  it('stays when a sticker comes instead', async () => {
    const { head } = await reach();

    await head.sendSticker();

    expect(head.lastText()).toContain(asked);
  });

  it('stays when help is asked for, and when the review is looked at meanwhile', async () => {
    const { head } = await reach();

    await head.say('trợ giúp');
    expect(head.lastText()).toContain(asked);
    await head.say('xem lại');
    expect(head.lastText()).toContain('(chưa trả lời) (đang nhập dở)');
    await head.press('Trả lời');

    expect(head.lastText()).toContain(asked);
  });
});

describe('what was begun for an answer', () => {
  it('of somebody who stopped being the head is there for the successor', async () => {
    const { made, head } = await examples('Có – cá nhân', 'Mẫu Thị Điển', 'Hiến đất');
    const { people } = made.app.stores;
    const [membership] = people.who(head.user.id)?.memberships ?? [];
    people.endMembership(membership?.id ?? 0, made.clock.now());
    await head.press('Đã đồng ý');
    const next = headOf(made, 'Thôn 3', 'Mẫu Người Mới');

    await next.say('/baocao');
    expect(next.lastText()).toContain('Mẫu Thị Điển đã biết và đồng ý');
    await next.press('Chưa hỏi');

    const { draft } = made.duty('Thôn 3', '2024-06');
    expect(made.app.stores.reports.examples(draft?.id ?? 0)).toEqual([
      { kind: 'individual', name: 'Mẫu Thị Điển', deed: 'Hiến đất', consented: false },
    ]);
  });

  it('anew keeps the report from being sent without it, until it is settled', async () => {
    const { head, answers } = await atPigs();
    await head.say('90');
    await head.say('xem lại');
    await head.press('4');
    await head.say('khoảng 80');

    await head.say('xem lại');
    expect(head.lastText()).toContain('4. Đàn lợn: 90 con (đang nhập dở)');
    await head.press('4');
    expect(head.lastText()).toContain('số ước: 80 con');
    await head.press('Đúng');

    expect(isReview(head)).toBe(true);
    expect(head.lastText()).not.toContain('đang nhập dở');
    expect(answers()).toMatchObject({ KT11: { value: 80, estimate: true } });
  });

  it('is gone once «Sửa» is pressed, and when the report is begun anew', async () => {
    const { made, head } = await pigs('khoảng 90');
    const inHand = () => made.db.prepare('SELECT question FROM answer_in_hand').pluck().all();
    expect(inHand()).toEqual(['KT11']);
    await head.press('Sửa');
    expect(inHand()).toEqual([]);

    await head.say('khoảng 91');
    await head.say('tạm dừng');
    await head.say('chào');
    await head.press('Làm lại từ đầu');
    await head.press('Xóa và làm lại');

    expect(inHand()).toEqual([]);
  });
});

describe('what is typed after a long silence', () => {
  it('is no answer by itself, and becomes one by a tap', async () => {
    const { made, head, answers } = await atPigs();
    made.pass(7 * 3600);
    await head.say('90');
    expect(answers()).not.toHaveProperty('KT11');
    expect(head.lastButtons()[0]).toBe('Ghi «90» vào câu 4');

    await head.press('Ghi «90»');

    expect(answers()).toMatchObject({ KT11: { value: 90, typed: '90' } });
  });

  it('is still offered after something else was typed, and after «Làm lại» was thought better of', async () => {
    const { made, head } = await examples('Có – cá nhân', 'Mẫu Thị Điển');
    made.pass(7 * 3600);
    await head.say('Hiến 30 m² đất làm đường');
    await head.say('à mà thôi');
    await head.press('Làm lại từ đầu');
    await head.press('Không, giữ nguyên');

    await head.press('Ghi «Hiến 30 m² đất làm đường»');

    expect(head.lastText()).toContain('Mẫu Thị Điển đã biết và đồng ý');
  });

  it('is not offered when it cannot be an answer', async () => {
    const { made, head } = await atPigs();
    made.pass(7 * 3600);

    await head.say('alo cán bộ ơi');

    expect(head.lastButtons()[0]).toBe('▶ Tiếp tục');
  });

  it('as a photo for the report is taken: nobody greets by evidence', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'D. Ảnh minh chứng');
    made.pass(7 * 3600);

    await head.sendPhoto();

    expect(head.lastText()).toContain('Đã nhận 1 ảnh');
  });
});
