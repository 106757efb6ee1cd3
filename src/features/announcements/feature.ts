import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import type { Texts } from '../../texts/texts.ts';
import { createAnnouncements } from './announcements.ts';
import { createAnnouncementFlow } from './flow.ts';
import { createAnnouncementMessages } from './messages.ts';
import { createAnnouncementVerbs } from './verbs.ts';

/** Announcements to all units or the hamlets, with a board of who has read them. */
export function createAnnouncementFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}): {
  readonly flow: Flow;
  readonly composer: Composer<AppContext>;
  /** Brings the counts on all boards up to date. */
  readonly refreshAll: () => void;
} {
  const { db, stores, clock, texts } = deps;
  const messages = createAnnouncementMessages(stores);
  const verbs = createAnnouncementVerbs({ stores, texts, messages });
  return {
    flow: createAnnouncementFlow({ stores, messages, verbs }),
    ...createAnnouncements({ db, clock, stores, texts: texts.vi, messages, verbs }),
  };
}
