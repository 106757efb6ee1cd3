import { cellText } from './cell-values.ts';
import type { Item } from './codecs.ts';
import { VALID_FROM, VERSION } from './fields.ts';
import { type Column, LIST_COLUMN, type ListSheet, type PlanSheet, textIn } from './layout.ts';
import { entriesOf, shown, type WorkbookNames } from './write-workbook.ts';

/** One difference between two plans, in the words of the workbook. */
export type PlanChange =
  | (Place & { readonly kind: 'added' })
  | (Place & { readonly kind: 'removed' })
  | (Place & {
      readonly kind: 'changed';
      readonly column: string;
      readonly before: string;
      readonly after: string;
    });
type Place = {
  readonly sheet: string;
  /** The row: a code with its name, or what a single field means. */
  readonly row: string;
};

/** What differs between two documents, sheet by sheet, in the order of the newer one. */
export function changesBetween(
  names: WorkbookNames,
  layout: readonly PlanSheet[],
  before: Item,
  after: Item,
): readonly PlanChange[] {
  return layout.flatMap((sheet) => {
    const name = names.sheet(sheet.id);
    if (sheet.kind === 'list') return listChanges(names, name, sheet, before, after);
    return sheet.fields
      .filter(({ id }) => id !== VERSION && id !== VALID_FROM)
      .flatMap((field) =>
        cellChange(name, names.item(field.id), names.column('value'), field, before, after),
      );
  });
}

function listChanges(
  names: WorkbookNames,
  name: string,
  sheet: ListSheet,
  before: Item,
  after: Item,
): readonly PlanChange[] {
  const old = keyed(sheet, entriesOf(sheet, before));
  const fresh = keyed(sheet, entriesOf(sheet, after));
  const changed = [...fresh].flatMap(([key, entry]): readonly PlanChange[] => {
    const former = old.get(key);
    if (former === undefined) return [{ kind: 'added', sheet: name, row: rowName(sheet, entry) }];
    return sheet.columns.flatMap((column) =>
      cellChange(name, rowName(sheet, entry), names.column(column.id), column, former, entry),
    );
  });
  const removed = [...old]
    .filter(([key]) => !fresh.has(key))
    .map(([, entry]): PlanChange => ({ kind: 'removed', sheet: name, row: rowName(sheet, entry) }));
  return [...changed, ...removed];
}

function cellChange(
  sheet: string,
  row: string,
  column: string,
  field: Column,
  before: Item,
  after: Item,
): readonly PlanChange[] {
  const [old, fresh] = [cellText(shown(field, before)), cellText(shown(field, after))];
  return old === fresh ? [] : [{ kind: 'changed', sheet, row, column, before: old, after: fresh }];
}

/** Entries by their key; the second one of a key is another entry. */
function keyed(sheet: ListSheet, entries: readonly Item[]): ReadonlyMap<string, Item> {
  const byKey = new Map<string, Item>();
  for (const entry of entries) {
    const key = [entry[LIST_COLUMN], entry[sheet.key] ?? entry.from].join(' ');
    const again = [...byKey.keys()].filter((each) => each.startsWith(`${key}#`)).length;
    byKey.set(`${key}#${again}`, entry);
  }
  return byKey;
}

const NAMES = ['label', 'name', 'text', 'meaning'];

function rowName(sheet: ListSheet, entry: Item): string {
  const key = textIn(entry, sheet.key) || textIn(entry, 'from');
  const name = NAMES.map((field) => textIn(entry, field)).find((value) => value !== '') ?? '';
  const text = name !== '' && name !== key ? `${key} ${name}` : key;
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
