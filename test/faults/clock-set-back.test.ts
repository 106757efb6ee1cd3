import { describe, expect, it } from 'vitest';
import { answerAll, enrol, fileReport, headOf, invite, june } from '../features/scene.ts';

const HOURS = [1, 24] as const;

describe.each(HOURS)('a clock that is set back by %i hours', (hours) => {
  it('leaves the order of what was done, and the revision that counts', async () => {
    const made = await june({ now: '2024-06-18T16:30' });
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    const head = headOf(made);
    await fileReport(head);
    await officer.say('/duyet');

    made.clock.jumpTo(made.clock.now().subtract({ hours }));
    await officer.press('Trả lại');
    await officer.press('4');
    await officer.press('Tiếp: lý do');
    await officer.press('Đề nghị kiểm tra lại số liệu');
    await head.press('✏️ Sửa 1 câu được đánh dấu');
    await head.say('97');
    await head.press('✅ Gửi báo cáo');

    const { sent, obligation, sentAnswers } = made.duty('Thôn 3', '2024-06');
    expect(sent).toMatchObject({ revision: 2, state: 'submitted' });
    expect(sentAnswers['KT11']).toMatchObject({ value: 97 });
    expect(obligation.firstSubmittedAt).not.toBeNull();
    const acts = made.db.prepare(
      `SELECT action FROM audit WHERE subject LIKE 'report:%' ORDER BY id`,
    );
    const done = (acts.pluck().all() as string[]).filter((act) => !act.startsWith('answer'));
    expect(done).toEqual(['submit', 'return', 'submit']);
    await head.say('/lichsu');
    expect(head.lastText()).toContain('mã T6/2024-T03-2');
  });

  it('lets what is due be done at its hour, once, and nobody out', async () => {
    const made = await june({ now: '2024-06-16T09:00' });
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    const link = await invite(officer, 'Người báo cáo', 'Thôn 5', 'Người phụ trách chính');
    const late = made.driver.chat(made.sandbox.user({ firstName: 'Mới' }));

    made.clock.jumpTo(made.clock.now().subtract({ hours }));
    await enrol(late, link, 'Mẫu Thôn Năm');
    await late.say('/baocao');
    await answerAll(late);
    await late.press('✅ Gửi báo cáo');

    expect(late.lastText()).toContain('Đã nhận báo cáo tháng 6/2024 của Thôn 5');
    const begun = made.clock.now();
    for (let quarter = 0; quarter < 4 * (hours + 2); quarter += 1) {
      made.clock.jumpTo(begun.add({ minutes: 15 * quarter }));
      await made.app.tick();
      await made.settle();
    }
    const failed = made.db.prepare(`SELECT job FROM job_slot WHERE outcome = 'failed'`);
    expect(failed.all()).toEqual([]);
    expect(made.app.stores.outbox.counts()).toMatchObject({ pending: 0, uncertain: 0, failed: 0 });
  });
});

describe.each([5, 26])('a clock that is %i hours ahead for a while', (hours) => {
  it('brings nothing twice when it is right again', async () => {
    const made = await june({ now: '2024-06-17T07:30', waitingTakesTime: true });
    const head = headOf(made);
    const right = made.clock.now();
    const hoursOn = [1, 1 + hours, 1, 25, 26, 49];

    for (const on of hoursOn) {
      made.clock.jumpTo(right.add({ hours: on }));
      await made.app.tick();
      await made.settle();
    }

    const of = (words: string) => head.botMessages().filter(({ text }) => text.includes(words));
    const counts = ['Còn 01 ngày', 'Hôm nay là hạn nộp', 'đã quá hạn 01 ngày'].map(
      (words) => of(words).length,
    );
    expect(counts).toEqual([1, 1, 1]);
    expect(made.app.stores.outbox.counts()).toMatchObject({ pending: 0, uncertain: 0, failed: 0 });
  });
});

describe('a clock that is a year ahead for a while', () => {
  it('uses up the stages of that time in one message a person; the report stays open', async () => {
    const made = await june({ now: '2024-06-16T09:00', waitingTakesTime: true });
    const head = headOf(made);
    const administrator = made.driver.chat(
      made.enrolled({ name: 'Mẫu Quản Trị', role: 'administrator' }),
    );
    const right = made.clock.now();

    for (const away of [
      { hours: 366 * 24 },
      { hours: 366 * 24 + 1 },
      { hours: 23 },
      { hours: 47 },
    ]) {
      made.clock.jumpTo(right.add(away));
      await made.app.tick();
      await made.settle();
    }

    expect(head.botMessages()).toHaveLength(1);
    expect(administrator.lastText()).toContain('Năm 2024 của kế hoạch đang nạp đã hết');
    const failed = made.db.prepare(`SELECT job FROM job_slot WHERE outcome = 'failed'`);
    expect(failed.all()).toEqual([]);
    await fileReport(head);
    expect(made.duty('Thôn 3', '2024-06').sent).toMatchObject({ state: 'submitted' });
  });
});
