import type { ErasureState, Refusal } from '../domain/erasure.ts';
import type { Db } from './database.ts';

/** Somebody asks for the erasure of what is held of them. */
export type ErasureRequest = {
  readonly id: number;
  readonly personId: number;
  readonly askedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly state: ErasureState;
};
type Row = {
  id: number;
  person_id: number;
  asked_at: number;
  due_at: number;
  state: ErasureState;
};

export function createErasureRequestStore(db: Db) {
  const insert = db.prepare<[number, number, number]>(
    `INSERT INTO erasure_request (person_id, asked_at, due_at) VALUES (?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const byId = db.prepare<[number], Row>('SELECT * FROM erasure_request WHERE id = ?');
  const openOf = db.prepare<[number], Row>(
    `SELECT * FROM erasure_request WHERE person_id = ? AND state = 'open'`,
  );
  const open = db.prepare<[], Row>(
    `SELECT * FROM erasure_request WHERE state = 'open' ORDER BY due_at, id`,
  );
  const decide = db.prepare<[string, number, number, string | null, number]>(
    `UPDATE erasure_request SET state = ?, decided_at = ?, decided_by = ?, refusal = ?
     WHERE id = ? AND state = 'open'`,
  );
  const openOne = (personId: number) => read(openOf.get(personId));

  return {
    byId: (id: number) => read(byId.get(id)),
    openOf: openOne,
    /** Those that wait, the one that is due first at the head. */
    open: (): readonly ErasureRequest[] => open.all().map((row) => read(row) as ErasureRequest),
    /** The open request, made now unless there was one: `fresh` says which. */
    ask(personId: number, at: Temporal.Instant, dueAt: Temporal.Instant) {
      const made = insert.run(personId, at.epochMilliseconds, dueAt.epochMilliseconds);
      return { request: openOne(personId) as ErasureRequest, fresh: made.changes === 1 };
    },
    /** Compare-and-set: false when it was decided before. */
    decide(
      id: number,
      to: Exclude<ErasureState, 'open'>,
      it: { readonly by: number; readonly at: Temporal.Instant; readonly refusal: Refusal | null },
    ): boolean {
      return decide.run(to, it.at.epochMilliseconds, it.by, it.refusal, id).changes === 1;
    },
  };
}

function read(row: Row | undefined): ErasureRequest | null {
  if (row === undefined) return null;
  const instant = Temporal.Instant.fromEpochMilliseconds;
  return {
    id: row.id,
    personId: row.person_id,
    askedAt: instant(row.asked_at),
    dueAt: instant(row.due_at),
    state: row.state,
  };
}
