import { type Action, may, unitsOf, type Who } from './member.ts';

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

/** Whether a person may record or take back an event of a unit; null: the commune's own. */
export function mayRecordEvent(who: Who | null, unitId: number | null): who is Who {
  if (unitId === null) return may(who, 'event.commune');
  return may(who, 'event.own') && unitsOf(who).includes(unitId);
}

/** Events of units are read by their reporters and by the staff. */
export function mayReadEvent(who: Who | null, unitId: number | null): who is Who {
  return may(who, 'event.commune') || mayRecordEvent(who, unitId);
}

export const EVENT_ACTIONS = ['event.own', 'event.commune'] as const satisfies readonly Action[];
