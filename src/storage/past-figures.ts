import type { PastFigure } from '../domain/progress.ts';
import type { Db } from './database.ts';

type Row = {
  indicator: string;
  unit_id: number | null;
  month: string;
  value: number;
  denominator: number | null;
};

/** Figures of earlier years, for baselines and for the same period last year. */
export function createPastFigureStore(db: Db) {
  const put = db.prepare<[string, number | null, string, number, number | null, string, number]>(
    `INSERT INTO past_figure (indicator, unit_id, month, value, denominator, source, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (indicator, ifnull(unit_id, 0), month) DO UPDATE SET value = excluded.value,
       denominator = excluded.denominator, source = excluded.source,
       recorded_at = excluded.recorded_at`,
  );
  const ofYear = db.prepare<[string, string], Row>(
    `SELECT indicator, unit_id, month, value, denominator FROM past_figure
     WHERE month BETWEEN ? AND ? ORDER BY indicator, month`,
  );
  return {
    /** Keeps a figure; the same row and month again replaces it. `source` says where it is from. */
    put(it: PastFigure, source: string, at: Temporal.Instant): void {
      const { indicator, unitId, month, value, denominator } = it;
      put.run(indicator, unitId, month, value, denominator, source, at.epochMilliseconds);
    },
    ofYear: (year: number): readonly PastFigure[] =>
      ofYear.all(`${year}-01`, `${year}-12`).map((row) => ({
        indicator: row.indicator,
        unitId: row.unit_id,
        month: row.month,
        value: row.value,
        denominator: row.denominator,
      })),
  };
}
