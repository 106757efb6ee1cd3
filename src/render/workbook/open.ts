import { Buffer } from 'node:buffer';
import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { type Marks, marksOf, sheetPaths } from './markup.ts';
import { unpack } from './unpack.ts';

/** What stands in a cell; a number is as Excel keeps it, a date has a time only if one was typed. */
export type CellValue =
  | null
  | string
  | boolean
  | { readonly number: number }
  | { readonly date: string };

export type OpenedSheet = {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly marks: Marks;
};

export type Opening =
  | { readonly ok: true; readonly sheets: readonly OpenedSheet[] }
  | { readonly ok: false; readonly why: OpeningFault };
export type OpeningFault =
  | 'empty'
  | 'old_xls'
  | 'password'
  | 'not_a_workbook'
  | 'macros'
  | 'too_large'
  | 'too_many_rows'
  | 'damaged';

/** Ample for a commune's workbook (which unpacks to half a megabyte), and read in half a second. */
const UNPACKED_LIMIT = 12_000_000;
const ROWS_LIMIT = 5_000;
const COLUMNS_LIMIT = 500;

/** Reads an .xlsx file that somebody sent; nothing in it is trusted before its size is known. */
export async function openWorkbook(bytes: Uint8Array): Promise<Opening> {
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  if (startsWith(bytes, OLE))
    return { ok: false, why: isEncrypted(bytes) ? 'password' : 'old_xls' };
  if (!startsWith(bytes, ZIP)) return { ok: false, why: 'not_a_workbook' };
  const unpacked = unpack(bytes, UNPACKED_LIMIT);
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  if (!parts.has('xl/workbook.xml')) return { ok: false, why: 'not_a_workbook' };
  if (parts.has('xl/vbaProject.bin')) return { ok: false, why: 'macros' };
  const marks = sheetPaths(parts).map(({ name, path }) => ({ name, marks: marksOf(parts, path) }));
  const isVast = ({ rowCount, columnCount }: Marks) =>
    rowCount > ROWS_LIMIT || columnCount > COLUMNS_LIMIT;
  if (marks.some((sheet) => isVast(sheet.marks))) return { ok: false, why: 'too_many_rows' };
  try {
    // packed anew, so that the reader unpacks exactly what was measured here
    const clean = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
    const read = await readXlsxFile(clean, {
      parseNumber: (digits) => ({ number: rounded(digits) }),
    });
    return {
      ok: true,
      sheets: read.map(({ sheet, data }, i) => ({
        name: sheet.normalize('NFC'),
        rows: data.map((row) => row.map((cell) => valueOf(cell as ReadCell))),
        marks: marks[i]?.marks ?? marksOf(parts, ''),
      })),
    };
  } catch {
    return { ok: false, why: 'damaged' };
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Compound files: .xls, and .xlsx behind a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** Excel shows fifteen digits; what a calculation leaves behind them was never typed. */
function rounded(digits: string): number {
  return Number(Number(digits).toPrecision(15));
}

/** The library's type names the class Date itself; what it gives are dates. */
type ReadCell = null | string | boolean | { readonly number: number } | { toISOString(): string };

function valueOf(cell: ReadCell): CellValue {
  if (cell === null || typeof cell === 'boolean') return cell;
  if (typeof cell === 'string') return cell.normalize('NFC');
  return 'number' in cell ? cell : { date: cell.toISOString().slice(0, 16) };
}
