import { formatQuantity } from '../../domain/quantity/format.ts';
import type { SheetCell } from '../../render/workbook/model.ts';
import type { CellValue } from '../../render/workbook/open.ts';
import { dateText } from '../../texts/dates.ts';

type Filled = Exclude<CellValue, null>;

/** A number, or digits that Excel holds as text; anything else a person must settle. */
export function numberOf(cell: Filled): number | null {
  if (typeof cell === 'object' && 'number' in cell) return finite(cell.number);
  if (typeof cell !== 'string' || !/^-?\d+(,\d+)?$/.test(cell.trim())) return null;
  return finite(Number(cell.trim().replace(',', '.')));
}

function finite(number: number): number | null {
  return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : null;
}

/** 2024-06-18 from a date of Excel's, or from 18/06/2024 as text. */
export function dayOf(cell: Filled): string | null {
  if (typeof cell === 'object' && 'date' in cell) {
    return cell.date.endsWith('T00:00') && cell.date > '1950' ? cell.date.slice(0, 10) : null;
  }
  if (typeof cell !== 'string') return null;
  const typed = cell.trim();
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  if (year !== '') return existing(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return existing(typed);
}

function existing(iso: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** 17:00 from text, or from a time that Excel made of it (a date on day zero). */
export function timeOf(cell: Filled): string | null {
  if (typeof cell === 'object' && 'date' in cell) {
    return cell.date < '1900-01-01' ? cell.date.slice(11, 16) : null;
  }
  if (typeof cell !== 'string') return null;
  const [, hour = '', minute = ''] = /^(\d{1,2})(?::|h|g)(\d{2})$/.exec(cell.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** A cell in words: 1.611,5 and 18/06/2024. */
export function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if ('day' in cell) {
    // a damaged day is shown as it is
    return /^\d{4}-\d{2}-\d{2}$/.test(cell.day)
      ? dateText(Temporal.PlainDate.from(cell.day))
      : cell.day;
  }
  if ('moment' in cell) return cell.moment;
  if (cell.ungrouped === true) return String(cell.number);
  const perUnit = 10 ** cell.decimals;
  return formatQuantity(
    Math.round(cell.number * perUnit),
    { perUnit },
    { minimumDecimals: cell.decimals },
  );
}
