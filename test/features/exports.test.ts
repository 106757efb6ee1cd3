import { describe, expect, it } from 'vitest';
import { type CellValue, openWorkbook } from '../../src/render/workbook/open.ts';
import type { Commune } from '../support/commune.ts';
import { answerAll, commune, fileReport, forgedPress, headOf, june, type Phone } from './scene.ts';

const MONTHS = ['2024-02', '2024-03', '2024-04', '2024-05', '2024-06'];

/** In July: twelve hamlets with some figures of each month, one of them silent in June. */
async function aHalfYear(options: Parameters<typeof commune>[0] = {}) {
  const made = await commune({ now: '2024-07-05T09:00', ...options });
  const phone = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  for (let n = 1; n <= 12; n += 1) {
    for (const [i, month] of MONTHS.entries()) {
      if (n === 7 && month === '2024-06') continue;
      made.filed(`Thôn ${n}`, month, {
        KT11: { value: 60 + n + i },
        KT23: { value: 10 * i },
        ...(i === 1 || i === 4 ? { KT17: { value: 150, denominator: 155 } } : {}),
        ...(i === 4 ? { KT18: n === 4 ? 'no_data' : { value: 155, denominator: 155 } } : {}),
        ...(i === 3 ? { KT02: { value: 65_500 } } : {}),
      });
    }
  }
  return { made, phone };
}

type Rows = readonly (readonly CellValue[])[];

async function sheetsOf(phone: Phone): Promise<ReadonlyMap<string, Rows>> {
  const opening = await openWorkbook(phone.document()?.bytes ?? new Uint8Array());
  if (!opening.ok) throw new Error(opening.why);
  return new Map(opening.sheets.map(({ name, rows }) => [name, rows]));
}

/** A row of a sheet as it reads, by the first cell or the second. */
async function rowOf(phone: Phone, sheet: string, key: string): Promise<readonly unknown[]> {
  const row = (await sheetsOf(phone)).get(sheet)?.find((cells) => cells.includes(key));
  return (row ?? []).map((cell) =>
    typeof cell === 'object' && cell !== null && 'number' in cell ? cell.number : cell,
  );
}

async function exported(made: Commune, phone: Phone, button = 'Từ đầu năm'): Promise<void> {
  await phone.say('/xuat');
  await phone.press(button);
  await made.settle();
}

