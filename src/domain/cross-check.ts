import type { Plan } from './plan.ts';
import type { Answer, Answers } from './report.ts';
import { existsOn } from './unit.ts';

type Figure = { readonly value: number; readonly denominator: number | null };

/**
 * The relation of the plan that a figure would break together with the answers given so far, in
 * words; null when it breaks none. Rates are compared as fractions, without rounding.
 */
export function brokenCrossCheck(
  plan: Pick<Plan, 'crossChecks'>,
  indicator: string,
  figure: Figure,
  answers: Answers,
): string | null {
  for (const check of plan.crossChecks) {
    if (check.rule !== 'not_above' || check.severity !== 'refuse') continue;
    if (check.lower !== indicator && check.upper !== indicator) continue;
    const isLower = check.lower === indicator;
    const other = figureOf(answers.get(isLower ? check.upper : check.lower));
    if (other === null) continue;
    const [lower, upper] = isLower ? [figure, other] : [other, figure];
    if (isAbove(lower, upper)) return check.text;
  }
  return null;
}

/** Every relation of the plan, hard or soft, that a complete set of answers breaks, in words. */
export function brokenRelations(
  plan: Pick<Plan, 'crossChecks' | 'units'>,
  answers: Answers,
  on: Temporal.PlainDate,
): readonly string[] {
  return plan.crossChecks.flatMap((check) => {
    if (check.rule === 'not_above') {
      const lower = figureOf(answers.get(check.lower));
      const upper = figureOf(answers.get(check.upper));
      return lower !== null && upper !== null && isAbove(lower, upper) ? [check.text] : [];
    }
    const figure = figureOf(answers.get(check.indicator));
    const count = plan.units.filter((unit) => unit.kind === check.unitKind && existsOn(unit, on));
    return figure !== null && figure.value > count.length ? [check.text] : [];
  });
}

function figureOf(answer: Answer | undefined): Figure | null {
  return answer?.kind === 'value' ? answer : null;
}

/** a > b, exactly: n/d against m/e is n·e against m·d. */
function isAbove(a: Figure, b: Figure): boolean {
  return (
    BigInt(a.value) * BigInt(b.denominator ?? 1) > BigInt(b.value) * BigInt(a.denominator ?? 1)
  );
}
