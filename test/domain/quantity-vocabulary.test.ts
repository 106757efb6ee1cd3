import { describe, expect, it } from 'vitest';
import { readQuantity } from '../../src/domain/quantity.ts';
import { describeReading } from './quantity-corpus.ts';
import { type Context, QUESTIONS } from './quantity-questions.ts';

/** Every way to name a unit: what is asked, what the number comes to, and the words behind "12". */
const UNITS_TYPED: readonly (readonly [Context, string, string])[] = [
  ['tan', 'ACCEPT 12 –', 'tấn'],
  ['tan', 'CONFIRM 12 C_UNIT', 't'],
  ['tan', 'CONFIRM 1.2 C_UNIT', 'tạ'],
  ['tan', 'CONFIRM 0.12 C_UNIT', 'yến'],
  ['tan', 'CONFIRM 0.012 C_UNIT', 'kg, kgs, kilo, ki lô, ký lô, kilogam, ki lô gam, ký, ki, cân'],
  ['tan', 'REJECT – E_UNIT_MISMATCH', 'g, gam, gram, lạng, m3, mét khối, khối, lít'],
  ['ha', 'ACCEPT 12 –', 'ha, hecta, héc ta, hectar, hectare, héc'],
  ['ha', 'CONFIRM 0.6 C_UNIT', 'sào'],
  ['ha', 'CONFIRM 6 C_UNIT', 'mẫu'],
  ['ha', 'CONFIRM 0.04 C_UNIT', 'thước'],
  ['ha', 'CONFIRM 0.0012 C_UNIT', 'm2, m vuông, mét vuông'],
  ['km', 'CONFIRM 12 C_LARGE', 'km, cây số, kilomet, ki lô mét, ký lô mét'],
  ['km', 'CONFIRM 0.012 C_UNIT', 'm, mét'],
  ['lon', 'ACCEPT 12 –', 'con, đầu con'],
  ['nguoi', 'ACCEPT 12 –', 'người, ng'],
  ['ho', 'ACCEPT 12 –', 'hộ, hộ dân, hộ gia đình, gia đình, gđ'],
  ['gia_dinh', 'ACCEPT 12 –', 'gia đình, gđ, hộ'],
  ['mo_hinh', 'CONFIRM 12 C_LARGE', 'mô hình, MH, mô hình kinh tế'],
  ['doanh_nghiep', 'CONFIRM 12 C_LARGE', 'doanh nghiệp, DN'],
  ['lao_dong', 'ACCEPT 12 –', 'lao động, LĐ, người'],
  ['thon', 'ACCEPT 12 –', 'thôn, xóm'],
  ['khu', 'ACCEPT 12 –', 'khu, khu dân cư, KDC, khu dân cư mẫu'],
  ['vuon', 'ACCEPT 12 –', 'vườn, vườn mẫu'],
  ['pct', 'ACCEPT 12 –', '%, phần trăm'],
  ['diem', 'ACCEPT 12 –', 'điểm %, điểm phần trăm, % điểm, điểm, %'],
  ['dong', 'CHOOSE 12000 | 12000000 C_UNIT_NEEDED', 'đồng, đ, VNĐ, đồng Việt Nam'],
  ['lon', 'REJECT – E_UNIT_MISMATCH', 'gio, giờ, tuổi, tuần, năng suất'],
];

/** Scales behind "2": full words are taken, short ones asked back. */
const SCALES: readonly (readonly [string, string])[] = [
  ['ACCEPT 2000 –', 'nghìn, ngàn'],
  ['ACCEPT 2000000 –', 'triệu'],
  ['ACCEPT 2000000000 –', 'tỷ, tỉ'],
  ['CONFIRM 2000 C_SHORT', 'k'],
  ['CONFIRM 20000 C_SHORT', 'vạn'],
  ['CONFIRM 200000 C_SHORT', 'lít'],
  ['CONFIRM 2000000 C_SHORT', 'tr, củ, chai'],
  ['CONFIRM 2000000000 C_SHORT', 'tỏi'],
];

