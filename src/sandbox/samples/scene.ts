import { ZONE } from '../../domain/clock.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';

/** Who did it and when: a day of the sample's past, in the morning. */
type Deed = { readonly by: number; readonly at: Temporal.Instant };

const MORNING = { timeZone: ZONE, plainTime: Temporal.PlainTime.from('09:00') };

/** Whose year the samples belong to, and the days and people that they speak of. */
export function createSampleScene(
  stores: Pick<Stores, 'people' | 'plans' | 'units'>,
  today: Temporal.PlainDate,
) {
  const { year } = stores.plans.current();

  function staff(role: 'officer' | 'secretary'): number {
    const [person] = stores.people.withRole(role);
    if (person === undefined) throw new Error(`the samples have no ${role}`);
    return person.id;
  }

  function unit(code: string): StoredUnit | null {
    return stores.units.all().find((each) => each.code === code) ?? null;
  }

  function at(daysAgo: number): Temporal.Instant {
    return today.subtract({ days: daysAgo }).toZonedDateTime(MORNING).toInstant();
  }

  return {
    year,
    staff,
    /** Null where the plan in use has no such unit: then it has no such sample. */
    unit,
    daysAgo: (days: number): Temporal.PlainDate => today.subtract({ days }),
    inDays: (days: number): Temporal.PlainDate => today.add({ days }),
    at,
    /** The head of a unit, so many days ago. */
    byHead({ id }: StoredUnit, daysAgo: number): Deed {
      const [head] = stores.people.ofUnit(id);
      return { by: head?.person.id ?? staff('officer'), at: at(daysAgo) };
    },
  };
}
export type SampleScene = ReturnType<typeof createSampleScene>;
