import { compareNames } from '../domain/order.ts';
import type { Unit, UnitKind } from '../domain/unit.ts';
import type { Db } from './database.ts';

type Row = {
  id: number;
  code: string;
  name: string;
  kind: UnitKind;
  valid_from: string;
  valid_to: string | null;
  replaced_by: number | null;
};

/** A unit as it is kept, with the id that obligations and members refer to. */
export type StoredUnit = Unit & {
  readonly id: number;
  /** The unit that goes on after a merger. */
  readonly replacedBy: number | null;
};

export function createUnitStore(db: Db) {
  const insert = db.prepare<[string, string, UnitKind, string, string | null, number]>(
    'INSERT INTO unit (code, name, kind, valid_from, valid_to, place) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const revise = db.prepare<
    [string, UnitKind, string, string | null, number | null, number, number]
  >(
    `UPDATE unit SET name = ?, kind = ?, valid_from = ?, valid_to = ?, replaced_by = ?, place = ?
     WHERE id = ?`,
  );
  const rename = db.prepare<[string, number]>('UPDATE unit SET name = ? WHERE id = ?');
  const close = db.prepare<[string, number | null, number]>(
    'UPDATE unit SET valid_to = ?, replaced_by = ? WHERE id = ?',
  );
  const last = db.prepare<[], { place: number | null }>('SELECT max(place) AS place FROM unit');
  const byId = db.prepare<[number], Row>('SELECT * FROM unit WHERE id = ?');
  const all = db.prepare<[], Row>('SELECT * FROM unit ORDER BY place, id');
  const countOn = db
    .prepare<[UnitKind, string, string], number>(
      `SELECT count(*) FROM unit WHERE kind = ? AND valid_from <= ?
       AND (valid_to IS NULL OR valid_to >= ?)`,
    )
    .pluck();
  return {
    add(unit: Unit, place: number): void {
      const { code, name, kind, validFrom, validTo } = unit;
      insert.run(code, name, kind, validFrom.toString(), validTo?.toString() ?? null, place);
    },
    /** What a new version of the plan says of a unit; its code and all that refers to it stay. */
    revise(unit: StoredUnit, place: number): void {
      const { id, name, kind, replacedBy } = unit;
      const days = [unit.validFrom.toString(), unit.validTo?.toString() ?? null] as const;
      revise.run(name, kind, ...days, replacedBy, place, id);
    },
    /** Adds a unit behind all others and returns its id. */
    append(unit: Unit): number {
      const { code, name, kind, validFrom, validTo } = unit;
      const days = [validFrom.toString(), validTo?.toString() ?? null] as const;
      const made = insert.run(code, name, kind, ...days, (last.get()?.place ?? 0) + 1);
      return Number(made.lastInsertRowid);
    },
    rename: (id: number, name: string) => void rename.run(name, id),
    /** Its last day, and the unit that goes on in its place. */
    close: (id: number, lastDay: Temporal.PlainDate, replacedBy: number | null) =>
      void close.run(lastDay.toString(), replacedBy, id),
    byId(id: number): StoredUnit | null {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    /** All units in the order of the plan. */
    all: () => all.all().map(read),
    /** How many units of a kind there are on a day. */
    countOn: (kind: UnitKind, day: Temporal.PlainDate) =>
      countOn.get(kind, day.toString(), day.toString()) ?? 0,
    /** All units in Vietnamese order of their names. */
    sorted: () =>
      all
        .all()
        .map(read)
        .sort((a, b) => compareNames(a.name, b.name)),
  };
}

function read(row: Row): StoredUnit {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    validFrom: Temporal.PlainDate.from(row.valid_from),
    validTo: row.valid_to === null ? null : Temporal.PlainDate.from(row.valid_to),
    replacedBy: row.replaced_by,
  };
}
