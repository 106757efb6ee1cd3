import { countAmong, figureMonth, type Indicator, targetOn } from './indicator.ts';
import type { Expected } from './pace.ts';
import { periodOf } from './period.ts';
import type { Plan } from './plan.ts';
import { type CountedAnswer, indexOf, type KnownUnit, type Owed } from './progress/answers.ts';
import { derivedLastYear, derivedShares, derivedTotal } from './progress/derived.ts';
import {
  type Case,
  completionOf,
  expectedOf,
  type Forecast,
  forecastOf,
  type Needed,
  neededOf,
  type ProgressWord,
  wordOf,
} from './progress/judgement.ts';
import { baselineOf, lastYearOf, type PastFigure } from './progress/past.ts';
import {
  type Completeness,
  completenessOf,
  sharesOf,
  type UnitShare,
  type Waiting,
  waitingOf,
} from './progress/share.ts';
import { isAmount, type Total, totalOf } from './progress/total.ts';

export type { CountedAnswer, KnownUnit, Owed, Told } from './progress/answers.ts';
export type { Forecast, ProgressWord } from './progress/judgement.ts';
export type { PastFigure } from './progress/past.ts';
export {
  addsUp,
  type Completeness,
  type UnitShare,
} from './progress/share.ts';
export type { Total } from './progress/total.ts';

export type ProgressInput = {
  readonly plan: Pick<Plan, 'indicators' | 'reporting' | 'calendar'>;
  /** All units, closed ones too, in the order of the plan. */
  readonly units: readonly KnownUnit[];
  /** The reporting month up to which is counted, 2024-06. */
  readonly month: string;
  readonly owed: readonly Owed[];
  readonly answers: readonly CountedAnswer[];
  readonly past: readonly PastFigure[];
};

/** Where the commune stands with one row. Plain JSON, so that it can be frozen as it is. */
export type IndicatorProgress = Total & {
  readonly code: string;
  readonly section: Indicator['section'];
  readonly label: string;
  readonly shortLabel: string;
  readonly nature: Indicator['nature'];
  readonly direction: Indicator['direction'];
  readonly aggregation: Indicator['aggregation'];
  readonly unit: Indicator['unit'];
  /** The last month that the figures are about: of a budget row the one before the period's. */
  readonly through: string;
  /** As it holds on the last day of the period's window (design.md 5.9). */
  readonly target: number | null;
  /** The target in words. */
  readonly goal: string | null;
  /** Hundredths of a per cent of the target; null where a percentage would mislead. */
  readonly percent: number | null;
  readonly word: ProgressWord;
  readonly expected: Expected | null;
  readonly completeness: Completeness;
  readonly waiting: Waiting;
  readonly estimated: boolean;
  readonly needed: Needed | null;
  readonly forecast: Forecast | null;
  readonly lastYear: Total | null;
  readonly shares: readonly UnitShare[];
};

export type CommuneProgress = {
  readonly month: string;
  /** The last day of the period's window, 2024-06-14. */
  readonly windowTo: string;
  readonly indicators: readonly IndicatorProgress[];
};

/** Where the commune stands with all rows of the plan, in the plan's order. */
export function progressOf(input: ProgressInput): CommuneProgress {
  const { plan, month } = input;
  const day = periodOf(plan, month).windowTo;
  const rowsOf = indexOf(input);
  const countOn = countAmong(input.units);
  const done = new Map<string, IndicatorProgress>();

  function rowOf(indicator: Indicator): IndicatorProgress {
    const row = done.get(indicator.code) ?? rowProgress(indicator);
    done.set(indicator.code, row);
    return row;
  }

  function rowProgress(indicator: Indicator): IndicatorProgress {
    if (indicator.form === 'derived') {
      const { sum } = indicator.formula;
      const parts = plan.indicators.filter(({ code }) => sum.includes(code)).map(rowOf);
      const lastYear = lastYearOf(indicator, month, input.past) ?? derivedLastYear(parts);
      return complete(indicator, derivedTotal(parts), derivedShares(parts), lastYear);
    }
    const shares = sharesOf(indicator, rowsOf(indicator), day);
    const lastYear = lastYearOf(indicator, month, input.past);
    return complete(indicator, totalOf(indicator, shares), shares, lastYear);
  }

  function complete(
    indicator: Indicator,
    total: Total,
    shares: readonly UnitShare[],
    lastYear: Total | null,
  ): IndicatorProgress {
    const through = figureMonth(indicator, month);
    const completeness = completenessOf(shares);
    const kept = indicator.direction === 'KEEP' ? baselineOf(indicator, month, input.past) : null;
    const judged: Case = {
      ...total,
      indicator,
      target: targetOn(indicator, day, countOn) ?? kept,
      elapsed: through.slice(0, 4) === month.slice(0, 4) ? Number(through.slice(5)) : 0,
      asked: completeness.owing > 0,
      words: shares.flatMap(({ words }) => words ?? []),
    };
    return {
      code: indicator.code,
      section: indicator.section,
      label: indicator.label,
      shortLabel: indicator.shortLabel,
      nature: indicator.nature,
      direction: indicator.direction,
      aggregation: indicator.aggregation,
      unit: indicator.unit,
      through,
      ...total,
      target: judged.target,
      goal: indicator.goal ?? null,
      percent: completionOf(judged),
      word: wordOf(judged),
      expected: expectedOf(judged),
      completeness,
      waiting: waitingOf(shares, isAmount(indicator)),
      estimated: shares.some(({ estimate }) => estimate),
      needed: neededOf(judged),
      forecast: forecastOf(judged),
      lastYear,
      shares,
    };
  }

  return { month, windowTo: day.toString(), indicators: plan.indicators.map(rowOf) };
}

/** One unit across the rows that it has a share in. */
export function unitProgress(
  progress: CommuneProgress,
  unitId: number,
): readonly { readonly row: IndicatorProgress; readonly share: UnitShare }[] {
  return progress.indicators.flatMap((row) => {
    const share = row.shares.find((each) => each.unitId === unitId);
    return share === undefined ? [] : [{ row, share }];
  });
}
