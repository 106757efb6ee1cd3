import type { Db } from './database.ts';
import { createNameErasing } from './erase-name.ts';
import { createPersonErasing } from './erase-person.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts';

export type { Named } from './erase-name.ts';

/** What was erased, by the hash under which it is found again in an older copy. */
export type Erasure = { readonly kind: 'person' | 'name'; readonly hash: string };
/** How somebody is called from then on, by the number of the person, the erasure or the entry. */
export type ErasedNames = Readonly<Record<Erasure['kind'] | 'exemplar', (id: number) => string>>;
/** Finds by the key of one database what another one still holds. */
export type Hashing = Pick<Pseudonyms, 'ofAccount' | 'ofName'>;
/** Who does it and when; nobody: the retention job, or a restored copy that is brought in line. */
export type Eraser = { readonly by: number | null; readonly at: Temporal.Instant };

export function createErasureStore(db: Db) {
  const pseudonyms = createPseudonyms(db);
  const people = createPersonErasing(db);
  const names = createNameErasing(db);
  const insert = db.prepare<[string, string, number | null, number, number | null]>(
    `INSERT INTO erasure (kind, subject_hash, person_id, erased_at, erased_by)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const nextId = db.prepare<[], number>('SELECT ifnull(max(id), 0) + 1 FROM erasure').pluck();
  const all = db.prepare<[], Erasure>(
    'SELECT DISTINCT kind, subject_hash AS hash FROM erasure ORDER BY id',
  );
  const accounts = db.prepare<[], { id: number; telegram_id: number }>(
    'SELECT id, telegram_id FROM person WHERE telegram_id <> -id',
  );
  const last = db.prepare<[], number>('SELECT ifnull(max(id), 0) FROM erasure').pluck();
  const closing = db.prepare<[string]>(
    `UPDATE outbox SET chat_id = 0, payload = '{}'
     WHERE unique_key LIKE ? AND state NOT IN ('pending', 'claimed')`,
  );

  function person(id: number, called: ErasedNames, { by, at }: Eraser): number | null {
    const account = people.erase(id, called.person(id), at);
    if (account === null) return null;
    insert.run('person', pseudonyms.ofAccount(account), id, at.epochMilliseconds, by);
    return account;
  }

  function name(
    it: { readonly unitId: number; readonly foldedName: string },
    called: ErasedNames,
    { by, at }: Eraser,
  ): boolean {
    const pseudonym = called.name(nextId.get() as number);
    if (!names.erase(it.unitId, it.foldedName, pseudonym, at)) return false;
    const hash = pseudonyms.ofName(it.unitId, it.foldedName);
    insert.run('name', hash, null, at.epochMilliseconds, by);
    return true;
  }

  return {
    /** Null when the person was erased before, else the account, to which a last word may go. */
    person,
    name,
    findName: names.find,
    unnamed: (year: number, called: ErasedNames, at: Temporal.Instant) =>
      names.eraseUnnamed(year, called.exemplar, at),
    /** The last word to an account that was erased has gone out: the account is forgotten, too. */
    forgetLastWords: (keys: string) => void closing.run(keys),
    all: () => all.all(),
    /** Grows with each erasure. */
    last: () => last.get() as number,
    /**
     * In a copy that was made before: erases anew what it still holds, and knows all of it from then on.
     * `hashed` with the key of the database that the copy takes the place of. Says how many were found.
     */
    repeat(
      erased: readonly Erasure[],
      hashed: Hashing,
      called: ErasedNames,
      at: Temporal.Instant,
    ): number {
      const gone = (kind: Erasure['kind']) =>
        new Set(erased.filter((it) => it.kind === kind).map(({ hash }) => hash));
      const [people, units] = [gone('person'), gone('name')];
      const who = { by: null, at };
      const again = accounts
        .all()
        .filter(({ telegram_id: account }) => people.has(hashed.ofAccount(account)))
        .filter(({ id }) => person(id, called, who) !== null);
      const named = names
        .all()
        .filter(({ unitId, foldedName }) => units.has(hashed.ofName(unitId, foldedName)))
        .filter((it) => name(it, called, who));
      const known = new Set(all.all().map(({ hash }) => hash));
      for (const { kind, hash } of erased.filter((it) => !known.has(it.hash))) {
        insert.run(kind, hash, null, at.epochMilliseconds, null);
      }
      return again.length + named.length;
    },
  };
}
