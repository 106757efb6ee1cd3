import { describe, expect, it } from 'vitest';
import type { Commune } from '../support/commune.ts';
import { answerAll, fileReport, headOf, isReview, june, type Phone } from './scene.ts';

/** Two officers in the staff group, and Thôn 3 with three months of pigs. */
async function office(options: { readonly withFaults?: boolean } = {}) {
  const made = await june(options);
  const [one, two] = ['Mẫu Cán Bộ Một', 'Mẫu Cán Bộ Hai'].map((name) =>
    made.enrolled({ name, role: 'officer' }),
  );
  if (one === undefined || two === undefined) throw new Error('two officers');
  const group = made.sandbox.group({ title: 'Cán bộ xã', members: [one, two] });
  const staff = made.driver.chat(one, group);
  await staff.say('/ketnoi');
  const head = headOf(made);
  for (const month of ['2024-03', '2024-04', '2024-05']) {
    made.filed('Thôn 3', month, { KT11: { value: 95 } });
  }
  made.db.exec(`UPDATE report SET state = 'accepted' WHERE state = 'submitted'`);
  return { made, head, group, one, two, staff, private: made.driver.chat(one) };
}

/** The head files June's report with one tap a question, but for the pigs. */
async function fileWithPigs(head: Phone, pigs: string): Promise<void> {
  await head.say('/baocao');
  while (!isReview(head)) {
    if (!head.lastText().includes('Đàn lợn')) {
      const easy = [
        'Không có ảnh',
        'Không có',
        '0 – ',
        'Như tháng trước',
        'Đạt',
        'Chưa có số liệu',
      ];
      const there = head.lastButtons();
      const found = easy.find((label) => there.some((button) => button.startsWith(label)));
      await head.press(found ?? '', { on: head.last() });
      continue;
    }
    await head.say(pigs);
    if (head.lastButtons().includes('Đúng')) await head.press('Đúng');
  }
  await head.press('✅ Gửi báo cáo');
}

const texts = (phone: Phone) => phone.messages().map(({ text }) => text);

function auditOf(made: Commune, action: string) {
  return made.db
    .prepare('SELECT subject, before, after, reason FROM audit WHERE action = ? ORDER BY id')
    .all(action) as { subject: string; before: string; after: string; reason: string | null }[];
}

describe('/duyet', () => {
  it('says that nothing waits', async () => {
    const { private: officer } = await office();
    await officer.say('/duyet');
    expect(officer.lastText()).toBe('Không còn báo cáo nào chờ duyệt.');
  });

  it('shows the oldest report with what differs from the month before and what asks for a look', async () => {
    const { head, private: officer } = await office();
    await fileWithPigs(head, 'khoảng 300');
    await officer.say('/duyet');
    const text = officer.lastText();
    expect(text).toContain('Chờ duyệt: 1 báo cáo · báo cáo thứ 1');
    expect(text).toContain('Thôn 3 – báo cáo tháng 6/2024 (mã T6/2024-T03-1)');
    expect(text).toContain('đúng hạn – Mẫu Thôn Ba');
    expect(text).toContain('4. Đàn lợn: ước 300 con (tháng 5/2024: 95 con; +205)');
    expect(text).toContain('Số ước: câu 4. Các số còn lại là số chính thức.');
    expect(text).toMatch(/Chưa có số liệu: câu \d/);
    expect(text).toContain(
      'Cần xem lại\n– Đàn lợn: 300 con, gấp nhiều lần mức thường gặp của đơn vị (95 con).',
    );
    expect(officer.lastButtons()).toEqual(['Duyệt', 'Trả lại']);
  });

  it('of exactly three times the usual says nothing', async () => {
    const { head, private: officer } = await office();
    await fileWithPigs(head, '285');
    await officer.say('/duyet');
    expect(officer.lastText()).toContain('Không có điểm cần xem lại.');
  });

  it('a secretary, a leader and the council read, and have no buttons that decide', async () => {
    const { made, head } = await office();
    await fileReport(head);
    for (const role of ['leader', 'secretary', 'council'] as const) {
      const reader = made.driver.chat(made.enrolled({ name: `Mẫu ${role}`, role }));
      await reader.say('/duyet');
      expect(reader.lastText()).toContain('Thôn 3 – báo cáo tháng 6/2024');
      expect(reader.lastButtons()).toEqual([]);
    }
    expect(made.duty('Thôn 3', '2024-06').sent?.state).toBe('submitted');
  });

  it('shows the photos of the report', async () => {
    const { head, private: officer } = await office();
    await head.say('/baocao');
    while (!head.lastText().includes('D. Ảnh minh chứng')) await head.say('bỏ qua');
    await head.sendAlbum([{}, {}, {}]);
    await head.press('Xong');
    await head.press('Trả lời');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo');
    await officer.say('/duyet');
    await officer.press('Xem 3 ảnh');
    expect(officer.botMessages().filter(({ photo }) => photo !== null)).toHaveLength(3);
  });

  it('a card of long answers fits one message', async () => {
    const { made, head, private: officer } = await office();
    await head.say('/baocao');
    await head.press('Có – cá nhân');
    await head.say('Mẫu Điển Hình Có Tên Rất Dài');
    await head.say('Hiến đất '.repeat(100));
    await head.press('Đã đồng ý');
    await head.press('Đủ rồi');
    while (!head.lastText().includes('kiến nghị gì')) await head.say('bỏ qua');
    await head.say('đề nghị <xã> & huyện sửa cống '.repeat(60).slice(0, 1_900));
    while (!isReview(head)) await head.say('bỏ qua');
    await head.press('Trả lời');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo');
    expect(made.duty('Thôn 3', '2024-06').sent?.state).toBe('submitted');
    await officer.say('/duyet');
    expect(officer.lastText()).toContain('Mẫu Điển Hình');
    expect(officer.lastText().length).toBeLessThanOrEqual(4096);
  });
});

