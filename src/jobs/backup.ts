import { inVietnam } from '../domain/clock.ts';
import { quietUntil } from '../domain/reminder.ts';
import type { Backups } from '../storage/backups.ts';
import type { Db } from '../storage/database.ts';
import type { Stores } from '../storage/stores.ts';
import type { Texts } from '../texts/texts.ts';

/**
 * The nightly copy. When it cannot be made, the administrators learn it once that day, in the
 * morning, with what to do.
 */
export function createBackupJob(deps: {
  readonly stores: Pick<Stores, 'outbox' | 'people' | 'plans'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly db: Db;
  readonly backups: Pick<Backups, 'folder' | 'make'>;
}): (now: Temporal.Instant) => Promise<void> {
  const { stores, texts, db, backups } = deps;
  const { folder } = backups;

  function tellAdministrators(reason: string, now: Temporal.Instant): void {
    const day = inVietnam(now).toPlainDate().toString();
    for (const person of stores.people.withRole('administrator')) {
      stores.outbox.enqueue({
        key: `backup-failed:${day}:${person.id}`,
        chatId: person.telegramId,
        method: 'sendMessage',
        payload: {
          text: texts[person.language].plain('operator-backup-failed', { folder, reason }),
        },
        at: now,
        notBefore: quietUntil(stores.plans.current().reminders, now) ?? now,
      });
    }
  }

  return async (now) => {
    try {
      await backups.make(db, now);
    } catch (error) {
      tellAdministrators(reasonOf(error), now);
      throw error;
    }
  };
}

/** The system's own word where there is one, such as ENOSPC. */
function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return String(code ?? message ?? error);
}
