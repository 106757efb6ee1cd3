import { scaleLinear } from 'd3-scale';
import type { Progress, ProgressBar, ProgressSection } from './data.ts';
import { partTitle, rect, SIGN, titleWithKey } from './heading.ts';
import { CONTENT_WIDTH, INK, MARGIN, STYLE } from './look.ts';
import { type Box, type Item, lineMiddle, type Measure, type Part, stack } from './scene.ts';
import { barFilling, toneSign } from './signs.ts';
import { paragraph } from './wrap.ts';

const ROW_GAP = 12;
const SECTION_GAP = 20;
/** Between the bars and what stands to the right of them. */
const COLUMN_GAP = 36;
const BAR_HEIGHT = 22;
/** Two are the rule; the plan's longest label, 126 letters, needs the third. */
const LABEL_LINES = 3;
const SIGN_GAP = 12;
/** A bar is drawn up to this part of its target; beyond, its end is open. */
const LONGEST = 1.15;
const WORDS = { narrowest: 240, widest: 390 } as const;

/** The sections below each other; null when there is not one bar. */
export function progressBars(progress: Progress, top: number, measure: Measure): Part | null {
  const sections = progress.sections.filter((section) => section.bars.length > 0);
  const bars = sections.flatMap((section) => section.bars);
  if (bars.length === 0) return null;
  const words = wordsWidth(bars, measure);
  const marks = bars.some((bar) => bar.share !== null && bar.expected !== null);
  const explained = { text: progress.expectedLegend, width: 2 * SIGN, sign: legendMark };
  const head = marks
    ? titleWithKey(progress.title, explained, top, measure)
    : partTitle(progress.title, top, measure);
  const body = stack(
    head.bottom + 12,
    SECTION_GAP,
    sections.map((section) => (y) => drawSection(section, words, y, measure)),
  );
  return { items: [...head.items, ...body.items], bottom: body.bottom };
}

/** As narrow as the widest value and word allow: the bars get the rest. */
function wordsWidth(bars: readonly ProgressBar[], measure: Measure): number {
  const widths = bars.flatMap(({ value, word }) => [
    measure(value ?? '', STYLE.value),
    SIGN + SIGN_GAP + measure(word, STYLE.small),
  ]);
  return Math.min(Math.max(...widths, WORDS.narrowest), WORDS.widest) + 1;
}

function drawSection(
  { title, bars }: ProgressSection,
  words: number,
  top: number,
  measure: Measure,
): Part {
  const name = { text: title, style: STYLE.section, x: MARGIN, width: CONTENT_WIDTH, limit: 2 };
  const head = paragraph(name, top, measure);
  const rule = { x: MARGIN, y: head.bottom + 4, width: CONTENT_WIDTH, height: 2 };
  const body = stack(
    head.bottom + 10,
    ROW_GAP,
    bars.map((bar) => (y) => drawBar(bar, words, y, measure)),
  );
  return { items: [...head.items, rect(rule, INK.rule), ...body.items], bottom: body.bottom };
}

/** Left: label, bar, note. Right: value, sign and word. */
function drawBar(bar: ProgressBar, words: number, top: number, measure: Measure): Part {
  const width = CONTENT_WIDTH - words - COLUMN_GAP;
  const left = { x: MARGIN, width } as const;
  const { share, note, value } = bar;
  const main = stack(top, 0, [
    (y) =>
      paragraph({ ...left, text: bar.label, style: STYLE.label, limit: LABEL_LINES }, y, measure),
    (y) => (share === null ? null : track(bar, share, { ...left, y, height: BAR_HEIGHT })),
    (y) =>
      note === null
        ? null
        : paragraph({ ...left, text: note, style: STYLE.small, limit: 1 }, y, measure),
  ]);
  const right = { x: MARGIN + width + COLUMN_GAP, width: words } as const;
  const side = stack(top, 0, [
    (y) =>
      value === null
        ? null
        : paragraph({ ...right, text: value, style: STYLE.value, limit: 2 }, y, measure),
    (y) => wordWithSign(bar, right.x, right.width, y, measure),
  ]);
  return { items: [...main.items, ...side.items], bottom: Math.max(main.bottom, side.bottom) };
}

function wordWithSign(
  { tone, word }: ProgressBar,
  x: number,
  width: number,
  top: number,
  measure: Measure,
): Part {
  const style = { ...STYLE.small, ink: INK.text };
  const indent = SIGN + SIGN_GAP;
  const text = { text: word, style, x: x + indent, width: width - indent, limit: 2 };
  const words = paragraph(text, top, measure);
  const y = top + lineMiddle(style) - SIGN / 2;
  return {
    items: [...toneSign(tone, { x, y, width: SIGN, height: SIGN }), ...words.items],
    bottom: words.bottom,
  };
}

/** The track ends at the target; the filling may go on behind it, the mark is the expected pace. */
function track({ tone, expected }: ProgressBar, share: number, room: Box): Part {
  const along = scaleLinear([0, LONGEST], [0, room.width]).clamp(true);
  const box = { ...room, y: room.y + lineMiddle(STYLE.small) - BAR_HEIGHT / 2 };
  const whole = { ...box, width: along(1) };
  const filled = { ...box, width: Math.max(along(share), 6) };
  const empty: Item =
    tone === 'no_data'
      ? {
          kind: 'rect',
          box: whole,
          radius: 6,
          fill: INK.paper,
          outline: { ink: INK.grey, dashed: true },
        }
      : rect(whole, INK.track, 6);
  const items = [empty, ...(share > 0 ? barFilling(tone, filled) : [])];
  if (share > 1) items.push(rect({ ...box, x: box.x + along(1) - 2, width: 4 }, INK.paper));
  if (share > LONGEST) items.push(...openEnd(filled));
  if (expected !== null) items.push(...mark(box.x + along(expected), box));
  return { items, bottom: box.y + box.height + 6 };
}

/** Two white strokes across the end: the bar would be longer. */
function openEnd(filled: Box): readonly Item[] {
  const end = filled.x + filled.width;
  return [26, 14].map((back) =>
    rect({ x: end - back, y: filled.y, width: 4, height: filled.height }, INK.paper),
  );
}

function mark(x: number, bar: Box): readonly Item[] {
  const tall = { y: bar.y - 6, height: bar.height + 12 };
  return [
    rect({ ...tall, x: x - 5, width: 10 }, INK.paper, 4),
    rect({ ...tall, x: x - 2, width: 4 }, INK.text, 2),
  ];
}

function legendMark(box: Box): readonly Item[] {
  const bar = { ...box, y: box.y + 6, height: box.height - 12 };
  return [rect(bar, INK.track, 4), ...mark(box.x + box.width / 2, bar)];
}
