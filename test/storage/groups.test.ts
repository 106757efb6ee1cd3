import { describe, expect, it } from 'vitest';
import type { GroupPurpose } from '../../src/storage/groups.ts';
import { aLedger } from './ledger.ts';

function someGroups() {
  const ledger = aLedger();
  const connect = (chatId: number, purpose: GroupPurpose = 'staff', title = 'Cán bộ xã') =>
    ledger.groups.connect({ chatId, purpose, title, threadId: null, by: 1, at: ledger.now });
  return { ...ledger, connect };
}

describe('a group', () => {
  it('is connected for a purpose, in a topic or not', () => {
    const { groups, now } = someGroups();

    groups.connect({
      chatId: -100,
      purpose: 'heads',
      title: 'Trưởng thôn',
      threadId: 4,
      by: 1,
      at: now,
    });

    expect(groups.byChat(-100)).toEqual({
      chatId: -100,
      purpose: 'heads',
      title: 'Trưởng thôn',
      threadId: 4,
    });
    expect(groups.byChat(-200)).toBeNull();
  });

  it('connected again has its new purpose and title', () => {
    const { groups, connect } = someGroups();
    connect(-100);

    connect(-100, 'council', 'Hội đồng');

    expect(groups.byChat(-100)).toMatchObject({ purpose: 'council', title: 'Hội đồng' });
  });

  it('that removed the bot is connected no more, until it is connected again', () => {
    const { groups, connect, now } = someGroups();
    connect(-100);

    groups.end(-100, now);
    expect(groups.byChat(-100)).toBeNull();

    connect(-100);
    expect(groups.byChat(-100)?.purpose).toBe('staff');
  });
});

describe('a group that becomes a supergroup', () => {
  it('moves once, however often the news comes', () => {
    const { groups, connect } = someGroups();
    connect(-5);

    groups.move(-5, -1005);
    groups.move(-5, -1005);

    expect(groups.byChat(-5)).toBeNull();
    expect(groups.byChat(-1005)).toMatchObject({ purpose: 'staff', title: 'Cán bộ xã' });
  });

  it('takes the place of what was there before', () => {
    const { db, groups, connect } = someGroups();
    connect(-1005, 'heads', 'Trưởng thôn');
    connect(-5);

    groups.move(-5, -1005);

    expect(groups.byChat(-1005)?.purpose).toBe('staff');
    expect(db.prepare('SELECT count(*) FROM chat_group').pluck().get()).toBe(1);
  });

  it('does not harm the new group when the old one was never connected', () => {
    const { groups, connect } = someGroups();
    connect(-1005, 'heads', 'Trưởng thôn');

    groups.move(-5, -1005);

    expect(groups.byChat(-1005)?.purpose).toBe('heads');
  });
});
