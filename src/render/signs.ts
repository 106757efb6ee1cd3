import type { Cell, Tone } from './data.ts';
import { INK } from './look.ts';
import type { Box, Item } from './scene.ts';

/** Lines on a grid of 24 × 24: the font has no signs, and they must survive a grey print. */
const PATH = {
  check: 'M6 12.5 L10.5 17 L18 8',
  plus: 'M12 6 V18 M6 12 H18',
  dot: 'M11 12 A1 1 0 1 1 13 12 A1 1 0 1 1 11 12',
  bang: 'M12 6 V13 M12 17.2 V17.6',
  clock: 'M12 7 V12.5 L16 14.5',
  cross: 'M7.5 7.5 L16.5 16.5 M16.5 7.5 L7.5 16.5',
  dash: 'M7 12 H17',
  dots: 'M6.8 12 H7 M11.9 12 H12.1 M17 12 H17.2',
  ahead: 'M10 7 L15 12 L10 17',
} as const;

type Look = {
  readonly path: keyof typeof PATH;
  readonly ink: string;
  readonly fill: string | null;
  readonly outline: { readonly ink: string; readonly dashed: boolean } | null;
};

const TONE_LOOK: Readonly<Record<Tone, Look>> = {
  exceeded: { path: 'plus', ink: INK.paper, fill: INK.green, outline: null },
  met: { path: 'check', ink: INK.paper, fill: INK.green, outline: null },
  on_pace: { path: 'ahead', ink: INK.paper, fill: INK.blue, outline: null },
  behind: { path: 'bang', ink: INK.paper, fill: INK.amber, outline: null },
  not_due: {
    path: 'dot',
    ink: INK.grey,
    fill: INK.paper,
    outline: { ink: INK.grey, dashed: false },
  },
  no_data: {
    path: 'dash',
    ink: INK.grey,
    fill: INK.paper,
    outline: { ink: INK.grey, dashed: true },
  },
};

/** The more there is to do, the darker: what is well recedes, in grey as well. */
const CELL_LOOK: Readonly<Record<Exclude<Cell, 'none'>, Look>> = {
  on_time: { path: 'check', ink: INK.green, fill: INK.greenPale, outline: null },
  late: { path: 'clock', ink: INK.text, fill: INK.amberPale, outline: null },
  drafting: {
    path: 'dots',
    ink: INK.blue,
    fill: INK.paper,
    outline: { ink: INK.blue, dashed: false },
  },
  missing: { path: 'cross', ink: INK.paper, fill: INK.red, outline: null },
  excused: { path: 'dash', ink: INK.quiet, fill: INK.track, outline: null },
  not_due: { path: 'dot', ink: INK.quiet, fill: INK.panel, outline: null },
};

/** A round sign for where a target stands. */
export function toneSign(tone: Tone, box: Box): readonly Item[] {
  return sign(TONE_LOOK[tone], box, box.width / 2);
}

/** A square sign for one month of one unit. */
export function cellSign(cell: Cell, box: Box): readonly Item[] {
  return cell === 'none' ? [] : sign(CELL_LOOK[cell], box, 8);
}

function sign(look: Look, box: Box, radius: number): readonly Item[] {
  const { fill, outline } = look;
  return [
    { kind: 'rect', box, radius, fill, ...(outline === null ? {} : { outline }) },
    { kind: 'glyph', box, path: PATH[look.path], ink: look.ink },
  ];
}

/** The filled part of a bar. */
export function barFilling(tone: Tone, box: Box): readonly Item[] {
  const bar = { kind: 'rect', box, radius: 6 } as const;
  switch (tone) {
    case 'exceeded':
    case 'met':
      return [{ ...bar, fill: INK.green }];
    case 'on_pace':
      return [{ ...bar, fill: INK.blue }];
    case 'behind':
      return [{ ...bar, fill: INK.amber, hatch: INK.amberLight }];
    case 'not_due':
      return [{ ...bar, fill: INK.paper, outline: { ink: INK.grey, dashed: false } }];
    case 'no_data':
      return [];
  }
}