describe('what asks for a second look', () => {
  async function atReview() {
    const scene = await office();
    const { head } = scene;
    await head.say('/baocao');
    await answerAll(head);
    return scene;
  }

  it('is a cumulative that a correction lowers', async () => {
    const { head, private: officer } = await atReview();
    await head.press('11');
    await head.say('0,4');
    await head.press('✅ Gửi báo cáo');
    await head.press('✏️ Sửa báo cáo');
    await head.press('Nhập nhầm số');
    await head.press('11');
    await head.say('0,1');
    await head.press('✅ Gửi báo cáo');
    await officer.say('/duyet');
    expect(officer.lastText()).toContain(
      '– Đường giao thông nông thôn đã nghiệm thu: lũy kế giảm từ 0,4 km xuống 0,1 km so với bản đã gửi.',
    );
  });

  it('is a commune far above its target', async () => {
    const { head, private: officer } = await atReview();
    await head.press('11');
    await head.say('0,7');
    await head.press('✅ Gửi báo cáo');
    await officer.say('/duyet');
    expect(officer.lastText()).toContain(
      '– Đường giao thông nông thôn đã nghiệm thu: cả xã 0,7 km, bằng 140,00% kế hoạch (0,5 km).',
    );
  });

  it('is a harvest that the area does not bear', async () => {
    const made = await june();
    const head = headOf(made);
    made.filed('Thôn 3', '2024-03', { KT06: { value: 20_000 } });
    made.db.exec(`UPDATE report SET state = 'accepted' WHERE state = 'submitted'`);
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    await head.say('/baocao');
    await answerAll(head);
    await head.press('2');
    await head.say('12 tấn');
    await head.press('✅ Gửi báo cáo');
    await officer.say('/duyet');
    expect(officer.lastText()).toContain(
      '– Sản lượng lạc: năng suất 60 tạ/ha, khác nhiều so với mức theo kế hoạch (27,7 tạ/ha).',
    );
  });
});

