import { describe, expect, it } from 'vitest';
import { createCanvasPainter } from '../../src/render/canvas.ts';
import { CELLS, TONES } from '../../src/render/data.ts';
import { INK, MARGIN, STYLE } from '../../src/render/look.ts';
import { digestScene, progressScene } from '../../src/render/pictures.ts';
import type { Scene } from '../../src/render/scene.ts';
import { cellSign, toneSign } from '../../src/render/signs.ts';
import { faultsOf, textsOf, wordsOf } from './layout.ts';
import { aDigest, aProgress, longNames, PLAN } from './sample-pictures.ts';

const { measure } = createCanvasPainter();
const BOX = { x: 0, y: 0, width: 42, height: 42 };
const LONG = longNames(40);

const SCENES: readonly (readonly [name: string, scene: Scene])[] = [
  ['an early month', digestScene(aDigest(3), measure)],
  ['a middle month', digestScene(aDigest(7), measure)],
  ['the last month', digestScene(aDigest(12), measure)],
  ['40 units with long names', digestScene(aDigest(8, LONG), measure)],
  ['46 targets in an early month', progressScene(aProgress(3), measure)],
  ['46 targets in a middle month', progressScene(aProgress(7), measure)],
  ['46 targets in the last month', progressScene(aProgress(12), measure)],
];

describe('the page', () => {
  it.each(SCENES)('has nothing cut, covered, small or off the page: %s', (_, scene) => {
    expect(faultsOf(scene, MARGIN)).toEqual([]);
    expect(wordsOf(scene)).not.toContain('…');
  });

  it.each(SCENES)('keeps within what Telegram takes as a photo: %s', (_, scene) => {
    expect(scene.width).toBe(1280);
    expect(scene.width + scene.height).toBeLessThanOrEqual(10_000);
    expect(scene.height / scene.width).toBeLessThanOrEqual(20);
  });

  it('shows each of the plan’s labels whole', () => {
    const words = wordsOf(progressScene(aProgress(7), measure));

    expect(PLAN.indicators).toHaveLength(46);
    expect(PLAN.indicators.filter(({ label }) => !words.includes(label))).toEqual([]);
  });

  it('shows each of 40 long names whole', () => {
    const words = wordsOf(digestScene(aDigest(8, LONG), measure));

    expect(LONG[39]).toBe('Tổ tự quản khu dân cư kiểu mẫu Ngưỡng Đặng – Ở Phượng Ẵng 40');
    expect(LONG.filter((name) => !words.includes(name))).toEqual([]);
  });

  it('cuts what nobody should write, and still covers nothing', () => {
    const endless = 'Ẵng-Ở-Phượng-Ưỡn'.repeat(40);
    const progress = aProgress(7);
    const [section] = progress.progress.sections;
    const [bar] = section?.bars ?? [];
    if (section === undefined || bar === undefined) throw new Error('no bar');
    const texts = { label: endless, value: endless, word: endless, note: endless };
    const scene = progressScene(
      {
        heading: { title: endless, subtitle: endless },
        progress: {
          title: endless,
          expectedLegend: endless,
          sections: [{ title: endless, bars: [{ ...bar, ...texts }, bar] }],
        },
        footer: endless,
      },
      measure,
    );

    expect(faultsOf(scene, MARGIN)).toEqual([]);
    expect(wordsOf(scene).match(/…/gu)).toHaveLength(10);
  });

  it('leaves out a part that has nothing to show', () => {
    const full = aDigest(7);
    const empty = {
      ...full,
      numbers: [],
      progress: { ...full.progress, sections: [{ title: 'Kinh tế', bars: [] }] },
      submissions: { ...full.submissions, rows: [] },
    };

    const scene = digestScene(empty, measure);

    expect(wordsOf(scene)).toBe(`${full.heading.title} ${full.heading.subtitle} ${full.footer}`);
    expect(scene.height).toBeLessThan(350);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('holds %d key numbers', (count) => {
    const number = { value: '36.565', label: 'chỉ tiêu đã đạt, vượt kế hoạch năm' };

    const scene = digestScene(
      { ...aDigest(7), numbers: Array.from({ length: count }, () => number) },
      measure,
    );

    expect(faultsOf(scene, MARGIN)).toEqual([]);
    expect(wordsOf(scene).match(/36\.565/gu)).toHaveLength(count);
  });
});

describe('the inks', () => {
  it.each(SCENES)('of words stand 4.5 : 1 against the paper and the tiles: %s', (_, scene) => {
    const inks = [...new Set(textsOf(scene).map((text) => text.style.ink))];

    expect(inks).not.toEqual([]);
    expect(inks.filter((ink) => contrast(ink, INK.paper) < 4.5)).toEqual([]);
    expect(contrast(STYLE.small.ink, INK.panel)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ...TONES.map((tone) => [tone, toneSign(tone, BOX)] as const),
    ...CELLS.filter((cell) => cell !== 'none').map((cell) => [cell, cellSign(cell, BOX)] as const),
  ])('of the sign %s stand 4.5 : 1 against its filling', (_, [filling, glyph]) => {
    if (filling?.kind !== 'rect' || glyph?.kind !== 'glyph') throw new Error('no sign');

    expect(contrast(glyph.ink, filling.fill ?? INK.paper)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, contrast ratio of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
