import { describe, expect, it } from 'vitest';
import { deputyOf, fileReport, headOf, isReview, june, type Phone } from './scene.ts';

async function filed() {
  const made = await june();
  const head = headOf(made);
  made.filed('Thôn 3', '2024-05', { KT11: { value: 95 } });
  await fileReport(head);
  const duty = () => made.duty('Thôn 3', '2024-06');
  return { made, head, duty, firstSent: duty().obligation.firstSubmittedAt };
}

async function changePigs(head: Phone, to: string): Promise<void> {
  await head.press('4');
  await head.say(to);
}

describe('a report that was sent', () => {
  it('is corrected with a reason into a second revision, and stays on time', async () => {
    const { made, head, duty, firstSent } = await filed();
    made.clock.jumpTo(Temporal.Instant.from('2024-06-28T09:00:00+07:00'));
    await head.press('✏️ Sửa báo cáo');
    expect(head.lastText()).toContain('lý do sửa');
    await head.press('Nhập nhầm số');
    expect(isReview(head)).toBe(true);
    await changePigs(head, '59');
    await head.press('✅ Gửi báo cáo');
    expect(head.lastText()).toContain('Đã nhận bản sửa báo cáo tháng 6/2024');
    expect(head.lastText()).toContain('Mã: T6/2024-T03-2');
    expect(head.lastText()).toContain('Đúng hạn.');
    expect(duty().sent).toMatchObject({ revision: 2, state: 'submitted', reason: 'Nhập nhầm số' });
    expect(duty().sentAnswers['KT11']).toMatchObject({ value: 59 });
    expect(duty().obligation.firstSubmittedAt?.equals(firstSent as Temporal.Instant)).toBe(true);
    await head.say('/lichsu');
    expect(head.lastText()).toContain('đúng hạn, đã sửa, chờ duyệt (mã T6/2024-T03-2)');
  });

  it('a reason may be typed', async () => {
    const { head, duty } = await filed();
    await head.press('✏️ Sửa báo cáo');
    await head.say('đếm lại đàn lợn <sau bão>');
    expect(isReview(head)).toBe(true);
    expect(duty().draft?.reason).toBe('đếm lại đàn lợn <sau bão>');
  });

  it('a reason that is too long is asked again, and never cut off in silence', async () => {
    const { head, duty } = await filed();
    await head.press('✏️ Sửa báo cáo');
    await head.say('x'.repeat(501));
    expect(head.lastText()).toContain('Nội dung dài quá 500 ký tự.');
    expect(duty().draft?.reason).toBeNull();

    await head.say('x'.repeat(500));

    expect(duty().draft?.reason).toHaveLength(500);
  });

  it('«Không sửa nữa» leaves the sent one as it was', async () => {
    const { head, duty } = await filed();
    await head.press('✏️ Sửa báo cáo');
    const asking = head.last();
    head.user.press(asking, 'Không sửa nữa');
    await head.press('Không sửa nữa');
    expect(head.lastText()).toBe('Giữ nguyên báo cáo tháng 6/2024 đã gửi.');
    expect(head.toast()).toBe(
      'Câu này đã được ghi nhận. Đề nghị dùng các nút ở tin nhắn mới nhất.',
    );
    expect(duty().draft).toBeNull();
    expect(duty().sent).toMatchObject({ revision: 1 });
    await head.say('/baocao');
    expect(head.lastText()).toContain('đã gửi lúc');
  });

  it('/baocao afterwards says that it was sent, and offers the correction', async () => {
    const { head } = await filed();
    await head.say('/baocao');
    expect(head.lastText()).toContain('đã gửi lúc 08:');
    expect(head.lastText()).toContain('(mã T6/2024-T03-1)');
    expect(head.lastButtons()).toEqual(['✏️ Sửa báo cáo']);
  });

  it('a paused correction still wants its reason before it can be sent', async () => {
    const { head, duty } = await filed();
    await head.press('✏️ Sửa báo cáo');
    await head.say('/huy');
    await head.say('chào cán bộ');
    await head.press('▶ Tiếp tục');
    if (isReview(head)) await head.press('✅ Gửi báo cáo');
    expect(head.lastText()).toContain('lý do sửa');
    expect(duty().sent).toMatchObject({ revision: 1 });
    await head.press('Bổ sung số liệu');
    await head.press('✅ Gửi báo cáo');
    expect(duty().sent).toMatchObject({ revision: 2, reason: 'Bổ sung số liệu còn thiếu' });
  });

  it('a correction that a deputy takes over still wants its reason', async () => {
    const { made, head, duty } = await filed();
    const deputy = deputyOf(made);
    await head.press('✏️ Sửa báo cáo');
    await deputy.say('/baocao');
    await deputy.press('Nhập thay');
    if (isReview(deputy)) await deputy.press('✅ Gửi báo cáo');
    expect(deputy.lastText()).toContain('lý do sửa');
    expect(duty().sent).toMatchObject({ revision: 1 });
  });

  it('an accepted one is locked, whatever button is pressed', async () => {
    const { made, head, duty } = await filed();
    made.db.prepare(`UPDATE report SET state = 'accepted' WHERE id = ?`).run(duty().sent?.id);
    await head.press('✏️ Sửa báo cáo');
    expect(head.lastText()).toContain('đã được xác nhận nên không sửa được nữa');
    expect(duty().draft).toBeNull();
  });

  it('accepted while its correction is under way: the correction is not sent', async () => {
    const { made, head, duty } = await filed();
    await head.press('✏️ Sửa báo cáo');
    await head.press('Nhập nhầm số');
    made.db.prepare(`UPDATE report SET state = 'accepted' WHERE id = ?`).run(duty().sent?.id);
    await head.press('✅ Gửi báo cáo');
    expect(duty().sent).toMatchObject({ revision: 1, state: 'accepted' });
    expect(head.lastText()).toContain('đã được xác nhận');
  });

  it('a correction does not count until it is sent', async () => {
    const { made, head } = await filed();
    await head.press('✏️ Sửa báo cáo');
    await head.press('Nhập nhầm số');
    await changePigs(head, '59');
    await head.say('/tiendo');
    expect(head.lastText()).toContain('Đàn lợn: 95 con (tháng 6/2024)');
    expect(made.duty('Thôn 3', '2024-06').sentAnswers['KT11']).toMatchObject({ value: 95 });
  });

  it('returned by the office, it is corrected like a sent one', async () => {
    const { made, head, duty } = await filed();
    made.db.prepare(`UPDATE report SET state = 'returned' WHERE id = ?`).run(duty().sent?.id);
    await head.press('✏️ Sửa báo cáo');
    await head.press('Nhập nhầm số');
    await head.press('✅ Gửi báo cáo');
    expect(duty().sent).toMatchObject({ revision: 2, state: 'submitted' });
  });
});
