import { describe, expect, it } from 'vitest';
import { closeMonths } from '../../../src/jobs/close-months.ts';
import { openDocx } from '../../support/docx.ts';
import { commune, forgedPress, type Phone } from '../scene.ts';

async function july(options: Parameters<typeof commune>[0] = {}) {
  const made = await commune({ now: '2024-07-05T09:00', ...options });
  const phone = made.driver.chat(made.enrolled({ name: 'Mẫu <b>Cán&Bộ', role: 'officer' }));
  for (let n = 1; n <= 11; n += 1) made.filed(`Thôn ${n}`, '2024-06', { KT11: { value: 60 + n } });
  made.db.exec(`UPDATE report SET state = 'accepted' WHERE id <= 6`);
  return { made, phone };
}

async function toJune(phone: Phone): Promise<void> {
  await phone.say('/vanban');
  await phone.press('Báo cáo tháng của xã');
  await phone.press('Tháng 6/2024');
}

const BY_CHAIR = '📄 Lập văn bản, CHỦ TỊCH ký';

describe('/vanban', () => {
  it('offers every kind, then the months, newest first', async () => {
    const { phone } = await july();

    await phone.say('/vanban');
    expect(phone.lastButtons()).toEqual([
      'Báo cáo tháng của xã',
      'Báo cáo 6 tháng đầu năm',
      'Báo cáo năm',
      'Biên bản họp Hội đồng',
      'Tờ trình đề nghị khen thưởng',
      'Báo cáo thành tích',
      'Bản giao ước thi đua',
      '◀ Thi đua – khen thưởng',
    ]);
    await phone.press('Báo cáo tháng của xã');
    expect(phone.lastButtons().slice(0, 2)).toEqual(['Tháng 6/2024', 'Tháng 5/2024']);
  });

  it('says what would be missing before it prints', async () => {
    const { phone } = await july();

    await toJune(phone);

    const text = phone.lastText();
    expect(text).toContain('– 16 đơn vị chưa gửi báo cáo của kỳ này.');
    expect(text).toContain('– 5 báo cáo chờ xác nhận: số liệu chưa được tính vào văn bản.');
    expect(text).toContain('– Chưa có số liệu cùng kỳ năm trước: văn bản ghi dấu «–».');
    expect(phone.lastButtons()).toEqual([
      BY_CHAIR,
      '📄 Lập văn bản, KT. CHỦ TỊCH / PHÓ CHỦ TỊCH ký',
      '◀ Chọn nội dung khác',
    ]);
  });

  it('sends the document under a name that every system keeps, and lists the version', async () => {
    const { phone } = await july();
    await toJune(phone);

    await phone.press(BY_CHAIR);

    expect(phone.document()?.name).toBe('bao-cao-thang-2024-T6.docx');
    expect(openDocx(phone.document()?.bytes ?? new Uint8Array()).text).toContain('đạt 381 con');
    const [preview = ''] = phone.botMessages().map(({ text }) => text);
    expect(preview).toContain('Bản 1: lập lúc 09:00 ngày 05/07/2024, Mẫu <b>Cán&Bộ.');
    expect(preview).toContain('Số liệu không đổi so với bản gần nhất.');
  });

  it('pressed twice keeps one, and says so', async () => {
    const { made, phone } = await july();
    await toJune(phone);
    const preview = phone.last();

    await phone.press(BY_CHAIR, { on: preview });
    await phone.press(BY_CHAIR, { on: preview });

    expect(phone.lastText()).toBe(
      'Báo cáo tháng của xã: số liệu không đổi, đây là bản đã lập trước đó.',
    );
    expect(made.db.prepare('SELECT count(*) FROM official_document').pluck().get()).toBe(1);
  });

  it('lists the version, also when it could not be shown the first time', async () => {
    const { made, phone } = await july({ withFaults: true, waitingTakesTime: true });
    await toJune(phone);
    const preview = phone.last();
    made.sandbox.faults.next({ kind: '500', method: 'editMessageText' });

    await phone.press(BY_CHAIR, { on: preview });
    await phone.press('Tải bản 1', { on: preview });

    expect(made.db.prepare('SELECT count(*) FROM official_document').pluck().get()).toBe(1);
    expect(phone.document()?.name).toBe('bao-cao-thang-2024-T6.docx');
  });

  it('hands out an earlier version exactly as it was printed', async () => {
    const { made, phone } = await july();
    await toJune(phone);
    const preview = phone.last();
    await phone.press(BY_CHAIR, { on: preview });
    const first = phone.document()?.bytes;
    made.db.exec(`UPDATE report SET state = 'accepted'`);
    await phone.press(BY_CHAIR, { on: preview });
    expect(openDocx(phone.document()?.bytes ?? new Uint8Array()).text).toContain('đạt 726 con');

    await phone.press('Tải bản 1', { on: preview });
    expect(phone.document()?.bytes).toEqual(first);
  });

  it('says which figures differ from those of the closed month', async () => {
    const { made, phone } = await july();
    closeMonths(made.db, made.app.stores, made.clock.now().add({ hours: 12 * 24 }));

    await toJune(phone);
    expect(phone.lastText()).toContain('– So với số liệu đã khóa của kỳ này có khác ở: Đàn lợn');
  });

  it('has nothing to choose where there is nothing yet', async () => {
    const { phone } = await july();
    await phone.say('/vanban');
    await phone.press('Biên bản họp Hội đồng');
    expect(phone.lastText()).toContain('Chưa có dữ liệu để lập văn bản này.');
  });

  it('pages what is more than fits', async () => {
    const { made, phone } = await july();
    const { stores } = made.app;
    const person = stores.people.withRole('officer')[0]?.id ?? 0;
    for (let n = 1; n <= 20; n += 1) {
      stores.pledges.record({
        unitId: made.unitNamed(`Thôn ${((n - 1) % 12) + 1}`).id,
        year: 2024,
        parties: ['Thôn'],
        contents: ['Một nội dung'],
        signedOn: Temporal.PlainDate.from('2024-02-20'),
        sheetFileIds: [],
        recordedAt: made.clock.now(),
        recordedBy: person,
      });
    }
    await phone.say('/vanban');
    await phone.press('Bản giao ước thi đua');
    expect(phone.lastButtons()).toHaveLength(10);
    await phone.press('Trang sau ▶');
    await phone.press('Trang sau ▶');
    expect(phone.lastButtons()).toEqual([
      ...Array.from({ length: 4 }, () => expect.stringMatching(/^Thôn \d+ · 20\/02\/2024$/)),
      '◀ Trang trước',
      '◀ Loại văn bản khác',
    ]);
  });
});

