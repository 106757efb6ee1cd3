import type { Db } from './database.ts';

/** Somebody who may join by sharing this telephone number. */
export type Expected = {
  readonly phone: string;
  readonly unitId: number;
  readonly deputy: boolean;
};

/** Numbers that the staff has written down; each is forgotten once its person has joined. */
export function createExpectedPeopleStore(db: Db) {
  const put = db.prepare<[string, number, number, number, number]>(
    `INSERT INTO expected_person (phone, unit_id, deputy, added_by, added_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (phone, unit_id) DO UPDATE SET deputy = excluded.deputy,
       added_by = excluded.added_by, added_at = excluded.added_at`,
  );
  const byPhone = db.prepare<[string], { unit_id: number; deputy: number; added_by: number }>(
    'SELECT unit_id, deputy, added_by FROM expected_person WHERE phone = ? ORDER BY deputy, unit_id',
  );
  const forget = db.prepare<[number, number]>(
    'DELETE FROM expected_person WHERE unit_id = ? AND deputy = ?',
  );
  const forgetPhone = db.prepare<[string]>('DELETE FROM expected_person WHERE phone = ?');
  const any = db.prepare<[], { n: number }>('SELECT EXISTS (SELECT 1 FROM expected_person) AS n');
  return {
    put: (it: Expected & { readonly by: number; readonly at: Temporal.Instant }) =>
      void put.run(it.phone, it.unitId, it.deputy ? 1 : 0, it.by, it.at.epochMilliseconds),
    /** What the person with this number is expected to be, a head's duty first. */
    byPhone: (phone: string) =>
      byPhone.all(phone).map((row) => ({
        unitId: row.unit_id,
        deputy: row.deputy === 1,
        addedBy: row.added_by,
      })),
    forget: (unitId: number, deputy: boolean) => void forget.run(unitId, deputy ? 1 : 0),
    /** Its owner does not wish to be expected; says for how many duties they were. */
    forgetPhone: (phone: string) => forgetPhone.run(phone).changes,
    any: () => any.get()?.n === 1,
  };
}
