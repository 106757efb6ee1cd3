import { createHash } from 'node:crypto';
import { periodOf } from '../domain/period.ts';
import { type Ranking, rankingOf } from '../domain/ranking.ts';
import type { Db } from './database.ts';
import type { Stores } from './stores.ts';
import { readUnitRecords } from './unit-record.ts';

/** A ranking as it was published; what is corrected later changes nothing of it. */
export type RankingPublication = {
  readonly id: number;
  readonly month: string;
  readonly ranking: Ranking;
  readonly publishedAt: Temporal.Instant;
  readonly publishedBy: number;
};
type Row = {
  id: number;
  month: string;
  ranking: string;
  published_at: number;
  published_by: number;
};

export function createRankingStore(db: Db) {
  const insert = db.prepare<[string, string, number, number]>(
    `INSERT INTO ranking_publication (month, ranking, published_at, published_by)
     VALUES (?, ?, ?, ?)`,
  );
  const byId = db.prepare<[number], Row>('SELECT * FROM ranking_publication WHERE id = ?');
  const latest = db.prepare<[], Row>('SELECT * FROM ranking_publication ORDER BY id DESC LIMIT 1');
  const ofMonth = db.prepare<[string], Row>(
    'SELECT * FROM ranking_publication WHERE month = ? ORDER BY id DESC LIMIT 1',
  );
  return {
    publish(it: Omit<RankingPublication, 'id' | 'month'>): number {
      const at = it.publishedAt.epochMilliseconds;
      const text = JSON.stringify(it.ranking);
      return Number(insert.run(it.ranking.upTo, text, at, it.publishedBy).lastInsertRowid);
    },
    byId: (id: number) => read(byId.get(id)),
    /** What was published last, of whatever month. */
    latest: () => read(latest.get()),
    /** What was published last of a month. */
    ofMonth: (month: string) => read(ofMonth.get(month)),
  };
}

function read(row: Row | undefined): RankingPublication | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    month: row.month,
    ranking: JSON.parse(row.ranking) as Ranking,
    publishedAt: Temporal.Instant.fromEpochMilliseconds(row.published_at),
    publishedBy: row.published_by,
  };
}

/** Tells rankings apart: short enough for a button, equal for what prints the same. */
export function fingerprintOf(ranking: Ranking): string {
  return createHash('sha256').update(JSON.stringify(ranking)).digest('hex').slice(0, 12);
}

/** The ranking up to a month, from what is known now. */
export function readRanking(
  stores: Pick<Stores, 'plans' | 'progress' | 'unitRecords' | 'units'>,
  { upTo, now }: { readonly upTo: string; readonly now: Temporal.Instant },
): Ranking {
  const plan = stores.plans.forMonth(upTo);
  return rankingOf({
    plan,
    units: stores.units.all(),
    upTo,
    day: periodOf(plan, upTo).windowTo,
    records: readUnitRecords(stores, { upTo, now }),
  });
}
