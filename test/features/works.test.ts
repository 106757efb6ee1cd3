import { describe, expect, it } from 'vitest';
import { tickAt } from './reminder-scene.ts';
import { commune, forgedPress, headOf, june, type Phone } from './scene.ts';

const NOW = '2024-02-20T08:00';

async function scene(now = NOW, options: { readonly withFaults?: boolean } = {}) {
  const made = await commune({ now, ...options });
  const head = headOf(made);
  const unitId = made.unitNamed('Thôn 3').id;
  const { stores } = made.app;
  const works = () => stores.works.ofUnit(unitId, 2024);
  /** A work by the shortest way. */
  const registered = (name: string, dueOn: string) =>
    stores.works.register({
      ...{ unitId, year: 2024, kind: 'construction', name, place: null, volume: null, cost: null },
      ...{ dueOn: Temporal.PlainDate.from(dueOn), campaign: null, by: 1, at: made.clock.now() },
    });
  return { made, head, works, registered };
}

/** Up to the question for the cost. */
async function upToCost(head: Phone, name = 'Hàng rào xanh'): Promise<void> {
  await head.say('/giaouoc');
  await head.press('Đăng ký công trình');
  await head.press('Công trình');
  await head.say(name);
  await head.say('đường trục thôn');
  await head.say('2 km');
}

async function cardOf(head: Phone): Promise<void> {
  await head.say('/giaouoc');
  await head.press('Xem công trình');
  await head.press('1');
}

