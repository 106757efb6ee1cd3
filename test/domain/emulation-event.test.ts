import { describe, expect, it } from 'vitest';
import {
  EVENT_KINDS,
  finalReviewDueOn,
  mayReadEvent,
  mayRecordEvent,
  ownersFor,
} from '../../src/domain/emulation-event.ts';
import type { Role, Who } from '../../src/domain/member.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

/** Somebody with one role; a reporter speaks for unit 3. */
function somebody(role: Role): Who {
  const person = { id: 1, telegramId: 1001, fullName: 'Mẫu Văn An', unreachableAt: null };
  return {
    person: { ...person, honorific: 'ong', language: 'vi' },
    memberships: [{ id: 1, role, unitId: role === 'reporter' ? 3 : null, deputy: false }],
  };
}

describe('the events of a campaign', () => {
  it('are sơ kết, tổng kết, bình chọn and xuống thôn vận động (plan II.2, VII.2)', () => {
    expect(EVENT_KINDS).toEqual(['interim_review', 'final_review', 'selection', 'outreach']);
  });

  it.each([
    ['reporter', [3], [3]],
    ['officer', ['commune'], ['commune', 3, 4]],
    ['secretary', ['commune'], ['commune', 3, 4]],
    ['administrator', ['commune'], ['commune', 3, 4]],
    ['leader', [], []],
    ['council', [], []],
    ['reader', [], []],
  ] as const)('a %s records those of %j and reads those of %j', (role, recorded, read) => {
    const who = somebody(role);
    const owners = ['commune', 3, 4] as const;
    const idOf = (owner: number | 'commune') => (owner === 'commune' ? null : owner);

    expect(ownersFor(who)).toEqual(recorded);
    expect(owners.filter((each) => mayRecordEvent(who, idOf(each)))).toEqual(recorded);
    expect(owners.filter((each) => mayReadEvent(who, idOf(each)))).toEqual(read);
  });

  it('are nobody’s who is a stranger', () => {
    expect(ownersFor(null)).toEqual([]);
    expect([null, 3].map((id) => mayReadEvent(null, id))).toEqual([false, false]);
  });
});

describe('the tổng kết of a campaign', () => {
  it('is due so many days after a movement ends', () => {
    const movement = { kind: 'movement', to: day('2024-05-01') };

    expect(finalReviewDueOn(movement, 30)?.toString()).toBe('2024-05-31');
  });

  it('is due of none that does not end, and of no directive', () => {
    expect(finalReviewDueOn({ kind: 'movement', to: null }, 30)).toBeNull();
    expect(finalReviewDueOn({ kind: 'directive', to: day('2024-05-01') }, 30)).toBeNull();
  });
});
