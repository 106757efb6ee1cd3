import { may, unitsOf, type Who } from './member.ts';

/** What a campaign is held by: sơ kết, tổng kết, bình chọn, xuống thôn vận động (plan II.2, VII.2). */
export const EVENT_KINDS = ['interim_review', 'final_review', 'selection', 'outreach'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Somebody chosen at a selection, with the votes in favour of all that were cast (plan II.2). */
export type Choice = {
  readonly kind: 'individual' | 'collective';
  readonly name: string;
  readonly inFavour: number;
  readonly votes: number;
};

/** Whose events a person may record and take back: the commune's own, and those of their units. */
export function ownersFor(who: Who | null): readonly (number | 'commune')[] {
  return [
    ...(may(who, 'event.commune') ? (['commune'] as const) : []),
    ...(may(who, 'event.own') ? unitsOf(who) : []),
  ];
}

/** A unit's id; null: the commune's own. */
export function mayRecordEvent(who: Who | null, unitId: number | null): boolean {
  return ownersFor(who).includes(unitId ?? 'commune');
}

/** The office records for a unit too, such as minutes that came on paper. */
export function mayRecordEventFor(who: Who | null, unitId: number | null): boolean {
  return mayRecordEvent(who, unitId) || (unitId !== null && may(who, 'event.commune'));
}

/** What the office has recorded for a unit it may mend as well. */
export function mayChangeEvent(
  who: Who | null,
  event: { readonly unitId: number | null; readonly recordedBy: number },
): boolean {
  if (mayRecordEvent(who, event.unitId)) return true;
  return may(who, 'event.commune') && event.recordedBy === who.person.id;
}

/** The staff reads all; a reporter what is the unit's own. */
export function mayReadEvent(who: Who | null, unitId: number | null): boolean {
  return may(who, 'event.commune') || mayRecordEvent(who, unitId);
}

/** A campaign of the plan that ended, so many days ago, without a tổng kết of the commune (plan II.2). */
export function finalReviewDueOn(
  campaign: { readonly kind: string; readonly to: Temporal.PlainDate | null },
  days: number,
): Temporal.PlainDate | null {
  return campaign.kind !== 'movement' || campaign.to === null ? null : campaign.to.add({ days });
}
