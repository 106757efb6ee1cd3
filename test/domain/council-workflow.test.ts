import { describe, expect, it } from 'vitest';
import {
  bareName,
  hasOfficers,
  ITEM_ACTIONS,
  ITEM_STATES,
  type ItemAction,
  type ItemState,
  isSameName,
  judgeItem,
  judgeMeeting,
  MEETING_ACTIONS,
  MEETING_STATES,
  type MeetingAction,
  type MeetingState,
  presiding,
} from '../../src/domain/council.ts';
import { ROLES, type Role, type Who } from '../../src/domain/member.ts';

const SECRETARY: readonly Role[] = ['secretary', 'administrator'];
const VOTERS: readonly Role[] = ['council', 'secretary', 'leader'];

/** Both workflows written down a second time: where an action leads, or which lock holds. */
const MEETING: Readonly<Record<MeetingState, Readonly<Record<MeetingAction, string>>>> = {
  planned: {
    revise: '→ planned',
    open: '→ open',
    cancel: '→ cancelled',
    attend: 'planned',
    conclude: 'planned',
  },
  open: { revise: 'open', open: 'open', cancel: 'open', attend: '→ open', conclude: '→ concluded' },
  concluded: {
    revise: 'concluded',
    open: 'concluded',
    cancel: 'concluded',
    attend: 'concluded',
    conclude: 'concluded',
  },
  cancelled: {
    revise: 'cancelled',
    open: 'cancelled',
    cancel: 'cancelled',
    attend: 'cancelled',
    conclude: 'cancelled',
  },
};

const ITEM: Readonly<Record<ItemState, Readonly<Record<ItemAction, string>>>> = {
  waiting: {
    open: '→ voting',
    recuse: '→ waiting',
    lift: '→ waiting',
    consult: '→ waiting',
    raise: 'waiting',
    close: 'waiting',
    recount: 'waiting',
    conclude: 'waiting',
    adjourn: '→ adjourned',
  },
  voting: {
    open: 'voting',
    recuse: 'voting',
    lift: 'voting',
    consult: 'voting',
    raise: '→ voting | by_hands',
    close: '→ closed',
    recount: 'voting',
    conclude: 'voting',
    adjourn: '→ adjourned',
  },
  closed: {
    open: 'closed',
    recuse: 'closed',
    lift: 'closed',
    consult: 'closed',
    raise: 'closed',
    close: 'closed',
    recount: '→ closed | on_paper',
    conclude: '→ concluded',
    adjourn: '→ adjourned | without_conclusion',
  },
  concluded: over('concluded'),
  adjourned: over('adjourned'),
};

function over(state: ItemState): Readonly<Record<ItemAction, string>> {
  const actions = Object.keys(ITEM_ACTIONS) as readonly ItemAction[];
  return Object.fromEntries(actions.map((action) => [action, state])) as Record<ItemAction, string>;
}

const ITEM_ROLES: Readonly<Record<ItemAction, readonly Role[]>> = {
  open: SECRETARY,
  recuse: [...SECRETARY, 'council', 'leader'],
  lift: SECRETARY,
  consult: SECRETARY,
  raise: VOTERS,
  close: SECRETARY,
  recount: SECRETARY,
  conclude: SECRETARY,
  adjourn: SECRETARY,
};

function somebody(role: Role): Who {
  return {
    person: {
      id: 1,
      telegramId: 1,
      fullName: 'Mẫu Một',
      honorific: 'ong',
      language: 'vi',
      unreachableAt: null,
    },
    memberships: [{ id: 1, role, unitId: role === 'reporter' ? 1 : null, deputy: false }],
  };
}

function said(verdict: ReturnType<typeof judgeItem> | ReturnType<typeof judgeMeeting>): string {
  return verdict.kind === 'allowed' ? `→ ${verdict.to}` : verdict.lock;
}

const MEETING_CELLS = MEETING_STATES.flatMap((state) =>
  (Object.keys(MEETING_ACTIONS) as readonly MeetingAction[]).map((action) => ({ state, action })),
);
const ITEM_CELLS = ITEM_STATES.flatMap((state) =>
  (Object.keys(ITEM_ACTIONS) as readonly ItemAction[]).map((action) => ({ state, action })),
);

describe('a meeting of the council', () => {
  it.each(MEETING_CELLS)('$state, $action', ({ state, action }) => {
    const facts = { state, ready: true, items: ['concluded', 'adjourned'] as const };

    const verdicts = ROLES.map((role) => said(judgeMeeting(facts, action, somebody(role))));

    expect(verdicts).toEqual(
      ROLES.map((role) => (SECRETARY.includes(role) ? MEETING[state][action] : 'role')),
    );
  });

  it.each([
    ['planned', 'open', false, [], 'ready'],
    ['open', 'attend', true, ['waiting', 'voting'], 'no_vote_open'],
    ['open', 'attend', true, ['closed', 'waiting'], '→ open'],
    ['open', 'conclude', true, ['concluded', 'waiting'], 'all_finished'],
    ['open', 'conclude', true, ['closed'], 'all_finished'],
    ['open', 'conclude', true, ['voting'], 'all_finished'],
    ['open', 'conclude', true, [], '→ concluded'],
  ] as const)('%s, %s, ready %s, items %j: %s', (state, action, ready, items, expected) => {
    expect(said(judgeMeeting({ state, ready, items }, action, somebody('secretary')))).toBe(
      expected,
    );
  });
});

