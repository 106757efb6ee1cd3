import { join } from 'node:path';
import { UNITS } from '../../src/domain/quantity.ts';
import { nextYear } from '../../src/features/plan/next-year.ts';
import { closeMonths } from '../../src/jobs/close-months.ts';
import { openPeriods } from '../../src/jobs/open-periods.ts';
import { type Db, openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createStores, type Stores } from '../../src/storage/stores.ts';
import { appointHeads, isRepeated, longPlan } from './world.ts';

/** Half an hour after the last month has opened; what lies before it has been reported. */
export const AFTER_YEARS = '2029-06-15T08:30:00+07:00';
/** The first hamlet has so many deputies, each of whom may report for it. */
export const DEPUTIES = 30;
const OPEN = '2029-06';
/** As many as the real plan asks a hamlet in its longest month, without those of words. */
export const QUESTIONS = 20;
const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');

export type Size = { readonly hamlets: number; readonly months: number };

export function sizeText({ hamlets, months }: Size): string {
  return `${hamlets.toLocaleString('en-GB')} × ${months}`;
}

/**
 * A database as it stands after so many months: a version of the plan for each year, and of each
 * month before the open one a report of every hamlet, with all that comes along: answers, exemplars,
 * decisions, reminders and what was sent, the audit, the frozen month.
 */
