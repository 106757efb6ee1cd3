import { describe, expect, it } from 'vitest';
import type { Commune } from '../support/commune.ts';
import { commune, deputyOf, forgedPress, headOf, type Phone } from './scene.ts';

const FIGURES = { KT11: { value: 90 }, KT14: { value: 0 } };

/** February to May are over: Thôn 3 was always on time, Thôn 4 once late, the others are silent. */
async function spring(now = '2024-06-03T09:00') {
  const made = await commune({ now, withFaults: true, waitingTakesTime: true });
  const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  for (const month of ['2024-02', '2024-03', '2024-04', '2024-05']) {
    made.filed('Thôn 3', month, FIGURES);
  }
  made.filed('Thôn 4', '2024-02', FIGURES);
  made.filed('Thôn 4', '2024-03', { ...FIGURES, KT12: 'no_data' }, '2024-03-20T08:00');
  made.filed('Thôn 4', '2024-04', FIGURES);
  return { made, officer };
}

/** A group of the heads that the officer has connected. */
async function headsGroup(made: Commune, officer: Phone) {
  const group = made.sandbox.group({
    title: 'Trưởng thôn Tùng Ảnh',
    members: [officer.user],
    bot: 'administrator',
  });
  const chat = made.driver.chat(officer.user, group);
  await chat.say('/ketnoi');
  await chat.press('Đổi thành nhóm Trưởng thôn');
  return chat;
}

/** Pledges and the register are other features' desks; here only what they keep counts. */
function registered(made: Commune, unit: string): void {
  const at = made.clock.now().epochMilliseconds;
  const { id } = made.unitNamed(unit);
  const by = made.app.stores.people.withRole('officer')[0]?.id ?? 0;
  made.db
    .prepare(
      `INSERT INTO work (unit_id, year, kind, name, due_on, state, done_on, registered_at,
       registered_by) VALUES (?, 2024, 'construction', 'Hàng rào <xanh>', '2024-05-01', 'done',
       '2024-05-06', ?, ?)`,
    )
    .run(id, at, by);
  made.db
    .prepare(
      `INSERT INTO exemplar (unit_id, year, kind, name, folded_name, deed, state, discovered_on,
       recorded_at, recorded_by, named_consent)
       VALUES (?, 2024, 'individual', 'Mẫu Gương & Sáng', 'x', 'x', 'discovered', '2024-03-09',
       ?, ?, 1)`,
    )
    .run(id, at, by);
}

/** The commune gives Thôn 3 a target for new roads. */
function givenTarget(made: Commune): void {
  const { id: _id, document, year } = made.app.stores.plans.newest();
  const unitTargets = [{ unit: 'T03', indicator: 'KT23', value: 100 }];
  made.app.stores.plans.add({ ...document, unitTargets }, year, made.clock.now());
}

const rows = (phone: Phone) =>
  phone
    .lastText()
    .split('\n')
    .filter((line) => /^\d+\. /.test(line));

