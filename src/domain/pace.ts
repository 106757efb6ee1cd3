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
  const expected = expectedParts(pace, month);
  return expected === null ? null : expected.parts / expected.of;
}

function expectedParts(pace: Pace, month: number) {
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

/** Where an at-least target stands; `actual` and `target` in the same smallest unit. */
export function paceWord(
  actual: number | null,
  target: number,
  pace: Pace,
  month: number,
): PaceWord {
  if (actual !== null && actual > target) return 'exceeded';
  if (actual !== null && actual === target) return 'met';
  const expected = expectedParts(pace, month);
  if (expected === null) return 'not_due';
  if (actual === null) return 'no_data';
  // in whole numbers: 63 of 108 in July is exactly on pace, and 108 × (7 ÷ 12) is more than 63
  return actual * expected.of >= target * expected.parts ? 'on_pace' : 'behind';
}
