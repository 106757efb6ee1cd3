import { inVietnam } from '../../domain/clock.ts';
import { fold } from '../../domain/fold.ts';
import type { Person } from '../../domain/member.ts';
import type { ExpectedLine } from '../../domain/phone.ts';
import { existsOn, nextCode, type UnitKind } from '../../domain/unit.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';

type VerbStores = Pick<
  Stores,
  'audit' | 'expectedPeople' | 'invitations' | 'people' | 'periods' | 'units'
>;
/** How many lines were taken, and those that named no unit or no number. */
export type Expectation = { readonly taken: number; readonly refused: readonly string[] };
/** Who does it, and when. */
export type Doer = { readonly by: number; readonly at: Temporal.Instant };

/** What staff does to units and their people; each call is part of the caller's transaction. */
export function createUnitVerbs(stores: VerbStores) {
  const { audit, expectedPeople, invitations, people, periods, units } = stores;

  function note(unitId: number, action: string, doer: Doer, more: object = {}): void {
    audit.record({ at: doer.at, actorId: doer.by, action, subject: `unit:${unitId}`, ...more });
  }

  /** A closed unit owes nothing for a month whose window closes after its last day. */
  function excuseAfter(
    unit: StoredUnit,
    lastDay: Temporal.PlainDate,
    why: string,
    doer: Doer,
  ): void {
    for (const obligation of periods.ofUnit(unit.id)) {
      const isLater = Temporal.PlainDate.compare(obligation.period.windowTo, lastDay) > 0;
      if (!isLater || obligation.firstSubmittedAt !== null || obligation.excuse !== null) continue;
      periods.excuse(obligation.id, { at: doer.at, by: doer.by, why });
      audit.record({
        at: doer.at,
        actorId: doer.by,
        action: 'excuse',
        subject: `obligation:${obligation.id}`,
        reason: why,
      });
    }
  }

  function close(
    unit: StoredUnit,
    lastDay: Temporal.PlainDate,
    successor: StoredUnit | null,
    why: string,
    doer: Doer,
  ): void {
    units.close(unit.id, lastDay, successor?.id ?? null);
    const after = { validTo: lastDay.toString(), replacedBy: successor?.code ?? null };
    note(unit.id, 'close unit', doer, { before: { validTo: unit.validTo?.toString() }, after });
    excuseAfter(unit, lastDay, why, doer);
  }

  function add(
    it: { readonly name: string; readonly kind: UnitKind; readonly from: Temporal.PlainDate },
    doer: Doer,
  ): StoredUnit {
    const code = nextCode(units.all(), it.kind);
    const id = units.append({ ...it, code, validFrom: it.from, validTo: null });
    const after = { code, name: it.name, kind: it.kind, validFrom: it.from.toString() };
    note(id, 'add unit', doer, { after });
    const made = units.byId(id);
    if (made === null) throw new Error('a unit that was added is not there');
    return made;
  }

  return {
    add,
    rename(unit: StoredUnit, name: string, doer: Doer): void {
      units.rename(unit.id, name);
      note(unit.id, 'rename unit', doer, { before: { name: unit.name }, after: { name } });
    },
    close: (unit: StoredUnit, lastDay: Temporal.PlainDate, why: string, doer: Doer) =>
      close(unit, lastDay, null, why, doer),
    /** One unit takes the place of two from a day on; its head, if one is named, speaks for it. */
    merge(
      it: {
        readonly parts: readonly StoredUnit[];
        readonly name: string;
        readonly from: Temporal.PlainDate;
        readonly head: Person | null;
        readonly why: string;
      },
      doer: Doer,
    ): StoredUnit {
      const kind = it.parts[0]?.kind ?? 'hamlet';
      const successor = add({ name: it.name, kind, from: it.from }, doer);
      const lastDay = it.from.subtract({ days: 1 });
      for (const part of it.parts) close(part, lastDay, successor, it.why, doer);
      if (it.head !== null) {
        const duty = { role: 'reporter' as const, unitId: successor.id, deputy: false };
        people.appoint({ personId: it.head.id, ...duty, at: doer.at });
        note(successor.id, 'appoint', doer, { after: { personId: it.head.id } });
      }
      return successor;
    },
    /** Takes somebody's duty for the unit off them; false when it had ended. */
    dismiss(unit: StoredUnit, person: Person, doer: Doer): boolean {
      const memberships = people.who(person.telegramId)?.memberships ?? [];
      const theirs = memberships.filter((membership) => membership.unitId === unit.id);
      for (const membership of theirs) people.endMembership(membership.id, doer.at);
      if (theirs.length > 0) note(unit.id, 'dismiss', doer, { before: { personId: person.id } });
      return theirs.length > 0;
    },
    /** Ends the unit's unused invitations; returns how many. */
    revoke(unit: StoredUnit, doer: Doer): number {
      const count = invitations.revoke(unit.id, doer.at);
      if (count > 0) note(unit.id, 'revoke invitations', doer, { after: { count } });
      return count;
    },
    /** Writes down who may join by their number; what names no unit is handed back. */
    expect(lines: readonly ExpectedLine[], doer: Doer): Expectation {
      const today = inVietnam(doer.at).toPlainDate();
      const byName = new Map(
        units
          .all()
          .filter((unit) => existsOn(unit, today))
          .flatMap((unit) => [
            [fold(unit.name), unit],
            [fold(unit.code), unit],
          ]),
      );
      const refused: string[] = [];
      let taken = 0;
      for (const line of lines) {
        const unit = line.ok ? byName.get(line.unit) : undefined;
        if (!line.ok || unit === undefined) {
          refused.push(line.line);
          continue;
        }
        const { phone, deputy } = line;
        expectedPeople.put({ phone, deputy, unitId: unit.id, ...doer });
        note(unit.id, 'expect', doer, { after: { deputy } });
        taken += 1;
      }
      return { taken, refused };
    },
  };
}
export type UnitVerbs = ReturnType<typeof createUnitVerbs>;
