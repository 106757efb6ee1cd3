import { describe, expect, it } from 'vitest';
import { aLedger } from './ledger.ts';

const HASH = 'ab'.repeat(32);

function anInvitation() {
  const ledger = aLedger();
  const invitation = ledger.invitations.add({
    tokenHash: HASH,
    role: 'reporter',
    unitId: 3,
    deputy: true,
    createdBy: 1,
    createdAt: ledger.now,
    expiresAt: ledger.now.add({ hours: 168 }),
  });
  return { ...ledger, invitation };
}

describe('an invitation', () => {
  it('is found by the hash of its token, and not by the token', () => {
    const { invitations, invitation, now } = anInvitation();

    expect(invitation).toEqual({
      id: 1,
      role: 'reporter',
      unitId: 3,
      deputy: true,
      createdBy: 1,
      expiresAt: now.add({ hours: 168 }),
      usedBy: null,
      revoked: false,
    });
    expect(invitations.byHash(HASH)).toEqual(invitation);
    expect(invitations.byId(1)).toEqual(invitation);
    expect(invitations.byHash('cd'.repeat(32))).toBeNull();
    expect(invitations.byId(2)).toBeNull();
  });

  it('is used once, by whoever is first', () => {
    const { invitations, invitation, now } = anInvitation();

    expect(invitations.use(invitation.id, 2, now)).toBe(true);
    expect(invitations.use(invitation.id, 1, now)).toBe(false);
    expect(invitations.use(invitation.id, 2, now)).toBe(false);

    expect(invitations.byId(invitation.id)?.usedBy).toBe(2);
  });

  it('cannot be used once it is revoked', () => {
    const { db, invitations, invitation, now } = anInvitation();
    db.exec(`UPDATE invitation SET revoked_at = ${now.epochMilliseconds}`);

    expect(invitations.use(invitation.id, 2, now)).toBe(false);

    expect(invitations.byId(invitation.id)).toMatchObject({ usedBy: null, revoked: true });
  });

  it('may come from nobody: the first one, of the set-up', () => {
    const { invitations, now } = anInvitation();

    const first = invitations.add({
      tokenHash: 'cd'.repeat(32),
      role: 'administrator',
      unitId: null,
      deputy: false,
      createdBy: null,
      createdAt: now,
      expiresAt: now.add({ hours: 1 }),
    });

    expect(first).toMatchObject({ role: 'administrator', unitId: null, createdBy: null });
  });
});
