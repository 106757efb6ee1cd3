import {
  type MonthOwed,
  type RecordedExemplar,
  type RecordedWork,
  recordsOf,
  type UnitRecord,
} from '../domain/unit-record.ts';
import type { Db } from './database.ts';
import type { Stores } from './stores.ts';

type MonthRow = {
  unit_id: number;
  month: string;
  due_at: number;
  first_submitted_at: number | null;
  asked: number;
  answered: number;
};
type Work = RecordedWork & { readonly unitId: number };
type Exemplar = RecordedExemplar & { readonly unitId: number };

/** What units owed, sent, took upon themselves and found in a year. */
export function createUnitRecordStore(db: Db) {
  // a report that was sent has an answer to every question that its form then had
  const months = db.prepare<[string, string], MonthRow>(
    `SELECT obligation.unit_id, period.month, obligation.due_at, obligation.first_submitted_at,
       count(answer.question) AS asked, total(answer.kind <> 'no_data') AS answered
     FROM period
     JOIN obligation ON obligation.period_id = period.id
     LEFT JOIN report ON report.obligation_id = obligation.id AND report.revision =
       (SELECT max(latest.revision) FROM report AS latest
        WHERE latest.obligation_id = obligation.id AND latest.state IN ('submitted', 'accepted'))
     LEFT JOIN answer ON answer.report_id = report.id
     WHERE period.month BETWEEN +? AND +? AND obligation.excuse IS NULL
     GROUP BY obligation.id ORDER BY period.month`,
  );
  const works = db.prepare<[number], Work>(
    `SELECT id, unit_id AS unitId, kind, name, state, due_on AS dueOn, done_on AS doneOn
     FROM work WHERE year = ? ORDER BY due_on, id`,
  );
  const exemplars = db.prepare<[number], Exemplar>(
    `SELECT id, unit_id AS unitId, kind, name, state, discovered_on AS discoveredOn
     FROM exemplar WHERE year = ? AND withdrawn_at IS NULL AND merged_into IS NULL
     ORDER BY discovered_on, id`,
  );
  return {
    /** What was owed and not excused in the year of a month up to that one. */
    months: (upTo: string): readonly MonthOwed[] =>
      months.all(`${upTo.slice(0, 4)}-01`, upTo).map(readMonth),
    works: (year: number): readonly Work[] => works.all(year),
    exemplars: (year: number): readonly Exemplar[] => exemplars.all(year),
  };
}

function readMonth(row: MonthRow): MonthOwed {
  const instant = Temporal.Instant.fromEpochMilliseconds;
  return {
    unitId: row.unit_id,
    month: row.month,
    dueAt: instant(row.due_at),
    firstSubmittedAt: row.first_submitted_at === null ? null : instant(row.first_submitted_at),
    answers: row.asked === 0 ? null : { asked: row.asked, answered: row.answered },
  };
}

type RecordStores = Pick<Stores, 'plans' | 'progress' | 'unitRecords' | 'units'>;

/** The records of all units up to a month, 2024-06. */
export function readUnitRecords(
  stores: RecordStores,
  { upTo, now }: { readonly upTo: string; readonly now: Temporal.Instant },
): readonly UnitRecord[] {
  const year = Number(upTo.slice(0, 4));
  return recordsOf({
    plan: stores.plans.forMonth(upTo),
    units: stores.units.all(),
    upTo,
    now,
    months: stores.unitRecords.months(upTo),
    owed: stores.progress.owed(upTo),
    answers: stores.progress.answers(upTo, 'sent'),
    works: stores.unitRecords.works(year),
    exemplars: stores.unitRecords.exemplars(year),
  });
}

/** One unit's record up to a month; the unit may have been closed since. */
export function readUnitRecord(
  stores: RecordStores,
  it: { readonly unitId: number; readonly upTo: string; readonly now: Temporal.Instant },
): UnitRecord {
  const record = readUnitRecords(stores, it).find(({ unitId }) => unitId === it.unitId);
  if (record === undefined) throw new Error(`no unit ${it.unitId}`);
  return record;
}
