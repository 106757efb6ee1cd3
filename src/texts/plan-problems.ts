import type { PlanProblem, PlanProblemCode } from '../domain/plan.ts';
import type { MessageKey, Texts } from './texts.ts';

const KEY = {
  missing: 'plan-problem-missing',
  type: 'plan-problem-type',
  option: 'plan-problem-option',
  unknown_key: 'plan-problem-unknown-key',
  too_small: 'plan-problem-too-small',
  too_large: 'plan-problem-too-large',
  too_few: 'plan-problem-too-few',
  blank: 'plan-problem-blank',
  form: 'plan-problem-form',
  day: 'plan-problem-day',
  time: 'plan-problem-time',
  shape: 'plan-problem-shape',
  duplicate: 'plan-problem-duplicate',
  unknown_indicator: 'plan-problem-unknown-indicator',
  unknown_unit: 'plan-problem-unknown-unit',
  kind_without_unit: 'plan-problem-kind-without-unit',
  unknown_confirmer: 'plan-problem-unknown-confirmer',
  unknown_entry: 'plan-problem-unknown-entry',
  level_of_letter: 'plan-problem-level-of-letter',
  unknown_criterion: 'plan-problem-unknown-criterion',
  unknown_award: 'plan-problem-unknown-award',
  award_without_rule: 'plan-problem-award-without-rule',
  duty_without_role: 'plan-problem-duty-without-role',
  unknown_date: 'plan-problem-unknown-date',
  cycle: 'plan-problem-cycle',
  other_unit: 'plan-problem-other-unit',
  end_before_start: 'plan-problem-end-before-start',
  outside_year: 'plan-problem-outside-year',
  month_without_period: 'plan-problem-month-without-period',
  parts_and_form: 'plan-problem-parts-and-form',
  form_and_nature: 'plan-problem-form-and-nature',
  due_before_opening: 'plan-problem-due-before-opening',
  within_quiet_hours: 'plan-problem-within-quiet-hours',
  other_sum: 'plan-problem-other-sum',
} as const satisfies Record<PlanProblemCode, MessageKey>;

/** What is wrong at one place of a plan file, in the reader's language. */
export function planProblemText(texts: Texts, problem: PlanProblem): string {
  // A code carries the arguments of its own sentence; a missing one throws.
  const plain = texts.plain as (key: MessageKey, args: PlanProblem['args']) => string;
  return plain(KEY[problem.code], problem.args);
}
