import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnName, quantityCell, type SheetModel } from '../../../src/render/workbook/model.ts';
import { openWorkbook } from '../../../src/render/workbook/open.ts';
import { writeWorkbook } from '../../../src/render/workbook/write.ts';
import { writeAside } from '../../../src/render/workbook/write-aside.ts';

const SHEET: SheetModel = {
  name: 'Chỉ tiêu & «tháng» 6',
  title: ['Chỉ tiêu – tháng 6/2024', 'Xã Mẫu'],
  columns: [
    { header: 'Mã', width: 8 },
    { header: 'Tên', width: 20 },
    { header: 'Số', width: 12 },
    { header: 'Ngày', width: 12 },
    { header: 'Lúc', width: 18 },
  ],
  rows: [
    ['KT02', 'Thóc', { number: 1611.5, decimals: 1 }, { day: '2024-06-18' }, null],
    [
      'KT11',
      '=1+1',
      { number: 0.407, decimals: 1, percent: true },
      null,
      { moment: '2024-06-18T17:05' },
    ],
  ],
  frozenColumns: 2,
  filter: true,
};

async function partsOf(...sheets: readonly SheetModel[]): Promise<(path: string) => string> {
  const parts = unzipSync(await writeWorkbook(sheets));
  return (path) => new TextDecoder().decode(parts[path]);
}

describe('a workbook', () => {
  it('is read as it was written, and what looks like a formula is text', async () => {
    const opening = await openWorkbook(await writeWorkbook([SHEET]));

    expect(opening).toMatchObject({
      ok: true,
      sheets: [
        {
          name: 'Chỉ tiêu & «tháng» 6',
          rows: [
            ['Chỉ tiêu – tháng 6/2024', null, null, null, null],
            ['Xã Mẫu', null, null, null, null],
            ['Mã', 'Tên', 'Số', 'Ngày', 'Lúc'],
            ['KT02', 'Thóc', { number: 1611.5 }, { date: '2024-06-18T00:00' }, null],
            ['KT11', '=1+1', { number: 0.407 }, null, { date: '2024-06-18T17:05' }],
          ],
        },
      ],
    });
    expect(opening.ok && opening.sheets[0]?.marks.formulas.size).toBe(0);
    expect(opening.ok && [...(opening.sheets[0]?.marks.percents ?? [])]).toEqual(['C5']);
  });

  it('prints on A4 landscape, as wide as the page, with its headers on each page', async () => {
    const part = await partsOf(SHEET);
    const xml = part('xl/worksheets/sheet1.xml');

    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(xml).toContain('</sheetData><autoFilter ref="A3:E5"/>');
    const name = `'Chỉ tiêu &amp; «tháng» 6'`;
    expect(part('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">${name}!$A:$B,${name}!$3:$3</definedName>`,
    );
    expect(part('xl/workbook.xml')).toContain(`hidden="1">${name}!$A$3:$E$5</definedName>`);
  });

  it('wider than can be read on a page goes over several, a picture stands on one', async () => {
    const wide = Array.from({ length: 30 }, (_, i) => ({ header: `C${i}`, width: 20 }));
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const part = await partsOf(
      { name: 'A', columns: wide, rows: [] },
      { name: 'B', columns: [], rows: [], picture: { png, width: 90, height: 120, title: 'Hình' } },
    );

    expect(part('xl/worksheets/sheet1.xml')).toContain('fitToWidth="3" fitToHeight="0"');
    expect(part('xl/worksheets/sheet2.xml')).toContain('orientation="portrait" fitToWidth="1"');
    expect(part('xl/worksheets/sheet2.xml')).toMatch(
      /<\/headerFooter><drawing [^>]+><\/worksheet>/,
    );
  });

  it('is the same from a thread of its own', async () => {
    expect(await openWorkbook(await writeAside([SHEET]))).toEqual(
      await openWorkbook(await writeWorkbook([SHEET])),
    );
  });

  it('that cannot be written fails in the thread as it does here', async () => {
    const broken = { ...SHEET, rows: [[{ day: '2024-02-30' }]] };

    await expect(writeAside([broken])).rejects.toThrow(RangeError);
  });
});

describe('cells', () => {
  it.each([
    [1_611_500, 1000, { number: 1611.5, decimals: 1 }],
    [0, 1000, { number: 0, decimals: 0 }],
    [60, 100, { number: 0.6, decimals: 1 }],
    [9500, 100, { number: 95, decimals: 0 }],
    [95, 1, { number: 95, decimals: 0 }],
    [-44, 100, { number: -0.44, decimals: 2 }],
  ])('%i of %i to the unit is %o', (value, perUnit, cell) => {
    expect(quantityCell(value, perUnit)).toEqual(cell);
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (index, name) => {
    expect(columnName(index)).toBe(name);
  });
});
