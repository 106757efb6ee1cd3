import { describe, expect, it } from 'vitest';
import { targetOn } from '../../../src/domain/indicator.ts';
import type { Commune } from '../../support/commune.ts';
import { cellAt, edited, type Typed } from '../../support/workbook-edit.ts';
import { forgedPress, type Phone } from '../scene.ts';
import { anOffice, downloaded } from './office.ts';

function targetAt(made: Commune, code: string, day: string): number | null {
  const indicator = made.app.stores.plans.current().indicators.find((row) => row.code === code);
  if (indicator === undefined) throw new Error(`no indicator ${code}`);
  return targetOn(indicator, Temporal.PlainDate.from(day), made.app.stores.units.countOn);
}

function versions(made: Commune) {
  return made.db
    .prepare(
      'SELECT id, year, valid_from, file_name, entered_at IS NOT NULL AS entered FROM plan_version',
    )
    .all();
}

/** KT11's target stands in F12 of «Chỉ tiêu», Thôn 5's name in B6 of «Đơn vị». */
async function sendEdited(
  officer: Phone,
  bytes: Uint8Array,
  sheet: string,
  cell: string,
  to: Typed,
) {
  await officer.sendDocument({ name: 'sửa.xlsx', bytes: edited(bytes, { sheet, cell, to }) });
}

describe('/kehoach', () => {
  it('tells the plan in force, sends it as a workbook, and takes it back unchanged', async () => {
    const { made, officer } = await anOffice();

    await officer.say('/kehoach');
    expect(officer.lastText()).toContain('Số 29/KH-UBND, ngày 31/01/2024 · năm 2024');
    expect(officer.lastText()).toContain('46 chỉ tiêu: Kinh tế 24, Văn hóa - xã hội 10');
    expect(officer.lastText()).toContain('27 đơn vị báo cáo: Thôn 12');

    const bytes = await downloaded(officer);
    expect(officer.document()?.name).toBe('ke-hoach-2024-phien-ban-1.xlsx');
    await officer.sendDocument({ name: 'ke-hoach.xlsx', bytes });
    expect(officer.lastText()).toBe('Tệp «ke-hoach.xlsx»: không có thay đổi so với phiên bản 1.');
    expect(versions(made)).toHaveLength(1);
  });

  it('is answered in private only, and for officers and administrators only', async () => {
    const { made, officer } = await anOffice();
    const group = made.sandbox.group({ title: 'Nhóm', members: [officer.user] });
    const inGroup = made.driver.chat(officer.user, group);
    await inGroup.say('/kehoach');
    expect(inGroup.lastText()).toContain('trong khung trò chuyện riêng');

    const bytes = await downloaded(officer);
    const leader = made.driver.chat(made.enrolled({ name: 'Mẫu Chủ Tịch', role: 'leader' }));
    await leader.say('/kehoach');
    expect(leader.lastText()).toContain('chưa được cấp quyền');
    await sendEdited(leader, bytes, 'Chỉ tiêu', 'F12', 800);
    expect(leader.lastText()).not.toContain('thay đổi');
  });
});

