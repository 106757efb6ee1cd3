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
};

/** A unit as it is kept, with the id that obligations and members refer to. */
export type StoredUnit = Unit & { readonly id: number };

export function createUnitStore(db: Db) {
  const insert = db.prepare<[string, string, UnitKind, string, string | null, number]>(
    'INSERT INTO unit (code, name, kind, valid_from, valid_to, place) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const revise = db.prepare<[string, UnitKind, string, string | null, number, number]>(
    'UPDATE unit SET name = ?, kind = ?, valid_from = ?, valid_to = ?, place = ? WHERE id = ?',
  );
  const byId = db.prepare<[number], Row>('SELECT * FROM unit WHERE id = ?');
  const all = db.prepare<[], Row>('SELECT * FROM unit ORDER BY place, id');
  return {
    add(unit: Unit, place: number): void {
      const { code, name, kind, validFrom, validTo } = unit;
      insert.run(code, name, kind, validFrom.toString(), validTo?.toString() ?? null, place);
    },
    /** What a new version of the plan says of a unit; its code and all that refers to it stay. */
    revise(id: number, unit: Unit, place: number): void {
      const { name, kind, validFrom, validTo } = unit;
      revise.run(name, kind, validFrom.toString(), validTo?.toString() ?? null, place, id);
    },
    byId(id: number): StoredUnit | null {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    /** All units in the order of the plan. */
    all: () => all.all().map(read),
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
  };
}
