import { describe, expect, it } from 'vitest';
import { drawDigest } from '../../src/features/digest/picture.ts';
import { aStaffGroup, digestsIn, pressBelow } from './digest-scene.ts';
import { headOf } from './scene.ts';

const MONDAY = '2024-06-17T08:00';
const METHOD = 'sendPhoto';

it('a digest names the works that were finished in the week and those that fall due', async () => {
  const { made, staff, at } = await aStaffGroup();
  const { works } = made.app.stores;
  const register = (name: string, dueOn: string) =>
    works.register({
      ...{ unitId: made.unitNamed('Thôn 3').id, year: 2024, kind: 'construction', name },
      ...{ place: null, volume: null, cost: null, campaign: null, by: 1, at: made.clock.now() },
      dueOn: Temporal.PlainDate.from(dueOn),
    });
  const done = register('Hàng rào <xanh>', '2024-06-30');
  register('Đường hoa', '2024-06-27');
  register('Nhà văn hóa', '2024-11-30');
  const dropped = register('Ghi nhầm', '2024-06-27');
  const moved = { doneOn: null, droppedWhy: null };
  await at('2024-06-17T08:00');
  await at('2024-06-20T08:00');
  const doneOn = Temporal.PlainDate.from('2024-06-19');
  works.move(done, { ...moved, state: 'done', doneOn }, made.clock.now());
  works.move(dropped, { ...moved, state: 'dropped', droppedWhy: 'Nhầm' }, made.clock.now());
  await at('2024-06-24T08:00');
  await at('2024-07-01T08:00');

  const [first, second, third] = digestsIn(staff).map(({ text }) => text);
  expect(first).not.toContain('hoàn thành: ');
  expect(first).toContain('Công trình «Đường hoa» (Thôn 3) – thứ Năm 27/06');
  expect(second).toContain(
    'Công trình, phần việc hoàn thành: Công trình «Hàng rào <xanh>» (Thôn 3).',
  );
  expect(second).toContain('Công trình «Đường hoa» (Thôn 3) – thứ Năm 27/06');
  expect(second).not.toContain('Nhà văn hóa');
  expect(second).not.toContain('Ghi nhầm');
  expect(third).not.toContain('Hàng rào');
});

