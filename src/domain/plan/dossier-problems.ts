import type { LoosePlan } from './loose.ts';
import { type Path, type PlanProblem, problem } from './problem.ts';
import { outside } from './time-problems.ts';

type Day = Temporal.PlainDate | null;

/** Forms name papers of the dossier, and the days of dossiers come one after another. */
export function dossierProblems({ commendation, year }: LoosePlan): readonly PlanProblem[] {
  const { dossier, forms, unitCutOff, unitDeadline, superiorDeadline } = commendation;
  const known = new Set(dossier.map(({ code }) => code));
  const days = { unitCutOff, unitDeadline, superiorDeadline };
  return [
    ...forms.flatMap(({ papers }, i) =>
      papers.flatMap((value, k) =>
        value === '' || known.has(value)
          ? []
          : [problem(['commendation', 'forms', i, 'papers', k], 'unknown_entry', { value })],
      ),
    ),
    ...Object.entries(days).flatMap(([field, day]) => outside(year, day, ['commendation', field])),
    ...order(['commendation', 'unitDeadline'], unitCutOff, unitDeadline),
    ...order(['commendation', 'superiorDeadline'], unitDeadline, superiorDeadline),
  ];
}

function order(path: Path, start: Day, end: Day): readonly PlanProblem[] {
  if (start === null || end === null || Temporal.PlainDate.compare(start, end) <= 0) return [];
  return [problem(path, 'end_before_start', { start: start.toString(), end: end.toString() })];
}
