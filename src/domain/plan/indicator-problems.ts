import { repeated } from './duplicates.ts';
import type { LooseIndicator, LoosePlan } from './loose.ts';
import { type PlanProblem, problem } from './problem.ts';

/** What is wrong between an indicator and the rest of the plan, row by row. */
export function indicatorProblems(plan: LoosePlan): readonly PlanProblem[] {
  const rows = plan.indicators.flatMap((row, i) => [
    ...formProblems(row, i),
    ...targetProblems(plan, row, i),
    ...reporterProblems(plan, row, i),
    ...monthProblems(plan, row, i),
    ...formulaProblems(plan, row, i),
  ]);
  return [...rows, ...cycles(plan)];
}

const RATE_FORMS = ['ratio', 'percent'];
const AMOUNT_FORMS = ['amount', 'parts'];

function formProblems(row: LooseIndicator, i: number): readonly PlanProblem[] {
  const { form, nature, parts } = row;
  const problems: PlanProblem[] = [];
  const isRate = nature === 'RATE';
  if ((isRate && AMOUNT_FORMS.includes(form)) || (!isRate && RATE_FORMS.includes(form))) {
    problems.push(problem(['indicators', i, 'form'], 'form_and_nature', { form, nature }));
  }
  if (form !== '' && (form === 'parts') !== (parts !== null)) {
    problems.push(problem(['indicators', i, 'parts'], 'parts_and_form'));
  }
  return problems;
}

function targetProblems(plan: LoosePlan, row: LooseIndicator, i: number): readonly PlanProblem[] {
  const path = ['indicators', i, 'targets'];
  const days = row.targets.map((target) => target.from?.toString() ?? null);
  return [
    ...repeated(days, (k) => [...path, k, 'from']),
    ...row.targets.flatMap(({ count }, k) => kindWithoutUnit(plan, count, [...path, k, 'count'])),
  ];
}

function reporterProblems(plan: LoosePlan, row: LooseIndicator, i: number): readonly PlanProblem[] {
  return row.reporters.flatMap(({ kind, unit }, k) => {
    const path = ['indicators', i, 'reporters', k];
    const known = unit === '' || plan.units.some(({ code }) => code === unit);
    return [
      ...kindWithoutUnit(plan, kind, [...path, 'kind']),
      ...(known ? [] : [problem([...path, 'unit'], 'unknown_unit', { value: unit })]),
    ];
  });
}

function kindWithoutUnit(plan: LoosePlan, value: string, path: readonly PropertyKey[]) {
  const held = value === '' || plan.units.some(({ kind }) => kind === value);
  return held ? [] : [problem(path, 'kind_without_unit', { value })];
}

function monthProblems(plan: LoosePlan, row: LooseIndicator, i: number): readonly PlanProblem[] {
  const path = ['indicators', i, 'months'];
  const { firstMonth, lastMonth } = plan.reporting;
  const [first, last] = [Number(firstMonth.slice(5)), Number(lastMonth.slice(5))];
  const ofTheYear = [firstMonth, lastMonth].every((month) => month.startsWith(`${plan.year}-`));
  const periodsKnown = ofTheYear && first <= last;
  const closed = row.months.flatMap((month, k) => {
    const exists = month !== null && month >= 1 && month <= 12;
    if (!periodsKnown || !exists || (month >= first && month <= last)) return [];
    return [problem([...path, k], 'month_without_period', { value: month })];
  });
  return [...repeated(row.months, (k) => [...path, k]), ...closed];
}

function formulaProblems(plan: LoosePlan, row: LooseIndicator, i: number): readonly PlanProblem[] {
  return row.formula.sum.flatMap((value, k) => {
    if (value === '') return [];
    const path = ['indicators', i, 'formula', 'sum', k];
    const summand = plan.indicators.find(({ code }) => code === value);
    if (summand === undefined) return [problem(path, 'unknown_indicator', { value })];
    if (summand.unit === row.unit) return [];
    return [problem(path, 'other_unit', { value, found: summand.unit, expected: row.unit })];
  });
}

/** Each circle once, at the first of its rows. */
function cycles(plan: LoosePlan): readonly PlanProblem[] {
  const sums = new Map(plan.indicators.map(({ code, formula }) => [code, formula.sum]));
  const told = new Set<string>();
  return plan.indicators.flatMap(({ code }, i) => {
    const circle = wayBack(sums, code, code, [code]);
    if (circle === null || told.has(code)) return [];
    for (const member of circle) told.add(member);
    const value = [...circle, code].join(' → ');
    return [problem(['indicators', i, 'formula'], 'cycle', { value })];
  });
}

/** The codes on the way from `at`, where the trail ends, back to `goal`; null when there is none. */
function wayBack(
  sums: ReadonlyMap<string, readonly string[]>,
  goal: string,
  at: string,
  trail: readonly string[],
): readonly string[] | null {
  for (const next of sums.get(at) ?? []) {
    if (next === goal) return trail;
    if (trail.includes(next)) continue;
    const found = wayBack(sums, goal, next, [...trail, next]);
    if (found !== null) return found;
  }
  return null;
}
