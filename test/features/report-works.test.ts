import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/render/workbook/open.ts';
import { answerAll, headOf, isReview, june, type Phone } from './scene.ts';

/** When the office changes something behind the scenes. */
const NOW = Temporal.Instant.from('2024-06-16T03:00:00Z');

async function scene(now = '2024-06-16T08:00') {
  const made = await june({ now });
  const head = headOf(made);
  const unitId = made.unitNamed('Thôn 3').id;
  const { stores } = made.app;
  const work = (name: string, registeredOn = '2024-06-01') =>
    stores.works.register({
      ...{ unitId, year: 2024, kind: 'construction', name, place: null, volume: '2 km' },
      ...{ cost: null, dueOn: Temporal.PlainDate.from('2024-08-30'), campaign: null, by: 1 },
      at: Temporal.Instant.from(`${registeredOn}T08:00+07:00`),
    });
  const states = () =>
    stores.works.ofUnit(unitId, 2024).map(({ state, doneOn }) => [state, doneOn?.toString()]);
  const answers = () => made.duty('Thôn 3', '2024-06').draftAnswers;
  return { made, head, stores, work, states, answers };
}

/** The cells of each sheet of the newest workbook, numbers as numbers. */
async function sheetsOf(phone: Phone): Promise<ReadonlyMap<string, readonly unknown[][]>> {
  const opening = await openWorkbook(phone.document()?.bytes ?? new Uint8Array());
  if (!opening.ok) throw new Error(opening.why);
  const plain = (cell: unknown) =>
    typeof cell === 'object' && cell !== null && 'number' in cell ? cell.number : cell;
  return new Map(opening.sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(plain))]));
}

/** Leaves questions for later up to the first about a work. */
async function upToWork(head: Phone): Promise<void> {
  await head.say('/baocao');
  for (let left = 30; left > 0 && !head.lastText().includes('B2. Công trình'); left -= 1) {
    if (isReview(head)) throw new Error('no question about a work');
    await head.say('bỏ qua');
  }
}

/** One tap for everything but works, those by the button given; then the report is sent. */
async function send(head: Phone, button: string): Promise<void> {
  await head.say('/baocao');
  for (let left = 60; left > 0 && !isReview(head); left -= 1) {
    if (head.lastText().includes('B2. Công trình')) await head.press(button, { on: head.last() });
    else await answerOne(head);
  }
  await head.press('✅ Gửi báo cáo');
}

async function answerOne(head: Phone): Promise<void> {
  const easy = ['Không có ảnh', 'Không có', '0 – ', 'Đạt', 'Chưa có số liệu'].find((label) =>
    head.lastButtons().some((text) => text.startsWith(label)),
  );
  await head.press(easy ?? '', { on: head.last() });
}

