import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import type { Picture } from './data.ts';
import { INK } from './look.ts';
import {
  BASELINE,
  type Box,
  type GlyphItem,
  type Item,
  type Measure,
  type RectItem,
  type Scene,
  type Style,
  type Weight,
} from './scene.ts';

const require = createRequire(import.meta.url);

/** One name a weight, and files instead of the system's fonts: a server has none. */
const FONTS: Readonly<Record<Weight, readonly [name: string, path: () => string]>> = {
  regular: [
    'Picture Regular',
    () =>
      require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  ],
  bold: [
    'Picture SemiBold',
    () =>
      require.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
  ],
};

/** The one place that knows how pixels are made: how wide a line is, and a scene as PNG. */
export function createCanvasPainter() {
  for (const [name, path] of Object.values(FONTS)) {
    if (!GlobalFonts.has(name)) GlobalFonts.registerFromPath(path(), name);
  }
  const ruler = createCanvas(1, 1).getContext('2d');
  const measure: Measure = (text, style) => {
    ruler.font = fontOf(style);
    return ruler.measureText(text).width;
  };
  return {
    measure,
    async paint({ width, height, items }: Scene): Promise<Picture> {
      const canvas = createCanvas(width, height);
      const context = canvas.getContext('2d');
      context.fillStyle = INK.paper;
      context.fillRect(0, 0, width, height);
      for (const item of items) draw(context, item);
      return { png: await canvas.encode('png'), width, height };
    },
  };
}

function fontOf({ size, weight }: Style): string {
  return `${size}px "${FONTS[weight][0]}"`;
}

function draw(context: SKRSContext2D, item: Item): void {
  switch (item.kind) {
    case 'text':
      context.font = fontOf(item.style);
      context.fillStyle = item.style.ink;
      context.fillText(item.text, item.box.x, item.box.y + Math.ceil(item.style.size * BASELINE));
      return;
    case 'rect':
      drawRect(context, item);
      return;
    case 'glyph':
      drawGlyph(context, item);
      return;
  }
}

function drawRect(context: SKRSContext2D, { box, radius, fill, outline, hatch }: RectItem): void {
  const shape = rounded(box, radius);
  if (fill !== null) {
    context.fillStyle = fill;
    context.fill(shape);
  }
  if (hatch !== undefined) {
    context.save();
    context.clip(shape);
    strokeLines(context, hatchPath(box), hatch, 4);
    context.restore();
  }
  if (outline !== undefined) {
    context.save();
    context.clip(shape);
    context.setLineDash(outline.dashed ? [7, 5] : []);
    strokeLines(context, shape, outline.ink, 5);
    context.restore();
  }
}

function rounded({ x, y, width, height }: Box, radius: number): Path2D {
  const shape = new Path2D();
  shape.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  return shape;
}

function hatchPath({ x, y, width, height }: Box): Path2D {
  const lines = new Path2D();
  for (let at = x - height; at < x + width; at += 12) {
    lines.moveTo(at, y + height);
    lines.lineTo(at + height, y);
  }
  return lines;
}

function drawGlyph(context: SKRSContext2D, { box, path, ink }: GlyphItem): void {
  context.save();
  context.translate(box.x, box.y);
  context.scale(box.width / 24, box.height / 24);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  strokeLines(context, new Path2D(path), ink, 2.6);
  context.restore();
}

function strokeLines(context: SKRSContext2D, path: Path2D, ink: string, width: number): void {
  context.strokeStyle = ink;
  context.lineWidth = width;
  context.stroke(path);
}