describe('/xuat', () => {
  it('makes a workbook of the year so far, and says so in the place of its buttons', async () => {
    const { made, phone } = await aHalfYear();

    await phone.say('/xuat');
    expect(phone.lastButtons()).toEqual([
      'Tháng 6/2024',
      'Từ đầu năm: 2/2024–6/2024',
      'Chọn tháng…',
    ]);
    await phone.press('Từ đầu năm');

    expect(phone.document()?.name).toBe('bao-cao-thi-dua-2024-T2-T6.xlsx');
    expect(phone.botMessages().map(({ text }) => text)).toEqual([
      '✅ Đã lập tệp tháng 2/2024–6/2024.',
      'Số liệu thi đua tháng 2/2024–6/2024.',
    ]);
    expect([...(await sheetsOf(phone)).keys()]).toEqual([
      'Tổng quan',
      'Chỉ tiêu theo tháng',
      'Đơn vị và chỉ tiêu',
      'Hình tiến độ',
      'Nộp báo cáo',
      'Câu trả lời',
      'Điển hình',
      'Công trình, phần việc',
      'Nhật ký',
    ]);
    const said = made.sandbox.calls.map(({ method }) => method);
    expect(said.filter((method) => method === 'editMessageText')).toHaveLength(3);
    expect(said).toContain('sendChatAction');
  });

  it('shows what each month brought, levels as they were, and no zero for what nobody told', async () => {
    const { made, phone } = await aHalfYear();

    await exported(made, phone);

    const sheet = 'Chỉ tiêu theo tháng';
    expect(await rowOf(phone, sheet, 'KT23')).toEqual([
      'KT23',
      'Xây dựng đường giao thông nông thôn',
      'km',
      0.5,
      0,
      0.12,
      0.24,
      0.36,
      0.44,
      1.16,
      232,
      'Vượt',
      '11/12',
    ]);
    expect(await rowOf(phone, sheet, 'KT02')).toEqual([
      'KT02',
      'Sản lượng thóc',
      'tấn',
      1611,
      null,
      null,
      null,
      0.786 * 1000,
      null,
      786,
      48.79,
      'Chậm tiến độ',
      '12/12',
    ]);
    expect((await rowOf(phone, sheet, 'KT17')).slice(4, 10)).toEqual([
      null,
      96.77,
      null,
      null,
      96.77,
      96.77,
    ]);
  });

  it('marks what an officer entered for a unit, and how it came', async () => {
    const made = await june();
    const phone = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    const head = headOf(made, 'Thôn 4', 'Mẫu Thôn Tư');
    await phone.say('/nhapthay');
    await phone.press('Thôn 3');
    await phone.press('Bản giấy');
    await answerAll(phone);
    await phone.press('✅ Gửi báo cáo');
    await fileReport(head);

    await exported(made, phone, 'Tháng 6/2024');

    const rows = (await sheetsOf(phone)).get('Câu trả lời') ?? [];
    const marked = (unit: string) =>
      rows
        .filter((cells) => cells.includes(unit))
        .map((cells) => cells.includes('Cán bộ nhập thay (bản giấy)'));
    expect(new Set(marked('Thôn 3'))).toEqual(new Set([true]));
    expect(new Set(marked('Thôn 4'))).toEqual(new Set([false]));
  });

  it('of later months subtracts what the months before them brought', async () => {
    const { made, phone } = await aHalfYear();

    await phone.say('/xuat');
    await phone.press('Chọn tháng…');
    await phone.press('4/2024');
    expect(phone.lastButtons()).toEqual(['4/2024', '5/2024', '6/2024']);
    await phone.press('5/2024');
    await made.settle();

    expect(phone.document()?.name).toBe('bao-cao-thi-dua-2024-T4-T5.xlsx');
    const row = await rowOf(phone, 'Chỉ tiêu theo tháng', 'KT23');
    expect(row.slice(4, 7)).toEqual([0.24, 0.36, 0.72]);
  });

  it('says the same of the commune as /tiendo', async () => {
    const { made, phone } = await aHalfYear();
    const head = headOf(made);

    await exported(made, phone);
    await head.say('/tiendo');

    expect(head.lastText()).toContain('1,16/0,5 km');
    expect((await rowOf(phone, 'Chỉ tiêu theo tháng', 'KT23'))[9]).toBe(1.16);
  });

  it('sets units beside each other; no data is said, nothing asked is empty', async () => {
    const { made, phone } = await aHalfYear();

    await exported(made, phone);

    const header = (await rowOf(phone, 'Đơn vị và chỉ tiêu', 'Đơn vị')).map(String);
    const at = (code: string) => header.findIndex((name) => name.startsWith(code));
    const four = await rowOf(phone, 'Đơn vị và chỉ tiêu', 'Thôn 4');
    expect(four[at('KT11')]).toBe(68);
    expect(four[at('KT18')]).toBe('Chưa có số liệu');
    expect(four[at('KT07')]).toBeNull();
    const all = await rowOf(phone, 'Đơn vị và chỉ tiêu', 'Toàn xã');
    expect(all[at('KT23')]).toBe(1.16);
  });

  it('counts who sent when, over those who owed', async () => {
    const { made, phone } = await aHalfYear();
    made.onlyFrom('2024-06');

    await exported(made, phone);

    expect(await rowOf(phone, 'Tổng quan', '6/2024')).toEqual([
      '6/2024',
      27,
      11,
      0,
      0,
      0,
      0,
      16,
      0.407407407407407,
    ]);
    const seven = (await sheetsOf(phone))
      .get('Nộp báo cáo')
      ?.find((row) => row[0] === '6/2024' && row[2] === 'Thôn 7');
    expect(seven?.slice(3)).toEqual([
      'Chưa kết nối',
      { date: '2024-06-18T17:00' },
      null,
      null,
      null,
    ]);
  });

  it('keeps what was typed beside what was understood, and names with their consent', async () => {
    const { made, phone } = await aHalfYear();
    made.onlyFrom('2024-06');
    const head = headOf(made, 'Thôn 7', 'Mẫu Bảy');
    await head.say('/baocao');
    await head.press('Có – cá nhân');
    await head.say('Mẫu Văn Tốt');
    await head.say('Hiến đất làm đường');
    await head.press('Chưa hỏi');
    await head.press('Đủ rồi');
    while (!head.lastText().includes('trâu, bò')) await head.say('bỏ qua');
    await head.say('trâu 20 bò 97');
    await head.press('Đúng');
    await answerAll(head);
    await head.press('Trả lời 1 câu còn lại');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo');

    await exported(made, phone, 'Tháng 6/2024');

    const herd = (await sheetsOf(phone))
      .get('Câu trả lời')
      ?.find((row) => row[1] === 'Thôn 7' && row[5] === 'KT10');
    expect(herd?.slice(6)).toEqual([
      'Đàn trâu, bò',
      'trâu 20 bò 97',
      { number: 117 },
      null,
      'con',
      'trâu 20, bò 97',
    ]);
    expect(await rowOf(phone, 'Điển hình', 'Thôn 7')).toEqual([
      '6/2024',
      'Thôn 7',
      'Cá nhân',
      'Mẫu Văn Tốt',
      'Hiến đất làm đường',
      'Chưa hỏi',
    ]);
  });

  it('leaves out what was typed into a sensitive row', async () => {
    const { made, phone } = await aHalfYear();
    const { obligation } = made.duty('TYT', '2024-06');
    const { reports } = made.app.stores;
    const at = made.clock.now();
    const report = reports.start({ obligationId: obligation.id, by: 1, at });
    const rest = { denominator: null, parts: null, estimate: false };
    const answer = { kind: 'value', value: 1100, typed: '11 (cháu Mẫu Thị Nhỏ)', ...rest } as const;
    reports.put(report.id, 'VH07', answer, { updateId: null, at, by: 1 });
    reports.submit(report.id, { at, by: 1, receipt: 'x' });

    await exported(made, phone, 'Tháng 6/2024');

    const row = (await sheetsOf(phone)).get('Câu trả lời')?.find((cells) => cells[5] === 'VH07');
    expect(row?.slice(7, 9)).toEqual([null, { number: 11 }]);
  });

  it('tells who did what and why, with no trace of what stood there', async () => {
    const { made, phone } = await aHalfYear();
    const { obligation } = made.duty('Thôn 7', '2024-06');
    made.app.stores.audit.record({
      at: made.clock.now(),
      actorId: 1,
      action: 'excuse',
      subject: `obligation:${obligation.id}`,
      after: { words: 'cháu Mẫu Thị Nhỏ' },
      reason: 'Thiên tai',
    });

    await exported(made, phone);

    expect(await rowOf(phone, 'Nhật ký', 'Thôn 7')).toEqual([
      { date: '2024-07-05T09:00' },
      'Mẫu Cán Bộ',
      'Miễn báo cáo',
      '6/2024',
      'Thôn 7',
      `obligation:${obligation.id}`,
      'Thiên tai',
    ]);
    expect(JSON.stringify([...(await sheetsOf(phone))])).not.toContain('Mẫu Thị Nhỏ');
  });

  it('names in the log what an answer or a unit was about', async () => {
    const { made, phone } = await aHalfYear();
    const report = made.duty('Thôn 3', '2024-06').sent?.id ?? 0;
    const unit = made.unitNamed('Thôn 5').id;
    const lines = [
      ['answer KT11', `report:${report}`],
      ['rename unit', `unit:${unit}`],
      ['answer unit question', 'question:1'],
      ['something new', 'plan:2024'],
    ] as const;
    for (const [action, subject] of lines) {
      made.app.stores.audit.record({ at: made.clock.now(), actorId: null, action, subject });
    }

    await exported(made, phone);

    const log = (await sheetsOf(phone)).get('Nhật ký') ?? [];
    expect(log.slice(-4).map((row) => row.slice(1, 5))).toEqual([
      ['Hệ thống', 'Trả lời KT11', '6/2024', 'Thôn 3'],
      ['Hệ thống', 'Đổi tên đơn vị', null, 'Thôn 5'],
      ['Hệ thống', 'Đơn vị trả lời câu hỏi', null, null],
      ['Hệ thống', 'something new', null, null],
    ]);
  });
});

