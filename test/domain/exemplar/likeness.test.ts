import { describe, expect, it } from 'vitest';
import { type Likely, likelyPairs, likeness } from '../../../src/domain/exemplar/likeness.ts';

let id = 0;
const LAND = 'Hiến 200 m2 đất vườn để mở rộng đường liên thôn';
const LAND_AGAIN = 'Hiến 200m2 đất vườn mở rộng đường liên thôn';
const BLOOD = 'Tham gia hiến máu nhân đạo nhiều lần trong năm';

function an(name: string, deed = BLOOD, unitId = 3, kind: Likely['kind'] = 'individual'): Likely {
  id += 1;
  return { id, unitId, kind, name, deed };
}
const COLLECTIVE = 'collective' as const;

describe('two entries of the register may be one', () => {
  it.each([
    ['within a unit: the same name', an('Mẫu Văn Hải'), an('Mẫu Văn Hải', LAND), 'same_name'],
    ['the same but for the form of address', an('Ông Mẫu Hải'), an('mau hai', LAND), 'same_name'],
    ['the same but for accents', an('Mẫu Văn Ánh'), an('Mẫu Văn Anh', LAND), 'same_name'],
    [
      'a family and its head',
      an('Gia đình ông Mẫu Văn Hải', BLOOD, 3, COLLECTIVE),
      an('Mẫu Văn Hải', LAND),
      'same_name',
    ],
    ['a letter too many', an('Mẫu Văn Hảii'), an('Mẫu Văn Hải', LAND), 'close_name'],
    ['a letter missing', an('Mẫu Văn Thàn'), an('Mẫu Văn Thành', LAND), 'close_name'],
    ['two letters swapped', an('Mẫu Vna Hải'), an('Mẫu Văn Hải', LAND), 'close_name'],
    [
      'two slips in a long name',
      an('Mẫu Nguyễn Thij Thanh Thuyr'),
      an('Mẫu Nguyễn Thị Thanh Thuỷ', LAND),
      'close_name',
    ],
    ['without one of two', an('Mẫu Đức Hải'), an('Mẫu Văn Đức Hải', LAND), 'close_name'],
    ['without the middle name', an('Mẫu Hải'), an('Mẫu Văn Hải', LAND), 'close_name'],
    [
      'by the given name, for the same deed',
      an('ông Hải', LAND),
      an('Mẫu Văn Hải', LAND_AGAIN),
      'close_name',
    ],
    [
      'another name for the same deed',
      an('Mẫu Văn Hải', LAND),
      an('Mẫu Thị Lan', LAND_AGAIN),
      'same_deed',
    ],
    [
      'across units: the same full name',
      an('Mẫu Văn Hải'),
      an('Mẫu Văn Hải', LAND, 4),
      'same_name',
    ],
    [
      'a short name for a like deed',
      an('Mẫu Hải', LAND),
      an('Mẫu Hải', LAND_AGAIN, 4),
      'same_name',
    ],
    [
      'nearly the name for a like deed',
      an('Mẫu Văn Hảii', LAND),
      an('Mẫu Văn Hải', LAND_AGAIN, 4),
      'close_name',
    ],
    [
      'a short name, and half of the deed',
      an('Mẫu Hải', 'trồng cây nuôi lợn'),
      an('Mẫu Hải', 'trồng cây làm đường', 4),
      'same_name',
    ],
    [
      'six words of a deed',
      an('Mẫu Văn Hải', 'Nhặt được ví trả lại ngay'),
      an('Mẫu Thị Lan', 'Nhặt được ví trả lại ngay', 4),
      'same_deed',
    ],
    [
      'a middle name alone is no given name',
      an('ông Văn', LAND),
      an('Mẫu Văn Hải', LAND_AGAIN),
      'same_deed',
    ],
    [
      'the same deed, word for word',
      an('Mẫu Văn Hải', LAND),
      an('Mẫu Thị Lan', LAND, 4),
      'same_deed',
    ],
  ] as const)('%s', (_, one, other, expected) => {
    expect(likeness(one, other)).toBe(expected);
    expect(likeness(other, one)).toBe(expected);
  });

  it.each([
    ['other names, other deeds', an('Mẫu Văn Hải'), an('Mẫu Thị Lan', LAND)],
    ['a given name alone, for another deed', an('ông Hải'), an('Mẫu Văn Hải', LAND)],
    ['another middle name', an('Mẫu Văn Hải'), an('Mẫu Đình Hải', LAND)],
    ['short names that differ by a letter', an('Mẫu An'), an('Mẫu Ân Ba', LAND)],
    ['a short name in two units', an('Mẫu Hải'), an('Mẫu Hải', LAND, 4)],
    ['nearly the name in two units', an('Mẫu Văn Hảii'), an('Mẫu Văn Hải', LAND, 4)],
    [
      'the Women’s Union of two hamlets',
      an('Chi hội Phụ nữ', BLOOD, 3, COLLECTIVE),
      an('Chi hội Phụ nữ', LAND, 4, COLLECTIVE),
    ],
    ['deeds that say nothing', an('Mẫu Văn Hải', '…'), an('Mẫu Thị Lan', '')],
    ['the same given name alone', an('Mẫu Hải'), an('Lê Văn Hải', LAND)],
    ['without the family name', an('Văn Hải'), an('Mẫu Văn Hải', LAND)],
    ['a name that only begins alike', an('Mẫu Văn'), an('Mẫu Văn Hải', LAND)],
    ['one middle name of two', an('Mẫu Đình Hải'), an('Mẫu Văn Minh Hải', LAND)],
    ['the middle names swapped', an('Mẫu Văn Đức Hải'), an('Mẫu Đức Văn Hải', LAND)],
    [
      'a deed of five words, and one more',
      an('Mẫu Văn Hải', 'Nhặt được ví trả lại'),
      an('Mẫu Thị Lan', 'Nhặt được ví trả lại ngay', 4),
    ],
    [
      'a short name, and less than half of the deed',
      an('Mẫu Hải', 'trồng cây nuôi lợn gà'),
      an('Mẫu Hải', 'trồng cây làm đường đất', 4),
    ],
    ['a deed of few words', an('Mẫu Văn Hải', 'Hiến đất'), an('Mẫu Thị Lan', 'Hiến đất')],
  ] as const)('not so: %s', (_, one, other) => {
    expect(likeness(one, other)).toBeNull();
    expect(likeness(other, one)).toBeNull();
  });
});

