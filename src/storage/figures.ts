import type { Db } from './database.ts';

/** A figure that a unit reported, in the smallest unit of its indicator. */
export type Figure = {
  readonly month: string;
  readonly value: number;
  readonly denominator: number | null;
  readonly parts: readonly number[] | null;
};
type Row = { month: string; value: number; denominator: number | null; parts: string | null };

const COUNTED = `FROM counted_report JOIN answer ON answer.report_id = counted_report.report_id
  WHERE counted_report.unit_id = +? AND answer.question = +? AND answer.kind = 'value'`;

/** Figures over the months, from the latest revision sent and not returned. */
export function createFigureStore(db: Db) {
  const latest = db.prepare<[number, string, string], Row>(
    `SELECT counted_report.month, answer.value, answer.denominator, answer.parts ${COUNTED}
     AND counted_report.month < +? ORDER BY counted_report.month DESC LIMIT 1`,
  );
  const sum = db.prepare<[number, string, string, string], { total: number | null }>(
    `SELECT sum(answer.value) AS total ${COUNTED}
     AND counted_report.month >= +? AND counted_report.month <= +?`,
  );
  const earlier = db.prepare<[number, string, string], { value: number }>(
    `SELECT answer.value ${COUNTED} AND counted_report.month < +? ORDER BY counted_report.month`,
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
