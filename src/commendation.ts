import type { Composer } from 'grammy';
import type { Clock } from './domain/clock.ts';
import type { Random } from './domain/random.ts';
import { createCommendationDesk } from './features/commendation-desk/desk.ts';
import { createCouncilFeature } from './features/council/feature.ts';
import type { RevisePlan } from './features/council/rule-form.ts';
import { createDocumentFeature } from './features/documents/feature.ts';
import { createDossierFeature } from './features/dossiers/feature.ts';
import { createEventFeature } from './features/events/feature.ts';
import { createExemplarFeature } from './features/exemplars/feature.ts';
import { createNominationFeature } from './features/nominations/feature.ts';
import { createPledgeFeature } from './features/pledges/feature.ts';
import { createRankingFeature } from './features/ranking/feature.ts';
import { renderProgress } from './render/pictures.ts';
import type { Db } from './storage/database.ts';
import type { Stores } from './storage/stores.ts';
import type { AppContext } from './telegram/context.ts';
import type { Flow } from './telegram/dialogue-engine.ts';
import type { Download } from './telegram/download.ts';
import type { DutySource } from './telegram/duties.ts';
import type { FileArrival } from './telegram/fetch-files.ts';
import type { TellStaff } from './telegram/staff.ts';
import type { Texts } from './texts/texts.ts';

export type CommendationDeps = {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly random: Random;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly download: Download;
  readonly arrived: FileArrival;
  readonly tellStaff: TellStaff;
  readonly revisePlan: RevisePlan;
};

/**
 * Wires the second half of the plan (sections II, VI, VII): pledges, exemplars, nominations, the
 * council, documents, dossiers and the ranking.
 */
export function createCommendation(deps: CommendationDeps): {
  readonly flows: readonly Flow[];
  readonly composers: readonly Composer<AppContext>[];
  /** What the daily reminder of dated duties goes through. */
  readonly dutySources: readonly DutySource[];
  /** What stands in chats and is kept current. */
  readonly refreshBoards: () => void;
  /** Brings the register of exemplars in step with the monthly reports; each minute. */
  readonly takeExamplesIn: (now: Temporal.Instant) => void;
} {
  const exemplars = createExemplarFeature(deps);
  const events = createEventFeature(deps);
  const documents = createDocumentFeature(deps);
  const pledges = createPledgeFeature({
    ...deps,
    printing: {
      sheet: (pledgeId, by) => documents.documents.make({ kind: 'pledge_sheet', pledgeId }, by),
      blank: documents.blankPledge,
    },
  });
  const ranking = createRankingFeature({ ...deps, draw: renderProgress });
  const nominations = createNominationFeature(deps);
  const council = createCouncilFeature({ ...deps, conclude: nominations.conclude });
  const dossiers = createDossierFeature({
    ...deps,
    makeDocument: documents.documents.make,
    forward: nominations.forward,
  });
  const desk = createCommendationDesk({
    stores: deps.stores,
    areas: [
      { area: 'pledge' },
      { area: 'exemplar', line: exemplars.line },
      { area: 'event', line: events.line },
      { area: 'nomination', line: nominations.line },
      { area: 'council', line: council.line },
      { area: 'dossier', line: dossiers.line },
      { area: 'document' },
      { area: 'ranking' },
    ],
  });
  return {
    flows: [
      pledges.flow,
      ...exemplars.flows,
      ...events.flows,
      ...nominations.flows,
      ...council.flows,
      ...dossiers.flows,
    ],
    composers: [
      desk,
      ...pledges.composers,
      nominations.composer,
      ...council.composers,
      dossiers.composer,
      documents.composer,
      ranking.composer,
      ...exemplars.composers,
      events.composer,
    ],
    dutySources: [pledges.duties, dossiers.duties, events.dutySource],
    takeExamplesIn: exemplars.takeIn,
    refreshBoards: council.refreshBoards,
  };
}
