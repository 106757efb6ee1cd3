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
