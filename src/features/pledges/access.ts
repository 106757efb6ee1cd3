import { goesOnFor, may, type Who } from '../../domain/member.ts';

/** Whether somebody may see what a unit has taken upon itself. */
export function maySee(who: Who | null, unitId: number): who is Who {
  return may(who, 'pledge.commune') || (may(who, 'pledge.own') && goesOnFor(who).includes(unitId));
}

/** Whether somebody may record it: the unit's own people, or the office on its behalf. */
export function mayRecord(who: Who | null, unitId: number): who is Who {
  return may(who, 'pledge.record') || (may(who, 'pledge.own') && goesOnFor(who).includes(unitId));
}
