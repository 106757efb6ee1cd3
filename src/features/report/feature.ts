import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import { createChoiceMessages } from './choice-messages.ts';
import { createReportFlow } from './flow.ts';
import { createHistory } from './history.ts';
import { createReportMessages } from './messages.ts';
import { createOpening } from './opening.ts';
import { createOwnProgress } from './progress.ts';
import { createReport } from './report.ts';
import { createReportVerbs } from './verbs.ts';

/** The monthly report: its interview, its commands, one's own progress and history. */
export function createReportFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
}): { readonly flow: Flow; readonly composers: readonly Composer<AppContext>[] } {
  const { db, stores, clock } = deps;
  const messages = createReportMessages(stores);
  const verbs = createReportVerbs(stores);
  const opening = createOpening({ db, stores });
  return {
    flow: createReportFlow({ stores, verbs, messages }),
    composers: [
      createReport({ opening, messages: createChoiceMessages(stores), groups: stores.groups }),
      createOwnProgress({ stores, clock }),
      createHistory({ stores }),
    ],
  };
}
