import { bareName } from '../domain/exemplar/name.ts';
import type { Honorific, Membership, Person, Role, Who } from '../domain/member.ts';
import { createConsentStore } from './consents.ts';
import type { Db } from './database.ts';

type PersonRow = {
  id: number;
  telegram_id: number;
  full_name: string;
  honorific: Honorific;
  language: 'vi' | 'en';
  unreachable_at: number | null;
};
type MembershipRow = {
  id: number;
  role: Role;
  unit_id: number | null;
  deputy: number;
  /** JSON: the units that were merged into it. */
  parts: string | null;
};
type UnitMemberRow = PersonRow & { deputy: number };

export type NewPerson = {
  readonly telegramId: number;
  readonly fullName: string;
  readonly honorific: Honorific;
  readonly consentedAt: Temporal.Instant;
  /** Of the notice to which they consented; the first one unless told. */
  readonly notice?: number;
};

export function createPeopleStore(db: Db) {
  const consents = createConsentStore(db);
  const byTelegram = db.prepare<[number], PersonRow>('SELECT * FROM person WHERE telegram_id = ?');
  const byId = db.prepare<[number], PersonRow>('SELECT * FROM person WHERE id = ?');
  const memberships = db.prepare<[number], MembershipRow>(
    `SELECT id, role, unit_id, deputy,
       (SELECT json_group_array(part_id) FROM unit_part
        WHERE unit_part.unit_id = member.unit_id AND unit_part.depth > 0) AS parts
     FROM member WHERE person_id = +? AND ended_at IS NULL ORDER BY id`,
  );
  const upsert = db.prepare<[number, string, Honorific, number]>(
    `INSERT INTO person (telegram_id, full_name, honorific, consented_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (telegram_id) DO UPDATE SET full_name = excluded.full_name,
       honorific = excluded.honorific, unreachable_at = NULL`,
  );
  const appoint = db.prepare<[number, Role, number | null, number, number]>(
    `INSERT OR IGNORE INTO member (person_id, role, unit_id, deputy, started_at) VALUES (?, ?, ?, ?, ?)`,
  );
  const endMembership = db.prepare<[number, number]>(
    'UPDATE member SET ended_at = ? WHERE id = ? AND ended_at IS NULL',
  );
  const known = db.prepare<[], PersonRow>(
    'SELECT * FROM person WHERE telegram_id <> -id ORDER BY id',
  );
  const ofUnit = db.prepare<[number], UnitMemberRow>(
    `SELECT person.*, member.deputy FROM member JOIN person ON person.id = member.person_id
     WHERE member.unit_id = ? AND member.ended_at IS NULL ORDER BY member.deputy, member.id`,
  );
  const goingOnFor = db.prepare<[number], UnitMemberRow & { depth: number }>(
    `SELECT person.*, member.deputy, unit_part.depth FROM unit_part
     JOIN member ON member.unit_id = unit_part.unit_id AND member.ended_at IS NULL
     JOIN person ON person.id = member.person_id
     WHERE unit_part.part_id = ? ORDER BY unit_part.depth DESC, member.deputy, member.id`,
  );
  const withRole = db.prepare<[Role], PersonRow>(
    `SELECT person.* FROM member JOIN person ON person.id = member.person_id
     WHERE member.role = ? AND member.ended_at IS NULL ORDER BY member.id`,
  );
  const setLanguage = db.prepare<['vi' | 'en', number]>(
    'UPDATE person SET language = ? WHERE id = ?',
  );
  const setHonorific = db.prepare<[Honorific, number]>(
    'UPDATE person SET honorific = ? WHERE id = ?',
  );
  const setUnreachable = db.prepare<[number | null, number]>(
    'UPDATE person SET unreachable_at = ? WHERE telegram_id = ?',
  );

  return {
    /** The enrolled person with this Telegram account and their present roles; null for strangers. */
    who(telegramId: number): Who | null {
      const row = byTelegram.get(telegramId);
      if (row === undefined) return null;
      const rows = memberships.all(row.id);
      const known = { person: readPerson(row), memberships: rows.map(readMembership) };
      const inherited = new Set(rows.flatMap(partsOf));
      return inherited.size === 0 ? known : { ...known, inherited: [...inherited] };
    },
    byId(id: number): Person | null {
      const row = byId.get(id);
      return row === undefined ? null : readPerson(row);
    },
    /** Enrols a person, or renews name and form of address of one who is known. */
    enrol(person: NewPerson): Person {
      const { telegramId, fullName, honorific, consentedAt, notice = 1 } = person;
      upsert.run(telegramId, fullName, honorific, consentedAt.epochMilliseconds);
      const enrolled = readPerson(byTelegram.get(telegramId) as PersonRow);
      consents.give(enrolled.id, notice, consentedAt);
      return enrolled;
    },
    /** Gives a role; giving it twice changes nothing. */
    appoint(it: {
      readonly personId: number;
      readonly role: Role;
      readonly unitId: number | null;
      readonly deputy: boolean;
      readonly at: Temporal.Instant;
    }): void {
      appoint.run(it.personId, it.role, it.unitId, it.deputy ? 1 : 0, it.at.epochMilliseconds);
    },
    endMembership: (id: number, at: Temporal.Instant) =>
      void endMembership.run(at.epochMilliseconds, id),
    /** Under a name, however it is written; not who was erased. */
    named(typed: string): readonly Person[] {
      const name = bareName(typed);
      return known
        .all()
        .filter((row) => bareName(row.full_name) === name)
        .map(readPerson);
    },
    /** Head first, then deputies. */
    ofUnit: (unitId: number) =>
      ofUnit.all(unitId).map((row) => ({ person: readPerson(row), deputy: row.deputy === 1 })),
    /**
     * Who goes on with what a unit has begun: its own people, of a unit that was merged those of the
     * unit that took its place, once there are any. Head first.
     */
    goingOnFor(unitId: number) {
      const rows = goingOnFor.all(unitId);
      return rows
        .filter(({ depth }) => depth === rows[0]?.depth)
        .map((row) => ({ person: readPerson(row), deputy: row.deputy === 1 }));
    },
    withRole: (role: Role) => withRole.all(role).map(readPerson),
    setLanguage: (personId: number, language: 'vi' | 'en') =>
      void setLanguage.run(language, personId),
    setHonorific: (personId: number, honorific: Honorific) =>
      void setHonorific.run(honorific, personId),
    /** Remembers that the bot cannot write to this account (blocked, deleted); null when it can again. */
    setUnreachable: (telegramId: number, at: Temporal.Instant | null) =>
      void setUnreachable.run(at?.epochMilliseconds ?? null, telegramId),
  };
}

function readPerson(row: PersonRow): Person {
  return {
    id: row.id,
    telegramId: row.telegram_id,
    fullName: row.full_name,
    honorific: row.honorific,
    language: row.language,
    unreachableAt:
      row.unreachable_at === null
        ? null
        : Temporal.Instant.fromEpochMilliseconds(row.unreachable_at),
  };
}

function readMembership(row: MembershipRow): Membership {
  return { id: row.id, role: row.role, unitId: row.unit_id, deputy: row.deputy === 1 };
}

/** Most units have taken in no other. */
function partsOf({ parts }: MembershipRow): readonly number[] {
  return parts === null || parts === '[]' ? [] : (JSON.parse(parts) as number[]);
}
