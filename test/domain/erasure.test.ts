import { describe, expect, it } from 'vitest';
import {
  ERASURE_ACTIONS,
  ERASURE_STATES,
  type ErasureAction,
  type ErasureState,
  judgeErasure,
} from '../../src/domain/erasure.ts';
import { ROLES, type Role, type Who } from '../../src/domain/member.ts';

function person(id: number, ...roles: readonly Role[]): Who {
  const honorific = 'ong' as const;
  const rest = { honorific, language: 'vi' as const, unreachableAt: null };
  return {
    person: { id, telegramId: id + 1000, fullName: `Mẫu ${id}`, ...rest },
    memberships: roles.map((role, index) => ({
      id: id * 10 + index,
      role,
      unitId: role === 'reporter' ? 3 : null,
      deputy: false,
    })),
  };
}

/** Each cell of the workflow: where it leads, or which lock. */
const TABLE: Readonly<Record<ErasureState, Readonly<Record<ErasureAction, string>>>> = {
  open: { carry_out: 'done', refuse: 'refused', take_back: 'taken_back' },
  done: { carry_out: 'decided', refuse: 'decided', take_back: 'decided' },
  refused: { carry_out: 'decided', refuse: 'decided', take_back: 'decided' },
  taken_back: { carry_out: 'decided', refuse: 'decided', take_back: 'decided' },
};

function outcome(it: Parameters<typeof judgeErasure>[0]): string {
  const verdict = judgeErasure(it);
  return verdict.kind === 'allowed' ? verdict.to : verdict.kind;
}

describe('a request for erasure', () => {
  it.each(ERASURE_STATES.flatMap((state) => ERASURE_ACTIONS.map((action) => ({ state, action }))))(
    '$state, $action',
    ({ state, action }) => {
      const head = person(1, 'reporter');
      const who = action === 'take_back' ? head : person(2, 'officer');

      expect(outcome({ state, action, who, subject: head, administrators: 1 })).toBe(
        TABLE[state][action],
      );
    },
  );

  it.each(ROLES.map((role) => ({ role, isOffice: ['officer', 'administrator'].includes(role) })))(
    'of a head, by a $role: $isOffice',
    ({ role, isOffice }) => {
      const it = { state: 'open' as const, who: person(2, role), subject: person(1, 'reporter') };
      const carried = outcome({ ...it, action: 'carry_out', administrators: 1 });
      const refused = outcome({ ...it, action: 'refuse', administrators: 1 });

      expect([carried, refused]).toEqual(isOffice ? ['done', 'refused'] : ['office', 'office']);
      expect(outcome({ ...it, action: 'take_back', administrators: 1 })).toBe('not_own');
    },
  );

  it.each([
    ['officer', 'officer', 2, 'administrator'],
    ['administrator', 'officer', 2, 'done'],
    ['officer', 'administrator', 2, 'administrator'],
    ['administrator', 'administrator', 2, 'done'],
    ['administrator', 'administrator', 1, 'last'],
    ['officer', 'leader', 1, 'done'],
  ] as const)('by an %s, of an %s, with %d administrators: %s', (by, of, administrators, says) => {
    const it = { who: person(2, by), subject: person(1, of), administrators };

    expect(outcome({ ...it, state: 'open', action: 'carry_out' })).toBe(says);
  });

  it('nobody decides on their own, not even by a second role', () => {
    const both = person(1, 'reporter', 'administrator');

    expect(
      outcome({ state: 'open', action: 'carry_out', who: both, subject: both, administrators: 2 }),
    ).toBe('own');
  });
});