async function upToJune(made: Commune, phone: Phone): Promise<ReadonlyMap<string, Rows>> {
  await phone.say('/xuat');
  await phone.press('Chọn tháng…');
  await phone.press('2/2024');
  await phone.press('6/2024');
  await made.settle();
  return sheetsOf(phone);
}

describe('a closed month', () => {
  it('is exported a year later as it was when it closed, whatever came since', async () => {
    const { made, phone } = await aHalfYear();
    made.clock.jumpTo(Temporal.Instant.from('2024-07-15T18:00:00+07:00'));
    await made.app.tick();
    const before = await upToJune(made, phone);
    expect(made.app.stores.snapshots.find('month', '2024-06')).not.toBeNull();

    const { obligation, sent } = made.duty('Thôn 3', '2024-05');
    const at = made.clock.now();
    const { reports, units } = made.app.stores;
    if (sent === null) throw new Error('nothing was sent');
    const report = reports.start({ obligationId: obligation.id, by: 1, at, corrects: sent });
    const rest = { denominator: null, parts: null, estimate: false, typed: null };
    reports.put(
      report.id,
      'KT11',
      { kind: 'value', value: 999, ...rest },
      { updateId: null, at, by: 1 },
    );
    reports.addExample(report.id, { kind: 'individual', name: 'Mẫu', deed: 'x', consented: true });
    made.pass(60);
    reports.submit(report.id, { at: made.clock.now(), by: 1, receipt: 'later' });
    const three = made.unitNamed('Thôn 3');
    units.rename(three.id, 'Thôn Ba');
    made.clock.jumpTo(Temporal.Instant.from('2024-12-20T09:00:00+07:00'));
    const after = await upToJune(made, phone);

    const frozen = [
      'Chỉ tiêu theo tháng',
      'Đơn vị và chỉ tiêu',
      'Nộp báo cáo',
      'Câu trả lời',
      'Điển hình',
    ];
    expect(frozen.map((sheet) => after.get(sheet))).toEqual(
      frozen.map((sheet) => before.get(sheet)),
    );
    expect(JSON.stringify([...after])).not.toContain('Thôn Ba');
  });
});

