import type { DossierPaper } from '../../domain/dossier.ts';
import type { Person } from '../../domain/member.ts';
import { speakerOf } from '../../domain/speaker.ts';
import type { Stores } from '../../storage/stores.ts';

type OwnerStores = Pick<Stores, 'absences' | 'people'>;

/** Everybody who answers for a paper: those of the unit, the office, or the council's secretary. */
export function answerFor(
  { people }: Pick<Stores, 'people'>,
  unitId: number,
  { owner }: Pick<DossierPaper, 'owner'>,
): readonly Person[] {
  if (owner === 'unit') return people.goingOnFor(unitId).map(({ person }) => person);
  const secretaries = owner === 'secretary' ? people.withRole('secretary') : [];
  return secretaries.length > 0 ? secretaries : people.withRole('officer');
}

/** Who is reminded of a paper: of a unit the one person who speaks for it now. */
export function remindedOf(
  stores: OwnerStores,
  unitId: number,
  paper: Pick<DossierPaper, 'owner'>,
  today: Temporal.PlainDate,
): readonly Person[] {
  const people = answerFor(stores, unitId, paper);
  if (paper.owner !== 'unit') return people.filter(({ unreachableAt }) => unreachableAt === null);
  const away = new Set(stores.absences.on(today).map(({ personId }) => personId));
  const speaker = speakerOf(people, away);
  return speaker === null ? [] : [speaker.person];
}
