import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import {
  CHOOSE_CODES,
  COMMANDS,
  CONFIRM_CODES,
  formatQuantity,
  type QuantityQuestion,
  REJECT_CODES,
  type Reading,
  readQuantity,
  UNIT_CODES,
  UNITS,
} from '../../src/domain/quantity.ts';
import { readCorpus } from './quantity-corpus.ts';
import { type Context, QUESTIONS } from './quantity-questions.ts';

const CONTEXTS = Object.keys(QUESTIONS) as readonly Context[];
const ROWS = [...readCorpus('number-inputs.tsv'), ...readCorpus('typed-numbers.tsv')];
const row = fc.constantFrom(...ROWS);
const context = fc.constantFrom(...CONTEXTS);

/** Largest sensible figure of a unit: 100 % for rates, some thousand tỷ for money. */
const MOST = { percent: 10_000, percent_point: 10_000, dong: 9_000_000_000_000 } as const;

const printable = fc.constantFrom(...UNIT_CODES).chain((code) => {
  const most = code in MOST ? MOST[code as keyof typeof MOST] : 10 ** 10;
  const value = fc
    .oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: most }))
    .filter((each) => each <= most && (code !== 'dong' || each === 0 || each >= 1_000));
  return fc.record({ unit: fc.constant(UNITS[code]), value });
});

function askAbout(unit: QuantityQuestion['unit'], softMaximum: number | null): QuantityQuestion {
  const form = unit.perUnit === 100 ? 'percent' : 'amount';
  return { ...QUESTIONS.lon, nature: 'FLOW', unit, form, softMaximum };
}

const ALPHABET = [
  ...'0 1 2 3 4 5 6 7 8 9 . , + - / % ~ ? ! : ; ( ) "'.split(' '),
  ...['tấn', 'tạ', 'kg', 'sào', 'mẫu', 'ha', 'con', 'hộ', 'tỷ', 'triệu', 'tr', 'k', 'đồng', 'km'],
  ...['một', 'hai', 'mươi', 'trăm', 'lẻ', 'rưỡi', 'khoảng', 'hơn', 'không', 'chưa', 'có', 'nt'],
  ...['thôn', 'tháng', 'trâu', 'bò', 'trên', 'và', 'dạ', 'ạ', ' ', '  ', '\n', '½', '²', '🐷'],
  '9'.repeat(20),
];
const babble = fc
  .array(fc.constantFrom(...ALPHABET), { maxLength: 12 })
  .chain((words) => fc.constantFrom(words.join(''), words.join(' ')));
const anything = fc.oneof(
  babble,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => {
    return String.fromCharCode(...units);
  }),
);

const FIELDS: Readonly<Record<Reading['kind'], readonly string[]>> = {
  accept: ['kind', 'value', 'parts', 'estimate', 'numerator', 'denominator'],
  confirm: ['kind', 'code', 'value', 'parts', 'estimate', 'numerator', 'denominator'],
  choose: ['kind', 'code', 'options', 'estimate'],
  zero: ['kind'],
  no_data: ['kind'],
  previous: ['kind', 'value'],
  command: ['kind', 'command'],
  reject: ['kind', 'code', 'unitTyped', 'decimals', 'understood', 'numerator', 'denominator'],
};
const CODES: Readonly<Record<Reading['kind'], readonly string[]>> = {
  accept: ['none'],
  confirm: CONFIRM_CODES,
  choose: CHOOSE_CODES,
  zero: ['none'],
  no_data: ['none'],
  previous: ['none'],
  command: COMMANDS,
  reject: REJECT_CODES,
};

function codeOf(reading: Reading): string {
  if (reading.kind === 'command') return reading.command;
  return 'code' in reading ? reading.code : 'none';
}

function valuesOf(reading: Reading): readonly number[] {
  if ('value' in reading) return [reading.value];
  return reading.kind === 'choose' ? reading.options.filter((each) => each !== 'no_data') : [];
}

/** The unit that a refusal quotes is quoted as it was typed; all else must not depend on that. */
function withoutQuote(reading: Reading): Reading {
  if (reading.kind !== 'reject' || reading.unitTyped === undefined) return reading;
  return { ...reading, unitTyped: fold(reading.unitTyped) };
}

const isAmount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

