import { type Decimal, decimal } from './decimal.ts';

/**
 * What digits with points and commas may stand for. `undecided` is a single mark before exactly
 * three digits: thousands in Vietnamese print, a fraction for others.
 */
export type Written =
  | {
      readonly kind: 'settled';
      readonly value: Decimal;
      /** Decimals typed. */
      readonly places: number;
      /** A way of writing that has to be confirmed: no head (.5), groups by comma or by space. */
      readonly odd: 'dot' | 'comma' | 'space' | null;
    }
  | {
      readonly kind: 'undecided';
      readonly mark: 'dot' | 'comma';
      readonly thousands: Decimal;
      readonly fraction: Decimal;
    };

/** Official style writes 05 for five; a longer run of leading zeros is something else. */
const HEAD = '(?:0?\\d|[1-9]\\d*)';
const GROUPED_HEAD = '[1-9]\\d{0,2}';

type Rule = readonly [RegExp, (groups: readonly string[]) => Written];

const settled = (
  plain: string,
  places: number,
  odd: 'dot' | 'comma' | 'space' | null = null,
): Written => ({
  kind: 'settled',
  value: decimal(plain),
  places,
  odd,
});
const bare = (text: string): string => text.replace(/[., ]/g, '');
const markOf = (mark: string): 'dot' | 'comma' => (mark === '.' ? 'dot' : 'comma');

const RULES: readonly Rule[] = [
  [new RegExp(`^${HEAD}$`), ([all = '']) => settled(all, 0)],
  [/^([.,])(\d+)$/, ([, mark = '', part = '']) => settled(`0.${part}`, part.length, markOf(mark))],
  [
    new RegExp(`^(${GROUPED_HEAD})([.,])(\\d{3})$`),
    ([, head = '', mark = '', part = '']) => ({
      kind: 'undecided',
      mark: markOf(mark),
      thousands: decimal(head + part),
      fraction: decimal(`${head}.${part}`),
    }),
  ],
  [
    new RegExp(`^(${HEAD})[.,](\\d+)$`),
    ([, head = '', part = '']) => settled(`${head}.${part}`, part.length),
  ],
  [new RegExp(`^${GROUPED_HEAD}(?:\\.\\d{3}){2,}$`), ([all = '']) => settled(bare(all), 0)],
  [new RegExp(`^${GROUPED_HEAD}(?:,\\d{3}){2,}$`), ([all = '']) => settled(bare(all), 0, 'comma')],
  [new RegExp(`^${GROUPED_HEAD}(?: \\d{3})+$`), ([all = '']) => settled(bare(all), 0, 'space')],
  [
    new RegExp(`^(${GROUPED_HEAD}(?:(?:\\.\\d{3})+|(?: \\d{3})+)),(\\d+)$`),
    ([, head = '', part = '']) => settled(`${bare(head)}.${part}`, part.length),
  ],
  [
    new RegExp(`^(${GROUPED_HEAD}(?:,\\d{3})+)\\.(\\d+)$`),
    ([, head = '', part = '']) => settled(`${bare(head)}.${part}`, part.length),
  ],
];

/** Reads digits with their marks; null when the marks follow no rule (2.143.5, 012). */
export function readDigits(text: string): Written | null {
  for (const [pattern, write] of RULES) {
    const match = pattern.exec(text);
    if (match) return write(match);
  }
  return null;
}
