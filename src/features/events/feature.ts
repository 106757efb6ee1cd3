import type { Composer } from 'grammy';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { DeskLine } from '../../telegram/desk.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import type { DutySource } from '../../telegram/duties.ts';
import type { Texts } from '../../texts/texts.ts';
import { createEventCards } from './cards.ts';
import { createReviewDuties } from './duties.ts';
import { createEvents } from './events.ts';
import { createEventRecordFlow } from './flow.ts';
import { createEventLaterFlow } from './later-flow.ts';
import { createEventNotices } from './notices.ts';
import { createEventOverview } from './overview.ts';
import { createRecordMessages } from './record-messages.ts';
import { createEventVerbs } from './verbs.ts';

/** What the year's campaigns are held by: reviews, selections, visits (PR09, PR10, PR15). */
export function createEventFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}): {
  readonly flows: readonly Flow[];
  readonly composer: Composer<AppContext>;
  readonly dutySource: DutySource;
  /** Its line on the board of the year's commendation. */
  readonly line: DeskLine;
} {
  const { db, stores } = deps;
  const verbs = createEventVerbs(stores, createEventNotices(deps));
  const cards = createEventCards(stores);
  const overview = createEventOverview({ stores, cards });
  const answers = { plan: () => stores.plans.current() };
  const messages = createRecordMessages(stores);
  return {
    flows: [
      createEventRecordFlow({ stores, answers, verbs, messages, cards }),
      createEventLaterFlow({ stores, verbs, cards }),
    ],
    composer: createEvents({ db, stores, verbs, cards, overview }),
    dutySource: createReviewDuties(stores),
    line: overview.line,
  };
}
