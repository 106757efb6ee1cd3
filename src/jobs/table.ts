import { planIsOver } from '../domain/period.ts';
import { remindOfDates } from '../features/digest/dates.ts';
import type { Digests } from '../features/digest/digests.ts';
import type { DutyNotices } from '../features/duties/notices.ts';
import type { Reminders } from '../features/reminders/remind.ts';
import type { Db } from '../storage/database.ts';
import type { Stores } from '../storage/stores.ts';
import type { TellStaff } from '../telegram/staff.ts';
import type { Texts } from '../texts/texts.ts';
import { closeMonths } from './close-months.ts';
import { daily, type Job, weekly } from './jobs.ts';
import { openPeriods } from './open-periods.ts';

/** In the order in which they run: what is opened is reminded of, and shown on the board. */
export const JOB_NAMES = [
  'open-period',
  'snapshot',
  'exemplars',
  'reminders',
  'dates',
  'duties',
  'digest',
  'board',
  'files',
  'purge',
  'retention',
  'erasures',
  'backup',
  'alerts',
] as const;
export type JobName = (typeof JOB_NAMES)[number];

export type JobDeps = {
  readonly db: Db;
  readonly stores: Stores;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly reminders: Pick<Reminders, 'remind'>;
  /** Reminds of works, papers and other duties with a date. */
  readonly dutyNotices: Pick<DutyNotices, 'remind'>;
  /** Brings the register of exemplars in step with the monthly reports. */
  readonly takeExamplesIn: (now: Temporal.Instant) => void;
  /** Fetches what people sent. */
  readonly fetchFiles: (now: Temporal.Instant) => Promise<void>;
  /** Brings versions of the plan into force whose first day has come. */
  readonly enterPlans: () => void;
  readonly digests: Pick<Digests, 'tell'>;
  readonly tellStaff: TellStaff;
  /** Brings the pinned boards and the digests up to date; nothing is sent when nothing has changed. */
  readonly refreshBoards: () => void;
  /** Removes personal data whose time is over, and says what. */
  readonly retain: (now: Temporal.Instant) => unknown;
  /** Tells the office of requests for erasure that are due. */
  readonly remindOfRequests: (now: Temporal.Instant) => void;
  /** Writes down beside the copies what was erased, for them to be brought in line when restored. */
  readonly keepErasures: () => void;
  readonly backUp: (now: Temporal.Instant) => Promise<void>;
  /** Sees to it that an administrator learns what needs one. */
  readonly watch: (now: Temporal.Instant) => void;
};

/** The table of jobs: all that the clock does, besides sending what waits. */
export function createJobs(deps: JobDeps): readonly Job[] {
  const { db, stores, texts } = deps;
  const plan = () => stores.plans.current();

  const jobs = {
    'open-period': {
      schedule: 'every tick',
      run: (now) => {
        deps.enterPlans();
        if (!planIsOver(plan(), now)) openPeriods(db, stores, now);
      },
    },
    snapshot: { schedule: 'every tick', run: (now) => closeMonths(db, stores, now) },
    exemplars: { schedule: 'every tick', run: (now) => deps.takeExamplesIn(now) },
    // from 08:00 to the quiet hours in the evening
    reminders: {
      schedule: { next: daily(() => plan().reminders.time), grace: hours(12) },
      run: (now) => deps.reminders.remind(now),
    },
    dates: {
      schedule: { next: daily(() => plan().reminders.time), grace: hours(12) },
      run: (now) => remindOfDates({ ...deps, plan: plan(), texts: texts.vi }, now),
    },
    duties: {
      schedule: { next: daily(() => plan().reminders.time), grace: hours(12) },
      run: (now) => deps.dutyNotices.remind(now),
    },
    digest: {
      // until the evening of its day
      schedule: { next: weekly(() => plan().jobs.digest), grace: hours(11) },
      run: (now) => deps.digests.tell(now),
    },
    board: { schedule: 'every tick', run: () => deps.refreshBoards() },
    files: { schedule: 'every tick', run: (now) => deps.fetchFiles(now) },
    purge: {
      schedule: { next: daily(() => plan().jobs.purge.time), grace: hours(24) },
      run: (now) => purge(stores, now),
    },
    retention: {
      schedule: { next: daily(() => plan().jobs.purge.time), grace: hours(24) },
      run: (now) => {
        deps.retain(now);
        deps.remindOfRequests(now);
      },
    },
    // each minute, so that a lost disk loses none of them
    erasures: { schedule: 'every tick', run: () => deps.keepErasures() },
    backup: {
      schedule: { next: daily(() => plan().jobs.backup.time), grace: hours(24) },
      run: deps.backUp,
    },
    // last, so that what failed just now is known
    alerts: { schedule: 'every tick', run: (now) => deps.watch(now) },
  } satisfies Record<JobName, Omit<Job, 'name'>>;
  return JOB_NAMES.map((name) => ({ name, ...jobs[name] }));
}

/** Forgets what was kept to recognise what comes again, and what the clock did long ago. */
function purge(stores: Stores, now: Temporal.Instant): void {
  const { handledDays, slotDays } = stores.plans.current().jobs.purge;
  const handled = now.subtract({ hours: 24 * handledDays });
  stores.inbox.prune(handled);
  stores.dialogues.prune(handled);
  stores.jobs.prune(now.subtract({ hours: 24 * slotDays }));
  stores.troubles.prune(now.subtract({ hours: 24 * slotDays }));
  stores.wrongCodes.prune(now.subtract({ hours: 24 }));
}

function hours(count: number): Temporal.Duration {
  return Temporal.Duration.from({ hours: count });
}