describe('PR05: a work or task', () => {
  it('is registered with kind, name, place, volume, cost, due day and campaign', async () => {
    const { head, works } = await scene();

    await upToCost(head);
    await head.say('50 triệu');
    await head.say('30/4');
    await head.press('120 ngày cao điểm');
    expect(head.lastText()).toContain(
      [
        '1. Loại: Công trình',
        '2. Tên: Hàng rào xanh',
        '3. Địa điểm: đường trục thôn',
        '4. Khối lượng: 2 km',
        '5. Kinh phí: 50.000.000 đồng',
        '6. Thời hạn: 30/04/2024',
        '7. Thuộc phong trào: 120 ngày cao điểm chào mừng',
      ].join('\n'),
    );
    await head.press('✅ Lưu');

    expect(head.lastText()).toContain('Tiến độ sẽ được hỏi trong báo cáo tháng.');
    expect(head.lastText()).toContain('Công trình, phần việc: 1 (1 đã đăng ký)');
    expect(works()).toMatchObject([
      {
        ...{ kind: 'construction', name: 'Hàng rào xanh', place: 'đường trục thôn' },
        ...{ volume: '2 km', cost: 50_000_000, campaign: 'PT5', state: 'registered' },
      },
    ]);
    expect(works()[0]?.dueOn.toString()).toBe('2024-04-30');
  });

  it('may leave out place, volume, cost and campaign', async () => {
    const { head, works } = await scene();
    await head.say('/giaouoc');
    await head.press('Đăng ký công trình');
    await head.say('phần việc');
    await head.say('Thắp sáng đường quê');
    await head.press('Không nêu');
    await head.press('Không nêu');
    await head.press('Chưa xác định');
    await head.press('30/11/2024');
    await head.press('Không thuộc phong trào nào');
    await head.press('✅ Lưu');

    expect(works()).toMatchObject([
      { kind: 'task', place: null, volume: null, cost: null, campaign: null },
    ]);
  });

  it.each([
    ['50tr', '50.000.000 đồng', 50_000_000],
    ['300', '300.000.000 đồng', 300_000_000],
    ['khoảng 20 triệu', '20.000.000 đồng', 20_000_000],
    ['không', '0 đồng', 0],
    ['chưa có', 'Chưa xác định', null],
    ['15 tỷ', '15.000.000.000 đồng', 15_000_000_000],
  ])('never takes the cost «%s» without a tap on %s', async (typed, button, cost) => {
    const { head, works } = await scene();
    await upToCost(head);

    await head.say(typed);
    expect(head.lastText()).toContain(`Đã gõ: «${typed}». Số nào đúng?`);
    await head.press(button);
    await head.press('31/12/2024');
    await head.press('Không thuộc');
    await head.press('✅ Lưu');

    expect(works()[0]?.cost).toBe(cost);
  });

  it.each([
    ['xã hội hóa', 'Đề nghị gõ một số tiền'],
    ['từ 20 đến 30 triệu', 'Đề nghị gõ một số tiền'],
    ['-5 triệu', 'Đề nghị gõ một số tiền'],
  ])('asks again for the cost after «%s»', async (typed, says) => {
    const { head } = await scene();
    await upToCost(head);

    await head.say(typed);

    expect(head.lastText().startsWith(says)).toBe(true);
    expect(head.lastText()).toContain('Kinh phí dự kiến bao nhiêu?');
  });

  it.each([
    ['31/12/2025', 'Thời hạn cần nằm trong năm 2024.'],
    ['19/2', 'Ngày này đã qua.'],
    ['31/4', 'Ngày chưa hợp lệ.'],
    ['cuối năm', 'Ngày chưa hợp lệ.'],
    ['rằm tháng bảy', 'Đây có phải ngày âm lịch?'],
  ])('asks again for the due day after «%s»', async (typed, says) => {
    const { head } = await scene();
    await upToCost(head);
    await head.press('Chưa xác định');

    await head.say(typed);

    expect(head.lastText().startsWith(says)).toBe(true);
  });

  it.each([
    ['a'.repeat(201), 'Nội dung dài quá 200 ký tự.'],
    ['!!!', 'Đề nghị gõ nội dung bằng chữ.'],
  ])('asks again for a name that will not do', async (typed, says) => {
    const { head } = await scene();
    await head.say('/giaouoc');
    await head.press('Đăng ký công trình');
    await head.press('Công trình');

    await head.say(typed);

    expect(head.lastText().startsWith(says)).toBe(true);
  });

  it('is shown as it was typed, markup and all', async () => {
    const { head, registered } = await scene();
    registered('Đường <b>& "hoa"', '2024-06-30');

    await cardOf(head);

    expect(head.lastText()).toContain('Công trình «Đường <b>& "hoa"» – Thôn 3');
    expect(head.lastText()).toContain('Kinh phí: chưa xác định');
  });

  it('is called finished on a day, and goes on when that was a mistake', async () => {
    const { head, works, registered } = await scene();
    registered('Hàng rào xanh', '2024-06-30');
    await cardOf(head);

    await head.press('Báo hoàn thành');
    expect(head.lastText()).toContain('Công trình «Hàng rào xanh»\nHoàn thành ngày nào?');
    await head.say('25/2');
    expect(head.lastText()).toContain('Ngày này chưa đến.');
    await head.say('19/2');
    expect(works()[0]).toMatchObject({ state: 'done' });
    expect(works()[0]?.doneOn?.toString()).toBe('2024-02-19');

    await cardOf(head);
    expect(head.lastText()).toContain('Hiện nay: đã hoàn thành ngày 19/02/2024');
    await head.press('Chưa hoàn thành, tiếp tục thực hiện');
    expect(works()[0]).toMatchObject({ state: 'under_way', doneOn: null });
  });

  it('is dropped with a reason, and then nothing more can be done about it', async () => {
    const { head, works, registered } = await scene();
    registered('Hàng rào xanh', '2024-06-30');
    await cardOf(head);

    await head.press('Thôi thực hiện');
    await head.press('Chưa có kinh phí');

    expect(works()[0]).toMatchObject({ state: 'dropped', droppedWhy: 'Chưa có kinh phí' });
    await cardOf(head);
    expect(head.lastText()).toContain('Lý do thôi thực hiện: Chưa có kinh phí');
    expect(head.lastButtons()).toEqual(['◀ Danh sách']);
  });

  it('that two people change at once follows the first', async () => {
    const { made, head, works, registered } = await scene();
    registered('Hàng rào xanh', '2024-06-30');
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    await cardOf(head);
    await head.press('Thôi thực hiện');
    await officer.say('/giaouoc');
    await officer.press('Thôn 3');
    await officer.press('Xem công trình');
    await officer.press('1');
    await officer.press('Báo hoàn thành');

    await head.press('Ghi nhầm');
    await officer.press('Hôm nay');

    expect(works()[0]).toMatchObject({ state: 'dropped', doneOn: null });
    expect(officer.lastText()).toContain('vừa được người khác thay đổi nên chưa ghi');
  });

  it('stands with many others on pages of ten', async () => {
    const { head, registered } = await scene();
    for (let place = 1; place <= 23; place += 1) {
      registered(`${'Đường hoa dài '.repeat(14)}${place}`, '2024-06-30');
    }
    await head.say('/giaouoc');

    await head.press('Xem công trình, phần việc (23)');
    expect(head.lastText().length).toBeLessThanOrEqual(4096);
    await head.press('Trang sau');
    await head.press('Trang sau');

    expect(head.lastButtons()).toEqual(['21', '22', '23', '◀ Trang trước', '◀ Quay lại']);
  });

  it('is not taken in when twenty are open already, for each is a question of the report', async () => {
    const { made, head, registered } = await scene();
    const works = Array.from({ length: 20 }, (_, place) =>
      registered(`${'Đường hoa '.repeat(19)}${place}`, '2024-06-30'),
    );
    await head.say('/giaouoc');

    await head.press('Đăng ký công trình');
    expect(head.toast()).toContain('đang có 20 công trình, phần việc chưa hoàn thành');
    const dropped = { state: 'dropped', doneOn: null, droppedWhy: 'Ghi nhầm' } as const;
    made.app.stores.works.move(works[0] ?? { id: 0, state: 'done' }, dropped, made.clock.now());
    await head.press('Đăng ký công trình');

    expect(head.lastText()).toContain('Câu 1/7');
  });

  it('is nobody else’s, also by forged buttons', async () => {
    const { made, works, registered } = await scene(NOW, { withFaults: true });
    const { id } = registered('Hàng rào xanh', '2024-06-30');
    const other = headOf(made, 'Thôn 5', 'Mẫu Năm');
    await other.say('/giaouoc');
    const before = other.botMessages().length;
    const forged = [
      ...['show', 'open', 'photos', 'reopen'].map((what) => `work:${what}:${id}`),
      ...[`work:list:${made.unitNamed('Thôn 3').id}:0`],
      ...['finish', 'drop'].map((what) => `pledge:new:${what}:${id}`),
    ];

    for (const [index, data] of forged.entries()) {
      forgedPress(made, other, data, 992_000 + index);
      await made.app.inbox.settled();
    }

    expect(other.botMessages()).toHaveLength(before);
    expect(other.lastText()).toContain('Thi đua năm 2024 – Thôn 5');
    expect(works()[0]?.state).toBe('registered');
  });
});

