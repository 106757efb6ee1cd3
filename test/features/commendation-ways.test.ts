import { describe, expect, it } from 'vitest';
import { aNomination, october, tap } from './nomination-scene.ts';
import type { Phone } from './scene.ts';

const last = (phone: Phone) => phone.lastButtons();

async function office() {
  const { made, head, secretary } = await october({ withFaults: true });
  const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  return { made, head, secretary, officer };
}

describe('the ways between the parts of commendation', () => {
  it('lead from a nomination to its dossier and its merit report, and back', async () => {
    const { made, head, officer } = await office();
    aNomination(made, { state: 'passed' });
    await officer.say('/khenthuong');
    await tap(officer, 'Đề nghị khen', 'Hội đồng đã thông qua', 'KT24-01');

    await tap(officer, 'Báo cáo thành tích');
    expect(officer.lastText()).toContain('KT24-01');
    await officer.say('/khenthuong');
    await tap(officer, 'Đề nghị khen', 'Hội đồng đã thông qua', 'KT24-01', 'Hồ sơ');
    expect(officer.lastText()).toContain('HS3');
    await tap(officer, 'Xem đề nghị');
    expect(last(officer)).toContain('Hồ sơ');

    await head.say('/khenthuong');
    await tap(head, 'Đề nghị khen', 'KT24-01');
    expect(last(head)).toContain('Hồ sơ');
    expect(last(head)).not.toContain('Báo cáo thành tích');
  });

  it('have no dossier to lead to while the unit is still writing', async () => {
    const { made, head } = await office();
    aNomination(made);
    await head.say('/khenthuong');
    await tap(head, 'Đề nghị khen', 'KT24-01', 'Rút đề nghị');
    await head.press('Nhập nhầm');
    await head.say('/khenthuong');
    await tap(head, 'Đề nghị khen', 'KT24-01');
    expect(last(head)).not.toContain('Hồ sơ');
  });

  it('lead from each part back to where all of it stands', async () => {
    const { officer, secretary } = await office();
    const parts = [
      [
        officer,
        ['Điển hình', 'Sơ kết, tổng kết', 'Đề nghị khen', 'Hồ sơ', 'Văn bản', 'Bảng thi đua'],
      ],
      [secretary, ['Hội đồng']],
    ] as const;
    for (const [phone, labels] of parts) {
      await phone.say('/khenthuong');
      for (const label of labels) {
        await tap(phone, label, '◀ Thi đua – khen thưởng');
        expect(phone.lastText()).toContain('Thi đua – khen thưởng');
        expect(last(phone)).toContain(label);
      }
    }
  });

  it('lead from a pledge to the sheet that is printed of it, for the office and the unit', async () => {
    const { made, head, officer } = await office();
    const at = made.clock.now();
    made.app.stores.pledges.record({
      unitId: made.unitNamed('Thôn 3').id,
      year: 2024,
      parties: ['Thôn 3', 'UBND xã'],
      contents: ['Đường sạch'],
      signedOn: Temporal.PlainDate.from('2024-02-19'),
      sheetFileIds: [],
      recordedBy: made.app.stores.people.withRole('officer')[0]?.id ?? 0,
      recordedAt: at,
    });
    await officer.say('/giaouoc');
    await tap(officer, 'Thôn 3', 'Xem giao ước', '1', 'Bản giao ước thi đua');
    expect(officer.lastText()).toContain('19/02/2024');
    await head.say('/giaouoc');
    await tap(head, 'Xem giao ước', '1');
    await tap(head, 'Bản giao ước thi đua');
    expect(head.document()?.name).toContain('giao-uoc');
  });
});
