import { describe, expect, it } from 'vitest';
import { ROLES, type Role, type Who } from '../../src/domain/member.ts';
import {
  judge,
  REPORT_ACTIONS,
  type ReportAction,
  STAGES,
  type Stage,
  stageOf,
} from '../../src/domain/report.ts';

const UNIT = 3;
const ACTIONS = Object.keys(REPORT_ACTIONS) as readonly ReportAction[];
const OFFICE: readonly Role[] = ['officer', 'administrator'];

/** The workflow of design.md section 4, written down a second time: where it leads, or which lock. */
const TABLE: Readonly<Record<Stage, Readonly<Record<ReportAction, string>>>> = {
  unsent: {
    write: '→ unsent',
    submit: '→ submitted',
    accept: 'not_sent',
    return: 'not_sent',
    reopen: 'not_sent',
  },
  submitted: {
    write: '→ submitted',
    submit: '→ submitted',
    accept: '→ accepted',
    return: '→ returned',
    reopen: 'still_open',
  },
  returned: {
    write: '→ returned',
    submit: '→ submitted',
    accept: 'with_unit',
    return: 'with_unit',
    reopen: 'still_open',
  },
  accepted: {
    write: 'accepted',
    submit: 'accepted',
    accept: 'accepted',
    return: 'accepted',
    reopen: '→ reopened',
  },
  reopened: {
    write: '→ reopened',
    submit: '→ submitted',
    accept: 'with_unit',
    return: 'with_unit',
    reopen: '→ reopened',
  },
};

const OPENS: Readonly<Record<string, readonly Role[]>> = {
  not_sent: ['reporter'],
  with_unit: ['reporter'],
  still_open: ['reporter'],
  accepted: OFFICE,
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

const CELLS = STAGES.flatMap((stage) =>
  ACTIONS.flatMap((action) => ROLES.map((role) => ({ stage, action, role }))),
);

describe('the workflow of a report', () => {
  it('has 5 stages × 5 actions × 7 roles', () => {
    expect(CELLS).toHaveLength(175);
  });

  function expected(stage: Stage, action: ReportAction, role: Role) {
    const cell = TABLE[stage][action];
    const fills = action === 'write' || action === 'submit';
    const allowed: readonly Role[] = fills ? ['reporter', ...OFFICE] : OFFICE;
    if (!allowed.includes(role)) return { kind: 'refused', lock: 'role', opens: allowed };
    if (cell.startsWith('→ ')) return { kind: 'allowed', to: cell.slice(2) };
    return { kind: 'refused', lock: cell, opens: OPENS[cell] };
  }

  it.each(CELLS)('$stage, $action by $role', ({ stage, action, role }) => {
    expect(judge(stage, action, somebody(role), UNIT)).toEqual(expected(stage, action, role));
  });

  it.each(['write', 'submit'] as const)('a reporter may %s for the own unit only', (action) => {
    expect(judge('unsent', action, somebody('reporter', 4), UNIT)).toEqual({
      kind: 'refused',
      lock: 'role',
      opens: ['reporter', 'officer', 'administrator'],
    });
  });
});

describe('the stage of a report', () => {
  const now = Temporal.Instant.from('2024-06-20T10:00:00+07:00');
  const later = now.add({ seconds: 1 });

  it.each([
    [null, null, 'unsent'],
    ['submitted', null, 'submitted'],
    ['submitted', later, 'submitted'],
    ['returned', later, 'returned'],
    ['accepted', null, 'accepted'],
    ['accepted', later, 'reopened'],
    ['accepted', now, 'accepted'],
    ['accepted', now.subtract({ hours: 1 }), 'accepted'],
  ] as const)('sent as %s, open until %s: %s', (sent, openUntil, stage) => {
    expect(stageOf(sent, openUntil, now)).toBe(stage);
  });
});