describe('the weekly digest', () => {
  it('comes on Monday at 08:00, once, also when nothing happened', async () => {
    const { staff, at } = await aStaffGroup({ drawDigest });

    await at('2024-06-17T07:59');
    expect(digestsIn(staff)).toHaveLength(0);
    await at(MONDAY);
    await at('2024-06-17T08:01');
    await at('2024-06-18T08:00');

    expect(digestsIn(staff)).toHaveLength(1);
    expect(digestsIn(staff)[0]?.text).toContain('TỔNG HỢP TUẦN 10/06–16/06/2024');
    expect(digestsIn(staff)[0]?.text).toContain('Trong tuần chưa có báo cáo mới.');
    expect(digestsIn(staff)[0]?.photo?.width).toBe(1280);
  });

  it('comes every week, each with what is new since the last one', async () => {
    const { made, staff, at } = await aStaffGroup();
    made.filed('Thôn 3', '2024-06', {}, '2024-06-16T20:14');
    await at(MONDAY);
    made.filed('Thôn 6', '2024-06', {}, '2024-06-17T08:00:30');
    made.filed('Thôn 7', '2024-06', {}, '2024-06-19T09:00');

    await at('2024-06-24T08:00');

    const [first, second] = digestsIn(staff);
    expect(first?.text).toContain('Nộp mới: 1 báo cáo, tất cả đúng hạn. Nộp sớm nhất: Thôn 3.');
    expect(second?.text).toContain('TỔNG HỢP TUẦN 17/06–23/06/2024');
    expect(second?.text).toContain('Nộp mới: 2 báo cáo (1 đúng hạn). Nộp sớm nhất: Thôn 6.');
    expect(second?.text).toContain(
      'Báo cáo tháng 6/2024: đã nộp 3/27 đơn vị, đúng hạn 7,4%.\nChưa nộp: Thôn 1, Thôn 2,',
    );
  });

  it('praises before it names who is missing', async () => {
    const { made, staff, at } = await aStaffGroup();
    made.filed('Thôn 3', '2024-06', {}, '2024-06-16T20:14');

    await at(MONDAY);

    const text = digestsIn(staff)[0]?.text ?? '';
    expect(text.indexOf('Nộp sớm nhất')).toBeGreaterThan(0);
    expect(text.indexOf('Nộp sớm nhất')).toBeLessThan(text.indexOf('Chưa nộp'));
  });

  it('praises everybody, once, when nobody was late', async () => {
    const { made, staff, at } = await aStaffGroup();
    for (const unit of made.app.stores.units.all()) {
      made.filed(unit.code, '2024-06', {}, '2024-06-18T16:00');
    }

    await at('2024-06-24T08:00');
    await at('2024-07-01T08:00');

    const [first, second] = digestsIn(staff);
    expect(first?.text).toContain(
      'Biểu dương: cả 27 đơn vị nộp báo cáo tháng 6/2024 đúng hạn.\n' +
        'Báo cáo tháng 6/2024: đã nộp 27/27 đơn vị, đúng hạn 100%.',
    );
    expect(first?.text).not.toContain('Chưa nộp');
    expect(second?.text).not.toContain('Biểu dương');
  });

  it('comes late on Monday after an outage, and not at all on Tuesday', async () => {
    const { staff, at } = await aStaffGroup();
    await at('2024-06-17T18:30');
    expect(digestsIn(staff)).toHaveLength(1);

    await at('2024-06-25T07:00');
    expect(digestsIn(staff)).toHaveLength(1);
    await at('2024-07-01T08:00');

    expect(digestsIn(staff)[1]?.text).toContain('TỔNG HỢP TUẦN 17/06–30/06/2024');
  });

  it('goes to each staff group, in its topic', async () => {
    const { made, user, staff, at } = await aStaffGroup();
    const second = made.sandbox.group({
      title: 'Lãnh đạo',
      members: [user],
      bot: 'administrator',
      topics: ['Thi đua'],
    });
    const leaders = made.driver.chat(user, second);
    const threadId = second.topics()[0]?.id ?? 0;
    await leaders.say('/ketnoi', { threadId });

    await at(MONDAY);

    expect([digestsIn(staff).length, digestsIn(leaders).length]).toEqual([1, 1]);
    expect(digestsIn(leaders)[0]?.threadId).toBe(threadId);
  });

  it('is not sent to a group that the bot has left', async () => {
    const { made, group, staff, at } = await aStaffGroup();
    made.app.stores.groups.end(group.id, made.clock.now());

    await at(MONDAY);

    expect(digestsIn(staff)).toHaveLength(0);
  });

  it('names exemplary people only with their consent', async () => {
    const { made, staff, at } = await aStaffGroup();
    const { stores } = made.app;
    headOf(made, 'Thôn 3');
    const { obligation } = made.duty('Thôn 3', '2024-06');
    const moment = { at: Temporal.Instant.from('2024-06-16T20:00+07:00'), by: 2 };
    const report = stores.reports.start({ obligationId: obligation.id, ...moment });
    const example = { kind: 'individual', deed: 'Hiến đất mở đường' } as const;
    stores.reports.addExample(report.id, { ...example, name: 'Mẫu Thị Đồng', consented: true });
    stores.reports.addExample(report.id, { ...example, name: 'Mẫu Văn Kín', consented: false });
    stores.reports.submit(report.id, { ...moment, receipt: 'T6' });
    stores.periods.recordFirstSubmission(obligation.id, moment.at);

    await at(MONDAY);
    await pressBelow(staff, 'Chi tiết');

    expect(digestsIn(staff)[0]?.text).toContain('Điển hình mới: 2 cá nhân (Mẫu Thị Đồng).');
    expect(staff.lastText()).toContain(
      'Điển hình mới: 2 cá nhân.\n– Mẫu Thị Đồng (Thôn 3)\n– 1 trường hợp chưa đồng ý nêu tên',
    );
    expect(staff.messages().some(({ text }) => text.includes('Mẫu Văn Kín'))).toBe(false);
  });

  it('says what waits: corrections, extensions, people who cannot be written to', async () => {
    const { made, staff, at } = await aStaffGroup();
    const { stores } = made.app;
    const head = headOf(made, 'Thôn 9', 'Mẫu Thôn Chín');
    stores.people.setUnreachable(head.user.id, made.clock.now());
    made.filed('Thôn 4', '2024-06', {}, '2024-06-16T09:00');
    made.db.exec(`UPDATE report SET state = 'returned', reason = 'Thiếu đàn lợn'`);
    const asked = made.duty('Thôn 5', '2024-06').obligation.id;
    stores.extensions.ask({ obligationId: asked, by: 1, at: made.clock.now(), reason: 'Mưa lũ' });

    await at(MONDAY);

    expect(digestsIn(staff)[0]?.text).toContain(
      'Trả lại, chờ bổ sung: Thôn 4 (tháng 6/2024).\n' +
        'Xin gia hạn, chờ xã trả lời: Thôn 5 (tháng 6/2024).\n' +
        'Không gửi tin được: Thôn 9.',
    );
  });

  it('in December names the dossiers of Sunday 15/12 with the Friday before, and reminds on that day', async () => {
    const { staff, at } = await aStaffGroup({ now: '2024-12-06T08:00' });

    await at('2024-12-09T08:00');
    expect(digestsIn(staff)[0]?.text).toContain('làm xong trong thứ Sáu 13/12');
    await at('2024-12-13T08:00');
    await at('2024-12-13T08:01');

    const reminders = staff.botMessages().filter(({ text }) => text.startsWith('Nhắc việc'));
    expect(reminders.map(({ text }) => text)).toEqual([
      'Nhắc việc: Hạn nộp hồ sơ đề nghị khen thưởng về Ủy ban nhân dân xã – Chủ nhật 15/12. ' +
        'Hôm nay là ngày làm việc cuối cùng trước thời điểm này.',
      'Nhắc việc: Rà soát hộ nghèo, hộ cận nghèo – thứ Bảy 14/12. ' +
        'Hôm nay là ngày làm việc cuối cùng trước thời điểm này.',
    ]);
  });

  it('shows its details to the group, and to nobody elsewhere', async () => {
    const { made, staff, at } = await aStaffGroup();
    await at(MONDAY);
    await pressBelow(staff, 'Chi tiết');
    expect(staff.lastText()).toContain('CHI TIẾT TỔNG HỢP TUẦN 10/06–16/06/2024');
    expect(staff.last().replyTo?.text).toContain('TỔNG HỢP TUẦN');

    made.app.stores.groups.end(staff.chatId, made.clock.now());
    const before = staff.messages().length;
    await pressBelow(staff, 'Hỏi đơn vị');

    expect(staff.toast()).toContain('trong nhóm cán bộ xã đã kết nối');
    expect(staff.messages()).toHaveLength(before);
  });
});

