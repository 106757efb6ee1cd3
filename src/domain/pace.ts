/** How a target is expected to fill over the year (plan.md AG5). */
export type Pace =
  | { readonly kind: 'even' }
  | { readonly kind: 'season'; readonly months: readonly number[] }
  | { readonly kind: 'year_end' };

/** The words for progress (plan.md AG6). */
export type PaceWord = 'exceeded' | 'met' | 'on_pace' | 'behind' | 'not_due' | 'no_data';

/**
 * The share of the year's target, 0 to 1, expected once `month` (1–12) has been reported; null
 * while nothing can be expected yet: a crop at 0 % in April is not late.
 */
export function expectedShare(pace: Pace, month: number): number | null {
  switch (pace.kind) {
    case 'even':
      return month / 12;
    case 'year_end':
      return month === 12 ? 1 : null;
    case 'season': {
      const reached = pace.months.filter((harvest) => harvest <= month).length;
      return reached === 0 ? null : reached / pace.months.length;
    }
  }
}

/** Where an at-least target stands; `actual` and `target` in the same smallest unit. */
export function paceWord(
  actual: number | null,
  target: number,
  pace: Pace,
  month: number,
): PaceWord {
  if (actual !== null && actual > target) return 'exceeded';
  if (actual !== null && actual === target) return 'met';
  const share = expectedShare(pace, month);
  if (share === null) return 'not_due';
  if (actual === null) return 'no_data';
  return actual >= target * share ? 'on_pace' : 'behind';
}
