import type { Heading, KeyNumber } from './data.ts';
import { CONTENT_WIDTH, INK, MARGIN, STYLE } from './look.ts';
import {
  type Box,
  type Item,
  lineHeight,
  lineMiddle,
  type Measure,
  type Part,
  stack,
} from './scene.ts';
import { paragraph } from './wrap.ts';

const WHOLE = { x: MARGIN, width: CONTENT_WIDTH } as const;

export function heading({ title, subtitle }: Heading, top: number, measure: Measure): Part {
  return stack(top, 0, [
    (y) => paragraph({ ...WHOLE, text: title, style: STYLE.title, limit: 2 }, y, measure),
    (y) => paragraph({ ...WHOLE, text: subtitle, style: STYLE.subtitle, limit: 2 }, y, measure),
  ]);
}

export function partTitle(text: string, top: number, measure: Measure): Part {
  return paragraph({ ...WHOLE, text, style: STYLE.part, limit: 2 }, top, measure);
}

/** The time of the data, below a rule. */
export function footer(text: string, top: number, measure: Measure): Part {
  const rule = rect({ x: MARGIN, y: top, width: CONTENT_WIDTH, height: 2 }, INK.rule);
  const note = { ...WHOLE, text, style: STYLE.small, limit: 3 };
  const below = paragraph(note, top + 10, measure);
  return { items: [rule, ...below.items], bottom: below.bottom };
}

export function rect(box: Box, fill: string, radius = 0): Item {
  return { kind: 'rect', box, radius, fill };
}

const TILE = { gap: 20, padding: 22, perRow: 4 } as const;

/** Tiles of one height side by side; more than four go on two or more even rows. */
export function keyNumbers(
  numbers: readonly KeyNumber[],
  top: number,
  measure: Measure,
): Part | null {
  if (numbers.length === 0) return null;
  const rows = Math.ceil(numbers.length / TILE.perRow);
  const perRow = Math.ceil(numbers.length / rows);
  const width = (CONTENT_WIDTH - (perRow - 1) * TILE.gap) / perRow;
  const inside = width - 2 * TILE.padding;
  const place = (number: KeyNumber, column: number, y: number): Part => {
    const x = MARGIN + column * (width + TILE.gap) + TILE.padding;
    return stack(y + TILE.padding - 16, 0, [
      (at) =>
        paragraph(
          { text: number.value, style: STYLE.number, x, width: inside, limit: 1 },
          at,
          measure,
        ),
      (at) =>
        paragraph(
          { text: number.label, style: STYLE.small, x, width: inside, limit: 3 },
          at,
          measure,
        ),
    ]);
  };
  const row = (index: number) => (y: number) => {
    const tiles = numbers
      .slice(index * perRow, (index + 1) * perRow)
      .map((number, column) => place(number, column, y));
    const bottom = Math.max(...tiles.map((tile) => tile.bottom)) + TILE.padding - 8;
    const panels = tiles.map((_, column) => {
      const x = MARGIN + column * (width + TILE.gap);
      return rect({ x, y, width, height: bottom - y }, INK.panel, 14);
    });
    return { items: [...panels, ...tiles.flatMap((tile) => tile.items)], bottom };
  };
  return stack(
    top,
    TILE.gap,
    Array.from({ length: rows }, (_, index) => row(index)),
  );
}

/** Height of a sign beside its words. */
export const SIGN = 30;
const LEGEND = { gap: 12, between: 28, row: 4 } as const;

export type LegendEntry = {
  readonly text: string;
  readonly width: number;
  readonly sign: (box: Box) => readonly Item[];
};

/** A title with one sign explained at the other end of its line, or below where both are long. */
export function titleWithKey(title: string, key: LegendEntry, top: number, measure: Measure): Part {
  const head = partTitle(title, top, measure);
  const width = key.width + LEGEND.gap + measure(key.text, STYLE.small);
  const left = MARGIN + CONTENT_WIDTH - width;
  const shared = MARGIN + measure(title, STYLE.part) + LEGEND.between <= left;
  const level = top + lineMiddle(STYLE.part) - lineMiddle(STYLE.small);
  const below = shared ? legend([key], level, measure, left) : legend([key], head.bottom, measure);
  return {
    items: [...head.items, ...below.items],
    bottom: Math.max(head.bottom, below.bottom),
  };
}

/** Signs with their meaning, as many a line as fit. */
export function legend(
  entries: readonly LegendEntry[],
  top: number,
  measure: Measure,
  left = MARGIN,
): Part {
  const style = STYLE.small;
  const height = lineHeight(style);
  const items: Item[] = [];
  let x = left;
  let y = top;
  for (const entry of entries) {
    const room = MARGIN + CONTENT_WIDTH - left - entry.width - LEGEND.gap;
    const width = entry.width + LEGEND.gap + Math.min(measure(entry.text, style), room);
    if (x > left && x + width > MARGIN + CONTENT_WIDTH) {
      x = left;
      y += height + LEGEND.row;
    }
    const sign = { x, y: y + lineMiddle(style) - SIGN / 2, width: entry.width, height: SIGN };
    items.push(...entry.sign(sign));
    const words = {
      text: entry.text,
      style,
      x: x + entry.width + LEGEND.gap,
      width: room,
      limit: 1,
    };
    items.push(...paragraph(words, y, measure).items);
    x += width + LEGEND.between;
  }
  return { items, bottom: y + height };
}