describe('what we print', () => {
  it('is read back as the same integer, in every unit', () => {
    fc.assert(
      fc.property(printable, ({ unit, value }) => {
        const printed = `${formatQuantity(value, unit)} ${unit.label}`;
        const reading = readQuantity(printed, askAbout(unit, Math.max(value, 1)));

        expect(['accept', 'confirm']).toContain(reading.kind);
        expect(reading).toMatchObject({ value });
      }),
      { numRuns: 3_000 },
    );
  });

  it('is never read back as another integer where nothing tells how large it may be', () => {
    fc.assert(
      fc.property(printable, fc.boolean(), ({ unit, value }, labelled) => {
        const printed = `${formatQuantity(value, unit)}${labelled ? ` ${unit.label}` : ''}`;
        const reading = readQuantity(printed, askAbout(unit, null));

        expect(valuesOf(reading)).toContain(value);
        expect(reading.kind === 'choose' || valuesOf(reading).length === 1).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the way a text is written', () => {
  const REWRITINGS: readonly (readonly [string, (text: string) => string])[] = [
    ['decomposed letters', (text) => text.normalize('NFD')],
    ['composed letters', (text) => text.normalize('NFC')],
    ['no accents', (text) => withoutAccents(text)],
    ['full-width digits', (text) => text.replace(/\d/g, (digit) => fullWidth(digit))],
    ['extra spaces', (text) => `  ${text.replaceAll(' ', '   ')} `],
    ['no-break spaces', (text) => `\u00a0${text.replaceAll(' ', '\u00a0')}`],
    ['invisible characters', (text) => `\ufeff${text.split('').join('\u200b')}`],
    ['a word of politeness in front', (text) => `Dạ ${text}`],
    ['a report in front', (text) => `Dạ thưa đồng chí, báo cáo ${text}`],
    ['a particle behind', (text) => `${text} ạ`],
    ['particles behind', (text) => `${text} nhé ạ`],
  ];
  /** An old font shows in letters that decompose, and politeness alone is still not empty. */
  const plain = row.filter(({ code }) => code !== 'E_OLD_FONT' && code !== 'E_EMPTY');

  function withoutAccents(text: string): string {
    return text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replaceAll('đ', 'd')
      .replaceAll('Đ', 'D')
      .normalize('NFC');
  }

  function fullWidth(digit: string): string {
    return String.fromCodePoint(0xff10 + Number(digit));
  }

  it.each(REWRITINGS)('changes no reading: %s', (_name, rewrite) => {
    fc.assert(
      fc.property(plain, ({ typed, context: name }) => {
        const question = QUESTIONS[name];

        const rewritten = withoutQuote(readQuantity(rewrite(typed), question));

        expect(rewritten).toEqual(withoutQuote(readQuantity(typed, question)));
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('any text at all', () => {
  it('has one of the known outcomes, as plain JSON', () => {
    fc.assert(
      fc.property(anything, context, (typed, name) => {
        const reading = readQuantity(typed, QUESTIONS[name]);

        expect(Object.keys(FIELDS)).toContain(reading.kind);
        expect(FIELDS[reading.kind]).toEqual(expect.arrayContaining(Object.keys(reading)));
        expect(CODES[reading.kind]).toContain(codeOf(reading));
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      }),
      { numRuns: 6_000 },
    );
  });

  it('carries a value that may be stored without a tap only when it is accepted', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          row.map(({ typed }) => typed),
        ),
        context,
        (typed, name) => {
          const question = QUESTIONS[name];
          const reading = readQuantity(typed, question);

          const accepted = reading.kind === 'accept';
          const size = accepted ? (reading.denominator ?? reading.value) : 0;
          const options: readonly unknown[] =
            reading.kind === 'choose' ? reading.options : ['a', 'b'];

          expect(valuesOf(reading).every(isAmount)).toBe(true);
          expect('value' in reading).toBe(['accept', 'confirm', 'previous'].includes(reading.kind));
          expect(size).toBeLessThanOrEqual(question.softMaximum ?? Number.MAX_SAFE_INTEGER);
          expect(!accepted || /\d/.test(typed.normalize('NFKC'))).toBe(true);
          expect(options.length).toBeGreaterThan(1);
          expect(new Set(options).size).toBe(options.length);
        },
      ),
      { numRuns: 6_000 },
    );
  });

  it('adds up: the parts of a pair make the value', () => {
    fc.assert(
      fc.property(fc.nat(190), fc.nat(190), fc.boolean(), (trau, bo, swapped) => {
        const typed = swapped ? `bò ${bo}, trâu ${trau}` : `trâu ${trau} bò ${bo}`;

        expect(readQuantity(typed, QUESTIONS.trau_bo)).toEqual({
          kind: 'confirm',
          code: 'C_SUM',
          value: trau + bo,
          parts: [trau, bo],
        });
      }),
    );
  });
});
