import { describe, expect, it } from 'vitest';
import { expectedShare, type Pace, paceWord } from '../../src/domain/pace.ts';

const even: Pace = { kind: 'even' };
const yearEnd: Pace = { kind: 'year_end' };
/** Spring and summer crop. */
const crop: Pace = { kind: 'season', months: [5, 9] };

describe('the share of a target that can be expected', () => {
  it.each([
    [even, 3, 0.25],
    [even, 6, 0.5],
    [even, 12, 1],
    [yearEnd, 1, null],
    [yearEnd, 11, null],
    [yearEnd, 12, 1],
    [crop, 4, null],
    [crop, 5, 0.5],
    [crop, 8, 0.5],
    [crop, 9, 1],
    [crop, 12, 1],
    [{ kind: 'season', months: [9, 5] }, 5, 0.5],
  ] as const)('of pace %o in month %i is %s', (pace, month, share) => {
    expect(expectedShare(pace, month)).toBe(share);
  });
});

describe('the word for progress', () => {
  it.each([
    // a crop is not late before its harvest, reported or not
    [0, 1_611_000, crop, 4, 'not_due'],
    [null, 1_611_000, crop, 4, 'not_due'],
    [0, 1_611_000, crop, 5, 'behind'],
    [805_499, 1_611_000, crop, 5, 'behind'],
    [805_500, 1_611_000, crop, 5, 'on_pace'],
    [1_610_999, 1_611_000, crop, 9, 'behind'],
    // evenly over the year
    [249, 500, even, 6, 'behind'],
    [250, 500, even, 6, 'on_pace'],
    [499, 500, even, 12, 'behind'],
    [0, 500, even, 1, 'behind'],
    // at the end of the year only
    [700, 790, yearEnd, 6, 'not_due'],
    [700, 790, yearEnd, 12, 'behind'],
    // missing is not zero
    [null, 500, even, 6, 'no_data'],
    [null, 790, yearEnd, 12, 'no_data'],
    // met and exceeded whatever the season
    [500, 500, even, 2, 'met'],
    [501, 500, even, 2, 'exceeded'],
    [790, 790, yearEnd, 3, 'met'],
    [791, 790, yearEnd, 3, 'exceeded'],
    [1_611_000, 1_611_000, crop, 4, 'met'],
  ] as const)(
    'for %s of %i with pace %o in month %i is %s',
    (actual, target, pace, month, word) => {
      expect(paceWord(actual, target, pace, month)).toBe(word);
    },
  );

  it.each([
    [63, 108],
    [119, 204],
    [126, 216],
  ])(
    'is exact where seven twelfths are a whole number: %i of %i in July is on pace',
    (...figures) => {
      const [actual, target] = figures;

      expect(paceWord(actual, target, even, 7)).toBe('on_pace');
      expect(paceWord(actual - 1, target, even, 7)).toBe('behind');
    },
  );

  it('is exact in đồng', () => {
    expect(paceWord(26_008_476_500, 52_016_953_000, even, 6)).toBe('on_pace');
    expect(paceWord(26_008_476_499, 52_016_953_000, even, 6)).toBe('behind');
  });
});
