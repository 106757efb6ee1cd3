import type { PastFigure } from '../../domain/progress.ts';
import type { SheetModel } from '../../render/workbook/model.ts';
import type { OpenedSheet } from '../../render/workbook/open.ts';
import type { Texts } from '../../texts/texts.ts';
import { cellText } from './cell-values.ts';
import type { PlanChange } from './changes.ts';
import type { Codecs, Item } from './codecs.ts';
import { type CellProblem, findHeadings, isBlank } from './headings.ts';
import { unitOf } from './indicator-sheet.ts';
import { type Column, column, textIn, valueAt } from './layout.ts';
import { isEmptyRow, mergedProblems, readRow } from './rows.ts';
import { shown, type WorkbookNames } from './write-workbook.ts';

/** A figure of an earlier year as the workbook has it: of the commune, or of one unit by its code. */
export type PastRow = {
  readonly indicator: string;
  readonly unit: string | null;
  readonly month: string;
  readonly value: number;
  readonly denominator: number | null;
};

const SHEET = 'past';

type Deps = { readonly texts: Texts; readonly codecs: Codecs; readonly names: WorkbookNames };

/** The value stands in the row's own unit of measure; with a denominator both are counts. */
function columnsOf({ codecs }: Pick<Deps, 'codecs'>, document: Item): readonly Column[] {
  const { text, whole, amount } = codecs;
  const rows = new Map(rowsOf(document).map((row) => [textIn(row, 'code'), row]));
  const measure = (item: Item) =>
    typeof item.denominator === 'number' ? null : unitOf(rows.get(textIn(item, 'indicator')) ?? {});
  return [
    column('indicator', text, 12),
    column('label', text, 44, 'absent'),
    column('month', text, 12),
    column('unitCode', text, 14, 'null', ['unit']),
    column('denominator', whole, 14, 'null'),
    column('value', amount(measure), 18),
  ];
}

/** What is known of last year, and a row for the end of that year of every target that has none. */
export function pastSheet(
  deps: Pick<Deps, 'codecs' | 'names'>,
  document: Item,
  past: readonly PastRow[],
): SheetModel {
  const columns = columnsOf(deps, document);
  const december = `${Number(document.year) - 1}-12`;
  const entries = rowsOf(document).flatMap((row): readonly Item[] => {
    const indicator = textIn(row, 'code');
    const known = past.filter((figure) => figure.indicator === indicator);
    const own = { label: row.label };
    if (known.length > 0) return known.map((figure) => ({ ...figure, ...own }));
    return row.unit === null ? [] : [{ indicator, month: december, ...own }];
  });
  return {
    name: deps.names.sheet(SHEET),
    columns: columns.map(({ id, width, codec }) => ({
      header: deps.names.column(id),
      width,
      ...(codec.align === undefined ? {} : { align: codec.align }),
    })),
    rows: entries.map((entry) => columns.map((each) => shown(each, entry))),
    frozenColumns: 2,
    filter: true,
  };
}

type PastReading = {
  readonly rows: readonly PastRow[];
  readonly problems: readonly CellProblem[];
  readonly computed: readonly string[];
};

