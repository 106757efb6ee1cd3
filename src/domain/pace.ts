/** How a target is expected to fill over the year (plan.md AG5). */
export type Pace =
  | { readonly kind: 'even' }
  | { readonly kind: 'season'; readonly months: readonly number[] }
  | { readonly kind: 'year_end' };

/** A share in whole numbers: 7 of 12 is exact, 0,5833… is not. */
export type Expected = { readonly parts: number; readonly of: number };

/**
 * The share of the year's target that can be expected once the months up to `month` (0–12) have
 * been reported; null while nothing can be: a crop at 0 % in April is not late.
 */
export function expectedParts(pace: Pace, month: number): Expected | null {
  switch (pace.kind) {
    case 'even':
      return { parts: month, of: 12 };
    case 'year_end':
      return month === 12 ? { parts: 1, of: 1 } : null;
    case 'season': {
      const parts = pace.months.filter((harvest) => harvest <= month).length;
      return parts === 0 ? null : { parts, of: pace.months.length };
    }
  }
}
