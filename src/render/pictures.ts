import { progressBars } from './bars.ts';
import { createCanvasPainter } from './canvas.ts';
import type { DigestData, Picture, ProgressData } from './data.ts';
import { footer, heading, keyNumbers } from './heading.ts';
import { heatMap } from './heat-map.ts';
import { MARGIN, PAGE_WIDTH } from './look.ts';
import { type Measure, type Part, type Scene, stack } from './scene.ts';

const PART_GAP = 32;

/** Same data, same bytes. */
export function renderDigest(data: DigestData): Promise<Picture> {
  const painter = createCanvasPainter();
  return painter.paint(digestScene(data, painter.measure));
}

export function renderProgress(data: ProgressData): Promise<Picture> {
  const painter = createCanvasPainter();
  return painter.paint(progressScene(data, painter.measure));
}

export function digestScene(data: DigestData, measure: Measure): Scene {
  return page([
    (y) => heading(data.heading, y, measure),
    (y) => keyNumbers(data.numbers, y, measure),
    (y) => progressBars(data.progress, y, measure),
    (y) => heatMap(data.submissions, y, measure),
    (y) => footer(data.footer, y, measure),
  ]);
}

export function progressScene(data: ProgressData, measure: Measure): Scene {
  return page([
    (y) => heading(data.heading, y, measure),
    (y) => progressBars(data.progress, y, measure),
    (y) => footer(data.footer, y, measure),
  ]);
}

function page(parts: readonly ((top: number) => Part | null)[]): Scene {
  const { items, bottom } = stack(MARGIN, PART_GAP, parts);
  return { width: PAGE_WIDTH, height: Math.ceil(bottom + MARGIN), items };
}
