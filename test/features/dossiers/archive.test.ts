import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createArchive } from '../../../src/features/dossiers/archive.ts';
import { pageFileName, safeName } from '../../../src/features/dossiers/archive-names.ts';
import { writeArchive } from '../../../src/render/archive/zip.ts';
import { type CellValue, openWorkbook } from '../../../src/render/workbook/open.ts';
import { unpack } from '../../../src/render/workbook/unpack.ts';
import { writeWorkbook } from '../../../src/render/workbook/write.ts';
import { readDossiers } from '../../../src/storage/dossier-reading.ts';
import { TEXTS } from '../../support/commune.ts';
import { tickAt } from '../reminder-scene.ts';
import type { Phone } from '../scene.ts';
import { approved, december } from './scene.ts';

const THREE = { unit: 'Thôn 3', name: 'Mẫu Thị Ba' };
const FIVE = { unit: 'Thôn 5', name: 'Mẫu Văn Năm' };
const TOP = 'Hồ sơ khen thưởng năm 2024';
const MEGABYTES_100 = 100_000_000;

async function send(phone: Phone, row: string, paper: string, keep: string): Promise<void> {
  await phone.say('/hoso');
  for (const button of [row, paper, 'Gửi tệp, ảnh']) {
    await phone.press(button, { on: phone.last() });
  }
  await phone.sendDocument({ name: `${paper}.pdf`, bytes: bytesOf(paper) });
  await phone.press(keep, { on: phone.last() });
}
const bytesOf = (paper: string) => new TextEncoder().encode(`%PDF-1.4 ${paper} %%EOF`);

function read(phone: Phone) {
  const document = phone.document();
  const opened = unpack(document?.bytes ?? new Uint8Array(), MEGABYTES_100);
  if (!opened.ok) throw new Error(opened.why);
  return { name: document?.name, parts: opened.parts };
}

/** A cell of text; '' for an empty one and for numbers and dates. */
const text = (cell: CellValue | undefined) => (typeof cell === 'string' ? cell : '');

/** The list in an archive: every row as its cells under their headers. */
async function listIn(parts: ReadonlyMap<string, Uint8Array>, top = TOP) {
  const opened = await openWorkbook(parts.get(`${top}/00 Danh mục hồ sơ.xlsx`) ?? new Uint8Array());
  const rows = opened.ok ? (opened.sheets[0]?.rows ?? []) : [];
  const head = rows.findIndex((row) => row[0] === 'Mã');
  const headers = (rows[head] ?? []).map(text);
  return rows
    .slice(head + 1)
    .map((row) => Object.fromEntries(headers.map((header, i) => [header, text(row[i])])));
}

