import { MEASURES, type Measure } from './measures.ts';

/** A power of ten, and whether it is a full word (nghìn) or short speech (k, củ), to be confirmed. */
type Scale = { readonly kind: 'scale'; readonly power: number; readonly short: boolean };

/** The pieces that number phrases are made of. */
export type Numeral =
  | { readonly kind: 'digits'; readonly text: string; readonly typo: boolean }
  | { readonly kind: 'digit'; readonly value: number; readonly bound: boolean }
  | { readonly kind: 'ten'; readonly bare: boolean }
  | { readonly kind: 'hundred' }
  | { readonly kind: 'odd' }
  | { readonly kind: 'half'; readonly first: boolean }
  | Scale;

export type Token =
  | Numeral
  | { readonly kind: 'measure'; readonly measure: Measure; readonly typed: string }
  | { readonly kind: 'noun'; readonly typed: string; readonly counted: boolean }
  | { readonly kind: 'estimate' }
  | { readonly kind: 'filler'; readonly typed: string; readonly closing: boolean }
  | { readonly kind: 'break' }
  | { readonly kind: 'unknown'; readonly typed: string };

const digit = (value: number, bound = false): Token => ({ kind: 'digit', value, bound });
const scale = (power: number, short = false): Token => ({ kind: 'scale', power, short });

const NUMERALS: Readonly<Record<string, Token>> = {
  khong: digit(0),
  mot: digit(1, true),
  hai: digit(2),
  ba: digit(3),
  bon: digit(4),
  tu: digit(4, true),
  nam: digit(5),
  lam: digit(5, true),
  nham: digit(5, true),
  sau: digit(6),
  bay: digit(7),
  tam: digit(8),
  chin: digit(9),
  muoi: { kind: 'ten', bare: true },
  chuc: { kind: 'ten', bare: false },
  tram: { kind: 'hundred' },
  linh: { kind: 'odd' },
  le: { kind: 'odd' },
  ruoi: { kind: 'half', first: false },
  nua: { kind: 'half', first: true },
  nghin: scale(3),
  ngan: scale(3),
  van: scale(4, true),
  trieu: scale(6),
  ty: scale(9),
  ti: scale(9),
  k: scale(3, true),
  tr: scale(6, true),
};

/** Slang that means money only; elsewhere lít is a volume and chai a bottle. */
const MONEY_SLANG: Readonly<Record<string, Token>> = {
  lit: scale(5, true),
  cu: scale(6, true),
  chai: scale(6, true),
  toi: scale(9, true),
};

const words = (...lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split(', '));

/** Two of them together are one estimate: khoảng chừng, ước đạt. */
const ESTIMATES = words('khoang, chung, ang chung, uoc, uoc tinh');

/** Words before a number that change nothing about it, but have it confirmed. */
const OPENING = words(
  'co, la, duoc, dc, dat, tong, tong so, tong cong, cong, cong lai, so, hien, hien co',
  'thon toi, thon em, toi, minh, em, ca, tat ca, ca thon, chi, chi co, dung, chinh xac, dan',
  'so luong, san luong, dien tich, thu hoach, thu hoach duoc, thu, thu duoc, da thu, trong',
  'van con, thi, vu xuan, vu he thu, vu dong, vu mua, duong, lam duoc, nuoi, ket qua, thuc hien',
  'thuc thu',
);

/** Such words that may stand behind the number as well, where others would be a unit. */
const CLOSING = words(
  'thoi, nha, con lai, hien nay, hien tai, nay, hom nay, thang nay, trong thang, trong thang nay',
  'ky nay, vu nay, nam nay',
);

const ANIMALS = words('trau, bo, trau bo, lon, heo, ga, vit, ngong, gia cam, de');
const CROPS = words('lua, thoc, ngo, lac, dau, dau xanh, dau do');

type Vocabulary = ReadonlyMap<string, Token>;

