import type { Arrival, Span } from '../domain/digest.ts';
import type { Db } from './database.ts';

export type UnitMonth = { readonly unitName: string; readonly month: string };
export type NewExample = {
  readonly kind: 'individual' | 'collective';
  readonly name: string;
  readonly unitName: string;
  readonly consented: boolean;
};

type ArrivalRow = { name: string; month: string; due_at: number; first_submitted_at: number };
type ExampleRow = {
  kind: NewExample['kind'];
  name: string;
  unit_name: string;
  consented: number;
  at: number;
};

const OBLIGATION = `obligation JOIN unit ON unit.id = obligation.unit_id
  JOIN period ON period.id = obligation.period_id`;

/** What has happened and what is open in the commune, as a digest tells it. */
export function createNewsStore(db: Db) {
  const arrivals = db.prepare<[number, number], ArrivalRow>(
    `SELECT unit.name, period.month, obligation.due_at, obligation.first_submitted_at
     FROM ${OBLIGATION}
     WHERE obligation.first_submitted_at > +? AND obligation.first_submitted_at <= +?
     ORDER BY obligation.first_submitted_at, unit.place`,
  );
  const returned = db.prepare<[], { name: string; month: string }>(
    `SELECT unit.name, period.month FROM ${OBLIGATION}
     JOIN report ON report.obligation_id = obligation.id
     WHERE report.state = 'returned' AND NOT EXISTS (SELECT 1 FROM report AS later
       WHERE later.obligation_id = obligation.id AND later.state <> 'draft'
       AND later.revision > report.revision)
     ORDER BY period.month, unit.place`,
  );
  const requests = db.prepare<[], { name: string; month: string }>(
    `SELECT unit.name, period.month FROM ${OBLIGATION}
     JOIN extension_request ON extension_request.obligation_id = obligation.id
     WHERE extension_request.decided_at IS NULL ORDER BY extension_request.asked_at`,
  );
  const examples = db.prepare<[number, number, number], ExampleRow>(
    `SELECT example.kind, example.name, unit.name AS unit_name, example.consented,
       report.submitted_at AS at
     FROM ${OBLIGATION}
     JOIN report ON report.obligation_id = obligation.id
     JOIN counted_report ON counted_report.report_id = report.id
     JOIN example ON example.report_id = report.id
     WHERE report.submitted_at > +? AND report.submitted_at <= +?
     AND NOT EXISTS (SELECT 1 FROM report AS earlier
       JOIN example AS known ON known.report_id = earlier.id
       WHERE earlier.obligation_id = obligation.id AND earlier.state <> 'draft'
       AND earlier.submitted_at <= +? AND known.name = example.name)
     AND NOT EXISTS (SELECT 1 FROM exemplar_source
       JOIN exemplar ON exemplar.id = exemplar_source.exemplar_id
       WHERE exemplar_source.example_id = example.id
       AND (exemplar.merged_into IS NOT NULL OR exemplar.withdrawn_at IS NOT NULL))
     ORDER BY report.submitted_at, example.id`,
  );
  const recorded = db.prepare<[number, number], ExampleRow>(
    `SELECT exemplar.kind, exemplar.name, unit.name AS unit_name,
       exemplar.named_consent AS consented, exemplar.recorded_at AS at
     FROM exemplar JOIN unit ON unit.id = exemplar.unit_id
     WHERE exemplar.from_report = 0 AND exemplar.merged_into IS NULL
     AND exemplar.withdrawn_at IS NULL
     AND exemplar.recorded_at > +? AND exemplar.recorded_at <= +?
     ORDER BY exemplar.recorded_at, exemplar.id`,
  );
  const unreachable = db.prepare<[], { name: string; full_name: string }>(
    `SELECT unit.name, person.full_name FROM member
     JOIN unit ON unit.id = member.unit_id JOIN person ON person.id = member.person_id
     WHERE member.ended_at IS NULL AND person.unreachable_at IS NOT NULL
     ORDER BY unit.place, member.deputy, member.id`,
  );
  const unitMonths = (rows: readonly { name: string; month: string }[]): readonly UnitMonth[] =>
    rows.map(({ name, month }) => ({ unitName: name, month }));

  return {
    /** First submissions after `since` and not after `until`, in the order of their arrival. */
    arrivals: ({ since, until }: Span): readonly Arrival[] =>
      arrivals.all(since.epochMilliseconds, until.epochMilliseconds).map((row) => ({
        unitName: row.name,
        month: row.month,
        dueAt: Temporal.Instant.fromEpochMilliseconds(row.due_at),
        submittedAt: Temporal.Instant.fromEpochMilliseconds(row.first_submitted_at),
      })),
    /** Reports that wait for their unit's correction. */
    returned: () => unitMonths(returned.all()),
    /** Requests for more time that nobody has answered. */
    requests: () => unitMonths(requests.all()),
    /**
     * Exemplary people and collectives first named in the span, in a report or in the register alone;
     * a correction names nobody anew, and whoever turned out to be another entry is counted once.
     */
    examples({ since, until }: Span): readonly NewExample[] {
      const [from, to] = [since.epochMilliseconds, until.epochMilliseconds];
      const all = [...examples.all(from, to, from), ...recorded.all(from, to)];
      return all
        .sort((a, b) => a.at - b.at)
        .map((row) => ({
          kind: row.kind,
          name: row.name,
          unitName: row.unit_name,
          consented: row.consented === 1,
        }));
    },
    /** Members to whom the bot cannot write. */
    unreachable: () =>
      unreachable.all().map(({ name, full_name: fullName }) => ({ unitName: name, fullName })),
  };
}
