import type { Style } from './scene.ts';

/** The width that Telegram keeps; a phone shows it at about 360 px, so that 26 px stay legible. */
export const PAGE_WIDTH = 1280;
export const MARGIN = 48;
export const CONTENT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

/** Words and signs stand 4.5 : 1 or more against what is behind them (WCAG AA). */
export const INK = {
  paper: '#ffffff',
  panel: '#f1f4f6',
  text: '#1b2733',
  quiet: '#52606d',
  rule: '#d3dae0',
  track: '#e3e8ec',
  green: '#256f50',
  greenPale: '#d9ecdf',
  blue: '#2b64a0',
  amber: '#9a5800',
  amberLight: '#d9a45b',
  amberPale: '#ecbd72',
  red: '#a9323f',
  grey: '#66727f',
} as const;

export const STYLE = {
  title: { size: 46, weight: 'bold', ink: INK.text },
  subtitle: { size: 30, weight: 'regular', ink: INK.quiet },
  number: { size: 54, weight: 'bold', ink: INK.text },
  part: { size: 36, weight: 'bold', ink: INK.text },
  section: { size: 30, weight: 'bold', ink: INK.blue },
  label: { size: 28, weight: 'regular', ink: INK.text },
  value: { size: 28, weight: 'bold', ink: INK.text },
  small: { size: 26, weight: 'regular', ink: INK.quiet },
} as const satisfies Record<string, Style>;
