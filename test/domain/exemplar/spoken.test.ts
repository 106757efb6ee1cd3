import { describe, expect, it } from 'vitest';
import { asEnding, firstWords, spoken, wordsIn } from '../../../src/domain/exemplar/spoken.ts';

describe('a text read aloud', () => {
  it.each([
    ['Hiến 200m2 đất', 'Hiến 200 mét vuông đất'],
    ['dài 1,5 km, rộng 3m', 'dài 1,5 ki-lô-mét, rộng 3 mét'],
    ['đạt 95% KH', 'đạt 95 phần trăm KH'],
    ['ủng hộ 5tr', 'ủng hộ 5 triệu'],
    ['300k/tháng, 2 suất/hộ', '300 nghìn một tháng, 2 suất một hộ'],
    ['Đoàn TN xã', 'Đoàn thanh niên xã'],
    ['UBND xã và Ủy ban MTTQ xã', 'Ủy ban nhân dân xã và Ủy ban Mặt trận Tổ quốc xã'],
    ['xây dựng NTM, GTNT', 'xây dựng nông thôn mới, giao thông nông thôn'],
    ['đ/c Mẫu Văn Hải', 'đồng chí Mẫu Văn Hải'],
    ['ngày 05/06/2024', 'ngày 05 tháng 06 năm 2024'],
    ['5-10 hộ', '5 đến 10 hộ'],
    ['Mẫu A & Mẫu B', 'Mẫu A và Mẫu B'],
    ['«Hàng rào xanh» (đợt 1)', 'Hàng rào xanh đợt 1'],
    ['nuôi lợn – gà', 'nuôi lợn, gà'],
    ['hai\ndòng', 'hai dòng'],
    ['NTMX giữ nguyên', 'NTMX giữ nguyên'],
  ])('«%s» is «%s»', (written, expected) => {
    expect(spoken(written)).toBe(expected);
  });

  it('has as many words as are spoken', () => {
    expect(wordsIn('Hiến đất, làm đường – xong.')).toBe(5);
  });

  it.each([
    ['Hiến đất làm đường', 'hiến đất làm đường.'],
    ['Hiến đất làm đường...', 'hiến đất làm đường.'],
    ['Mẫu Văn Hải hiến đất', 'Mẫu Văn Hải hiến đất.'],
    ['CLB văn nghệ', 'CLB văn nghệ.'],
    ['Ủy ban nhân dân xã dọn kênh', 'Ủy ban nhân dân xã dọn kênh.'],
    ['Thật tốt!', 'thật tốt!'],
    ['', ''],
  ])('ends with a full stop: «%s»', (written, expected) => {
    expect(asEnding(written)).toBe(expected);
  });

  it('is cut where a sentence ends, else a clause, else a word', () => {
    expect(firstWords('Một hai ba. Bốn năm sáu bảy.', 5)).toBe('Một hai ba.');
    expect(firstWords('Một hai ba, bốn năm sáu bảy', 5)).toBe('Một hai ba,');
    expect(firstWords('Một. Hai ba bốn năm sáu bảy', 5)).toBe('Một. Hai ba bốn năm');
    expect(firstWords('Một hai', 5)).toBe('Một hai');
  });
});
