import { describe, expect, it } from 'vitest';
import { createConversationStore } from '../../src/storage/conversations.ts';
import { aDatabase } from '../telegram/edge.ts';

const state = (version: string, value: unknown) => ({
  version: [0, version] as [number, string],
  state: value,
});

describe('conversation store', () => {
  it('gives back what was written', () => {
    const { adapter } = createConversationStore(aDatabase());

    adapter.write('7:7', state('v1', { question: [{ text: 'Đào, mận' }] }));

    expect(adapter.read('7:7')).toEqual(state('v1', { question: [{ text: 'Đào, mận' }] }));
    expect(adapter.read('7:8')).toBe(undefined);
  });

  it('does not touch the database when nothing has changed', () => {
    const db = aDatabase();
    const { adapter } = createConversationStore(db);
    adapter.write('7:7', state('v1', { step: 1 }));
    const before = db.prepare('SELECT total_changes() AS n').get();

    adapter.write('7:7', state('v1', { step: 1 }));
    expect(db.prepare('SELECT total_changes() AS n').get()).toEqual(before);

    adapter.write('7:7', state('v1', { step: 2 }));
    expect(adapter.read('7:7')).toEqual(state('v1', { step: 2 }));
  });

  it('forgets one person in one chat', () => {
    const store = createConversationStore(aDatabase());
    store.adapter.write('7:7', state('v1', 1));
    store.adapter.write('-5:7', state('v1', 2));

    expect(store.wipe('7:7')).toBe(true);
    expect(store.wipe('7:7')).toBe(false);
    store.adapter.delete('nobody:0');

    expect(store.adapter.read('7:7')).toBe(undefined);
    expect(store.adapter.read('-5:7')).toEqual(state('v1', 2));
  });

  it('purges other versions and says whose they were', () => {
    const store = createConversationStore(aDatabase());
    store.adapter.write('9:9', state('v1', 1));
    store.adapter.write('8:8', state('v1', 1));
    store.adapter.write('7:7', state('v2', 1));

    expect(store.purgeOthers('v2')).toEqual(['8:8', '9:9']);

    expect(store.adapter.read('9:9')).toBe(undefined);
    expect(store.adapter.read('7:7')).toEqual(state('v2', 1));
  });

  it('moves the logs of a group, and of no other chat, to its new id', () => {
    const store = createConversationStore(aDatabase());
    store.adapter.write('-5:7', state('v1', 'first'));
    store.adapter.write('-5:8', state('v1', 'second'));
    store.adapter.write('-55:7', state('v1', 'other group'));
    store.adapter.write('5:7', state('v1', 'private'));

    store.moveChat(-5, -100500);
    store.moveChat(-5, -100500);

    expect(store.adapter.read('-100500:7')).toEqual(state('v1', 'first'));
    expect(store.adapter.read('-100500:8')).toEqual(state('v1', 'second'));
    expect(store.adapter.read('-5:7')).toBe(undefined);
    expect(store.adapter.read('-55:7')).toEqual(state('v1', 'other group'));
    expect(store.adapter.read('5:7')).toEqual(state('v1', 'private'));
  });
});
