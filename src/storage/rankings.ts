import { createHash } from 'node:crypto';
import { periodOf } from '../domain/period.ts';
import { type GroupRanking, type Ranking, rankingOf } from '../domain/ranking.ts';
import type { Db } from './database.ts';
import type { Stores } from './stores.ts';
import { readUnitRecords } from './unit-record.ts';

/** A group's ranking as it was published; what is corrected later changes nothing of it. */
export type RankingPublication = {
  readonly id: number;
  readonly ranking: GroupRanking;
  readonly publishedAt: Temporal.Instant;
  readonly publishedBy: number;
};
type Row = { id: number; ranking: string; published_at: number; published_by: number };

export function createRankingStore(db: Db) {
  const insert = db.prepare<[string, string, string, number, number]>(
    `INSERT INTO ranking_publication (month, group_id, ranking, published_at, published_by)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const byId = db.prepare<[number], Row>('SELECT * FROM ranking_publication WHERE id = ?');
  const ofGroup = db.prepare<[string], Row>(
    'SELECT * FROM ranking_publication WHERE group_id = ? ORDER BY id DESC LIMIT 1',
  );
  const ofMonth = db.prepare<[string, string], Row>(
    `SELECT * FROM ranking_publication WHERE group_id = ? AND month = ?
     ORDER BY id DESC LIMIT 1`,
  );
  return {
    publish(it: Omit<RankingPublication, 'id'>): number {
      const { group, upTo } = it.ranking;
      const at = it.publishedAt.epochMilliseconds;
      const made = insert.run(upTo, group.id, JSON.stringify(it.ranking), at, it.publishedBy);
      return Number(made.lastInsertRowid);
    },
    byId: (id: number) => read(byId.get(id)),
    /** What was published last of a group, of whatever month. */
    ofGroup: (groupId: string) => read(ofGroup.get(groupId)),
    /** What was published last of a group and a month. */
    ofMonth: (groupId: string, month: string) => read(ofMonth.get(groupId, month)),
  };
}

function read(row: Row | undefined): RankingPublication | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    ranking: JSON.parse(row.ranking) as GroupRanking,
    publishedAt: Temporal.Instant.fromEpochMilliseconds(row.published_at),
    publishedBy: row.published_by,
  };
}

/** Short enough for a button, and equal for rankings that are equal. */
export function fingerprintOf(ranking: GroupRanking): string {
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
