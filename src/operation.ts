import type { Clock } from './domain/clock.ts';
import { planIsOver } from './domain/period.ts';
import { createAlarm } from './features/alerts/alarm.ts';
import { createAlerts } from './features/alerts/alerts.ts';
import { createBackupJob } from './jobs/backup.ts';
import { createJournal } from './jobs/journal.ts';
import type { Backups } from './storage/backups.ts';
import { isDamage, isUnwritable } from './storage/damage.ts';
import type { Db } from './storage/database.ts';
import type { Room } from './storage/room.ts';
import type { Stores } from './storage/stores.ts';
import type { Log } from './telegram/log.ts';
import { redact } from './telegram/redaction.ts';
import type { Texts } from './texts/texts.ts';

/** A job whose failing is a trouble of its own kind. */
const BACKUP = 'backup';

export type OperationDeps = {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly log: Log;
  /** Where the nightly copies go; null: none are made, of what is for practice only. */
  readonly backups: Backups | null;
  /** Measures how much room there is; absent: it is not looked after. */
  readonly room?: () => Room;
  /** Since when nothing was heard from Telegram, be it a second; null when nobody can say. */
  readonly silentSince: () => Temporal.Instant | null;
  /** Past the outbox: for what the outbox could not write down. */
  readonly send: (chatId: number, text: string) => Promise<unknown>;
};

/** Wires what looks after the process itself: copies of the data, troubles, and who is told of them. */
export function createOperation(deps: OperationDeps) {
  const { db, stores, clock, texts, log } = deps;
  const journal = createJournal();
  const alarm = createAlarm({ people: stores.people, texts, send: deps.send, log });
  const alerts = createAlerts({
    db,
    stores,
    texts,
    log,
    facts: (now) => {
      const plan = stores.plans.find();
      return {
        room: roomNow(),
        line: { silentSince: deps.silentSince() },
        plan: plan === null ? null : { year: plan.year, isOver: planIsOver(plan, now) },
        jobs: journal.all().filter(({ name }) => name !== BACKUP),
      };
    },
  });

  /** A disk that does not answer keeps nobody from learning the rest. */
  function roomNow(): Room | null {
    try {
      return deps.room?.() ?? null;
    } catch (error) {
      log.error({ err: error }, 'room could not be measured');
      return null;
    }
  }

  function jobFailed(error: unknown, now: Temporal.Instant): void {
    if (isDamage(error)) alerts.met('database', { reason: redact(error.message) }, now);
  }

  function tickFailed(error: unknown, now: Temporal.Instant): void {
    if (isUnwritable(error)) alarm.unwritable(redact(error.message), now);
  }

  return {
    journal,
    watch: alerts.watch,
    backUp:
      deps.backups === null
        ? async () => {}
        : createBackupJob({ db, backups: deps.backups, alerts }),
    jobFailed,
    tickFailed,
    tickWent: alarm.written,
    /** Something that came in was set aside. */
    updateDropped: () => alerts.met('update', {}, clock.now()),
    /** Telegram refused something that was to go out. */
    messageRejected: () => alerts.met('message', {}, clock.now()),
  };
}
