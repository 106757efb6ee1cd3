import { describe, expect, it } from 'vitest';
import { brokenCrossCheck, brokenRelations } from '../../src/domain/cross-check.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Answer } from '../../src/domain/report.ts';

const WATER = 'Nước sạch không thể lớn hơn nước hợp vệ sinh.';
const REVENUE = 'Thu xã hưởng không thể lớn hơn thu trên địa bàn.';

const plan: Pick<Plan, 'crossChecks'> = {
  crossChecks: [
    {
      id: 'CK01',
      rule: 'not_above',
      lower: 'KT20',
      upper: 'KT19',
      severity: 'refuse',
      text: REVENUE,
    },
    {
      id: 'CK02',
      rule: 'not_above',
      lower: 'KT17',
      upper: 'KT18',
      severity: 'refuse',
      text: WATER,
    },
    { id: 'CK03', rule: 'not_above', lower: 'KT23', upper: 'KT24', severity: 'warn', text: 'Lạ.' },
    {
      id: 'CK04',
      rule: 'not_above_units',
      indicator: 'VH06',
      unitKind: 'hamlet',
      severity: 'refuse',
      text: 'Nhiều hơn số thôn.',
    },
  ],
};

function value(amount: number, denominator: number | null = null): Answer {
  return {
    kind: 'value',
    value: amount,
    denominator,
    parts: null,
    estimate: false,
    typed: null,
  };
}
const figure = (amount: number, denominator: number | null = null) => ({
  value: amount,
  denominator,
});

describe('amounts that must not exceed each other', () => {
  it.each([
    ['KT20', 101, 'KT19', 100, REVENUE],
    ['KT20', 100, 'KT19', 100, null],
    ['KT20', 0, 'KT19', 0, null],
    ['KT19', 99, 'KT20', 100, REVENUE],
    ['KT19', 100, 'KT20', 100, null],
    ['KT20', 52_016_953_001, 'KT19', 52_016_953_000, REVENUE],
  ])('%s of %i against %s of %i: %s', (asked, amount, other, present, broken) => {
    const answers = new Map([[other, value(present)]]);

    expect(brokenCrossCheck(plan, asked, figure(amount), answers)).toBe(broken);
  });
});

describe('rates that must not exceed each other', () => {
  it.each([
    // n, d of the lower; n, d of the upper
    [150, 155, 150, 155, null],
    [151, 155, 150, 155, WATER],
    [1, 3, 2, 6, null],
    [2, 3, 2, 4, WATER],
    // 96,77 % and 96,79 %
    [150, 155, 151, 156, null],
    // the same share of another number of households
    [150, 155, 90, 93, null],
    [151, 156, 150, 155, WATER],
    // 66,67 % both when rounded to two decimals
    [66_667, 100_000, 2, 3, WATER],
    [66_666, 100_000, 2, 3, null],
    [0, 155, 0, 1, null],
  ])('%i/%i under %i/%i breaks: %s, from either side', (n, d, m, e, broken) => {
    const lower = new Map([['KT17', value(n, d)]]);
    const upper = new Map([['KT18', value(m, e)]]);

    expect(brokenCrossCheck(plan, 'KT17', figure(n, d), upper)).toBe(broken);
    expect(brokenCrossCheck(plan, 'KT18', figure(m, e), lower)).toBe(broken);
  });

  it('are compared without rounding where numbers are larger than a double can hold', () => {
    const most = 9_007_199_254_740_991;
    const upper = new Map([['KT18', value(most - 2, most - 1)]]);

    expect(brokenCrossCheck(plan, 'KT17', figure(most - 1, most), upper)).toBe(WATER);
    expect(brokenCrossCheck(plan, 'KT17', figure(most - 3, most - 2), upper)).toBeNull();
  });
});

describe('no relation is broken', () => {
  it.each([
    ['when the other figure has not been answered', new Map<string, Answer>()],
    [
      'when there is no data for the other',
      new Map<string, Answer>([['KT19', { kind: 'no_data' }]]),
    ],
    ['when the other is answered with none', new Map<string, Answer>([['KT19', { kind: 'none' }]])],
    ['by its own earlier answer', new Map<string, Answer>([['KT20', value(1)]])],
  ])('%s', (_, answers) => {
    expect(brokenCrossCheck(plan, 'KT20', figure(1_000_000), answers)).toBeNull();
  });

  it('when it is only worth a second look', () => {
    expect(brokenCrossCheck(plan, 'KT23', figure(9), new Map([['KT24', value(1)]]))).toBeNull();
  });

  it('by one unit where the relation is about the whole commune', () => {
    expect(brokenCrossCheck(plan, 'VH06', figure(99), new Map())).toBeNull();
  });

  it('by a figure that only a relation of others would refuse', () => {
    const answers = new Map([['KT19', value(1)]]);

    expect(brokenCrossCheck(plan, 'KT11', figure(0), answers)).toBeNull();
    expect(brokenCrossCheck(plan, 'KT18', figure(0, 1), answers)).toBeNull();
  });

  it('by an indicator that no relation names', () => {
    expect(brokenCrossCheck(plan, 'KT11', figure(99), new Map([['KT19', value(1)]]))).toBeNull();
  });
});

describe('all relations of a complete report', () => {
  const on = Temporal.PlainDate.from('2024-06-14');
  const hamlet = (code: string, validTo: Temporal.PlainDate | null = null) => ({
    code,
    name: code,
    kind: 'hamlet' as const,
    validFrom: Temporal.PlainDate.from('2024-01-01'),
    validTo,
  });
  const units = [
    hamlet('T01'),
    hamlet('T02'),
    hamlet('T03', Temporal.PlainDate.from('2024-03-31')),
    { ...hamlet('TH'), kind: 'school' as const },
  ];
  const broken = (answers: Readonly<Record<string, Answer>>) =>
    brokenRelations({ ...plan, units }, new Map(Object.entries(answers)), on);

  it('are told, hard and soft ones, in the order of the plan', () => {
    const answers = { KT19: value(5), KT20: value(6), KT23: value(2), KT24: value(1) };

    expect(broken(answers)).toEqual([REVENUE, 'Lạ.']);
  });

  it.each([
    ['rates that are in order', { KT17: value(150, 155), KT18: value(151, 155) }],
    ['the lower of two alone', { KT20: value(6) }],
    ['the upper of two alone', { KT19: value(6) }],
    ['one of two without a figure', { KT19: { kind: 'no_data' as const }, KT20: value(6) }],
    ['nothing', {}],
  ])('none are broken by %s', (_, answers) => {
    expect(broken(answers)).toEqual([]);
  });

  it.each([
    [2, []],
    [3, ['Nhiều hơn số thôn.']],
  ])('%i hamlets of the two that there are on that day: %o', (count, expected) => {
    expect(broken({ VH06: value(count) })).toEqual(expected);
  });
});
