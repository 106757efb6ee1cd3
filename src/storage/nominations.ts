import { fold } from '../domain/fold.ts';
import {
  type Level,
  type NominationAction,
  type NominationState,
  nominationCode,
  type Subject,
  wayOf,
} from '../domain/nomination.ts';
import type { Db } from './database.ts';
import {
  NOMINATION_COLUMNS,
  type Nomination,
  type NominationRow,
  readNomination,
} from './nomination-rows.ts';

export type NewNomination = {
  readonly year: number;
  readonly unitId: number;
  readonly subject: Subject;
  readonly name: string;
  readonly position: string | null;
  readonly form: string;
  readonly level: Level;
  readonly exemplarId: number | null;
  readonly by: number;
  readonly at: Temporal.Instant;
};

/** What goes with a step of the workflow; whatever is left out stays as it is, but for the reason. */
export type Step = {
  readonly at: Temporal.Instant;
  /** Why it was returned, refused, declined or withdrawn. */
  readonly reason?: string;
  /** The parts that a returned one is asked again for. */
  readonly askedAgain?: readonly string[];
  /** The unit's record as it was at submission, as JSON. */
  readonly evidence?: string;
  readonly submittedBy?: number;
  readonly decidedBy?: number;
  readonly forwardedOn?: Temporal.PlainDate;
  readonly decision?: { readonly number: string; readonly on: Temporal.PlainDate };
};

export type Agreement = {
  readonly on: Temporal.PlainDate;
  readonly votes: { readonly inFavour: number; readonly all: number } | null;
  readonly eventId: number | null;
};

