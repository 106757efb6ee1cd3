import type { Commune } from '../support/commune.ts';

type Person = { readonly id: number; readonly account: number; readonly name: string };

/** Erases everybody; then where in the database, `table.column`, accounts and names still stand. */
export function eraseEverybody(made: Commune): {
  readonly accounts: readonly string[];
  readonly names: readonly string[];
} {
  const people = made.db
    .prepare('SELECT id, telegram_id AS account, full_name AS name FROM person')
    .all() as Person[];
  const called = { person: (id: number) => `Mã ${id}`, name: String, exemplar: String };
  for (const { id } of people) {
    made.app.stores.erasures.person(id, called, { by: null, at: made.clock.now() });
  }
  const stands = (isThere: (text: string, person: Person) => boolean) => [
    ...new Set(
      columnsOf(made)
        .filter(({ text }) => people.some((person) => isThere(text, person)))
        .map(({ column }) => column),
    ),
  ];
  return {
    accounts: stands((text, { account }) => new RegExp(`(?<!\\d)${account}(?!\\d)`).test(text)),
    names: stands((text, { name }) => text.includes(name)),
  };
}

function columnsOf(made: Commune): readonly { readonly column: string; readonly text: string }[] {
  const tables = made.db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .pluck()
    .all();
  return tables.flatMap((table) =>
    (made.db.prepare(`SELECT * FROM ${String(table)}`).all() as object[]).flatMap((row) =>
      Object.entries(row)
        .filter(([, value]) => value !== null && !(value instanceof Uint8Array))
        .map(([name, value]) => ({ column: `${String(table)}.${name}`, text: String(value) })),
    ),
  );
}
