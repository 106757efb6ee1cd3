import { describe, expect, it } from 'vitest';
import { expectedParts, type Pace } from '../../src/domain/pace.ts';

const even: Pace = { kind: 'even' };
const yearEnd: Pace = { kind: 'year_end' };
/** Spring and summer crop. */
const crop: Pace = { kind: 'season', months: [5, 9] };

describe('the share of a target that can be expected', () => {
  it.each([
    [even, 0, { parts: 0, of: 12 }],
    [even, 3, { parts: 3, of: 12 }],
    [even, 12, { parts: 12, of: 12 }],
    [yearEnd, 1, null],
    [yearEnd, 11, null],
    [yearEnd, 12, { parts: 1, of: 1 }],
    [crop, 4, null],
    [crop, 5, { parts: 1, of: 2 }],
    [crop, 8, { parts: 1, of: 2 }],
    [crop, 9, { parts: 2, of: 2 }],
    [crop, 12, { parts: 2, of: 2 }],
    [{ kind: 'season', months: [9, 5] }, 5, { parts: 1, of: 2 }],
  ] as const)('of pace %o in month %i is %o', (pace, month, share) => {
    expect(expectedParts(pace, month)).toEqual(share);
  });
});
