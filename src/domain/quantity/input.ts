import { fold, tidy } from '../fold.ts';

/** A typed answer in the forms in which the rules look at it. */
export type Input = {
  /** Folded, with nothing taken away. */
  readonly text: string;
  /** Folded, without words of politeness; no reading depends on those. */
  readonly plain: string;
  readonly oldFont: boolean;
  /** Longer than any answer; only its beginning is here. */
  readonly cut: boolean;
};

const LONGEST = 300;

const ANY_DIGIT = /\d/;
/** A full stop may end an answer; it may not begin one, because .5 is a number. */
const EDGES = /^[\s;:!]+|[\s;:!.]+$/g;
const LINE_END = /[\r\n\t\v\f\u0085\u2028\u2029]/g;

/** Letters that stand beside ASCII letters only in text of TCVN3 fonts, or in garbled UTF-8. */
const TCVN3_BYTE =
  '[\u0080-\u00aa\u00ac-\u00af\u00b1\u00b4-\u00ba\u00bc-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]';
const CAPITAL = '[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd]';
const OLD_FONT = new RegExp(
  `[a-z]${TCVN3_BYTE}|${TCVN3_BYTE}[a-z]|[A-Za-z]${CAPITAL}[a-z]|[a-z]${CAPITAL}`,
);

const POLITE = new RegExp(
  `(?<![a-z0-9])(?:${[
    'kinh thua',
    'kinh gui',
    'kinh bao cao',
    'xin bao cao',
    'xin thua',
    'bao cao',
    'bc',
    'thua',
    'da',
    'vang',
    'nhe',
    'ah',
    'a',
    'cam on',
    'tran trong',
    'dong chi',
    'd/c',
    'can bo',
    'he thong',
    'oi',
  ].join('|')})(?![a-z0-9])[,:;!]*(?:\\.+(?= |$))?`,
  'g',
);

/** NFKC would turn 5² into 52 and ½ into 1/2: such characters become one that nothing reads. */
function guardComposedDigits(text: string): string {
  let guarded = '';
  for (const character of text) {
    const spelled = character.normalize('NFKC');
    const harmless = /\p{Nd}/u.test(character) || /^[a-z]/i.test(spelled);
    guarded += ANY_DIGIT.test(spelled) && !harmless ? '□' : character;
  }
  return guarded;
}

/** "50 ạ 250" is two numbers and not 50 250. */
function isBetweenDigits(text: string, at: number, length: number): boolean {
  return ANY_DIGIT.test(text.charAt(at - 1)) && ANY_DIGIT.test(text.charAt(at + length));
}

export function prepare(typed: string): Input {
  const kept = tidy(typed.slice(0, LONGEST));
  const lines = kept.replace(/m ?²/giu, 'm2').replace(LINE_END, ' ; ');
  const text = fold(guardComposedDigits(lines))
    .replace(/₫/gu, 'd')
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .replace(EDGES, '');
  const plain = text
    .replace(POLITE, ' ; ')
    .replace(/ *;[ ;]*/g, (gap, at: number, all: string) =>
      isBetweenDigits(all, at, gap.length) ? ' ; ' : ' ',
    )
    .replace(/(?<!\d ?),\s*$/, '')
    .replace(EDGES, '');
  return { text, plain, oldFont: OLD_FONT.test(kept), cut: typed.length > LONGEST };
}

/** Finds a folded word again as the person typed it, accents and capitals included. */
export function asTyped(folded: string, typed: string): string {
  const words = tidy(typed).match(/\p{L}+/gu) ?? [];
  const size = folded.split(' ').length;
  const phrases = words.map((_, at) => words.slice(at, at + size).join(' '));
  return phrases.find((phrase) => fold(phrase) === folded) ?? folded;
}