describe('accepting', () => {
  it('tells the head, leaves an audit line, and shows the next report', async () => {
    const { made, head, staff } = await office();
    const other = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    await fileReport(head);
    await fileReport(other);
    await staff.say('/duyet');
    await staff.press('Duyệt');
    expect(
      staff
        .messages()
        .some(({ text }) =>
          text.includes('Thôn 3 – báo cáo tháng 6/2024: đã duyệt (Mẫu Cán Bộ Một)'),
        ),
    ).toBe(true);
    expect(staff.lastText()).toContain('Thôn 5 – báo cáo tháng 6/2024');
    expect(head.lastText()).toBe(
      'Báo cáo tháng 6/2024 của Thôn 3 đã được xác nhận. Trân trọng cảm ơn ông Mẫu Thôn Ba.',
    );
    const { sent } = made.duty('Thôn 3', '2024-06');
    expect(sent?.state).toBe('accepted');
    expect(auditOf(made, 'accept')).toEqual([
      {
        subject: `report:${sent?.id}`,
        before: '{"state":"submitted"}',
        after: '{"state":"accepted"}',
        reason: null,
      },
    ]);
  });

  it('two officers at once: one wins, the other is told who it was', async () => {
    const { made, head, one, two, group } = await office();
    await fileReport(head);
    const [first, second] = [one, two].map((user) => made.driver.chat(user, group));
    await first?.say('/duyet');
    const card = first?.last();
    if (card === undefined) throw new Error('a card');
    one.press(card, 'Duyệt');
    two.press(card, 'Duyệt');
    await made.settle();
    expect(second?.toast()).toMatch(
      /^Báo cáo này đã được Mẫu Cán Bộ Một duyệt lúc 08:\d\d ngày 15\/06\/2024\.$/,
    );
    expect(auditOf(made, 'accept')).toHaveLength(1);
    expect(head.botMessages().filter(({ text }) => text.includes('đã được xác nhận'))).toHaveLength(
      1,
    );
  });

  it('an old card, after the head has sent a newer version, decides nothing', async () => {
    const { made, head, private: officer } = await office();
    await fileReport(head);
    await officer.say('/duyet');
    await head.press('✏️ Sửa báo cáo');
    await head.press('Nhập nhầm số');
    await head.press('✅ Gửi báo cáo');
    await officer.press('Duyệt');
    expect(officer.toast()).toContain('đã gửi bản mới hơn');
    expect(made.duty('Thôn 3', '2024-06').sent).toMatchObject({ revision: 2, state: 'submitted' });
  });

  it('of all without warnings says how many, and leaves the others', async () => {
    const { made, head, private: officer } = await office();
    const others = ['Thôn 5', 'Thôn 7'].map((unit) => headOf(made, unit, `Mẫu ${unit}`));
    await fileWithPigs(head, '300');
    for (const other of others) await fileReport(other);
    await officer.say('/duyet');
    await officer.press('Duyệt tất cả');
    expect(officer.lastText()).toBe(
      'Duyệt 2 báo cáo không có cảnh báo: Thôn 5 (tháng 6/2024), Thôn 7 (tháng 6/2024)?',
    );
    await officer.press('Duyệt 2 báo cáo', { times: 2 });
    const states = ['Thôn 3', 'Thôn 5', 'Thôn 7'].map(
      (unit) => made.duty(unit, '2024-06').sent?.state,
    );
    expect(states).toEqual(['submitted', 'accepted', 'accepted']);
    expect(officer.lastText()).toContain('Thôn 3 – báo cáo tháng 6/2024');
    expect(auditOf(made, 'accept')).toHaveLength(2);
  });

  it('whose word was lost with the process is said by the next one, and the next card comes', async () => {
    const { made, head, one, private: officer } = await office({ withFaults: true });
    await fileWithPigs(head, '95');
    await officer.say('/duyet');
    one.press(officer.last(), 'Duyệt');
    const updates = made.sandbox.updates.take();
    made.app.inbox.receive(updates);
    await made.app.inbox.settled();
    const said = officer.botMessages().length;

    made.db.exec('DELETE FROM inbox');
    made.app.inbox.receive(updates);
    await made.app.inbox.settled();

    expect(officer.botMessages().length).toBe(said + 1);
    expect(officer.lastText()).toBe('Không còn báo cáo nào chờ duyệt.');
    expect(auditOf(made, 'accept')).toHaveLength(1);
  });

  it('of all asks again when their number has changed meanwhile', async () => {
    const { made, head, private: officer, staff } = await office();
    const other = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    await fileReport(head);
    await fileReport(other);
    await officer.say('/duyet');
    await officer.press('Duyệt tất cả');
    await staff.say('/duyet');
    await staff.press('Duyệt');
    await officer.press('Duyệt 2 báo cáo');
    expect(officer.lastText()).toContain('Duyệt 1 báo cáo không có cảnh báo: Thôn 5');
    await officer.press('Không, xem từng báo cáo');
    expect(officer.lastText()).toContain('Thôn 5 – báo cáo tháng 6/2024');
    expect(made.duty('Thôn 5', '2024-06').sent?.state).toBe('submitted');
  });
});

