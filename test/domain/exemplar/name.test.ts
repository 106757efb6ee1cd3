import { describe, expect, it } from 'vitest';
import { bareName } from '../../../src/domain/exemplar/name.ts';

describe('a name as it is compared', () => {
  it.each([
    ['Mẫu Văn Hải', 'mau van hai'],
    ['ông Mẫu Văn Hải', 'mau van hai'],
    ['ÔNG MẪU VĂN HẢI', 'mau van hai'],
    ['Ong  Mau  Van  Hai', 'mau van hai'],
    ['Đồng chí Mẫu Văn Hải', 'mau van hai'],
    ['Đ/c Mẫu Văn Hải', 'mau van hai'],
    ['đc. Mẫu Văn Hải', 'mau van hai'],
    ['Gia đình ông Mẫu Văn Hải', 'mau van hai'],
    ['Hộ ông Mẫu Văn Hải', 'mau van hai'],
    ['Ông/bà Mẫu Văn Hải', 'mau van hai'],
    ['Cô giáo Mẫu Thị Lan', 'mau thi lan'],
    ['Mẫu Văn Hải, Trưởng thôn', 'mau van hai'],
    ['Mẫu Văn Hải (sinh năm 1960)', 'mau van hai'],
    ['Mẫu Văn Hải - Thôn 3', 'mau van hai'],
    ['Mẫu Hoà', 'mau hoa'],
    ['Mẫu Hòa', 'mau hoa'],
    // a form of address is no name, but one word always stays
    ['Ông Ba', 'ba'],
    ['Bà Ánh', 'anh'],
    ['Anh', 'anh'],
    // what collectives are called is theirs
    ['Chi hội Phụ nữ', 'chi hoi phu nu'],
    ['Tập thể Chi đoàn Thôn 3', 'chi doan thon 3'],
    ['(Mẫu)', '(mau)'],
    ['Chi hội', 'chi hoi'],
    ['. Mẫu Hải.', 'mau hai'],
    ['ông . Mẫu Hải', 'mau hai'],
    ['Mẫu Hải; Mẫu Lan', 'mau hai'],
  ])('«%s» is «%s»', (written, expected) => {
    expect(bareName(written)).toBe(expected);
  });

  it('is the same however accents are composed', () => {
    expect(bareName('Mẫu Đức Thưởng'.normalize('NFD'))).toBe(bareName('Mẫu Đức Thưởng'));
  });
});