export function seedHistory(path: string, { hamlets, months }: Size): void {
  const db = openDatabase(path);
  migrate(db, MIGRATIONS);
  const stores = createStores(db);
  const now = Temporal.Instant.from(AFTER_YEARS);
  db.pragma('synchronous = OFF');
  db.transaction(() => {
    openYears(db, stores, { hamlets, months });
    appointHeads(stores, instantOf('2024-01-02'));
    appointDeputies(stores, instantOf('2024-01-02'));
    const parameters = { open: OPEN, figures: figures(hamlets) };
    for (const statement of HISTORY) db.prepare(statement).run(parameters);
    freeze(db, stores, now);
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** Telegram's id of the nth deputy of the first hamlet, from 0. */
export function deputyOf(index: number): number {
  return 2_000_000 + index;
}

function appointDeputies(stores: Stores, at: Temporal.Instant): void {
  const unitId = stores.units.all().find(({ kind }) => kind === 'hamlet')?.id ?? null;
  for (let index = 0; index < DEPUTIES; index += 1) {
    const person = stores.people.enrol({
      telegramId: deputyOf(index),
      fullName: `Mẫu Phó ${index}`,
      honorific: 'ba',
      consentedAt: at,
    });
    stores.people.appoint({ personId: person.id, role: 'reporter', unitId, deputy: true, at });
  }
}

/** Opens the months of all years that are needed; those before the first are excused. */
function openYears(db: Db, stores: Stores, { hamlets, months }: Size): void {
  const plans = yearsOfPlans(hamlets);
  const all = plans.flatMap(({ year }) =>
    Array.from({ length: 11 }, (_, i) => `${year}-${String(i + 2).padStart(2, '0')}`),
  );
  const first = all[all.indexOf(OPEN) + 1 - months] ?? OPEN;
  const now = Temporal.Instant.from(AFTER_YEARS);
  for (const plan of plans.filter(({ year }) => year >= Number(first.slice(0, 4)))) {
    stores.plans.add(plan, plan.year, instantOf(`${plan.year}-01-02`));
    if (stores.units.all().length === 0) {
      const { units } = stores.plans.current();
      for (const [place, unit] of units.entries()) stores.units.add(unit, place);
    }
    const end = instantOf(`${plan.year}-12-31`);
    openPeriods(db, stores, Temporal.Instant.compare(end, now) < 0 ? end : now);
  }
  db.exec('UPDATE period SET opened_at = due_at - 3 * 86400000');
  db.prepare(
    `UPDATE obligation SET excused_at = ?, excuse = 'bench' WHERE period_id IN
       (SELECT id FROM period WHERE month < ?)
     OR unit_id IN (SELECT id FROM unit WHERE kind <> 'hamlet')`,
  ).run(now.epochMilliseconds, first);
}

function instantOf(day: string): Temporal.Instant {
  return Temporal.Instant.from(`${day}T08:00:00+07:00`);
}

type YearPlan = { readonly year: number; readonly [key: string]: unknown };

function yearsOfPlans(hamlets: number): readonly YearPlan[] {
  const plans = [longPlan(hamlets, QUESTIONS) as unknown as YearPlan];
  for (let year = 2025; year <= 2029; year += 1) {
    plans.push(nextYear(plans.at(-1) as YearPlan, true) as unknown as YearPlan);
  }
  // what the next year's draft leaves to be filled in
  const [{ document, superior, commune }] = plans as [YearPlan];
  return plans.map((plan) => ({ ...plan, document, superior, commune }));
}

/** What a hamlet said each month: a little more than what it says now, so that nothing is doubtful. */
function figures(hamlets: number): string {
  const { indicators } = longPlan(hamlets, QUESTIONS);
  return JSON.stringify(
    indicators
      .filter(isRepeated)
      .map(({ code, unit }) => ({ code, value: 4 * UNITS[unit].perUnit })),
  );
}

/** What one report leaves behind, for all of them at once. */
const PAST = `obligation JOIN period ON period.id = obligation.period_id AND period.month < @open
  JOIN member ON member.unit_id = obligation.unit_id AND member.deputy = 0
    AND obligation.excuse IS NULL
    AND @figures <> ''`;
const SENT = `report JOIN obligation ON obligation.id = report.obligation_id
  JOIN period ON period.id = obligation.period_id AND period.month < @open AND @figures <> ''`;
const HISTORY = [
  `INSERT INTO report (obligation_id, revision, state, started_at, started_by)
   SELECT obligation.id, 1, 'draft', obligation.due_at - 90000000, member.person_id
   FROM ${PAST} ORDER BY obligation.id`,
  `INSERT INTO answer (report_id, question, kind, value, typed, update_id, answered_at, answered_by)
   SELECT report.id, figure.value ->> 'code', 'value', figure.value ->> 'value', '4',
     report.id * 100 + figure.key, report.started_at + figure.key * 20000, report.started_by
   FROM ${SENT} CROSS JOIN json_each(@figures) AS figure ORDER BY report.id, 2`,
  `INSERT INTO answer (report_id, question, kind, answered_at, answered_by)
   SELECT report.id, part.value, iif(part.key = 0 AND report.id % 3 = 0, 'listed', 'none'),
     report.started_at, report.started_by
   FROM ${SENT} CROSS JOIN json_each('["examples","remarks","photos"]') AS part
   ORDER BY report.id, part.value`,
  `INSERT INTO example (report_id, kind, name, deed, consented)
   SELECT report.id, 'individual', 'Mẫu Gương ' || report.id,
     printf('vận động bà con %d %d %d %d %d %d cùng làm', report.id, report.id * 7 % 991,
       report.id * 11 % 983, report.id * 13 % 977, report.id * 17 % 971, report.id * 19 % 967), 1
   FROM ${SENT} WHERE report.id % 3 = 0 ORDER BY report.id`,
  `INSERT INTO audit (at, actor_id, action, subject, after)
   SELECT answered_at, answered_by, 'answer ' || question, 'report:' || report_id,
     json_object('kind', kind, 'value', value, 'typed', typed) FROM answer
   WHERE @open <> '' AND @figures <> '' ORDER BY report_id, answered_at`,
  `UPDATE report SET state = 'submitted', submitted_at = started_at + 600000,
     submitted_by = started_by, receipt = 'BC-' || id WHERE @open <> '' AND @figures <> ''`,
  `UPDATE report SET state = 'accepted' WHERE @open <> '' AND @figures <> ''`,
  `UPDATE obligation SET first_submitted_at = due_at - 89400000 WHERE EXISTS
   (SELECT 1 FROM report WHERE report.obligation_id = obligation.id) AND @open <> '' AND @figures <> ''`,
  `INSERT INTO report_decision (report_id, kind, decided_at, decided_by)
   SELECT report.id, 'accept', report.submitted_at + 3600000, report.started_by
   FROM ${SENT} ORDER BY report.id`,
  `INSERT INTO audit (at, actor_id, action, subject)
   SELECT report.submitted_at, report.started_by, step.value, 'report:' || report.id
   FROM ${SENT} CROSS JOIN json_each('["submit","accept"]') AS step ORDER BY report.id`,
  `INSERT INTO exemplar (unit_id, year, kind, name, folded_name, deed, state, discovered_on,
     recorded_at, recorded_by, from_report, named_consent)
   SELECT obligation.unit_id, substr(period.month, 1, 4), example.kind, example.name,
     lower(example.name), example.deed, 'discovered', period.window_to, report.submitted_at,
     report.started_by, 1, 1
   FROM example JOIN ${SENT} WHERE report.id = example.report_id ORDER BY example.id`,
  `INSERT INTO exemplar_source (example_id, exemplar_id) SELECT example.id, exemplar.id
   FROM example JOIN exemplar ON exemplar.name = example.name WHERE @open <> '' AND @figures <> ''`,
  `INSERT INTO outbox (unique_key, chat_id, method, payload, not_before_at, state, message_id,
     created_at, sent_at)
   SELECT 'reminder:' || stage.value || ':' || obligation.id, 1000000 + obligation.unit_id,
     'sendMessage', json_object('text', printf('%.*c', 300, 'x')), obligation.due_at - 9e7, 'sent',
     obligation.id, obligation.due_at - 9e7, obligation.due_at - 9e7
   FROM ${PAST} CROSS JOIN json_each('["opening","day_before"]') AS stage ORDER BY obligation.id`,
  `INSERT INTO reminder (obligation_id, stage, person_id, due_on, recorded_at, outbox_key, skipped)
   SELECT obligation.id, stage.value, iif(stage.key < 2, member.person_id, NULL),
     date(period.window_to, stage.key || ' days'), obligation.due_at - 9e7,
     iif(stage.key < 2, 'reminder:' || stage.value || ':' || obligation.id, NULL),
     iif(stage.key < 2, NULL, 'done')
   FROM ${PAST} CROSS JOIN json_each(
     '["opening","day_before","three_days_before","due_day","day_after","three_days_after"]') AS stage
   ORDER BY obligation.id`,
];

/** The last closed month is frozen as it is; those before it are as large. */
function freeze(db: Db, stores: Stores, now: Temporal.Instant): void {
  const months = stores.snapshots.openMonths().map(({ month }) => month);
  const [last, ...rest] = months.filter((month) => month < OPEN).toReversed();
  if (last === undefined) return;
  for (const month of rest) {
    db.prepare(
      `INSERT INTO snapshot (kind, month, taken_at, version, document, checksum)
       VALUES ('month', ?, 0, 1, '{}', printf('%.*c', 64, '0'))`,
    ).run(month);
  }
  closeMonths(db, stores, now);
  db.exec('DROP TRIGGER snapshot_stays');
  db.exec(
    `UPDATE snapshot SET (document, checksum) =
       (SELECT document, checksum FROM snapshot WHERE month = '${last}')
     WHERE document = '{}'`,
  );
  db.exec(
    `CREATE TRIGGER snapshot_stays BEFORE UPDATE ON snapshot
     BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END`,
  );
}
