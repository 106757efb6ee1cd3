import type { Db } from './database.ts';
import { USABLE } from './files.ts';

/** Giao ước thi đua: who promised what to whom, and when it was signed (PR04). */
export type Pledge = {
  readonly id: number;
  readonly unitId: number;
  readonly year: number;
  readonly parties: readonly string[];
  readonly contents: readonly string[];
  readonly signedOn: Temporal.PlainDate;
  /** Photos of the signed sheet, in `stores.files`; none until they come. */
  readonly sheetFileIds: readonly number[];
  readonly recordedAt: Temporal.Instant;
  readonly recordedBy: number;
  readonly withdrawn: { readonly at: Temporal.Instant; readonly why: string } | null;
};

type Row = {
  id: number;
  unit_id: number;
  year: number;
  parties: string;
  contents: string;
  signed_on: string;
  recorded_at: number;
  recorded_by: number;
  withdrawn_at: number | null;
  withdrawn_why: string | null;
};

export function createPledgeStore(db: Db) {
  const byId = db.prepare<[number], Row>('SELECT * FROM pledge WHERE id = ?');
  const ofUnit = db.prepare<[number, number], Row>(
    'SELECT * FROM pledge WHERE unit_id = ? AND year = ? ORDER BY signed_on, id',
  );
  const standing = db.prepare<[number], Row>(
    'SELECT * FROM pledge WHERE year = ? AND withdrawn_at IS NULL ORDER BY unit_id, signed_on, id',
  );
  const insert = db.prepare<[number, number, string, string, string, number, number]>(
    `INSERT INTO pledge (unit_id, year, parties, contents, signed_on, recorded_at,
       recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const attach = db.prepare<[number, number]>(
    'INSERT OR IGNORE INTO pledge_sheet (pledge_id, file_id) VALUES (?, ?)',
  );
  const sheets = db
    .prepare<[number], number>(
      `SELECT file_id FROM pledge_sheet WHERE pledge_id = ? AND ${USABLE} ORDER BY file_id`,
    )
    .pluck();
  const withdraw = db.prepare<[number, number, string, number]>(
    `UPDATE pledge SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?
     WHERE id = ? AND withdrawn_at IS NULL`,
  );

  function read(row: Row): Pledge {
    return pledgeOf(row, sheets.all(row.id));
  }

  function find(id: number): Pledge | null {
    const row = byId.get(id);
    return row === undefined ? null : read(row);
  }

  return {
    byId: find,
    /** All of a unit's year, withdrawn ones too. */
    ofUnit: (unitId: number, year: number): readonly Pledge[] => ofUnit.all(unitId, year).map(read),
    /** Those of all units that have not been withdrawn. */
    standing: (year: number): readonly Pledge[] => standing.all(year).map(read),
    record(it: Omit<Pledge, 'id' | 'withdrawn'>): Pledge {
      const { lastInsertRowid } = insert.run(
        it.unitId,
        it.year,
        JSON.stringify(it.parties),
        JSON.stringify(it.contents),
        it.signedOn.toString(),
        it.recordedAt.epochMilliseconds,
        it.recordedBy,
      );
      const id = Number(lastInsertRowid);
      for (const file of it.sheetFileIds) attach.run(id, file);
      return find(id) as Pledge;
    },
    /** A photo of the signed sheet comes later, or one more. */
    attachSheet: (id: number, fileId: number) => void attach.run(id, fileId),
    /** False when it had been withdrawn before. */
    withdraw(id: number, it: { by: number; at: Temporal.Instant; why: string }): boolean {
      return withdraw.run(it.at.epochMilliseconds, it.by, it.why, id).changes === 1;
    },
  };
}

function pledgeOf(row: Row, sheetFileIds: readonly number[]): Pledge {
  const { withdrawn_at: at, withdrawn_why: why } = row;
  return {
    id: row.id,
    unitId: row.unit_id,
    year: row.year,
    parties: JSON.parse(row.parties) as string[],
    contents: JSON.parse(row.contents) as string[],
    signedOn: Temporal.PlainDate.from(row.signed_on),
    sheetFileIds,
    recordedAt: Temporal.Instant.fromEpochMilliseconds(row.recorded_at),
    recordedBy: row.recorded_by,
    withdrawn:
      at === null || why === null ? null : { at: Temporal.Instant.fromEpochMilliseconds(at), why },
  };
}
