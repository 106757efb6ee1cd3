import type { Clock } from '../domain/clock.ts';
import { planIsOver } from '../domain/period.ts';
import type { Db } from '../storage/database.ts';
import type { Stores } from '../storage/stores.ts';
import type { Texts } from '../texts/texts.ts';
import { openPeriods } from './open-periods.ts';
import { tellPlanIsOver } from './plan-over.ts';

/** How long handled updates and ended dialogues are kept, to recognise what comes again. */
const KEPT = { hours: 7 * 24 };

/** What the clock does once a minute: ask what is due now, do it, and send what waits. */
export function createTick(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly send: () => Promise<unknown>;
}): () => Promise<void> {
  const { db, stores, clock, texts } = deps;
  return async () => {
    const now = clock.now();
    if (planIsOver(stores.plans.current(), now)) tellPlanIsOver(stores, texts, now);
    else openPeriods(db, stores, now);
    const old = now.subtract(KEPT);
    stores.inbox.prune(old);
    stores.dialogues.prune(old);
    await deps.send();
  };
}
