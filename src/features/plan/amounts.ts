import { UNITS, type UnitCode } from '../../domain/quantity/units.ts';
import { quantityCell, type SheetCell } from '../../render/workbook/model.ts';

/** A quantity in the smallest unit as a number in the shown one, with the decimals that it needs. */
export function amountCell(value: number, unit: UnitCode | null): SheetCell {
  return quantityCell(value, unit === null ? 1 : UNITS[unit].perUnit);
}

/** The smallest units in a number of shown ones; null when it has more decimals than the unit. */
export function smallest(number: number, unit: UnitCode | null): number | null {
  const perUnit = unit === null ? 1 : UNITS[unit].perUnit;
  const value = Math.round(number * perUnit);
  if (!Number.isSafeInteger(value)) return null;
  return Math.abs(value / perUnit - number) <= Math.abs(number) * 1e-12 ? value : null;
}

/** 2–5, 9, 11–12: months of the year as ranges. */
export function monthsText(months: readonly number[]): string {
  const sorted = [...months].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const month of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === month - 1) last[1] = month;
    else ranges.push([month, month]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Months out of ranges; null for anything else, also for 13 or 5–2. */
export function monthsOf(typed: string): readonly number[] | null {
  const months = typed
    .split(/[,;]/)
    .map((part) => /^\s*(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\s*$/.exec(part))
    .flatMap((match) => {
      const from = Number(match?.[1] ?? Number.NaN);
      const to = match?.[2] === undefined ? from : Number(match[2]);
      if (!(from >= 1 && to <= 12 && from <= to)) return [Number.NaN];
      return Array.from({ length: to - from + 1 }, (_, i) => from + i);
    });
  return months.some(Number.isNaN) ? null : months;
}
