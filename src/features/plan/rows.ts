import { placeOf } from '../../render/workbook/markup.ts';
import type { CellValue, OpenedSheet } from '../../render/workbook/open.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Filled, Item } from './codecs.ts';
import { type CellProblem, isBlank } from './headings.ts';
import { type Column, withValue } from './layout.ts';

/** What came out of one row: the entry as far as it could be read, and where each field stands. */
export type RowReading = {
  readonly item: Item;
  readonly problems: readonly CellProblem[];
  /** The path of a field, joined by dots, and its cell. */
  readonly places: ReadonlyMap<string, string>;
  /** Cells whose value a formula has computed. */
  readonly computed: readonly string[];
};

/** Reads the cells of a row in the order of the columns: later ones may ask what earlier ones said. */
export function readRow(
  texts: Texts,
  sheet: OpenedSheet,
  row: number,
  columns: readonly Column[],
  indexOf: (column: Column) => number | undefined,
  start: Item,
): RowReading {
  let item = start;
  const problems: CellProblem[] = [];
  const places = new Map<string, string>();
  const computed: string[] = [];
  for (const column of columns) {
    const index = indexOf(column);
    if (index === undefined) continue;
    const address = placeOf(row, index);
    const place = `${sheet.name}!${address}`;
    const cell = sheet.rows[row]?.[index] ?? null;
    places.set(column.path.join('.'), place);
    if (sheet.marks.faults.has(address)) {
      problems.push({ place, text: texts.plain('plan-cell-fault') });
      continue;
    }
    if (isBlank(cell)) {
      if (sheet.marks.formulas.has(address)) computed.push(place);
      item = withValue(item, column.path, blankValue(column, item));
      continue;
    }
    if (sheet.marks.formulas.has(address)) computed.push(place);
    const read = column.codec.read(unscaled(sheet, address, cell as Filled), item);
    if ('problem' in read) problems.push({ place, text: read.problem });
    else item = withValue(item, column.path, read.value);
  }
  return { item, problems, places, computed };
}

/** 95 % is kept by Excel as 0.95; a plan counts in per cent. */
function unscaled(sheet: OpenedSheet, address: string, cell: Filled): Filled {
  if (typeof cell !== 'object' || !('number' in cell)) return cell;
  if (!sheet.marks.percents.has(address)) return cell;
  return { number: Number((cell.number * 100).toPrecision(15)) };
}

function blankValue(column: Column, item: Item): unknown {
  const blank = typeof column.blank === 'function' ? column.blank(item) : column.blank;
  if (blank === 'null') return null;
  if (blank === 'false') return false;
  return blank === 'none' ? [] : undefined;
}

/** A row with nothing in the cells that count. */
export function isEmptyRow(row: readonly CellValue[], indexes: readonly number[]): boolean {
  return indexes.every((index) => isBlank(row[index]));
}

/** Merged cells hide values: each area is refused by name. */
export function mergedProblems(texts: Texts, sheet: OpenedSheet): readonly CellProblem[] {
  return sheet.marks.merged.map((area) => ({
    place: `${sheet.name}!${area}`,
    text: texts.plain('plan-cells-merged'),
  }));
}
