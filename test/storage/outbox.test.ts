import { describe, expect, it } from 'vitest';
import { createOutboxStore, type Enqueued } from '../../src/storage/outbox.ts';
import { aDatabase, instant } from '../telegram/edge.ts';

const at = instant('2024-06-17T01:00:00Z');
const message = (key: string, more: Partial<Enqueued> = {}): Enqueued => ({
  key,
  chatId: 7,
  method: 'sendMessage',
  payload: { text: key },
  at,
  ...more,
});

describe('outbox store', () => {
  it('takes a message once, whatever became of it', () => {
    const store = createOutboxStore(aDatabase());

    expect(store.enqueue(message('a'))).toBe(true);
    expect(store.enqueue(message('a', { payload: { text: 'other' } }))).toBe(false);
    store.close(1, 'skipped', 'done already');

    expect(store.enqueue(message('a'))).toBe(false);
    expect(store.byKey('a')).toEqual({
      id: 1,
      key: 'a',
      chatId: 7,
      threadId: null,
      method: 'sendMessage',
      payload: { text: 'a' },
      notBefore: at,
      state: 'skipped',
      attempts: 0,
      messageId: null,
      error: 'done already',
      createdAt: at,
      sentAt: null,
    });
  });

  it('is part of the transaction in which it is called', () => {
    const db = aDatabase();
    const store = createOutboxStore(db);
    const broken = db.transaction(() => {
      store.enqueue(message('a'));
      throw new Error('rolled back');
    });

    expect(broken).toThrow('rolled back');

    expect(store.byKey('a')).toBe(null);
  });

  it('does not swallow a message that breaks a rule of the table', () => {
    const store = createOutboxStore(aDatabase());

    expect(() => store.enqueue(message(''))).toThrow('CHECK');
  });

  it('finds the first due message of each chat, oldest first', () => {
    const store = createOutboxStore(aDatabase());
    store.enqueue(message('early', { chatId: 9, notBefore: at.add({ hours: 2 }) }));
    store.enqueue(message('a', { chatId: 8 }));
    store.enqueue(message('b', { chatId: 7 }));
    store.enqueue(message('c', { chatId: 8 }));

    expect(store.due(at, 10).map((row) => row.key)).toEqual(['a', 'b']);
    expect(store.nextDue(at)).toEqual(at.add({ hours: 2 }));
    expect(store.due(at.add({ hours: 2 }), 10).map((row) => row.key)).toEqual(['early', 'a', 'b']);
    expect(store.nextDue(at.add({ hours: 2 }))).toBe(null);
  });

  it('lets a message be claimed once', () => {
    const store = createOutboxStore(aDatabase());
    store.enqueue(message('a'));

    expect(store.claim(1)).toMatchObject({ key: 'a', state: 'claimed', attempts: 1 });
    expect(store.claim(1)).toBe(null);
    expect(store.due(at, 10)).toEqual([]);
  });

  it('never changes what has ended', () => {
    const store = createOutboxStore(aDatabase());
    store.enqueue(message('a'));
    store.claim(1);
    store.sent(1, 55, at);

    store.close(1, 'failed', 'late');
    store.postpone(1, at, 'late');

    expect(store.byKey('a')).toMatchObject({
      state: 'sent',
      messageId: 55,
      sentAt: at,
      error: null,
    });
  });

  it('does not know the fate of what was claimed by a process that is no more', () => {
    const store = createOutboxStore(aDatabase());
    store.enqueue(message('a'));
    store.enqueue(message('b'));
    store.claim(1);

    expect(store.abandonClaims().map((row) => row.key)).toEqual(['a']);

    expect(store.counts()).toEqual({
      pending: 1,
      claimed: 0,
      sent: 0,
      failed: 0,
      uncertain: 1,
      skipped: 0,
    });
  });

  it('moves what is still to be sent to the new id of a group', () => {
    const store = createOutboxStore(aDatabase());
    store.enqueue(message('a', { chatId: -5 }));
    store.enqueue(message('b', { chatId: -5 }));
    store.claim(1);
    store.sent(1, 1, at);

    store.moveChat(-5, -100_5);

    expect(store.byKey('a')?.chatId).toBe(-5);
    expect(store.byKey('b')?.chatId).toBe(-1005);
  });
});
