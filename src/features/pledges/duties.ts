import { inVietnam } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import { existsOn } from '../../domain/unit.ts';
import { isOpen, type Work } from '../../domain/work.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import type { DutyLine, DutySource } from '../../telegram/duties.ts';
import { workLabel } from '../../texts/answers.ts';
import { weekdayText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';

/** Works that are to be finished by a day (PR05). Who has finished is not reminded. */
export function createWorkDuties(
  stores: Pick<Stores, 'absences' | 'people' | 'plans' | 'units' | 'works'>,
): DutySource {
  /** The head; while the head is away or cannot be written to, the deputies. */
  function peopleOf(unitId: number, today: Temporal.PlainDate): readonly Person[] {
    const away = new Set(stores.absences.on(today).map(({ personId }) => personId));
    const all = stores.people
      .goingOnFor(unitId)
      .filter(({ person }) => person.unreachableAt === null);
    const present = all.filter(({ person }) => !away.has(person.id));
    const heads = present.filter(({ deputy }) => !deputy);
    const chosen = heads.length > 0 ? heads : present.length > 0 ? present : all;
    return chosen.map(({ person }) => person);
  }

  /** The unit is there, or the one that took its place. */
  function goesOn(unit: StoredUnit, today: Temporal.PlainDate): boolean {
    if (existsOn(unit, today)) return true;
    const heir = unit.replacedBy === null ? null : stores.units.byId(unit.replacedBy);
    return heir !== null && goesOn(heir, today);
  }

  function lineOf(texts: Texts, work: Work, today: Temporal.PlainDate): DutyLine {
    const days = today.until(work.dueOn, { largestUnit: 'days' }).days;
    const unit = stores.units.byId(work.unitId)?.name ?? '';
    const args = { label: workLabel(texts, work), unit, due: weekdayText(texts, work.dueOn) };
    const html =
      days > 0
        ? texts.t('work-duty-coming', { ...args, days })
        : days === 0
          ? texts.t('work-duty-today', args)
          : texts.t('work-duty-past', { ...args, days: -days });
    return { html, button: { text: workLabel(texts, work), data: `work:open:${work.id}` } };
  }

  return {
    name: 'work',
    open(now) {
      const today = inVietnam(now).toPlainDate();
      const { year, works } = stores.plans.current();
      return stores.works.ofYear(year).flatMap((work) => {
        const unit = stores.units.byId(work.unitId);
        if (!isOpen(work) || unit === null || !goesOn(unit, today)) return [];
        return [
          {
            subject: `work:${work.id}`,
            dueOn: work.dueOn,
            since: inVietnam(work.registeredAt).toPlainDate(),
            stages: works.stages,
            people: peopleOf(unit.id, today),
            line: (texts: Texts, on: Temporal.PlainDate) => lineOf(texts, work, on),
          },
        ];
      });
    },
  };
}