describe('an edited workbook', () => {
  it('is shown as a preview, and changes the plan from the day that is chosen', async () => {
    const { made, officer } = await anOffice();
    await sendEdited(officer, await downloaded(officer), 'Chỉ tiêu', 'F12', 800);

    expect(officer.lastText()).toBe(
      [
        'Tệp «sửa.xlsx» so với phiên bản 1: 1 thay đổi (0 thêm, 1 sửa, 0 bỏ)',
        '~ Chỉ tiêu · KT11 Đàn lợn · Chỉ tiêu năm: 790 → 800',
        '',
        'Chưa áp dụng. Các thay đổi có hiệu lực từ ngày nào?',
      ].join('\n'),
    );
    expect(officer.lastButtons()).toEqual([
      '✅ Từ hôm nay, 05/07/2024',
      'Từ kỳ báo cáo tới, 15/07/2024',
      'Từ đầu kế hoạch (sửa sai), 31/01/2024',
      'Không áp dụng',
    ]);
    expect(versions(made)).toHaveLength(1);

    await officer.press('✅ Từ hôm nay', { times: 2 });

    expect(officer.lastText()).toBe(
      '✅ Đã ghi phiên bản 2 của kế hoạch năm 2024, áp dụng từ 05/07/2024.',
    );
    expect(targetAt(made, 'KT11', '2024-06-14')).toBe(790);
    expect(targetAt(made, 'KT11', '2024-07-14')).toBe(800);
    expect(versions(made)).toHaveLength(2);
    expect(
      made.db
        .prepare(`SELECT actor_id, subject, after FROM audit WHERE action = 'change plan'`)
        .all(),
    ).toEqual([
      {
        actor_id: 1,
        subject: 'plan:2024',
        after: expect.stringContaining(
          '"version":2,"validFrom":"2024-07-05","fileName":"sửa.xlsx"',
        ),
      },
    ]);
  });

  it('is said to hold, also when it could not be said the first time', async () => {
    const { made, officer } = await anOffice({ withFaults: true, waitingTakesTime: true });
    await sendEdited(officer, await downloaded(officer), 'Chỉ tiêu', 'F12', 800);
    made.sandbox.faults.next({ kind: '500', method: 'editMessageReplyMarkup' });

    await officer.press('✅ Từ hôm nay');

    expect(officer.lastText()).toBe(
      '✅ Đã ghi phiên bản 2 của kế hoạch năm 2024, áp dụng từ 05/07/2024.',
    );
    expect(versions(made)).toHaveLength(2);
  });

  it('corrects a target from the start where it was wrong all along', async () => {
    const { made, officer } = await anOffice();
    await sendEdited(officer, await downloaded(officer), 'Chỉ tiêu', 'F12', 800);

    await officer.press('Từ đầu kế hoạch');

    expect(targetAt(made, 'KT11', '2024-02-14')).toBe(800);
  });

  it('waits for a day to come, and holds from then on', async () => {
    const { made, officer } = await anOffice();
    await sendEdited(officer, await downloaded(officer), 'Đơn vị', 'B6', 'Thôn Năm');
    await officer.press('Từ kỳ báo cáo tới');

    await made.app.tick();
    expect(made.app.stores.plans.current().units[4]?.name).toBe('Thôn 5');
    await officer.say('/kehoach');
    expect(officer.lastText()).toContain('Phiên bản 2 đã xác nhận, sẽ áp dụng từ 15/07/2024.');

    made.clock.jumpTo(Temporal.Instant.from('2024-07-15T00:01:00+07:00'));
    await made.app.tick();
    await made.app.tick();

    expect(made.app.stores.plans.current().units[4]?.name).toBe('Thôn Năm');
    expect(made.unitNamed('T05').name).toBe('Thôn Năm');
    expect(
      made.db.prepare(`SELECT count(*) AS n FROM audit WHERE action = 'plan in force'`).get(),
    ).toEqual({ n: 1 });
  });

  it('may say itself from which day it holds', async () => {
    const { made, officer } = await anOffice();
    const bytes = edited(
      await downloaded(officer),
      { sheet: 'Thông tin chung', cell: 'C3', to: '12/07/2024' },
      { sheet: 'Chỉ tiêu', cell: 'F12', to: 800 },
    );
    await officer.sendDocument({ name: 'sửa.xlsx', bytes });

    await officer.press('✅ Từ 12/07/2024');
    made.clock.jumpTo(Temporal.Instant.from('2024-07-12T00:01:00+07:00'));
    await made.app.tick();

    expect(targetAt(made, 'KT11', '2024-07-11')).toBe(790);
    expect(targetAt(made, 'KT11', '2024-07-12')).toBe(800);
  });

  it('that is dropped changes nothing, and its buttons are spent', async () => {
    const { made, officer } = await anOffice({ withFaults: true });
    await sendEdited(officer, await downloaded(officer), 'Chỉ tiêu', 'F12', 800);

    await officer.press('Không áp dụng', { times: 2 });

    expect(officer.lastText()).toBe('Không áp dụng tệp «sửa.xlsx». Kế hoạch giữ nguyên.');
    expect(officer.toast()).toBe('Bản xem trước này đã được xử lý.');
    forgedPress(made, officer, 'plan:from:1:2024-07-05', 991_000);
    await made.app.inbox.settled();
    expect(versions(made)).toHaveLength(1);
  });

  it('of two officers only the first one’s counts; the other sees the differences anew', async () => {
    const { made, officer } = await anOffice();
    const other = made.driver.chat(made.enrolled({ name: 'Mẫu Khác', role: 'officer' }));
    const bytes = await downloaded(officer);
    await sendEdited(officer, bytes, 'Chỉ tiêu', 'F12', 800);
    await sendEdited(other, bytes, 'Chỉ tiêu', 'F13', 51_000);

    await officer.press('✅ Từ hôm nay');
    await other.press('✅ Từ hôm nay');

    expect(other.lastText()).toContain('Kế hoạch đã có phiên bản mới sau bản xem trước này');
    expect(targetAt(made, 'KT12', '2024-07-14')).toBe(50_250);

    await sendEdited(other, bytes, 'Chỉ tiêu', 'F13', 51_000);
    expect(other.lastText()).toContain('KT11 Đàn lợn · Chỉ tiêu năm: 800 → 790');
    expect(other.lastText()).toContain('tệp lập từ phiên bản 1, hiện đã có phiên bản 2');
  });

  it('names formulas, shares that do not add up, and what looks like a script', async () => {
    const { officer } = await anOffice();
    const bytes = edited(
      await downloaded(officer),
      { sheet: 'Chỉ tiêu', cell: 'F12', to: { formula: '700+100', value: 800 } },
      { sheet: 'Giao chỉ tiêu', cell: 'L2', to: 100 },
      { sheet: 'Đơn vị', cell: 'H6', to: '<b>x</b> & "y"' },
    );

    await officer.sendDocument({ name: 'a<b>.xlsx', bytes });

    expect(officer.lastText()).toContain('Ô có công thức, lấy giá trị đã tính: Chỉ tiêu!F12');
    expect(officer.lastText()).toContain('~ Giao chỉ tiêu · T01 Thôn 1 · KT11: (trống) → 100');
    expect(officer.lastText()).toContain(
      'Lưu ý: KT11 Đàn lợn: các đơn vị được giao cộng lại 100, chỉ tiêu của xã 800.',
    );
    expect(officer.lastText()).toContain('Ghi chú: (trống) → <b>x</b> & "y"');
  });

  it('adds a unit that owes from its first day, and removes what is struck out', async () => {
    const { made, officer } = await anOffice();
    const bytes = edited(
      await downloaded(officer),
      ...(['T13', 'Thôn 13', 'Thôn', '10/07/2024'] as const).map((to, i) => ({
        sheet: 'Đơn vị',
        cell: `${'ABCD'[i] ?? ''}29`,
        to,
      })),
      ...'ABCDE'.split('').map((column) => ({ sheet: 'Lịch', cell: `${column}2`, to: null })),
    );
    await officer.sendDocument({ name: 'sửa.xlsx', bytes });
    expect(officer.lastText()).toContain('+ Đơn vị · T13 Thôn 13');
    expect(officer.lastText()).toContain('− Lịch · Tết Dương lịch');

    await officer.press('✅ Từ hôm nay');
    made.clock.jumpTo(Temporal.Instant.from('2024-07-15T08:00:00+07:00'));
    await made.app.tick();

    expect(made.duty('T13', '2024-07').obligation.firstSubmittedAt).toBeNull();
    expect(made.app.stores.periods.ofUnit(made.unitNamed('T13').id)).toHaveLength(1);
  });

  it('has the units as they are, also those that were closed or added without a plan', async () => {
    const { made, officer } = await anOffice();
    const { units } = made.app.stores;
    const [five, six] = [made.unitNamed('T05'), made.unitNamed('T06')];
    units.close(five.id, Temporal.PlainDate.from('2024-06-30'), six.id);
    const validFrom = Temporal.PlainDate.from('2024-07-01');
    units.append({ code: 'T13', name: 'Thôn 13', kind: 'hamlet', validFrom, validTo: null });

    const bytes = await downloaded(officer);
    await officer.sendDocument({ name: 'y.xlsx', bytes });
    expect(officer.lastText()).toContain('không có thay đổi');
    await sendEdited(officer, bytes, 'Chỉ tiêu', 'F12', 800);
    await officer.press('✅ Từ hôm nay');

    expect(made.unitNamed('T05')).toMatchObject({ replacedBy: six.id });
    expect(made.unitNamed('T05').validTo?.toString()).toBe('2024-06-30');
    expect(made.app.stores.plans.current().units.map(({ code }) => code)).toContain('T13');
  });

  it('with more mistakes than a message holds sends them as a file', async () => {
    const { officer } = await anOffice();
    const cells = Array.from({ length: 40 }, (_, i) => i + 2).flatMap((row) => [
      { sheet: 'Chỉ tiêu', cell: `F${row}`, to: 'không rõ con số nào cả' },
      { sheet: 'Chỉ tiêu', cell: `B${row}`, to: 'không rõ lĩnh vực' },
    ]);

    await officer.sendDocument({
      name: 'sửa.xlsx',
      bytes: edited(await downloaded(officer), ...cells),
    });

    expect(officer.lastText()).toContain('có 80 chỗ cần sửa, chưa thay đổi gì');
    const list = new TextDecoder().decode(officer.document()?.bytes);
    expect(list.trim().split('\n')).toHaveLength(80);
    expect(list).toContain('– Chỉ tiêu!F41: cần một con số, tệp ghi «không rõ con số nào cả»');
  });

  it('brings last year’s figures, of the commune and of units, at once', async () => {
    const { made, officer } = await anOffice();
    const bytes = await downloaded(officer);
    const value = await cellAt(bytes, 'Số liệu năm trước', 'KT11', 'Giá trị');
    const row = Number(/\d+/.exec(value)?.[0]);
    const sheet = 'Số liệu năm trước';
    const added = ['KT17', null, '2023-06', 'T03', 155, 150].map((to, i) => ({
      sheet,
      cell: `${'ABCDEF'[i] ?? ''}60`,
      to,
    }));
    await officer.sendDocument({
      name: 'sửa.xlsx',
      bytes: edited(bytes, { sheet, cell: `F${row}`, to: 760 }, ...added),
    });
    expect(officer.lastText()).toContain('~ Số liệu năm trước · KT11 · 2023-12: (trống) → 760');
    expect(officer.lastText()).toContain('· KT17 T03 · 2023-06: (trống) → 150/155');

    await officer.press('✅ Từ hôm nay');

    const unitId = made.unitNamed('T03').id;
    expect(made.app.stores.pastFigures.ofYear(2023)).toEqual([
      { indicator: 'KT11', unitId: null, month: '2023-12', value: 760, denominator: null },
      { indicator: 'KT17', unitId, month: '2023-06', value: 150, denominator: 155 },
    ]);
    await officer.sendDocument({ name: 'lại.xlsx', bytes: await downloaded(officer) });
    expect(officer.lastText()).toContain('không có thay đổi so với phiên bản 2');
  });

  it.each([
    ['C', '2024-06', 'cần một tháng của năm 2023, ghi như 2023-12'],
    ['A', 'KT99', 'không có chỉ tiêu «KT99»'],
    ['D', 'T99', 'không có đơn vị «T99»'],
    ['E', 700, 'số đạt không thể lớn hơn tổng số'],
  ])('refuses a figure of last year with %s = %s', async (column, to, says) => {
    const { officer } = await anOffice();
    const bytes = await downloaded(officer);
    const sheet = 'Số liệu năm trước';
    const cell = await cellAt(bytes, sheet, 'KT11', 'Giá trị');
    const row = /\d+/.exec(cell)?.[0] ?? '';

    const wrong = edited(bytes, { sheet, cell, to: 760 }, { sheet, cell: `${column}${row}`, to });
    await officer.sendDocument({ name: 'sửa.xlsx', bytes: wrong });

    expect(officer.lastText()).toContain(says);
  });
});
