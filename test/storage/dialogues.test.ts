import { describe, expect, it } from 'vitest';
import { type Advance, createDialogueStore } from '../../src/storage/dialogues.ts';
import { aDatabase, instant } from '../telegram/edge.ts';

const at = instant('2024-06-17T01:00:00Z');

function aStore() {
  return createDialogueStore(aDatabase());
}
const beginning = (subjectId: number, more: { chatId?: number; userId?: number } = {}) => ({
  flow: 'report',
  subjectId,
  chatId: 7,
  userId: 7,
  state: { at: 'KT10' },
  at,
  ...more,
});
function to(updateId: number, more: Partial<Advance> = {}): Advance {
  return {
    state: { at: 'KT11' },
    standing: 'current',
    updateId,
    taken: { settled: 'KT10' },
    at: at.add({ minutes: 1 }),
    ...more,
  };
}

describe('a dialogue', () => {
  it('begins as the current one of a person in a chat', () => {
    const store = aStore();

    const begun = store.begin(beginning(1));

    expect(begun).toEqual({
      id: 1,
      flow: 'report',
      subjectId: 1,
      chatId: 7,
      userId: 7,
      step: 1,
      state: { at: 'KT10' },
      lastUpdateId: null,
      lastTaken: null,
      touchedAt: at,
      standing: 'current',
    });
    expect(store.current(7, 7)).toEqual(begun);
    expect(store.byId(1)).toEqual(begun);
    expect(store.current(7, 8)).toBeNull();
    expect(store.current(8, 7)).toBeNull();
    expect(store.byId(2)).toBeNull();
  });

  it('moves on by one step and remembers what it took', () => {
    const store = aStore();
    const { id } = store.begin(beginning(1));

    expect(store.advance(id, 1, to(500))).toBe(true);

    expect(store.current(7, 7)).toMatchObject({
      step: 2,
      state: { at: 'KT11' },
      lastUpdateId: 500,
      lastTaken: { settled: 'KT10' },
      touchedAt: at.add({ minutes: 1 }),
    });
  });

  it('moves on only from the step that was seen', () => {
    const store = aStore();
    const { id } = store.begin(beginning(1));
    store.advance(id, 1, to(500));

    expect(store.advance(id, 1, to(501, { state: { at: 'KT99' } }))).toBe(false);
    expect(store.advance(id, 3, to(501, { state: { at: 'KT99' } }))).toBe(false);

    expect(store.byId(id)).toMatchObject({ step: 2, state: { at: 'KT11' }, lastUpdateId: 500 });
  });

  it('that has ended moves no more', () => {
    const store = aStore();
    const { id } = store.begin(beginning(1));
    store.end(id);

    expect(store.advance(id, 1, to(500))).toBe(false);

    expect(store.current(7, 7)).toBeNull();
    expect(store.byId(id)).toMatchObject({ step: 1, standing: 'ended' });
  });

  it('is found by the update that it took last, also after it has ended', () => {
    const store = aStore();
    const { id } = store.begin(beginning(1));
    store.advance(id, 1, to(500, { standing: 'ended' }));

    expect(store.takenBy(7, 7, 500)?.id).toBe(id);
    expect(store.takenBy(7, 7, 499)).toBeNull();
    expect(store.takenBy(7, 8, 500)).toBeNull();
  });
});

describe('dialogues about one thing', () => {
  it('are one at a time, whoever leads it', () => {
    const store = aStore();
    store.begin(beginning(1));

    expect(() => store.begin(beginning(1, { chatId: 8, userId: 8 }))).toThrow('UNIQUE');

    expect(store.open('report', 1)?.userId).toBe(7);
    expect(store.open('report', 2)).toBeNull();
    expect(store.open('enrolment', 1)).toBeNull();
  });

  it('may follow each other', () => {
    const store = aStore();
    const first = store.begin(beginning(1));
    store.end(first.id);

    const second = store.begin(beginning(1, { chatId: 8, userId: 8 }));

    expect(store.open('report', 1)?.id).toBe(second.id);
  });
});

describe('several dialogues of one person', () => {
  it('are one current and the others parked; the last one touched comes back first', () => {
    const store = aStore();
    const first = store.begin(beginning(1));
    const second = store.begin({ ...beginning(2), at: at.add({ minutes: 5 }) });
    const third = store.begin({ ...beginning(3), at: at.add({ minutes: 9 }) });

    expect(store.current(7, 7)?.id).toBe(third.id);
    expect(store.byId(first.id)?.standing).toBe('parked');
    expect(store.latestParked(7, 7, 'report')?.id).toBe(second.id);
    expect(store.latestParked(7, 7, 'absence')).toBeNull();
  });

  it('are set aside once', () => {
    const store = aStore();
    store.begin(beginning(1));

    expect(store.park(7, 7)).toBe(true);
    expect(store.park(7, 7)).toBe(false);

    expect(store.current(7, 7)).toBeNull();
  });

  it('change places when a parked one is put somewhere by a button, and old buttons go stale', () => {
    const store = aStore();
    const first = store.begin(beginning(1));
    const second = store.begin(beginning(2));

    store.restate(first, { at: 'KT14' }, at.add({ minutes: 3 }));

    expect(store.current(7, 7)).toMatchObject({
      id: first.id,
      step: 2,
      state: { at: 'KT14' },
      touchedAt: at.add({ minutes: 3 }),
    });
    expect(store.byId(second.id)?.standing).toBe('parked');
    expect(store.advance(first.id, 1, to(500))).toBe(false);
  });

  it('do not come back by a button once they have ended', () => {
    const store = aStore();
    const first = store.begin(beginning(1));
    store.end(first.id);

    store.restate(first, { at: 'KT14' }, at);

    expect(store.byId(first.id)).toMatchObject({ standing: 'ended', step: 1 });
  });
});

describe('old dialogues', () => {
  it('are removed when they have ended, never while they are open', () => {
    const store = aStore();
    const ended = store.begin(beginning(1));
    const parked = store.begin(beginning(2));
    const current = store.begin(beginning(3));
    store.end(ended.id);
    const recent = store.begin({
      ...beginning(4, { chatId: 8, userId: 8 }),
      at: at.add({ hours: 2 }),
    });
    store.end(recent.id);

    expect(store.prune(at.add({ hours: 1 }))).toBe(1);

    expect([ended, parked, current, recent].map(({ id }) => store.byId(id)?.standing)).toEqual([
      undefined,
      'parked',
      'current',
      'ended',
    ]);
  });
});

describe('a group that becomes a supergroup', () => {
  it('takes its dialogues along, once', () => {
    const store = aStore();
    store.begin(beginning(1, { chatId: -5 }));

    store.moveChat(-5, -1005);
    store.moveChat(-5, -1005);

    expect(store.current(-1005, 7)?.subjectId).toBe(1);
    expect(store.current(-5, 7)).toBeNull();
  });
});
