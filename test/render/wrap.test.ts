import { array, check, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Style } from '../../src/render/scene.ts';
import { wrap } from '../../src/render/wrap.ts';

const STYLE: Style = { size: 28, weight: 'regular', ink: '#000000' };
/** Ten pixels a letter, its marks included. */
const measure = (text: string): number => 10 * lettersOf(text).length;

describe('wrapping', () => {
  it.each([
    ['Sản lượng thóc', 200, 2, ['Sản lượng thóc']],
    ['Sản lượng thóc', 100, 2, ['Sản lượng', 'thóc']],
    ['đơn vị nộp đúng hạn', 160, 2, ['đơn vị nộp', 'đúng hạn']],
    ['  Thôn \n 1 ', 200, 1, ['Thôn 1']],
    ['36.047.748.429/52.016.953.000 đồng', 220, 2, ['36.047.748.429/', '52.016.953.000 đồng']],
    ['Duy trì bền vững khu dân cư mẫu', 100, 2, ['Duy trì', 'bền vững…']],
    ['Ngưỡng', 30, 1, ['Ng…']],
    ['Ngưỡng', 30, 2, ['Ngư', 'ỡng']],
    ['', 100, 1, ['']],
  ])('%j on %d pixels and %d lines', (text, width, limit, lines) => {
    expect(wrap(text, STYLE, width, limit, measure)).toEqual(lines);
  });

  it('takes letters typed with loose marks as the same letters', () => {
    const loose = 'Thôn Ngưỡng Ặng'.normalize('NFD');

    expect(wrap(loose, STYLE, 50, 3, measure)).toEqual(
      wrap('Thôn Ngưỡng Ặng', STYLE, 50, 3, measure),
    );
    expect(wrap(loose, STYLE, 110, 1, measure)).toEqual(['Thôn Ngưỡn…']);
  });

  it('keeps to width and lines, loses nothing without an ellipsis and breaks no letter', () => {
    const word = string({
      unit: constantFrom('a', 'â', 'ẵ', 'ặ', 'Đ', 'Ở', 'ế', 'n', '/'),
      minLength: 1,
      maxLength: 12,
    });
    const text = array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
    const run = property(
      text,
      integer({ min: 20, max: 300 }),
      integer({ min: 1, max: 4 }),
      (typed, width, limit) => {
        const lines = wrap(typed.normalize('NFD'), STYLE, width, limit, measure);

        expect(lines.length).toBeLessThanOrEqual(limit);
        expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width);
        const shown = lettersOf(lines.join('').replaceAll(' ', ''));
        const whole = lettersOf(typed.replaceAll(' ', ''));
        const kept = shown.at(-1) === '…' ? shown.length - 1 : whole.length;
        expect(shown.slice(0, kept)).toEqual(whole.slice(0, kept));
      },
    );

    expect(check(run).failed).toBe(false);
  });
});

function lettersOf(text: string): readonly string[] {
  const segments = new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}
