import type { Db } from './database.ts';

/** A figure that a unit reported, in the smallest unit of its indicator. */
export type Figure = {
  readonly month: string;
  readonly value: number;
  readonly denominator: number | null;
  readonly parts: readonly number[] | null;
};
type Row = { month: string; value: number; denominator: number | null; parts: string | null };

/**
 * From the months to the unit's report of each and to its answer, in this order: by itself SQLite would
 * begin with everybody's answers to the question, in all years.
 */
const COUNTED = `FROM period
  CROSS JOIN obligation ON obligation.unit_id = +? AND obligation.period_id = period.id
  CROSS JOIN report ON report.obligation_id = obligation.id
    AND report.revision = (SELECT max(latest.revision) FROM report AS latest
      WHERE latest.obligation_id = obligation.id AND latest.state IN ('submitted', 'accepted'))
  CROSS JOIN answer ON answer.report_id = report.id AND answer.question = +?
    AND answer.kind = 'value'`;

/** Figures over the months, from the latest revision sent and not returned. */
export function createFigureStore(db: Db) {
  const latest = db.prepare<[number, string, string], Row>(
    `SELECT period.month, answer.value, answer.denominator, answer.parts ${COUNTED}
     WHERE period.month < +? ORDER BY period.month DESC LIMIT 1`,
  );
  const sum = db.prepare<[number, string, string, string], { total: number | null }>(
    `SELECT sum(answer.value) AS total ${COUNTED}
     WHERE period.month >= +? AND period.month <= +?`,
  );
  const earlier = db.prepare<[number, string, string], { value: number }>(
    `SELECT answer.value ${COUNTED} WHERE period.month < +? ORDER BY period.month`,
  );
  return {
    /** The unit's last figure before `month`; null when there is none. */
    before(unitId: number, indicator: string, month: string): Figure | null {
      const row = latest.get(unitId, indicator, month);
      if (row === undefined) return null;
      return { ...row, parts: row.parts === null ? null : (JSON.parse(row.parts) as number[]) };
    },
    /** The unit's sum over the months `from` to `to`, both included; null when nothing was reported. */
    sum: (unitId: number, indicator: string, from: string, to: string) =>
      sum.get(unitId, indicator, from, to)?.total ?? null,
    /** All figures of the unit before `month`, oldest first. */
    earlier: (unitId: number, indicator: string, month: string) =>
      earlier.all(unitId, indicator, month).map(({ value }) => value),
  };
}
