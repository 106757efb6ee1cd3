import { describe, expect, it } from 'vitest';
import type { Commune } from '../support/commune.ts';
import { begin, tap } from './nomination-scene.ts';
import { commune, headOf, june, type Phone } from './scene.ts';

type Form = {
  readonly what: string;
  /** From the command to a question in its middle, with something typed on the way. */
  readonly open: (phone: Phone) => Promise<void>;
  readonly type: (phone: Phone) => Promise<void>;
  /** What the question in the middle says. */
  readonly asked: string;
};

const FORMS: readonly Form[] = [
  {
    what: 'a work (PR05)',
    open: async (head) => {
      await head.say('/giaouoc');
      await tap(head, 'Đăng ký công trình');
    },
    type: async (head) => {
      await tap(head, 'Công trình');
      await head.say('Hàng rào xanh');
    },
    asked: 'Câu 3/7\nThực hiện ở đâu?',
  },
  {
    what: 'an exemplar',
    open: async (head) => {
      await head.say('/dienhinh');
      await tap(head, '➕ Thêm');
    },
    type: async (head) => {
      await tap(head, 'Cá nhân');
      await head.say('Mẫu Thị Điển');
    },
    asked: 'Đề nghị mô tả việc làm',
  },
  {
    what: 'an event (PR09)',
    open: async (head) => {
      await head.say('/phongtrao');
      await tap(head, '➕ Ghi nhận');
    },
    type: async (head) => {
      await tap(head, 'Sơ kết', 'Cả nước chung sức', 'Hôm qua');
      await head.say('45');
    },
    asked: 'Đề nghị tóm tắt kết quả',
  },
  {
    what: 'the first questions of a nomination (PR02)',
    open: async (head) => {
      await head.say('/khenthuong');
      await tap(head, 'Đề nghị khen', '＋ Lập đề nghị mới');
    },
    type: async (head) => {
      await tap(head, 'Cá nhân', 'Giấy khen của Chủ tịch Ủy ban nhân dân huyện');
      await head.say('Mẫu Thị Điển');
    },
    asked: 'Chức vụ, công việc của Mẫu Thị Điển?',
  },
];

async function inTheMiddle({ open, type }: Form) {
  const made = await commune({ now: '2024-10-20T08:00' });
  made.onlyFrom('2024-06');
  const head = headOf(made);
  await open(head);
  await type(head);
  return { made, head };
}

describe.each(FORMS)('$what, left in the middle', (form) => {
  it('waits when «tạm dừng» is typed, and that is no answer', async () => {
    const { head } = await inTheMiddle(form);
    const asked = head.lastText();
    expect(asked).toContain(form.asked);

    await head.say('tạm dừng');
    expect(head.lastText()).toContain('Đã tạm dừng việc đang nhập.');
    await head.press('▶ Làm tiếp');

    expect(head.lastText()).toBe(asked);
  });

  it('goes on where it was when it is begun anew after /huy', async () => {
    const { head } = await inTheMiddle(form);
    const asked = head.lastText();

    await head.say('/huy');
    await form.open(head);

    expect(head.lastText()).toBe(`Việc đang nhập dở lần trước, làm tiếp từ câu này:\n\n${asked}`);
  });

  it('waits behind another form that is begun in its middle', async () => {
    const { head } = await inTheMiddle(form);
    const asked = head.lastText();
    await head.say('/vangmat');
    await head.say('01/11/2024');
    expect(head.lastText()).not.toContain(form.asked);

    await tap(head, 'Không ghi');

    expect(head.lastText()).toBe(asked);
  });
});

describe('forms within forms', () => {
  it('lead back one by one, and to the report in the end', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    const report = head.lastText();
    await head.say('/giaouoc');
    await tap(head, 'Đăng ký công trình', 'Công trình');
    await head.say('Hàng rào xanh');
    const work = head.lastText();
    await head.say('/dienhinh');
    await tap(head, '➕ Thêm', 'Cá nhân');

    await tap(head, 'Thôi');
    expect(head.lastText()).toBe(work);
    await tap(head, 'Thôi');

    expect(head.lastText()).toBe(report);
  });

  it('end by themselves when nothing was given in them', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    const report = head.lastText();
    await head.say('/giaouoc');
    await tap(head, 'Đăng ký công trình');
    await head.say('/dienhinh');
    await tap(head, '➕ Thêm', 'Cá nhân');

    await tap(head, 'Thôi');

    expect(head.lastText()).toBe(report);
  });

  it('that lead back to each other end all the same', async () => {
    const made = await june();
    const head = headOf(made);
    const work = async () => {
      await head.say('/giaouoc');
      await tap(head, 'Đăng ký công trình');
    };
    await work();
    await tap(head, 'Công trình');
    await head.say('Hàng rào xanh');
    await head.say('/dienhinh');
    await tap(head, '➕ Thêm', 'Cá nhân');
    await head.say('Mẫu Thị Điển');

    await work();
    expect(head.lastText()).toContain('Thực hiện ở đâu?');
    await tap(head, 'Thôi');
    expect(head.lastText()).toContain('Đề nghị mô tả việc làm');
    await tap(head, 'Thôi');

    expect(current(made)).toBe(0);
  });
});

describe('a nomination that is paused (PR02)', () => {
  it('keeps the day of the meeting whose votes are still to be typed', async () => {
    const made = await commune({ now: '2024-10-20T08:00' });
    made.onlyFrom('2024-06');
    const head = headOf(made);
    await begin(head);
    await head.say('12/10/2024');
    const asked = head.lastText();
    await head.say('trợ giúp');
    expect(head.lastText()).toContain(asked);

    await head.say('tạm dừng');
    await head.press('▶ Làm tiếp');

    expect(head.lastText()).toBe(asked);
    await head.say('19/20');
    expect(made.app.stores.nominations.ofYear(2024)[0]?.agreedOn?.toString()).toBe('2024-10-12');
  });
});

describe('a report that an officer is sending back', () => {
  it('keeps the lines that are marked when it is left and opened again', async () => {
    const made = await june();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    made.filed('Thôn 3', '2024-06', { KT11: { value: 95 } });
    await officer.say('/duyet');
    const card = officer.last();
    await officer.press('Trả lại', { on: card });
    await officer.press('4');
    const marked = officer.lastText();

    await officer.say('/huy');
    await officer.press('▶ Làm tiếp');
    expect(officer.lastText()).toBe(marked);
    await officer.press('Trả lại', { on: card });

    expect(officer.lastText()).toBe(marked);
  });
});

function current(made: Commune): unknown {
  const rows = `SELECT count(*) FROM dialogue WHERE standing = 'current'`;
  return made.db.prepare(rows).pluck().get();
}