describe('the archive of the year', () => {
  it('PR14: holds a folder for each nomination, common papers once, and a list with checksums', async () => {
    const { made, officer, secretary, head } = await december();
    approved(made, [THREE, FIVE]);
    await send(head, '1', 'HS3', 'Ghi vào hồ sơ');
    await send(secretary, '1', 'HS2', 'Ghi vào cả 2 hồ sơ');
    await officer.say('/hoso');
    for (const button of ['1', 'HS1', 'Lập trong hệ thống']) await officer.press(button);
    await tickAt(made, '2024-12-13T09:00');

    await officer.say('/hoso');
    await officer.press('Tải toàn bộ (.zip)');

    expect(officer.lastText()).toContain('2 hồ sơ, 3 tệp, còn thiếu 1 giấy tờ');
    const { name, parts } = read(officer);
    expect(name).toBe('ho-so-khen-thuong-2024.zip');
    expect([...parts.keys()]).toEqual([
      `${TOP}/00 Danh mục hồ sơ.xlsx`,
      `${TOP}/00 Văn bản chung/HS1 Tờ trình.docx`,
      `${TOP}/00 Văn bản chung/HS2 Biên bản họp Hội đồng.pdf`,
      `${TOP}/KT24-01 Mẫu Thị Ba - Thôn 3/HS3 Báo cáo thành tích.pdf`,
    ]);
    const hs3 = `${TOP}/KT24-01 Mẫu Thị Ba - Thôn 3/HS3 Báo cáo thành tích.pdf`;
    expect(parts.get(hs3)).toEqual(bytesOf('HS3'));
    const rows = await listIn(parts);
    expect(rows.map((row) => `${row['Mã']} ${row['Giấy tờ']}: ${row['Tình trạng']}`)).toEqual([
      'KT24-01 Tờ trình (HS1): Có',
      'KT24-01 Biên bản họp Hội đồng (HS2): Có',
      'KT24-01 Báo cáo thành tích (HS3): Có',
      'KT24-02 Tờ trình (HS1): Có',
      'KT24-02 Biên bản họp Hội đồng (HS2): Có',
      'KT24-02 Báo cáo thành tích (HS3): THIẾU: Thôn 5 nộp, hạn 15/12/2024',
    ]);
    for (const row of rows.filter((each) => each['Tệp'] !== '')) {
      const bytes = parts.get(row['Tệp'] ?? '') ?? new Uint8Array();
      expect(row['SHA-256']).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('of one nomination holds all of it, also what it shares, with its pages numbered', async () => {
    const { made, secretary, head } = await december();
    approved(made, [THREE, FIVE]);
    await send(secretary, '1', 'HS2', 'Ghi vào cả 2 hồ sơ');
    await head.say('/hoso');
    for (const button of ['1', 'HS3', 'Gửi tệp, ảnh']) await head.press(button);
    await head.sendAlbum([{}, {}]);
    await head.press('Ghi vào hồ sơ');

    await head.say('/hoso');
    for (const button of ['1', 'Tải hồ sơ này (.zip)']) await head.press(button);

    const { name, parts } = read(head);
    expect(name).toBe('ho-so-KT24-01.zip');
    const top = 'Hồ sơ Mẫu Thị Ba (KT24-01)';
    expect([...parts.keys()]).toEqual([
      `${top}/00 Danh mục hồ sơ.xlsx`,
      `${top}/KT24-01 Mẫu Thị Ba - Thôn 3/HS2 Biên bản họp Hội đồng.pdf`,
      `${top}/KT24-01 Mẫu Thị Ba - Thôn 3/HS3 Báo cáo thành tích - trang 01.jpg`,
      `${top}/KT24-01 Mẫu Thị Ba - Thôn 3/HS3 Báo cáo thành tích - trang 02.jpg`,
    ]);
  });

  it('fetches what Telegram still holds; what it hands out no more is named as missing', async () => {
    const { made, officer, head } = await december();
    approved(made, [THREE, FIVE]);
    await send(head, '1', 'HS3', 'Ghi vào hồ sơ');
    const [file] = made.app.stores.files.waiting(5, made.clock.now());
    expect(file?.state).toBe('waiting');
    await officer.say('/hoso');
    await officer.press('Tải toàn bộ (.zip)');
    expect(read(officer).parts.size).toBe(2);

    const other = made.app.stores.files.receive({
      fileUniqueId: 'lost',
      fileId: 'no-such-file',
      name: 'mất.pdf',
      mime: 'application/pdf',
      size: 3,
      by: 1,
      at: made.clock.now(),
    });
    made.app.stores.files.lose(other, 'gone');
    made.app.stores.dossiers.file({
      paper: 'HS3',
      source: { kind: 'pages', fileIds: [other] },
      entries: [{ nominationId: 2, daysLate: 0 }],
      by: 1,
      at: made.clock.now(),
    });
    await officer.say('/hoso');
    expect(officer.lastText()).toContain('HS3 ↺');
    await officer.press('Tải toàn bộ (.zip)');

    const rows = await listIn(read(officer).parts);
    const hs3 = rows.filter((row) => row['Giấy tờ'] === 'Báo cáo thành tích (HS3)');
    expect(hs3.map((row) => row['Tình trạng'])).toEqual([
      'Có',
      'THIẾU: chưa tải được tệp từ Telegram',
    ]);
  });

  it('says so where there is nothing to pack', async () => {
    const { made, officer } = await december();
    approved(made, [THREE]);
    await officer.say('/hoso');
    await officer.press('Tải toàn bộ (.zip)');
    expect(officer.lastText()).toBe('Chưa có giấy tờ nào để tải về.');
  });

  it('larger than Telegram takes is not packed: its size is told beforehand', async () => {
    const { made, head } = await december();
    approved(made, [THREE]);
    await send(head, '1', 'HS3', 'Ghi vào hồ sơ');
    await tickAt(made, '2024-12-02T09:05');
    const { stores } = made.app;
    const archive = createArchive({
      stores,
      zip: () => Promise.reject(new Error('not packed')),
      write: writeWorkbook,
      mostBytes: bytesOf('HS3').length - 1,
    });

    const about = { title: TOP, fileName: 'x.zip', by: 'Mẫu', now: made.clock.now() };
    expect(await archive.make(TEXTS.vi, readDossiers(stores, 2024), about)).toEqual({
      kind: 'too_large',
      megabytes: 1,
      most: 1,
    });
  });

  it('writes names in UTF-8 and the bytes as they are', () => {
    const path = 'Hồ sơ/Đề nghị/ảnh.jpg';
    const bytes = new Uint8Array([0xff, 0xd8, 0, 1]);

    const zip = writeArchive({ files: [{ path, bytes }], at: '2024-12-13T09:00:00' });

    // the general purpose flag: bit 11 says that names are UTF-8
    expect((zip[6] ?? 0) + 256 * (zip[7] ?? 0)).toBe(0x0800);
    const opened = unpack(zip, 1000);
    expect(opened.ok && [...opened.parts]).toEqual([[path, bytes]]);
  });
});

describe('names in an archive', () => {
  it.each([
    ['Mẫu Thị Ba', 'Mẫu Thị Ba'],
    ['Mẫu Thị Ba'.normalize('NFD'), 'Mẫu Thị Ba'],
    ['Mẫu <b>& "Ba" / Thôn 3', 'Mẫu -b-& -Ba- - Thôn 3'],
    ['..\\..\\etc', '-..-etc'],
    ['Tổ 1.', 'Tổ 1'],
    ['a\u0000b\u202Ec', 'abc'],
    ['  ...  ', '-'],
    ['Ơ'.repeat(200), 'Ơ'.repeat(70)],
  ])('%s becomes %s', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it.each([
    [{ number: 1, of: 1, ending: 'pdf' }, 'HS3 Báo cáo.pdf'],
    [{ number: 2, of: 10, ending: 'jpg' }, 'HS3 Báo cáo - trang 02.jpg'],
  ])('page %o: %s', (page, name) => {
    expect(pageFileName('HS3 Báo cáo', page, 'trang')).toBe(name);
  });
});
