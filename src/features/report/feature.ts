import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import type { Texts } from '../../texts/texts.ts';
import { createChoiceMessages } from './choice-messages.ts';
import { createReportFlow } from './flow.ts';
import { createHistory } from './history.ts';
import { createLead } from './lead.ts';
import { createReportMessages } from './messages.ts';
import { createReportNotices } from './notices.ts';
import { createOnBehalf } from './on-behalf.ts';
import { createOpening } from './opening.ts';
import { createOwnProgress } from './progress.ts';
import { createReport } from './report.ts';
import { createReportVerbs } from './verbs.ts';

/** The monthly report: its interview, its commands, one's own progress and history. */
export function createReportFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}): { readonly flow: Flow; readonly composers: readonly Composer<AppContext>[] } {
  const { db, stores, clock, texts } = deps;
  const messages = createReportMessages(stores);
  const notices = createReportNotices({ stores, texts });
  const verbs = createReportVerbs(stores, notices);
  const opening = createOpening({ db, stores, notices });
  const choices = createChoiceMessages(stores);
  const lead = createLead({ opening, messages: choices });
  return {
    flow: createReportFlow({ stores, verbs, messages }),
    composers: [
      createReport({ opening, messages: choices, lead, groups: stores.groups }),
      createOnBehalf({ stores, lead }),
      createOwnProgress({ stores, clock }),
      createHistory({ stores, clock }),
    ],
  };
}
