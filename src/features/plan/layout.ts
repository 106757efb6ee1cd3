import type { Codec, Item } from './codecs.ts';

/** What an empty cell means for the plan file: no such field, null, or a mistake. */
export type Blank = 'absent' | 'null' | 'missing' | 'false' | 'none';

export type Column = {
  /** Names the header in the locales, and the field in `path` unless that says otherwise. */
  readonly id: string;
  readonly path: readonly string[];
  readonly codec: Codec;
  readonly blank: Blank | ((item: Item) => Blank);
  readonly width: number;
};

/** A list of the plan file; several lists may share a sheet, told apart by a word in a column. */
export type ListSource = {
  readonly path: readonly string[];
  /** The value of the column `list`. */
  readonly list?: string;
  /** The list holds bare values, those of this column. */
  readonly bare?: string;
};

export type ListSheet = {
  readonly kind: 'list';
  readonly id: string;
  readonly sources: readonly ListSource[];
  readonly columns: readonly Column[];
  /** The column by which a row is known again. */
  readonly key: string;
  /** Fields that no cell shows: they stay as they are for a known row, a new one begins so. */
  readonly kept?: Readonly<Record<string, unknown>>;
  readonly frozen?: number;
  /** The fields of an entry as the columns expect them. */
  readonly open?: (item: Item) => Item;
};

/** Single fields, one a row: id, what it means, value. */
export type FormSheet = {
  readonly kind: 'form';
  readonly id: string;
  readonly fields: readonly Column[];
};

export type PlanSheet = ListSheet | FormSheet;

/** The column that tells lists on one sheet apart. */
export const LIST_COLUMN = 'list';

/** A column whose field has its own name. */
export function column(
  id: string,
  codec: Codec,
  width: number,
  blank: Column['blank'] = 'missing',
  path: readonly string[] = [id],
): Column {
  return { id, path, codec, blank, width };
}

/** A field of a form, named by its path: reporting-dueDay. */
export function field(path: string, codec: Codec, blank: Blank = 'missing'): Column {
  return { id: path.replaceAll('.', '-'), path: path.split('.'), codec, blank, width: 60 };
}

export function valueAt(item: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null
        ? (node as Record<string, unknown>)[step]
        : undefined,
    item,
  );
}

/** The same item with the value at the path; undefined leaves it as it is. */
export function withValue(item: Item, path: readonly string[], value: unknown): Item {
  const [step, ...rest] = path;
  if (step === undefined || value === undefined) return item;
  if (rest.length === 0) return { ...item, [step]: value };
  const inner = valueAt(item, [step]);
  const below = typeof inner === 'object' && inner !== null ? (inner as Item) : {};
  return { ...item, [step]: withValue(below, rest, value) };
}

/** A text of the plan file; '' for what is none. */
export function textIn(item: Item | undefined, field: string): string {
  const value = item?.[field];
  return typeof value === 'string' ? value : '';
}
