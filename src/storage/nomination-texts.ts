import type { Db } from './database.ts';

/** What was given for one part of a nomination. */
export type PartAnswer =
  | { readonly kind: 'text'; readonly text: string }
  /** The nominator vouches for it: a criterion whose evidence is a commitment. */
  | { readonly kind: 'commitment' }
  /** The figures of the unit's record speak for themselves. */
  | { readonly kind: 'record' }
  /** There is nothing to tell, or a part that is free to leave out was left out. */
  | { readonly kind: 'none' };

type Row = { part: string; kind: PartAnswer['kind']; text: string | null };
type OtherRow = { nomination_id: number; part: string; text: string };

/** Answers of nominations by part: TT1–TT4, CN1–CN5 and the parts of the merit report. */
export function createNominationTextStore(db: Db) {
  const put = db.prepare<[number, string, string, string | null, number, number]>(
    `INSERT INTO nomination_text (nomination_id, part, kind, text, written_at, written_by)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (nomination_id, part) DO UPDATE SET kind = excluded.kind, text = excluded.text,
       written_at = excluded.written_at, written_by = excluded.written_by`,
  );
  const of = db.prepare<[number], Row>(
    'SELECT part, kind, text FROM nomination_text WHERE nomination_id = ?',
  );
  const others = db.prepare<[number, number], OtherRow>(
    `SELECT nomination_text.nomination_id, part, text FROM nomination_text
     JOIN nomination ON nomination.id = nomination_text.nomination_id
     WHERE kind = 'text' AND nomination.year = ? AND nomination.id <> ?
     AND nomination.state <> 'withdrawn' ORDER BY nomination.id`,
  );
  return {
    put(
      nominationId: number,
      part: string,
      answer: PartAnswer,
      by: number,
      at: Temporal.Instant,
    ): void {
      const text = answer.kind === 'text' ? answer.text : null;
      put.run(nominationId, part, answer.kind, text, at.epochMilliseconds, by);
    },
    of(nominationId: number): ReadonlyMap<string, PartAnswer> {
      return new Map(of.all(nominationId).map((row) => [row.part, read(row)]));
    },
    /** What was written in the year's other nominations. */
    ofOthers: (year: number, exceptId: number) =>
      others.all(year, exceptId).map(({ nomination_id, part, text }) => ({
        nominationId: nomination_id,
        part,
        text,
      })),
  };
}

function read({ kind, text }: Row): PartAnswer {
  return kind === 'text' ? { kind, text: text ?? '' } : { kind };
}
