import type { Db } from '../../src/storage/database.ts';

type Run = (this: { readonly source: string }, ...values: unknown[]) => unknown;
const WAYS = ['run', 'get', 'all', 'iterate'] as const;

/** The SQL of all statements that run while `play` does. */
export async function statementsOf(db: Db, play: () => Promise<void>): Promise<readonly string[]> {
  const statements = Object.getPrototypeOf(db.prepare('SELECT 1')) as Record<string, Run>;
  const usual = WAYS.map((way) => [way, statements[way] as Run] as const);
  const seen = new Set<string>();
  for (const [way, run] of usual) {
    statements[way] = function (...values) {
      seen.add(this.source);
      return run.apply(this, values);
    };
  }
  try {
    await play();
  } finally {
    for (const [way, run] of usual) statements[way] = run;
  }
  return [...seen];
}

/** The tables, or parts of the database, that a statement goes through from end to end. */
export function scannedBy(db: Db, sql: string): readonly string[] {
  if (!/^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)/i.test(sql)) return [];
  const places = Array<null>((sql.match(/\?/g) ?? []).length).fill(null);
  const names = Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]));
  const explain = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
  const plan = sql.includes('@') ? explain.all(names) : explain.all(...places);
  return plan.flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? []);
}
