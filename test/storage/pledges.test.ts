import { describe, expect, it } from 'vitest';
import { aLedger } from './ledger.ts';

const at = Temporal.Instant.from('2024-02-20T02:00:00Z');
const day = (text: string) => Temporal.PlainDate.from(text);

describe("a unit's own plan (PR01–PR03)", () => {
  const plan = (issued: string) => ({
    ...{ unitId: 1, year: 2024, number: null, issuedOn: day(issued), form: 'thuong_xuyen' },
    ...{ campaigns: ['PT1', 'CT1'], contents: ['Thu gom rác', 'Làm đường hoa'], fileIds: [] },
    ...{ registeredAt: at, registeredBy: 1 },
  });

  it('takes the place of the earlier one, which is kept', () => {
    const stores = aLedger();
    stores.unitPlans.register(plan('2024-02-05'));

    const held = stores.unitPlans.register(plan('2024-02-19'));

    expect(stores.unitPlans.current(1, 2024)).toEqual(held);
    expect(held.contents).toEqual(['Thu gom rác', 'Làm đường hoa']);
    const all = stores.unitPlans.ofUnit(1, 2024);
    expect(all.map(({ issuedOn, replacedAt }) => [String(issuedOn), String(replacedAt)])).toEqual([
      ['2024-02-19', 'null'],
      ['2024-02-05', '2024-02-20T02:00:00Z'],
    ]);
  });

  it('counts for its own unit and year alone', () => {
    const stores = aLedger();
    stores.unitPlans.register(plan('2024-02-05'));
    stores.unitPlans.register({ ...plan('2024-02-06'), unitId: 2 });
    stores.unitPlans.register({ ...plan('2025-01-20'), year: 2025 });

    expect(stores.unitPlans.ofYear(2024).map(({ unitId }) => unitId)).toEqual([1, 2]);
    expect(stores.unitPlans.current(2, 2025)).toBeNull();
  });
});

describe('a pledge (PR04)', () => {
  function aPledge() {
    const stores = aLedger();
    const pledge = stores.pledges.record({
      ...{ unitId: 1, year: 2024, parties: ['Thôn 1', 'UBND xã'], contents: ['Không rác'] },
      ...{ signedOn: day('2024-02-19'), sheetFileIds: [], recordedAt: at, recordedBy: 1 },
    });
    const photo = { fileUniqueId: 'u1', fileId: 'f1', name: 'giao-uoc.jpg', mime: 'image/jpeg' };
    const sheet = stores.files.receive({ ...photo, size: null, by: 1, at });
    return { stores, pledge, sheet };
  }

  it('takes the photo of the signed sheet later on', () => {
    const { stores, pledge, sheet } = aPledge();

    stores.pledges.attachSheet(pledge.id, sheet);

    expect(stores.pledges.byId(pledge.id)?.sheetFileIds).toEqual([sheet]);
  });

  it('is withdrawn once, with a reason', () => {
    const { stores, pledge } = aPledge();
    const withdraw = () => stores.pledges.withdraw(pledge.id, { by: 1, at, why: 'Ghi nhầm' });

    expect([withdraw(), withdraw()]).toEqual([true, false]);

    expect(stores.pledges.standing(2024)).toEqual([]);
    expect(stores.pledges.ofUnit(1, 2024).map(({ withdrawn }) => withdrawn?.why)).toEqual([
      'Ghi nhầm',
    ]);
  });
});
