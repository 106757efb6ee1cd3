import type { Role } from '../domain/member.ts';
import type { Db } from './database.ts';

export type Invitation = {
  readonly id: number;
  readonly role: Role;
  readonly unitId: number | null;
  readonly deputy: boolean;
  readonly createdBy: number | null;
  readonly expiresAt: Temporal.Instant;
  readonly usedBy: number | null;
  readonly revoked: boolean;
};

type Row = {
  id: number;
  role: Role;
  unit_id: number | null;
  deputy: number;
  created_by: number | null;
  expires_at: number;
  used_by: number | null;
  revoked_at: number | null;
};

export type NewInvitation = {
  readonly tokenHash: string;
  readonly role: Role;
  readonly unitId: number | null;
  readonly deputy: boolean;
  readonly createdBy: number | null;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
};

/** One-time invitations; only the SHA-256 of a token is kept. */
export function createInvitationStore(db: Db) {
  const insert = db.prepare<[string, Role, number | null, number, number | null, number, number]>(
    `INSERT INTO invitation (token_hash, role, unit_id, deputy, created_by, created_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const byHash = db.prepare<[string], Row>('SELECT * FROM invitation WHERE token_hash = ?');
  const byId = db.prepare<[number], Row>('SELECT * FROM invitation WHERE id = ?');
  const use = db.prepare<[number, number, number]>(
    'UPDATE invitation SET used_at = ?, used_by = ? WHERE id = ? AND used_at IS NULL AND revoked_at IS NULL',
  );
  const openFor = db.prepare<[number, number], { n: number }>(
    `SELECT count(*) AS n FROM invitation WHERE unit_id = ? AND used_at IS NULL
     AND revoked_at IS NULL AND expires_at >= ?`,
  );
  const revoke = db.prepare<[number, number]>(
    `UPDATE invitation SET revoked_at = ? WHERE unit_id = ? AND used_at IS NULL
     AND revoked_at IS NULL`,
  );
  return {
    /** How many invitations of the unit may still be used. */
    openFor: (unitId: number, now: Temporal.Instant) =>
      openFor.get(unitId, now.epochMilliseconds)?.n ?? 0,
    /** Ends all unused invitations of a unit; returns how many. */
    revoke: (unitId: number, at: Temporal.Instant) =>
      revoke.run(at.epochMilliseconds, unitId).changes,
    add(it: NewInvitation): Invitation {
      const made = insert.run(
        it.tokenHash,
        it.role,
        it.unitId,
        it.deputy ? 1 : 0,
        it.createdBy,
        it.createdAt.epochMilliseconds,
        it.expiresAt.epochMilliseconds,
      );
      return read(byId.get(Number(made.lastInsertRowid)) as Row);
    },
    byHash(hash: string): Invitation | null {
      const row = byHash.get(hash);
      return row === undefined ? null : read(row);
    },
    byId(id: number): Invitation | null {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    /** Uses it up; false when somebody else was faster or it was revoked. */
    use: (id: number, personId: number, at: Temporal.Instant) =>
      use.run(at.epochMilliseconds, personId, id).changes === 1,
  };
}

function read(row: Row): Invitation {
  return {
    id: row.id,
    role: row.role,
    unitId: row.unit_id,
    deputy: row.deputy === 1,
    createdBy: row.created_by,
    expiresAt: Temporal.Instant.fromEpochMilliseconds(row.expires_at),
    usedBy: row.used_by,
    revoked: row.revoked_at !== null,
  };
}
