import type { LoosePlan } from './loose.ts';
import { type PlanProblem, pathText, problem } from './problem.ts';

const CRITERIA = ['punctuality', 'completeness', 'targets', 'works', 'exemplars'] as const;

/** The maxima add up to what is printed as the total, and no kind of units stands in two groups. */
export function rankingProblems({ ranking }: LoosePlan): readonly PlanProblem[] {
  return [...sumProblems(ranking), ...groupProblems(ranking)];
}

function sumProblems(ranking: LoosePlan['ranking']): readonly PlanProblem[] {
  const maxima = CRITERIA.map((criterion) => ranking[criterion].maximum);
  const { total } = ranking;
  if (total === null || maxima.includes(null)) return [];
  const found = maxima.reduce<number>((sum, maximum) => sum + (maximum ?? 0), 0);
  if (found === total) return [];
  return [problem(['ranking', 'total'], 'other_sum', { found, expected: total })];
}

function groupProblems({ groups }: LoosePlan['ranking']): readonly PlanProblem[] {
  const placed = groups.flatMap(({ kinds }, group) =>
    kinds.map((kind, k) => ({ kind, path: ['ranking', 'groups', group, 'kinds', k] })),
  );
  return placed.flatMap(({ kind, path }, i) => {
    const first = placed.findIndex((each) => each.kind === kind);
    if (kind === '' || first === i) return [];
    const args = { value: kind, first: pathText(placed[first]?.path ?? []) };
    return [problem(path, 'duplicate', args)];
  });
}
