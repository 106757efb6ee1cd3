import type { TroubleDetails, TroubleKind } from '../../domain/trouble.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Log } from '../../telegram/log.ts';
import { type TellDeps, tellAdministrators } from './tell.ts';
import { type Facts, watch } from './watch.ts';

/** Sees to it that an administrator learns what needs one. */
export function createAlerts(
  deps: TellDeps & {
    readonly db: Db;
    readonly stores: Pick<Stores, 'troubles'>;
    readonly facts: (now: Temporal.Instant) => Facts;
    readonly log: Pick<Log, 'error'>;
  },
) {
  const { troubles } = deps.stores;

  /** Whoever meets a trouble has one already: what cannot be written down is logged. */
  function record(write: () => void): void {
    try {
      write();
    } catch (error) {
      deps.log.error({ err: error }, 'trouble could not be recorded');
    }
  }

  return {
    /** Looks at everything, and tells what is to be told. */
    watch(now: Temporal.Instant): void {
      const facts = deps.facts(now);
      const look = deps.db.transaction(() => {
        watch(troubles, facts, now);
        tellAdministrators(deps, now);
      });
      look.immediate();
    },
    /** It has just happened. */
    met(kind: TroubleKind, details: TroubleDetails, at: Temporal.Instant): void {
      record(() => troubles.seen({ kind, details, at }));
    },
    /** It is certain that it is over. */
    mended(kind: TroubleKind, at: Temporal.Instant): void {
      record(() => {
        for (const { id, kind: each } of troubles.open()) if (each === kind) troubles.ended(id, at);
      });
    },
  };
}
export type Alerts = ReturnType<typeof createAlerts>;
