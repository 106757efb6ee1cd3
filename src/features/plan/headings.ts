import { fold } from '../../domain/fold.ts';
import { placeOf } from '../../render/workbook/markup.ts';
import type { CellValue, OpenedSheet } from '../../render/workbook/open.ts';
import type { Texts } from '../../texts/texts.ts';

/** A place in the workbook, as a person finds it, and what is wrong there. */
export type CellProblem = { readonly place: string; readonly text: string };

/** Where each wanted header stands: the index of its column. */
export type Headings = {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly problems: readonly CellProblem[];
};

const SEARCHED_ROWS = 6;

/** Finds the row of headers and the wanted ones in it, in any order; extra or missing ones are named. */
export function findHeadings(
  texts: Texts,
  sheet: OpenedSheet,
  wanted: ReadonlyMap<string, string>,
): Headings {
  const names = new Map([...wanted].map(([id, header]) => [fold(header), id]));
  const row = bestRow(sheet, names);
  const columns = new Map<string, number>();
  const problems: CellProblem[] = [];
  for (const [index, cell] of (sheet.rows[row] ?? []).entries()) {
    const header = textOf(cell);
    if (header === '') continue;
    const id = names.get(fold(header));
    const place = `${sheet.name}!${placeOf(row, index)}`;
    if (id === undefined)
      problems.push({ place, text: texts.plain('plan-header-unknown', { header }) });
    else if (columns.has(id))
      problems.push({ place, text: texts.plain('plan-header-twice', { header }) });
    else columns.set(id, index);
  }
  for (const [id, header] of wanted) {
    if (columns.has(id)) continue;
    problems.push({ place: sheet.name, text: texts.plain('plan-header-missing', { header }) });
  }
  return { row, columns, problems };
}

/** The one with the most headers of ours. */
function bestRow(sheet: OpenedSheet, names: ReadonlyMap<string, string>): number {
  const hits = sheet.rows
    .slice(0, SEARCHED_ROWS)
    .map((row) => row.filter((cell) => names.has(fold(textOf(cell)))).length);
  return Math.max(0, hits.indexOf(Math.max(0, ...hits)));
}

export function textOf(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

export function isBlank(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
