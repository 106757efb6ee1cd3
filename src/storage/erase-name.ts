import { bareName } from '../domain/exemplar/name.ts';
import { createAuditRedaction } from './audit-redaction.ts';
import type { Db } from './database.ts';
import { createMentions } from './mentions.ts';

/** Where a unit has named somebody who need not know the bot; as it was written. */
export type Named = {
  readonly unitId: number;
  readonly foldedName: string;
  /** As it stands in the newest entry. */
  readonly name: string;
  readonly exemplars: number;
  readonly nominations: number;
  /** Nominations that were handed in and those that are in a dossier or before the council. */
  readonly kept: number;
};

type Row = { readonly id: number; readonly unit_id: number; readonly name: string };
type NominationRow = Row & { readonly kept: number };
type Found = {
  readonly exemplars: readonly Row[];
  readonly examples: readonly Row[];
  readonly nominations: readonly NominationRow[];
};

/** What the office has acted on is a record of the commendation and stays (Luật Lưu trữ). */
const KEPT = `nomination.state NOT IN ('draft', 'returned', 'withdrawn', 'refused')
  OR EXISTS (SELECT 1 FROM agenda_item WHERE nomination_id = nomination.id)
  OR EXISTS (SELECT 1 FROM dossier_entry WHERE nomination_id = nomination.id)`;

/**
 * Takes the name of an exemplar or nominee out of the register, the examples of reports and nominations
 * that came to nothing. Figures stay: how many exemplars there were. Call it in a transaction.
 */
export function createNameErasing(db: Db) {
  const mentions = createMentions(db, createAuditRedaction(db));
  const exemplars = db.prepare<[], Row>(
    `SELECT id, unit_id, name FROM exemplar WHERE kind = 'individual' AND NOT EXISTS (
       SELECT 1 FROM nomination WHERE nomination.exemplar_id = exemplar.id AND (${KEPT}))
     ORDER BY id DESC`,
  );
  const examples = db.prepare<[], Row>(
    `SELECT example.id, obligation.unit_id, example.name FROM example
     JOIN report ON report.id = example.report_id
     JOIN obligation ON obligation.id = report.obligation_id WHERE example.kind = 'individual'
     ORDER BY example.id DESC`,
  );
  const nominations = db.prepare<[], NominationRow>(
    `SELECT id, unit_id, name, (${KEPT}) AS kept FROM nomination WHERE subject <> 'collective'
     ORDER BY id DESC`,
  );
  const unnamed = db.prepare<[number], Row>(
    `SELECT id, unit_id, name FROM exemplar WHERE kind = 'individual' AND named_consent = 0
       AND public_consent_at IS NULL AND erased_at IS NULL AND year <= ? AND NOT EXISTS (
         SELECT 1 FROM nomination WHERE nomination.exemplar_id = exemplar.id)
     ORDER BY id`,
  );
  const examplesOf = db.prepare<[number], Row>(
    `SELECT example.id, 0 AS unit_id, example.name FROM exemplar_source
     JOIN example ON example.id = exemplar_source.example_id
     WHERE exemplar_source.exemplar_id = ? AND example.consented = 0`,
  );
  const changes = {
    exemplar: [
      `UPDATE exemplar SET name = @pseudonym, folded_name = @folded,
         deed = replace(deed, @name, @pseudonym), erased_at = @at WHERE id = @id`,
      `UPDATE exemplar_step SET note = replace(note, @name, @pseudonym) WHERE exemplar_id = @id`,
      `UPDATE exemplar_publication SET text = replace(text, @name, @pseudonym)
       WHERE exemplar_id = @id`,
    ],
    example: [
      `UPDATE example SET name = @pseudonym, deed = replace(deed, @name, @pseudonym)
       WHERE id = @id`,
    ],
    nomination: [
      `UPDATE nomination SET name = @pseudonym, folded_name = @folded, position = NULL,
         evidence = replace(evidence, @name, @pseudonym) WHERE id = @id`,
      `UPDATE nomination_text SET text = replace(text, @name, @pseudonym)
       WHERE nomination_id = @id`,
    ],
  };
  const prepared = Object.fromEntries(
    Object.entries(changes).map(([what, sqls]) => [what, sqls.map((sql) => db.prepare(sql))]),
  ) as Record<keyof typeof changes, ReturnType<Db['prepare']>[]>;

  /** All rows under names for which `isMeant` holds. */
  function rows(isMeant: (row: Row, foldedName: string) => boolean): Found {
    const meant = (row: Row) => isMeant(row, bareName(row.name));
    return {
      exemplars: exemplars.all().filter(meant),
      examples: examples.all().filter(meant),
      nominations: nominations.all().filter(meant),
    };
  }

  function replaceAll(found: Found, pseudonym: string, at: Temporal.Instant): boolean {
    const going = {
      exemplar: found.exemplars,
      example: found.examples,
      nomination: found.nominations.filter(({ kept }) => kept === 0),
    };
    const names = new Set<string>();
    const said = { pseudonym, folded: bareName(pseudonym), at: at.epochMilliseconds };
    for (const what of ['exemplar', 'example', 'nomination'] as const) {
      for (const { id, name } of going[what]) {
        for (const change of prepared[what]) change.run({ ...said, id, name });
        names.add(name);
      }
    }
    for (const name of names) mentions.replace(name, pseudonym, at);
    return names.size > 0;
  }

  return {
    /** Under a name, however it is written: in which units, and what would go and stay. */
    find(typed: string): readonly Named[] {
      const foldedName = bareName(typed);
      const found = rows((_, folded) => folded === foldedName);
      const all = [...found.exemplars, ...found.nominations, ...found.examples];
      const units = [...new Set(all.map(({ unit_id: unitId }) => unitId))].toSorted(
        (a, b) => a - b,
      );
      return units.map((unitId) => {
        const here = <It extends Row>(each: readonly It[]) =>
          each.filter(({ unit_id: of }) => of === unitId);
        const kept = here(found.nominations).filter((each) => each.kept === 1).length;
        return {
          unitId,
          foldedName,
          name: all.find((row) => row.unit_id === unitId)?.name ?? typed,
          exemplars: Math.max(here(found.exemplars).length, here(found.examples).length),
          nominations: here(found.nominations).length - kept,
          kept,
        };
      });
    },
    /** False when there was nothing that could be erased. */
    erase: (unitId: number, foldedName: string, pseudonym: string, at: Temporal.Instant): boolean =>
      replaceAll(
        rows((row, folded) => row.unit_id === unitId && folded === foldedName),
        pseudonym,
        at,
      ),
    /** Entries of a year, or of those before it, that nobody agreed to be named in. Says how many. */
    eraseUnnamed(year: number, called: (id: number) => string, at: Temporal.Instant): number {
      const entries = unnamed.all(year);
      for (const entry of entries) {
        const found = { exemplars: [entry], examples: examplesOf.all(entry.id), nominations: [] };
        replaceAll(found, called(entry.id), at);
      }
      return entries.length;
    },
    /** The names of a unit and, folded, what they are known by: for a restored copy. */
    all(): readonly { readonly unitId: number; readonly foldedName: string }[] {
      const found = rows(() => true);
      const all = [...found.exemplars, ...found.examples, ...found.nominations].map((row) => ({
        unitId: row.unit_id,
        foldedName: bareName(row.name),
      }));
      return [...new Map(all.map((it) => [`${it.unitId}:${it.foldedName}`, it])).values()];
    },
  };
}
