import type { Db } from './database.ts';

/** Somebody whom a unit may nominate because the register or a selection names them. */
export type Candidate =
  | {
      readonly kind: 'exemplar';
      readonly exemplarId: number;
      readonly name: string;
      readonly deed: string;
    }
  | {
      readonly kind: 'choice';
      readonly eventId: number;
      readonly place: number;
      readonly name: string;
      readonly heldOn: Temporal.PlainDate;
      readonly inFavour: number;
      readonly votes: number;
    };
type Kind = 'individual' | 'collective';

/** A selection that was held, at which a nominee may have been agreed on (plan II.2). */
export type Selection = { readonly eventId: number; readonly heldOn: Temporal.PlainDate };

type ExemplarRow = { id: number; name: string; deed: string };
type ChoiceRow = {
  event_id: number;
  place: number;
  name: string;
  held_on: string;
  in_favour: number;
  votes: number;
};

/** Reads the register of exemplars and the selections of a unit; changes neither. */
export function createCandidateStore(db: Db) {
  const exemplars = db.prepare<[number, number, Kind], ExemplarRow>(
    `SELECT id, name, deed FROM exemplar
     WHERE unit_id = ? AND year = ? AND kind = ? AND withdrawn_at IS NULL AND merged_into IS NULL
     ORDER BY discovered_on DESC, id DESC`,
  );
  // a selection of the commune itself (unit_id is null) chooses among all units
  const CHOICES = `SELECT event_id, place, name, held_on, in_favour, votes FROM event_choice
     JOIN emulation_event ON emulation_event.id = event_choice.event_id
     WHERE (unit_id = ? OR unit_id IS NULL) AND year = ? AND event_choice.kind = ?
     AND emulation_event.kind = 'selection' AND withdrawn_at IS NULL`;
  const choices = db.prepare<[number, number, Kind], ChoiceRow>(
    `${CHOICES} ORDER BY held_on DESC, event_id DESC, place`,
  );
  const selections = db.prepare<[number, number], { id: number; held_on: string }>(
    `SELECT id, held_on FROM emulation_event WHERE (unit_id = ? OR unit_id IS NULL) AND year = ?
     AND kind = 'selection' AND withdrawn_at IS NULL ORDER BY held_on DESC, id DESC`,
  );
  return {
    /** Those chosen at a selection first, then the register. */
    of(unitId: number, year: number, kind: Kind): readonly Candidate[] {
      return [
        ...choices.all(unitId, year, kind).map(
          (row): Candidate => ({
            kind: 'choice',
            eventId: row.event_id,
            place: row.place,
            name: row.name,
            heldOn: Temporal.PlainDate.from(row.held_on),
            inFavour: row.in_favour,
            votes: row.votes,
          }),
        ),
        ...exemplars.all(unitId, year, kind).map(
          (row): Candidate => ({
            kind: 'exemplar',
            exemplarId: row.id,
            name: row.name,
            deed: row.deed,
          }),
        ),
      ];
    },
    selections: (unitId: number, year: number): readonly Selection[] =>
      selections.all(unitId, year).map((row) => ({
        eventId: row.id,
        heldOn: Temporal.PlainDate.from(row.held_on),
      })),
  };
}