describe('reminders of due works', () => {
  const remindersOf = (head: Phone) =>
    head
      .botMessages()
      .map(({ text }) => text)
      .filter((text) => text.includes('Các việc đến hạn'))
      .map((text) => text.split('\n')[1]);

  it('come two weeks and three days before, on the day and a week after, once each', async () => {
    const { made, head, registered } = await scene('2024-06-10T08:00');
    made.onlyFrom('2024-07');
    registered('Hàng rào xanh', '2024-06-27');

    for (let day = 10; day <= 30; day += 1) await tickAt(made, `2024-06-${day}T08:00`);
    for (let day = 1; day <= 8; day += 1) await tickAt(made, `2024-07-0${day}T08:00`);

    expect(remindersOf(head)).toEqual([
      '– Công trình «Hàng rào xanh» (Thôn 3): còn 14 ngày, đến hạn thứ Năm 27/06.',
      '– Công trình «Hàng rào xanh» (Thôn 3): còn 3 ngày, đến hạn thứ Năm 27/06.',
      '– Công trình «Hàng rào xanh» (Thôn 3): hôm nay đến hạn, thứ Năm 27/06.',
      '– Công trình «Hàng rào xanh» (Thôn 3): đã quá hạn 7 ngày, hạn thứ Năm 27/06.',
    ]);
  });

  it('leave out who is done, and say nothing of days before the registration', async () => {
    const { made, head, works, registered } = await scene('2024-06-20T09:00');
    made.onlyFrom('2024-07');
    registered('Hàng rào xanh', '2024-06-27');
    registered('Đường hoa', '2024-06-27');

    await tickAt(made, '2024-06-21T08:00');
    expect(remindersOf(head)).toEqual([]);
    await cardOf(head);
    await head.press('Báo hoàn thành');
    await head.press('Hôm nay');
    await tickAt(made, '2024-06-24T08:00');

    expect(works().map(({ name, state }) => [name, state])).toEqual([
      ['Hàng rào xanh', 'done'],
      ['Đường hoa', 'registered'],
    ]);
    expect(remindersOf(head)).toEqual([
      '– Công trình «Đường hoa» (Thôn 3): còn 3 ngày, đến hạn thứ Năm 27/06.',
    ]);
  });

  it('name all works of a day in one message, a button each that leads to the work', async () => {
    const { made, head, works, registered } = await scene('2024-06-20T09:00');
    made.onlyFrom('2024-07');
    registered(`Hàng rào <b>& ${'dài '.repeat(45)}`, '2024-06-27');
    registered('Đường hoa', '2024-06-27');

    await tickAt(made, '2024-06-24T08:00');

    expect(head.lastButtons()).toHaveLength(2);
    expect(head.lastText()).toContain('Công trình «Hàng rào <b>& dài dài');
    await head.press('Công trình «Đường hoa»');
    expect(head.lastText()).toContain('Công trình «Đường hoa» – Thôn 3');
    expect(head.botMessages().at(-2)?.text).toContain('Các việc đến hạn');
    await head.press('Báo hoàn thành');
    await head.press('Hôm nay');
    expect(works().map(({ state }) => state)).toEqual(['registered', 'done']);
  });

  it('go to the deputy while the head is away', async () => {
    const { made, head, registered } = await scene('2024-06-20T09:00');
    made.onlyFrom('2024-07');
    const deputy = made.driver.chat(
      made.enrolled({ name: 'Mẫu Phó Ba', role: 'reporter', unit: 'Thôn 3', deputy: true }),
    );
    registered('Hàng rào xanh', '2024-06-27');
    await head.say('/vangmat');
    await head.press('Từ hôm nay');
    await head.press('1 tuần');

    await tickAt(made, '2024-06-24T08:00');

    expect(remindersOf(head)).toEqual([]);
    expect(remindersOf(deputy)).toHaveLength(1);
  });

  it('say nothing of the works of a unit that is closed', async () => {
    const { made, head, registered } = await scene('2024-06-20T09:00');
    made.onlyFrom('2024-07');
    registered('Hàng rào xanh', '2024-06-27');
    const lastDay = Temporal.PlainDate.from('2024-06-22');
    made.app.stores.units.close(made.unitNamed('Thôn 3').id, lastDay, null);

    await tickAt(made, '2024-06-24T08:00');

    expect(remindersOf(head)).toEqual([]);
  });

  it('are of the plan: other days, other reminders', async () => {
    const { made, head, registered } = await scene('2024-06-20T09:00');
    made.onlyFrom('2024-07');
    const row = made.db.prepare('SELECT document FROM plan_version').pluck().get();
    const document = JSON.parse(String(row)) as { year: number };
    const works = { stages: [{ id: 'day_before', days: -1 }], assumed: true };
    made.app.stores.plans.add({ ...document, works }, document.year, made.clock.now());
    registered('Hàng rào xanh', '2024-06-27');

    await tickAt(made, '2024-06-24T08:00');
    await tickAt(made, '2024-06-26T08:00');

    expect(remindersOf(head)).toEqual([
      '– Công trình «Hàng rào xanh» (Thôn 3): còn 1 ngày, đến hạn thứ Năm 27/06.',
    ]);
  });
});

describe('/giaouoc of a person who reports for two units', () => {
  it('asks which one', async () => {
    const made = await june();
    const head = headOf(made);
    made.app.stores.people.appoint({
      personId: made.app.stores.people.who(head.user.id)?.person.id ?? 0,
      ...{ role: 'reporter', unitId: made.unitNamed('Thôn 4').id, deputy: false },
      at: made.clock.now(),
    });

    await head.say('/giaouoc');

    expect(head.lastText()).toBe('Đề nghị chọn đơn vị:');
    await head.press('Thôn 4');
    expect(head.lastText()).toContain('Thi đua năm 2024 – Thôn 4');
  });
});
