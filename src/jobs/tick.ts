import type { Clock } from '../domain/clock.ts';
import { planIsOver } from '../domain/period.ts';
import type { Db } from '../storage/database.ts';
import type { Stores } from '../storage/stores.ts';
import type { Texts } from '../texts/texts.ts';
import { openPeriods } from './open-periods.ts';
import { tellPlanIsOver } from './plan-over.ts';

/** What the clock does once a minute: ask what is due now, do it, and send what waits. */
export function createTick(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  /** Runs the jobs whose slots have come. */
  readonly runDue: (now: Temporal.Instant) => Promise<void>;
  /** Brings the pinned boards up to date; nothing is sent when nothing has changed. */
  readonly refreshBoards: () => void;
  readonly send: () => Promise<unknown>;
}): () => Promise<void> {
  const { db, stores, clock, texts } = deps;
  return async () => {
    const now = clock.now();
    if (planIsOver(stores.plans.current(), now)) tellPlanIsOver(stores, texts, now);
    else openPeriods(db, stores, now);
    await deps.runDue(now);
    deps.refreshBoards();
    await deps.send();
  };
}
