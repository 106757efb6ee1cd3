import { describe, expect, it } from 'vitest';
import { openDocx } from '../../support/docx.ts';
import { anOffice, type Nominee } from './office.ts';

const RECORD = JSON.stringify({
  unitId: 3,
  year: 2024,
  upTo: '2024-11',
  day: '2024-11-14',
  months: [
    { month: '2024-10', standing: 'on_time', daysLate: 0, asked: 9, answered: 9 },
    { month: '2024-11', standing: 'late', daysLate: 2, asked: 9, answered: 9 },
  ],
  targets: [
    {
      code: 'KT11',
      label: 'Đàn lợn',
      unit: 'con',
      target: 95,
      value: 97,
      word: 'exceeded',
      percent: 10_211,
    },
    {
      code: 'KT23',
      label: 'Đường',
      unit: 'km',
      target: 120,
      value: null,
      word: 'no_data',
      percent: null,
    },
  ],
  works: [],
  exemplars: [],
});

async function reportOf(it: Nominee) {
  const office = anOffice();
  const nominationId = office.nominated(it);
  const { bytes, fileName } = await office.made({ kind: 'merit_report', nominationId });
  return { ...openDocx(bytes), fileName };
}

describe('the merit report (HS3)', () => {
  it('of a person leaves all that is sensitive to be filled in by hand (DL4)', async () => {
    const { text, fileName } = await reportOf({
      name: 'Mẫu Thị Ba',
      unit: 'T03',
      position: 'Trưởng thôn',
    });

    expect(fileName).toBe('bao-cao-thanh-tich-KT24-01-mau-thi-ba.docx');
    expect(text).toContain('- Họ và tên: Mẫu Thị Ba');
    for (const field of [
      'Tên gọi khác',
      'Ngày, tháng, năm sinh',
      'Giới tính',
      'Quê quán',
      'Nơi thường trú',
      'Trình độ chuyên môn',
    ]) {
      expect(text).toContain(`- ${field}: \t`);
    }
    expect(text).toContain('- Chức vụ: Trưởng thôn');
    expect(text).not.toMatch(/CCCD|vào Đảng/);
  });

  it('of a hamlet has no number; of a school it has', async () => {
    const hamlet = await reportOf({ name: 'Thôn 3', unit: 'T03', subject: 'collective' });
    expect(hamlet.text).not.toContain('Số:');
    expect(hamlet.text).toContain('TRƯỞNG THÔN');

    const school = await reportOf({ name: 'Trường Tiểu học', unit: 'TH', subject: 'collective' });
    expect(school.text).toContain('Số:     /BC-TH');
    expect(school.text).toContain('THỦ TRƯỞNG ĐƠN VỊ');
  });

  it('has the criteria of its kind, CN1–CN5 or TT1–TT4, each with what was written', async () => {
    const person = await reportOf({
      name: 'Mẫu Ba',
      unit: 'T03',
      texts: { CN4: 'Làm hàng rào xanh.' },
    });
    expect(person.text.match(/^[a-đ]\) .*/gm)).toHaveLength(5);
    expect(person.text).toContain('mang lại hiệu quả:\nLàm hàng rào xanh.');

    const collective = await reportOf({ name: 'Thôn 3', unit: 'T03', subject: 'collective' });
    expect(collective.text.match(/^[a-đ]\) .*/gm)).toHaveLength(4);
  });

  it('draws figures from the record that was kept at submission', async () => {
    const { text, tables } = await reportOf({ name: 'Mẫu Ba', unit: 'T03', evidence: RECORD });

    expect(text).toContain(
      'Đến kỳ báo cáo tháng 11/2024, đơn vị gửi đúng hạn 01/02 báo cáo tháng.',
    );
    expect(tables[1]?.rows.slice(1)).toEqual([
      ['1', 'Đàn lợn', '95 con', '97 con', '102,11', 'vượt'],
      ['2', 'Đường', '0,12 km', '–', '–', 'chưa có số liệu'],
    ]);
  });

  it('is signed by who is proposed and confirmed by the head of the unit', async () => {
    const { tables } = await reportOf({ name: 'Mẫu Ba', unit: 'T03' });
    expect(tables.at(-1)?.rows[0]).toEqual([
      'XÁC NHẬN CỦA ĐƠN VỊ\nTRƯỞNG THÔN\n(Ký, ghi rõ họ tên)',
      'NGƯỜI BÁO CÁO\n(Ký, ghi rõ họ tên)\nMẫu Ba',
    ]);
  });

  it('is not made of a nomination that was not sent', async () => {
    const office = anOffice();
    const outcome = await office.documents.make(
      { kind: 'merit_report', nominationId: 99 },
      office.by,
    );
    expect(outcome.kind).toBe('missing');
  });
});

describe('the pledge sheet (PR04)', () => {
  it('has its contents and a place to sign for every party', async () => {
    const office = anOffice();
    const pledge = office.stores.pledges.record({
      unitId: office.unitId('T03'),
      year: 2024,
      parties: ['Thôn 3', 'Chi hội Phụ nữ Thôn 3', 'Chi đoàn Thôn 3'],
      contents: ['Trồng 2 km hàng rào xanh'],
      signedOn: Temporal.PlainDate.from('2024-02-05'),
      sheetFileIds: [],
      recordedAt: office.clock.now(),
      recordedBy: office.by,
    });
    const { bytes } = await office.made({ kind: 'pledge_sheet', pledgeId: pledge.id });
    const { text, tables } = openDocx(bytes);

    expect(text).toContain('Tùng Ảnh, ngày 05 tháng 02 năm 2024');
    expect(text).toContain('1. Trồng 2 km hàng rào xanh');
    expect(text).toContain('lập thành 03 bản');
    expect(
      tables
        .at(-1)
        ?.rows.flat()
        .map((cell) => cell.split('\n')[0]),
    ).toEqual([
      'ĐẠI DIỆN THÔN 3',
      'ĐẠI DIỆN CHI HỘI PHỤ NỮ THÔN 3',
      'ĐẠI DIỆN CHI ĐOÀN THÔN 3',
      '',
    ]);
  });
});
