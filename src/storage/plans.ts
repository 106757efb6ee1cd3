import { type Plan, readPlan } from '../domain/plan.ts';
import type { Db } from './database.ts';

/** The plan in force. It is parsed once; a new version replaces it. */
export function createPlanStore(db: Db) {
  const latest = db.prepare<[], { document: string }>(
    'SELECT document FROM plan_version ORDER BY id DESC LIMIT 1',
  );
  const insert = db.prepare<[number, string, number]>(
    'INSERT INTO plan_version (year, document, loaded_at) VALUES (?, ?, ?)',
  );
  let loaded: Plan | null = null;

  function find(): Plan | null {
    if (loaded !== null) return loaded;
    const row = latest.get();
    if (row === undefined) return null;
    const result = readPlan(JSON.parse(row.document));
    if (!result.ok) throw new Error('the plan in the database is damaged');
    loaded = result.plan;
    return loaded;
  }

  return {
    find,
    /** The plan in force; the database holds one from the first start on. */
    current(): Plan {
      const plan = find();
      if (plan === null) throw new Error('no plan is loaded');
      return plan;
    },
    add(document: unknown, year: number, at: Temporal.Instant): void {
      insert.run(year, JSON.stringify(document), at.epochMilliseconds);
      loaded = null;
    },
  };
}
