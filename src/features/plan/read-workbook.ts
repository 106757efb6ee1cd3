import type { OpenedSheet } from '../../render/workbook/open.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Item } from './codecs.ts';
import { type CellProblem, findHeadings, isBlank, textOf } from './headings.ts';
import {
  type FormSheet,
  LIST_COLUMN,
  type ListSheet,
  type ListSource,
  type PlanSheet,
  valueAt,
  withValue,
} from './layout.ts';
import { isEmptyRow, mergedProblems, type RowReading, readRow } from './rows.ts';

/** What a workbook says, laid over the plan that it changes. */
export type WorkbookReading = {
  readonly document: Item;
  readonly problems: readonly CellProblem[];
  /** The path of each field of the document as `PlanProblem` writes it, and its cell. */
  readonly places: ReadonlyMap<string, string>;
  readonly computed: readonly string[];
};
type Found = {
  document: Item;
  readonly problems: CellProblem[];
  readonly places: Map<string, string>;
  readonly computed: string[];
};
type Names = {
  readonly sheet: (id: string) => string;
  readonly column: (id: string) => string;
};

export function readSheets(
  texts: Texts,
  names: Names,
  layout: readonly PlanSheet[],
  opened: readonly OpenedSheet[],
  base: Item,
): WorkbookReading {
  const found: Found = { document: base, problems: [], places: new Map(), computed: [] };
  for (const sheet of layout) {
    const name = names.sheet(sheet.id);
    const there = opened.find((each) => each.name === name);
    if (there === undefined) {
      found.problems.push({ place: name, text: texts.plain('plan-sheet-missing') });
      continue;
    }
    found.problems.push(...mergedProblems(texts, there));
    if (sheet.kind === 'form') readForm(texts, names, sheet, there, found);
    else readList(texts, names, sheet, there, found, base);
  }
  return found;
}

function readForm(
  texts: Texts,
  names: Names,
  sheet: FormSheet,
  opened: OpenedSheet,
  found: Found,
): void {
  const wanted = new Map(['id', 'item', 'value'].map((id) => [id, names.column(id)]));
  const headings = findHeadings(texts, opened, wanted);
  const [idAt, valueAtColumn] = [headings.columns.get('id'), headings.columns.get('value')];
  found.problems.push(...headings.problems);
  if (idAt === undefined || valueAtColumn === undefined) return;
  const rows = new Map<string, number>();
  for (const [row, cells] of opened.rows.entries()) {
    const id = textOf(cells[idAt]);
    if (row <= headings.row || id === '') continue;
    if (!sheet.fields.some((field) => field.id === id) || rows.has(id)) {
      const text = texts.plain(rows.has(id) ? 'plan-id-twice' : 'plan-id-unknown', { id });
      found.problems.push({ place: placeAt(opened, row, idAt), text });
    }
    rows.set(id, row);
  }
  for (const field of sheet.fields) {
    const row = rows.get(field.id);
    if (row === undefined) {
      const text = texts.plain('plan-id-missing', { id: field.id });
      found.problems.push({ place: opened.name, text });
      continue;
    }
    const cleared = without(found.document, field.path);
    merge(
      found,
      readRow(texts, opened, row, [field], () => valueAtColumn, cleared),
      [],
    );
  }
}

function readList(
  texts: Texts,
  names: Names,
  sheet: ListSheet,
  opened: OpenedSheet,
  found: Found,
  base: Item,
): void {
  const wanted = new Map(sheet.columns.map(({ id }) => [id, names.column(id)]));
  const headings = findHeadings(texts, opened, wanted);
  found.problems.push(...headings.problems);
  if (headings.problems.length > 0) return;
  const lists = new Map<ListSource, unknown[]>(sheet.sources.map((source) => [source, []]));
  for (const [row, cells] of opened.rows.entries()) {
    if (row <= headings.row || isEmptyRow(cells, [...headings.columns.values()])) continue;
    const keyCell = cells[headings.columns.get(sheet.key) ?? 0];
    const start = keptFields(sheet, base, textOf(keyCell));
    const read = readRow(
      texts,
      opened,
      row,
      sheet.columns,
      ({ id }) => headings.columns.get(id),
      start,
    );
    const source = sheet.sources.find(({ list }) => list === read.item[LIST_COLUMN]);
    const list = source === undefined ? undefined : lists.get(source);
    if (source === undefined || list === undefined) {
      found.problems.push(...read.problems, ...unlisted(texts, sheet, opened, row, read));
      continue;
    }
    merge(found, read, [...source.path, list.length], source.bare);
    list.push(entryOf(read.item, source));
  }
  for (const [source, list] of lists) found.document = withValue(found.document, source.path, list);
}

/** A row without the word that says which list it belongs to. */
function unlisted(
  texts: Texts,
  sheet: ListSheet,
  opened: OpenedSheet,
  row: number,
  read: RowReading,
): readonly CellProblem[] {
  const index = opened.rows[row]?.findIndex((cell) => !isBlank(cell)) ?? 0;
  const place = read.places.get(LIST_COLUMN) ?? placeAt(opened, row, index);
  const isNamed = read.problems.some((problem) => problem.place === place);
  return isNamed || sheet.sources.length < 2
    ? []
    : [{ place, text: texts.plain('plan-problem-missing') }];
}

function entryOf(item: Item, source: ListSource): unknown {
  const { [LIST_COLUMN]: _list, ...entry } = item;
  return source.bare === undefined ? entry : entry[source.bare];
}

/** Fields that no cell shows, from the entry that had this key before. */
function keptFields(sheet: ListSheet, base: Item, key: string): Item {
  if (sheet.kept === undefined) return {};
  const before = sheet.sources
    .flatMap(({ path }) => (valueAt(base, path) as readonly Item[] | undefined) ?? [])
    .find((entry) => entry[sheet.key] === key);
  return Object.fromEntries(
    Object.entries(sheet.kept).map(([name, start]) => [name, before?.[name] ?? start]),
  );
}

function merge(
  found: Found,
  read: RowReading,
  path: readonly (string | number)[],
  bare?: string,
): void {
  found.problems.push(...read.problems);
  found.computed.push(...read.computed);
  if (path.length === 0) found.document = read.item;
  const prefix = pathText(path);
  for (const [field, place] of read.places) {
    const own = field === bare ? prefix : [prefix, field].filter((part) => part !== '').join('.');
    found.places.set(own, place);
  }
}

function pathText(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function placeAt(opened: OpenedSheet, row: number, index: number): string {
  return `${opened.name}!${String.fromCharCode(65 + index)}${row + 1}`;
}

/** The document without the field, so that an empty cell says that there is none. */
function without(item: Item, path: readonly string[]): Item {
  const [step = '', ...rest] = path;
  if (rest.length === 0) {
    const { [step]: _gone, ...others } = item;
    return others;
  }
  const below = valueAt(item, [step]);
  if (typeof below !== 'object' || below === null) return item;
  return { ...item, [step]: without(below as Item, rest) };
}
