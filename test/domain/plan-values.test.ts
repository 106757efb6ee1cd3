import { describe, expect, it } from 'vitest';
import { PaperCode } from '../../src/domain/plan/dossier.ts';
import { problemsOf } from '../../src/domain/plan/problem.ts';
import {
  Amount,
  Code,
  Day,
  Id,
  Month,
  MonthNumber,
  Share,
  Text,
  TimeOfDay,
  YearDay,
} from '../../src/domain/plan/values.ts';

const SCHEMAS = {
  Amount,
  Code,
  Day,
  Id,
  Month,
  MonthNumber,
  PaperCode,
  Share,
  Text,
  TimeOfDay,
  YearDay,
};

/** What each field of a plan takes, and what looks nearly like it. */
const VALUES: readonly (readonly [keyof typeof SCHEMAS, readonly unknown[], readonly unknown[]])[] =
  [
    ['Text', ['Thôn 1', ' a '], ['', ' ', '\n\t', 7, null]],
    [
      'Code',
      ['T', 'KT01', 'PT1', 'CK_07'],
      ['', 'kt01', '1KT', 'KT-01', 'KT01 ', ' KT01', 'KT01é'],
    ],
    [
      'Id',
      ['a', 'giay_khen_xa', 'nd98'],
      ['', 'Giay', '9_lan', '_a', 'giay-khen', 'xã', ' a', 'a '],
    ],
    [
      'PaperCode',
      ['H', 'HS1', 'HS_1', 'ABCDEFGHIJ'],
      ['', 'hs1', '1HS', 'HS-1', 'ABCDEFGHIJK', 'xHS1'],
    ],
    [
      'Month',
      ['2024-01', '2024-10', '2024-12'],
      ['2024-00', '2024-13', '2024-1', '12024-01', '2024-011', '24-01', '2024/01'],
    ],
    [
      'YearDay',
      ['11-25', '02-29', '01-01'],
      ['02-30', '13-01', '1-1', '111-25', '11-255', '11/25', '2024-11-25', '11-25[u-ca=iso8601]'],
    ],
    [
      'Day',
      ['2024-06-18', '2024-02-29'],
      ['2023-02-29', '2024-06-31', '2024-6-18', '+002024-06-18', '2024-06-18T08:00', 20240618],
    ],
    [
      'TimeOfDay',
      ['00:00', '17:05', '23:59'],
      ['24:00', '17:60', '8:00', '17:05:00', 'T17:05', '1705'],
    ],
    ['Share', ['2/3', '80 %', '1/1'], ['4/3', '0/3', '0 %', 'half', '', 0.5]],
    ['MonthNumber', [1, 12], [0, 13, 1.5, '1']],
    ['Amount', [0, 1, 26_086_753_000], [-1, 0.5, '1', null]],
  ];

const SAID: readonly (readonly [keyof typeof SCHEMAS, string, string])[] = [
  ['Text', ' ', 'must not be blank'],
  ['Code', 'kt01', 'must look like KT01'],
  ['Id', 'Giấy khen', 'must look like giay_khen_xa'],
  ['PaperCode', 'hs1', 'must look like HS1'],
  ['Month', '2024-13', 'must look like 2024-06'],
  ['YearDay', '02-30', 'must look like 11-25'],
  ['Day', '2024-02-30', '“2024-02-30” is not a day; write it as 2024-06-18'],
  ['TimeOfDay', '8:00', '“8:00” is not a time; write it as 17:00'],
  ['Share', '4/3', 'must look like 2/3'],
];

describe('a value of the plan', () => {
  it.each(VALUES)('%s takes %j and refuses %j', (name, taken, refused) => {
    const takes = (value: unknown): boolean => SCHEMAS[name].safeParse(value).success;

    expect(taken.filter((value) => !takes(value))).toEqual([]);
    expect(refused.filter(takes)).toEqual([]);
  });

  it.each(SAID)('%s says of %j: %s', (name, value, said) => {
    const { error } = SCHEMAS[name].safeParse(value, { reportInput: true });

    expect(problemsOf(error?.issues ?? []).map(({ message }) => message)).toEqual([said]);
  });

  it('is a day and a time of the calendar once it is read', () => {
    expect(Day.parse('2024-06-18').add({ days: 13 }).toString()).toBe('2024-07-01');
    expect(TimeOfDay.parse('17:05').add({ minutes: 55 }).toString()).toBe('18:00:00');
  });
});
