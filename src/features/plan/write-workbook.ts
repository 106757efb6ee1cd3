import type { SheetCell, SheetModel } from '../../render/workbook/model.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Item } from './codecs.ts';
import {
  type Column,
  type FormSheet,
  LIST_COLUMN,
  type ListSheet,
  type PlanSheet,
  valueAt,
} from './layout.ts';

/** The headers and names of the workbook, as the locale has them. */
export function createNames(texts: Texts) {
  return {
    sheet: (id: string) => texts.plain('plan-sheet', { sheet: id }),
    column: (id: string) => texts.plain('plan-column', { column: id }),
    item: (id: string) => texts.plain('plan-item', { item: id }),
  };
}
export type WorkbookNames = ReturnType<typeof createNames>;

/** The plan as sheets that can be edited and sent back. */
export function sheetsOf(
  names: WorkbookNames,
  layout: readonly PlanSheet[],
  document: Item,
): readonly SheetModel[] {
  return layout.map((sheet) =>
    sheet.kind === 'form' ? formSheet(names, sheet, document) : listSheet(names, sheet, document),
  );
}

function formSheet(names: WorkbookNames, sheet: FormSheet, document: Item): SheetModel {
  return {
    name: names.sheet(sheet.id),
    columns: [
      { header: names.column('id'), width: 34 },
      { header: names.column('item'), width: 46 },
      { header: names.column('value'), width: 70, align: 'left' },
    ],
    rows: sheet.fields.map((field) => [field.id, names.item(field.id), shown(field, document)]),
    frozenColumns: 1,
  };
}

function listSheet(names: WorkbookNames, sheet: ListSheet, document: Item): SheetModel {
  return {
    name: names.sheet(sheet.id),
    columns: sheet.columns.map(({ id, width, codec }) => ({
      header: names.column(id),
      width,
      ...(codec.align === undefined ? {} : { align: codec.align }),
    })),
    rows: entriesOf(sheet, document).map((entry) =>
      sheet.columns.map((column) => shown(column, entry)),
    ),
    frozenColumns: sheet.frozen ?? 1,
    filter: true,
  };
}

/** The entries of a sheet's lists in order, each with the fields as its columns expect them. */
export function entriesOf(sheet: ListSheet, document: Item): readonly Item[] {
  return sheet.sources.flatMap(({ path, list, bare }) => {
    const entries = valueAt(document, path);
    if (!Array.isArray(entries)) return [];
    return entries.map((entry: unknown): Item => {
      const fields = bare === undefined ? (entry as Item) : { [bare]: entry };
      const marked = list === undefined ? fields : { ...fields, [LIST_COLUMN]: list };
      return sheet.open === undefined ? marked : sheet.open(marked);
    });
  });
}

export function shown(column: Column, entry: Item): SheetCell {
  const value = valueAt(entry, column.path);
  return value === undefined || value === null ? null : column.codec.show(value, entry);
}
