import type { AskedIndicator, JudgedIndicator, MeasuredIndicator } from './indicator.ts';
import { indicatorsAsked } from './period.ts';
import type { Plan } from './plan.ts';
import type { Answers } from './report.ts';
import type { Unit } from './unit.ts';

/** A question of the monthly report; its id is the indicator's code or one of the fixed parts. */
export type Question =
  | { readonly id: 'examples'; readonly kind: 'examples' }
  | { readonly id: string; readonly kind: 'quantity'; readonly indicator: MeasuredIndicator }
  | { readonly id: string; readonly kind: 'yes_no'; readonly indicator: JudgedIndicator }
  | { readonly id: string; readonly kind: 'description'; readonly indicator: JudgedIndicator }
  | { readonly id: 'remarks'; readonly kind: 'remarks' }
  | { readonly id: 'photos'; readonly kind: 'photos' };

/** What one unit is asked in one month: part A, its indicators, part C, photos. */
export type Form = { readonly questions: readonly Question[] };

export function formFor(plan: Plan, unit: Unit, month: string): Form {
  const figures = indicatorsAsked(plan, unit, month).map(questionFor);
  return {
    questions: [
      { id: 'examples', kind: 'examples' },
      ...figures,
      { id: 'remarks', kind: 'remarks' },
      { id: 'photos', kind: 'photos' },
    ],
  };
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
