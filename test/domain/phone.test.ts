import { describe, expect, it } from 'vitest';
import { readExpected, readPhone } from '../../src/domain/phone.ts';

describe('a telephone number', () => {
  it.each([
    ['0912345678', '+84912345678'],
    ['0912 345 678', '+84912345678'],
    ['+84 912.345.678', '+84912345678'],
    ['84912345678', '+84912345678'],
    ['(0239) 3831 234', '+842393831234'],
  ])('%s is %s', (typed, phone) => {
    expect(readPhone(typed)).toBe(phone);
  });

  it.each(['', '123', '912345678', '01', '0112345678', '09123456789012', 'Thôn 3'])(
    '%s is none',
    (typed) => {
      expect(readPhone(typed)).toBeNull();
    },
  );
});

describe('a list of people who are expected', () => {
  it.each([
    ['Thôn 3 0912345678', 'thon 3', '+84912345678', false],
    ['Thôn 3: 0912 345 678', 'thon 3', '+84912345678', false],
    ['Thôn 10\t0912345678', 'thon 10', '+84912345678', false],
    ['THÔN 3; +84912345678; dự phòng', 'thon 3', '+84912345678', true],
    ['Phó Trưởng thôn 12, 0912.345.678', 'thon 12', '+84912345678', true],
    ['Trạm Y tế xã 0239 3831 234', 'tram y te xa', '+842393831234', false],
    ['Thôn 3 0912 345 678', 'thon 3', '+84912345678', false],
    ['Thôn 3 - 0912 345 678', 'thon 3', '+84912345678', false],
    ['Thôn 3 – 0912345678 (dự phòng)', 'thon 3', '+84912345678', true],
    ['1. Thôn 3 (0912345678)', 'thon 3', '+84912345678', false],
    ['12) Thôn 3: 0912345678.', 'thon 3', '+84912345678', false],
    ['- Thôn 3 0912345678 –', 'thon 3', '+84912345678', false],
    ['Trạm Y tế\t(0239) 3831 234', 'tram y te', '+842393831234', false],
    ['Thôn 3 ( dự phòng ) 0912345678', 'thon 3', '+84912345678', true],
    ['Thôn 3 phó Đông 0912345678', 'thon 3 dong', '+84912345678', true],
    ['0912345678 Thôn 3', 'thon 3', '+84912345678', false],
    ['Phó Thôn 3 0912345678', 'thon 3', '+84912345678', true],
    ['Thôn Phố 0912345678', 'thon', '+84912345678', true],
    ['Trưởng thôn 3|0912345678', 'thon 3', '+84912345678', false],
    ['Mầm non 0912345678 điểm lẻ', 'mam non diem le', '+84912345678', false],
    ['Mầm non,0912345678,điểm lẻ', 'mam non diem le', '+84912345678', false],
    ['Mầm non:0912345678điểm lẻ', 'mam non diem le', '+84912345678', false],
    ['Thôn 3 +0912345678', 'thon 3 +', '+84912345678', false],
    ['Thôn 3 11 0912345678', 'thon 3 11', '+84912345678', false],
  ])('%s', (line, unit, phone, deputy) => {
    expect(readExpected(line)).toEqual([{ ok: true, line, unit, phone, deputy }]);
  });

  it('names the lines that it cannot read, and reads the others', () => {
    expect(readExpected('Thôn 3 0912345678\r\n\n Thôn 4 \nThôn 5 12345')).toEqual([
      {
        ok: true,
        line: 'Thôn 3 0912345678',
        unit: 'thon 3',
        phone: '+84912345678',
        deputy: false,
      },
      { ok: false, line: 'Thôn 4' },
      { ok: false, line: 'Thôn 5 12345' },
    ]);
  });

  it('takes no telephone number out of the middle of other digits', () => {
    expect(readExpected('Thôn 3 1110912345678')).toEqual([
      { ok: false, line: 'Thôn 3 1110912345678' },
    ]);
  });
});
