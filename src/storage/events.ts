import type { Choice, EventKind } from '../domain/emulation-event.ts';
import { bareName } from '../domain/exemplar/name.ts';
import type { Db } from './database.ts';
import { USABLE } from './files.ts';

/** A review, a selection or a visit that was held (plan II.2, VII.2). */
export type EmulationEvent = {
  readonly id: number;
  readonly year: number;
  readonly kind: EventKind;
  /** A code of the plan's campaigns; null: of none in particular. */
  readonly campaign: string | null;
  /** Null: the commune's own. */
  readonly unitId: number | null;
  readonly heldOn: Temporal.PlainDate;
  /** Null: not known. */
  readonly participants: number | null;
  readonly results: string;
  readonly recordedAt: Temporal.Instant;
  readonly recordedBy: number;
  /** Stored files, in their order; the minutes may come later. */
  readonly minutes: readonly number[];
  /** Of a selection: who was chosen, with the votes. */
  readonly choices: readonly Choice[];
  readonly withdrawn: {
    readonly at: Temporal.Instant;
    readonly by: number;
    readonly why: string;
  } | null;
};

export type NewEvent = Pick<
  EmulationEvent,
  'year' | 'kind' | 'campaign' | 'unitId' | 'heldOn' | 'participants' | 'results' | 'choices'
> & { readonly by: number; readonly at: Temporal.Instant };

/** Which events of a year are read; `campaign: null` asks for those of no campaign. */
export type EventFilter = {
  readonly year: number;
  readonly campaign?: string | null;
  /** A unit, or 'commune' for the commune's own. */
  readonly of?: number | 'commune';
};

/** Somebody chosen at a unit's selection, or at the commune's. */
export type Chosen = { readonly event: EmulationEvent; readonly choice: Choice };

type Row = {
  id: number;
  year: number;
  kind: EventKind;
  campaign: string | null;
  unit_id: number | null;
  held_on: string;
  participants: number | null;
  results: string;
  recorded_at: number;
  recorded_by: number;
  withdrawn_at: number | null;
  withdrawn_by: number | null;
  withdrawn_why: string | null;
};
type ChoiceRow = { kind: Choice['kind']; name: string; in_favour: number; votes: number };

export function createEventStore(db: Db) {
  const byId = db.prepare<[number], Row>('SELECT * FROM emulation_event WHERE id = ?');
  const ofYear = db.prepare<[number], Row>(
    `SELECT * FROM emulation_event WHERE year = ? AND withdrawn_at IS NULL
     ORDER BY held_on DESC, id DESC`,
  );
  const between = db.prepare<[string, string], Row>(
    `SELECT * FROM emulation_event WHERE held_on BETWEEN ? AND ? AND withdrawn_at IS NULL
     ORDER BY held_on, id`,
  );
  const insert = db.prepare<[object], { id: number }>(
    `INSERT INTO emulation_event (year, kind, campaign, unit_id, held_on, participants, results,
       recorded_at, recorded_by)
     VALUES (@year, @kind, @campaign, @unitId, @heldOn, @participants, @results, @at, @by)
     RETURNING id`,
  );
  const choose = db.prepare<[number, number, string, string, number, number]>(
    `INSERT INTO event_choice (event_id, place, kind, name, in_favour, votes)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const choices = db.prepare<[number], ChoiceRow>(
    'SELECT kind, name, in_favour, votes FROM event_choice WHERE event_id = ? ORDER BY place',
  );
  const minutes = db
    .prepare<[number], number>(
      `SELECT file_id FROM event_minutes WHERE event_id = ? AND ${USABLE} ORDER BY place`,
    )
    .pluck();
  const addMinutes = db.prepare<[object]>(
    `INSERT INTO event_minutes (event_id, place, file_id)
     SELECT @eventId, ifnull(max(place), 0) + 1, @fileId FROM event_minutes
     WHERE event_id = @eventId`,
  );
  const withdraw = db.prepare<[number, number, string, number]>(
    `UPDATE emulation_event SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?
     WHERE id = ? AND withdrawn_at IS NULL`,
  );

  function read(row: Row): EmulationEvent {
    const instant = Temporal.Instant.fromEpochMilliseconds;
    return {
      id: row.id,
      year: row.year,
      kind: row.kind,
      campaign: row.campaign,
      unitId: row.unit_id,
      heldOn: Temporal.PlainDate.from(row.held_on),
      participants: row.participants,
      results: row.results,
      recordedAt: instant(row.recorded_at),
      recordedBy: row.recorded_by,
      minutes: minutes.all(row.id),
      choices: choices
        .all(row.id)
        .map(({ kind, name, in_favour: inFavour, votes }) => ({ kind, name, inFavour, votes })),
      withdrawn:
        row.withdrawn_at === null
          ? null
          : {
              at: instant(row.withdrawn_at),
              by: row.withdrawn_by ?? 0,
              why: row.withdrawn_why ?? '',
            },
    };
  }

  function find(id: number): EmulationEvent | null {
    const row = byId.get(id);
    return row === undefined ? null : read(row);
  }

  /** Those of a year that were not withdrawn, newest first. */
  function list({ year, campaign, of }: EventFilter): readonly EmulationEvent[] {
    return ofYear
      .all(year)
      .filter((row) => campaign === undefined || row.campaign === campaign)
      .filter((row) => of === undefined || row.unit_id === (of === 'commune' ? null : of))
      .map(read);
  }

  return {
    byId: find,
    list,
    /** Those held from one day to another, both included, oldest first. */
    heldBetween: (from: Temporal.PlainDate, to: Temporal.PlainDate): readonly EmulationEvent[] =>
      between.all(from.toString(), to.toString()).map(read),
    /** The selections of a unit, or the commune's, at which that name was chosen; newest first. */
    selectionsOf(unitId: number, year: number, name: string): readonly Chosen[] {
      const wanted = bareName(name);
      return [...list({ year, of: unitId }), ...list({ year, of: 'commune' })]
        .filter(({ kind }) => kind === 'selection')
        .flatMap((event) => event.choices.map((choice) => ({ event, choice })))
        .filter(({ choice }) => bareName(choice.name) === wanted);
    },
    add(it: NewEvent): EmulationEvent {
      const row = insert.get({
        ...{ year: it.year, kind: it.kind, campaign: it.campaign, unitId: it.unitId },
        ...{ heldOn: it.heldOn.toString(), participants: it.participants, results: it.results },
        ...{ at: it.at.epochMilliseconds, by: it.by },
      });
      const { id } = row as { id: number };
      for (const [index, { kind, name, inFavour, votes }] of it.choices.entries()) {
        choose.run(id, index + 1, kind, name, inFavour, votes);
      }
      return find(id) as EmulationEvent;
    },
    addMinutes: (eventId: number, fileId: number) => void addMinutes.run({ eventId, fileId }),
    /** False when it was withdrawn before. */
    withdraw: (id: number, it: { by: number; at: Temporal.Instant; why: string }) =>
      withdraw.run(it.at.epochMilliseconds, it.by, it.why, id).changes === 1,
  };
}
