import { describe, expect, it } from 'vitest';
import { ROLES, type Role, type Who } from '../../src/domain/member.ts';
import {
  judgeNomination,
  LEVELS,
  type Level,
  NOMINATION_ACTIONS,
  NOMINATION_STATES,
  type NominationAction,
  type NominationState,
  nominationCode,
  openActions,
} from '../../src/domain/nomination.ts';

const UNIT = 3;
const ACTIONS = Object.keys(NOMINATION_ACTIONS) as readonly NominationAction[];

/** The ways of a nomination, written down a second time; whatever is not here is shut. */
const WAYS: readonly string[] = [
  'draft write draft',
  'draft submit submitted',
  'draft withdraw withdrawn',
  'submitted admit admitted',
  'submitted return returned',
  'submitted withdraw withdrawn',
  'returned write returned',
  'returned submit submitted',
  'returned withdraw withdrawn',
  'admitted return returned',
  'admitted pass passed',
  'admitted fail failed',
  'admitted withdraw withdrawn',
  'passed approve approved',
  'passed refuse refused',
  'passed withdraw withdrawn',
  'forwarded award awarded',
  'forwarded decline declined',
];
/** The two that depend on who decides on the form. */
const OWN = 'approved award awarded';
const SUPERIOR = 'approved forward forwarded';

const SHUT: Readonly<Record<NominationState, string>> = {
  draft: 'with_unit',
  submitted: 'with_office',
  returned: 'with_unit',
  admitted: 'with_council',
  passed: 'with_chair',
  failed: 'over',
  approved: 'approved',
  refused: 'over',
  forwarded: 'with_superior',
  awarded: 'over',
  declined: 'over',
  withdrawn: 'over',
};

const UNIT_OR_OFFICE: readonly Role[] = ['reporter', 'officer', 'secretary', 'administrator'];
const OFFICE: readonly Role[] = ['officer', 'secretary', 'administrator'];
const CHAIR: readonly Role[] = ['leader', 'secretary', 'administrator'];
const BOTH: readonly Role[] = ['officer', 'secretary', 'administrator', 'leader'];
const WHO: Readonly<Record<NominationAction, readonly Role[]>> = {
  write: UNIT_OR_OFFICE,
  submit: UNIT_OR_OFFICE,
  withdraw: UNIT_OR_OFFICE,
  admit: OFFICE,
  return: OFFICE,
  pass: ['secretary', 'administrator'],
  fail: ['secretary', 'administrator'],
  approve: CHAIR,
  refuse: CHAIR,
  forward: BOTH,
  award: BOTH,
  decline: BOTH,
};

function somebody(role: Role, unitId = UNIT): Who {
  return {
    person: {
      id: 1,
      telegramId: 1001,
      fullName: 'Mẫu Một',
      honorific: 'ong',
      language: 'vi',
      unreachableAt: null,
    },
    memberships: [{ id: 1, role, unitId: role === 'reporter' ? unitId : null, deputy: false }],
  };
}

const CELLS = NOMINATION_STATES.flatMap((state) =>
  LEVELS.flatMap((level) =>
    ACTIONS.flatMap((action) => ROLES.map((role) => ({ state, level, action, role }))),
  ),
);

describe('the workflow of a nomination (PR13)', () => {
  it('has 12 states × 3 levels × 12 actions × 7 roles', () => {
    expect(CELLS).toHaveLength(3024);
  });

  function expected(state: NominationState, level: Level, action: NominationAction, role: Role) {
    if (!WHO[action].includes(role)) return { kind: 'refused', lock: 'role', opens: WHO[action] };
    const own = level === 'commune';
    const ways = [...WAYS, own ? OWN : SUPERIOR];
    const way = ways.find((each) => each.startsWith(`${state} ${action} `));
    if (way !== undefined) return { kind: 'allowed', to: way.split(' ')[2] };
    if (state === 'approved' && action === 'forward') {
      return { kind: 'refused', lock: 'own_power' };
    }
    if (state === 'approved' && action === 'award') {
      return { kind: 'refused', lock: 'superior_power' };
    }
    return { kind: 'refused', lock: SHUT[state] };
  }

  it('is what was agreed on, cell by cell', () => {
    for (const { state, level, action, role } of CELLS) {
      const verdict = judgeNomination({ state, level, unitId: UNIT }, action, somebody(role));
      const cell = `${state}, ${level}, ${action} by ${role}`;
      expect({ cell, ...verdict }).toEqual({ cell, ...expected(state, level, action, role) });
    }
  });

  it.each(['write', 'submit', 'withdraw'] as const)(
    'a reporter may %s for the own unit only',
    (action) => {
      const it = { state: 'draft', level: 'commune', unitId: UNIT } as const;
      expect(judgeNomination(it, action, somebody('reporter', 4))).toEqual({
        kind: 'refused',
        lock: 'role',
        opens: UNIT_OR_OFFICE,
      });
    },
  );

  it('offers a secretary after the council only what is left to do', () => {
    const at = (state: NominationState, level: Level) =>
      openActions({ state, level, unitId: UNIT }, somebody('secretary'));

    expect(at('passed', 'commune')).toEqual(['withdraw', 'approve', 'refuse']);
    expect(at('approved', 'commune')).toEqual(['award']);
    expect(at('approved', 'district')).toEqual(['forward']);
    expect(at('forwarded', 'province')).toEqual(['award', 'decline']);
    expect(at('awarded', 'province')).toEqual([]);
  });

  it.each([
    [2024, 7, 'KT24-07'],
    [2024, 123, 'KT24-123'],
    [2100, 1, 'KT00-01'],
  ])('of %i, number %i: %s', (year, number, code) => {
    expect(nominationCode(year, number)).toBe(code);
  });
});
