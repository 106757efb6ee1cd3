import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPlanWorkbook } from '../../../src/features/plan/workbook.ts';
import { openWorkbook } from '../../../src/render/workbook/open.ts';
import { writeWorkbook } from '../../../src/render/workbook/write.ts';
import { TEXTS } from '../../support/commune.ts';
import { cellAt, type Edit, edited, type Typed } from '../../support/workbook-edit.ts';

const PLAN = JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8'));
const TODAY = Temporal.PlainDate.from('2024-07-05');
const workbook = createPlanWorkbook({ texts: TEXTS.vi, vi: TEXTS.vi });

let original: Uint8Array;
beforeAll(async () => {
  original = await writeWorkbook(workbook.sheets(PLAN, 1, []));
});

async function read(bytes: Uint8Array) {
  const opening = await openWorkbook(bytes);
  if (!opening.ok) throw new Error(opening.why);
  return workbook.read(opening.sheets, PLAN, TODAY, []);
}

/** What is said about the workbook with these edits, one line a problem. */
async function problems(...edits: readonly Edit[]): Promise<readonly string[]> {
  const result = await read(edited(original, ...edits));
  if (result.ok) throw new Error(`taken: ${JSON.stringify(result.changes)}`);
  return result.problems.map(({ place, text }) => `${place}: ${text}`);
}

