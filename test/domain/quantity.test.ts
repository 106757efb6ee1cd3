import { describe, expect, it } from 'vitest';
import {
  formatQuantity,
  formatRatio,
  percentOf,
  readQuantity,
  UNITS,
} from '../../src/domain/quantity.ts';
import { describeReading, type Row, readCorpus } from './quantity-corpus.ts';
import { QUESTIONS } from './quantity-questions.ts';

const read = ({ typed, context }: Row): string =>
  describeReading(readQuantity(typed, QUESTIONS[context]), context);
const expected = ({ outcome, value, code }: Row): string => `${outcome} ${value} ${code}`;

describe('a number as people type it', () => {
  const examples = readCorpus('number-inputs.tsv');
  const corpus = readCorpus('typed-numbers.tsv');

  it('has all the examples of the office and a corpus of its own', () => {
    expect(examples).toHaveLength(100);
    expect(corpus.length).toBeGreaterThanOrEqual(700);
  });

  it.each(examples)('example of the office, $context: «$typed» is $outcome $value $code', (row) => {
    expect(read(row).replace(/ \([\d+]+\)/, '')).toBe(expected(row));
  });

  it.each(corpus)('$context: «$typed» is $outcome $value $code', (row) => {
    expect(read(row)).toBe(expected(row));
  });
});

describe('what a reading carries', () => {
  it('gives both numbers of a rate', () => {
    expect(readQuantity('150 trên 155 hộ', QUESTIONS.ratio)).toEqual({
      kind: 'accept',
      value: 150,
      numerator: 150,
      denominator: 155,
    });
  });

  it('keeps both numbers when a percentage was typed as a fraction', () => {
    expect(readQuantity('150/155', QUESTIONS.pct)).toEqual({
      kind: 'confirm',
      code: 'C_FRACTION',
      value: 9_677,
      numerator: 150,
      denominator: 155,
    });
  });

  it('gives the parts in the order of the question', () => {
    expect(readQuantity('bò 95, trâu 20', QUESTIONS.trau_bo)).toEqual({
      kind: 'confirm',
      code: 'C_SUM',
      value: 115,
      parts: [20, 95],
    });
  });

  it('names the unit that it could not take', () => {
    expect(readQuantity('95 hộ', QUESTIONS.lon)).toEqual({
      kind: 'reject',
      code: 'E_UNIT_MISMATCH',
      unitTyped: 'hộ',
    });
  });

  it.each([
    ['12 công', QUESTIONS.ha, 'E_UNIT_UNKNOWN', 'công'],
    ['95 con gà', QUESTIONS.lon_ten, 'E_UNIT_MISMATCH', 'gà'],
    ['150 doanh nghiệp/155 doanh nghiệp', QUESTIONS.ratio, 'E_UNIT_MISMATCH', 'doanh nghiệp'],
    ['95 %', QUESTIONS.lon, 'E_UNIT_MISMATCH', '%'],
  ])('quotes what stands in «%s» where a unit would', (typed, question, code, unitTyped) => {
    expect(readQuantity(typed, question)).toEqual({ kind: 'reject', code, unitTyped });
  });

  it('quotes that unit as it was typed, from the midst of a sentence', () => {
    expect(readQuantity('Dạ báo cáo: 12MẪU ạ', QUESTIONS.tan)).toMatchObject({ unitTyped: 'MẪU' });
    expect(readQuantity('7 héc-ta', QUESTIONS.tan)).toMatchObject({ unitTyped: 'héc ta' });
    expect(readQuantity('500 m²', QUESTIONS.km)).toMatchObject({ unitTyped: 'm2' });
  });

  it('quotes the unit of the whole when the two of a rate do not go together', () => {
    expect(readQuantity('150 người/155 gia đình', QUESTIONS.ratio)).toEqual({
      kind: 'reject',
      code: 'E_UNIT_MISMATCH',
      unitTyped: 'gia đình',
    });
  });

  it('says how large the refused number was', () => {
    expect(readQuantity('99999', QUESTIONS.lon)).toEqual({
      kind: 'reject',
      code: 'E_TOO_LARGE',
      understood: 99_999,
    });
  });

  it('says so of the whole of a rate as well, and of metres before kilometres', () => {
    expect(readQuantity('350/4500', QUESTIONS.ratio)).toEqual({
      kind: 'reject',
      code: 'E_TOO_LARGE',
      understood: 4_500,
    });
    expect(readQuantity('99999', QUESTIONS.km)).toEqual({
      kind: 'reject',
      code: 'E_TOO_LARGE',
      understood: 99_999,
    });
  });

  it('names no number that is too large to be one', () => {
    expect(readQuantity('9'.repeat(20), { ...QUESTIONS.lon, softMaximum: null })).toEqual({
      kind: 'reject',
      code: 'E_TOO_LARGE',
    });
    expect(readQuantity('9'.repeat(20), QUESTIONS.lon)).toEqual({
      kind: 'reject',
      code: 'E_TOO_LARGE',
    });
    expect(readQuantity(`26 tỷ ${'9'.repeat(20)} đồng`, QUESTIONS.dong)).toMatchObject({
      code: 'E_FORMAT',
    });
    expect(readQuantity(`${'9'.repeat(20)} tỷ rưỡi`, QUESTIONS.dong)).toEqual({
      kind: 'reject',
      code: 'E_TOO_LARGE',
    });
  });

  it('says how many decimals are allowed', () => {
    expect(readQuantity('0,605', { ...QUESTIONS.diem, decimals: 1 })).toEqual({
      kind: 'reject',
      code: 'E_PRECISION',
      decimals: 1,
    });
  });

  it('names both numbers when the larger stands first', () => {
    expect(readQuantity('155/150', QUESTIONS.ratio)).toEqual({
      kind: 'reject',
      code: 'E_NUM_GT_DEN',
      numerator: 155,
      denominator: 150,
    });
  });

  it('marks an estimate, also while a choice is open', () => {
    expect(readQuantity('ước 1.611', QUESTIONS.tan)).toEqual({
      kind: 'choose',
      code: 'C_AMBIG',
      options: [1_611, 1_611_000],
      estimate: true,
    });
  });

  it('measures land as the plan of the region says', () => {
    const north = { ...QUESTIONS.ha, land: { saoM2: 360, mauM2: 3_600, thuocM2: 24 } };

    expect(readQuantity('2 mẫu 3 sào', north)).toMatchObject({ kind: 'confirm', value: 8_280 });
  });

  it('rounds land to the m², in every unit of it', () => {
    const centre = { ...QUESTIONS.ha, land: { saoM2: 499.95, mauM2: 4_999.5, thuocM2: 33.33 } };

    expect(readQuantity('3 mẫu', centre)).toMatchObject({ kind: 'confirm', value: 14_999 });
    expect(readQuantity('3 sào', centre)).toMatchObject({ kind: 'confirm', value: 1_500 });
    expect(readQuantity('2 thước', centre)).toMatchObject({ kind: 'confirm', value: 67 });
  });

  it('takes no more decimals than the question, also in words', () => {
    expect(readQuantity('nửa tấn', { ...QUESTIONS.tan, decimals: 0 })).toMatchObject({
      kind: 'reject',
      code: 'E_INT',
    });
    expect(readQuantity('nửa tấn', { ...QUESTIONS.tan, decimals: 1 })).toMatchObject({
      kind: 'confirm',
      value: 500,
    });
  });

  it('goes by the size of the answer where the plan knows it, and only there', () => {
    const unknown = { softMaximum: null };

    expect(readQuantity('1.611', { ...QUESTIONS.tan, ...unknown })).toEqual({
      kind: 'confirm',
      code: 'C_DOT',
      value: 1_611_000,
    });
    expect(readQuantity('500', { ...QUESTIONS.km, ...unknown })).toEqual({
      kind: 'accept',
      value: 500_000,
    });
    expect(readQuantity('50', { ...QUESTIONS.dong, softMaximum: 1_000_000 })).toEqual({
      kind: 'confirm',
      code: 'C_SCALE',
      value: 50_000,
    });
  });

  it.each([
    ['20 100', QUESTIONS.trau_bo, null, 'E_FORMAT'],
    ['20 100', QUESTIONS.trau_bo, 2_010, 'E_FORMAT'],
    ['20 100', QUESTIONS.trau_bo, 2_009, 'C_SUM'],
    ['2123 100', QUESTIONS.trau_bo, null, 'C_SUM'],
    ['2 1000', QUESTIONS.trau_bo, null, 'C_SUM'],
    ['2 100 100', QUESTIONS.ba_loai, null, 'E_FORMAT'],
  ])('takes «%s» for parts where it is no grouped number', (typed, question, softMaximum, code) => {
    expect(readQuantity(typed, { ...question, softMaximum })).toMatchObject({ code });
  });

  it('refuses a message as long as a letter', () => {
    expect(readQuantity(`95${' ạ'.repeat(149)}`, QUESTIONS.lon)).toMatchObject({ value: 95 });
    expect(readQuantity(`95${' '.repeat(299)}120`, QUESTIONS.lon)).toMatchObject({
      kind: 'reject',
    });
    expect(readQuantity(`${'rất '.repeat(90)}95 con`, QUESTIONS.lon)).toEqual({
      kind: 'reject',
      code: 'E_NOT_NUMBER',
    });
  });
});

