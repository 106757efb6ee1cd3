import type { LoosePlan } from './loose.ts';
import { type Path, type PlanProblem, pathText, problem } from './problem.ts';

/** Entries of one list under the same code or id. */
export function duplicates(plan: LoosePlan): readonly PlanProblem[] {
  const { commendation, council, officialDocuments, reminders, works } = plan;
  return [
    ...byCode(['campaigns'], plan.campaigns),
    ...byCode(['dates'], plan.dates),
    ...byCode(['duties'], plan.duties),
    ...byCode(['indicators'], plan.indicators),
    ...byCode(['units'], plan.units),
    ...byCode(['commendation', 'criteria', 'collective'], commendation.criteria.collective),
    ...byCode(['commendation', 'criteria', 'individual'], commendation.criteria.individual),
    ...byCode(['commendation', 'dossier'], commendation.dossier),
    ...byId(['commendation', 'dossierReminders'], commendation.dossierReminders),
    ...byId(['commendation', 'forms'], commendation.forms),
    ...repeated(
      commendation.voting.map(({ form }) => form),
      (i) => ['commendation', 'voting', i, 'form'],
    ),
    ...byId(['emulationForms'], plan.emulationForms),
    ...byId(['topics'], plan.topics),
    ...byId(['crossChecks'], plan.crossChecks),
    ...byId(['reminders', 'stages'], reminders.stages),
    ...byId(['works', 'stages'], works.stages),
    ...repeated(
      works.stages.map(({ days }) => days),
      (i) => ['works', 'stages', i, 'days'],
    ),
    ...byId(['recipients'], plan.recipients),
    ...byId(['council', 'roles'], council.roles),
    ...byId(['signatories'], plan.signatories),
    ...byId(['officialDocuments', 'rules'], officialDocuments.rules),
    ...byId(['officialDocuments', 'bases'], officialDocuments.bases),
    ...byId(['ranking', 'groups'], plan.ranking.groups),
    ...byId(['personalData', 'retention'], plan.personalData.retention),
    ...byId(['personalData', 'kept'], plan.personalData.kept),
  ];
}

function byCode(path: Path, entries: readonly { readonly code: string }[]) {
  return repeated(
    entries.map((entry) => entry.code),
    (i) => [...path, i, 'code'],
  );
}

function byId(path: Path, entries: readonly { readonly id: string }[]) {
  return repeated(
    entries.map((entry) => entry.id),
    (i) => [...path, i, 'id'],
  );
}

/** One problem for each value that stands earlier in the list; '' and null are no values. */
export function repeated(
  values: readonly (string | number | null)[],
  pathOf: (index: number) => Path,
): readonly PlanProblem[] {
  return values.flatMap((value, i) => {
    const first = values.indexOf(value);
    if (value === '' || value === null || first === i) return [];
    return [problem(pathOf(i), 'duplicate', { value, first: pathText(pathOf(first)) })];
  });
}