describe('who may take the figures along', () => {
  it('anybody in the staff group, and nobody in another group', async () => {
    const { made, phone } = await aHalfYear();
    const staff = made.sandbox.group({ title: 'Cán bộ xã', members: [phone.user] });
    const inStaff = made.driver.chat(phone.user, staff);
    await inStaff.say('/ketnoi');
    const other = made.sandbox.group({ title: 'Họ Mẫu', members: [phone.user] });
    const inOther = made.driver.chat(phone.user, other);

    await inStaff.say('/xuat');
    await inStaff.press('Tháng 6/2024');
    await inOther.say('/xuat');

    expect(inStaff.document()?.name).toBe('bao-cao-thi-dua-2024-T6.xlsx');
    expect(inOther.lastText()).toContain('dùng trong nhóm cán bộ xã');
  });

  it('not by a forged button, and not of months that are none', async () => {
    const { made, phone } = await aHalfYear({ withFaults: true });
    const head = headOf(made);
    await head.say('/trogiup');
    await phone.say('/xuat');

    forgedPress(made, head, 'export:2024-02:2024-06', 991_000);
    forgedPress(made, phone, 'export:2024-06:2024-02', 991_001);
    forgedPress(made, phone, 'export:1999-01:2024-02', 991_002);
    await made.app.inbox.settled();

    expect(head.document()).toBeUndefined();
    expect(phone.document()).toBeUndefined();
  });
});
