import { describe, expect, it } from 'vitest';
import { fileReport, headOf, isReview, june } from './scene.ts';

/** Thôn 3's report of June, accepted by an officer in private. */
async function accepted(options: Parameters<typeof june>[0] = {}) {
  const made = await june(options);
  const head = headOf(made);
  made.filed('Thôn 3', '2024-05', { KT11: { value: 95 } });
  made.db.exec(`UPDATE report SET state = 'accepted' WHERE state = 'submitted'`);
  const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  await fileReport(head);
  await officer.say('/duyet');
  await officer.press('Duyệt');
  return { made, head, officer, duty: () => made.duty('Thôn 3', '2024-06') };
}

async function reopened() {
  const scene = await accepted();
  await scene.officer.say('/molai');
  await scene.officer.press('Thôn 3');
  await scene.officer.press('3 ngày');
  await scene.officer.press('Số liệu có sai sót');
  return scene;
}

describe('an accepted report', () => {
  it('is locked: the head is told which lock it is and who opens it', async () => {
    const { head, duty } = await accepted();
    await head.press('✏️ Sửa báo cáo');
    expect(head.lastText()).toBe(
      'Báo cáo tháng 6/2024 đã được xác nhận nên không sửa được nữa. Nếu cần sửa, đề nghị liên hệ Văn phòng – Thống kê, UBND xã Tùng Ảnh để mở lại.',
    );
    expect(duty().draft).toBeNull();
  });

  it('is opened for one unit and one month until a date; the head is told, the audit knows', async () => {
    const { made, head, officer, duty } = await reopened();
    expect(officer.lastText()).toBe(
      'Thôn 3 – báo cáo tháng 6/2024: mở lại đến hết ngày 18/06/2024 (Mẫu Cán Bộ; Số liệu có sai sót). Đơn vị được báo ngay.',
    );
    expect(head.lastText()).toBe(
      'Kính gửi ông Mẫu Thôn Ba. Báo cáo tháng 6/2024 của Thôn 3 được mở lại đến hết ngày 18/06/2024 (Số liệu có sai sót). Đề nghị ông sửa số liệu và gửi lại.',
    );
    const audit = made.db
      .prepare(`SELECT subject, after, reason FROM audit WHERE action = 'reopen'`)
      .all();
    expect(audit).toEqual([
      {
        subject: `report:${duty().sent?.id}`,
        after: '{"state":"reopened","until":"2024-06-18"}',
        reason: 'Số liệu có sai sót',
      },
    ]);
  });

  it('once open is corrected with a reason, waits for review, and is locked when accepted', async () => {
    const { head, officer, duty } = await reopened();
    const first = duty().obligation.firstSubmittedAt;
    await head.press('✏️ Sửa báo cáo');
    await head.press('Nhập nhầm số');
    await head.press('4');
    await head.say('96');
    await head.press('✅ Gửi báo cáo');
    expect(duty().sent).toMatchObject({ revision: 2, state: 'submitted' });
    expect(duty().obligation.firstSubmittedAt).toEqual(first);
    await officer.say('/duyet');
    expect(officer.lastText()).toContain('4. Đàn lợn: 95 con → 96 con');
    await officer.press('Duyệt');
    await head.press('✏️ Sửa báo cáo');
    expect(head.lastText()).toContain('không sửa được nữa');
  });

  it.each([
    ['2024-06-18T23:59:50', false],
    ['2024-06-19T00:00:00', true],
  ])('at %s it is locked again: %s', async (at, isLocked) => {
    const { made, head, duty } = await reopened();
    made.clock.jumpTo(Temporal.Instant.from(`${at}+07:00`).subtract({ seconds: 5 }));
    await head.press('✏️ Sửa báo cáo');
    expect(head.lastText().includes('không sửa được nữa')).toBe(isLocked);
    expect(duty().draft === null).toBe(isLocked);
  });

  it('a correction that was begun in time is not sent after the date', async () => {
    const { made, head, duty } = await reopened();
    await head.press('✏️ Sửa báo cáo');
    await head.press('Nhập nhầm số');
    expect(isReview(head)).toBe(true);
    made.clock.jumpTo(Temporal.Instant.from('2024-06-19T08:00:00+07:00'));
    await head.press('✅ Gửi báo cáo');
    expect(head.lastText()).toContain('không sửa được nữa');
    expect(duty().sent).toMatchObject({ revision: 1, state: 'accepted' });
  });

  it('of another unit stays locked', async () => {
    const { made, head, officer } = await accepted();
    const other = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    await fileReport(other);
    await officer.say('/duyet');
    await officer.press('Duyệt');
    await officer.say('/molai');
    await officer.press('Thôn 5');
    await officer.press('1 ngày');
    await officer.press('Theo chỉ đạo');
    await head.press('✏️ Sửa báo cáo');
    expect(head.lastText()).toContain('không sửa được nữa');
  });
});

