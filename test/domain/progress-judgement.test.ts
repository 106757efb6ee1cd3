import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/domain/indicator.ts';
import {
  type Case,
  completionOf,
  expectedOf,
  forecastOf,
  neededOf,
  wordOf,
} from '../../src/domain/progress/judgement.ts';
import { isAmount } from '../../src/domain/progress/total.ts';
import { aYear } from './progress-year.ts';

const [FLOW] = aYear().plan.indicators.filter(({ code }) => code === 'KT22');
type Change = Partial<Pick<Indicator, 'nature' | 'direction' | 'aggregation' | 'pace' | 'form'>> & {
  readonly goal?: string;
};

/** A row that fills evenly up to 12, with what is told of it after so many months. */
function aCase(change: Change, it: Partial<Omit<Case, 'indicator'>> = {}): Case {
  const indicator = { ...FLOW, ...change } as Indicator;
  const known = { actual: 6, ratio: null, target: 12, elapsed: 6, asked: true, words: [] };
  return { ...known, ...it, indicator };
}
const YEAR_END = { kind: 'year_end' } as const;
const YES_OR_NO = { nature: 'BOOL', aggregation: 'NO' } as const;
const SEASON = { kind: 'season', months: [5, 9] } as const;

describe('whether a figure is an amount', () => {
  it.each([
    ['FLOW', 'SUM', true],
    ['SEASON', 'SUM', true],
    ['STOCK', 'NO', true],
    ['DERIVED', 'SUM', true],
    ['BOOL', 'COUNT', true],
    ['BOOL', 'NO', false],
    ['RATE', 'COUNT', false],
    ['QUAL', 'NO', false],
  ] as const)('%s, %s: %s', (nature, aggregation, expected) => {
    expect(isAmount({ nature, aggregation })).toBe(expected);
  });
});

describe('what can be expected by now', () => {
  it.each([
    ['half of an even target', {}, {}, { parts: 6, of: 12 }],
    ['of a harvest, what has been brought in', { pace: SEASON }, {}, { parts: 1, of: 2 }],
    ['nothing before the harvest', { pace: SEASON }, { elapsed: 4 }, null],
    ['nothing without a target', {}, { target: null }, null],
    ['nothing of a rate', { nature: 'RATE' }, {}, null],
    ['nothing of a yes or no', { nature: 'BOOL', aggregation: 'NO' }, {}, null],
    ['nothing of an at-most target', { direction: 'LE' }, {}, null],
    ['nothing of what is to be kept', { direction: 'KEEP' }, {}, null],
  ] as const)('%s', (_, change, it, expected) => {
    expect(expectedOf(aCase(change, it))).toEqual(expected);
  });
});