/** Rows without a value are the template's own and say nothing. */
export function readPast(deps: Deps, sheets: readonly OpenedSheet[], document: Item): PastReading {
  const { texts, names } = deps;
  const name = names.sheet(SHEET);
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) {
    return {
      rows: [],
      problems: [{ place: name, text: texts.plain('plan-sheet-missing') }],
      computed: [],
    };
  }
  const columns = columnsOf(deps, document);
  const headings = findHeadings(
    texts,
    sheet,
    new Map(columns.map(({ id }) => [id, names.column(id)])),
  );
  const problems: CellProblem[] = [...mergedProblems(texts, sheet), ...headings.problems];
  if (headings.problems.length > 0) return { rows: [], problems, computed: [] };
  const indexes = headings.columns;
  const rows = new Map<string, PastRow>();
  const computed: string[] = [];
  for (const [row, cells] of sheet.rows.entries()) {
    if (row <= headings.row || isEmptyRow(cells, [...indexes.values()])) continue;
    if (isBlank(cells[indexes.get('value') ?? 0])) continue;
    const read = readRow(texts, sheet, row, columns, ({ id }) => indexes.get(id), {});
    problems.push(...read.problems);
    computed.push(...read.computed);
    if (read.problems.length > 0) continue;
    const at = (field: string) => read.places.get(field) ?? name;
    const figure = read.item as unknown as PastRow;
    const wrong = faultOf(texts, document, figure, rows.has(keyOf(figure)));
    if (wrong !== null) problems.push({ place: at(wrong.field), text: wrong.text });
    rows.set(keyOf(figure), figure);
  }
  return { rows: [...rows.values()].map(withoutLabel), problems, computed };
}

function faultOf(texts: Texts, document: Item, figure: PastRow, isRepeated: boolean) {
  const { indicator, unit, month, value, denominator } = figure;
  const year = Number(document.year) - 1;
  if (!rowsOf(document).some(({ code }) => code === indicator)) {
    const text = texts.plain('plan-problem-unknown-indicator', { value: indicator ?? '' });
    return { field: 'indicator', text };
  }
  if (!new RegExp(`^${year}-(0[1-9]|1[0-2])$`).test(month ?? '')) {
    return { field: 'month', text: texts.plain('plan-past-month', { year: String(year) }) };
  }
  if (unit !== null && !unitsOf(document).some(({ code }) => code === unit)) {
    return { field: 'unit', text: texts.plain('plan-problem-unknown-unit', { value: unit }) };
  }
  if (denominator !== null && (denominator < 1 || value > denominator)) {
    return { field: 'value', text: texts.plain('plan-past-above') };
  }
  return isRepeated ? { field: 'indicator', text: texts.plain('plan-past-twice') } : null;
}

export function pastChanges(
  deps: Pick<Deps, 'codecs' | 'names'>,
  document: Item,
  before: readonly PastRow[],
  after: readonly PastRow[],
): readonly PlanChange[] {
  const value = columnsOf(deps, document).at(-1);
  if (value === undefined) return [];
  const textOf = (row: PastRow | undefined) => {
    if (row === undefined) return '';
    const text = cellText(shown(value, row));
    return row.denominator === null ? text : `${text}/${row.denominator}`;
  };
  const known = new Map(before.map((row) => [keyOf(row), row]));
  return after.flatMap((row): readonly PlanChange[] => {
    const [was, is] = [textOf(known.get(keyOf(row))), textOf(row)];
    if (was === is) return [];
    const sheet = deps.names.sheet(SHEET);
    const subject = row.unit === null ? row.indicator : `${row.indicator} ${row.unit}`;
    return [{ kind: 'changed', sheet, row: subject, column: row.month, before: was, after: is }];
  });
}

/** Figures as they are stored, with units by their codes. */
export function pastRows(
  figures: readonly PastFigure[],
  codeOf: (unitId: number) => string | null,
): readonly PastRow[] {
  return figures.map(({ unitId, ...rest }) => ({
    ...rest,
    unit: unitId === null ? null : codeOf(unitId),
  }));
}

function keyOf({ indicator, unit, month }: PastRow): string {
  return [indicator, unit ?? '', month].join(' ');
}

function withoutLabel({ indicator, unit, month, value, denominator }: PastRow): PastRow {
  return { indicator, unit, month, value, denominator };
}

function rowsOf(document: Item): readonly Item[] {
  const rows = valueAt(document, ['indicators']);
  return Array.isArray(rows) ? (rows as readonly Item[]) : [];
}

function unitsOf(document: Item): readonly Item[] {
  const units = valueAt(document, ['units']);
  return Array.isArray(units) ? (units as readonly Item[]) : [];
}
