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

type Rule = readonly [RegExp, (text: string) => Written];
type Odd = 'dot' | 'comma' | 'space';

const settled = (plain: string, places: number, odd: Odd | null = null): Written => ({
  kind: 'settled',
  value: decimal(plain),
  places,
  odd,
});
const bare = (text: string): string => text.replace(/[., ]/g, '');
const markIn = (text: string): 'dot' | 'comma' => (text.includes('.') ? 'dot' : 'comma');

/** The last mark of the text stands before its decimals. */
function withDecimals(text: string, odd: Odd | null = null): Written {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const decimals = text.slice(at + 1);
  return settled(`${bare(text.slice(0, at))}.${decimals}`, decimals.length, odd);
}

const RULES: readonly Rule[] = [
  [new RegExp(`^${HEAD}$`), (text) => settled(text, 0)],
  [/^[.,]\d+$/, (text) => withDecimals(text, markIn(text))],
  [
    new RegExp(`^${GROUPED_HEAD}[.,]\\d{3}$`),
    (text) => ({
      kind: 'undecided',
      mark: markIn(text),
      thousands: decimal(bare(text)),
      fraction: decimal(text.replace(',', '.')),
    }),
  ],
  [new RegExp(`^${HEAD}[.,]\\d+$`), (text) => withDecimals(text)],
  [new RegExp(`^${GROUPED_HEAD}(?:\\.\\d{3}){2,}$`), (text) => settled(bare(text), 0)],
  [new RegExp(`^${GROUPED_HEAD}(?:,\\d{3}){2,}$`), (text) => settled(bare(text), 0, 'comma')],
  [new RegExp(`^${GROUPED_HEAD}(?: \\d{3})+$`), (text) => settled(bare(text), 0, 'space')],
  [
    new RegExp(`^${GROUPED_HEAD}(?:(?:\\.\\d{3})+|(?: \\d{3})+),\\d+$`),
    (text) => withDecimals(text),
  ],
  [new RegExp(`^${GROUPED_HEAD}(?:,\\d{3})+\\.\\d+$`), (text) => withDecimals(text)],
];

/** Reads digits with their marks; null when the marks follow no rule (2.143.5, 012). */
export function readDigits(text: string): Written | null {
  for (const [pattern, write] of RULES) {
    if (pattern.test(text)) return write(text);
  }
  return null;
}