describe('the word for a figure (AG6)', () => {
  it.each([
    ['an amount on pace', {}, {}, 'on_pace'],
    ['behind by one', {}, { actual: 5 }, 'behind'],
    ['met', {}, { actual: 12 }, 'met'],
    ['exceeded', {}, { actual: 13 }, 'exceeded'],
    ['short at the end of the year', {}, { actual: 11, elapsed: 12 }, 'not_met'],
    ['not due before the season', { pace: SEASON }, { elapsed: 4 }, 'not_due'],
    ['no target', {}, { target: null }, 'reported'],
    ['a number for yes', { nature: 'BOOL', aggregation: 'NO' }, { actual: 1 }, 'met'],
    ['"no" while it can be done', { ...YES_OR_NO, pace: YEAR_END }, { actual: 0 }, 'not_due'],
    ['"no" at the end', { ...YES_OR_NO, pace: YEAR_END }, { actual: 0, elapsed: 12 }, 'not_met'],
    ['"no" to what is kept', { ...YES_OR_NO, direction: 'KEEP' }, { actual: 0 }, 'not_met'],
    ['at most so many', { direction: 'LE' }, { actual: 12 }, 'met'],
    ['more than at most', { direction: 'LE' }, { actual: 13 }, 'not_met'],
    ['above a number, at it', { direction: 'GT' }, { actual: 12, elapsed: 12 }, 'not_met'],
    ['more than exactly an amount', { direction: 'EQ' }, { actual: 13 }, 'exceeded'],
    ['less than exactly an amount', { direction: 'EQ' }, { actual: 5 }, 'behind'],
    ['exactly a rate', { direction: 'EQ', nature: 'RATE' }, { actual: 12 }, 'met'],
    ['a rate above exactly', { direction: 'EQ', nature: 'RATE' }, { actual: 13 }, 'not_met'],
    ['a rate above at least', { direction: 'GE', nature: 'RATE' }, { actual: 13 }, 'exceeded'],
    ['a rate above more than', { direction: 'GT', nature: 'RATE' }, { actual: 13 }, 'met'],
    ['all units done', { direction: 'DONE', nature: 'STOCK' }, { actual: 12 }, 'met'],
    ['a number for words', { direction: 'QUAL', nature: 'STOCK' }, { actual: 12 }, 'met'],
    ['kept', { direction: 'KEEP' }, { actual: 12 }, 'met'],
    ['not kept, whatever the month', { direction: 'KEEP' }, { actual: 11, elapsed: 2 }, 'not_met'],
    ['nothing told when asked', { pace: YEAR_END }, { actual: null }, 'no_data'],
    ['nobody asked yet', { pace: YEAR_END }, { actual: null, asked: false }, 'not_due'],
    ['nobody asked in the season', { pace: SEASON }, { actual: null, asked: false }, 'no_data'],
    [
      'the grade that is aimed at',
      { form: 'grade', goal: 'Hoàn thành tốt' },
      { words: ['hoàn thành TỐT'] },
      'met',
    ],
    [
      'a grade of two, of which one is another',
      { form: 'grade', goal: 'Hoàn thành tốt' },
      { words: ['Hoàn thành tốt', 'Hoàn thành'] },
      'reported',
    ],
    [
      'words that happen to be the goal',
      { form: 'text', goal: 'Tốt' },
      { words: ['Tốt'] },
      'reported',
    ],
    ['a grade without a goal', { form: 'grade' }, { words: ['Tốt'] }, 'reported'],
  ] as const)('%s', (_, change, it, word) => {
    expect(wordOf(aCase(change, it))).toBe(word);
  });
});

describe('the completion of a target (AG4)', () => {
  const third = { actual: 3_333, ratio: { numerator: 1, denominator: 3 } };

  it.each([
    ['a half', {}, {}, 5_000],
    ['more than the whole', {}, { actual: 13 }, 10_833],
    ['of a rate by both its numbers', { nature: 'RATE' }, { ...third, target: 9_500 }, 3_509],
    ['never the whole before it is reached', {}, { actual: 199_999, target: 200_000 }, 9_999],
    ['none without a target', {}, { target: null }, null],
    ['none without a figure', {}, { actual: null }, null],
    ['none of an at-most target', { direction: 'LE' }, {}, null],
    ['none of what is kept', { direction: 'KEEP' }, {}, null],
  ] as const)('%s', (_, change, it, percent) => {
    expect(completionOf(aCase(change, it))).toBe(percent);
  });
});

describe('what is needed, and where it leads', () => {
  it.each([
    ['as much as until now', {}, {}, { perMonth: 1, months: 6 }, { value: 12, method: 'even' }],
    ['one more for "above"', { direction: 'GT' }, {}, { perMonth: 2, months: 6 }, 12],
    ['without a target', {}, { target: null }, null, null],
    ['of a rate', { nature: 'RATE' }, {}, null, null],
    ['of a stock: a level has no pace', { nature: 'STOCK' }, {}, { perMonth: 1, months: 6 }, null],
    ['of a harvest', { pace: SEASON }, {}, null, { value: 12, method: 'season' }],
    ['after the last harvest', { pace: SEASON }, { elapsed: 9 }, null, null],
    ['in December', {}, { elapsed: 12 }, null, null],
    ['of what comes at the end', { pace: YEAR_END }, { elapsed: 12 }, null, null],
    ['before the first month', {}, { actual: 0, elapsed: 0 }, { perMonth: 1, months: 12 }, null],
    ['without a figure', {}, { actual: null }, null, null],
    ['of a sum of rows', { nature: 'DERIVED' }, {}, { perMonth: 1, months: 6 }, 12],
  ] as const)('%s', (_, change, it, needed, forecast) => {
    const row = aCase(change, it);
    const expected = typeof forecast === 'number' ? { value: forecast, method: 'even' } : forecast;

    expect(neededOf(row)).toEqual(needed);
    expect(forecastOf(row)).toEqual(expected);
  });
});
