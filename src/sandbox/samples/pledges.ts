import type { Stores } from '../../storage/stores.ts';
import type { SampleScene } from './scene.ts';

const CONTENTS = [
  'Hoàn thành các chỉ tiêu được giao năm nay (mẫu)',
  'Báo cáo hằng tháng đầy đủ, đúng hạn (mẫu)',
  'Mỗi quý giới thiệu ít nhất một gương điển hình (mẫu)',
];
/** The unit, the number of its plan (a hamlet gives none), and with whom it signed. */
const UNITS = [
  ['T03', null, 'Thôn 4'],
  ['T05', null, 'Thôn 6'],
  ['T08', null, null],
  ['HND', '05/KH-HND', 'Hội Liên hiệp Phụ nữ xã'],
  ['TH', '12/KH-TH', null],
] as const;

/** Plans of some units and the pledges that they signed (PR01–PR04). */
export function plantPledges(
  stores: Pick<Stores, 'pledges' | 'unitPlans'>,
  scene: SampleScene,
): void {
  const { year, daysAgo } = scene;
  for (const [index, [code, number, partner]] of UNITS.entries()) {
    const unit = scene.unit(code);
    if (unit === null) continue;
    const { by, at } = scene.byHead(unit, 115 + index);
    const its = { unitId: unit.id, year, contents: CONTENTS };
    stores.unitPlans.register({
      ...its,
      number,
      issuedOn: daysAgo(118 + index),
      form: 'thuong_xuyen',
      campaigns: ['PT1', 'PT2'],
      fileIds: [],
      registeredAt: at,
      registeredBy: by,
    });
    if (partner === null) continue;
    stores.pledges.record({
      ...its,
      parties: [unit.name, partner],
      signedOn: daysAgo(116 + index),
      sheetFileIds: [],
      recordedAt: at,
      recordedBy: by,
    });
  }
}
