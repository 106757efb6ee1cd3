import { describe, expect, it } from 'vitest';
import { matchExamples } from '../../../src/domain/exemplar/matching.ts';
import type { Example } from '../../../src/domain/report.ts';

const an = (
  name: string,
  deed = 'Giúp hộ nghèo làm nhà',
  kind: Example['kind'] = 'individual',
) => ({
  ...{ name, deed, kind, consented: true },
});

describe('the examples of a corrected report (PR07)', () => {
  it.each([
    ['as they were', [an('Mẫu A'), an('Mẫu B')], [an('Mẫu A'), an('Mẫu B')], [0, 1]],
    ['in another order', [an('Mẫu A'), an('Mẫu B')], [an('Mẫu B'), an('Mẫu A')], [1, 0]],
    ['with another deed', [an('Mẫu Văn Hải')], [an('Mẫu Văn Hải', 'Hiến đất')], [0]],
    ['with a name put right', [an('Mẫu Văn Hảii')], [an('Mẫu Văn Hải')], [0]],
    ['as a collective after all', [an('Tổ 3')], [an('Tổ 3', 'x', 'collective')], [0]],
    ['with somebody more', [an('Mẫu A')], [an('Mẫu A'), an('Mẫu Văn Hải')], [0, null]],
    ['with somebody else for the same deed', [an('Mẫu Văn Hải')], [an('Mẫu Thị Lan')], [null]],
    ['with one name twice', [an('Mẫu A'), an('Mẫu A')], [an('Mẫu A'), an('Mẫu A')], [0, 1]],
    [
      'as a person, with a collective of that name beside',
      [an('Mẫu A', 'x', 'collective'), an('Mẫu A')],
      [an('Mẫu A')],
      [1],
    ],
    [
      'with one of two near names',
      [an('Mẫu Văn Hải'), an('Mẫu Văn Hảii')],
      [an('Mẫu Văn Hải')],
      [0],
    ],
    ['with nobody before', [], [an('Mẫu A')], [null]],
  ] as const)('%s', (_, before, after, expected) => {
    expect(matchExamples(before, after)).toEqual(expected);
  });

  it('keep their own name before one that is near to it', () => {
    const before = [an('Mẫu Văn Hải'), an('Mẫu Văn Hảii')];

    expect(matchExamples(before, [an('Mẫu Văn Hảii'), an('Mẫu Văn Hải')])).toEqual([1, 0]);
  });
});