describe('a forged button of a document', () => {
  const FORGED = [
    'document:make:0:month_report:month:2024-06',
    'document:make:9:month_report:month:2031-01',
    'document:make:0:minutes:meeting:99',
    'document:make:0:merit_report:nomination:99',
    'document:redate:year_report:year:2024',
    'document:show:submission_letter:meeting:1:district',
    'document:show:month_report:meeting:1',
    'document:show:year_report:year:0',
    'document:kind:nothing:0',
    'document:kind:month_report:999',
    'document:get:1',
    'document:get:999999999',
    'document:home',
  ];

  it.each(FORGED)('%s, pressed by a reporter, is answered and makes nothing', async (data) => {
    const { made } = await july({ withFaults: true });
    const head = made.driver.chat(
      made.enrolled({ name: 'Mẫu Ba', role: 'reporter', unit: 'Thôn 3' }),
    );
    await head.say('/trogiup');
    const before = head.botMessages().length;

    forgedPress(made, head, data, 991_001);
    await made.app.inbox.settled();

    expect(made.db.prepare('SELECT count(*) FROM official_document').pluck().get()).toBe(0);
    expect(head.botMessages()).toHaveLength(before);
  });

  it.each(FORGED)('%s, pressed by an officer, breaks nothing', async (data) => {
    const { made, phone } = await july({ withFaults: true });
    await phone.say('/trogiup');

    forgedPress(made, phone, data, 991_002);
    await made.app.inbox.settled();

    const expected = data === 'document:make:0:month_report:month:2024-06' ? 1 : 0;
    expect(made.db.prepare('SELECT count(*) FROM official_document').pluck().get()).toBe(expected);
  });
});