describe('the ranking for the staff', () => {
  it('ranks hamlets among hamlets, up to the last month that is due', async () => {
    const { officer } = await spring();

    await officer.say('/xephang');

    expect(officer.lastText()).toContain(
      'Bảng thi đua – Các thôn\nĐến hết kỳ tháng 5/2024 (tính đến ngày 14/05/2024).',
    );
    expect(rows(officer)).toEqual(['1. Thôn 3 – 50/70 điểm', '2. Thôn 4 – 24,46/70 điểm']);
    expect(officer.lastText()).toContain(
      'Chưa có điểm để xếp hạng: Thôn 1, Thôn 2, Thôn 5, Thôn 6, Thôn 7, Thôn 8, Thôn 9, ' +
        'Thôn 10, Thôn 11, Thôn 12.',
    );
    expect(officer.lastText()).toContain('chưa giao chỉ tiêu) không tính vào thang điểm.');

    await officer.press('Các ngành, đoàn thể');
    expect(officer.lastText()).toContain(
      'Chưa có điểm để xếp hạng: Ban Chỉ huy Quân sự xã, Công an',
    );
    expect(officer.lastButtons()).toContain('Trạm Y tế xã');
    expect(officer.lastText()).not.toContain('Thôn 3 –');
  });

  it('says by percentages who is ahead where not all can have the same points', async () => {
    const { made, officer } = await spring();
    givenTarget(made);

    await officer.say('/xephang');

    expect(rows(officer).slice(0, 2)).toEqual([
      '1. Thôn 3 – 50/100 điểm (50,00%)',
      '2. Thôn 4 – 24,46/70 điểm (34,94%)',
    ]);
    expect(officer.lastText()).toContain('xếp hạng theo tỷ lệ điểm đạt');
  });

  it('opens each unit to its criteria, and each criterion to its sources', async () => {
    const { made, officer } = await spring();
    registered(made, 'Thôn 4');
    await officer.say('/xephang');

    await officer.press('Thôn 4');
    expect(officer.lastText()).toContain('Tổng: 28,46/70 điểm (40,66%).\nHạng 2 trong 2 đơn vị');

    await officer.press('Báo cáo đúng hạn');
    expect(officer.lastText()).toContain(
      '• Tháng 2/2024, đúng hạn: 7,5\n• Tháng 3/2024, chậm 2 ngày: 3,75\n' +
        '• Tháng 4/2024, đúng hạn: 7,5\n• Tháng 5/2024, chưa nộp: 0\n\nCộng: 18,75/30 điểm.',
    );
    await officer.press('◀ Các tiêu chí');

    await officer.press('Báo cáo đủ số liệu');
    expect(officer.lastText()).toContain('• Tháng 3/2024, 2/3 câu có số liệu: 1,9');
    await officer.press('◀ Các tiêu chí');

    await officer.press('Công trình');
    expect(officer.lastText()).toContain(
      '• Công trình «Hàng rào <xanh>», hạn 01/05/2024 – hoàn thành sau hạn: 2',
    );
    await officer.press('Hàng rào <xanh>');
    expect(officer.lastText()).toContain('Thời hạn: 01/05/2024');
    await officer.say('/xephang');
    await officer.press('Thôn 4');
    await officer.press('Công trình');
    await officer.press('◀ Các tiêu chí');

    await officer.press('Điển hình');
    expect(officer.lastText()).toContain('• Mẫu Gương & Sáng, phát hiện ngày 09/03/2024: 2');
    await officer.press('Mẫu Gương & Sáng');
    expect(officer.lastText()).toContain('Mẫu Gương & Sáng – cá nhân, Thôn 4');
    await officer.say('/xephang');
    await officer.press('Thôn 4');
    await officer.press('Điển hình');
    await officer.press('◀ Các tiêu chí');

    await officer.press('Chỉ tiêu được giao');
    expect(officer.lastText()).toContain('Xã chưa giao chỉ tiêu cho đơn vị');
    expect(officer.lastText()).toContain('không tính vào thang điểm của đơn vị.');
  });

  it('opens the target behind a line: the row across the units for the staff', async () => {
    const { made, officer } = await spring();
    givenTarget(made);
    await officer.say('/xephang');
    await officer.press('Thôn 3');
    await officer.press('Chỉ tiêu được giao');
    const points = officer.last();

    await officer.press(points.buttons.flat()[0]?.text ?? '', { on: points });

    expect(officer.lastText()).toContain('Đến kỳ tháng 5/2024');
    expect(officer.lastText().split('\n')[0]).toContain('đường');
    expect(officer.messages()).toContainEqual(points);
  });

  it('but not for a council member whose press is forged', async () => {
    const { made } = await spring();
    const council = made.driver.chat(made.enrolled({ name: 'Mẫu Hội Đồng', role: 'council' }));
    await council.say('/trogiup');
    const before = council.lastText();

    forgedPress(made, council, 'commune:open:KT23:2024-05', 993_700);
    await made.app.inbox.settled();

    expect(council.lastText()).toBe(before);
  });

  it('and for the unit its own figure beside the commune’s', async () => {
    const { made } = await spring();
    givenTarget(made);
    const head = headOf(made);
    await head.say('/xephang');
    await head.press('Chỉ tiêu được giao');
    const points = head.last();

    await head.press(points.buttons.flat()[0]?.text ?? '', { on: points });

    expect(head.lastText()).toContain('Thôn 3');
    expect(head.lastText()).toContain('đường');
    expect(head.lastText()).not.toContain('Thôn 4');
  });

  it('shows the current month too, and says that its points may change', async () => {
    const { officer } = await spring('2024-05-15T09:00');
    await officer.say('/xephang');
    expect(officer.lastText()).toContain('kỳ tháng 4/2024');

    await officer.press('Tháng 5/2024 ▶');

    expect(officer.lastText()).toContain('kỳ tháng 5/2024');
    expect(officer.lastText()).toContain('Kỳ này còn hạn nộp đến 17 giờ 00, thứ Hai 20/05');
    await officer.press('Thôn 4');
    await officer.press('Báo cáo đúng hạn');
    expect(officer.lastText()).not.toContain('Tháng 5/2024');
  });

  it('is a picture as well', async () => {
    const { officer } = await spring();
    await officer.say('/xephang');

    await officer.press('🖼 Hình ảnh');

    expect(officer.last().text).toContain('Bảng thi đua đến hết kỳ tháng 5/2024');
  });
});

