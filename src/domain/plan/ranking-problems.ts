import type { LoosePlan } from './loose.ts';
import { type Path, type PlanProblem, pathText, problem } from './problem.ts';

const CRITERIA = ['punctuality', 'completeness', 'targets', 'works', 'exemplars'] as const;

/** The maxima add up to what is printed as the total, and no kind of units stands in two groups. */
export function rankingProblems({ ranking }: LoosePlan): readonly PlanProblem[] {
  return [...sumProblems(ranking), ...groupProblems(ranking)];
}

function sumProblems(ranking: LoosePlan['ranking']): readonly PlanProblem[] {
  const maxima = CRITERIA.flatMap((criterion) => ranking[criterion].maximum ?? []);
  const { total } = ranking;
  if (total === null || maxima.length < CRITERIA.length) return [];
  const found = maxima.reduce((sum, maximum) => sum + maximum, 0);
  if (found === total) return [];
  return [problem(['ranking', 'total'], 'other_sum', { found, expected: total })];
}

function groupProblems({ groups }: LoosePlan['ranking']): readonly PlanProblem[] {
  const placed = new Map<string, Path>();
  return groups.flatMap(({ kinds }, group) =>
    kinds.flatMap((kind, k) => {
      const path = ['ranking', 'groups', group, 'kinds', k];
      const first = placed.get(kind);
      if (first === undefined) placed.set(kind, path);
      if (kind === '' || first === undefined) return [];
      return [problem(path, 'duplicate', { value: kind, first: pathText(first) })];
    }),
  );
}
