import { goesOnFor, may } from '../../domain/member.ts';
import { countDossiers, type DossierStores, readDossiers } from '../../storage/dossier-reading.ts';
import type { DeskLine } from '../../telegram/desk.ts';

/** How many dossiers are complete and how many are not, for the desk; none: no line. */
export function dossierLine(stores: DossierStores): DeskLine {
  return (texts, who) => {
    const all = readDossiers(stores, stores.plans.current().year);
    const isStaff = may(who, 'dossier.manage');
    const own = goesOnFor(who);
    const theirs = isStaff ? all : all.filter(({ nomination }) => own.includes(nomination.unitId));
    return theirs.length === 0 ? null : texts.t('desk-dossiers', countDossiers(theirs));
  };
}
