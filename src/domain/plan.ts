import { type PlanProblem, problemsOf } from './plan/problem.ts';
import { referenceProblems } from './plan/references.ts';
import { Plan } from './plan/schema.ts';

export type { PlanProblem, PlanProblemCode } from './plan/problem.ts';
export { Plan } from './plan/schema.ts';

/** A plan that may be trusted, or everything that is wrong with the file. */
export type PlanReading =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

/** Checks the form of each field and every reference between them; all problems come together. */
export function readPlan(json: unknown): PlanReading {
  const parsed = Plan.safeParse(json, { reportInput: true });
  const problems = [
    ...(parsed.success ? [] : problemsOf(parsed.error.issues)),
    ...referenceProblems(json),
  ];
  if (parsed.success && problems.length === 0) return { ok: true, plan: parsed.data };
  return { ok: false, problems };
}