describe('a number as it is printed', () => {
  it.each([
    [1_611_500, UNITS.tan, '1.611,5'],
    [134_000, UNITS.tan, '134'],
    [120, UNITS.tan, '0,12'],
    [6_167, UNITS.ha, '0,6167'],
    [500, UNITS.km, '0,5'],
    [50, UNITS.km, '0,05'],
    [26_086_753_000, UNITS.dong, '26.086.753.000'],
    [999, UNITS.con, '999'],
    [50_250, UNITS.con, '50.250'],
    [0, UNITS.con, '0'],
    [9_677, UNITS.percent, '96,77'],
    [-1_200, UNITS.con, '-1.200'],
  ])('prints %d of the smallest unit as %s %s', (value, unit, printed) => {
    expect(formatQuantity(value, unit)).toBe(printed);
  });

  it('keeps the decimals that are asked for', () => {
    expect(formatQuantity(60, UNITS.percent_point, { minimumDecimals: 2 })).toBe('0,60');
  });

  it.each([
    [150, 155, 9_677, '96,77'],
    [155, 155, 10_000, '100,00'],
    [1, 8, 1_250, '12,50'],
    [1, 3, 3_333, '33,33'],
    [2, 3, 6_667, '66,67'],
    [0, 7, 0, '0,00'],
  ])('prints %d of %d as a percentage', (numerator, denominator, hundredths, printed) => {
    expect(percentOf(numerator, denominator)).toBe(hundredths);
    expect(formatRatio(numerator, denominator)).toBe(printed);
  });

  it('has no percentage of nothing', () => {
    expect(percentOf(0, 0)).toBeNull();
    expect(formatRatio(0, 0)).toBeNull();
  });
});
