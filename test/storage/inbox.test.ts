import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { createInboxStore } from '../../src/storage/inbox.ts';
import { aDatabase, aFilePath, instant } from '../telegram/edge.ts';

const at = instant('2024-06-17T01:00:00Z');
const arrival = (updateId: number, key = '7:7') => ({
  updateId,
  key,
  payload: `{"n":${updateId}}`,
});

describe('inbox store', () => {
  it('keeps updates in the order of arrival, also when their ids are not', () => {
    const store = createInboxStore(aDatabase());

    store.add([arrival(900), arrival(12)], at);
    store.add([arrival(500)], at);

    expect(store.waiting().map((row) => row.updateId)).toEqual([900, 12, 500]);
    expect(store.waiting()[0]).toEqual({
      seq: 1,
      updateId: 900,
      key: '7:7',
      receivedAt: at,
      attempts: 0,
    });
    expect(store.payload(1)).toBe('{"n":900}');
  });

  it('returns only what it did not know, and keeps the first arrival instant', () => {
    const store = createInboxStore(aDatabase());
    store.add([arrival(1)], at);

    const added = store.add([arrival(1), arrival(2), arrival(2)], at.add({ hours: 1 }));

    expect(added.map((row) => row.updateId)).toEqual([2]);
    expect(store.waiting().map((row) => row.receivedAt.toString())).toEqual([
      '2024-06-17T01:00:00Z',
      '2024-06-17T02:00:00Z',
    ]);
  });

  it('writes all of a batch or nothing', () => {
    const store = createInboxStore(aDatabase());

    expect(() => store.add([arrival(1), { ...arrival(2), payload: '{' }], at)).toThrow('CHECK');

    expect(store.waiting()).toEqual([]);
  });

  it('forgets what was written in an update that was handled, but knows its id', () => {
    const db = aDatabase();
    const store = createInboxStore(db);
    store.add([arrival(1), arrival(2)], at);

    store.done(1);
    store.fail(2, 'bug');

    expect(db.prepare('SELECT state, payload, error FROM inbox').all()).toEqual([
      { state: 'done', payload: null, error: null },
      { state: 'failed', payload: '{"n":2}', error: 'bug' },
    ]);
    expect(store.add([arrival(1)], at)).toEqual([]);
    expect(store.counts()).toEqual({ waiting: 0, done: 1, failed: 1 });
  });

  it('counts starts after a restart and forgives them when released', () => {
    const store = createInboxStore(aDatabase());
    store.add([arrival(1)], at);

    store.claim(1);
    store.claim(1);
    expect(store.waiting()[0]?.attempts).toBe(2);

    store.release(1);
    expect(store.waiting()[0]?.attempts).toBe(0);
  });

  it('prunes what is old and dealt with, never what waits', () => {
    const store = createInboxStore(aDatabase());
    store.add([arrival(1), arrival(2)], at);
    store.add([arrival(3)], at.add({ hours: 1 }));
    store.done(1);
    store.done(3);

    expect(store.prune(at.add({ minutes: 1 }))).toBe(1);

    expect(store.counts()).toEqual({ waiting: 1, done: 1, failed: 0 });
  });

  it('is read by another connection as soon as it is written, and stays fully synchronous', () => {
    const path = aFilePath();
    const db = aDatabase(path);
    const store = createInboxStore(db);
    store.add([arrival(1), arrival(2)], at);
    store.done(1);

    const other = openDatabase(path, { readonly: true });

    expect(
      createInboxStore(other)
        .waiting()
        .map((row) => row.updateId),
    ).toEqual([2]);
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    other.close();
  });

  it('marks an update as done within the transaction of another store', () => {
    const db = aDatabase();
    const store = createInboxStore(db);
    store.add([arrival(1)], at);
    const broken = db.transaction(() => {
      store.done(1);
      throw new Error('rolled back');
    });

    expect(broken).toThrow('rolled back');

    expect(store.waiting()).toHaveLength(1);
  });
});

describe('what somebody wrote', () => {
  it('is in no byte of the database any more once it has been handled', () => {
    const db = aDatabase();
    const store = createInboxStore(db);
    const at = Temporal.Instant.from('2024-06-15T08:00:00+07:00');
    const payload = JSON.stringify({ text: `Kính gửi ${'xin nghỉ một tháng '.repeat(400)}` });
    const [row] = store.add([{ updateId: 1, key: '7:7', payload }], at);
    const bytes = () => db.serialize().toString('utf8');
    expect(bytes()).toContain('xin nghỉ một tháng');

    store.done(row?.seq ?? 0);

    expect(bytes().includes('xin nghỉ một tháng')).toBe(false);
  });
});
