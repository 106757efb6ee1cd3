import type { App } from './app.ts';
import type { Clock } from './domain/clock.ts';
import { MOST_FAILURES, type TroubleKind } from './domain/trouble.ts';
import { healthOf, type Red } from './health.ts';
import { isUnwritable } from './storage/damage.ts';
import { megabytes, type Room, shortage } from './storage/room.ts';
import type { Health } from './telegram/webhook.ts';

export type VitalsDeps = {
  readonly app: App;
  readonly clock: Clock;
  readonly room: () => Room;
  /** Absent: updates come by webhook. */
  readonly polledAt?: () => Temporal.Instant | null;
};

/** What /healthz says of this process, looked at when it is asked. */
export function createVitals(deps: VitalsDeps) {
  const { app, clock } = deps;
  const startedAt = clock.now();

  /** What has been wrong since an earlier look is wrong since then. */
  function beganAt(kind: TroubleKind, now: Temporal.Instant): Temporal.Instant {
    return app.stores.troubles.open().find((each) => each.kind === kind)?.beganAt ?? now;
  }

  function jobs(): readonly Red[] {
    return app.fortunes().flatMap(({ name, failures, failingSince, reason }): readonly Red[] => {
      if (failures < MOST_FAILURES || failingSince === null) return [];
      return [{ part: 'jobs', since: failingSince, detail: `${name}: ${reason ?? 'failed'}` }];
    });
  }

  function disk(now: Temporal.Instant): readonly Red[] {
    const room = deps.room();
    const short = shortage(room);
    if (short === null) return [];
    const { folder, bytes } = short;
    const detail = `${folder}: ${megabytes(bytes)} of ${megabytes(room.least)} MB free`;
    return [{ part: 'disk', since: beganAt('disk', now), detail }];
  }

  function database(): readonly Red[] {
    const failure = app.ticking.failure();
    if (failure !== null && isUnwritable(failure.error)) {
      return [{ part: 'database', since: failure.since, detail: failure.error.message }];
    }
    const damage = app.stores.troubles.open().find(({ kind }) => kind === 'database');
    if (damage === undefined) return [];
    return [{ part: 'database', since: damage.beganAt, detail: String(damage.details['reason']) }];
  }

  /** A look that cannot be taken is bad news of its own. */
  function looked(part: Red['part'], look: () => readonly Red[]): readonly Red[] {
    try {
      return look();
    } catch (error) {
      const detail = error instanceof Error ? error.message : 'cannot be looked at';
      return [{ part, since: clock.now(), detail }];
    }
  }

  return {
    health(): Health {
      const now = clock.now();
      return healthOf({
        now,
        startedAt,
        tickedAt: app.ticking.lastAt(),
        ...(deps.polledAt === undefined ? {} : { polledAt: deps.polledAt() }),
        found: [...jobs(), ...looked('disk', () => disk(now)), ...looked('database', database)],
      });
    },
  };
}