/** The row and the column by their names, what is typed, and what must be said. */
const WRONG_CELLS: readonly (readonly [string, string, string, Typed, string])[] = [
  ['Chỉ tiêu', 'KT11', 'Chỉ tiêu năm', 'nhiều lắm', 'cần một con số, tệp ghi «nhiều lắm»'],
  ['Chỉ tiêu', 'KT11', 'Chỉ tiêu năm', '1.300', 'cần một con số, tệp ghi «1.300»'],
  ['Chỉ tiêu', 'KT11', 'Chỉ tiêu năm', -5, 'số không được âm'],
  ['Chỉ tiêu', 'KT11', 'Chỉ tiêu năm', 790.5, 'số quá lớn, hoặc quá 0 chữ số sau dấu phẩy'],
  ['Chỉ tiêu', 'KT02', 'Chỉ tiêu năm', 0.0001, 'số quá lớn, hoặc quá 3 chữ số sau dấu phẩy'],
  ['Chỉ tiêu', 'KT19', 'Chỉ tiêu năm', 1e300, 'cần một con số'],
  ['Chỉ tiêu', 'VH01', 'Chỉ tiêu năm', 101, 'tỷ lệ phải từ 0 đến 100'],
  ['Chỉ tiêu', 'KT11', 'Chỉ tiêu năm', '20/07/2024', 'cần một con số, tệp ghi «20/07/2024»'],
  [
    'Chỉ tiêu',
    'KT11',
    'Chỉ tiêu năm',
    { raw: ' t="e"><v>#REF!</v>' },
    'ô có lỗi tính toán của Excel',
  ],
  ['Chỉ tiêu', 'KT11', 'Đơn vị tính', 'bao', '«bao» không có trong danh sách: tấn · ha · km · con'],
  ['Chỉ tiêu', 'KT11', 'Đơn vị tính', null, 'còn thiếu'],
  ['Chỉ tiêu', 'KT12', 'Mã', 'KT11', '«KT11» đã dùng ở Chỉ tiêu!A12'],
  ['Chỉ tiêu', 'KT12', 'Mã', 'kt 12', 'phải có dạng như KT01'],
  ['Chỉ tiêu', 'KT12', 'Mã', null, 'còn thiếu'],
  ['Chỉ tiêu', 'KT11', 'Tên chỉ tiêu', '   ', 'còn thiếu'],
  ['Chỉ tiêu', 'KT11', 'Tên chỉ tiêu', 'x'.repeat(3000), 'nội dung dài 3.000 ký tự, tối đa 2.000'],
  [
    'Chỉ tiêu',
    'KT11',
    'Cách trả lời',
    'Phần trăm',
    'dạng «Phần trăm» không hợp với bản chất Lấy số mới nhất',
  ],
  ['Chỉ tiêu', 'KT11', 'Cách trả lời', 'tùy', '«tùy» không có trong danh sách: Một số'],
  [
    'Chỉ tiêu',
    'KT11',
    'Tháng hỏi',
    '13',
    'cần các tháng từ 1 đến 12, ghi như 2–6, 9; tệp ghi «13»',
  ],
  [
    'Chỉ tiêu',
    'KT11',
    'Tháng hỏi',
    '6–2',
    'cần các tháng từ 1 đến 12, ghi như 2–6, 9; tệp ghi «6–2»',
  ],
  ['Chỉ tiêu', 'KT11', 'Tháng hỏi', '2, 2', '«2» đã dùng ở Chỉ tiêu!J12'],
  ['Chỉ tiêu', 'KT11', 'Tháng hỏi', '1', 'không mở kỳ báo cáo nào trong tháng 1'],
  ['Chỉ tiêu', 'KT11', 'Ai báo cáo', 'BHXH', 'không có đơn vị «BHXH»'],
  ['Chỉ tiêu', 'KT11', 'Ai báo cáo', null, 'còn thiếu'],
  [
    'Chỉ tiêu',
    'KT11',
    'Ai xác nhận',
    'AI',
    '«AI» không phải đơn vị, cũng không phải CHAIR hay SUPERIOR',
  ],
  ['Chỉ tiêu', 'KT11', 'Tổng của', 'KT12', 'không phải mục của kế hoạch, bỏ đi hoặc sửa tên'],
  ['Chỉ tiêu', 'KT01', 'Tổng của', 'KT02; KT99', 'không có chỉ tiêu «KT99»'],
  ['Chỉ tiêu', 'KT01', 'Tổng của', 'KT02; KT04', '«KT04» tính bằng ha, không phải tấn'],
  ['Chỉ tiêu', 'KT01', 'Tổng của', 'KT01', 'công thức quay vòng: KT01 → KT01'],
  ['Chỉ tiêu', 'KT11', 'Số lẻ', 9, 'không được quá 4'],
  ['Chỉ tiêu', 'AN01', 'Hỏi lại khi quá', 5, 'không phải mục của kế hoạch, bỏ đi hoặc sửa tên'],
  ['Chỉ tiêu', 'KT11', 'Nhạy cảm', 'chắc vậy', 'ghi «x» hoặc bỏ trống; tệp ghi «chắc vậy»'],
  ['Đơn vị', 'T05', 'Mã', 'T04', '«T04» đã dùng ở Đơn vị!A5'],
  [
    'Đơn vị',
    'T05',
    'Mã',
    'T55',
    'thiếu đơn vị T05 Thôn 5 đang hoạt động; đề nghị giữ dòng và ghi «Đến ngày»',
  ],
  ['Đơn vị', 'T05', 'Phân loại', 'Xóm', '«Xóm» không có trong danh sách: Thôn'],
  [
    'Đơn vị',
    'T05',
    'Từ ngày',
    '30/02/2024',
    'cần một ngày có thật, ghi như 18/06/2024; tệp ghi «30/02/2024»',
  ],
  [
    'Đơn vị',
    'T05',
    'Từ ngày',
    'đầu năm',
    'cần một ngày có thật, ghi như 18/06/2024; tệp ghi «đầu năm»',
  ],
  ['Đơn vị', 'T05', 'Từ ngày', 45478, 'cần một ngày có thật, ghi như 18/06/2024; tệp ghi «45478»'],
  ['Đơn vị', 'T05', 'Đến ngày', '31/12/2023', 'kết thúc 31/12/2023, trước khi bắt đầu 01/01/2024'],
  ['Đơn vị', 'T05', 'Thay bằng', 'T99', 'không có đơn vị «T99»'],
  ['Thông tin chung', 'year', 'Giá trị', 'hai nghìn', 'cần một số nguyên, tệp ghi «hai nghìn»'],
  ['Thông tin chung', 'year', 'Giá trị', 2031, 'năm kế hoạch phải là 2024 hoặc 2025'],
  ['Thông tin chung', 'slogan', 'Giá trị', null, 'còn thiếu'],
  ['Thông tin chung', 'slogan', 'Mã', 'khau_hieu', 'mã «khau_hieu» không có trong mẫu'],
  ['Thông tin chung', 'document-issuedOn', 'Giá trị', 'hôm qua', 'cần một ngày có thật'],
  [
    'Quy tắc',
    'reporting-dueTime',
    'Giá trị',
    '25:00',
    'cần một giờ, ghi như 17:00; tệp ghi «25:00»',
  ],
  ['Quy tắc', 'reporting-dueDay', 'Giá trị', 31, 'không được quá 28'],
  ['Quy tắc', 'reminders-time', 'Giá trị', '21:00', '21:00 nằm trong giờ yên lặng 20:00–06:00'],
  ['Quy tắc', 'reporting-firstMonth', 'Giá trị', '2024-13', 'phải có dạng như 2024-06'],
  ['Lịch', 'Quốc khánh', 'Từ ngày', '31/08/2030', '31/08/2030 nằm ngoài năm 2024 của kế hoạch'],
  [
    'Lịch',
    'Quốc khánh',
    'Loại',
    'Nghỉ phép',
    '«Nghỉ phép» không có trong danh sách: Nghỉ lễ · Làm bù',
  ],
  ['Nhắc việc', 'opening', 'Số ngày', 2.5, 'cần một số nguyên, tệp ghi «2,5»'],
  ['Tiêu chuẩn khen', 'TT2', 'Mã', 'TT1', '«TT1» đã dùng ở Tiêu chuẩn khen!B2'],
  ['Giao chỉ tiêu', 'T01', 'KT11 Đàn lợn (con)', 'nhiều', 'cần một con số, tệp ghi «nhiều»'],
  ['Số liệu năm trước', 'KT11', 'Giá trị', 'nhiều', 'cần một con số, tệp ghi «nhiều»'],
  ['Số liệu năm trước', 'VH01', 'Giá trị', 101, 'tỷ lệ phải từ 0 đến 100'],
];

