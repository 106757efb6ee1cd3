import { describe, expect, it } from 'vitest';
import { aNomination } from '../nomination-scene.ts';
import { saidOf, tickAt } from '../reminder-scene.ts';
import { deputyOf, type Phone } from '../scene.ts';
import { approved, councilPasses, december, PDF } from './scene.ts';

const THREE = { unit: 'Thôn 3', name: 'Mẫu Thị Ba' };
const FIVE = { unit: 'Thôn 5', name: 'Mẫu Văn Năm' };

/** The first paper of each reminder; reviews that are missing too are another source's. */
const told = (phone: Phone) =>
  saidOf(phone, 'Các việc đến hạn').flatMap(
    (text) => text.split('\n').find((line) => line.includes('(HS')) ?? [],
  );

async function send(phone: Phone, paper: string, keep: string): Promise<void> {
  await phone.say('/hoso');
  for (const button of ['1', paper, 'Gửi tệp, ảnh']) {
    await phone.press(button, { on: phone.last() });
  }
  await phone.sendDocument({ name: 'ban-da-ky.pdf', bytes: PDF });
  await phone.press(keep, { on: phone.last() });
}

describe('reminders of papers', () => {
  it('PR14, A13: for Sunday 15/12/2024 come on Friday 13/12, naming the missing paper to its owner only', async () => {
    const { made, officer, secretary, head, other } = await december();
    approved(made, [THREE, FIVE]);
    await send(head, 'HS3', 'Ghi vào hồ sơ');
    await send(officer, 'HS1', 'Ghi vào cả 2 hồ sơ');

    await tickAt(made, '2024-12-13T08:00');

    expect(told(head)).toEqual([]);
    expect(told(officer)).toEqual([]);
    expect(told(secretary)).toEqual([
      '– Biên bản họp Hội đồng (HS2), hồ sơ Mẫu Thị Ba (KT24-01); Mẫu Văn Năm (KT24-02): hạn Chủ nhật 15/12 là ngày nghỉ, đề nghị nộp trong thứ Sáu 13/12.',
    ]);
    expect(told(other)).toEqual([
      '– Báo cáo thành tích (HS3), hồ sơ Mẫu Văn Năm (KT24-02): hạn Chủ nhật 15/12 là ngày nghỉ, đề nghị nộp trong thứ Sáu 13/12.',
    ]);
  });

  it('come at each stage of the plan exactly once, whatever the clock does', async () => {
    const { made, head } = await december();
    approved(made, [THREE]);

    for (let day = 2; day <= 31; day += 1) {
      const date = `2024-12-${String(day).padStart(2, '0')}`;
      await tickAt(made, `${date}T08:00`);
      await tickAt(made, `${date}T08:01`);
    }

    expect(told(head)).toEqual([
      '– Báo cáo thành tích (HS3), hồ sơ Mẫu Thị Ba (KT24-01): đề nghị nộp chậm nhất thứ Ba 10/12, để xã kịp xét trước hạn 15/12/2024.',
      '– Báo cáo thành tích (HS3), hồ sơ Mẫu Thị Ba (KT24-01): đề nghị nộp chậm nhất thứ Ba 10/12, để xã kịp xét trước hạn 15/12/2024.',
      '– Báo cáo thành tích (HS3), hồ sơ Mẫu Thị Ba (KT24-01): hạn Chủ nhật 15/12 là ngày nghỉ, đề nghị nộp trong thứ Sáu 13/12.',
      '– Báo cáo thành tích (HS3), hồ sơ Mẫu Thị Ba (KT24-01): đã quá hạn 15/12/2024 được 1 ngày, xã vẫn nhận và ghi là nộp muộn.',
      '– Báo cáo thành tích (HS3), hồ sơ Mẫu Thị Ba (KT24-01): đã quá hạn 15/12/2024 được 3 ngày, xã vẫn nhận và ghi là nộp muộn.',
    ]);
    const days = made.db
      .prepare(
        `SELECT stage, due_on FROM duty_notice WHERE subject = 'paper:1:HS3' AND skipped IS NULL
         ORDER BY id`,
      )
      .all();
    expect(days).toEqual([
      { stage: 'week_before_cut_off', due_on: '2024-12-03' },
      { stage: 'cut_off', due_on: '2024-12-10' },
      { stage: 'deadline', due_on: '2024-12-13' },
      { stage: 'day_after', due_on: '2024-12-16' },
      { stage: 'three_days_after', due_on: '2024-12-18' },
    ]);
  });

  it('go to the one who speaks for the unit, and lead to the paper without taking the other buttons away', async () => {
    const { made, head } = await december();
    const deputy = deputyOf(made);
    approved(made, [THREE, { ...THREE, name: 'Mẫu Thị Hai' }]);

    await tickAt(made, '2024-12-10T08:00');
    expect(told(deputy)).toEqual([]);
    await head.press('HS3 – KT24-01');

    expect(head.lastText()).toContain('Báo cáo thành tích: chưa có.');
    await head.press('HS3 – KT24-02');
    expect(head.lastText()).toContain('Hồ sơ Mẫu Thị Hai (KT24-02)');
  });

  it('leave out what was brought between the line and the sending', async () => {
    const { made, head } = await december();
    approved(made, [THREE]);
    const now = Temporal.Instant.from('2024-12-10T08:00+07:00');
    made.clock.jumpTo(now);
    for (const job of made.app.jobs) if (job.name === 'duties') void job.run(now);

    made.app.stores.dossiers.file({
      paper: 'HS3',
      source: {
        kind: 'pages',
        fileIds: [
          made.app.stores.files.receive({
            fileUniqueId: 'u1',
            fileId: 'f1',
            name: 'a.pdf',
            mime: 'application/pdf',
            size: 3,
            by: 1,
            at: now,
          }),
        ],
      },
      entries: [{ nominationId: 1, daysLate: 0 }],
      by: 1,
      at: now,
    });
    await made.settle();

    expect(told(head)).toEqual([]);
    expect(
      made.db.prepare(`SELECT skipped FROM duty_notice WHERE subject = 'paper:1:HS3'`).all(),
    ).toContainEqual({ skipped: 'done' });
  });

  it('ask the secretary for the minutes from admission on, and nobody for a letter before the result', async () => {
    const { made, officer, secretary } = await december();
    const id = aNomination(made, { ...THREE, form: 'giay_khen_huyen', state: 'admitted' });
    await tickAt(made, '2024-12-06T08:00');
    expect(told(secretary)[0]).toContain('Biên bản họp Hội đồng (HS2)');
    expect(told(officer)).toEqual([]);

    councilPasses(made, [id]);
    await tickAt(made, '2024-12-13T08:00');

    expect(told(officer)[0]).toContain('Tờ trình (HS1)');
    await officer.press('HS1 – xem các hồ sơ');
    expect(officer.lastText()).toContain('Văn phòng – Nội vụ: Tờ trình (HS1), 1 hồ sơ (KT24-01)');
  });

  it('where nobody is the secretary, ask the office for the minutes', async () => {
    const { made, secretary, officer } = await december();
    const who = made.app.stores.people.who(secretary.user.id);
    for (const { id } of who?.memberships ?? []) {
      made.app.stores.people.endMembership(id, made.clock.now());
    }
    aNomination(made, { ...THREE, state: 'admitted' });

    await tickAt(made, '2024-12-13T08:00');

    expect(told(officer)[0]).toContain('Biên bản họp Hội đồng (HS2)');
  });

  it.each(['withdrawn', 'failed', 'forwarded', 'awarded'] as const)(
    'are no more for a nomination that is %s',
    async (state) => {
      const { made, head, officer, secretary } = await december();
      approved(made, [THREE]);
      made.db
        .prepare(
          `UPDATE nomination SET state = ?, forwarded_on = '2024-12-09', decision_number = '45/QĐ',
           decision_on = '2024-12-10'`,
        )
        .run(state);

      await tickAt(made, '2024-12-13T08:00');

      expect([head, officer, secretary].flatMap(told)).toEqual([]);
    },
  );
});
