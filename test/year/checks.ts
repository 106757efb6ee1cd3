import { count, dutyKey, type Facts } from './facts.ts';
import type { Expected, Oracle } from './oracle.ts';
import { checkMessages } from './received.ts';
import type { YearWorld } from './world.ts';

type LedgerRow = {
  readonly unit: string;
  readonly month: string;
  readonly stage: string;
  readonly day: string;
  readonly person: number | null;
  readonly outcome: string;
  readonly reason: string | null;
};

const LEDGER = `SELECT unit.code AS unit, period.month, stage, due_on AS day,
  person.telegram_id AS person, outcome, reason
  FROM reminder_ledger JOIN obligation ON obligation.id = obligation_id
  JOIN unit ON unit.id = unit_id JOIN period ON period.id = period_id
  LEFT JOIN person ON person.id = person_id`;
const OBLIGATIONS = `SELECT unit.code AS unit, period.month, obligation.due_at AS due,
  first_submitted_at AS first, excuse IS NOT NULL AS excused
  FROM obligation JOIN unit ON unit.id = unit_id JOIN period ON period.id = period_id`;
const ANSWERS = `SELECT unit.code AS unit, period.month, answer.question, answer.kind, answer.value
  FROM report JOIN obligation ON obligation.id = obligation_id
  JOIN unit ON unit.id = unit_id JOIN period ON period.id = period_id
  JOIN answer ON answer.report_id = report.id
  WHERE report.state <> 'draft' AND NOT EXISTS (SELECT 1 FROM report AS later
    WHERE later.obligation_id = report.obligation_id AND later.state <> 'draft'
    AND later.revision > report.revision)`;
const REPORTS = `SELECT unit.code AS unit, period.month, count(*) AS sent
  FROM report JOIN obligation ON obligation.id = obligation_id
  JOIN unit ON unit.id = unit_id JOIN period ON period.id = period_id
  WHERE report.state <> 'draft' GROUP BY unit.code, period.month`;

/** Everything in which the system and the oracle do not agree, in words. */
export function checkYear(world: YearWorld, oracle: Oracle): readonly string[] {
  const expected = oracle.expected();
  const ledger = world.db.prepare<[], LedgerRow>(LEDGER).all();
  return [
    ...checkObligations(world, oracle),
    ...checkAnswers(world),
    ...checkReports(world),
    ...checkLedger(world.facts, expected, ledger),
    ...checkMessages(world, oracle, expected, ledger),
    ...checkEdges(world),
  ];
}

/** Who owed what by when, and who was on time. */
function checkObligations({ db, facts }: YearWorld, oracle: Oracle): readonly string[] {
  type Row = { unit: string; month: string; due: number; first: number | null; excused: number };
  const rows = new Map(
    db
      .prepare<[], Row>(OBLIGATIONS)
      .all()
      .map((row) => [dutyKey(row), row] as const),
  );
  const verdicts = oracle.verdicts();
  count(facts, 'obligations', verdicts.length);
  const problems = verdicts.flatMap((verdict) => {
    const key = dutyKey(verdict);
    const row = rows.get(key);
    rows.delete(key);
    if (row === undefined) return [`${key}: no obligation`];
    const first = row.first;
    const onTime = first === null ? null : first <= row.due;
    const { due, firstSent } = verdict;
    count(facts, onTime === null ? 'never sent' : onTime ? 'on time' : 'late');
    return [
      ...(row.due === due ? [] : [`${key}: due ${iso(row.due)}, not ${iso(due)}`]),
      ...(first === firstSent ? [] : [`${key}: first sent ${iso(first)}, not ${iso(firstSent)}`]),
      ...(onTime === verdict.onTime ? [] : [`${key}: on time ${onTime}, not ${verdict.onTime}`]),
      ...((row.excused === 1) === verdict.excused ? [] : [`${key}: excused ${row.excused}`]),
    ];
  });
  return [...problems, ...[...rows.keys()].map((key) => `${key}: an obligation too many`)];
}

