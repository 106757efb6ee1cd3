import type { Reminders } from '../features/reminders/remind.ts';
import type { Stores } from '../storage/stores.ts';
import { daily, type Job } from './jobs.ts';

/** How long handled updates and ended dialogues are kept, to recognise what comes again. */
const KEPT = { hours: 7 * 24 };
const AT_NIGHT = Temporal.PlainTime.from('03:00');

/** The table of jobs: what the clock does besides opening periods and sending what waits. */
export function createJobs(deps: {
  readonly stores: Stores;
  readonly reminders: Pick<Reminders, 'remind'>;
}): readonly Job[] {
  const { stores, reminders } = deps;
  return [
    {
      name: 'reminders',
      next: (after) => daily(stores.plans.current().reminders.time)(after),
      // from 08:00 to the quiet hours in the evening
      grace: Temporal.Duration.from({ hours: 12 }),
      run: (now) => reminders.remind(now),
    },
    {
      name: 'purge',
      next: daily(AT_NIGHT),
      grace: Temporal.Duration.from({ hours: 24 }),
      run: (now) => {
        const old = now.subtract(KEPT);
        stores.inbox.prune(old);
        stores.dialogues.prune(old);
      },
    },
  ];
}
