import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/render/workbook/open.ts';
import { edited } from '../../support/workbook-edit.ts';
import { fileReport, type Phone } from '../scene.ts';
import { anOffice } from './office.ts';

async function nextYear(officer: Phone, button: string): Promise<Uint8Array> {
  await officer.say('/kehoach');
  await officer.press('Kế hoạch năm');
  await officer.press(button);
  return officer.document()?.bytes ?? new Uint8Array();
}

async function valueOf(bytes: Uint8Array, sheet: string, row: string, column: number) {
  const opening = await openWorkbook(bytes);
  const rows = opening.ok ? opening.sheets.find(({ name }) => name === sheet)?.rows : [];
  return rows?.find((cells) => cells[0] === row)?.[column];
}

describe('the plan of the next year', () => {
  it('starts from this year’s, moved by a year, with what cannot be known left empty', async () => {
    const { made, officer } = await anOffice({ now: '2024-12-02T09:00' });
    const bytes = await nextYear(officer, 'Giữ mức chỉ tiêu năm 2024');
    expect(officer.document()?.name).toBe('ke-hoach-2025.xlsx');

    await officer.sendDocument({ name: 'ke-hoach-2025.xlsx', bytes });
    expect(officer.lastText()).toContain('có 1 chỗ cần sửa');
    expect(officer.lastText()).toContain('– Thông tin chung!C5: còn thiếu');

    const filled = edited(bytes, { sheet: 'Thông tin chung', cell: 'C5', to: '31/KH-UBND' });
    await officer.sendDocument({ name: 'ke-hoach-2025.xlsx', bytes: filled });
    expect(officer.lastText()).toContain('Đây là kế hoạch của năm 2025.');
    await officer.press('✅ Từ 01/01/2025');
    expect(made.app.stores.plans.current().year).toBe(2024);

    made.clock.jumpTo(Temporal.Instant.from('2025-01-01T00:01:00+07:00'));
    await made.app.tick();

    const plan = made.app.stores.plans.current();
    expect(plan.year).toBe(2025);
    expect(plan.document.title).toContain('năm 2025');
    expect(plan.reporting.firstMonth).toBe('2025-02');
    expect(plan.indicators[10]?.targets).toMatchObject([{ value: 790 }]);
    expect(plan.indicators[10]?.targets[0]?.from.toString()).toBe('2025-01-01');
    made.clock.jumpTo(Temporal.Instant.from('2025-02-15T08:00:00+07:00'));
    await made.app.tick();
    expect(made.app.stores.periods.byMonth('2025-02')).not.toBeNull();
    expect(made.app.stores.plans.forMonth('2024-12').document.number).toBe('29/KH-UBND');
    expect(made.app.stores.plans.forMonth('2025-02').document.number).toBe('31/KH-UBND');
  });

  it('may begin without targets', async () => {
    const { officer } = await anOffice({ now: '2024-12-02T09:00' });

    const bytes = await nextYear(officer, 'Để trống mức chỉ tiêu');

    expect(await valueOf(bytes, 'Chỉ tiêu', 'KT11', 5)).toBeNull();
    expect(await valueOf(bytes, 'Chỉ tiêu', 'KT11', 2)).toBe('Đàn lợn');
  });
});

/** Another commune: three hamlets, one office, two tiers of government, two rows. */
function anotherCommune(): string {
  const plan = JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8'));
  const pigs = plan.indicators.find((row: { code: string }) => row.code === 'KT11');
  const poultry = plan.indicators.find((row: { code: string }) => row.code === 'KT12');
  const hamlets = plan.units.slice(0, 3);
  const office = plan.units.find((unit: { code: string }) => unit.code === 'VPTK');
  const file = join(mkdtempSync(join(tmpdir(), 'plan-')), 'xa-mau-2024.json');
  const changed = {
    ...plan,
    commune: { ...plan.commune, name: 'Mẫu', district: null, place: 'Mẫu', misspellings: [] },
    superior: { addressee: 'UBND tỉnh', body: 'UBND tỉnh', homeAffairs: 'Sở Nội vụ' },
    government: [{ model: '2cap', from: '2024-01-01', to: null }],
    indicators: [pigs, poultry].map((row) => ({ ...row, confirmers: ['VPTK'] })),
    crossChecks: [],
    referenceYields: [],
    units: [...hamlets, office],
  };
  writeFileSync(file, JSON.stringify(changed));
  return file;
}

describe('another commune, with three hamlets and no district', () => {
  it('starts from an empty database, reports, and sends its plan out and in', async () => {
    const { made, officer } = await anOffice({
      planPath: anotherCommune(),
      now: '2024-06-15T08:00',
    });
    made.onlyFrom('2024-06');
    const head = made.driver.chat(
      made.enrolled({ name: 'Mẫu Ba', role: 'reporter', unit: 'Thôn 3' }),
    );

    await fileReport(head);
    expect(head.lastText()).toContain('Đã nhận báo cáo tháng 6/2024 của Thôn 3');
    await officer.say('/status');
    expect(officer.lastText()).toContain('4 đơn vị');

    await officer.say('/kehoach');
    expect(officer.lastText()).toContain('2 chỉ tiêu: Kinh tế 2');
    await officer.press('📥 Tải tệp Excel');
    const bytes = officer.document()?.bytes ?? new Uint8Array();
    await officer.sendDocument({ name: 'xa-mau.xlsx', bytes });
    expect(officer.lastText()).toContain('không có thay đổi so với phiên bản 1');
  });
});
