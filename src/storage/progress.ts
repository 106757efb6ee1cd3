import {
  type CommuneProgress,
  type CountedAnswer,
  type Owed,
  progressOf,
  type Told,
} from '../domain/progress.ts';
import type { Db } from './database.ts';
import type { Stores } from './stores.ts';

/** Sent: the latest revision that was not returned. Accepted: the latest one that was accepted. */
export type Counting = 'sent' | 'accepted';

type AnswerRow = {
  unit_id: number;
  month: string;
  accepted: number;
  question: string;
  kind: Told['kind'];
  value: number | null;
  denominator: number | null;
  text: string | null;
  estimate: number;
};
type OwedRow = { unit_id: number; month: string; excused: number };

/** One query for a whole year: each counted report's answers lie side by side in the table. */
const COUNTED = (revision: string) => `SELECT obligation.unit_id, period.month,
  report.state = 'accepted' AS accepted, answer.question, answer.kind, answer.value,
  answer.denominator, answer.text, answer.estimate
  FROM period
  JOIN obligation ON obligation.period_id = period.id
  JOIN report ON report.obligation_id = obligation.id AND report.revision = (${revision})
  JOIN answer ON answer.report_id = report.id
  WHERE period.month BETWEEN +? AND +? AND answer.kind IN ('value', 'no_data', 'text')
  AND answer.question <> 'remarks' AND answer.question NOT GLOB 'work:*'`;
const LATEST = (states: string) => `SELECT max(latest.revision) FROM report AS latest
  WHERE latest.obligation_id = obligation.id AND latest.state IN (${states})`;

/** What the progress of the commune is computed from. */
export function createProgressStore(db: Db) {
  const answers = {
    sent: db.prepare<[string, string], AnswerRow>(COUNTED(LATEST(`'submitted', 'accepted'`))),
    accepted: db.prepare<[string, string], AnswerRow>(COUNTED(LATEST(`'accepted'`))),
  };
  const owed = db.prepare<[string, string], OwedRow>(
    `SELECT obligation.unit_id, period.month, obligation.excuse IS NOT NULL AS excused
     FROM period JOIN obligation ON obligation.period_id = period.id
     WHERE period.month BETWEEN +? AND +?`,
  );
  return {
    /** All that counts of the year up to a month, 2024-06. */
    answers: (month: string, counting: Counting): readonly CountedAnswer[] =>
      answers[counting].all(`${month.slice(0, 4)}-01`, month).map(readAnswer),
    /** Who owed which month of the year up to that one. */
    owed: (month: string): readonly Owed[] =>
      owed
        .all(`${month.slice(0, 4)}-01`, month)
        .map((row) => ({ unitId: row.unit_id, month: row.month, excused: row.excused === 1 })),
  };
}

/** The progress up to a reporting month, from what is known now. */
export function readProgress(
  stores: Pick<Stores, 'pastFigures' | 'plans' | 'progress' | 'units'>,
  month: string,
  counting: Counting = 'sent',
): CommuneProgress {
  return progressOf({
    plan: stores.plans.forMonth(month),
    units: stores.units.all(),
    month,
    owed: stores.progress.owed(month),
    answers: stores.progress.answers(month, counting),
    past: stores.pastFigures.ofYear(Number(month.slice(0, 4)) - 1),
  });
}

function readAnswer(row: AnswerRow): CountedAnswer {
  return {
    unitId: row.unit_id,
    indicator: row.question,
    month: row.month,
    told: readTold(row),
    accepted: row.accepted === 1,
  };
}

function readTold(row: AnswerRow): Told {
  switch (row.kind) {
    case 'value': {
      const { denominator, estimate } = row;
      return {
        kind: 'value',
        value: row.value as number,
        denominator,
        estimate: estimate === 1,
      };
    }
    case 'text':
      return { kind: 'text', text: row.text as string };
    case 'no_data':
      return { kind: 'no_data' };
  }
}
