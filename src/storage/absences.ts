import type { Db } from './database.ts';

/** From the first to the last day, both included, somebody is away. */
export type Absence = {
  readonly id: number;
  readonly personId: number;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
};

type Row = { id: number; person_id: number; from_on: string; to_on: string };

export function createAbsenceStore(db: Db) {
  const insert = db.prepare<[number, string, string, number, number]>(
    `INSERT INTO absence (person_id, from_on, to_on, recorded_by, recorded_at)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const open = db.prepare<[number], Row>(
    'SELECT * FROM absence WHERE person_id = ? AND ended_at IS NULL',
  );
  const byId = db.prepare<[number], Row>('SELECT * FROM absence WHERE id = ?');
  const end = db.prepare<[number, number, number]>(
    'UPDATE absence SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL',
  );
  const on = db.prepare<[string, string], Row>(
    `SELECT * FROM absence WHERE ended_at IS NULL AND from_on <= +? AND to_on >= +?`,
  );
  const heads = db.prepare<[string, string], { unit_id: number; to_on: string }>(
    `SELECT member.unit_id, absence.to_on FROM absence
     JOIN member ON member.person_id = absence.person_id AND member.ended_at IS NULL
     WHERE member.role = 'reporter' AND member.deputy = 0
     AND absence.ended_at IS NULL AND absence.from_on <= +? AND absence.to_on >= +?`,
  );

  return {
    /** What the person announced last, unless it was taken back or has passed by `today`. */
    current(personId: number, today: Temporal.PlainDate): Absence | null {
      const row = open.get(personId);
      return row === undefined || row.to_on < today.toString() ? null : read(row);
    },
    byId(id: number): Absence | null {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    /** Takes the place of what the person had announced before. */
    announce(it: Omit<Absence, 'id'> & { by: number; at: Temporal.Instant }): Absence {
      const at = it.at.epochMilliseconds;
      const before = open.get(it.personId);
      if (before !== undefined) end.run(at, it.by, before.id);
      insert.run(it.personId, it.from.toString(), it.to.toString(), it.by, at);
      return read(open.get(it.personId) as Row);
    },
    /** False when it had ended before. */
    end: (id: number, by: number, at: Temporal.Instant) =>
      end.run(at.epochMilliseconds, by, id).changes === 1,
    on: (day: Temporal.PlainDate) => on.all(day.toString(), day.toString()).map(read),
    /** The units whose head is away on a day, each with the head's last day away. */
    unitsWithout(day: Temporal.PlainDate): ReadonlyMap<number, Temporal.PlainDate> {
      const rows = heads.all(day.toString(), day.toString());
      return new Map(rows.map((row) => [row.unit_id, Temporal.PlainDate.from(row.to_on)]));
    },
  };
}

function read(row: Row): Absence {
  return {
    id: row.id,
    personId: row.person_id,
    from: Temporal.PlainDate.from(row.from_on),
    to: Temporal.PlainDate.from(row.to_on),
  };
}
