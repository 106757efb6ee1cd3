import type { AskedIndicator, JudgedIndicator, MeasuredIndicator } from './indicator.ts';
import { indicatorsAsked } from './period.ts';
import type { Plan } from './plan.ts';
import type { Answers } from './report.ts';
import type { Unit } from './unit.ts';
import type { Work } from './work.ts';

/** A question of the monthly report; its id is the indicator's code, work:5 or one of the fixed parts. */
export type Question =
  | { readonly id: 'examples'; readonly kind: 'examples' }
  | { readonly id: string; readonly kind: 'quantity'; readonly indicator: MeasuredIndicator }
  | { readonly id: string; readonly kind: 'yes_no'; readonly indicator: JudgedIndicator }
  | { readonly id: string; readonly kind: 'description'; readonly indicator: JudgedIndicator }
  | { readonly id: string; readonly kind: 'work'; readonly work: Work }
  | { readonly id: 'remarks'; readonly kind: 'remarks' }
  | { readonly id: 'photos'; readonly kind: 'photos' };

/** What one unit is asked in one month: part A, its indicators, its works, part C, photos. */
export type Form = { readonly questions: readonly Question[] };

/** `works` are those that the report in hand asks about; without a report there are none. */
export function formFor(plan: Plan, unit: Unit, month: string, works: readonly Work[] = []): Form {
  const figures = indicatorsAsked(plan, unit, month).map(questionFor);
  return {
    questions: [
      { id: 'examples', kind: 'examples' },
      ...figures,
      ...works.map((work) => ({ id: workQuestion(work), kind: 'work' as const, work })),
      { id: 'remarks', kind: 'remarks' },
      { id: 'photos', kind: 'photos' },
    ],
  };
}

/** The id under which a report answers for a work. */
export function workQuestion({ id }: Pick<Work, 'id'>): string {
  return `work:${id}`;
}

/** Questions without an answer, in the order of the form. */
export function unanswered(form: Form, answers: Answers): readonly Question[] {
  return form.questions.filter((question) => !answers.has(question.id));
}

/** How many of the form's questions have an answer. */
export function answeredCount(form: Form, answers: Answers): number {
  return form.questions.length - unanswered(form, answers).length;
}

function questionFor(indicator: AskedIndicator): Question {
  const id = indicator.code;
  switch (indicator.form) {
    case 'yes_no':
      return { id, kind: 'yes_no', indicator };
    case 'text':
    case 'grade':
      return { id, kind: 'description', indicator };
    case 'amount':
    case 'parts':
    case 'ratio':
    case 'percent':
      return { id, kind: 'quantity', indicator };
  }
}
