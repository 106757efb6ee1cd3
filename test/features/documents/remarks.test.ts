import { describe, expect, it } from 'vitest';
import { partedRemark } from '../../../src/features/documents/remarks.ts';

describe('what a unit wrote in part C', () => {
  it.each([
    ['Không.', null, null],
    ['Thiếu nước tưới.', 'Thiếu nước tưới.', null],
    ['Đề nghị xã hỗ trợ máy bơm.', null, 'Đề nghị xã hỗ trợ máy bơm.'],
    ['de nghi xa ho tro may bom', null, 'de nghi xa ho tro may bom'],
    ['Hạn kéo dài; kiến nghị nạo vét kênh.', 'Hạn kéo dài;', 'kiến nghị nạo vét kênh.'],
    [
      'Đường hỏng.\nThiếu vốn. Đề xuất xã cấp 20 tấn xi măng!',
      'Đường hỏng. Thiếu vốn.',
      'Đề xuất xã cấp 20 tấn xi măng!',
    ],
  ])('«%s» is parted into what hinders and what is asked for', (text, difficulties, proposals) => {
    expect(partedRemark(text)).toEqual({ difficulties, proposals });
  });
});
