import type { Db } from './database.ts';

/** A member of the standing council. */
export type CouncilMember = {
  readonly id: number;
  readonly fullName: string;
  /** The office that the member holds: Chủ tịch UBND xã. */
  readonly position: string;
  /** An id of the plan's council.roles. */
  readonly role: string;
  /** Who votes in the bot for this seat; null: on paper only. */
  readonly personId: number | null;
  readonly place: number;
  readonly until: Temporal.Instant | null;
};
export type NewCouncilMember = Pick<CouncilMember, 'fullName' | 'position' | 'role' | 'personId'>;

type Row = {
  id: number;
  full_name: string;
  position: string;
  role: string;
  person_id: number | null;
  place: number;
  until_at: number | null;
};

/** The standing roster of the council. */
export function createCouncilMemberStore(db: Db) {
  const current = db.prepare<[], Row>(
    'SELECT * FROM council_member WHERE until_at IS NULL ORDER BY place, id',
  );
  const byId = db.prepare<[number], Row>('SELECT * FROM council_member WHERE id = ?');
  const insert = db.prepare(
    `INSERT INTO council_member (full_name, position, role, person_id, place, from_at)
     VALUES (@fullName, @position, @role, @personId,
       coalesce(@place, (SELECT ifnull(max(place), 0) + 1 FROM council_member)), @at)`,
  );
  const end = db.prepare<[number, number]>(
    'UPDATE council_member SET until_at = ? WHERE id = ? AND until_at IS NULL',
  );
  const link = db.prepare<[number | null, number]>(
    'UPDATE council_member SET person_id = ? WHERE id = ? AND until_at IS NULL',
  );
  const find = (id: number): CouncilMember | null => {
    const row = byId.get(id);
    return row === undefined ? null : read(row);
  };

  return {
    current: (): readonly CouncilMember[] => current.all().map(read),
    byId: find,
    add(it: NewCouncilMember, at: Temporal.Instant): CouncilMember {
      const made = insert.run({ ...it, place: null, at: at.epochMilliseconds });
      return find(Number(made.lastInsertRowid)) as CouncilMember;
    },
    /** Puts somebody in the place of a member; null when that one's time had ended. */
    replace(id: number, it: NewCouncilMember, at: Temporal.Instant): CouncilMember | null {
      const before = find(id);
      if (before === null || end.run(at.epochMilliseconds, id).changes === 0) return null;
      const { place } = before;
      const made = insert.run({ ...it, place, at: at.epochMilliseconds });
      return find(Number(made.lastInsertRowid));
    },
    /** False when it had ended before. */
    end: (id: number, at: Temporal.Instant): boolean =>
      end.run(at.epochMilliseconds, id).changes === 1,
    link: (id: number, personId: number | null): boolean => link.run(personId, id).changes === 1,
  };
}

function read(row: Row): CouncilMember {
  return {
    id: row.id,
    fullName: row.full_name,
    position: row.position,
    role: row.role,
    personId: row.person_id,
    place: row.place,
    until: row.until_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.until_at),
  };
}