describe('the same opening twice', () => {
  it('is one: a second press changes nothing and tells nobody again', async () => {
    const { made, head, officer } = await accepted({ withFaults: true });
    await officer.say('/molai');
    await officer.press('Thôn 3');
    await officer.press('3 ngày');
    await officer.press('Số liệu có sai sót', { times: 2 });
    const told = head.botMessages().filter(({ text }) => text.includes('được mở lại'));
    expect(told).toHaveLength(1);
    const openings = made.db.prepare(`SELECT id FROM report_decision WHERE kind = 'reopen'`).all();
    expect(openings).toHaveLength(1);
  });
});

describe('reopening what is not locked', () => {
  it('is refused with its reason and who can act', async () => {
    const { made, head, officer } = await accepted();
    await officer.say('/molai');
    await officer.press('Thôn 3');
    await officer.press('3 ngày');
    await officer.press('Số liệu có sai sót');
    const asking = officer.last();
    await head.press('✏️ Sửa báo cáo');
    await head.press('Nhập nhầm số');
    await head.press('✅ Gửi báo cáo');
    expect(asking.text).toContain('mở lại đến hết ngày');
    await officer.press('Mở lại');
    await officer.press('1 ngày');
    await officer.press('Cập nhật số chính thức');
    expect(officer.toast()).toBe(
      'Báo cáo này chưa khóa, đơn vị tự sửa được. Người sửa được: người báo cáo của đơn vị.',
    );
    expect(made.duty('Thôn 3', '2024-06').sent).toMatchObject({ revision: 2, state: 'submitted' });
  });
});

describe('«Lý do khác…» of /molai', () => {
  async function atOtherReason() {
    const scene = await accepted();
    await scene.officer.say('/molai');
    await scene.officer.press('Thôn 3');
    await scene.officer.press('3 ngày');
    await scene.officer.press('Lý do khác…');
    return scene;
  }

  it('takes the officer’s own words, which the head and the audit get', async () => {
    const { made, head, officer } = await atOtherReason();
    expect(officer.lastText()).toBe('Đề nghị gõ lý do mở lại báo cáo tháng 6/2024 – Thôn 3.');

    await officer.say('  Kiểm kê lại đàn <lợn>  ');

    expect(officer.lastText()).toBe(
      'Thôn 3 – báo cáo tháng 6/2024: mở lại đến hết ngày 18/06/2024 (Mẫu Cán Bộ; Kiểm kê lại đàn <lợn>). Đơn vị được báo ngay.',
    );
    expect(head.lastText()).toContain(
      'được mở lại đến hết ngày 18/06/2024 (Kiểm kê lại đàn <lợn>)',
    );
    const audit = made.db.prepare(`SELECT reason FROM audit WHERE action = 'reopen'`).pluck().all();
    expect(audit).toEqual(['Kiểm kê lại đàn <lợn>']);
  });

  it('gives one answer to each wrong kind of input, and a way out', async () => {
    const { made, officer } = await atOtherReason();
    await officer.sendSticker();
    expect(officer.lastText()).toContain('Lý do cần ghi bằng chữ.');
    await officer.say('123');
    expect(officer.lastText()).toContain('Lý do cần ghi bằng chữ.');
    await officer.say('x'.repeat(301));
    expect(officer.lastText()).toContain('dài quá 300 ký tự');

    await officer.press('Thôi', { on: officer.last() });

    expect(officer.lastText()).toBe('Không mở lại báo cáo.');
    expect(
      made.db.prepare(`SELECT count(*) FROM audit WHERE action = 'reopen'`).pluck().get(),
    ).toBe(0);
  });

  it('opens nothing for somebody who is no officer any more', async () => {
    const { made, officer } = await atOtherReason();
    const { people } = made.app.stores;
    const [membership] = people.who(officer.user.id)?.memberships ?? [];
    people.endMembership(membership?.id ?? 0, made.clock.now());

    await officer.say('Kiểm kê lại');

    expect(officer.lastText()).toBe('Không mở lại báo cáo.');
    expect(
      made.db.prepare(`SELECT count(*) FROM audit WHERE action = 'reopen'`).pluck().get(),
    ).toBe(0);
  });
});
