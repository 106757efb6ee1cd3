import { readFileSync } from 'node:fs';
import { type Plan, type PlanProblem, readPlan } from './domain/plan.ts';
import type { Db } from './storage/database.ts';
import type { Stores } from './storage/stores.ts';

export type PlanLoading =
  | { readonly kind: 'loaded'; readonly plan: Plan }
  | { readonly kind: 'wrong'; readonly problems: readonly PlanProblem[] }
  /** There is no such file, or it is not JSON. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Puts the plan file into a database that has none; one that has a plan keeps its own. A wrong file
 * is refused whole, with every problem.
 */
export function loadPlan(
  db: Db,
  stores: Pick<Stores, 'audit' | 'plans' | 'units'>,
  path: string,
  now: Temporal.Instant,
): PlanLoading {
  const present = stores.plans.find();
  if (present !== null) return { kind: 'loaded', plan: present };
  const document = readDocument(path);
  if (document.kind === 'unreadable') return document;
  const reading = readPlan(document.json);
  if (!reading.ok) return { kind: 'wrong', problems: reading.problems };
  const store = db.transaction(() => {
    stores.plans.add(document.json, reading.plan.year, now);
    for (const [place, unit] of reading.plan.units.entries()) stores.units.add(unit, place);
    const subject = `plan:${reading.plan.year}`;
    stores.audit.record({ at: now, actorId: null, action: 'load plan', subject, after: { path } });
  });
  store.immediate();
  return { kind: 'loaded', plan: reading.plan };
}

type Document = { readonly kind: 'read'; readonly json: unknown };

function readDocument(path: string): Document | Extract<PlanLoading, { kind: 'unreadable' }> {
  try {
    return { kind: 'read', json: JSON.parse(readFileSync(path, 'utf8')) as unknown };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}
