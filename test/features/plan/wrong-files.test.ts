import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../src/render/workbook/write.ts';
import { anOffice } from './office.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

const BOOK =
  '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELATIONS =
  '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';

function bookWith(sheet: string | Uint8Array): Uint8Array {
  return zipOf({
    'xl/workbook.xml': BOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml': sheet,
  });
}

function manyRows(): string {
  const rows = Array.from(
    { length: 200_000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"/></row>`,
  );
  return `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** A zip whose own directory says that its megabytes are few. */
function lyingBomb(): Uint8Array {
  const bytes = bookWith(new Uint8Array(40_000_000));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 30; at += 1) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  return bytes;
}

const FILES: readonly (readonly [string, string, () => Uint8Array, string])[] = [
  ['an empty file', 'a.xlsx', () => new Uint8Array(), 'rỗng'],
  ['a text file', 'a.xlsx', () => strToU8('Mã;Tên\nKT01;Lúa'), 'không phải tệp Excel .xlsx'],
  ['a CSV file', 'a.csv', () => strToU8('Mã;Tên\nKT01;Lúa'), 'không phải tệp Excel .xlsx'],
  [
    'a renamed Word file',
    'a.xlsx',
    () => zipOf({ 'word/document.xml': '<w/>', '[Content_Types].xml': '<Types/>' }),
    'không phải tệp Excel .xlsx',
  ],
  ['an old Excel file', 'a.xls', () => new Uint8Array([...OLE, 0, 0]), 'dạng Excel cũ (.xls)'],
  [
    'a file with a password',
    'a.xlsx',
    () => new Uint8Array([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    'có mật khẩu',
  ],
  [
    'a file with macros',
    'a.xlsm',
    () => zipOf({ 'xl/workbook.xml': BOOK, 'xl/vbaProject.bin': 'x' }),
    'có macro',
  ],
  ['half a file', 'a.xlsx', () => bookWith('<worksheet/>').subarray(0, 120), 'bị hỏng'],
  ['a file without its sheets', 'a.xlsx', () => zipOf({ 'xl/workbook.xml': 'x' }), 'bị hỏng'],
  ['a zip bomb', 'a.xlsx', () => bookWith(new Uint8Array(40_000_000)), 'quá lớn sau khi giải nén'],
  ['a zip bomb that lies about its size', 'a.xlsx', lyingBomb, 'quá lớn sau khi giải nén'],
  ['200.000 rows', 'a.xlsx', () => bookWith(manyRows()), 'quá nhiều dòng hoặc cột'],
  [
    'a cell in the last column of Excel',
    'a.xlsx',
    () =>
      bookWith(
        '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>',
      ),
    'quá nhiều dòng hoặc cột',
  ],
];

describe('a file that is no plan', () => {
  it.each(FILES)('%s gets its own answer and changes nothing', async (_what, name, bytes, says) => {
    const { made, officer } = await anOffice();

    await officer.sendDocument({ name, bytes: bytes() });

    expect(officer.lastText()).toContain(says);
    expect(made.db.prepare('SELECT count(*) AS n FROM plan_upload').get()).toEqual({ n: 0 });
    expect(made.db.prepare('SELECT count(*) AS n FROM plan_version').get()).toEqual({ n: 1 });
  });

  it('of 25 MB is refused before anything of it is fetched', async () => {
    const { made, officer } = await anOffice();

    await officer.sendDocument({ name: 'lon.xlsx', bytes: new Uint8Array(25_000_000) });

    expect(officer.lastText()).toBe(
      'Tệp «lon.xlsx» quá lớn (25 MB); hệ thống nhận tệp đến 5 MB. Chưa thay đổi gì.',
    );
    expect(made.sandbox.calls.some(({ method }) => method.toLowerCase() === 'getfile')).toBe(false);
  });

  it('a picture or a Word file is left to whom it is meant for', async () => {
    const { officer } = await anOffice();

    await officer.sendDocument({ name: 'bien-ban.docx', bytes: strToU8('x') });

    expect(officer.lastText()).toContain('Hệ thống chưa rõ nội dung này');
  });

  it('that is a workbook of something else is told each sheet that is missing', async () => {
    const { officer } = await anOffice();
    const columns = [{ header: 'Mã', width: 10 }];
    const bytes = await writeWorkbook([{ name: 'Trang 1', columns, rows: [['KT01']] }]);

    await officer.sendDocument({ name: 'a.xlsx', bytes });

    expect(officer.lastText()).toContain('– Trang 1: không phải trang của mẫu');
    expect(officer.lastText()).toContain('– Chỉ tiêu: thiếu trang này, hoặc trang đã đổi tên');
  });
});
