import { describe, expect, it } from 'vitest';
import { fold, tidy } from '../../src/domain/fold.ts';

describe('folding for comparison', () => {
  it.each([
    ['Đàn trâu, bò', 'dan trau, bo'],
    ['ắ ấ ố ứ ặ ệ ữ', 'a a o u a e u'],
    ['Hoà', 'hoa'],
    ['Hòa', 'hoa'],
    ['TU\u0300NG A\u0309NH', 'tung anh'],
    ['１２０ ｋｇ', '120 kg'],
    ['a\u00a0\u2009b\n c', 'a b c'],
    ['9\u200b5\ufeff', '95'],
    ['\u00a0 Thôn 3 \n', 'thon 3'],
    ['120–130 − 5', '120-130 - 5'],
    ['9\ufe0f\u20e35\ufe0f\u20e3', '95'],
  ])('«%s» becomes «%s»', (typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });
});

describe('tidying for storage', () => {
  it('composes letters, drops what cannot be seen, and keeps lines', () => {
    expect(tidy(' Ho\u0300a\u200b\u00a0\u00a0bi\u0300nh \nthôn 3 ')).toBe('Hòa bình \nthôn 3');
  });

  it('keeps full-width digits and accents as they were typed', () => {
    expect(tidy('Đàn lợn １２')).toBe('Đàn lợn １２');
  });
});
