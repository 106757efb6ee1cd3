import { goesOnFor, may } from '../../domain/member.ts';
import type { NominationState } from '../../domain/nomination.ts';
import type { Stores } from '../../storage/stores.ts';
import type { DeskLine } from '../../telegram/desk.ts';

/** What waits for whom, for the desk: the unit sees its own, the office what is on its way. */
export function nominationLine(stores: Pick<Stores, 'nominations' | 'plans'>): DeskLine {
  return (texts, who) => {
    const { year } = stores.plans.current();
    if (!may(who, 'nomination.read')) {
      const own = goesOnFor(who).flatMap((unitId) => stores.nominations.ofUnit(unitId, year));
      const count = (...states: readonly NominationState[]) =>
        own.filter(({ state }) => states.includes(state)).length;
      return texts.t('desk-own-nominations', {
        count: own.length,
        open: count('draft', 'returned'),
        awarded: count('awarded'),
      });
    }
    const counts = stores.nominations.countsOf(year);
    const count = (state: NominationState) => counts.get(state) ?? 0;
    return texts.t('desk-nominations', {
      submitted: count('submitted'),
      admitted: count('admitted'),
      passed: count('passed'),
      approved: count('approved') + count('forwarded'),
      awarded: count('awarded'),
    });
  };
}