describe('the pairs of a register', () => {
  const [one, two, three, other] = [
    an('Mẫu Văn Hải'),
    an('Ông Mẫu Văn Hải', LAND),
    an('Mẫu Thị Lan', LAND_AGAIN, 4),
    an('Mẫu Thị Hoa', 'Giúp đỡ hộ nghèo làm nhà ở', 5),
  ];

  it('are found wherever they stand, each once', () => {
    const pairs = likelyPairs([one, other, two, three], () => false);

    expect(pairs.map((pair) => [pair.one.id, pair.other.id, pair.why])).toEqual([
      [one.id, two.id, 'same_name'],
      [two.id, three.id, 'same_deed'],
    ]);
  });

  it('leave out what was told apart', () => {
    const pairs = likelyPairs([one, two], (a, b) => a === one.id && b === two.id);

    expect(pairs).toEqual([]);
  });

  it('agree with comparing each entry with each', () => {
    const names = ['Mẫu Văn Hải', 'Mẫu Văn Hảii', 'Mẫu Hải', 'ông Hải', 'Mẫu Thị Lan'];
    const all = names.flatMap((name) =>
      [LAND, LAND_AGAIN, BLOOD].flatMap((deed) => [an(name, deed, 3), an(name, deed, 4)]),
    );

    const each = all.flatMap((later, at) =>
      all.slice(0, at).filter((earlier) => likeness(earlier, later) !== null),
    );

    expect(likelyPairs(all, () => false)).toHaveLength(each.length);
  });

  it('looks for nobody else by a turn of speech that everybody uses', () => {
    let compared = 0;
    const everybody = Array.from({ length: 400 }, (_, at) =>
      an(`Mẫu Người ${'abcdefghijklmnopqrst'[at % 20]}${at}`, BLOOD, at),
    );

    likelyPairs(everybody, () => {
      compared += 1;
      return false;
    });

    // 50 × 400, where each with each would be 80,000
    expect(compared).toBeLessThan(20_000);
  });
});
