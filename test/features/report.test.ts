import { describe, expect, it } from 'vitest';
import { answerAll, commune, fileReport, headOf, isReview, june, upTo } from './scene.ts';

describe('the way in', () => {
  it('one open month begins at once', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    expect(head.lastText()).toBe(
      'A. Điển hình · Câu 1/17 · Tháng 6/2024\nTháng này thôn có tập thể, cá nhân điển hình cần biểu dương không?',
    );
    expect(made.duty('Thôn 3', '2024-06').draft).toMatchObject({ revision: 1, state: 'draft' });
  });

  it('several open months are offered, oldest first', async () => {
    const made = await commune();
    const head = headOf(made);
    made.filed('Thôn 3', '2024-02', {});
    made.filed('Thôn 3', '2024-03', {});
    await head.say('/baocao');
    expect(head.lastButtons()).toEqual([
      '📝 Tháng 4/2024 – Thôn 3',
      '📝 Tháng 5/2024 – Thôn 3',
      '📝 Tháng 6/2024 – Thôn 3',
    ]);
  });

  it('an older unsent month comes first, and may wait', async () => {
    const made = await june();
    const head = headOf(made);
    made.onlyFrom('2024-06');
    made.db
      .prepare(`UPDATE obligation SET excuse = NULL, excused_at = NULL WHERE id = ?`)
      .run(made.duty('Thôn 3', '2024-05').obligation.id);
    await head.say('/baocao');
    await head.press('📝 Tháng 6/2024');
    expect(head.lastText()).toContain(
      'Báo cáo tháng 5/2024 (hạn: 17 giờ 00, thứ Hai 20/05) chưa gửi',
    );
    expect(made.duty('Thôn 3', '2024-06').draft).toBeNull();
    await head.press('Vẫn nhập tháng 6/2024');
    expect(head.lastText()).toContain('Câu 1/17 · Tháng 6/2024');
  });

  it('or is opened from there', async () => {
    const made = await commune();
    const head = headOf(made);
    for (const month of ['2024-02', '2024-03', '2024-04']) made.filed('Thôn 3', month, {});
    await head.say('/baocao');
    await head.press('📝 Tháng 6/2024');
    await head.press('📝 Báo cáo tháng 5/2024');
    expect(head.lastText()).toContain('Tháng 5/2024');
    expect(made.duty('Thôn 3', '2024-05').draft).not.toBeNull();
  });

  it('a person of two units is asked which', async () => {
    const made = await june();
    const user = made.enrolled({ name: 'Mẫu Hai Vai', role: 'reporter', unit: 'Thôn 3' });
    const person = made.app.stores.people.who(user.id)?.person;
    const unitId = made.unitNamed('Hội Nông dân xã').id;
    const at = made.clock.now();
    made.app.stores.people.appoint({
      personId: person?.id ?? 0,
      role: 'reporter',
      unitId,
      deputy: false,
      at,
    });
    const head = made.driver.chat(user);
    await head.say('/baocao');
    expect(head.lastButtons()).toEqual([
      '📝 Tháng 6/2024 – Thôn 3',
      '📝 Tháng 6/2024 – Hội Nông dân xã',
    ]);
    await head.press('📝 Tháng 6/2024 – Hội');
    expect(made.duty('Hội Nông dân xã', '2024-06').draft).not.toBeNull();
    expect(made.duty('Thôn 3', '2024-06').draft).toBeNull();
  });

  it('a unit without figures of its own still owes parts A and C', async () => {
    const made = await june();
    const head = headOf(made, 'Hội Nông dân xã');
    await head.say('/baocao');
    expect(head.lastText()).toContain('Câu 1/3');
    await fileReport(head);
    expect(made.duty('Hội Nông dân xã', '2024-06').sentAnswers).toEqual({
      examples: { kind: 'none' },
      remarks: { kind: 'none' },
      photos: { kind: 'none' },
    });
  });

  it('when nothing is open yet, that is said', async () => {
    const made = await commune({ now: '2024-01-20T08:00' });
    const head = headOf(made);
    await head.say('/baocao');
    expect(head.lastText()).toContain('chưa có kỳ báo cáo nào được mở');
  });

  it('when the plan’s year is over, that is said', async () => {
    const made = await commune();
    const head = headOf(made);
    for (const month of ['02', '03', '04', '05', '06']) made.filed('Thôn 3', `2024-${month}`, {});
    made.onlyFrom('2025-01');
    made.clock.jumpTo(Temporal.Instant.from('2025-01-10T01:00:00Z'));
    made.db
      .prepare('UPDATE obligation SET excuse = ?, excused_at = 1 WHERE excuse IS NULL')
      .run('x');
    await head.say('/baocao');
    expect(head.lastText()).toContain('Kế hoạch năm 2024 đã kết thúc');
  });
});

