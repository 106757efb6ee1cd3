import type { Stores } from '../../storage/stores.ts';
import type { SampleScene } from './scene.ts';

/** A review of the campaign for the anniversary in May, and a selection in a hamlet (PR09, PR10). */
export function plantEvents({ events }: Pick<Stores, 'events'>, scene: SampleScene): void {
  const { year } = scene;
  events.add({
    ...{ year, kind: 'interim_review', campaign: 'PT5', unitId: null },
    ...{ heldOn: scene.daysAgo(45), participants: 62 },
    results: 'Mẫu: 21/27 đơn vị hoàn thành phần việc đã đăng ký; biểu dương 3 tập thể.',
    choices: [],
    ...{ by: scene.staff('officer'), at: scene.at(44) },
  });
  const unit = scene.unit('T05');
  if (unit === null) return;
  events.add({
    ...{ year, kind: 'selection', campaign: 'PT1', unitId: unit.id },
    ...{ heldOn: scene.daysAgo(20), participants: 45 },
    results: 'Mẫu: thôn bình chọn một gương tiêu biểu của sáu tháng đầu năm.',
    choices: [{ kind: 'individual', name: 'Mẫu Thị Điển', inFavour: 41, votes: 45 }],
    ...scene.byHead(unit, 19),
  });
}
