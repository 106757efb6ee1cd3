import type { LoosePlan } from './loose.ts';
import { type PlanProblem, problem } from './problem.ts';

/** Rules of documents name recipients and signatories of the plan; a letter has its level, no other kind. */
export function documentProblems(plan: LoosePlan): readonly PlanProblem[] {
  return plan.officialDocuments.rules.flatMap((rule, i) => {
    const path = ['officialDocuments', 'rules', i];
    const isLetter = rule.kind === 'submission_letter';
    return [
      ...(['recipients', 'signatories'] as const).flatMap((field) =>
        rule[field].flatMap((value, k) =>
          value === '' || plan[field].some(({ id }) => id === value)
            ? []
            : [problem([...path, field, k], 'unknown_entry', { value })],
        ),
      ),
      ...(rule.kind === '' || isLetter === (rule.level !== null)
        ? []
        : [problem([...path, 'level'], 'level_of_letter')]),
    ];
  });
}
