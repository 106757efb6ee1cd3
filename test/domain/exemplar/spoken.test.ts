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
    ['UBMTTQ xã, MTTQ thôn', 'Ủy ban Mặt trận Tổ quốc xã, Mặt trận Tổ quốc thôn'],
    ['HĐND xã', 'Hội đồng nhân dân xã'],
    ['giữ ATGT, ANTT', 'giữ an toàn giao thông, an ninh trật tự'],
    ['đóng BHXH, BHYT', 'đóng bảo hiểm xã hội, bảo hiểm y tế'],
    ['các ĐVTN, CCB, HPN', 'các đoàn viên thanh niên, cựu chiến binh, Hội Phụ nữ'],
    ['sửa NVH thôn', 'sửa nhà văn hóa thôn'],
    ['gương NTVT', 'gương người tốt việc tốt'],
    ['trường THCS', 'trường trung học cơ sở'],
    ['HTX, CLB', 'hợp tác xã, câu lạc bộ'],
    ['Đ/c Mẫu Văn Hải', 'đồng chí Mẫu Văn Hải'],
    ['30 m3 cát, 5 m³ đá, 20 m² sân', '30 mét khối cát, 5 mét khối đá, 20 mét vuông sân'],
    ['50kg gạo, 2ha lúa', '50 ki-lô-gam gạo, 2 héc-ta lúa'],
    ['500.000đ/người', '500.000 đồng một người'],
    ['hiến 5m2x', 'hiến 5m2x'],
    ['từ 5/6/2024 đến nay', 'từ ngày 5 tháng 6 năm 2024 đến nay'],
    ['số 05/06/20245', 'số 05/06/20245'],
    ['số 5/6/2024/7', 'số 5/6/2024/7'],
    ['số 1/5/6/2024', 'số 1/5/6/2024'],
    ['Mẫu A&Mẫu B', 'Mẫu A và Mẫu B'],
    ['15 - 20 hộ', '15 đến 20 hộ'],
    ['15–20 hộ', '15 đến 20 hộ'],
    ['nuôi lợn –gà, bò– dê', 'nuôi lợn, gà, bò, dê'],
    ['xanh-sạch-đẹp', 'xanh-sạch-đẹp'],
    ['« Hàng rào » *xanh*', 'Hàng rào xanh'],
    ['đất ( ) vườn ( ) .', 'đất vườn.'],
    ['đất , vườn !', 'đất, vườn!'],
    ['Đoàn \n TN  xã', 'Đoàn thanh niên xã'],
    [' hai\n\ndòng ', 'hai dòng'],
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
    ['Thật tốt! Rất tốt', 'thật tốt! Rất tốt.'],
    ['Hiến đất cho UBND xã', 'hiến đất cho UBND xã.'],
    ['Phối hợp với Hội đồng nhân dân xã', 'phối hợp với Hội đồng nhân dân xã.'],
    ['Hội đồng nhân dân xã dọn kênh', 'Hội đồng nhân dân xã dọn kênh.'],
    ['Mẫu  Hải', 'Mẫu  Hải.'],
    ['Tốt', 'tốt.'],
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

  it.each([
    ['a text that is short enough stays as it is', 'Một hai.\nBa bốn', 4, 'Một hai.\nBa bốn'],
    ['all sentences that fit', 'Một. Hai.  Ba. Bốn năm sáu', 3, 'Một. Hai. Ba.'],
    ['to the last word', 'Một hai. Ba. Bốn năm', 3, 'Một hai. Ba.'],
    ['all clauses that fit', 'Một, hai,  ba, bốn năm sáu', 3, 'Một, hai, ba,'],
    ['half of what may be said is enough', 'Một hai. Ba bốn năm sáu', 4, 'Một hai.'],
    ['less is not', 'Một. Hai ba bốn năm', 3, 'Một. Hai ba'],
    ['words have one space between them', 'Một  hai ba bốn năm', 2, 'Một hai'],
    ['of none there is nothing', 'Một hai', 0, ''],
    ['of less than none neither', 'Một hai', -1, ''],
  ])('is cut so: %s', (_, text, most, expected) => {
    expect(firstWords(text, most)).toBe(expected);
  });
});