describe('the digest and a network that fails', () => {
  it('is not sent again when the process died between Telegram and its record', async () => {
    const { made, staff, at } = await aStaffGroup();
    await at(MONDAY);
    made.db.exec(`UPDATE outbox SET state = 'claimed', sent_at = NULL, message_id = NULL
      WHERE unique_key LIKE 'digest:%'; UPDATE digest SET message_id = NULL`);

    made.app.prepare();
    await at('2024-06-17T08:01');
    await at('2024-06-24T08:00');

    expect(digestsIn(staff).map(({ text }) => text.split('\n')[0])).toEqual([
      'TỔNG HỢP TUẦN 10/06–16/06/2024',
      'TỔNG HỢP TUẦN 17/06–23/06/2024',
    ]);
  });

  it('is sent once when the answer was lost, and is then left as it is', async () => {
    const { made, group, staff, at } = await aStaffGroup({ withFaults: true });
    made.sandbox.faults.next({ kind: 'lost-response', method: METHOD, chatId: group.id });
    await at(MONDAY);
    made.filed('Thôn 7', '2024-06', {}, '2024-06-17T10:20');

    await at('2024-06-17T10:21');

    expect(digestsIn(staff)).toHaveLength(1);
    expect(digestsIn(staff)[0]?.text).not.toContain('Bổ sung');
  });

  it('is told with what came in until it is sent, when Telegram could not take it at first', async () => {
    const { made, group, staff, at } = await aStaffGroup({ withFaults: true });
    made.sandbox.faults.next({ kind: '500', method: METHOD, chatId: group.id });
    await at(MONDAY);
    expect(digestsIn(staff)).toHaveLength(0);
    made.filed('Thôn 7', '2024-06', {}, '2024-06-17T08:00:30');

    await at('2024-06-17T08:01');

    expect(digestsIn(staff)).toHaveLength(1);
    expect(digestsIn(staff)[0]?.text).toContain('Nộp mới: 1 báo cáo');
  });

  it('goes out as a text when its picture cannot be drawn, and is edited as one', async () => {
    const { made, staff, at } = await aStaffGroup({
      drawDigest: () => Promise.reject(new Error('no font')),
    });
    await at(MONDAY);
    made.filed('Thôn 7', '2024-06', {}, '2024-06-17T10:20');

    await at('2024-06-17T10:21');

    expect(digestsIn(staff)).toHaveLength(1);
    expect(digestsIn(staff)[0]?.photo).toBeNull();
    expect(digestsIn(staff)[0]?.text).toContain('Bổ sung: Thôn 7 nộp 10:20 thứ Hai');
  });

  it('waits for the morning when the evening has come', async () => {
    const { made, group, staff, at } = await aStaffGroup({ withFaults: true });
    made.sandbox.faults.next({ kind: '429', method: METHOD, chatId: group.id, retryAfter: 3600 });
    await at('2024-06-17T18:59');
    await at('2024-06-17T20:30');
    expect(digestsIn(staff)).toHaveLength(0);

    await at('2024-06-18T06:00');

    expect(digestsIn(staff)).toHaveLength(1);
  });

  it('goes to the supergroup that its group became, and is not told twice there', async () => {
    const { made, group, user, at } = await aStaffGroup({ type: 'group', withFaults: true });
    await at(MONDAY);
    const larger = made.driver.chat(user, group.migrate());
    await made.settle();
    made.filed('Thôn 7', '2024-06', {}, '2024-06-17T10:20');

    await at('2024-06-17T10:21');
    await at('2024-06-24T08:00');

    expect(digestsIn(larger).map(({ text }) => text.split('\n').slice(0, 2))).toEqual([
      [
        'TỔNG HỢP TUẦN 17/06–23/06/2024',
        'Nộp mới: 1 báo cáo, tất cả đúng hạn. Nộp sớm nhất: Thôn 7.',
      ],
    ]);
  });
});

