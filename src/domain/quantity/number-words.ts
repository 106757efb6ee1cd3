import type { Numeral } from './tokens.ts';

/** A number below a thousand in words. `formal` says it was spoken with "không trăm" or "lẻ". */
export type Spoken = { readonly value: number; readonly formal: boolean };

/** "Hai ba" is two or three: a range, not a number. */
export type Words = Spoken | 'range' | null;

type Shape = 'd' | 't' | 'c' | 'h' | 'o' | 'r' | '?';

const SHAPES = {
  digit: 'd',
  digits: '?',
  ten: 'c',
  hundred: 'h',
  odd: 'o',
  half: '?',
  scale: '?',
} as const satisfies Record<Numeral['kind'], Shape>;

function shapeOf(token: Numeral): Shape {
  if (token.kind === 'digits' && /^[1-9]$/.test(token.text)) return 'd';
  if (token.kind === 'ten' && token.bare) return 't';
  return token.kind === 'half' && !token.first ? 'r' : SHAPES[token.kind];
}

function digitsOf(tokens: readonly Numeral[]): readonly number[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'digit') return [token.value];
    return token.kind === 'digits' ? [Number(token.text)] : [];
  });
}

const plain = (value: number): Spoken => ({ value, formal: false });

type Rule = readonly [RegExp, (d: readonly number[], tokens: readonly Numeral[]) => Words];

/** `d` digit, `t` mười/mươi, `c` chục, `r` rưỡi, `o` lẻ; the digits come in the order spoken. */
const BELOW_HUNDRED: readonly Rule[] = [
  [/^d$/, ([a = 0]) => (a === 0 ? null : plain(a))],
  [/^od$/, ([a = 0]) => ({ value: a, formal: true })],
  [/^t$/, () => plain(10)],
  [/^td$/, ([a = 0]) => plain(10 + a)],
  [/^d[tc]$/, ([a = 0]) => (a === 0 ? null : plain(10 * a))],
  [/^d[tc]d$/, ([a = 0, b = 0]) => (a === 0 || b === 0 ? null : plain(10 * a + b))],
  [/^dcr$/, ([a = 0]) => plain(10 * a + 5)],
  // "Hai lăm", "ba mốt", "năm tư": only the sounds that occur after a ten are safe.
  [
    /^dd$/,
    ([a = 0, b = 0], [first, last]) => {
      if (first?.kind !== 'digit' || last?.kind !== 'digit') return null;
      return last.bound && a > 1 ? plain(10 * a + b) : 'range';
    },
  ],
];

/** From "một trăm" on; "không trăm" is said only before more: "không trăm linh năm". */
const HUNDREDS: readonly Rule[] = [
  [/^dh$/, ([a = 0]) => withHundreds(a, 0)],
  [/^dhr$/, ([a = 0]) => withHundreds(a, 50)],
  // "Một trăm hai" is 120; 102 needs "linh" or "lẻ".
  [/^dhd$/, ([a = 0, b = 0]) => withHundreds(a, 10 * b)],
  [
    /^dh/,
    ([a = 0], [, , ...rest]) => {
      const tail = byRules(BELOW_HUNDRED, rest);
      if (tail === null || tail === 'range') return tail;
      return { value: 100 * a + tail.value, formal: a === 0 };
    },
  ],
];

const withHundreds = (hundreds: number, rest: number): Words =>
  hundreds === 0 ? null : plain(100 * hundreds + rest);

function byRules(rules: readonly Rule[], tokens: readonly Numeral[]): Words {
  const shape = tokens.map(shapeOf).join('');
  for (const [pattern, value] of rules) {
    if (pattern.test(shape)) return value(digitsOf(tokens), tokens);
  }
  return null;
}

/** Words for 1 to 999, formal or as spoken ("một trăm rưỡi", "hai lăm"); null when they are none. */
export function readWords(tokens: readonly Numeral[]): Words {
  return byRules([...BELOW_HUNDRED, ...HUNDREDS], tokens);
}