const COMMON: Vocabulary = new Map<string, Token>([
  ...OPENING.map((typed) => [typed, { kind: 'filler', typed, closing: false }] as const),
  ...CLOSING.map((typed) => [typed, { kind: 'filler', typed, closing: true }] as const),
  ...ANIMALS.map((typed) => [typed, { kind: 'noun', typed, counted: true }] as const),
  ...CROPS.map((typed) => [typed, { kind: 'noun', typed, counted: false }] as const),
  ...ESTIMATES.map((typed) => [typed, { kind: 'estimate' }] as const),
  ...Object.entries(MEASURES).flatMap(([measure, names]) =>
    names.map((typed) => [typed, { kind: 'measure', measure, typed } as Token] as const),
  ),
  ...Object.entries(NUMERALS),
]);

const VOCABULARY = {
  money: new Map([...COMMON, ...Object.entries(MONEY_SLANG)]),
  other: COMMON,
} as const satisfies Record<string, Vocabulary>;

const LONGEST_PHRASE = 4;

/** In order: yields, areas, digits with a letter O or l among them, grouped digits, digits, words. */
const PIECE = new RegExp(
  [
    '(?<yield>(?:tan|ta|yen|kg) ?/ ?(?:ha|sao)(?![a-z]))',
    '(?<area>m[23](?![a-z0-9]))',
    '(?<typo>(?<![a-z0-9.,])(?=[oil.,]*\\d)(?=[\\d.,]*[oil])[\\doil](?:[\\doil.,]*[\\doil])?(?![a-z0-9]))',
    '(?<grouped>(?<![\\d.,])\\d{1,3}(?: \\d{3})+(?:,\\d+)?(?![\\d.,]*\\d))',
    '(?<digits>[.,]?\\d+(?:[.,]\\d+)*)',
    '(?<word>[a-z]+|%)',
    '(?<estimate>[~≈])',
    '(?<picture>\\p{Extended_Pictographic}\\p{Emoji_Modifier}?)',
    '(?<pause>[,;:.=])',
    '(?<other>\\S)',
  ].join('|'),
  'gu',
);

type Piece = { readonly kind: string; readonly text: string };

/** One group of the expression matches each piece, and gives it its kind. */
function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(PIECE)].flatMap(({ groups = {} }) =>
    Object.entries(groups).flatMap(([kind, part]) =>
      part === undefined ? [] : [{ kind, text: part }],
    ),
  );
}

function single({ kind, text }: Piece, money: boolean): Token {
  switch (kind) {
    case 'digits':
    case 'grouped':
      return { kind: 'digits', text, typo: false };
    case 'typo':
      // 5l may be five "lít" of money as well as 51.
      if (money && text.endsWith('l')) return { kind: 'unknown', typed: text };
      return {
        kind: 'digits',
        text: text.replace(/o/g, '0').replace(/[il]/g, '1'),
        typo: true,
      };
    case 'yield':
      return { kind: 'measure', measure: 'yield', typed: text };
    case 'estimate':
      return { kind: 'estimate' };
    case 'picture':
      return { kind: 'filler', typed: text, closing: true };
    case 'pause':
      return { kind: 'break' };
    default:
      return { kind: 'unknown', typed: text };
  }
}

/** Of the phrases that begin the pieces the longest known one, and how many of them it takes. */
function phraseAtHead(pieces: readonly Piece[], vocabulary: Vocabulary) {
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    const words = pieces.slice(0, length).map(({ text }) => text);
    const token = vocabulary.get(words.join(' '));
    if (token) return { token, length };
  }
  return null;
}

/** Splits folded text into tokens; of the phrases that begin at a word, the longest counts. */
export function tokenise(text: string, about: keyof typeof VOCABULARY): readonly Token[] {
  const pieces = piecesOf(text);
  const tokens: Token[] = [];
  let taken = 0;
  for (const [at, piece] of pieces.entries()) {
    if (at < taken) continue;
    const phrase = phraseAtHead(pieces.slice(at), VOCABULARY[about]);
    tokens.push(phrase ? phrase.token : single(piece, about === 'money'));
    taken = at + (phrase ? phrase.length : 1);
  }
  return tokens;
}
