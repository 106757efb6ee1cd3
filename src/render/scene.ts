/** A picture before it is painted: plain boxes on a page, so that a layout can be tested. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type Weight = 'regular' | 'bold';
export type Style = { readonly size: number; readonly weight: Weight; readonly ink: string };

/** One line; the box is as wide as the text and a line high. */
export type TextItem = {
  readonly kind: 'text';
  readonly box: Box;
  readonly text: string;
  readonly style: Style;
};
export type RectItem = {
  readonly kind: 'rect';
  readonly box: Box;
  readonly radius: number;
  readonly fill: string | null;
  readonly outline?: { readonly ink: string; readonly dashed: boolean };
  /** Diagonal lines over the filling. */
  readonly hatch?: string;
};
/** A sign drawn as lines on a grid of 24 × 24, stretched to the box. */
export type GlyphItem = {
  readonly kind: 'glyph';
  readonly box: Box;
  readonly path: string;
  readonly ink: string;
};
export type Item = TextItem | RectItem | GlyphItem;

/** What a part of the page draws, and where the next one may begin. */
export type Part = { readonly items: readonly Item[]; readonly bottom: number };

export type Scene = {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
};

/** Width in pixels of one line. */
export type Measure = (text: string, style: Style) => number;

/**
 * In sizes of the font, from the top of a line: Ẳ rises 1.22 above the baseline, more than the
 * font says of itself, and Ặ reaches 0.24 below it.
 */
export const BASELINE = 1.23;
const LINE_HEIGHT = 1.5;
/** The middle of the capitals. */
const MIDDLE = 0.87;

export function lineHeight(style: Style): number {
  return Math.round(style.size * LINE_HEIGHT);
}

/** From the top of a line to where a sign beside it has its middle. */
export function lineMiddle(style: Style): number {
  return Math.round(style.size * MIDDLE);
}

/** The page from top to bottom: each part begins `gap` below the one before it. */
export function stack(
  top: number,
  gap: number,
  parts: readonly ((top: number) => Part | null)[],
): Part {
  const items: Item[] = [];
  let bottom = top;
  for (const place of parts) {
    const part = place(items.length === 0 ? bottom : bottom + gap);
    if (part === null) continue;
    items.push(...part.items);
    bottom = part.bottom;
  }
  return { items, bottom };
}
