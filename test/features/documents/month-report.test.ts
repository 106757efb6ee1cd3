import { describe, expect, it } from 'vitest';
import { vietnam } from '../../jobs/a-year.ts';
import { openDocx } from '../../support/docx.ts';
import { anOffice, type Office } from './office.ts';

/** In July, with the months up to June open. */
function july(): Office {
  const office = anOffice('2024-07-05T09:00:00');
  office.open('2024-07-05T09:00:00');
  return office;
}

async function textOf(office: Office, month = '2024-06'): Promise<string> {
  const { bytes } = await office.made({ kind: 'month_report', month });
  return openDocx(bytes).text;
}

async function tableOf(office: Office) {
  const { bytes } = await office.made({ kind: 'month_report', month: '2024-06' });
  return openDocx(bytes).tables.at(-1)?.rows ?? [];
}

const hamlets = (figures: Parameters<Office['reported']>[2], office: Office, month: string) => {
  for (let n = 1; n <= 12; n += 1) {
    office.reported(`T${String(n).padStart(2, '0')}`, month, figures);
  }
};

describe('the sentences of a month’s report', () => {
  it('tell month, total, part of the plan and last year', async () => {
    const office = july();
    hamlets({ KT24: 10 }, office, '2024-05');
    hamlets({ KT24: 20 }, office, '2024-06');
    for (const month of ['02', '03', '04', '05', '06']) {
      const figure = { indicator: 'KT24', unitId: null, month: `2023-${month}`, value: 60 };
      office.stores.pastFigures.put(
        { ...figure, denominator: null },
        'test',
        vietnam('2024-01-31T08:00:00'),
      );
    }

    // months before May were not reported, so not every month is there
    expect(await textOf(office)).toContain(
      '- Xây dựng giao thông nội đồng: trong tháng đạt 0,24 km, lũy kế 0,36 km, đạt 72% KH năm, tăng 20% so với cùng kỳ, đủ số liệu các tháng: 0/12 thôn.',
    );
  });

  it('print a dash, and no zero, where last year is not known (AG7)', async () => {
    const office = july();
    hamlets({ KT11: 65 }, office, '2024-06');

    const text = await textOf(office);
    expect(text).toContain('- Đàn lợn: đạt 780 con, đạt 98,73% KH năm, so với cùng kỳ: –.');
    expect(await tableOf(office)).toContainEqual([
      '11',
      'Đàn lợn',
      'con',
      '790',
      '–',
      '780',
      '98,73',
      '–',
      '–',
      'Chưa đến kỳ',
    ]);
  });

  it('say of how many hamlets a figure is while it is not whole (AG8)', async () => {
    const office = july();
    for (const code of ['T01', 'T02', 'T03', 'T04', 'T05'])
      office.reported(code, '2024-06', { KT11: 65 });

    expect(await textOf(office)).toContain(
      '- Đàn lợn: đạt 325 con, đạt 41,14% KH năm, so với cùng kỳ: –, số liệu của 5/12 thôn.',
    );
  });

  it('hold both sums of a rate against its target, without a percentage of a percentage', async () => {
    const office = july();
    hamlets({ KT17: [150, 155] }, office, '2024-06');

    expect(await textOf(office)).toContain(
      '- Tỷ lệ hộ dùng nước sạch: đạt 1.800/1.860 hộ (96,77%), chỉ tiêu 100%, chưa đạt, so với cùng kỳ: –.',
    );
  });

  it.each([
    [9500, 'đạt 95,00%, chỉ tiêu trên 95%, chưa đạt'],
    [9501, 'đạt 95,01%, chỉ tiêu trên 95%, đạt'],
  ])('a strict target is not met by being reached: %i', async (value, said) => {
    const office = july();
    office.reported('VHXH', '2024-06', { VH09: value });

    expect(await textOf(office)).toContain(`- Tỷ lệ người dân tham gia bảo hiểm y tế: ${said}`);
  });

  it.each([
    [1190, 'đạt 11,90%, chỉ tiêu không quá 11,5%, chưa đạt'],
    [1150, 'đạt 11,50%, chỉ tiêu không quá 11,5%, đạt'],
  ])('an at-most target is met or not met, never a percentage (AG4): %i', async (value, said) => {
    const office = anOffice('2025-01-05T09:00:00');
    office.open('2024-12-20T09:00:00');
    office.reported('TYT', '2024-12', { VH07: value });

    const text = await textOf(office, '2024-12');
    expect(text).toContain(
      `- Tỷ lệ trẻ em suy dinh dưỡng chiều cao theo tuổi: ${said}, so với cùng kỳ: –.`,
    );
    expect(text).not.toContain('suy dinh dưỡng chiều cao theo tuổi (');
  });

  it('print zero as a figure, and what nobody told as not known', async () => {
    const office = july();
    office.reported('VPTK', '2024-06', { KT22: 0 });

    const text = await textOf(office);
    expect(text).toContain('- Thành lập doanh nghiệp: trong tháng đạt 0 doanh nghiệp, lũy kế 0');
    expect(text).toMatch(/- Chưa có số liệu được xác nhận: .*Đàn lợn/);
    expect(text).not.toContain('Đàn lợn: đạt');
  });

  it('print money to the đồng (A2)', async () => {
    const office = july();
    office.reported('TCKT', '2024-06', { KT20: 9_011_787_400 });

    expect(await textOf(office)).toContain('trong tháng đạt 9.011.787.400 đồng');
  });

  it('print what units wrote of the rows in words', async () => {
    const office = july();
    office.reported('VPTK', '2024-06', { NT02: 'Đang lắp đặt camera tại 12 thôn.' });

    expect(await textOf(office)).toContain(
      '- Xây dựng xã nông thôn mới thông minh: Đang lắp đặt camera tại 12 thôn.',
    );
  });
});