describe('PR05, PR06: the month’s report asks how far each work has come', () => {
  it('after the figures, with what is known of it, and takes per cent and photos', async () => {
    const { head, work, answers, stores, made } = await scene();
    const fence = work('Hàng rào xanh');

    await upToWork(head);
    expect(head.lastText()).toBe(
      [
        'B2. Công trình, phần việc · Câu 16/18 · Tháng 6/2024',
        'Công trình «Hàng rào xanh» đến nay thực hiện được bao nhiêu phần trăm?',
        'Thời hạn: 30/08/2024. Khối lượng: 2 km.',
        'Có ảnh thì gửi vào đây trước khi trả lời, không bắt buộc.',
      ].join('\n'),
    );
    await head.sendAlbum([{}, {}]);
    expect(head.lastText()).toContain('Đã nhận 2 ảnh.');
    await head.say('được 60%');

    expect(head.lastText()).toContain('C. Khó khăn, kiến nghị');
    expect(answers()[`work:${fence.id}`]).toMatchObject({ kind: 'value', value: 6_000 });
    const report = made.duty('Thôn 3', '2024-06').draft;
    expect(stores.workPhotos.ofReport(report?.id ?? 0, fence.id)).toHaveLength(2);
    await made.app.tick();
    expect(stores.files.byId(1)?.state).toBe('kept');
  });

  it.each([
    ['Đã hoàn thành', 'done', '2024-06-14'],
    ['Chưa thực hiện', 'registered', undefined],
    ['75%', 'under_way', undefined],
    ['Chưa có số liệu', 'registered', undefined],
  ])('and the work follows once it is sent: %s', async (button, state, doneOn) => {
    const { head, work, states } = await scene();
    work('Hàng rào xanh');

    await send(head, button);

    expect(states()).toEqual([[state, doneOn]]);
  });

  it('and does not follow a draft', async () => {
    const { head, work, states } = await scene();
    work('Hàng rào xanh');
    await upToWork(head);

    await head.press('Đã hoàn thành');

    expect(states()).toEqual([['registered', undefined]]);
  });

  it('calls one finished that was registered after the window on the day of its registration', async () => {
    const { head, work, states } = await scene();
    work('Hàng rào xanh', '2024-06-15');

    await send(head, 'Đã hoàn thành');

    expect(states()).toEqual([['done', '2024-06-15']]);
  });

  it('answers a sticker, words and too much with what it needs, and stays', async () => {
    const { head, work } = await scene();
    work('Hàng rào xanh');
    await upToWork(head);
    const question = head.lastText();

    for (const act of [() => head.sendSticker(), () => head.say('đang làm')]) {
      await act();
      expect(head.lastText()).toContain('Mục này cần tiến độ theo phần trăm, từ 0 đến 100.');
      expect(head.lastText().endsWith(question)).toBe(true);
    }
    await head.say('150');
    expect(head.lastText()).toContain('Tỷ lệ phải từ 0 đến 100%.');
    await head.say('trợ giúp');
    expect(head.lastText()).toContain('ví dụ: 60');
  });

  it('asks back what cannot be read without doubt', async () => {
    const { head, work, answers } = await scene();
    const fence = work('Hàng rào xanh');
    await upToWork(head);

    await head.say('2/3');
    expect(head.lastText()).toContain('hệ thống hiểu là 66,67%');
    await head.press('Sửa');
    await head.say('chưa');
    expect(head.lastButtons()).toEqual(['chưa thực hiện', 'Chưa có số liệu, báo sau', 'Nhập lại']);
    await head.press('chưa thực hiện');

    expect(answers()[`work:${fence.id}`]).toMatchObject({ kind: 'value', value: 0 });
  });

  it('fits one message in the review with twenty works of long names', async () => {
    const { head, work } = await scene();
    for (let place = 1; place <= 20; place += 1) work(`${'Đường hoa '.repeat(19)}<b>&${place}`);
    await head.say('/baocao');
    for (let left = 80; left > 0 && !isReview(head); left -= 1) await head.say('bỏ qua');

    expect(head.lastText().length).toBeLessThanOrEqual(4096);
    await head.press('16');
    expect(head.lastText()).toContain('Câu 16/37');
    await head.say('xong');
    expect(head.lastText()).toContain('16. Công trình «Đường hoa');
  });

  it('does not ask a draft about a work that was registered after it was begun', async () => {
    const { head, work, made } = await scene();
    work('Hàng rào xanh');
    await upToWork(head);
    work('Đường hoa', '2024-06-16');

    await head.press('75%');

    expect(head.lastText()).toContain('C. Khó khăn, kiến nghị · Câu 17/18');
    await head.say('/trogiup');
    expect(made.duty('Thôn 3', '2024-06').draft).not.toBeNull();
  });

  it('leaves out one that is dropped meanwhile, and the draft goes on', async () => {
    const { head, work, stores } = await scene();
    const fence = work('Hàng rào xanh');
    await upToWork(head);
    stores.works.move(fence, { state: 'dropped', doneOn: null, droppedWhy: 'Ghi nhầm' }, NOW);

    await head.press('75%');
    expect(head.lastText()).toContain('A. Điển hình · Câu 1/17');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo');

    expect(stores.works.byId(fence.id)?.state).toBe('dropped');
    expect(head.lastText()).toContain('Đã nhận báo cáo');
  });
});

