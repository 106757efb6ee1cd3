import type { Plan } from '../../domain/plan.ts';
import type { Nomination } from '../../storage/nomination-rows.ts';

type Form = Plan['commendation']['forms'][number];

export function formOf(plan: Plan, id: string): Form | null {
  return plan.commendation.forms.find((form) => form.id === id) ?? null;
}

export function formName(plan: Plan, id: string): string {
  return formOf(plan, id)?.name ?? id;
}

/** Collectives first, then people, then households, each in the order in which they came. */
export const SUBJECT_ORDER = [
  'collective',
  'individual',
  'household',
] as const satisfies readonly Nomination['subject'][];
