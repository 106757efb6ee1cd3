import { fold } from '../fold.ts';
import type { Indicator } from '../indicator.ts';
import { type Expected, expectedParts } from '../pace.ts';
import { percentOf } from '../quantity.ts';
import { addsUp } from './share.ts';
import { isAmount, type Total } from './total.ts';

/** The words for progress (plan.md AG6); `reported` where the plan gives nothing to judge by. */
export type ProgressWord =
  | 'exceeded'
  | 'met'
  | 'on_pace'
  | 'behind'
  | 'not_met'
  | 'not_due'
  | 'no_data'
  | 'reported';

/** What is known of a row when it is judged. */
export type Case = Total & {
  readonly indicator: Indicator;
  readonly target: number | null;
  /** The months of the year that the figures cover; a budget row lags by one. */
  readonly elapsed: number;
  /** Somebody has been asked by now. */
  readonly asked: boolean;
  /** What units wrote, where a row is answered in words. */
  readonly words: readonly string[];
};

/** The part of an amount's target that its season lets expect; null while nothing can be. */
export function expectedOf({ indicator, target, elapsed }: Case): Expected | null {
  const { direction } = indicator;
  if (target === null || !isAmount(indicator)) return null;
  if (direction === 'LE' || direction === 'KEEP') return null;
  return expectedParts(indicator.pace, elapsed);
}

export function wordOf(it: Case): ProgressWord {
  const { actual, target, indicator } = it;
  if (it.words.length > 0) return wordForWords(it);
  if (actual === null) return isAwaited(it) ? 'no_data' : 'not_due';
  if (indicator.nature === 'BOOL' && indicator.aggregation !== 'COUNT') return yesOrNo(it, actual);
  if (target === null) return 'reported';
  // a level that is known is judged as it stands, whatever the month
  if (indicator.nature === 'RATE' || ['LE', 'KEEP'].includes(indicator.direction)) {
    return isMet(it, actual, target) ? levelWord(it, actual, target) : 'not_met';
  }
  if (isMet(it, actual, target)) return actual > target ? 'exceeded' : 'met';
  const expected = expectedOf(it);
  if (expected === null) return 'not_due';
  if (expected.parts >= expected.of) return 'not_met';
  const isOnPace = product(actual, expected.of) >= product(target, expected.parts);
  return isOnPace ? 'on_pace' : 'behind';
}

/** Somebody was asked, or the season has come without anybody being asked. */
function isAwaited({ asked, indicator, elapsed }: Case): boolean {
  return asked || expectedParts(indicator.pace, elapsed) !== null;
}

/** Words are not judged, but for a grade that is the very one aimed at. */
function wordForWords({ indicator, words }: Case): ProgressWord {
  const { goal } = indicator;
  const isReached = goal !== undefined && words.every((text) => fold(text) === fold(goal));
  return indicator.form === 'grade' && isReached ? 'met' : 'reported';
}

/** What was to be kept is lost at once; what was to be finished may still be. */
function yesOrNo({ indicator, elapsed }: Case, actual: number) {
  if (actual === 1) return 'met';
  const isOver = expectedParts(indicator.pace, elapsed) !== null;
  return indicator.direction === 'KEEP' || isOver ? 'not_met' : 'not_due';
}

/** Only an at-least target can be exceeded: under "> 95 %" being above it is no more than met. */
function levelWord({ indicator, ratio }: Case, actual: number, target: number) {
  if (indicator.direction !== 'GE') return 'met';
  return compare(actual, ratio, target) > 0 ? 'exceeded' : 'met';
}

function isMet({ indicator, ratio }: Case, actual: number, target: number): boolean {
  const side = compare(actual, ratio, target);
  switch (indicator.direction) {
    case 'GT':
      return side > 0;
    case 'LE':
      return side <= 0;
    case 'EQ':
      // of an amount more than was asked for is no failure
      return indicator.nature === 'RATE' ? side === 0 : side >= 0;
    case 'GE':
    case 'KEEP':
    case 'DONE':
    case 'QUAL':
      return side >= 0;
  }
}

/** Rates are compared as fractions: 94,996 % prints as 95,00 % and is less. */
function compare(actual: number, ratio: Total['ratio'], target: number): number {
  const [left, right] =
    ratio === null
      ? [BigInt(actual), BigInt(target)]
      : [product(ratio.numerator, 10_000), product(target, ratio.denominator)];
  return left === right ? 0 : left > right ? 1 : -1;
}

/**
 * The target's completion in hundredths of a per cent; null where a percentage would mislead: at-most
 * targets, yes or no, words (plan.md AG4). What is not reached never rounds up to 100 %.
 */
export function completionOf(it: Case): number | null {
  const { actual, indicator, ratio, target } = it;
  if (actual === null || target === null) return null;
  if (!['GE', 'GT', 'EQ'].includes(indicator.direction)) return null;
  const share =
    ratio === null
      ? percentOf(actual, target)
      : percentOf(ratio.numerator * 10_000, ratio.denominator * target);
  if (share === null || compare(actual, ratio, target) >= 0) return share;
  return Math.min(share, 9_999);
}

export type Needed = { readonly perMonth: number; readonly months: number };

/** What each remaining month has to bring; only where the target fills evenly. */
export function neededOf(it: Case): Needed | null {
  const { actual, indicator, target } = it;
  const months = 12 - it.elapsed;
  if (actual === null || target === null || months <= 0) return null;
  if (indicator.pace.kind !== 'even' || expectedOf(it) === null || isMet(it, actual, target)) {
    return null;
  }
  const lacking = target - actual + (indicator.direction === 'GT' ? 1 : 0);
  return { perMonth: Math.ceil(lacking / months), months };
}

/** `even`: as much each month as until now; `season`: each harvest as good as those until now. */
export type Forecast = { readonly value: number; readonly method: 'even' | 'season' };

/** The year's end at the pace until now; null for levels, and where no pace can be known. */
export function forecastOf(it: Case): Forecast | null {
  const { actual, indicator } = it;
  const { pace } = indicator;
  const expected = expectedOf(it);
  if (actual === null || expected === null || pace.kind === 'year_end') return null;
  if (!addsUp(indicator) && indicator.nature !== 'DERIVED') return null;
  if (expected.parts === 0 || expected.parts >= expected.of) return null;
  const value = Number(product(actual, expected.of) / BigInt(expected.parts));
  return { value, method: pace.kind };
}

function product(a: number, b: number): bigint {
  return BigInt(a) * BigInt(b);
}
