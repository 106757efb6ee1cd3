import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantity } from '../../src/domain/quantity.ts';
import { QUESTIONS } from './quantity-questions.ts';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** The choices that a speaker has. */
type Dialect = {
  readonly odd: 'lẻ' | 'linh';
  readonly thousand: 'nghìn' | 'ngàn';
  readonly four: 'tư' | 'bốn';
  readonly billion: 'tỷ' | 'tỉ';
  /** Says "không nghìn" for an empty group. */
  readonly emptyGroups: boolean;
};

const dialect: fc.Arbitrary<Dialect> = fc.record({
  odd: fc.constantFrom('lẻ', 'linh'),
  thousand: fc.constantFrom('nghìn', 'ngàn'),
  four: fc.constantFrom('tư', 'bốn'),
  billion: fc.constantFrom('tỷ', 'tỉ'),
  emptyGroups: fc.boolean(),
});

function lastDigit(tens: number, ones: number, { four }: Dialect): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 5) return 'lăm';
  return ones === 4 && tens > 1 ? four : (DIGITS[ones] ?? '');
}

function sayGroup(value: number, full: boolean, speaker: Dialect): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const words: string[] = [];
  const withHundreds = full || hundreds > 0;
  if (withHundreds) words.push(`${DIGITS[hundreds]} trăm`);
  if (tens === 0 && ones > 0)
    words.push(...(withHundreds ? [speaker.odd] : []), DIGITS[ones] ?? '');
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(`${DIGITS[tens]} mươi`);
  if (tens > 0 && ones > 0) words.push(lastDigit(tens, ones, speaker));
  return words.join(' ');
}

/** Says a number below a thousand billions in the standard way, written apart from the parser. */
function say(value: number, speaker: Dialect): string {
  const scales = ['', speaker.thousand, 'triệu', speaker.billion];
  const groups = [...value.toString().padStart(12, '0').matchAll(/\d{3}/g)].map(([g]) => Number(g));
  const first = groups.findIndex((group) => group > 0);
  const words = groups.map((group, index) => {
    const scale = scales[3 - index] ?? '';
    const inside = index > first && index < 3 && groups.slice(index + 1).some((low) => low > 0);
    if (group === 0) return inside && speaker.emptyGroups ? `không ${scale}` : '';
    return `${sayGroup(group, index > first, speaker)} ${scale}`;
  });
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

const asked = { ...QUESTIONS.gia_cam, softMaximum: null };
const full: Dialect = {
  odd: 'lẻ',
  thousand: 'nghìn',
  four: 'tư',
  billion: 'tỷ',
  emptyGroups: true,
};

describe('a number in words', () => {
  it.each([
    [5, 'năm'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [105, 'một trăm lẻ năm'],
    [1_005, 'một nghìn không trăm lẻ năm'],
    [1_000_020, 'một triệu không nghìn không trăm hai mươi'],
    [26_086_753_000, 'hai mươi sáu tỷ không trăm tám mươi sáu triệu bảy trăm năm mươi ba nghìn'],
  ])('the oracle says %d as people do', (value, words) => {
    expect(say(value, full)).toBe(words);
  });

  it('is read for every number up to a thousand', () => {
    for (let value = 1; value < 1_000; value += 1) {
      expect(readQuantity(say(value, full), asked)).toEqual({
        kind: 'confirm',
        code: 'C_WORDS',
        value,
      });
    }
  });

  it('is read in every dialect up to a thousand millions, and confirmed', () => {
    const value = fc.oneof(
      fc.integer({ min: 1, max: 9_999 }),
      fc.integer({ min: 1, max: 999_999_999 }),
      fc.integer({ min: 1, max: 999 }).map((millions) => millions * 1_000_000),
    );
    fc.assert(
      fc.property(value, dialect, fc.boolean(), (number, speaker, accents) => {
        const said = say(number, speaker);
        const typed = accents ? said : said.normalize('NFD').replace(/\p{M}/gu, '');
        const reading = readQuantity(typed, asked);

        // "Một triệu hai trăm" is 1.000.200 in print and 1.200.000 in the market.
        const open = reading.kind === 'choose' && !speaker.emptyGroups;
        const options = reading.kind === 'choose' ? reading.options : [number];

        expect(options).toContain(number);
        expect(open || reading).toEqual(
          open || { kind: 'confirm', code: 'C_WORDS', value: number },
        );
      }),
      { numRuns: 4_000 },
    );
  });
});