describe('steering within the report', () => {
  it('back shows the question before with its answer kept', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'Đàn lợn');
    await head.say('90');
    await head.press('◀ Câu trước');
    expect(head.lastText()).toContain('Đàn lợn');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers['KT11']).toMatchObject({ value: 90 });
    await head.say('quay lại');
    expect(head.lastText()).toContain('trâu, bò');
  });

  it('the first question has no way back, and a typed one stays there', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    expect(head.lastButtons()).not.toContain('◀ Câu trước');
  });

  it('a question left for later keeps the report from being sent until it is answered', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'Đàn lợn');
    await head.say('bỏ qua');
    await answerAll(head);
    expect(head.lastText()).toContain('4. Đàn lợn: (chưa trả lời)');
    expect(head.lastButtons()).toContain('Trả lời 3 câu còn lại');
    expect(head.lastButtons()).not.toContain('✅ Gửi báo cáo');
    await head.say('gửi');
    expect(made.duty('Thôn 3', '2024-06').sent).toBeNull();
    await head.press('Trả lời 3 câu');
    expect(head.lastText()).toContain('Sản lượng lạc');
    await head.press('0 –');
    await head.say('trâu 1 bò 2');
    await head.press('Đúng');
    await head.say('95');
    expect(head.lastText()).toContain('4. Đàn lợn: 95 con');
    await head.say('gửi báo cáo');
    expect(made.duty('Thôn 3', '2024-06').sent).toMatchObject({ state: 'submitted' });
  });

  it('pausing keeps the answers and goes on at the first open question', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'Sản lượng lạc');
    await head.say('5');
    await head.press('⏸ Tạm dừng');
    expect(head.lastText()).toContain('Đã tạm dừng báo cáo tháng 6/2024 (2/17 câu)');
    await head.press('▶ Tiếp tục báo cáo');
    expect(head.lastText()).toContain('Câu 3/17');
  });

  it('whatever is typed into a paused report asks whether to go on, and is no answer', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'Sản lượng lạc');
    await head.say('tạm dừng');
    await head.say('alo cán bộ ơi');
    expect(head.lastText()).toBe('Báo cáo tháng 6/2024: đã trả lời 1/17 câu. Tiếp tục từ câu 2?');
    await head.press('▶ Tiếp tục');
    expect(head.lastText()).toContain('Câu 2/17');
  });

  it('«ok» to the word that the report is paused is no answer, and asks whether to go on', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'Sản lượng lạc');
    await head.say('/huy');

    await head.say('ok');

    expect(head.lastText()).toBe('Báo cáo tháng 6/2024: đã trả lời 1/17 câu. Tiếp tục từ câu 2?');
  });

  it.each(['ừ', 'ok', 'có', 'tiếp tục', 'làm tiếp đi'])(
    '«%s», typed to the question whether to go on, goes on',
    async (typed) => {
      const made = await june();
      const head = headOf(made);
      await upTo(head, 'Sản lượng lạc');
      await head.say('tạm dừng');
      await head.say('alo cán bộ ơi');

      await head.say(typed);

      expect(head.lastText()).toContain('Câu 2/17');
    },
  );

  it('after more than six hours a typed figure is not filed but asks whether to go on', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'Đàn lợn');
    made.pass(6 * 3600 - 60);
    await head.say('90');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers['KT11']).toMatchObject({ value: 90 });
    made.pass(6 * 3600 + 60);
    await head.say('4100');
    expect(head.lastText()).toContain('đã trả lời 2/17 câu');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers).not.toHaveProperty('KT12');
    await head.press('Xem lại các câu');
    expect(isReview(head)).toBe(true);
  });

  it('a button counts even after a night', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    made.pass(13 * 3600);
    await head.press('Không có');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers['examples']).toEqual({ kind: 'none' });
  });

  it('starting over asks first, and keeps everything unless it is confirmed', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'Sản lượng lạc');
    await head.say('5');
    await head.say('tạm dừng');
    await head.say('chào');
    await head.press('Làm lại từ đầu');
    expect(head.lastText()).toBe('Xóa 2 câu đã trả lời và làm lại từ đầu?');
    await head.press('Không, giữ nguyên');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers).toHaveProperty('KT07');
    await head.press('Làm lại từ đầu');
    await head.press('Xóa và làm lại');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers).toEqual({});
    expect(head.lastText()).toContain('Câu 1/17');
  });

  it('the review changes one line and comes back', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    await answerAll(head);
    await head.press('4');
    expect(head.lastText()).toContain('Câu 4/17');
    expect(head.lastButtons()).toContain('◀ Về bước xem lại');
    await head.say('77');
    expect(head.lastText()).toContain('4. Đàn lợn: 77 con');
    await head.press('4');
    await head.press('◀ Về bước xem lại');
    expect(isReview(head)).toBe(true);
    expect(made.duty('Thôn 3', '2024-06').draftAnswers['KT11']).toMatchObject({ value: 77 });
  });

  it('asking for help explains and asks again', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'Đàn lợn');
    await head.say('?');
    expect(head.lastText()).toContain('Đề nghị ông gõ một số, ví dụ: 95');
    expect(head.lastText()).toContain('Câu 4/17');
  });
});
