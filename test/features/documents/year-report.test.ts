import { describe, expect, it } from 'vitest';
import { openDocx } from '../../support/docx.ts';
import { anOffice, type Office } from './office.ts';

function yearEnd(): Office {
  const office = anOffice('2024-12-28T09:00:00');
  office.open('2024-12-28T09:00:00');
  const { db, stores, by } = office;
  const at = office.clock.now();
  office.reported('T01', '2024-06', { KT24: 300 });
  office.reported('T01', '2024-12', { KT24: 200, KT11: 65 });
  stores.works.register({
    unitId: office.unitId('T01'),
    year: 2024,
    kind: 'construction',
    name: 'Hàng rào xanh',
    place: 'Đường trục thôn',
    volume: '2 km',
    cost: null,
    dueOn: Temporal.PlainDate.from('2024-05-01'),
    campaign: 'PT5',
    by,
    at,
  });
  stores.pledges.record({
    unitId: office.unitId('T01'),
    year: 2024,
    parties: ['Thôn 1'],
    contents: ['Một'],
    signedOn: Temporal.PlainDate.from('2024-02-20'),
    sheetFileIds: [],
    recordedAt: at,
    recordedBy: by,
  });
  db.prepare(
    `INSERT INTO emulation_event (year, kind, campaign, unit_id, held_on, participants, results,
       recorded_at, recorded_by) VALUES (2024, 'interim_review', 'PT1', NULL, '2024-06-20', 60,
       'Biểu dương 3 thôn.', 1, ?)`,
  ).run(by);
  for (const [name, consent] of [
    ['Mẫu Thị Ba', 1],
    ['Mẫu Kín Đáo', 0],
  ] as const) {
    db.prepare(
      `INSERT INTO exemplar (unit_id, year, kind, name, folded_name, deed, state, discovered_on,
         recorded_at, recorded_by, named_consent) VALUES (?, 2024, 'individual', ?, ?, 'Hiến đất',
         'praised', '2024-03-10', 1, ?, ?)`,
    ).run(office.unitId('T01'), name, name.toLowerCase(), by, consent);
  }
  return office;
}

async function textOf(office: Office, kind: 'half_year_report' | 'year_report') {
  return openDocx((await office.made({ kind, year: 2024 })).bytes);
}

describe('the report on a year', () => {
  it('tells the figures of the whole year, from December’s window back to January’s', async () => {
    const { text } = await textOf(yearEnd(), 'year_report');

    expect(text).toContain('Số liệu tính từ ngày 15/12/2023 đến ngày 14/12/2024');
    expect(text).toContain('- Xây dựng giao thông nội đồng: đạt 0,5 km, đạt 100% KH năm');
    expect(text).not.toContain('trong tháng');
    expect(text).toContain('IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025');
  });

  it('tells pledges, works, reviews by campaign (PR09), exemplars with consent (PR11)', async () => {
    const { text, tables } = await textOf(yearEnd(), 'year_report');

    expect(text).toContain('Số bản giao ước thi đua đã ký kết: 01, của 01 đơn vị.');
    expect(tables.flatMap(({ rows }) => rows)).toContainEqual([
      '1',
      'Hàng rào xanh; 2 km; Đường trục thôn',
      'Thôn 1',
      '01/05/2024',
      'Đã đăng ký',
    ]);
    expect(text).toContain('Phong trào, cuộc vận động «Cả nước chung sức xây dựng nông thôn mới»:');
    expect(text).toContain('- Sơ kết ngày 20/06/2024 (toàn xã, 60 người dự): Biểu dương 3 thôn.');
    expect(text).toContain('- Mẫu Thị Ba (Thôn 1): Hiến đất.');
    expect(text).toContain('- 01 trường hợp chưa đồng ý nêu tên.');
    expect(text).not.toContain('Mẫu Kín Đáo');
  });

  it('has the awards with their decisions', async () => {
    const office = yearEnd();
    office.meeting([{ name: 'Mẫu Thị Ba', unit: 'T01', form: 'giay_khen_xa', level: 'commune' }]);
    const [nomination] = office.stores.nominations.ofYear(2024);
    const id = nomination?.id ?? 0;
    const at = office.clock.now();
    office.stores.nominations.advance(id, 'approve', { at, decidedBy: office.by });
    const on = Temporal.PlainDate.from('2024-12-20');
    office.stores.nominations.advance(id, 'award', { at, decision: { number: '150/QĐ-UBND', on } });

    const { tables } = await textOf(office, 'year_report');
    expect(tables.flatMap(({ rows }) => rows)).toContainEqual([
      '1',
      'Mẫu Thị Ba',
      'Thôn 1',
      'Giấy khen của Chủ tịch Ủy ban nhân dân xã',
      'Số 150/QĐ-UBND ngày 20/12/2024',
    ]);
  });

  it('has the targets and the ranking on wide pages of their own', async () => {
    const document = await textOf(yearEnd(), 'year_report');

    expect(document.sections.map(({ page }) => page['orient'])).toEqual([
      'portrait',
      'landscape',
      'landscape',
    ]);
    expect(document.text).toContain('Phụ lục I');
    expect(document.text).toContain('Phụ lục II\nBẢNG XẾP HẠNG THI ĐUA CÁC ĐƠN VỊ NĂM 2024');
    const ranking = document.tables.at(-1)?.rows ?? [];
    expect(ranking[1]).toEqual(['Các thôn']);
    expect(ranking[2]?.slice(0, 2)).toEqual(['1', 'Thôn 1']);
  });

  it('of half a year stops in June', async () => {
    const { text } = await textOf(yearEnd(), 'half_year_report');

    expect(text).toContain('- Xây dựng giao thông nội đồng: đạt 0,3 km, đạt 60% KH năm');
    expect(text).toContain('6 tháng đầu năm 2024');
    expect(text).toContain('IV. NHIỆM VỤ 6 THÁNG CUỐI NĂM 2024');
  });

  it('with two levels of government goes to the province', async () => {
    const office = yearEnd();
    office.clock.jumpTo(Temporal.Instant.from('2025-08-05T09:00:00+07:00'));
    const { text } = await textOf(office, 'year_report');

    expect(text).toContain('- Ủy ban nhân dân tỉnh (để báo cáo);');
    expect(text).not.toContain('huyện (để báo cáo)');
  });

  it('takes a name of sixty characters and forty units', async () => {
    const office = yearEnd();
    for (let n = 13; n <= 40; n += 1) office.addHamlet(`T${n}`, '2024-01-01');
    office.stores.units.rename(
      office.unitId('T01'),
      'Thôn Mẫu với một cái tên rất dài sau khi sáp nhập ba thôn cũ lại',
    );

    const ranking = (await textOf(office, 'year_report')).tables.at(-1)?.rows ?? [];
    expect(ranking.filter((cells) => cells[1]?.startsWith('Thôn'))).toHaveLength(40);
  });
});