describe('a correction of a report with works', () => {
  async function sentAt(button: string) {
    const it = await scene();
    it.work('Hàng rào xanh');
    await send(it.head, button);
    return it;
  }

  it('corrects the work too, and asks back a progress that has become less', async () => {
    const { head, states } = await sentAt('Đã hoàn thành');
    expect(states()).toEqual([['done', '2024-06-14']]);

    await head.press('✏️ Sửa báo cáo');
    await head.press('Nhập nhầm số');
    await head.press('16');
    expect(head.lastText()).toContain('Đã ghi nhận hoàn thành ngày 14/06/2024.');
    await head.say('90');
    expect(head.lastText()).toBe(
      'Công trình «Hàng rào xanh»: 90%, thấp hơn tiến độ đã ghi nhận trước đó. Đúng không?',
    );
    await head.press('Đúng');
    expect(head.lastText()).toContain('16. Công trình «Hàng rào xanh»: đã hoàn thành → 90%');
    await head.press('✅ Gửi báo cáo');

    expect(states()).toEqual([['under_way', undefined]]);
  });

  it('keeps the photos that came with the answer', async () => {
    const { made, head, work } = await scene();
    const fence = work('Hàng rào xanh');
    await upToWork(head);
    await head.sendPhoto();
    await head.say('50');
    await head.press('Không có');
    await head.press('Không có ảnh');
    await head.press('Trả lời');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo');

    await head.press('✏️ Sửa báo cáo');
    await head.press('Nhập nhầm số');

    expect(head.lastText()).toContain('16. Công trình «Hàng rào xanh»: 50% (1 ảnh)');
    const draft = made.duty('Thôn 3', '2024-06').draft;
    expect(made.app.stores.workPhotos.ofReport(draft?.id ?? 0, fence.id)).toHaveLength(1);
  });

  it('that the office asked for leads straight to the work by its button', async () => {
    const { made, head, states } = await sentAt('75%');
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    await officer.say('/duyet');
    expect(officer.lastText()).toContain('16. Công trình «Hàng rào xanh»: 75%');
    await officer.press('Trả lại');
    await officer.press('16');
    await officer.press('Tiếp: lý do');
    await officer.press('Đề nghị kiểm tra lại');
    await made.settle();

    await head.press('16. Công trình «Hàng rào xanh»');
    expect(head.lastText()).toContain('Đã gửi: 75%');
    await head.press('Đã hoàn thành');
    await head.press('✅ Gửi báo cáo');

    expect(states()).toEqual([['done', '2024-06-14']]);
  });

  it('of a month before the last one told leaves the work as it is', async () => {
    const { made, head, stores, work, states } = await scene('2024-07-16T08:00');
    const fence = work('Hàng rào xanh');
    const told = (value: number) => ({ [`work:${fence.id}`]: { value } });
    made.filed('Thôn 3', '2024-06', told(4_000));
    made.filed('Thôn 3', '2024-07', told(8_000));
    stores.works.move(fence, { state: 'under_way', doneOn: null, droppedWhy: null }, NOW);

    const june = made.duty('Thôn 3', '2024-06').obligation.id;
    await head.say('/lichsu');
    await head.press('Xem tháng 6/2024');
    expect(head.lastText()).toContain('Công trình «Hàng rào xanh»: 40%');
    await head.press('✏️ Sửa báo cáo');
    await head.press('Nhập nhầm số');
    await head.press('16');
    await head.press('Chưa thực hiện');
    await head.press('Đúng');
    await head.press('Trả lời');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo');

    expect(stores.reports.latestSent(june)?.revision).toBe(2);
    expect(states()).toEqual([['under_way', undefined]]);
  });
});

describe('what others see of works in reports', () => {
  it('/status counts the questions about works of a draft', async () => {
    const { made, head, work } = await scene();
    work('Hàng rào xanh');
    await upToWork(head);
    await head.press('75%');
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));

    await officer.say('/status');

    expect(officer.lastText()).toContain('Thôn 3 (1/18)');
  });

  it('the export names the work with its per cent, and lists all works', async () => {
    const { made, head, work } = await scene();
    work('Hàng rào xanh');
    await send(head, '75%');
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    await officer.say('/xuat');
    await officer.press('Tháng 6/2024');

    const sheets = await sheetsOf(officer);
    const answer = sheets.get('Câu trả lời')?.find((row) => row.includes('Hàng rào xanh'));
    const listed = sheets
      .get('Công trình, phần việc')
      ?.find((row) => row.includes('Hàng rào xanh'));

    expect(answer?.slice(5, 11)).toEqual([null, 'Hàng rào xanh', null, 75, null, '%']);
    expect(listed?.slice(0, 5)).toEqual(['Thôn 3', 'Công trình', 'Hàng rào xanh', null, '2 km']);
    expect(listed?.slice(8, 11)).toEqual([75, '6/2024', 'Đang thực hiện']);
    const log = sheets.get('Nhật ký')?.map((row) => row[2]);
    expect(log).toContain('Báo tiến độ công trình');
    expect(log).toContain('Cập nhật tiến độ công trình');
  });

  it('an officer who enters the report for the unit answers for its works', async () => {
    const { made, head, work, states } = await scene();
    work('Hàng rào xanh');
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    await officer.say('/nhapthay');
    await officer.press('Thôn 3');
    await officer.press('Bản giấy');
    for (let left = 60; left > 0 && !isReview(officer); left -= 1) {
      if (officer.lastText().includes('B2.')) await officer.say('xong');
      else await answerOne(officer);
    }
    await officer.press('✅ Gửi báo cáo');
    await made.settle();

    expect(states()).toEqual([['done', '2024-06-14']]);
    expect(head.lastText()).toContain('Mẫu Cán Bộ');
  });

  it('the next month does not ask about what is finished, and shows what was told of the rest', async () => {
    const { made, head, work, stores } = await scene('2024-07-16T08:00');
    const [done, open] = [work('Hàng rào xanh'), work('Đường hoa')];
    made.filed('Thôn 3', '2024-06', { [`work:${open.id}`]: { value: 4_000 } });
    const doneOn = Temporal.PlainDate.from('2024-06-14');
    stores.works.move(done, { state: 'done', doneOn, droppedWhy: null }, NOW);

    await upToWork(head);

    expect(head.lastText()).toContain('Công trình «Đường hoa»');
    expect(head.lastText()).toContain('Tháng 6/2024: 40%');
    expect(head.lastButtons().slice(0, 6)).toEqual([
      ...['Đã hoàn thành', 'Chưa thực hiện', '50%', '75%', '90%', 'Như tháng trước: 40%'],
    ]);
    await head.press('Như tháng trước');
    expect(head.lastText()).toContain('C. Khó khăn');
  });
});
