import type { Choice, Tally } from '../domain/council.ts';
import type { Db } from './database.ts';

export const RECUSAL_CAUSES = ['own_nomination', 'own_unit', 'conflict'] as const;

/** A member who takes no part in an item. */
export type Recusal = {
  readonly seatId: number;
  readonly why: (typeof RECUSAL_CAUSES)[number];
  readonly reason: string | null;
  readonly declaredBy: number;
};
export type WrittenOpinion = {
  readonly seatId: number;
  readonly choice: Choice;
  readonly givenOn: Temporal.PlainDate;
  readonly fileId: number | null;
};
export type PaperTally = Omit<Extract<Tally, { kind: 'paper' }>, 'kind'>;

type RecusalRow = {
  seat_id: number;
  why: Recusal['why'];
  reason: string | null;
  declared_by: number;
};
type OpinionRow = { seat_id: number; choice: Choice; given_on: string; file_id: number | null };
type TallyRow = {
  issued: number;
  returned: number;
  valid: number;
  invalid: number;
  in_favour: number;
  against: number;
};
type Doer = { readonly by: number; readonly at: Temporal.Instant };

/**
 * Recusals, written opinions, raised hands and tallies. What was chosen comes out only when the vote is
 * closed: the queries themselves ask for that.
 */
export function createCouncilVoteStore(db: Db) {
  const recusals = db.prepare<[number], RecusalRow>(
    'SELECT * FROM recusal WHERE item_id = ? ORDER BY seat_id',
  );
  const recuse = db.prepare(
    `INSERT INTO recusal (item_id, seat_id, why, reason, declared_at, declared_by)
     VALUES (@itemId, @seatId, @why, @reason, @at, @by) ON CONFLICT DO NOTHING`,
  );
  const lift = db.prepare<[number, number]>(
    'DELETE FROM recusal WHERE item_id = ? AND seat_id = ?',
  );
  const opinions = db.prepare<[number], OpinionRow>(
    'SELECT * FROM written_opinion WHERE item_id = ? ORDER BY seat_id',
  );
  const consult = db.prepare(
    `INSERT INTO written_opinion (item_id, seat_id, choice, given_on, file_id, recorded_at, recorded_by)
     VALUES (@itemId, @seatId, @choice, @givenOn, @fileId, @at, @by)
     ON CONFLICT DO UPDATE SET choice = excluded.choice, given_on = excluded.given_on,
       file_id = excluded.file_id, recorded_at = excluded.recorded_at,
       recorded_by = excluded.recorded_by`,
  );
  const raise = db.prepare<[number, number, Choice, number]>(
    `INSERT INTO hand (item_id, seat_id, choice, raised_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET choice = excluded.choice, raised_at = excluded.raised_at
     WHERE choice <> excluded.choice`,
  );
  const voted = db
    .prepare<[number], number>('SELECT seat_id FROM hand WHERE item_id = ? ORDER BY seat_id')
    .pluck();
  const own = db
    .prepare<[number, number], Choice>('SELECT choice FROM hand WHERE item_id = ? AND seat_id = ?')
    .pluck();
  const CLOSED = `(SELECT state FROM agenda_item WHERE id = item_id) IN ('closed', 'concluded')`;
  const hands = db.prepare<[number], { choice: Choice; count: number }>(
    `SELECT choice, count(*) AS count FROM hand WHERE item_id = ? AND ${CLOSED} GROUP BY choice`,
  );
  const raised = db.prepare<[number], { seat_id: number; choice: Choice }>(
    `SELECT seat_id, choice FROM hand WHERE item_id = ? AND ${CLOSED} ORDER BY seat_id`,
  );
  const paper = db.prepare<[number], TallyRow>(
    `SELECT * FROM paper_tally WHERE item_id = ? AND ${CLOSED}`,
  );
  const putPaper = db.prepare(
    `INSERT INTO paper_tally (item_id, issued, returned, valid, invalid, in_favour, against,
       entered_at, entered_by)
     VALUES (@itemId, @issued, @returned, @valid, @invalid, @inFavour, @against, @at, @by)
     ON CONFLICT DO UPDATE SET issued = excluded.issued, returned = excluded.returned,
       valid = excluded.valid, invalid = excluded.invalid, in_favour = excluded.in_favour,
       against = excluded.against, entered_at = excluded.entered_at, entered_by = excluded.entered_by`,
  );

  return {
    recusals: (itemId: number): readonly Recusal[] =>
      recusals.all(itemId).map((row) => ({
        seatId: row.seat_id,
        why: row.why,
        reason: row.reason,
        declaredBy: row.declared_by,
      })),
    /** False when it was declared before. */
    recuse: (itemId: number, it: Pick<Recusal, 'seatId' | 'why' | 'reason'> & Doer): boolean =>
      recuse.run({ ...it, itemId, at: it.at.epochMilliseconds }).changes === 1,
    lift: (itemId: number, seatId: number): boolean => lift.run(itemId, seatId).changes === 1,
    opinions: (itemId: number): readonly WrittenOpinion[] =>
      opinions.all(itemId).map((row) => ({
        seatId: row.seat_id,
        choice: row.choice,
        givenOn: Temporal.PlainDate.from(row.given_on),
        fileId: row.file_id,
      })),
    /** A later opinion of the same member takes the place of the earlier one. */
    consult(itemId: number, it: WrittenOpinion & Doer): void {
      const at = it.at.epochMilliseconds;
      consult.run({ ...it, itemId, givenOn: it.givenOn.toString(), at });
    },
    /** False when the member's hand was raised for the same before. */
    raise: (itemId: number, seatId: number, choice: Choice, at: Temporal.Instant): boolean =>
      raise.run(itemId, seatId, choice, at.epochMilliseconds).changes === 1,
    /** Who has raised a hand, not for what. */
    voted: (itemId: number): readonly number[] => voted.all(itemId),
    /** To be shown to this member only. */
    own: (itemId: number, seatId: number): Choice | null => own.get(itemId, seatId) ?? null,
    putPaper: (itemId: number, it: PaperTally & Doer): void =>
      void putPaper.run({ ...it, itemId, at: it.at.epochMilliseconds }),
    /** Null until the vote is closed. */
    paper(itemId: number): PaperTally | null {
      const row = paper.get(itemId);
      if (row === undefined) return null;
      const { in_favour: inFavour, issued, returned, valid, invalid, against } = row;
      return { issued, returned, valid, invalid, inFavour, against };
    },
    /** Nobody's until the vote is closed. */
    raised: (itemId: number): readonly { readonly seatId: number; readonly choice: Choice }[] =>
      raised.all(itemId).map(({ seat_id: seatId, choice }) => ({ seatId, choice })),
    /** None until the vote is closed. */
    hands(itemId: number): { readonly inFavour: number; readonly against: number } {
      const counts = new Map(hands.all(itemId).map(({ choice, count }) => [choice, count]));
      return { inFavour: counts.get('in_favour') ?? 0, against: counts.get('against') ?? 0 };
    },
  };
}