const BEFORE =
  'có, là, được, đc, dc, đạt, tổng, tổng số, tổng cộng, cộng, cộng lại, số, hiện, hiện có, ' +
  'thôn tôi, thôn em, tôi, mình, em, cả, tất cả, cả thôn, chỉ, chỉ có, đúng, chính xác, đàn, ' +
  'số lượng, sản lượng, diện tích, thu hoạch, thu hoạch được, thu, thu được, đã thu, trồng, ' +
  'vẫn còn, thì, vụ xuân, vụ hè thu, vụ đông, vụ mùa, đường, làm được, nuôi, kết quả, thực hiện, ' +
  'thực thu, thôi, nhà, còn lại, hiện nay, hiện tại, nay, hôm nay, tháng này, trong tháng, ' +
  'trong tháng này, kỳ này, vụ này, năm này, trâu, bò, trâu bò, lợn, heo, gà, vịt, ngỗng, ' +
  'gia cầm, dê, lúa, thóc, ngô, lạc, đậu, đậu xanh, đậu đỏ';
const BEHIND =
  'thôi, nhà, còn lại, hiện nay, hiện tại, nay, hôm nay, tháng này, trong tháng, trong tháng này, ' +
  'kỳ này, vụ này, năm này, trâu, bò, trâu bò, lợn, heo, gà, vịt, ngỗng, gia cầm, dê';
const ABOUT =
  'khoảng, khoảng chừng, chừng, chừng khoảng, áng chừng, ước, ước khoảng, ước chừng, ước tính, ' +
  'ước đạt, ước thực hiện, ~, ≈';

const COMMANDS: readonly (readonly [string, string])[] = [
  ['skip', 'bỏ qua, bỏ qua câu này, bq, qua câu này, câu sau, skip, next'],
  ['help', '?, ??, ???, help, trợ giúp, giúp, giúp với, hướng dẫn, giải thích'],
  ['back', 'quay lại, quay lại câu trước, lùi, lùi lại, câu trước, trở lại, back'],
  ['pause', 'tạm dừng, dừng lại, tạm nghỉ, để sau, lát nữa làm tiếp, pause'],
  ['cancel', 'huỷ, hủy bỏ, hủy báo cáo, thôi, thoát, cancel'],
  ['review', 'xem lại, xem lại báo cáo, kiểm tra lại, review'],
  ['send', 'gửi, gửi báo cáo, gửi luôn, nộp, nộp báo cáo, send'],
];

const words = (list: string): readonly string[] => list.split(', ');
const read = (typed: string, context: Context): string =>
  describeReading(readQuantity(typed, QUESTIONS[context]), context);

describe('the words that people use', () => {
  it.each(UNITS_TYPED)('of a unit, %s: %s is 12 %s', (context, reading, list) => {
    for (const word of words(list)) {
      expect(`${word}: ${read(`12 ${word}`, context)}`).toBe(`${word}: ${reading}`);
    }
  });

  it.each(SCALES)('of a scale of money: %s is 2 %s', (reading, list) => {
    for (const word of words(list)) {
      expect(`${word}: ${read(`2 ${word}`, 'dong')}`).toBe(`${word}: ${reading}`);
    }
  });

  it.each(words(BEFORE))('before a number change nothing, and are asked back: %s', (word) => {
    expect(read(`${word} 95 con`, 'lon')).toBe('CONFIRM 95 C_PICKED');
  });

  it.each(words(BEHIND))('behind a number change nothing, and are asked back: %s', (word) => {
    expect(read(`95 con ${word}`, 'lon')).toBe('CONFIRM 95 C_PICKED');
  });

  it.each(words(ABOUT))('make an estimate: %s', (word) => {
    expect(read(`${word} 95 con`, 'lon')).toBe('CONFIRM 95 ~ C_ESTIMATE');
  });

  it.each(COMMANDS)('of the command %s: %s', (command, list) => {
    for (const word of words(list)) {
      expect(`${word}: ${read(word, 'lon')}`).toBe(`${word}: CMD ${command} –`);
    }
  });
});
