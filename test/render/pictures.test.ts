import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { createCanvasPainter } from '../../src/render/canvas.ts';
import type { Picture } from '../../src/render/data.ts';
import { renderDigest, renderProgress } from '../../src/render/pictures.ts';
import { type Item, lineHeight, type Style } from '../../src/render/scene.ts';
import { aDigest, aProgress, longNames } from './sample-pictures.ts';

const STYLE: Style = { size: 40, weight: 'regular', ink: '#000000' };
/** The vowels of Vietnamese and đ, by base letter and tone. */
const LETTERS =
  'a e i o u y à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ'.split(
    ' ',
  );
const painter = createCanvasPainter();

describe('a picture', () => {
  it('is a PNG as large as it says', async () => {
    const picture = await renderDigest(aDigest(7));
    const image = await loadImage(Buffer.from(picture.png));

    expect([...picture.png.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect([image.width, image.height]).toEqual([picture.width, picture.height]);
    expect(picture.width).toBe(1280);
  });

  it('has the same bytes for the same data', async () => {
    const [first, second] = [
      await renderProgress(aProgress(7)),
      await renderProgress(aProgress(7)),
    ];

    expect(Buffer.compare(first.png, second.png)).toBe(0);
  });

  it('of 40 units is far below the ten megabytes of a photo', async () => {
    const picture = await renderDigest(aDigest(8, longNames(40)));

    expect(picture.png.byteLength).toBeLessThan(3_000_000);
  });
});

describe('the letters', () => {
  it('are all in the font, each with its own marks, in both weights', async () => {
    for (const weight of ['regular', 'bold'] as const) {
      const shapes = new Map<string, string>();
      for (const letter of ['\u{e000}', ...LETTERS, ...LETTERS.map((one) => one.toUpperCase())]) {
        shapes.set(
          letter,
          Buffer.from((await line(letter, { ...STYLE, weight })).png).toString('hex'),
        );
      }

      expect(new Set(shapes.values()).size).toBe(shapes.size);
    }
  });

  it('stay within their line, marks and tails included', async () => {
    const picture = await line('ẲẰẴẾỞỮẶỘỴgjpqy|/', { ...STYLE, weight: 'bold' });
    const rows = inkedRows(await pixelsOf(picture), picture.width);

    expect(rows.length).toBeGreaterThan(0);
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...rows)).toBeLessThan(20 + lineHeight(STYLE));
  });

  it('look the same typed with loose marks', async () => {
    const loose = { ...aProgress(7), footer: 'Ở Phượng Ẵng'.normalize('NFD') };
    const [a, b] = [
      await renderProgress(loose),
      await renderProgress({ ...loose, footer: 'Ở Phượng Ẵng'.normalize('NFC') }),
    ];

    expect(Buffer.compare(a.png, b.png)).toBe(0);
  });
});

/** One line of text, twenty pixels from the edges. */
function line(text: string, style: Style): Promise<Picture> {
  const box = { x: 20, y: 20, width: painter.measure(text, style), height: lineHeight(style) };
  const items: readonly Item[] = [{ kind: 'text', box, text, style }];
  return painter.paint({ width: Math.ceil(box.width) + 40, height: box.height + 40, items });
}

async function pixelsOf({ png, width, height }: Picture): Promise<Uint8ClampedArray> {
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(Buffer.from(png)), 0, 0);
  return context.getImageData(0, 0, width, height).data;
}

function inkedRows(pixels: Uint8ClampedArray, width: number): readonly number[] {
  const red = pixels.filter((_, at) => at % 4 === 0);
  return [...red.entries()]
    .filter(([, value]) => value < 250)
    .map(([at]) => Math.floor(at / width));
}
