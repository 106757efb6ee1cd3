import type { MeasuredIndicator } from './indicator.ts';
import type { Plan } from './plan.ts';

/** One figure of a submission with what it is judged by, all in the indicator's smallest unit. */
export type ReviewedFigure = {
  readonly indicator: Pick<MeasuredIndicator, 'code' | 'form'>;
  readonly value: number;
  /** The unit's own figures of earlier months. */
  readonly earlier: readonly number[];
  /** What the unit's figures add up to in the year, this one included; null where they do not. */
  readonly cumulative: number | null;
  /** The same with the revision that this one replaces; null when it replaces none. */
  readonly cumulativeBefore: number | null;
  /** What this figure adds to the commune's total: all of a flow, the growth of a stock. */
  readonly adds: number;
  /** The commune's total, this figure included, and its target; null where there is none. */
  readonly commune: number | null;
  readonly target: number | null;
  /** For a harvest with a reference yield: the unit's area of the year, in m². */
  readonly area: number | null;
};

/** Why a figure is worth a second look; none of them keeps a report from being accepted. */
export type Warning =
  | {
      readonly kind: 'far_above_usual';
      readonly code: string;
      readonly value: number;
      readonly usual: number;
    }
  | {
      readonly kind: 'cumulative_falls';
      readonly code: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'implausible_yield';
      readonly code: string;
      readonly kgPerHa: number;
      readonly expected: number;
    }
  | {
      readonly kind: 'above_target';
      readonly code: string;
      readonly total: number;
      readonly target: number;
    };

type Rules = Pick<Plan, 'referenceYields' | 'review'>;

/** Everything in a submission that is worth a second look, in the order of its figures. */
export function warningsOf(rules: Rules, figures: readonly ReviewedFigure[]): readonly Warning[] {
  return figures.flatMap((figure) =>
    [
      farAboveUsual(rules, figure),
      cumulativeFalls(figure),
      implausibleYield(rules, figure),
      aboveTarget(rules, figure),
    ].filter((warning) => warning !== null),
  );
}

/** Rates are bounded by themselves; amounts are held against what the unit usually reports. */
function farAboveUsual({ review }: Rules, figure: ReviewedFigure): Warning | null {
  const { indicator, value, earlier } = figure;
  if (indicator.form === 'ratio' || indicator.form === 'percent') return null;
  if (earlier.length < review.medianMonths) return null;
  const usual = medianOf(earlier);
  if (usual <= 0 || value <= review.medianTimes * usual) return null;
  return { kind: 'far_above_usual', code: indicator.code, value, usual };
}

function cumulativeFalls(figure: ReviewedFigure): Warning | null {
  const { indicator, cumulative, cumulativeBefore } = figure;
  if (cumulative === null || cumulativeBefore === null || cumulative >= cumulativeBefore) {
    return null;
  }
  const [from, to] = [cumulativeBefore, cumulative];
  return { kind: 'cumulative_falls', code: indicator.code, from, to };
}

function implausibleYield({ referenceYields }: Rules, figure: ReviewedFigure): Warning | null {
  const { indicator, value, cumulative, area } = figure;
  const reference = referenceYields.find((each) => each.product === indicator.code);
  if (reference === undefined || value === 0 || cumulative === null || !area) return null;
  const expected = reference.kgPerHa;
  // kg per ha, compared without division: cumulative × 10.000 m² against area × kg
  const distance = Math.abs(cumulative * 10_000 - area * expected);
  if (distance * 100 <= area * expected * reference.tolerancePercent) return null;
  const kgPerHa = Math.round((cumulative * 10_000) / area);
  return { kind: 'implausible_yield', code: indicator.code, kgPerHa, expected };
}

/** What adds nothing cannot be what put the total above its target. */
function aboveTarget({ review }: Rules, figure: ReviewedFigure): Warning | null {
  const { indicator, adds, commune, target } = figure;
  if (adds <= 0 || commune === null || target === null || target === 0) return null;
  if (commune * 100 <= target * review.overTargetPercent) return null;
  return { kind: 'above_target', code: indicator.code, total: commune, target };
}

/** The middle of the figures; of an even number, half way between the two in the middle. */
export function medianOf(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [lower, upper] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (lower + upper) / 2;
}