/** Nominations and where they stand; each step is taken from the state in which it was judged. */
export function createNominationStore(db: Db) {
  const insert = db.prepare(
    `INSERT INTO nomination (code, year, unit_id, subject, name, folded_name, position, form, level,
       exemplar_id, state, state_at, started_at, started_by)
     VALUES (@code, @year, @unitId, @subject, @name, @folded, @position, @form, @level,
       @exemplarId, 'draft', @at, @at, @by)`,
  );
  const countOfYear = db
    .prepare<[number], number>('SELECT count(*) FROM nomination WHERE year = ?')
    .pluck();
  const byId = db.prepare<[number], NominationRow>(
    `SELECT ${NOMINATION_COLUMNS} FROM nomination WHERE id = ?`,
  );
  const ofYear = db.prepare<[number], NominationRow>(
    `SELECT ${NOMINATION_COLUMNS} FROM nomination WHERE year = ? ORDER BY id`,
  );
  const ofUnit = db.prepare<[number, number], NominationRow>(
    `SELECT ${NOMINATION_COLUMNS} FROM nomination WHERE unit_id = ? AND year = ? ORDER BY id`,
  );
  const inState = db.prepare<[string, number], NominationRow>(
    `SELECT ${NOMINATION_COLUMNS} FROM nomination WHERE state = ? AND year = ?
     ORDER BY state_at, id`,
  );
  const named = db.prepare<[string], NominationRow>(
    `SELECT ${NOMINATION_COLUMNS} FROM nomination WHERE folded_name = ? ORDER BY id`,
  );
  const counts = db.prepare<[number], { state: NominationState; count: number }>(
    'SELECT state, count(*) AS count FROM nomination WHERE year = ? GROUP BY state',
  );
  const step = db.prepare(
    `UPDATE nomination SET state = @to, state_at = @at, reason = @reason,
       asked_again = @askedAgain, evidence = coalesce(@evidence, evidence),
       first_submitted_at = coalesce(first_submitted_at, @submittedAt),
       submitted_at = coalesce(@submittedAt, submitted_at),
       submitted_by = coalesce(@submittedBy, submitted_by),
       decided_at = coalesce(@decidedAt, decided_at),
       decided_by = coalesce(@decidedBy, decided_by),
       forwarded_on = coalesce(@forwardedOn, forwarded_on),
       decision_number = coalesce(@decisionNumber, decision_number),
       decision_on = coalesce(@decisionOn, decision_on)
     WHERE id = @id AND state = @from`,
  );
  const WRITABLE = `state IN ('draft', 'returned')`;
  const setIdentity = db.prepare(
    `UPDATE nomination SET name = @name, folded_name = @folded, position = @position,
       form = @form, level = @level, exemplar_id = @exemplarId WHERE id = @id AND ${WRITABLE}`,
  );
  const setAgreement = db.prepare(
    `UPDATE nomination SET agreed_on = @on, agreed_in_favour = @inFavour, agreed_votes = @votes,
       event_id = @eventId WHERE id = @id AND ${WRITABLE}`,
  );
  const setConsent = db.prepare(
    `UPDATE nomination SET consent_at = @at, consent_by = @by WHERE id = @id AND ${WRITABLE}`,
  );
  const setAskedAgain = db.prepare(
    `UPDATE nomination SET asked_again = @parts WHERE id = @id AND state = 'returned'`,
  );
  const find = (id: number): Nomination | null => {
    const row = byId.get(id);
    return row === undefined ? null : readNomination(row);
  };

  /** Compare-and-set: null when the workflow has no such way from where the nomination stands. */
  function advance(id: number, action: NominationAction, it: Step): Nomination | null {
    const before = find(id);
    if (before === null) return null;
    const way = wayOf(before, action);
    if (way.kind === 'refused') return null;
    const at = it.at.epochMilliseconds;
    const { changes } = step.run({
      id,
      from: before.state,
      to: way.to,
      at,
      reason: it.reason ?? null,
      askedAgain: it.askedAgain === undefined ? null : JSON.stringify(it.askedAgain),
      evidence: it.evidence ?? null,
      submittedAt: it.submittedBy === undefined ? null : at,
      submittedBy: it.submittedBy ?? null,
      decidedAt: it.decidedBy === undefined ? null : at,
      decidedBy: it.decidedBy ?? null,
      forwardedOn: it.forwardedOn?.toString() ?? null,
      decisionNumber: it.decision?.number ?? null,
      decisionOn: it.decision?.on.toString() ?? null,
    });
    return changes === 1 ? find(id) : null;
  }

  return {
    /** A draft under the next code of its year. */
    begin(it: NewNomination): Nomination {
      const { by, at, ...rest } = it;
      const made = insert.run({
        ...rest,
        code: nominationCode(it.year, (countOfYear.get(it.year) ?? 0) + 1),
        folded: fold(it.name),
        by,
        at: at.epochMilliseconds,
      });
      return find(Number(made.lastInsertRowid)) as Nomination;
    },
    byId: find,
    ofYear: (year: number): readonly Nomination[] => ofYear.all(year).map(readNomination),
    ofUnit: (unitId: number, year: number): readonly Nomination[] =>
      ofUnit.all(unitId, year).map(readNomination),
    /** Those that have been longest in the state come first. */
    inState: (state: NominationState, year: number): readonly Nomination[] =>
      inState.all(state, year).map(readNomination),
    /** Of all years, whoever nominated; compared without accents and capitals. */
    named: (name: string): readonly Nomination[] => named.all(fold(name)).map(readNomination),
    countsOf(year: number): ReadonlyMap<NominationState, number> {
      return new Map(counts.all(year).map(({ state, count }) => [state, count]));
    },
    advance,
    /** What the council concluded, confirmed by its secretary. */
    conclude: (id: number, outcome: 'pass' | 'fail', at: Temporal.Instant) =>
      advance(id, outcome, { at }),
    /** While it is the unit's to write; false otherwise. */
    setIdentity(
      id: number,
      it: Pick<NewNomination, 'name' | 'position' | 'form' | 'level' | 'exemplarId'>,
    ): boolean {
      return setIdentity.run({ ...it, id, folded: fold(it.name) }).changes === 1;
    },
    setAgreement(id: number, it: Agreement): boolean {
      const { changes } = setAgreement.run({
        id,
        on: it.on.toString(),
        inFavour: it.votes?.inFavour ?? null,
        votes: it.votes?.all ?? null,
        eventId: it.eventId,
      });
      return changes === 1;
    },
    setConsent: (id: number, by: number, at: Temporal.Instant): boolean =>
      setConsent.run({ id, by, at: at.epochMilliseconds }).changes === 1,
    /** What is still to be answered again of a returned one. */
    setAskedAgain: (id: number, parts: readonly string[]): boolean =>
      setAskedAgain.run({ id, parts: JSON.stringify(parts) }).changes === 1,
  };
}
