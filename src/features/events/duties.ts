import { finalReviewDueOn } from '../../domain/emulation-event.ts';
import type { Stores } from '../../storage/stores.ts';
import type { DatedDuty, DutySource } from '../../telegram/duties.ts';
import { dateText } from '../../texts/dates.ts';

/** Told once, on the day that the plan says. */
const STAGES = [{ id: 'missing', days: 0 }] as const;

/** Campaigns that ended some time ago without a tổng kết of the commune (PR09, plan II.2). */
export function createReviewDuties(
  stores: Pick<Stores, 'events' | 'people' | 'plans'>,
): DutySource {
  return {
    name: 'event',
    open(): readonly DatedDuty[] {
      const { campaigns, emulation, year } = stores.plans.current();
      const held = stores.events
        .list({ year, of: 'commune' })
        .filter(({ kind }) => kind === 'final_review')
        .map(({ campaign }) => campaign);
      return campaigns.flatMap((campaign, place) => {
        const dueOn = finalReviewDueOn(campaign, emulation.finalReviewDays);
        if (dueOn === null || campaign.to === null || held.includes(campaign.code)) return [];
        const since = campaign.to;
        const ended = dateText(since);
        const data = `event:record:${place}:final_review`;
        return [
          {
            subject: `event:${campaign.code}`,
            dueOn,
            since,
            stages: STAGES,
            people: stores.people.withRole('officer'),
            line: (texts) => ({
              html: texts.t('event-duty', { campaign: campaign.name, day: ended }),
              button: { text: texts.plain('event-button-final-review'), data },
            }),
          },
        ];
      });
    },
  };
}
