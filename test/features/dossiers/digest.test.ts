import { describe, expect, it } from 'vitest';
import { aStaffGroup, digestsIn, pressBelow } from '../digest-scene.ts';
import { aNomination } from '../nomination-scene.ts';

describe('the weekly digest', () => {
  it('counts dossiers once there are any, and not before', async () => {
    const { made, staff, at } = await aStaffGroup({ now: '2024-12-01T08:00' });
    await at('2024-12-02T08:00');
    expect(digestsIn(staff).at(-1)?.text).not.toContain('Hồ sơ khen thưởng');
    aNomination(made, { form: 'giay_khen_huyen' });
    aNomination(made, { form: 'bieu_duong', state: 'approved', name: 'Mẫu Hai' });

    await at('2024-12-09T08:00');

    expect(digestsIn(staff).at(-1)?.text).toContain('Hồ sơ khen thưởng: 0 đủ, 2 thiếu.');
    await pressBelow(staff, 'Chi tiết');
    expect(staff.lastText()).toContain('Hồ sơ khen thưởng: 0 đủ, 2 thiếu.');
  });
});
