import type { Subject } from '../nomination.ts';
import type { GOVERNMENT_MODELS } from '../plan/document.ts';
import type { Plan } from '../plan.ts';

export type AwardForm = Plan['commendation']['forms'][number];
export type Criterion = Plan['commendation']['criteria']['individual'][number];

/** Facts of the merit report that are no criterion; nothing sensitive is among them (DL4). */
export const REPORT_PARTS = ['background', 'deeds', 'awards'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Something that a nomination is made of. `binding`: without it, it is not complete. */
export type Part = { readonly id: string; readonly binding: boolean } & (
  | { readonly kind: 'form' | 'name' | 'position' | 'agreement' | 'consent' }
  | { readonly kind: 'criterion'; readonly criterion: Criterion }
  | { readonly kind: 'report'; readonly report: ReportPart }
);

type Model = (typeof GOVERNMENT_MODELS)[number];

/** The model of government in force on a day (conventions.md 2.7). */
export function governmentOn(plan: Pick<Plan, 'government'>, day: Temporal.PlainDate): Model {
  const { compare } = Temporal.PlainDate;
  const isInForce = ({ from, to }: Pick<Plan, 'government'>['government'][number]) =>
    compare(from, day) <= 0 && (to === null || compare(day, to) <= 0);
  return plan.government.reduce((found, next) => (isInForce(found) ? found : next)).model;
}

/** The forms that may be asked for on a day for such a subject, in the order of the plan. */
export function formsFor(
  plan: Pick<Plan, 'government' | 'commendation'>,
  subject: Subject,
  day: Temporal.PlainDate,
): readonly AwardForm[] {
  const model = governmentOn(plan, day);
  return plan.commendation.forms.filter(
    (form) => form.for.includes(subject) && form.models.includes(model),
  );
}

export function formOf(plan: Pick<Plan, 'commendation'>, id: string): AwardForm | null {
  return plan.commendation.forms.find((form) => form.id === id) ?? null;
}

/** TT1–TT4 for a collective, CN1–CN5 for an individual; the plan has none for a household. */
function criteriaFor(plan: Pick<Plan, 'commendation'>, subject: Subject): readonly Criterion[] {
  const { collective, individual } = plan.commendation.criteria;
  if (subject === 'household') return [];
  return subject === 'collective' ? collective : individual;
}

/** All that such a nomination consists of, in the order in which it is asked. */
export function partsOf(
  plan: Pick<Plan, 'commendation'>,
  it: { readonly subject: Subject; readonly form: string },
): readonly Part[] {
  const binding = formOf(plan, it.form)?.binding ?? [];
  const plain = (kind: 'form' | 'name' | 'position' | 'agreement' | 'consent'): Part => ({
    id: kind,
    kind,
    binding: true,
  });
  return [
    plain('form'),
    plain('name'),
    ...(it.subject === 'individual' ? [plain('position')] : []),
    plain('agreement'),
    ...(it.subject === 'collective' ? [] : [plain('consent')]),
    ...criteriaFor(plan, it.subject).map(
      (criterion): Part => ({
        id: criterion.code,
        kind: 'criterion',
        criterion,
        binding: binding.includes(criterion.code),
      }),
    ),
    ...REPORT_PARTS.map((report): Part => ({ id: report, kind: 'report', report, binding: true })),
  ];
}

/** What has been given so far. */
export type Given = {
  readonly agreedOn: unknown;
  readonly consentAt: unknown;
  readonly askedAgain: readonly string[];
  /** The parts that were answered, with the kind of the answer. */
  readonly answers: ReadonlyMap<string, { readonly kind: string }>;
};

/** Whether the part has an answer that stands: one that was asked for again has none. */
export function isGiven(part: Part, given: Given): boolean {
  if (given.askedAgain.includes(part.id)) return false;
  switch (part.kind) {
    case 'form':
    case 'name':
    case 'position':
      return true;
    case 'agreement':
      return given.agreedOn !== null;
    case 'consent':
      return given.consentAt !== null;
    case 'criterion':
    case 'report': {
      const answer = given.answers.get(part.id);
      // what was free to leave out may have become binding with another form
      return answer !== undefined && (answer.kind !== 'none' || mayBeNone(part));
    }
  }
}

/** Whether "nothing to tell" is an answer: no binding criterion, and no deeds is no merit. */
export function mayBeNone(part: Part): boolean {
  if (part.kind === 'report') return part.report !== 'deeds';
  return part.kind === 'criterion' && !part.binding;
}

/** The binding parts that are still missing. */
export function missingParts(parts: readonly Part[], given: Given): readonly Part[] {
  return parts.filter((part) => !isGiven(part, given) && (part.binding || isAsked(part, given)));
}

/** The parts that nobody has answered or left out yet: where the conversation goes on. */
export function openParts(parts: readonly Part[], given: Given): readonly Part[] {
  return parts.filter((part) => !isGiven(part, given));
}

function isAsked(part: Part, given: Given): boolean {
  return given.askedAgain.includes(part.id);
}
