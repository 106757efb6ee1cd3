import { columnName } from './model.ts';

/** What the reader of cell values does not tell of a sheet. */
export type Marks = {
  /** Cells with a formula: F12. */
  readonly formulas: ReadonlySet<string>;
  /** Cells that Excel shows with a per cent sign: 0.95 is 95 % there. */
  readonly percents: ReadonlySet<string>;
  /** Cells in which Excel itself shows a fault, such as #REF!. */
  readonly faults: ReadonlySet<string>;
  /** Merged areas: B2:C3. */
  readonly merged: readonly string[];
  readonly rowCount: number;
  readonly columnCount: number;
};

type Parts = ReadonlyMap<string, Uint8Array>;

/** The sheets of an unpacked workbook in order, each with its path inside the file. */
export function sheetPaths(
  parts: Parts,
): readonly { readonly name: string; readonly path: string }[] {
  const targets = new Map(
    tags(textOf(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return tags(textOf(parts, 'xl/workbook.xml'), 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return { name: unescaped(attribute(tag, 'name')), path };
  });
}

export function marksOf(parts: Parts, path: string): Marks {
  const xml = textOf(parts, path);
  const percentStyles = percentStylesOf(textOf(parts, 'xl/styles.xml'));
  const formulas = new Set<string>();
  const percents = new Set<string>();
  const faults = new Set<string>();
  let [rowCount, columnCount] = [0, 0];
  for (const [, tag = '', inner = ''] of xml.matchAll(/<c\s([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const place = attribute(tag, 'r');
    rowCount = Math.max(rowCount, Number(/\d+$/.exec(place)?.[0] ?? 0));
    columnCount = Math.max(columnCount, columnNumber(/^[A-Z]+/.exec(place)?.[0] ?? ''));
    if (/<f[\s>/]/.test(inner)) formulas.add(place);
    if (attribute(tag, 't') === 'e') faults.add(place);
    if (percentStyles.has(attribute(tag, 's'))) percents.add(place);
  }
  const merged = tags(xml, 'mergeCell').map((tag) => attribute(tag, 'ref'));
  rowCount = Math.max(rowCount, xml.match(/<row[\s>]/g)?.length ?? 0);
  return { formulas, percents, faults, merged, rowCount, columnCount };
}

/** The address of a cell by its indexes from 0: F12. */
export function placeOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Styles whose number format is a percentage, built in (9, 10) or the file's own. */
function percentStylesOf(xml: string): ReadonlySet<string> {
  const own = tags(xml, 'numFmt').filter((tag) => attribute(tag, 'formatCode').includes('%'));
  const formats = new Set(['9', '10', ...own.map((tag) => attribute(tag, 'numFmtId'))]);
  const cellXfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? '';
  return new Set(
    tags(cellXfs, 'xf').flatMap((tag, style) =>
      formats.has(attribute(tag, 'numFmtId')) ? [String(style)] : [],
    ),
  );
}

function textOf(parts: Parts, path: string): string {
  const bytes = parts.get(path);
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}

/** The attributes of each element of that name. */
function tags(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'g'))].map((match) => match[1] ?? '');
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function unescaped(text: string): string {
  return text
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)),
    )
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
