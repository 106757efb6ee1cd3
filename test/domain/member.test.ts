import { describe, expect, it } from 'vitest';
import {
  type Action,
  goesOnFor,
  type Membership,
  may,
  PERMISSIONS,
  ROLES,
  type Role,
  unitsOf,
  type Who,
} from '../../src/domain/member.ts';

const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];

function somebody(...memberships: readonly Partial<Membership>[]): Who {
  return {
    person: {
      id: 1,
      telegramId: 1001,
      fullName: 'Lê Văn An',
      honorific: 'ong',
      language: 'vi',
      unreachableAt: null,
    },
    memberships: memberships.map((membership, index) => ({
      id: index + 1,
      role: 'reporter',
      unitId: null,
      deputy: false,
      ...membership,
    })),
  };
}

describe('who may do what', () => {
  it.each([
    [
      'reporter',
      [
        'report.file',
        'report.history',
        'progress.own',
        'absence.own',
        'pledge.own',
        'exemplar.own',
        'event.own',
        'nomination.own',
        'dossier.own',
        'ranking.own',
        'settings.own',
      ],
    ],
    [
      'officer',
      [
        'report.on-behalf',
        'report.read',
        'report.review',
        'report.reopen',
        'progress.commune',
        'status.view',
        'digest.ask',
        'deadline.move',
        'announcement.send',
        'reminder.send',
        'absence.record',
        'unit.manage',
        'group.connect',
        'plan.change',
        'export.download',
        'member.invite',
        'pledge.record',
        'pledge.commune',
        'exemplar.register',
        'exemplar.publish',
        'event.commune',
        'nomination.read',
        'nomination.review',
        'dossier.manage',
        'document.make',
        'ranking.view',
        'ranking.publish',
        'settings.own',
        'data.decide',
      ],
    ],
    ['council', ['report.read', 'nomination.read', 'council.vote', 'settings.own']],
    [
      'secretary',
      [
        'report.read',
        'progress.commune',
        'status.view',
        'digest.ask',
        'export.download',
        'pledge.commune',
        'exemplar.register',
        'event.commune',
        'nomination.read',
        'nomination.review',
        'nomination.decide',
        'council.manage',
        'council.vote',
        'dossier.manage',
        'document.make',
        'ranking.view',
        'settings.own',
      ],
    ],
    [
      'leader',
      [
        'report.read',
        'progress.commune',
        'status.view',
        'digest.ask',
        'announcement.send',
        'export.download',
        'pledge.commune',
        'exemplar.register',
        'nomination.read',
        'nomination.decide',
        'council.vote',
        'document.make',
        'ranking.view',
        'ranking.publish',
        'settings.own',
      ],
    ],
    ['reader', ['progress.commune', 'settings.own']],
    [
      'administrator',
      [
        'report.on-behalf',
        'report.read',
        'report.review',
        'report.reopen',
        'progress.commune',
        'status.view',
        'digest.ask',
        'deadline.move',
        'announcement.send',
        'reminder.send',
        'absence.record',
        'unit.manage',
        'group.connect',
        'plan.change',
        'export.download',
        'member.invite',
        'member.invite-officer',
        'pledge.record',
        'pledge.commune',
        'exemplar.register',
        'exemplar.publish',
        'event.commune',
        'nomination.read',
        'nomination.review',
        'nomination.decide',
        'council.manage',
        'dossier.manage',
        'document.make',
        'ranking.view',
        'ranking.publish',
        'settings.own',
        'data.decide',
      ],
    ],
  ] as const)('a person who is %s may: %o', (role, allowed) => {
    const who = somebody({ role });

    expect(ACTIONS.filter((action) => may(who, action))).toEqual(allowed);
  });

  it.each(ACTIONS)(
    '%s is open to somebody, to known roles only, and never to strangers',
    (action) => {
      const roles: readonly Role[] = PERMISSIONS[action];

      expect(roles.length).toBeGreaterThan(0);
      expect(roles.filter((role) => !ROLES.includes(role))).toEqual([]);
      expect(may(null, action)).toBe(false);
      expect(may(somebody(), action)).toBe(false);
    },
  );

  it('what any of several roles allows is allowed', () => {
    const who = somebody({ role: 'council' }, { role: 'reporter', unitId: 3 });

    expect(may(who, 'report.file')).toBe(true);
    expect(may(who, 'status.view')).toBe(false);
  });
});

describe('the units that a person speaks for', () => {
  it('are those of head and deputy, and of no other role', () => {
    const who = somebody(
      { role: 'reporter', unitId: 3 },
      { role: 'officer', unitId: null },
      { role: 'reporter', unitId: 7, deputy: true },
      { role: 'leader', unitId: 9 },
    );

    expect(unitsOf(who)).toEqual([3, 7]);
  });

  it('are none without a role', () => {
    expect(unitsOf(somebody())).toEqual([]);
  });

  it('are none of a reporter without a unit', () => {
    expect(unitsOf(somebody({ role: 'reporter', unitId: null }))).toEqual([]);
  });
});

describe('the units whose pledges and nominations a person goes on with', () => {
  const head = somebody({ role: 'reporter', unitId: 3 });

  it('are their own, and those merged into them, each once', () => {
    expect(goesOnFor({ ...head, inherited: [7, 3, 8] })).toEqual([3, 7, 8]);
    expect(goesOnFor(head)).toEqual([3]);
  });
});