describe('returning', () => {
  async function returned(reason = 'Đề nghị kiểm tra lại số liệu') {
    const scene = await office();
    await fileWithPigs(scene.head, '59');
    await scene.private.say('/duyet');
    await scene.private.press('Trả lại');
    await scene.private.press('4');
    await scene.private.press('6');
    await scene.private.press('✓ 6');
    await scene.private.press('Tiếp: lý do (1 câu)');
    if (reason.startsWith('Đề nghị')) await scene.private.press(reason);
    else await scene.private.say(reason);
    return { ...scene, duty: () => scene.made.duty('Thôn 3', '2024-06') };
  }

  it('tells the head at once which lines, why and by when', async () => {
    const { head, private: officer, duty, made } = await returned('đếm lại <lợn>');
    expect(texts(officer)).toContain(
      'Thôn 3 – báo cáo tháng 6/2024: đã trả lại 1 câu (Mẫu Cán Bộ Một). Lý do: đếm lại <lợn>',
    );
    expect(officer.lastText()).toBe('Không còn báo cáo nào chờ duyệt.');
    expect(head.lastText().split('\n')).toEqual([
      'Kính gửi ông Mẫu Thôn Ba. Báo cáo tháng 6/2024 của Thôn 3 cần bổ sung: đếm lại <lợn>.',
      'Câu cần sửa: 4. Đàn lợn.',
      'Đề nghị ông sửa các câu được đánh dấu và gửi lại trước 17 giờ 00, thứ Ba 18/06. Các câu khác được giữ nguyên.',
    ]);
    expect(head.lastButtons()).toEqual(['✏️ Sửa 1 câu được đánh dấu', '4. Đàn lợn']);
    expect(duty().sent).toMatchObject({ state: 'returned', returnReason: 'đếm lại <lợn>' });
    expect(auditOf(made, 'return')).toEqual([
      {
        subject: `report:${duty().sent?.id}`,
        before: '{"state":"submitted"}',
        after: '{"state":"returned","questions":["KT11"]}',
        reason: 'đếm lại <lợn>',
      },
    ]);
  });

  it.each(['✏️ Sửa 1 câu', '4. Đàn lợn', '/baocao'])(
    '«%s» leads straight to the marked line, and then to what has changed',
    async (way) => {
      const { head, duty } = await returned();
      await (way.startsWith('/') ? head.say(way) : head.press(way));
      expect(head.lastText()).toContain('Câu 4/17');
      expect(head.lastText()).toContain('Đã gửi: 59 con');
      expect(head.lastText()).toContain('Xã đề nghị: Đề nghị kiểm tra lại số liệu');
      await head.say('95');
      expect(isReview(head)).toBe(true);
      expect(head.lastText()).toContain('4. Đàn lợn: 59 con → 95 con');
      expect(head.lastText()).toContain('1. Điển hình: không có');
      await head.press('✅ Gửi báo cáo');
      expect(head.lastText()).toContain('Mã: T6/2024-T03-2');
      expect(duty().sent).toMatchObject({ revision: 2, state: 'submitted' });
      expect(duty().sentAnswers['KT11']).toMatchObject({ value: 95 });
      expect(duty().sentAnswers['examples']).toEqual({ kind: 'none' });
    },
  );

  it('the head may say that the line is right as it was sent', async () => {
    const { head, duty } = await returned();
    await head.press('✏️ Sửa 1 câu');
    await head.press('Giữ nguyên như đã gửi');
    expect(head.lastText()).toContain('4. Đàn lợn: 59 con');
    await head.press('✅ Gửi báo cáo');
    expect(duty().sentAnswers['KT11']).toMatchObject({ value: 59 });
  });

  it('the reviewer sees the correction as old → new with its reason', async () => {
    const { head, private: officer } = await returned();
    await head.press('✏️ Sửa 1 câu');
    await head.say('95');
    await head.press('✅ Gửi báo cáo');
    await officer.say('/duyet');
    expect(officer.lastText()).toContain('Bản sửa. Lý do: Đề nghị kiểm tra lại số liệu');
    expect(officer.lastText()).toContain('4. Đàn lợn: 59 con → 95 con');
  });

  it('keeps the instant that decides on time, also when it is sent again after the deadline', async () => {
    const { made, head, duty } = await returned();
    const first = duty().obligation.firstSubmittedAt;
    made.clock.jumpTo(Temporal.Instant.from('2024-06-28T09:00:00+07:00'));
    await head.press('✏️ Sửa 1 câu');
    await head.say('95');
    await head.press('✅ Gửi báo cáo');
    expect(head.lastText()).toContain('Đúng hạn.');
    expect(duty().obligation.firstSubmittedAt).toEqual(first);
  });

  it('its figures count no more until it is sent again', async () => {
    const { made, head } = await returned();
    const pigs = () =>
      made.app.stores.figures.before(made.unitNamed('Thôn 3').id, 'KT11', '2024-07');
    expect(pigs()).toMatchObject({ month: '2024-05', value: 95 });
    await head.press('✏️ Sửa 1 câu');
    await head.say('96');
    expect(pigs()).toMatchObject({ month: '2024-05' });
    await head.press('✅ Gửi báo cáo');
    expect(pigs()).toMatchObject({ month: '2024-06', value: 96 });
  });

  it('opens the marked lines of a correction that is under way', async () => {
    const { made, head, private: officer } = await office();
    await fileWithPigs(head, '59');
    await head.press('✏️ Sửa báo cáo');
    await head.press('Nhập nhầm số');
    await head.press('5');
    await head.press('0 – ');
    if (!isReview(head)) await head.press('Đúng');
    await officer.say('/duyet');
    await officer.press('Trả lại');
    await officer.press('4');
    await officer.press('Tiếp: lý do (1 câu)');
    await officer.press('Đề nghị kiểm tra lại số liệu');
    await head.press('✏️ Sửa 1 câu');
    expect(head.lastText()).toContain('Đàn lợn');
    expect(made.duty('Thôn 3', '2024-06').draft).toMatchObject({ reason: 'Nhập nhầm số' });
  });

  it('a reason may be typed in the staff group as a reply', async () => {
    const { head, staff } = await office();
    await fileReport(head);
    await staff.say('/duyet');
    await staff.press('Trả lại');
    await staff.press('4');
    await staff.press('Tiếp: lý do (1 câu)');
    await staff.press('✍️ Gõ');
    await staff.reply('thiếu đàn lợn');
    expect(texts(staff)).toContain(
      'Thôn 3 – báo cáo tháng 6/2024: đã trả lại 1 câu (Mẫu Cán Bộ Một). Lý do: thiếu đàn lợn',
    );
    expect(head.lastText()).toContain('cần bổ sung: thiếu đàn lợn');
  });

  it('accepted meanwhile by another officer: nothing is returned, and it is said who it was', async () => {
    const { made, head, private: officer, two } = await office();
    await fileReport(head);
    await officer.say('/duyet');
    await officer.press('Trả lại');
    await officer.press('4');
    const other = made.driver.chat(two);
    two.startBot();
    await made.settle();
    await other.say('/duyet');
    await other.press('Duyệt');
    await officer.press('Tiếp: lý do (1 câu)');
    await officer.press('Đề nghị kiểm tra lại số liệu');
    expect(texts(officer).join()).toContain('đã được Mẫu Cán Bộ Hai duyệt');
    expect(made.duty('Thôn 3', '2024-06').sent?.state).toBe('accepted');
  });

  it('«Không trả lại» leaves the report where it was', async () => {
    const { made, head, private: officer } = await office();
    await fileReport(head);
    await officer.say('/duyet');
    await officer.press('Trả lại');
    await officer.press('Không trả lại');
    expect(texts(officer)).toContain('Không trả lại báo cáo tháng 6/2024 – Thôn 3.');
    expect(officer.lastText()).toContain('Thôn 3 – báo cáo tháng 6/2024 (mã');
    expect(made.duty('Thôn 3', '2024-06').sent?.state).toBe('submitted');
  });
});
