import { describe, expect, it } from 'vitest';
import { compareNames, comparePeople } from '../../src/domain/order.ts';

describe('the order of names', () => {
  it('puts numbers by their value', () => {
    const sorted = ['Thôn 10', 'Thôn 2', 'Thôn 12', 'Thôn 1'].sort(compareNames);

    expect(sorted).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 10', 'Thôn 12']);
  });

  it.each([
    ['a ă â b', 'b â ă a'],
    ['da đa ea', 'ea đa da'],
    ['e ê g', 'g ê e'],
    ['o ô ơ p', 'p ơ ô o'],
    ['u ư v', 'v ư u'],
    ['ma mà mả mã má mạ', 'mạ má mã mả mà ma'],
  ])('of Vietnamese letters and tones is %s', (expected, shuffled) => {
    expect(shuffled.split(' ').sort(compareNames).join(' ')).toBe(expected);
  });

  it('counts a tone less than any letter after it', () => {
    expect(['Mã Thành', 'Má An', 'Ma Vinh'].sort(compareNames)).toEqual([
      'Má An',
      'Mã Thành',
      'Ma Vinh',
    ]);
  });
});

describe('the order of people', () => {
  it('is by given name, then family name, then middle names', () => {
    const expected = [
      'Trần Văn Anh',
      'Võ Thị Anh',
      'Đặng Thị Ảnh',
      'Nguyễn Thị Ánh',
      'Lê Thị Ân',
      'Nguyễn Văn Ba',
      'Phan Thị Bà',
      'Trần Đình Dung',
      'Hồ Sỹ Dũng',
      'Phạm Văn Đức',
      'Lê Thị Hòa',
      'Ngô Đức On',
      'Ngô Thị Ôn',
      'Ngô Đức Ơn',
      'Mai Văn Ý',
      'Nguyễn Thị Yến',
    ];

    expect(expected.toReversed().sort(comparePeople)).toEqual(expected);
    expect([...expected].sort().sort(comparePeople)).toEqual(expected);
  });

  it('looks at the family name before the middle names', () => {
    const people = ['Lê Văn An', 'Lê Thị An', 'Lê An', 'Bùi Xuân An'];

    expect(people.sort(comparePeople)).toEqual(['Bùi Xuân An', 'Lê An', 'Lê Thị An', 'Lê Văn An']);
  });

  it('takes single names and stray spaces as they come', () => {
    expect(['  Võ  Thị   Yến ', 'Bình', 'Lê Văn An'].sort(comparePeople)).toEqual([
      'Lê Văn An',
      'Bình',
      '  Võ  Thị   Yến ',
    ]);
    expect(comparePeople('Lê  Văn An', ' Lê Văn  An ')).toBe(0);
    expect(['An Bình', 'Bình'].sort(comparePeople)).toEqual(['Bình', 'An Bình']);
    expect(comparePeople('Lê Thị Xu An', 'Lê ThịXu An')).not.toBe(0);
  });
});
