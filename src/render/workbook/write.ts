import { Buffer } from 'node:buffer';
import writeXlsxFile, { type CellObject, type Image, type Sheet } from 'write-excel-file/node';
import { headerRow, type SheetCell, type SheetColumn, type SheetModel } from './model.ts';
import { printLayout } from './print-layout.ts';

/** What the library takes as the content of a picture. */
type Content = Image['content'];

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };
const BORDER = { borderStyle: 'thin', borderColor: '#9AA5B1' } as const;
const HEADER = { fontWeight: 'bold', backgroundColor: '#DCE6F1', align: 'center' } as const;
const STRONG = { fontWeight: 'bold', backgroundColor: '#F2F5F9' } as const;
/** Group and decimal marks as in Viet Nam: 1.611,5. */
const VIETNAMESE = '[$-42A]';
const LINE_POINTS = 16.5;
/** Times New Roman 12 is a little wider than the digits in which Excel measures columns. */
const CHARACTERS_PER_WIDTH = 1.05;

/** The sheets as an .xlsx file: computed values, no formulas, ready to print. */
export async function writeWorkbook(sheets: readonly SheetModel[]): Promise<Uint8Array> {
  const features = [printLayout<Content>(sheets)];
  return writeXlsxFile(sheets.map(sheetOf), { ...FONT, features }).toBuffer();
}

function sheetOf(sheet: SheetModel): Sheet<Content> {
  const { columns } = sheet;
  const titles = (sheet.title ?? []).map((line, i): CellObject[] => [
    i === 0 ? { ...text(line), fontWeight: 'bold', fontSize: 14, height: 22 } : text(line),
  ]);
  const header = columns.map(
    (column): CellObject => ({
      ...text(column.header),
      ...HEADER,
      ...BORDER,
      alignVertical: 'center',
      wrap: true,
    }),
  );
  const rows = sheet.rows.map((row, i) => {
    const strong = sheet.strong?.has(i) === true ? STRONG : {};
    return withHeight(
      columns.map((column, k) => ({ ...cellOf(row[k] ?? null, column), ...BORDER, ...strong })),
      columns,
    );
  });
  const picture = sheet.picture;
  return {
    sheet: sheet.name,
    columns: columns.map(({ width }) => ({ width })),
    data: [...titles, ...(columns.length === 0 ? [] : [withHeight(header, columns)]), ...rows],
    ...(columns.length === 0 ? {} : { stickyRowsCount: headerRow(sheet) }),
    ...(sheet.frozenColumns === undefined ? {} : { stickyColumnsCount: sheet.frozenColumns }),
    ...(picture === undefined
      ? {}
      : {
          images: [
            {
              content: Buffer.from(picture.png),
              contentType: 'image/png',
              width: picture.width,
              height: picture.height,
              dpi: 96,
              anchor: { row: titles.length + 1, column: 1 },
              title: picture.title,
            },
          ],
        }),
  };
}

function text(value: string): CellObject {
  return { value, type: String, format: '@' };
}

function cellOf(cell: SheetCell, column: SheetColumn): CellObject {
  if (cell === null) return {};
  const align = column.align === undefined ? {} : { align: column.align };
  if (typeof cell === 'string') {
    return { ...text(cell), ...align, alignVertical: 'top', wrap: true };
  }
  if ('day' in cell) {
    const value = serialDay(cell.day);
    return { value, type: Number, format: 'dd/mm/yyyy', align: 'center', alignVertical: 'top' };
  }
  if ('moment' in cell) {
    const { hour, minute } = Temporal.PlainTime.from(cell.moment);
    const value = serialDay(cell.moment) + (hour * 60 + minute) / 1440;
    return {
      value,
      type: Number,
      format: 'dd/mm/yyyy hh:mm',
      align: 'center',
      alignVertical: 'top',
    };
  }
  const fraction = cell.decimals === 0 ? '' : `.${'0'.repeat(cell.decimals)}`;
  const whole = cell.ungrouped === true ? '0' : '#,##0';
  const format = `${VIETNAMESE}${whole}${fraction}${cell.percent === true ? '%' : ''}`;
  return { value: cell.number, type: Number, format, align: 'right', alignVertical: 'top' };
}

/** Excel counts days from 30/12/1899. */
function serialDay(iso: string): number {
  return Temporal.PlainDate.from('1899-12-30').until(Temporal.PlainDate.from(iso), {
    largestUnit: 'days',
  }).days;
}

/** Rows do not grow by themselves with this font: as many lines as the longest text takes. */
function withHeight(row: CellObject[], columns: readonly SheetColumn[]): CellObject[] {
  const lines = row.map(({ value }, k) => {
    if (typeof value !== 'string') return 1;
    const width = Math.max(1, (columns[k]?.width ?? 10) / CHARACTERS_PER_WIDTH);
    return value
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0);
  });
  const height = Math.min(409, Math.max(1, ...lines) * LINE_POINTS + 3);
  return row.map((cell, k) => (k === 0 ? { ...cell, height } : cell));
}
