import { describe, expect, it } from 'vitest';
import { progressBars } from '../../src/render/bars.ts';
import { createCanvasPainter } from '../../src/render/canvas.ts';
import { type ProgressBar, TONES } from '../../src/render/data.ts';
import { INK } from '../../src/render/look.ts';
import type { Item, RectItem } from '../../src/render/scene.ts';
import { wordsOf } from './layout.ts';

const { measure } = createCanvasPainter();
const BAR: ProgressBar = {
  label: 'Xây dựng đường giao thông nông thôn',
  value: '0,12/0,5 km',
  share: 0.24,
  expected: 0.5,
  tone: 'behind',
  word: 'chậm tiến độ',
  note: null,
};
/** The signs and the mark's halo are narrower, the rules lower. */
const isBar = (item: Item): item is RectItem =>
  item.kind === 'rect' && item.box.height === 22 && item.box.width > 5;

describe('a progress bar', () => {
  it('says label, value, word and note as given', () => {
    const items = draw({ ...BAR, note: '9/12 thôn' });

    expect(wordsOf({ items })).toBe(
      'Tiến độ mức cần đạt Kinh tế Xây dựng đường giao thông nông thôn 9/12 thôn 0,12/0,5 km chậm tiến độ',
    );
  });

  it.each([
    [0.24, 0.24],
    [0.5, 0.5],
    [1, 1],
    [1.08, 1.08],
    [1.15, 1.15],
    [2.4, 1.15],
  ])('reached %d of its target: it is filled to %d', (share, filled) => {
    const [whole, filling] = draw({ ...BAR, tone: 'met', share }).filter(isBar);

    expect((filling?.box.width ?? 0) / (whole?.box.width ?? 1)).toBeCloseTo(filled, 6);
  });

  it('is open at its end when it would be longer than the page', () => {
    const whiteStrokes = (share: number) =>
      draw({ ...BAR, tone: 'exceeded', share }).filter(
        (item) => item.kind === 'rect' && item.fill === INK.paper && item.box.height === 22,
      ).length;

    expect([whiteStrokes(1), whiteStrokes(1.1), whiteStrokes(1.2)]).toEqual([0, 1, 3]);
  });

  it('is empty at nothing', () => {
    expect(draw({ ...BAR, share: 0 }).filter(isBar)).toHaveLength(1);
  });

  it.each([0.25, 0.5, 1])('is marked where %d was expected', (expected) => {
    const items = draw({ ...BAR, expected });
    const [whole] = items.filter(isBar);
    const mark = items.findLast((item) => item.kind === 'rect' && item.fill === INK.text);

    const along = ((mark?.box.x ?? 0) + 2 - (whole?.box.x ?? 0)) / (whole?.box.width ?? 1);
    expect(along).toBeCloseTo(expected, 6);
  });

  it('is neither marked nor explained where nothing is expected', () => {
    const items = draw({ ...BAR, expected: null });

    expect(items.filter((item) => item.kind === 'rect' && item.fill === INK.text)).toEqual([]);
    expect(wordsOf({ items })).not.toContain('mức cần đạt');
  });

  it('is not drawn for a target that has no share, its word is', () => {
    const items = draw({ ...BAR, share: null, value: null, word: 'chưa đạt' });

    expect(items.filter(isBar)).toEqual([]);
    expect(wordsOf({ items })).toContain('chưa đạt');
  });

  it('tells the tones apart without colour', () => {
    const looks = TONES.map((tone) =>
      draw({ ...BAR, tone })
        .filter((item) => item.kind === 'glyph')
        .map((item) => item.path)
        .join(),
    );

    expect(new Set(looks).size).toBe(TONES.length);
  });

  it('alone is hatched when it is behind', () => {
    const hatched = TONES.filter((tone) =>
      draw({ ...BAR, tone }).some((item) => item.kind === 'rect' && item.hatch !== undefined),
    );

    expect(hatched).toEqual(['behind']);
  });
});

function draw(bar: ProgressBar): readonly Item[] {
  const progress = {
    title: 'Tiến độ',
    sections: [{ title: 'Kinh tế', bars: [bar] }],
    expectedLegend: 'mức cần đạt',
  };
  return progressBars(progress, 0, measure)?.items ?? [];
}