describe('a workbook with a wrong cell', () => {
  it.each(WRONG_CELLS)(
    '%s, %s, %s is refused there (#%#)',
    async (sheet, row, header, to, says) => {
      const cell = await cellAt(original, sheet, row, header);

      const said = await problems({ sheet, cell, to });

      const there = said.filter(
        (line) => line.startsWith(`${sheet}!${cell}: `) || line.startsWith(`${sheet}: `),
      );
      expect(there.join('\n')).toContain(says);
    },
  );

  it('with several names each of them', async () => {
    const pigs = await cellAt(original, 'Chỉ tiêu', 'KT11', 'Chỉ tiêu năm');
    const from = await cellAt(original, 'Đơn vị', 'T05', 'Từ ngày');

    expect(
      await problems(
        { sheet: 'Chỉ tiêu', cell: pigs, to: 'nhiều' },
        { sheet: 'Đơn vị', cell: from, to: '30/02/2024' },
      ),
    ).toEqual([
      'Chỉ tiêu!F12: cần một con số, tệp ghi «nhiều»',
      'Đơn vị!D6: cần một ngày có thật, ghi như 18/06/2024; tệp ghi «30/02/2024»',
    ]);
  });
});

const renamed = (from: string, to: string): Edit => ({
  file: 'xl/workbook.xml',
  markup: (xml) => xml.replaceAll(from, to),
});

