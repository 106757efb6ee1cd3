import { describe, expect, it } from 'vitest';
import { readYesNo } from '../../src/domain/yes-no.ts';

function answer(typed: string, keep: boolean): string {
  const reading = readYesNo(typed, { keep });
  return reading.kind === 'reject' ? 'reject' : `${reading.kind} ${reading.yes ? 'yes' : 'no'}`;
}

describe('yes and no as people type them', () => {
  it.each([
    ...['có', 'co', 'rồi', 'roi', 'đạt', 'dat', 'đúng', 'dung', 'vâng', 'vang', 'dạ', 'da', 'ừ'],
    ...['uh', 'ok', 'oke', 'oki', 'đồng ý', 'dong y', '✅', 'Dạ có ạ', 'VÂNG Ạ', 'Đã đạt.'],
    ...['co\u0301', 'dạ, đạt ạ', 'vâng, đạt rồi'],
    ...[
      'báo cáo: đạt',
      'Thưa đồng chí, có',
      'đã  đạt',
      'có!!!',
      'rồi nhé.',
      'dạ',
      'đạt nha, ạ',
      'ạ, có',
      'đạt nhé rồi',
    ],
  ])('«%s» is yes', (typed) => {
    expect(answer(typed, false)).toBe('accept yes');
  });

  it.each([
    ...['không', 'khong', 'ko', 'k', 'chưa', 'chua', 'không đạt', 'nỏ', 'hok', 'Dạ không ạ'],
    ...['chưa đạt', 'dạ chưa', 'kho\u0302ng'],
  ])('«%s» is no', (typed) => {
    expect(answer(typed, false)).toBe('accept no');
  });

  it.each([
    ['1', 'confirm yes'],
    ['0', 'confirm no'],
    ['１', 'confirm yes'],
  ])('«%s» is asked back: %s', (typed, expected) => {
    expect(answer(typed, false)).toBe(expected);
  });

  it('nothing has to be kept unless it is said', () => {
    expect(readYesNo('duy trì')).toEqual({ kind: 'reject' });
    expect(readYesNo('giữ vững', {})).toEqual({ kind: 'reject' });
  });

  it.each([
    ['duy trì', 'accept yes'],
    ['giữ vững', 'accept yes'],
    ['vẫn duy trì ạ', 'accept yes'],
    ['không duy trì', 'accept no'],
  ])('where something has to be kept, «%s» is %s', (typed, expected) => {
    expect(answer(typed, true)).toBe(expected);
    expect(answer(typed, false)).toBe('reject');
  });

  it.each([
    '',
    '95',
    'dừng',
    'có không',
    '1?',
    'vâng không',
    'chắc thế',
    'có thể',
    'đạt 95%',
    'nhé',
    'chưa dạ có',
  ])('«%s» is neither', (typed) => {
    expect(answer(typed, true)).toBe('reject');
  });
});
