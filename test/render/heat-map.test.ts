import { describe, expect, it } from 'vitest';
import { createCanvasPainter } from '../../src/render/canvas.ts';
import { CELLS, type Cell, type Submissions } from '../../src/render/data.ts';
import { heatMap } from '../../src/render/heat-map.ts';
import { INK } from '../../src/render/look.ts';
import type { Item } from '../../src/render/scene.ts';
import { textsOf, wordsOf } from './layout.ts';

const { measure } = createCanvasPainter();
const SEEN = CELLS.filter((cell) => cell !== 'none');
const CELL_SIDE = 42;
const TREND_HEIGHT = 96;

describe('the heat map', () => {
  it('names the months, the units and only the signs that occur', () => {
    const items = draw([
      ['Thôn 1', ['on_time', 'late', 'not_due']],
      ['Thôn 2', ['none', 'on_time', 'not_due']],
    ]);

    expect(wordsOf({ items })).toBe(
      'Nộp báo cáo đúng hạn muộn chưa đến kỳ Đúng hạn (%) 100 50 T2 T3 T4 Thôn 1 Thôn 2',
    );
  });

  it('stands each cell below its month', () => {
    const items = draw([['Thôn 1', ['on_time', 'late', 'missing']]]);
    const months = textsOf({ items }).filter(({ text }) => /^T\d$/u.test(text));

    expect(cellsOf(items).map(({ box }) => Math.round(box.x + box.width / 2))).toEqual(
      months.map(({ box }) => Math.round(box.x + box.width / 2)),
    );
  });

  it('draws nothing where nothing is owed', () => {
    expect(cellsOf(draw([['Thôn 1', ['none', 'none', 'on_time']]]))).toHaveLength(1);
  });

  it('has a sign of its own for each state, so that it survives a grey print', () => {
    const paths = SEEN.flatMap((cell) =>
      cellsOf(draw([['Thôn 1', [cell, 'none', 'none']]])).map(({ path }) => path),
    );

    expect(paths).toHaveLength(6);
    expect(new Set(paths).size).toBe(6);
  });

  it('fills the columns of the trend to the rate, and leaves out what is not known yet', () => {
    const items = draw([['Thôn 1', ['on_time', 'late', 'not_due']]]);
    const heights = items
      .filter((item) => item.kind === 'rect' && item.fill === INK.blue)
      .map(({ box }) => box.height / TREND_HEIGHT);

    expect(heights).toHaveLength(2);
    expect(heights[0]).toBeCloseTo(1, 6);
    expect(heights[1]).toBeCloseTo(0.5, 1);
  });

  it('repeats the months below a long list', () => {
    const many = Array.from({ length: 16 }, (_, index) => row(`Thôn ${index + 1}`, 'on_time'));
    const few = many.slice(0, 15);

    expect(wordsOf({ items: draw(many) }).match(/T4/gu)).toHaveLength(2);
    expect(wordsOf({ items: draw(few) }).match(/T4/gu)).toHaveLength(1);
  });
});

type Row = readonly [unitName: string, cells: readonly Cell[]];

function row(unitName: string, cell: Cell): Row {
  return [unitName, [cell, cell, cell]];
}

function draw(rows: readonly Row[]): readonly Item[] {
  const data: Submissions = {
    title: 'Nộp báo cáo',
    months: ['T2', 'T3', 'T4'],
    rows: rows.map(([unitName, cells]) => ({ unitName, cells })),
    rates: [
      { share: 1, text: '100' },
      { share: 0.5, text: '50' },
      { share: null, text: '' },
    ],
    ratesTitle: 'Đúng hạn (%)',
    legend: {
      on_time: 'đúng hạn',
      late: 'muộn',
      drafting: 'đang soạn',
      missing: 'chưa nộp',
      excused: 'được miễn',
      not_due: 'chưa đến kỳ',
    },
  };
  return heatMap(data, 0, measure)?.items ?? [];
}

function cellsOf(items: readonly Item[]) {
  return items.filter((item) => item.kind === 'glyph').filter(({ box }) => box.width === CELL_SIDE);
}
