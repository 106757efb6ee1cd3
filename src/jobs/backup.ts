import type { Alerts } from '../features/alerts/alerts.ts';
import type { Backups } from '../storage/backups.ts';
import type { Db } from '../storage/database.ts';
import { UnsoundError } from '../storage/verification.ts';

/** The nightly copy. When it cannot be made, or the data turn out damaged, that is a trouble. */
export function createBackupJob(deps: {
  readonly db: Db;
  readonly backups: Pick<Backups, 'folder' | 'make'>;
  readonly alerts: Pick<Alerts, 'met' | 'mended'>;
}): (now: Temporal.Instant) => Promise<void> {
  const { db, backups, alerts } = deps;
  const { folder } = backups;
  return async (now) => {
    try {
      await backups.make(db, now);
    } catch (error) {
      if (error instanceof UnsoundError) alerts.met('database', { reason: error.message }, now);
      else alerts.met('backup', { folder, reason: reasonOf(error) }, now);
      throw error;
    }
    alerts.mended('backup', now);
    alerts.mended('database', now);
  };
}

/** The system's own word where there is one, such as ENOSPC. */
function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return String(code ?? message ?? error);
}
