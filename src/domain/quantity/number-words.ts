import type { Numeral } from './tokens.ts';

/** A number below a thousand in words. `formal` says it was spoken with "không trăm" or "lẻ". */
export type Spoken = { readonly value: number; readonly formal: boolean };

/** "Hai ba" is two or three: a range, not a number. */
export type Words = Spoken | 'range' | null;

type Shape = 'd' | 't' | 'c' | 'h' | 'o' | 'r' | '?';

function shapeOf(token: Numeral): Shape {
  switch (token.kind) {
    case 'digit':
      return 'd';
    case 'digits':
      return /^[1-9]$/.test(token.text) && !token.typo ? 'd' : '?';
    case 'ten':
      return token.bare ? 't' : 'c';
    case 'hundred':
      return 'h';
    case 'odd':
      return 'o';
    case 'half':
      return token.first ? '?' : 'r';
    case 'scale':
      return '?';
  }
}

function digitOf(token: Numeral | undefined): number {
  if (token?.kind === 'digit') return token.value;
  return token?.kind === 'digits' ? Number(token.text) : 0;
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

function belowHundred(tokens: readonly Numeral[]): Words {
  const shape = tokens.map(shapeOf).join('');
  const digits = tokens.filter((token) => shapeOf(token) === 'd').map(digitOf);
  for (const [pattern, value] of BELOW_HUNDRED) {
    if (pattern.test(shape)) return value(digits, tokens);
  }
  return null;
}

/** Words for 1 to 999, formal or as spoken ("một trăm rưỡi", "hai lăm"); null when they are none. */
export function readWords(tokens: readonly Numeral[]): Words {
  const [head, hundred, ...rest] = tokens;
  if (hundred?.kind !== 'hundred') return belowHundred(tokens);
  if (head === undefined || shapeOf(head) !== 'd') return null;
  const hundreds = digitOf(head) * 100;
  const shape = rest.map(shapeOf).join('');
  if (shape === '') return hundreds === 0 ? null : plain(hundreds);
  if (shape === 'r') return hundreds === 0 ? null : plain(hundreds + 50);
  // "Một trăm hai" is 120; 102 needs "linh" or "lẻ".
  if (shape === 'd') return hundreds === 0 ? null : plain(hundreds + 10 * digitOf(rest[0]));
  const tail = belowHundred(rest);
  if (tail === null || tail === 'range') return tail;
  return { value: hundreds + tail.value, formal: hundreds === 0 };
}