describe('the way to the ranking from other desks', () => {
  it('leads each to their own: the table, the points of the unit, or nothing', async () => {
    const { made, officer } = await spring();
    const head = headOf(made);
    const council = made.driver.chat(made.enrolled({ name: 'Mẫu Hội Đồng', role: 'council' }));
    for (const phone of [officer, head, council]) await phone.say('/trogiup');

    for (const [index, phone] of [officer, head, council].entries()) {
      forgedPress(made, phone, 'ranking:home', 993_000 + index);
      await made.app.inbox.settled();
    }

    expect(officer.lastText()).toContain('Bảng thi đua – Các thôn');
    expect(head.lastText()).toContain('Điểm thi đua – Thôn 3');
    expect(council.lastText()).not.toContain('thi đua –');
  });

  it('is open in the staff group to whoever may see it, and closed in the heads’ group', async () => {
    const { made, officer } = await spring();
    const group = await headsGroup(made, officer);
    await group.say('/xephang');
    expect(group.lastText()).toContain('trong khung trò chuyện riêng');

    const staff = made.sandbox.group({ title: 'Cán bộ xã', members: [officer.user] });
    const room = made.driver.chat(officer.user, staff);
    await room.say('/ketnoi');
    await room.say('/xephang');
    expect(room.lastText()).toContain('Bảng thi đua – Các thôn');
  });
});

describe('the points of the own unit', () => {
  it('are shown to its head and deputy, with how they came about and without the others', async () => {
    const { made } = await spring();
    for (const phone of [headOf(made), deputyOf(made)]) {
      await phone.say('/xephang');
      expect(phone.lastText()).toContain('Điểm thi đua – Thôn 3');
      expect(phone.lastText()).toContain('Tổng: 50/70 điểm (71,43%).');
      expect(phone.lastText()).not.toContain('Hạng');
      expect(phone.lastButtons()).not.toContain('◀ Bảng thi đua');

      await phone.press('Báo cáo đúng hạn');
      expect(phone.lastText()).toContain('• Tháng 2/2024, đúng hạn: 7,5');
      await phone.press('Tháng 2');
      expect(phone.lastText()).toContain('Báo cáo tháng 2/2024 – Thôn 3');
    }
  });

  it('stay with those who speak for the unit: forged buttons show nothing of another', async () => {
    const { made } = await spring();
    const four = headOf(made, 'Thôn 4', 'Mẫu Thôn Tư');
    await four.say('/xephang');
    const three = made.unitNamed('Thôn 3').id;

    for (const [index, data] of [
      `ranking:unit:2024-05:${three}`,
      `ranking:lines:2024-05:${three}:0:0`,
      'ranking:table:2024-05:0:0',
      'ranking:preview:2024-05:0',
      'ranking:picture:2024-05:0',
    ].entries()) {
      forgedPress(made, four, data, 992_000 + index);
      await made.app.inbox.settled();
      expect(four.messages().some(({ text }) => text.includes('Thôn 3'))).toBe(false);
    }
  });

  it('leave out what has been excused', async () => {
    const { made } = await spring();
    const { id } = made.duty('Thôn 4', '2024-05').obligation;
    made.app.stores.periods.excuse(id, { at: made.clock.now(), by: null, why: 'bão' });
    const four = headOf(made, 'Thôn 4', 'Mẫu Thôn Tư');

    await four.say('/xephang');
    await four.press('Báo cáo đúng hạn');

    expect(four.lastText()).not.toContain('Tháng 5/2024');
    expect(four.lastText()).toContain('Cộng: 25/30 điểm.');
  });
});

