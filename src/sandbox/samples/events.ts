import { planDuty } from '../../domain/dated-duty.ts';
import { finalReviewDueOn } from '../../domain/emulation-event.ts';
import type { Stores } from '../../storage/stores.ts';
import type { SampleScene } from './scene.ts';

type EventStores = Pick<Stores, 'dutyNotices' | 'events' | 'plans'>;

/** A review of the campaign for the anniversary in May, and a selection in a hamlet (PR09, PR10). */
export function plantEvents(stores: EventStores, scene: SampleScene): void {
  const { events } = stores;
  const { year } = scene;
  noteReminders(stores, scene);
  events.add({
    ...{ year, kind: 'interim_review', campaign: 'PT5', unitId: null },
    ...{ heldOn: scene.daysAgo(45), participants: 62 },
    results: '21/27 đơn vị hoàn thành phần việc đã đăng ký; biểu dương 3 tập thể (mẫu).',
    choices: [],
    ...{ by: scene.staff('officer'), at: scene.at(44) },
  });
  const unit = scene.unit('T05');
  if (unit === null) return;
  events.add({
    ...{ year, kind: 'selection', campaign: 'PT1', unitId: unit.id },
    ...{ heldOn: scene.daysAgo(20), participants: 45 },
    results: 'Thôn bình chọn một gương tiêu biểu của sáu tháng đầu năm (mẫu).',
    choices: [{ kind: 'individual', name: 'Mẫu Thị Điển', inFavour: 41, votes: 45 }],
    ...scene.byHead(unit, 19),
  });
}

/** The officer was told in its time that a campaign had ended without a tổng kết: not once more. */
function noteReminders({ dutyNotices, plans }: EventStores, scene: SampleScene): void {
  const { campaigns, emulation, calendar } = plans.current();
  const stages = [{ id: 'missing', days: 0 }];
  for (const campaign of campaigns) {
    const dueOn = finalReviewDueOn(campaign, emulation.finalReviewDays);
    if (dueOn === null || campaign.to === null) continue;
    const subject = `event:${campaign.code}`;
    const duty = { dueOn, since: campaign.to, stages };
    const { act } = planDuty(duty, calendar, scene.daysAgo(1), new Set());
    if (act === null) continue;
    const its = { subject, stage: act.id, dueOn: act.on, outboxKey: `sample:${subject}` };
    dutyNotices.queued({ ...its, personId: scene.staff('officer'), at: scene.at(1) });
  }
}
