import type { Db } from './database.ts';
import { USABLE } from './files.ts';

/** A unit's own emulation plan of the year (plan VII.1: PR01–PR03). */
export type UnitPlan = {
  readonly id: number;
  readonly unitId: number;
  readonly year: number;
  /** Null for a hamlet, which gives its papers no number. */
  readonly number: string | null;
  readonly issuedOn: Temporal.PlainDate;
  /** Id of one of the plan's emulationForms. */
  readonly form: string;
  /** Codes of campaigns of the plan. */
  readonly campaigns: readonly string[];
  /** Themes and criteria, a line each. */
  readonly contents: readonly string[];
  /** In `stores.files`: a document, or a photo of each page; none: no file was handed in. */
  readonly fileIds: readonly number[];
  readonly registeredAt: Temporal.Instant;
  readonly registeredBy: number;
  /** When a later registration took its place; null for the one that holds. */
  readonly replacedAt: Temporal.Instant | null;
};

type Row = {
  id: number;
  unit_id: number;
  year: number;
  number: string | null;
  issued_on: string;
  form: string;
  campaigns: string;
  contents: string;
  registered_at: number;
  registered_by: number;
  replaced_at: number | null;
};

export function createUnitPlanStore(db: Db) {
  const byId = db.prepare<[number], Row>('SELECT * FROM unit_plan WHERE id = ?');
  const current = db.prepare<[number, number], Row>(
    'SELECT * FROM unit_plan WHERE unit_id = ? AND year = ? AND replaced_at IS NULL',
  );
  const ofUnit = db.prepare<[number, number], Row>(
    'SELECT * FROM unit_plan WHERE unit_id = ? AND year = ? ORDER BY id DESC',
  );
  const ofYear = db.prepare<[number], Row>(
    'SELECT * FROM unit_plan WHERE year = ? AND replaced_at IS NULL ORDER BY unit_id',
  );
  const replace = db.prepare<[number, number, number]>(
    'UPDATE unit_plan SET replaced_at = ? WHERE unit_id = ? AND year = ? AND replaced_at IS NULL',
  );
  const insert = db.prepare<
    [number, number, string | null, string, string, string, string, number, number]
  >(
    `INSERT INTO unit_plan (unit_id, year, number, issued_on, form, campaigns, contents,
       registered_at, registered_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addFile = db.prepare<[number, number]>(
    'INSERT INTO unit_plan_file (unit_plan_id, file_id) VALUES (?, ?)',
  );
  const files = db
    .prepare<[number], number>(
      `SELECT file_id FROM unit_plan_file WHERE unit_plan_id = ? AND ${USABLE} ORDER BY file_id`,
    )
    .pluck();

  function currentOf(unitId: number, year: number): UnitPlan | null {
    const row = current.get(unitId, year);
    return row === undefined ? null : read(row);
  }

  function read(row: Row): UnitPlan {
    return planOf(row, files.all(row.id));
  }

  return {
    current: currentOf,
    byId(id: number): UnitPlan | null {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    /** The one that holds and those that it replaced, the latest first. */
    ofUnit: (unitId: number, year: number): readonly UnitPlan[] =>
      ofUnit.all(unitId, year).map(read),
    /** Those that hold, of all units. */
    ofYear: (year: number): readonly UnitPlan[] => ofYear.all(year).map(read),
    /** Takes the place of the one before. */
    register(it: Omit<UnitPlan, 'id' | 'replacedAt'>): UnitPlan {
      const at = it.registeredAt.epochMilliseconds;
      replace.run(at, it.unitId, it.year);
      const { lastInsertRowid } = insert.run(
        it.unitId,
        it.year,
        it.number,
        it.issuedOn.toString(),
        it.form,
        JSON.stringify(it.campaigns),
        JSON.stringify(it.contents),
        at,
        it.registeredBy,
      );
      for (const file of it.fileIds) addFile.run(Number(lastInsertRowid), file);
      return currentOf(it.unitId, it.year) as UnitPlan;
    },
  };
}

function planOf(row: Row, fileIds: readonly number[]): UnitPlan {
  return {
    id: row.id,
    unitId: row.unit_id,
    year: row.year,
    number: row.number,
    issuedOn: Temporal.PlainDate.from(row.issued_on),
    form: row.form,
    campaigns: JSON.parse(row.campaigns) as string[],
    contents: JSON.parse(row.contents) as string[],
    fileIds,
    registeredAt: Temporal.Instant.fromEpochMilliseconds(row.registered_at),
    registeredBy: row.registered_by,
    replacedAt:
      row.replaced_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.replaced_at),
  };
}