describe('an item of the agenda', () => {
  it.each(ITEM_CELLS)('$state, $action', ({ state, action }) => {
    const [way = '', guard] = ITEM[state][action].split(' | ');
    const judged = (role: Role, ballot: 'paper' | 'show_of_hands', withoutConclusion: boolean) =>
      said(
        judgeItem({ state, meeting: 'open', ballot, withoutConclusion }, action, somebody(role)),
      );
    const [met, unmet] =
      guard === 'by_hands'
        ? (['show_of_hands', 'paper'] as const)
        : (['paper', 'show_of_hands'] as const);
    const expected = (verdict: string) =>
      ROLES.map((role) => (ITEM_ROLES[action].includes(role) ? verdict : 'role'));

    expect(ROLES.map((role) => judged(role, met, true))).toEqual(expected(way));
    expect(ROLES.map((role) => judged(role, unmet, false))).toEqual(expected(guard ?? way));
  });

  it.each(ITEM_CELLS)('$state, $action outside an open meeting is refused', ({ state, action }) => {
    for (const meeting of ['planned', 'concluded', 'cancelled'] as const) {
      const facts = { state, meeting, ballot: 'paper', withoutConclusion: true } as const;
      expect(said(judgeItem(facts, action, somebody('secretary')))).toBe('not_open');
    }
  });

  it('is refused for its state, for its meeting’s or for a condition', () => {
    const facts = { state: 'closed', meeting: 'open', withoutConclusion: false } as const;
    const secretary = somebody('secretary');
    const hands = { ...facts, ballot: 'show_of_hands' } as const;

    expect(judgeItem(hands, 'open', secretary)).toEqual({ kind: 'refused', lock: 'closed' });
    expect(judgeItem(hands, 'recount', secretary)).toEqual({ kind: 'refused', lock: 'on_paper' });
    expect(judgeItem({ ...hands, meeting: 'planned' }, 'recount', secretary)).toEqual({
      ...{ kind: 'refused', lock: 'not_open' },
    });
  });

  it('names the roles that may', () => {
    const facts = {
      state: 'voting',
      meeting: 'open',
      ballot: 'paper',
      withoutConclusion: false,
    } as const;

    expect(judgeItem(facts, 'close', somebody('council'))).toEqual({
      kind: 'refused',
      lock: 'role',
      opens: ['secretary', 'administrator'],
    });
  });
});

describe('the roster', () => {
  it.each([
    ['Ông Mẫu Văn Hải', 'Mẫu Văn Hải'],
    ['đ/c  Mẫu Văn  Hải', 'Mẫu Văn Hải'],
    ['Bà Mẫu', 'Mẫu'],
    ['Ông', 'Ông'],
    [' Ông/bà Mẫu ', 'Mẫu'],
    ['Mẫu ông Hải', 'Mẫu ông Hải'],
    ['Bàn Văn Mẫu', 'Bàn Văn Mẫu'],
  ])('%s is %s', (typed, name) => {
    expect(bareName(typed)).toBe(name);
  });

  it('knows a name without accents, in other letters and with polite words', () => {
    expect(isSameName('MẪU THỊ HOÀ', 'bà Mẫu Thị Hòa')).toBe(true);
    expect(isSameName('Mau Thi Hoa', 'Mẫu Thị Hòa')).toBe(true);
    expect(isSameName('Mẫu Thị Hòa', 'Mẫu Thị Hoan')).toBe(false);
  });

  it('is presided over by the chair, or the first deputy who is there', () => {
    const seat = (id: number, duty: 'chair' | 'deputy' | 'secretary' | null, present: boolean) => ({
      id,
      duty,
      present,
    });
    const others = [seat(2, 'deputy', false), seat(3, 'deputy', true), seat(4, 'secretary', true)];

    expect(presiding([seat(1, 'chair', true), ...others])?.id).toBe(1);
    expect(presiding([seat(1, 'chair', false), ...others])?.id).toBe(3);
    expect(presiding([seat(1, 'chair', false), seat(4, 'secretary', true)])).toBeNull();
  });

  it('needs a chair and a secretary', () => {
    expect(hasOfficers([{ duty: 'chair' }, { duty: 'secretary' }, { duty: null }])).toBe(true);
    expect(hasOfficers([{ duty: 'chair' }, { duty: null }])).toBe(false);
    expect(hasOfficers([{ duty: 'deputy' }, { duty: 'secretary' }])).toBe(false);
  });
});