describe('the published ranking', () => {
  it('is looked at first and goes to the heads’ group once', async () => {
    const { made, officer } = await spring();
    const group = await headsGroup(made, officer);
    await officer.say('/xephang');
    await officer.press('📣 Công bố');
    expect(officer.lastText()).toContain('sẽ gửi vào nhóm «Trưởng thôn Tùng Ảnh»');
    expect(group.lastText()).not.toContain('Bảng thi đua');

    await officer.press('📣 Công bố vào nhóm', { times: 2 });

    const told = group.messages().filter(({ text }) => text.includes('Bảng thi đua – Các thôn'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('1. Thôn 3 – 50/70 điểm\n2. Thôn 4 – 24,46/70 điểm');
    expect(officer.lastText()).toContain('✅ Đã công bố');
  });

  it('is shown before it goes out in one message, so that a crash repeats one at most', async () => {
    const { made, officer } = await spring();
    await headsGroup(made, officer);
    await officer.say('/xephang');
    const before = officer.botMessages().length;

    await officer.press('📣 Công bố');

    expect(officer.botMessages()).toHaveLength(before + 1);
    expect(officer.lastText()).toContain('1. Thôn 3 – 50/70 điểm');
    expect(officer.lastText()).toContain('sẽ gửi vào nhóm «Trưởng thôn Tùng Ảnh»');
  });

  it('is said to be published, also when it could not be said the first time', async () => {
    const { made, officer } = await spring();
    const group = await headsGroup(made, officer);
    await officer.say('/xephang');
    await officer.press('📣 Công bố');
    made.sandbox.faults.next({ kind: '500', method: 'editMessageText' });

    await officer.press('📣 Công bố vào nhóm');

    expect(officer.lastText()).toContain('✅ Đã công bố');
    const told = group.messages().filter(({ text }) => text.includes('Bảng thi đua – Các thôn'));
    expect(told).toHaveLength(1);
  });

  it('stays as it was whatever is corrected later, for reporters too', async () => {
    const { made, officer } = await spring();
    await headsGroup(made, officer);
    await officer.say('/xephang');
    await officer.press('📣 Công bố');
    await officer.press('📣 Công bố vào nhóm');
    made.filed('Thôn 1', '2024-05', FIGURES, '2024-05-18T08:00');

    const four = headOf(made, 'Thôn 4', 'Mẫu Thôn Tư');
    await four.say('/xephang');
    await four.press('Bảng xã đã công bố (tháng 5/2024)');

    expect(four.lastText()).toContain('xếp hạng: Thôn 1, ');
    await four.press('◀ Điểm của đơn vị');
    expect(four.lastText()).toContain('Điểm thi đua – Thôn 4');
  });

  it('says what has changed when the same month is published again, and nothing twice', async () => {
    const { made, officer } = await spring();
    const group = await headsGroup(made, officer);
    await officer.say('/xephang');
    await officer.press('📣 Công bố');
    await officer.press('📣 Công bố vào nhóm');
    await officer.say('/xephang');
    await officer.press('📣 Công bố');
    expect(officer.lastText()).toContain('không có gì thay đổi');

    made.filed('Thôn 2', '2024-05', FIGURES, '2024-05-19T08:00');
    await officer.say('/xephang');
    await officer.press('📣 Công bố');
    await officer.press('📣 Công bố vào nhóm');

    expect(group.lastText()).toContain('Thay đổi so với bảng công bố lúc 09:00 ngày 03/06/2024');
    expect(group.lastText()).toContain(
      '• Thôn 2: chưa xếp hạng → hạng 3, 8,4/70 điểm\n\nSố liệu lúc',
    );
  });

  it('is shown again when the figures have changed since it was looked at', async () => {
    const { made, officer } = await spring();
    const group = await headsGroup(made, officer);
    await officer.say('/xephang');
    await officer.press('📣 Công bố');
    made.filed('Thôn 2', '2024-05', FIGURES, '2024-05-19T08:00');

    await officer.press('📣 Công bố vào nhóm');

    expect(officer.toast()).toContain('Số liệu vừa thay đổi');
    expect(group.lastText()).not.toContain('Bảng thi đua');
    await officer.press('📣 Công bố vào nhóm');
    expect(group.lastText()).toContain('3. Thôn 2 – 8,4/70 điểm');
  });

  it('waits for the morning, and for a group to go to', async () => {
    const { made, officer } = await spring('2024-06-03T22:30');
    await officer.say('/xephang');
    await officer.press('📣 Công bố');
    expect(officer.lastText()).toContain('Đề nghị gõ /ketnoi trong nhóm đó');
    expect(officer.lastButtons()).toEqual(['Thôi, chưa công bố']);
    const group = await headsGroup(made, officer);

    await officer.say('/xephang');
    await officer.press('📣 Công bố');
    expect(officer.lastText()).toContain('Đang giờ yên lặng: nội dung được gửi lúc 06:00.');
    await officer.press('📣 Công bố vào nhóm');

    expect(group.lastText()).not.toContain('Bảng thi đua');
    made.clock.jumpTo(Temporal.Instant.from('2024-06-04T06:01:00+07:00'));
    await made.settle();
    expect(group.lastText()).toContain('Bảng thi đua – Các thôn');
  });

  it('goes out once when two officers have looked at it and both press', async () => {
    const { made, officer } = await spring();
    const other = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ Hai', role: 'officer' }));
    const group = await headsGroup(made, officer);
    for (const phone of [officer, other]) {
      await phone.say('/xephang');
      await phone.press('📣 Công bố');
    }

    await officer.press('📣 Công bố vào nhóm');
    await other.press('📣 Công bố vào nhóm');

    expect(other.toast()).toBe('Bảng này đã được công bố.');
    const told = group.messages().filter(({ text }) => text.includes('Bảng thi đua'));
    expect(told).toHaveLength(1);
    const audit = made.db.prepare(`SELECT 1 FROM audit WHERE action = 'publish ranking'`).all();
    expect(audit).toHaveLength(1);
  });

  it('fits into Telegram’s messages however many units there are and however they are called', async () => {
    const { made, officer } = await spring();
    const group = await headsGroup(made, officer);
    const validFrom = Temporal.PlainDate.from('2024-01-01');
    const may = made.app.stores.periods.byMonth('2024-05');
    if (may === null) throw new Error('May is open');
    for (let number = 13; number <= 72; number += 1) {
      const name = `Thôn ${number} ${'<b>&'.repeat(18)}`;
      const unit = { code: `T${number}`, name, kind: 'hamlet' as const, validFrom, validTo: null };
      made.app.stores.periods.oblige(made.app.stores.units.append(unit), may);
      made.filed(`T${number}`, '2024-05', FIGURES);
    }

    await officer.say('/xephang');
    expect(rows(officer)).toHaveLength(25);
    await officer.press('Trang sau ▶');
    await officer.press('Trang sau ▶');
    expect(rows(officer)).toHaveLength(12);
    await officer.press('📣 Công bố');
    await officer.press('📣 Công bố vào nhóm');

    const told = group.messages().filter(({ text }) => text.includes('điểm'));
    expect(told.length).toBeGreaterThan(1);
    const lines = told.flatMap(({ text }) => text.split('\n').filter((it) => /^\d+\. /.test(it)));
    expect(lines).toHaveLength(62);
  });

  it('is the officer’s and the leader’s to publish', async () => {
    const { made } = await spring();
    const offered = async (role: 'leader' | 'secretary') => {
      const phone = made.driver.chat(made.enrolled({ name: `Mẫu ${role}`, role }));
      await phone.say('/xephang');
      return phone.lastButtons().includes('📣 Công bố');
    };

    expect([await offered('leader'), await offered('secretary')]).toEqual([true, false]);
  });
});