describe('only what was accepted (design.md 5.8)', () => {
  it('a figure that waits for its review is in no sentence and no table', async () => {
    const office = july();
    office.reported('T01', '2024-06', { KT11: 65 });
    office.reported('T02', '2024-06', { KT11: 777 }, { accepted: false });

    const text = await textOf(office);
    expect(text).toContain('- Đàn lợn: đạt 65 con');
    expect(text).not.toContain('842');
  });

  it('neither a remark nor an example of a report that waits is printed', async () => {
    const office = july();
    const id = office.reported(
      'T02',
      '2024-06',
      { remarks: 'Thiếu nước tưới.' },
      { accepted: false },
    );
    exemplary(office, id, 'Mẫu Chưa Duyệt', true);

    const text = await textOf(office);
    expect(text).not.toContain('Thiếu nước tưới');
    expect(text).not.toContain('Mẫu Chưa Duyệt');
  });
});

function exemplary(office: Office, reportId: number, name: string, consented: boolean): void {
  office.db
    .prepare(
      `INSERT INTO example (report_id, kind, name, deed, consented) VALUES (?, 'individual', ?, 'Hiến đất làm đường', ?)`,
    )
    .run(reportId, name, consented ? 1 : 0);
}

describe('the rest of a month’s report', () => {
  it('names exemplary people who agreed to it, and counts the others', async () => {
    const office = july();
    const id = office.reported('T03', '2024-06', { KT11: 65 });
    exemplary(office, id, 'Mẫu Thị Ba', true);
    exemplary(office, id, 'Mẫu Kín Đáo', false);

    const text = await textOf(office);
    expect(text).toContain('Các đơn vị giới thiệu 0 tập thể, 02 cá nhân điển hình tiên tiến.');
    expect(text).toContain('- Mẫu Thị Ba (Thôn 3): Hiến đất làm đường.');
    expect(text).toContain('- 01 trường hợp chưa đồng ý nêu tên.');
    expect(text).not.toContain('Mẫu Kín Đáo');
  });

  it('puts what hinders under part II and what is asked for under part IV', async () => {
    const office = july();
    office.reported('T03', '2024-06', { remarks: 'Hạn kéo dài. Đề nghị xã hỗ trợ máy bơm.' });

    const text = await textOf(office);
    const [, second = '', , fourth = ''] = text.split(/\n(?=I{1,3}V?\. |IV\. )/).slice(1);
    expect(second).toContain('- Thôn 3: Hạn kéo dài.');
    expect(fourth).toContain('- Thôn 3: Đề nghị xã hỗ trợ máy bơm.');
  });

  it('lists the works and dates of the month to come', async () => {
    const office = anOffice('2024-12-05T09:00:00');
    office.open('2024-12-05T09:00:00');
    office.stores.works.register({
      unitId: office.unitId('T03'),
      year: 2024,
      kind: 'construction',
      name: 'Hàng rào xanh',
      place: null,
      volume: '2 km',
      cost: null,
      dueOn: Temporal.PlainDate.from('2024-12-10'),
      campaign: null,
      by: office.by,
      at: office.clock.now(),
    });

    const text = await textOf(office, '2024-11');
    expect(text).toContain('III. NHIỆM VỤ TRỌNG TÂM THÁNG 12');
    expect(text).toContain(
      '- Đôn đốc hoàn thành công trình, phần việc «Hàng rào xanh», thời hạn 10/12/2024.',
    );
    expect(text).toContain(
      '- Hạn nộp hồ sơ đề nghị khen thưởng về Ủy ban nhân dân xã: ngày 15/12/2024.',
    );
  });

  it('is spelled Tùng Ảnh, dated with the right zeros, without a number, signed by the chair', async () => {
    const office = july();

    const text = await textOf(office);
    expect(text).toContain('Số:     /BC-UBND');
    expect(text).toContain('Tùng Ảnh, ngày 05 tháng 7 năm 2024');
    expect(text).toContain('Kế hoạch số 29/KH-UBND ngày 31 tháng 01 năm 2024');
    expect(text).toContain('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH');
    expect(text).not.toMatch(/Tùng Anh|Tùng ảnh|TÙNG ANH|khen thường|xiết chặt/);
  });

  it('is not made of a month that has not been opened', async () => {
    const office = july();
    const outcome = await office.documents.make(
      { kind: 'month_report', month: '2024-09' },
      office.by,
    );
    expect(outcome).toEqual({ kind: 'missing', what: ['Kỳ báo cáo này chưa mở.'] });
  });
});
