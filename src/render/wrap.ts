import { type Item, lineHeight, type Measure, type Part, type Style } from './scene.ts';

const ELLIPSIS = '…';
type Fits = (line: string) => boolean;

const LETTERS = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * The text on `limit` lines at most. It breaks after a space or a slash, inside a word only where
 * one word is wider than the line, and never between a letter and its marks; what does not fit
 * ends with an ellipsis.
 */
export function wrap(
  text: string,
  style: Style,
  width: number,
  limit: number,
  measure: Measure,
): readonly string[] {
  const fitting =
    (room: number): Fits =>
    (line) =>
      measure(line.trimEnd(), style) <= room;
  const lines = fill(text, limit, fitting(width));
  if (lines.length === 1 || lines.at(-1)?.endsWith(ELLIPSIS) === true) return lines;
  return balanced(lines, width, (narrower) => fill(text, limit, fitting(narrower)));
}

/** As many lines, of about one length: no word stands alone on the last one. */
function balanced(
  lines: readonly string[],
  width: number,
  fillTo: (width: number) => readonly string[],
): readonly string[] {
  let best = lines;
  let [least, most] = [width / 2, width];
  while (most - least > 8) {
    const middle = (least + most) / 2;
    const tried = fillTo(middle);
    const whole = tried.length === lines.length && tried.join(' ') === lines.join(' ');
    if (whole) best = tried;
    [least, most] = whole ? [least, middle] : [middle, most];
  }
  return best;
}

function fill(text: string, limit: number, fits: Fits): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, fits)) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  lines.push(line);
  if (lines.length <= limit) return lines.map((one) => one.trimEnd());
  const rest = lines.slice(limit - 1).join('');
  return [...lines.slice(0, limit - 1).map((one) => one.trimEnd()), cut(rest, fits)];
}

function pieces(text: string, fits: Fits): string[] {
  const words = text
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .split(/(?<=[ /])/u);
  return words.flatMap((word) => (fits(word) ? [word] : letters(word)));
}

function cut(text: string, fits: Fits): string {
  const kept = letters(text);
  while (kept.length > 0 && !fits(kept.join('').trimEnd() + ELLIPSIS)) kept.pop();
  return kept.join('').trimEnd() + ELLIPSIS;
}

function letters(text: string): string[] {
  return Array.from(LETTERS.segment(text), ({ segment }) => segment);
}

export type Paragraph = {
  readonly text: string;
  readonly style: Style;
  readonly x: number;
  readonly width: number;
  readonly limit: number;
  readonly align?: 'left' | 'centre';
};

/** Lines of text below each other, from `top`. */
export function paragraph(
  { text, style, x, width, limit, align = 'left' }: Paragraph,
  top: number,
  measure: Measure,
): Part {
  const height = lineHeight(style);
  const lines = wrap(text, style, width, limit, measure);
  const items = lines.map((line, index): Item => {
    const room = width - measure(line, style);
    const box = {
      x: align === 'left' ? x : x + room / 2,
      y: top + index * height,
      width: width - room,
      height,
    };
    return { kind: 'text', box, text: line, style };
  });
  return { items, bottom: top + lines.length * height };
}
