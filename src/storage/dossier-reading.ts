import { type DossierStanding, dossierStanding } from '../domain/dossier.ts';
import type { Plan } from '../domain/plan.ts';
import type { FiledPaper } from './dossiers.ts';
import type { Nomination } from './nomination-rows.ts';
import type { Stores } from './stores.ts';

/** A nomination with what stands in its dossier, judged by the plan of its year. */
export type Dossier = {
  readonly nomination: Nomination;
  readonly filed: readonly FiledPaper[];
  readonly standing: DossierStanding;
};
export type DossierStores = Pick<Stores, 'dossiers' | 'nominations' | 'plans'>;

export function planOfYear({ plans }: Pick<Stores, 'plans'>, year: number): Plan {
  return plans.forMonth(`${year}-12`);
}

export function readDossier(stores: DossierStores, nominationId: number): Dossier | null {
  const nomination = stores.nominations.byId(nominationId);
  if (nomination === null) return null;
  return dossierOf(stores, nomination, stores.dossiers.ofNomination(nominationId));
}

/** Every dossier that is asked for in a year, in the order of the nominations. */
export function readDossiers(stores: DossierStores, year: number): readonly Dossier[] {
  const filed = stores.dossiers.ofYear(year);
  return stores.nominations
    .ofYear(year)
    .map((nomination) => dossierOf(stores, nomination, filed.get(nomination.id) ?? []))
    .filter(({ standing }) => standing.verdict !== 'none');
}

function dossierOf(
  stores: DossierStores,
  nomination: Nomination,
  filed: readonly FiledPaper[],
): Dossier {
  const rules = planOfYear(stores, nomination.year).commendation;
  return { nomination, filed, standing: dossierStanding(rules, nomination, filed) };
}

/** Those that are complete, and all others that something is still to be brought for. */
export function countDossiers(dossiers: readonly Dossier[]): {
  readonly complete: number;
  readonly lacking: number;
} {
  const complete = dossiers.filter(({ standing }) => standing.verdict === 'complete').length;
  return { complete, lacking: dossiers.length - complete };
}