describe('a report after the digest', () => {
  const edits = (made: Awaited<ReturnType<typeof aStaffGroup>>['made']) =>
    made.sandbox.calls.filter(
      ({ method, payload }) =>
        method.startsWith('editMessage') && JSON.stringify(payload).includes('TỔNG HỢP TUẦN'),
    );

  it('adds one line to it: two late reports are one edit, and nothing new is none', async () => {
    const { made, staff, at } = await aStaffGroup();
    await at(MONDAY);
    made.filed('Thôn 7', '2024-06', {}, '2024-06-17T10:20');
    made.filed('Thôn 8', '2024-06', {}, '2024-06-17T10:20:10');

    await at('2024-06-17T10:21');
    await at('2024-06-17T10:21:20');
    await at('2024-06-17T10:25');

    const [digest] = digestsIn(staff);
    expect(digest?.text.split('\n').at(-1)).toBe(
      'Bổ sung: Thôn 7 nộp 10:20 thứ Hai; Thôn 8 nộp 10:20 thứ Hai',
    );
    expect(digest?.buttons.flat().map(({ text }) => text)).toEqual([
      'Chi tiết',
      'Hỏi đơn vị',
      'Tải Excel',
    ]);
    expect(edits(made)).toHaveLength(1);
  });

  it('is added within a minute of the last edit only after that minute', async () => {
    const { made, staff, at } = await aStaffGroup();
    await at(MONDAY);
    made.filed('Thôn 7', '2024-06', {}, '2024-06-17T10:20');
    await at('2024-06-17T10:21');
    made.filed('Thôn 8', '2024-06', {}, '2024-06-17T10:21:10');

    await at('2024-06-17T10:21:30');
    expect(edits(made)).toHaveLength(1);
    await at('2024-06-17T10:22:30');

    expect(edits(made)).toHaveLength(2);
    expect(digestsIn(staff)[0]?.text).toContain('Thôn 8 nộp 10:21 thứ Hai');
  });

  it('names the latest three and counts the others', async () => {
    const { made, staff, at } = await aStaffGroup();
    await at(MONDAY);
    for (const number of [1, 2, 4, 5, 6]) {
      made.filed(`Thôn ${number}`, '2024-06', {}, `2024-06-18T16:0${number}`);
    }

    await at('2024-06-18T16:10');

    expect(digestsIn(staff)[0]?.text.split('\n').at(-1)).toBe(
      'Bổ sung: Thôn 4 nộp 16:04 thứ Ba; Thôn 5 nộp 16:05 thứ Ba; Thôn 6 nộp 16:06 thứ Ba và 2 đơn vị khác',
    );
  });

  it('leaves an older digest as it is', async () => {
    const { made, staff, at } = await aStaffGroup();
    await at(MONDAY);
    await at('2024-06-24T08:00');
    const before = digestsIn(staff)[0]?.text;
    made.filed('Thôn 7', '2024-06', {}, '2024-06-24T10:20');

    await at('2024-06-24T10:21');

    expect(digestsIn(staff)[0]?.text).toBe(before);
    expect(digestsIn(staff)[1]?.text).toContain('Bổ sung: Thôn 7 nộp 10:20 thứ Hai');
  });

  it('adds nothing once the week is over', async () => {
    const { made, staff, at } = await aStaffGroup();
    await at(MONDAY);
    made.app.stores.jobs.setNext('digest', Temporal.Instant.from('2024-07-31T08:00+07:00'));
    made.filed('Thôn 7', '2024-06', {}, '2024-06-24T10:20');

    await at('2024-06-24T10:21');

    expect(digestsIn(staff)[0]?.text).not.toContain('Bổ sung');
  });
});
