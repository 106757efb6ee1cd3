import { documentProblems } from './document-problems.ts';
import { dossierProblems } from './dossier-problems.ts';
import { duplicates } from './duplicates.ts';
import { emulationProblems } from './emulation.ts';
import { CONFIRMING_ROLES } from './indicator.ts';
import { indicatorProblems } from './indicator-problems.ts';
import { LoosePlan } from './loose.ts';
import { personalDataProblems } from './personal-data.ts';
import { type PlanProblem, problem } from './problem.ts';
import { rankingProblems } from './ranking-problems.ts';
import { timeProblems } from './time-problems.ts';

/** What is wrong between the parts of a plan file, however damaged the rest of it is. */
export function referenceProblems(json: unknown): readonly PlanProblem[] {
  const plan = LoosePlan.parse(json);
  return [
    ...duplicates(plan),
    ...indicatorProblems(plan),
    ...confirmerProblems(plan),
    ...crossCheckProblems(plan),
    ...yieldProblems(plan),
    ...unitProblems(plan),
    ...votingProblems(plan),
    ...emulationProblems(plan),
    ...personalDataProblems(plan),
    ...documentProblems(plan),
    ...awardProblems(plan),
    ...dossierProblems(plan),
    ...rankingProblems(plan),
    ...councilProblems(plan),
    ...reminderProblems(plan),
    ...timeProblems(plan),
  ];
}

function confirmerProblems(plan: LoosePlan): readonly PlanProblem[] {
  const known = new Set<string>([...unitCodes(plan), ...CONFIRMING_ROLES]);
  return plan.indicators.flatMap(({ confirmers }, i) =>
    confirmers.flatMap((value, k) =>
      value === '' || known.has(value)
        ? []
        : [problem(['indicators', i, 'confirmers', k], 'unknown_confirmer', { value })],
    ),
  );
}

function crossCheckProblems(plan: LoosePlan): readonly PlanProblem[] {
  const kinds = new Set(plan.units.map((unit) => unit.kind));
  return plan.crossChecks.flatMap((check, i) => [
    ...(['lower', 'upper', 'indicator'] as const).flatMap((field) =>
      unknownIndicator(plan, check[field], ['crossChecks', i, field]),
    ),
    ...(check.unitKind === '' || kinds.has(check.unitKind)
      ? []
      : [problem(['crossChecks', i, 'unitKind'], 'kind_without_unit', { value: check.unitKind })]),
  ]);
}

function yieldProblems(plan: LoosePlan): readonly PlanProblem[] {
  const measuredIn = (code: string) => plan.indicators.find((row) => row.code === code)?.unit;
  return plan.referenceYields.flatMap((row, i) =>
    (
      [
        ['product', 'tan'],
        ['area', 'ha'],
      ] as const
    ).flatMap(([field, expected]) => {
      const path = ['referenceYields', i, field];
      const found = measuredIn(row[field]);
      if (found === undefined) return unknownIndicator(plan, row[field], path);
      if (found === expected) return [];
      return [problem(path, 'other_unit', { value: row[field], found, expected })];
    }),
  );
}

function unitProblems(plan: LoosePlan): readonly PlanProblem[] {
  const replaced = plan.units.flatMap(({ replacedBy }, i) =>
    unknownUnit(plan, replacedBy, ['units', i, 'replacedBy']),
  );
  const given = plan.unitTargets.flatMap(({ unit, indicator }, i) => [
    ...unknownUnit(plan, unit, ['unitTargets', i, 'unit']),
    ...unknownIndicator(plan, indicator, ['unitTargets', i, 'indicator']),
  ]);
  return [...replaced, ...given, ...unknownUnit(plan, plan.contact.unit, ['contact', 'unit'])];
}

/** Each form has its rule, if only one in which nothing is set yet, and each rule its form. */
function votingProblems({ commendation }: LoosePlan): readonly PlanProblem[] {
  const { forms, voting } = commendation;
  const known = new Set(forms.map(({ id }) => id));
  const ruled = new Set(voting.map(({ form }) => form));
  return [
    ...voting.flatMap(({ form: value }, i) =>
      value === '' || known.has(value)
        ? []
        : [problem(['commendation', 'voting', i, 'form'], 'unknown_award', { value })],
    ),
    ...forms.flatMap(({ id: value }, i) =>
      value === '' || ruled.has(value)
        ? []
        : [problem(['commendation', 'forms', i, 'id'], 'award_without_rule', { value })],
    ),
  ];
}

/** A stage that is no stage would never come. */
function reminderProblems({ reminders }: LoosePlan): readonly PlanProblem[] {
  const known = new Set(reminders.stages.map(({ id }) => id));
  return (['followUpStage', 'groupStage'] as const).flatMap((field) => {
    const value = reminders[field];
    if (value === '' || known.has(value)) return [];
    return [problem(['reminders', field], 'unknown_entry', { value })];
  });
}

/** A meeting has somebody who presides and somebody who writes its minutes. */
function councilProblems({ council }: LoosePlan): readonly PlanProblem[] {
  if (council.roles.length === 0) return [];
  return (['chair', 'secretary'] as const).flatMap((value) =>
    council.roles.some(({ duty }) => duty === value)
      ? []
      : [problem(['council', 'roles'], 'duty_without_role', { value })],
  );
}

function awardProblems({ commendation }: LoosePlan): readonly PlanProblem[] {
  const { collective, individual } = commendation.criteria;
  const known = new Set([...collective, ...individual].map(({ code }) => code));
  return commendation.forms.flatMap(({ binding }, i) =>
    binding.flatMap((value, k) =>
      value === '' || known.has(value)
        ? []
        : [problem(['commendation', 'forms', i, 'binding', k], 'unknown_criterion', { value })],
    ),
  );
}

function unknownIndicator(
  plan: LoosePlan,
  value: string,
  path: readonly PropertyKey[],
): readonly PlanProblem[] {
  const known = value === '' || plan.indicators.some((row) => row.code === value);
  return known ? [] : [problem(path, 'unknown_indicator', { value })];
}

function unknownUnit(
  plan: LoosePlan,
  value: string,
  path: readonly PropertyKey[],
): readonly PlanProblem[] {
  const known = value === '' || unitCodes(plan).includes(value);
  return known ? [] : [problem(path, 'unknown_unit', { value })];
}

function unitCodes(plan: LoosePlan): readonly string[] {
  return plan.units.map((unit) => unit.code);
}
