import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { runs } from './line.ts';
import type { Column, Row, TableModel } from './model.ts';
import { SIZE, TEXT_WIDTH } from './paper.ts';

/** Longer cells may go over the page's edge: a row that must not be parted would leave half a page empty. */
const SHORT = 400;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A table whose header stands on every page; widths of columns and of cells are both given. */
export function table({ columns, rows }: TableModel, width = TEXT_WIDTH): Table {
  const widths = widthsOf(columns, width);
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ header }, index) =>
          cell(header, widths[index] ?? 0, { align: 'center', bold: true }),
        ),
      }),
      ...rows.map((row) => rowOf(row, columns, widths, width)),
    ],
  });
}

function rowOf(
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  width: number,
): TableRow {
  if ('across' in row) {
    const across = cell(row.across, width, { align: 'left', bold: true, span: columns.length });
    return new TableRow({ cantSplit: true, children: [across] });
  }
  return new TableRow({
    cantSplit: row.cells.every((text) => text.length < SHORT),
    children: columns.map(({ align = 'left' }, index) =>
      cell(row.cells[index] ?? '', widths[index] ?? 0, { align, bold: row.bold ?? false }),
    ),
  });
}

function cell(
  text: string,
  width: number,
  look: { readonly align: keyof typeof ALIGN; readonly bold: boolean; readonly span?: number },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    ...(look.span === undefined ? {} : { columnSpan: look.span }),
    children: [
      new Paragraph({
        alignment: ALIGN[look.align],
        // a line across stays with the rows that it heads
        keepNext: look.span !== undefined,
        children: runs(text, { size: SIZE.table, bold: look.bold }),
      }),
    ],
  });
}

/** Whole numbers that fill the width exactly. */
function widthsOf(columns: readonly Column[], width: number): number[] {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => Math.floor((width * weight) / total));
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, index) => (index === widths.length - 1 ? each + rest : each));
}
