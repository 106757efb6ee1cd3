import { unzipSync, zipSync } from 'fflate';
import { placeOf, sheetPaths } from '../../src/render/workbook/markup.ts';
import { openWorkbook } from '../../src/render/workbook/open.ts';

/** What a clerk puts into a cell; `raw` is the inside of the cell's own markup. */
export type Typed =
  | number
  | string
  | null
  | { readonly formula: string; readonly value: number | string }
  | { readonly raw: string };

export type Edit =
  | { readonly sheet: string; readonly cell: string; readonly to: Typed }
  | { readonly sheet: string; readonly markup: (xml: string) => string }
  | { readonly file: string; readonly markup: (xml: string) => string };

/** The file with its cells changed as Excel would write them. */
export function edited(bytes: Uint8Array, ...edits: readonly Edit[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const edit of edits) {
    const path = 'file' in edit ? edit.file : pathOf(parts, edit.sheet);
    const xml = textOf(parts, path);
    const next = 'markup' in edit ? edit.markup(xml) : withCell(xml, edit.cell, edit.to);
    parts[path] = new TextEncoder().encode(next);
  }
  // the same edits make the same file, whenever
  return zipSync(parts, { mtime: new Date(2024, 0, 1) });
}

function pathOf(parts: Readonly<Record<string, Uint8Array>>, sheet: string): string {
  const found = sheetPaths(new Map(Object.entries(parts))).find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return found.path;
}

function textOf(parts: Readonly<Record<string, Uint8Array>>, path: string): string {
  return new TextDecoder().decode(parts[path]);
}

function withCell(xml: string, cell: string, to: Typed): string {
  const pattern = new RegExp(`<c r="${cell}"[^>]*?(?:/>|>.*?</c>)`);
  if (pattern.test(xml)) return xml.replace(pattern, () => markupOf(cell, to));
  const row = /\d+$/.exec(cell)?.[0] ?? '';
  const open = new RegExp(`(<row r="${row}"[^>]*?)(?:/>|>(.*?)</row>)`);
  if (open.test(xml)) {
    return xml.replace(
      open,
      (_, head, inner = '') => `${head}>${inner}${markupOf(cell, to)}</row>`,
    );
  }
  return xml.replace('</sheetData>', `<row r="${row}">${markupOf(cell, to)}</row></sheetData>`);
}

function markupOf(cell: string, to: Typed): string {
  if (to === null) return `<c r="${cell}"/>`;
  if (typeof to === 'number') return `<c r="${cell}"><v>${to}</v></c>`;
  if (typeof to === 'string') {
    return `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${escaped(to)}</t></is></c>`;
  }
  if ('raw' in to) return `<c r="${cell}"${to.raw}</c>`;
  const type = typeof to.value === 'string' ? ' t="str"' : '';
  return `<c r="${cell}"${type}><f>${escaped(to.formula)}</f><v>${escaped(String(to.value))}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The address of a cell by the first cell of its row and the header of its column: F12. */
export async function cellAt(
  bytes: Uint8Array,
  sheet: string,
  row: string,
  header: string,
): Promise<string> {
  const opening = await openWorkbook(bytes);
  const rows = opening.ok ? (opening.sheets.find(({ name }) => name === sheet)?.rows ?? []) : [];
  const line = rows.findIndex((cells) => cells[0] === row || cells[1] === row);
  const column = rows.map((cells) => cells.indexOf(header)).find((index) => index !== -1) ?? -1;
  if (line === -1 || column === -1) throw new Error(`no cell ${sheet}, ${row}, ${header}`);
  return placeOf(line, column);
}
