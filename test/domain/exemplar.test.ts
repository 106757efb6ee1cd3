import { describe, expect, it } from 'vitest';
import {
  EXEMPLAR_ACTIONS,
  EXEMPLAR_STAGES,
  type ExemplarAction,
  type ExemplarStage,
  judgeExemplar,
  staysAfterMerger,
} from '../../src/domain/exemplar.ts';
import { ROLES, type Role, type Who } from '../../src/domain/member.ts';

const at = Temporal.Instant.from('2024-06-15T01:00:00Z');

function a(role: Role, unitId: number | null = role === 'reporter' ? 3 : null): Who {
  const person = {
    id: 1,
    telegramId: 1,
    fullName: 'Mẫu',
    honorific: 'ong',
    language: 'vi',
  } as const;
  return {
    person: { ...person, unreachableAt: null },
    memberships: [{ id: 1, role, unitId, deputy: false }],
  };
}

const entry = (stage: ExemplarStage, more: object = {}) => ({
  ...{ unitId: 3, stage, fromReport: false, isPublic: true },
  ...more,
});

/** The workflow, written down a second time: where an action of the office leads, or what keeps it. */
const OFFICE: Readonly<Record<ExemplarStage, Readonly<Record<ExemplarAction, string>>>> = {
  discovered: {
    ...{ foster: 'fostered', praise: 'praised', multiply: '!not_praised', merge: 'merged' },
    ...{ consent: 'discovered', publish: 'discovered', withdraw: 'withdrawn' },
  },
  fostered: {
    ...{ foster: '!already', praise: 'praised', multiply: '!not_praised', merge: 'merged' },
    ...{ consent: 'fostered', publish: 'fostered', withdraw: 'withdrawn' },
  },
  praised: {
    ...{ foster: '!already', praise: '!already', multiply: 'multiplied', merge: 'merged' },
    ...{ consent: 'praised', publish: 'praised', withdraw: 'withdrawn' },
  },
  multiplied: {
    ...{ foster: '!already', praise: '!already', multiply: '!already', merge: 'merged' },
    ...{ consent: 'multiplied', publish: 'multiplied', withdraw: 'withdrawn' },
  },
  merged: {
    ...{ foster: '!merged', praise: '!merged', multiply: '!merged', merge: '!merged' },
    ...{ consent: '!merged', publish: '!merged', withdraw: '!merged' },
  },
  withdrawn: {
    ...{ foster: '!withdrawn', praise: '!withdrawn', multiply: '!withdrawn' },
    ...{ merge: '!withdrawn', consent: '!withdrawn', publish: '!withdrawn' },
    ...{ withdraw: '!withdrawn' },
  },
};

const ACTIONS = Object.keys(EXEMPLAR_ACTIONS) as ExemplarAction[];
const CELLS = EXEMPLAR_STAGES.flatMap((stage) =>
  ACTIONS.map((action) => ({ stage, action, expected: OFFICE[stage][action] })),
);

function outcome(verdict: ReturnType<typeof judgeExemplar>): string {
  return verdict.kind === 'allowed' ? verdict.to : `!${verdict.lock}`;
}

describe('an exemplar, from discovery to imitation (PR11)', () => {
  it.each(CELLS)('$stage, $action by an officer: $expected', ({ stage, action, expected }) => {
    expect(outcome(judgeExemplar(entry(stage), action, a('officer')))).toBe(expected);
  });

  it.each(CELLS.filter(({ action }) => !['consent', 'withdraw'].includes(action)))(
    '$stage, $action is not the unit’s',
    ({ stage, action }) => {
      expect(outcome(judgeExemplar(entry(stage), action, a('reporter')))).toBe('!role');
    },
  );

  it.each(ROLES.flatMap((role) => ACTIONS.map((action) => ({ role, action }))))(
    '$action by a $role is as the permissions say',
    ({ role, action }) => {
      const office = ['officer', 'secretary', 'leader', 'administrator'].includes(role);
      const mayDo =
        action === 'publish'
          ? ['officer', 'administrator'].includes(role)
          : office || (role === 'reporter' && ['consent', 'withdraw'].includes(action));
      const stage = action === 'multiply' ? 'praised' : 'discovered';

      expect(judgeExemplar(entry(stage), action, a(role)).kind).toBe(mayDo ? 'allowed' : 'refused');
    },
  );

  it('belongs to its unit: another unit’s reporter may do nothing to it', () => {
    const outcomes = ACTIONS.map((action) =>
      outcome(judgeExemplar(entry('discovered'), action, a('reporter', 4))),
    );

    expect(new Set(outcomes)).toEqual(new Set(['!role']));
  });

  it('is withdrawn by its unit only while nobody has taken it up, and not out of a report', () => {
    const by = a('reporter');

    expect(outcome(judgeExemplar(entry('discovered'), 'withdraw', by))).toBe('withdrawn');
    expect(outcome(judgeExemplar(entry('fostered'), 'withdraw', by))).toBe('!taken_up');
    expect(outcome(judgeExemplar(entry('discovered', { fromReport: true }), 'withdraw', by))).toBe(
      '!in_report',
    );
    expect(
      outcome(judgeExemplar(entry('discovered', { fromReport: true }), 'withdraw', a('officer'))),
    ).toBe('withdrawn');
  });

  it('may be agreed to by its unit also after the office has gone on with it', () => {
    const fostered = entry('fostered', { fromReport: true });

    expect(outcome(judgeExemplar(fostered, 'consent', a('reporter')))).toBe('fostered');
  });

  it('is published only with the recorded consent (PR12)', () => {
    const unasked = entry('praised', { isPublic: false });

    expect(outcome(judgeExemplar(unasked, 'publish', a('officer')))).toBe('!no_consent');
    expect(outcome(judgeExemplar(unasked, 'consent', a('officer')))).toBe('praised');
  });
});

describe('of two entries that are one', () => {
  const made = (id: number, state: 'discovered' | 'praised', isPublic: boolean) => ({
    ...{ id, state, isPublic, at },
  });

  it.each([
    ['the one farther on stays', made(1, 'discovered', true), made(2, 'praised', false), 2],
    [
      'with consent before one without',
      made(1, 'discovered', false),
      made(2, 'discovered', true),
      2,
    ],
    ['the older of equals', made(5, 'praised', true), made(4, 'praised', true), 4],
  ] as const)('%s', (_, one, other, expected) => {
    expect(staysAfterMerger(one, other).id).toBe(expected);
    expect(staysAfterMerger(other, one).id).toBe(expected);
  });
});
