import { scaleBand, scaleLinear } from 'd3-scale';
import { CELLS, type Cell, type SubmissionRow, type Submissions } from './data.ts';
import { legend, partTitle, rect, SIGN } from './heading.ts';
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
import { cellSign } from './signs.ts';
import { paragraph } from './wrap.ts';

const PITCH = 50;
const CELL = 42;
const NAME_GAP = 20;
const TREND_HEIGHT = 96;
const RIGHT = MARGIN + CONTENT_WIDTH;
/** From so many rows on, the months stand below as well. */
const MANY_ROWS = 16;

type Column = { readonly x: number; readonly index: number };

/** The trend, and below it, in the same columns, each unit's months; null without units. */
export function heatMap(data: Submissions, top: number, measure: Measure): Part | null {
  if (data.rows.length === 0 || data.months.length === 0) return null;
  const columns = columnsOf(data.months.length);
  const names = (columns[0]?.x ?? RIGHT) - MARGIN - NAME_GAP;
  const cells = new Set(data.rows.flatMap((row) => row.cells));
  const entries = CELLS.flatMap((cell) =>
    cell !== 'none' && cells.has(cell)
      ? [{ text: data.legend[cell], width: SIGN, sign: (box: Box) => cellSign(cell, box) }]
      : [],
  );
  const header = (y: number): Part => monthNames(data.months, columns, y, measure);
  const rows = data.rows.map((row) => (y: number) => drawRow(row, columns, names, y, measure));
  const head = stack(top, 10, [
    (y) => partTitle(data.title, y, measure),
    (y) => legend(entries, y, measure),
    (y) => trend(data, columns, names, y, measure),
  ]);
  const body = stack(head.bottom + 4, 0, [
    header,
    ...rows,
    ...(rows.length >= MANY_ROWS ? [header] : []),
  ]);
  return { items: [...head.items, ...body.items], bottom: body.bottom };
}

/** The months end at the right margin; what they leave is for the names. */
function columnsOf(count: number): readonly Column[] {
  const indices = Array.from({ length: count }, (_, index) => index);
  const band = scaleBand(indices, [RIGHT - count * PITCH, RIGHT]);
  return indices.map((index) => ({ index, x: band(index) ?? RIGHT }));
}

function monthNames(
  months: readonly string[],
  columns: readonly Column[],
  top: number,
  measure: Measure,
): Part {
  const style = STYLE.small;
  const place = ({ x, index }: Column) =>
    paragraph(
      { text: months[index] ?? '', style, x, width: PITCH, limit: 1, align: 'centre' },
      top,
      measure,
    ).items;
  return { items: columns.flatMap(place), bottom: top + lineHeight(style) + 8 };
}

function drawRow(
  { unitName, cells }: SubmissionRow,
  columns: readonly Column[],
  width: number,
  top: number,
  measure: Measure,
): Part {
  const name = { text: unitName, style: STYLE.label, x: MARGIN, width, limit: 2 };
  const lines = paragraph(name, 0, measure);
  const middle = lineMiddle(name.style) + (lines.bottom - lineHeight(name.style)) / 2;
  const height = Math.max(PITCH, 2 * middle + 2);
  const text = paragraph(name, top + height / 2 - middle, measure);
  const rule = rect({ x: MARGIN, y: top, width: CONTENT_WIDTH, height: 1 }, INK.rule);
  const drawCell = ({ x, index }: Column) => {
    const cell: Cell = cells[index] ?? 'none';
    const y = top + (height - CELL) / 2;
    return cellSign(cell, { x: x + (PITCH - CELL) / 2, y, width: CELL, height: CELL });
  };
  return { items: [rule, ...text.items, ...columns.flatMap(drawCell)], bottom: top + height };
}

/** Columns of the on-time rate, each filled from its month up, out of a pale whole. */
function trend(
  { rates, ratesTitle }: Submissions,
  columns: readonly Column[],
  names: number,
  top: number,
  measure: Measure,
): Part | null {
  if (rates.every((rate) => rate.share === null)) return null;
  const style = STYLE.small;
  const base = top + lineHeight(style) + 4 + TREND_HEIGHT;
  const tall = scaleLinear([0, 1], [3, TREND_HEIGHT]).clamp(true);
  const drawColumn = ({ x, index }: Column): readonly Item[] => {
    const { share, text } = rates[index] ?? { share: null, text: '' };
    if (share === null) return [];
    const height = tall(share);
    const whole = { x: x + 8, width: PITCH - 16 };
    const number = { text, style, x, width: PITCH, limit: 1, align: 'centre' } as const;
    return [
      rect({ ...whole, y: base - TREND_HEIGHT, height: TREND_HEIGHT }, INK.track, 4),
      rect({ ...whole, y: base - height, height }, INK.blue, 4),
      ...paragraph(number, top, measure).items,
    ];
  };
  const about = { text: ratesTitle, style: STYLE.label, x: MARGIN, width: names, limit: 2 };
  const title = paragraph(about, 0, measure);
  const ground = { x: MARGIN + names + NAME_GAP, y: base, width: CONTENT_WIDTH - names - NAME_GAP };
  return {
    items: [
      ...paragraph(about, base - title.bottom, measure).items,
      rect({ ...ground, height: 2 }, INK.rule),
      ...columns.flatMap(drawColumn),
    ],
    bottom: base + 2,
  };
}
