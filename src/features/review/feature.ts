import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import type { Texts } from '../../texts/texts.ts';
import { createReviewNotices } from './notices.ts';
import { createReviewQueue } from './queue.ts';
import { createReopenFlow } from './reopen-flow.ts';
import { createReopening } from './reopening.ts';
import { createReturnFlow } from './return-flow.ts';
import { createReview } from './review.ts';
import { createReviewVerbs } from './verbs.ts';

/** The office's review of what was sent: accept, return, reopen. */
export function createReviewFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}): { readonly flows: readonly Flow[]; readonly composers: readonly Composer<AppContext>[] } {
  const { db, stores, clock, texts } = deps;
  const notices = createReviewNotices({ clock, stores, texts });
  const verbs = createReviewVerbs({ db, stores, notices });
  const queue = createReviewQueue({ stores, verbs });
  return {
    flows: [createReturnFlow({ stores, verbs, queue }), createReopenFlow({ stores, verbs })],
    composers: [createReview({ stores, verbs, queue }), createReopening({ db, stores, verbs })],
  };
}