/** The report that counts holds what was typed, and nothing else. */
function checkAnswers({ db, facts }: YearWorld): readonly string[] {
  type Row = { unit: string; month: string; question: string; kind: string; value: number | null };
  const rows = new Map(
    db
      .prepare<[], Row>(ANSWERS)
      .all()
      .map((row) => [`${dutyKey(row)} ${row.question}`, row] as const),
  );
  const sent = new Set(facts.sent.map(dutyKey));
  return [...facts.typed].flatMap(([duty, answers]) =>
    !sent.has(duty)
      ? []
      : [...answers].flatMap(([question, typed]) => {
          const row = rows.get(`${duty} ${question}`);
          count(facts, 'answers compared');
          const isThere =
            row?.kind === typed.kind && (typed.kind !== 'value' || row.value === typed.value);
          const [wanted, found] = [JSON.stringify(typed), JSON.stringify(row)];
          return isThere ? [] : [`${duty} ${question}: lost answer ${wanted}, there is ${found}`];
        }),
  );
}

/** One revision for each time that somebody sent. */
function checkReports({ db, facts }: YearWorld): readonly string[] {
  const rows = db.prepare<[], { unit: string; month: string; sent: number }>(REPORTS).all();
  const sent = Map.groupBy(facts.sent, dutyKey);
  return rows.flatMap((row) => {
    const times = sent.get(dutyKey(row))?.length ?? 0;
    return row.sent === times
      ? []
      : [`${dutyKey(row)}: ${row.sent} revisions for ${times} sendings`];
  });
}

/** Every stage whose day has come stands in the ledger once, with the outcome that it must have. */
function checkLedger(
  facts: Facts,
  expected: readonly Expected[],
  ledger: readonly LedgerRow[],
): readonly string[] {
  const key = (each: { unit: string; month: string; stage: string; day: string }) =>
    `${dutyKey(each)} ${each.stage}@${each.day}`;
  const found = Map.groupBy(ledger, key);
  count(facts, 'stages due', expected.length);
  const problems = expected.flatMap((wanted) => {
    const rows = found.get(key(wanted)) ?? [];
    found.delete(key(wanted));
    const [row] = rows;
    if (row === undefined || rows.length > 1) return [`${key(wanted)}: ${rows.length} lines`];
    count(facts, `stages ${row.outcome}${row.outcome === 'skipped' ? ` ${row.reason}` : ''}`);
    return judge(wanted.outcome, row)
      ? []
      : [`${key(wanted)}: ${told(row)}, not ${told(wanted.outcome)}`];
  });
  return [...problems, ...[...found.keys()].map((each) => `${each}: a line too many`)];
}

function judge(wanted: Expected['outcome'], row: LedgerRow): boolean {
  if ('skipped' in wanted) return row.outcome === 'skipped' && row.reason === wanted.skipped;
  if (row.person !== wanted.to) return false;
  const isLate = row.outcome === 'skipped' && LATE_SKIPS.includes(row.reason ?? '');
  return isLate || ['sent', 'failed', 'uncertain'].includes(row.outcome);
}

/** What may have changed between the line and the sending. */
const LATE_SKIPS = ['done', 'excused', 'superseded', 'handed_over', 'quiet_day'];

/** Nothing was given up at the edge, and no button spins. */
function checkEdges({ db, facts, telegram }: YearWorld): readonly string[] {
  type Row = { update_id: number; error: string };
  const failed = db
    .prepare<[], Row>(`SELECT update_id, error FROM inbox WHERE state = 'failed'`)
    .all();
  const waiting = db
    .prepare<[], Row>(`SELECT update_id, 'waiting' AS error FROM inbox WHERE state = 'waiting'`)
    .all();
  count(facts, 'calls to Telegram', telegram.sandbox.calls.length);
  return [
    ...[...failed, ...waiting]
      .filter(({ error }) => error !== 'unreachable')
      .map((row) => `update ${row.update_id}: ${row.error}`),
    ...telegram.sandbox.violations.map(({ method, problem }) => `${method}: ${problem}`),
  ];
}

function iso(at: number | null): string {
  return at === null ? 'never' : Temporal.Instant.fromEpochMilliseconds(at).toString();
}

function told(what: object): string {
  return JSON.stringify(what);
}