describe('a workbook of another shape', () => {
  it('with a renamed sheet says which is missing and which is none', async () => {
    expect(await problems(renamed('name="Đơn vị"', 'name="Đơn vị mới"'))).toEqual([
      'Đơn vị mới: không phải trang của mẫu; đề nghị xóa hoặc đặt lại tên cũ',
      'Đơn vị: thiếu trang này, hoặc trang đã đổi tên',
    ]);
  });

  it.each([
    ['a deleted column', null, ['Chỉ tiêu: thiếu cột «Đơn vị tính»']],
    [
      'a renamed column',
      'ĐVT',
      ['Chỉ tiêu!E1: cột «ĐVT» không có trong mẫu', 'Chỉ tiêu: thiếu cột «Đơn vị tính»'],
    ],
    [
      'a column that is there twice',
      'Mã',
      ['Chỉ tiêu!E1: cột «Mã» có hai lần', 'Chỉ tiêu: thiếu cột «Đơn vị tính»'],
    ],
  ])('with %s says so', async (_name, to, says) => {
    expect(await problems({ sheet: 'Chỉ tiêu', cell: 'E1', to })).toEqual(says);
  });

  it('with merged cells names the area', async () => {
    const merge = (xml: string) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>',
      );

    expect(await problems({ sheet: 'Đơn vị', markup: merge })).toEqual([
      'Đơn vị!B2:C3: các ô đã gộp; đề nghị bỏ gộp ô',
    ]);
  });
});

describe('a workbook with unusual cells that are in order', () => {
  async function changes(...edits: readonly Edit[]) {
    const result = await read(edited(original, ...edits));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result;
  }

  it('takes the value of a formula and names its cell', async () => {
    const to = { formula: '700+100', value: 800 };

    const result = await changes({ sheet: 'Chỉ tiêu', cell: 'F12', to });

    expect(result.computed).toEqual(['Chỉ tiêu!F12']);
    expect(result.changes).toEqual([
      {
        kind: 'changed',
        sheet: 'Chỉ tiêu',
        row: 'KT11 Đàn lợn',
        column: 'Chỉ tiêu năm',
        before: '790',
        after: '800',
      },
    ]);
  });

  it('reads digits kept as text, dates as text and words without accents', async () => {
    const result = await changes(
      { sheet: 'Chỉ tiêu', cell: 'F12', to: '800' },
      { sheet: 'Đơn vị', cell: 'D6', to: '02/01/2024' },
      { sheet: 'Đơn vị', cell: 'C6', to: 'THON' },
    );

    expect(result.changes.map((change) => ('after' in change ? change.after : ''))).toEqual([
      '800',
      '02/01/2024',
    ]);
  });

  it('keeps what looks like a script as text', async () => {
    const to = '<script>alert(1)</script> =cmd|calc';

    const result = await changes({ sheet: 'Đơn vị', cell: 'B6', to });

    expect(result.changes).toEqual([
      {
        kind: 'changed',
        sheet: 'Đơn vị',
        row: `T05 ${to}`,
        column: 'Tên',
        before: 'Thôn 5',
        after: to,
      },
    ]);
  });

  it('takes 95% of Excel for 95', async () => {
    const cell = await cellAt(original, 'Chỉ tiêu', 'VH01', 'Chỉ tiêu năm');
    const percent: Edit = {
      file: 'xl/styles.xml',
      markup: (xml) =>
        xml.replace('</cellXfs>', '<xf numFmtId="9" applyNumberFormat="1"/></cellXfs>'),
    };
    const styles = new TextDecoder().decode(
      (await import('fflate')).unzipSync(original)['xl/styles.xml'],
    );
    const style = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '').match(
      /<xf[\s>]/g,
    )?.length;

    const result = await changes(percent, {
      sheet: 'Chỉ tiêu',
      cell,
      to: { raw: ` s="${style}"><v>0.83</v>` },
    });

    expect(result.changes).toMatchObject([{ before: '81,5', after: '83' }]);
  });

  it('rows and columns in another order change nothing', async () => {
    const shuffled = workbook.sheets(PLAN, 1, []).map((sheet) => ({
      ...sheet,
      columns: sheet.name === 'Đơn vị' ? sheet.columns.toReversed() : sheet.columns,
      rows: sheet.rows
        .map((row) => (sheet.name === 'Đơn vị' ? row.toReversed() : row))
        .toReversed(),
    }));

    const result = await read(await writeWorkbook(shuffled.toReversed()));

    expect(result).toMatchObject({ ok: true, changes: [] });
  });
});
