import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import type { DutySource } from '../../telegram/duties.ts';
import type { Texts } from '../../texts/texts.ts';
import { createBeginning } from './begin.ts';
import { createUnitCards } from './cards.ts';
import { createWorkDuties } from './duties.ts';
import { createFormFlow } from './flow.ts';
import { createOverview } from './overview.ts';
import { createPledges } from './pledges.ts';
import { createSaving } from './saving.ts';
import { createPledgeSheets, type PledgePrinting } from './sheets.ts';
import { createPledgeVerbs } from './verbs.ts';
import { createWorkCards } from './work-cards.ts';
import { createWorks } from './works.ts';

/** What units take upon themselves (PR01–PR05): their own plan, pledges, works and tasks. */
export function createPledgeFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly printing: PledgePrinting;
}): {
  readonly flow: Flow;
  readonly composers: readonly Composer<AppContext>[];
  readonly duties: DutySource;
} {
  const { db, stores, clock, texts } = deps;
  const verbs = createPledgeVerbs(stores);
  const cards = createUnitCards(stores);
  const saving = createSaving({ stores, texts, verbs, cards });
  const begin = createBeginning({ db, stores });
  const overview = createOverview({ clock, stores });
  return {
    flow: createFormFlow({ stores, saving }),
    composers: [
      createPledges({ stores, cards, overview, begin }),
      createPledgeSheets({ stores, printing: deps.printing }),
      createWorks({ db, stores, verbs, cards: createWorkCards(stores) }),
    ],
    duties: createWorkDuties(stores),
  };
}
