import type { Absence } from '../../storage/absences.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';

/** Announcing an absence and taking it back. */
export function createAbsenceVerbs(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'absences' | 'audit'>;
}) {
  const { absences, audit } = deps.stores;
  return {
    /** Takes the place of what the person had announced; the same days again change nothing. */
    announce: deps.db.transaction(
      (it: Omit<Absence, 'id'> & { by: number; at: Temporal.Instant }): Absence => {
        const before = absences.current(it.personId, it.from);
        if (before !== null && before.from.equals(it.from) && before.to.equals(it.to))
          return before;
        const made = absences.announce(it);
        audit.record({
          at: it.at,
          actorId: it.by,
          action: 'announce absence',
          subject: `person:${it.personId}`,
          ...(before === null ? {} : { before: daysOf(before) }),
          after: daysOf(it),
        });
        return made;
      },
    ).immediate,
    /** Null when it had ended before. */
    end: deps.db.transaction((id: number, by: number, at: Temporal.Instant): Absence | null => {
      const absence = absences.byId(id);
      if (absence === null || !absences.end(id, by, at)) return null;
      const subject = `person:${absence.personId}`;
      audit.record({ at, actorId: by, action: 'end absence', subject, before: daysOf(absence) });
      return absence;
    }).immediate,
  };
}
export type AbsenceVerbs = ReturnType<typeof createAbsenceVerbs>;

function daysOf({ from, to }: Pick<Absence, 'from' | 'to'>) {
  return { from: from.toString(), to: to.toString() };
}
