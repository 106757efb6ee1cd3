import { describe, expect, it, onTestFinished } from 'vitest';
import { createMetrics } from '../src/metrics.ts';
import type { Room } from '../src/storage/room.ts';
import { aCommune } from './support/commune.ts';
import { readMetrics } from './support/prometheus.ts';

const ROOM: Room = {
  databaseBytes: 1_048_576,
  walBytes: 4096,
  least: 200_000_000,
  free: [
    { what: 'data', folder: '/var/lib/"thi đua"\\', bytes: 5e9 },
    { what: 'backups', folder: '/sao-luu', bytes: 6e9 },
  ],
};

/** Metrics of a bot at 08:00 that has been polled a minute ago and has a copy of 02:00. */
async function someMetrics(
  options: { readonly room?: () => Room; readonly isPolled?: boolean } = {},
) {
  const commune = await aCommune({ now: '2024-06-17T08:00' });
  onTestFinished(() => commune.close());
  const { app, clock } = commune;
  const polledAt = clock.now().subtract({ seconds: 60 });
  const metrics = createMetrics({
    app,
    clock,
    room: options.room ?? (() => ROOM),
    backups: () => [{ path: 'x', at: Temporal.PlainDateTime.from('2024-06-17T02:00:00') }],
    ...(options.isPolled === false ? {} : { polledAt: () => polledAt }),
    version: 'a"b\\c\nd',
  });
  const read = async () => readMetrics(await metrics.text());
  const valuesOf = async (name: string) =>
    (await read())
      .find((family) => family.name === name)
      ?.samples.map(({ labels, value }) => [...Object.values(labels), value]);
  return { ...commune, metrics, read, valuesOf };
}

describe('/metrics', () => {
  it('is text that a scraper reads, each metric with its help and type', async () => {
    const { metrics, read } = await someMetrics();

    const families = await read();

    expect(metrics.contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
    const ours = families.filter(({ name }) => name.startsWith('thidua_'));
    expect(ours.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'thidua_updates_received_total counter',
      'thidua_updates_handled_total counter',
      'thidua_updates_failed_total counter',
      'thidua_build_info gauge',
      'thidua_inbox_waiting gauge',
      'thidua_inbox_oldest_seconds gauge',
      'thidua_outbox_messages gauge',
      'thidua_job_last_success_seconds gauge',
      'thidua_job_failures gauge',
      'thidua_tick_age_seconds gauge',
      'thidua_poll_age_seconds gauge',
      'thidua_troubles_open gauge',
      'thidua_database_bytes gauge',
      'thidua_database_wal_bytes gauge',
      'thidua_disk_free_bytes gauge',
      'thidua_disk_least_bytes gauge',
      'thidua_backup_age_seconds gauge',
    ]);
    for (const name of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
      'nodejs_heap_size_used_bytes',
    ]) {
      expect(families.map((family) => family.name)).toContain(name);
    }
  });

  it('counts updates as they come, are handled and fail', async () => {
    const { driver, enrolled, db, valuesOf } = await someMetrics();
    const chat = driver.chat(enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    await chat.say('/trogiup');
    db.exec('ALTER TABLE period RENAME TO hidden');
    await chat.say('/status');
    db.exec('ALTER TABLE hidden RENAME TO period');

    expect(await valuesOf('thidua_updates_received_total')).toEqual([[2]]);
    expect(await valuesOf('thidua_updates_handled_total')).toEqual([[1]]);
    expect(await valuesOf('thidua_updates_failed_total')).toEqual([[1]]);
    expect(await valuesOf('thidua_inbox_waiting')).toEqual([[0]]);
    expect(await valuesOf('thidua_inbox_oldest_seconds')).toEqual([[0]]);
  });

  it('tells how old the oldest waiting update is', async () => {
    const { app, clock, valuesOf } = await someMetrics();
    await app.inbox.stop();
    const update = { update_id: 9, message: { chat: { id: 7 }, from: { id: 7 } } };
    app.inbox.start();
    const stuck = app.inbox.oldestAt();
    app.inbox.receive([update] as never);

    expect(stuck).toBeNull();
    clock.jumpTo(clock.now().add({ seconds: 90 }));
    expect((await valuesOf('thidua_inbox_oldest_seconds'))?.flat()).toHaveLength(1);
  });

  it('tells the ages of tick, poll, copy and jobs, and the states of the outbox', async () => {
    const { app, clock, valuesOf } = await someMetrics();
    await app.tick();
    app.stores.outbox.enqueue({
      key: 'a',
      chatId: 7,
      method: 'sendMessage',
      payload: { text: 'a' },
      at: clock.now(),
      notBefore: clock.now().add({ hours: 1 }),
    });
    clock.jumpTo(clock.now().add({ seconds: 30 }));

    expect(await valuesOf('thidua_tick_age_seconds')).toEqual([[30]]);
    expect(await valuesOf('thidua_poll_age_seconds')).toEqual([[90]]);
    expect(await valuesOf('thidua_backup_age_seconds')).toEqual([[6 * 3600 + 30]]);
    expect(await valuesOf('thidua_job_last_success_seconds')).toContainEqual(['alerts', 30]);
    expect(await valuesOf('thidua_job_failures')).toContainEqual(['open-period', 0]);
    expect(await valuesOf('thidua_outbox_messages')).toEqual([
      ['pending', 1],
      ['claimed', 0],
      ['sent', 0],
      ['failed', 0],
      ['uncertain', 0],
      ['skipped', 0],
    ]);
    app.stores.outbox.close(1, 'skipped', 'the test is over');
  });

  it('tells the sizes of database and log, the room, and what runs', async () => {
    const { app, clock, valuesOf } = await someMetrics();
    app.stores.troubles.seen({ kind: 'job', subject: 'a', details: {}, at: clock.now() });
    app.stores.troubles.seen({ kind: 'job', subject: 'b', details: {}, at: clock.now() });

    expect(await valuesOf('thidua_database_bytes')).toEqual([[1_048_576]]);
    expect(await valuesOf('thidua_database_wal_bytes')).toEqual([[4096]]);
    expect(await valuesOf('thidua_disk_free_bytes')).toEqual([
      ['data', 5e9],
      ['backups', 6e9],
    ]);
    expect(await valuesOf('thidua_disk_least_bytes')).toEqual([[200_000_000]]);
    expect(await valuesOf('thidua_build_info')).toEqual([['a"b\\c\nd', process.versions.node, 1]]);
    expect(await valuesOf('thidua_troubles_open')).toEqual([['job', 2]]);
  });

  it('leaves out what cannot be known: no poll behind a webhook, no disk that answers', async () => {
    const { read } = await someMetrics({
      isPolled: false,
      room: () => {
        throw new Error('EIO');
      },
    });

    const empty = (await read()).filter(
      ({ name, samples }) => name.startsWith('thidua_') && samples.length === 0,
    );

    expect(empty.map(({ name }) => name)).toEqual([
      'thidua_poll_age_seconds',
      'thidua_troubles_open',
      'thidua_database_bytes',
      'thidua_database_wal_bytes',
      'thidua_disk_free_bytes',
      'thidua_disk_least_bytes',
    ]);
  });
});
