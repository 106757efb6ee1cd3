import type { DocumentKind } from './official-document.ts';
import type { Plan } from './plan.ts';

export type DocumentRule = NonNullable<Plan['officialDocuments']>['rules'][number];
type Level = DocumentRule['level'];

/** Three levels of government or two, on a day (conventions.md 2.7). */
function modelOn(plan: Pick<Plan, 'government'>, day: Temporal.PlainDate) {
  const { compare } = Temporal.PlainDate;
  return plan.government.find(
    ({ from, to }) => compare(from, day) <= 0 && (to === null || compare(day, to) <= 0),
  )?.model;
}

/** How a kind of document is made out on a day; null when the plan does not say. */
export function documentRule(
  plan: Pick<Plan, 'government' | 'officialDocuments'>,
  kind: DocumentKind,
  level: Level,
  day: Temporal.PlainDate,
): DocumentRule | null {
  const model = modelOn(plan, day);
  const found = plan.officialDocuments?.rules.find(
    (rule) =>
      rule.kind === kind && rule.level === level && rule.models.some((each) => each === model),
  );
  return found ?? null;
}

/** What a kind of document cites on a day, in the order of the plan. */
export function basesOf(
  plan: Pick<Plan, 'government' | 'officialDocuments'>,
  kind: DocumentKind,
  day: Temporal.PlainDate,
): readonly string[] {
  const model = modelOn(plan, day);
  return (plan.officialDocuments?.bases ?? [])
    .filter(({ kinds, models }) => kinds.includes(kind) && models.some((each) => each === model))
    .map(({ text }) => text);
}
