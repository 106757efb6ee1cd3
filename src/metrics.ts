import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { App } from './app.ts';
import type { Clock } from './domain/clock.ts';
import { inVietnam } from './domain/clock.ts';
import type { Backup } from './storage/backups.ts';
import type { Room } from './storage/room.ts';

export type MetricsDeps = {
  readonly app: App;
  readonly clock: Clock;
  readonly room: () => Room;
  /** Newest first. */
  readonly backups: () => readonly Backup[];
  /** Absent: updates come by webhook. */
  readonly polledAt?: () => Temporal.Instant | null;
  readonly version: string;
};

/** Text in the format of Prometheus, and its type. */
export type Metrics = {
  readonly contentType: string;
  readonly text: () => Promise<string>;
};

type Values = readonly (readonly [labels: Readonly<Record<string, string>>, value: number])[];

/** Coarser than its default: it wakes an idle machine less often. */
const EVENT_LOOP_PRECISION = 50;

/** Everything is measured when it is asked for; what cannot be measured now is left out. */
export function createMetrics(deps: MetricsDeps): Metrics {
  const { app, clock } = deps;
  const register = new Registry();
  collectDefaultMetrics({ register, eventLoopMonitoringPrecision: EVENT_LOOP_PRECISION });

  function gauge(name: string, help: string, labelNames: readonly string[], read: () => Values) {
    const metric = new Gauge({
      name: `thidua_${name}`,
      help,
      labelNames: [...labelNames],
      registers: [register],
      collect() {
        metric.reset();
        // else it would stand at 0, known or not
        if (labelNames.length === 0) metric.remove();
        for (const [labels, value] of attempt(read)) metric.set(labels, value);
      },
    });
  }

  function attempt(read: () => Values): Values {
    try {
      return read();
    } catch {
      return [];
    }
  }

  function counter(name: string, help: string, read: () => number) {
    const metric = new Counter({
      name: `thidua_${name}_total`,
      help,
      registers: [register],
      collect() {
        metric.reset();
        metric.inc(read());
      },
    });
  }

  const secondsSince = (then: Temporal.Instant | null | undefined): Values =>
    then === null || then === undefined ? [] : [[{}, clock.now().since(then).total('seconds')]];

  const totals = app.inbox.totals;
  counter('updates_received', 'Updates written down since the start.', () => totals().received);
  counter('updates_handled', 'Updates handled since the start.', () => totals().handled);
  counter('updates_failed', 'Updates set aside since the start.', () => totals().failed);

  gauge(
    'build_info',
    'What runs here: a hash of the sources, and Node.js.',
    ['version', 'node'],
    () => [[{ version: deps.version, node: process.versions.node }, 1]],
  );
  gauge('inbox_waiting', 'Updates that wait or are being handled.', [], () => [
    [{}, app.inbox.size()],
  ]);
  gauge('inbox_oldest_seconds', 'Age of the update that has waited longest.', [], () => {
    const oldest = app.inbox.oldestAt();
    return oldest === null ? [[{}, 0]] : secondsSince(oldest);
  });
  gauge('outbox_messages', 'Messages that nobody asked for, by state.', ['state'], () =>
    Object.entries(app.stores.outbox.counts()).map(([state, count]) => [{ state }, count]),
  );
  gauge('job_last_success_seconds', 'Since each job last succeeded.', ['job'], () =>
    app
      .fortunes()
      .flatMap(({ name: job, lastSuccessAt }) =>
        secondsSince(lastSuccessAt).map(([, value]) => [{ job }, value] as const),
      ),
  );
  gauge('job_failures', 'Failures of each job in a row, up to now.', ['job'], () =>
    app.fortunes().map(({ name: job, failures }) => [{ job }, failures]),
  );
  gauge('tick_age_seconds', 'Since the jobs were last gone through.', [], () =>
    secondsSince(app.ticking.lastAt()),
  );
  gauge('poll_age_seconds', 'Since Telegram last answered a poll.', [], () =>
    secondsSince(deps.polledAt?.()),
  );
  gauge('troubles_open', 'Troubles that an administrator is told of, by kind.', ['kind'], () => {
    const kinds = app.stores.troubles.open().map(({ kind }) => kind);
    return [...new Set(kinds)].map((kind) => [
      { kind },
      kinds.filter((each) => each === kind).length,
    ]);
  });
  gauge('database_bytes', 'Size of the database.', [], () => [[{}, deps.room().databaseBytes]]);
  gauge('database_wal_bytes', 'Size of its write-ahead log.', [], () => [
    [{}, deps.room().walBytes],
  ]);
  gauge('disk_free_bytes', 'What the disk of each folder has left.', ['folder'], () =>
    deps.room().free.map(({ what: folder, bytes }) => [{ folder }, bytes]),
  );
  gauge('disk_least_bytes', 'What it must have left.', [], () => [[{}, deps.room().least]]);
  gauge('backup_age_seconds', 'Age of the newest copy in BACKUP_DIR.', [], () => {
    const [newest] = deps.backups();
    if (newest === undefined) return [];
    return secondsSince(newest.at.toZonedDateTime(inVietnam(clock.now()).timeZoneId).toInstant());
  });

  return { contentType: register.contentType, text: () => register.metrics() };
}
