import { readShare, shareText } from '../../domain/council/share.ts';
import type { UnitCode } from '../../domain/quantity/units.ts';
import { UNITS } from '../../domain/quantity/units.ts';
import type { SheetCell } from '../../render/workbook/model.ts';
import type { CellValue } from '../../render/workbook/open.ts';
import type { Texts } from '../../texts/texts.ts';
import { amountCell, monthsOf, monthsText, smallest } from './amounts.ts';
import { cellText, dayOf, numberOf, timeOf } from './cell-values.ts';
import type { WordGroup, Words } from './words.ts';

/** One entry of the plan file, field by field, while it is written into a row or read from one. */
export type Item = Readonly<Record<string, unknown>>;
export type Filled = Exclude<CellValue, null>;
export type Read = { readonly value: unknown } | { readonly problem: string };

/** How one field of the plan is shown in a cell and read back; blank cells never come here. */
export type Codec = {
  readonly show: (value: unknown, item: Item) => SheetCell;
  readonly read: (cell: Filled, item: Item) => Read;
  readonly align?: 'center' | 'right';
};

const LONGEST_TEXT = 2_000;

export function createCodecs(texts: Texts, words: Words) {
  const problem = (text: string): Read => ({ problem: text });

  function typed(cell: Filled): string {
    if (typeof cell === 'string') return cell.trim();
    if (typeof cell === 'boolean') return String(cell);
    return 'number' in cell ? String(cell.number).replace('.', ',') : cell.date.slice(0, 10);
  }

  const text: Codec = {
    show: (value) => (typeof value === 'string' ? value : null),
    read(cell) {
      const value = typed(cell).replaceAll('\r', '');
      if (value.length > LONGEST_TEXT) {
        return problem(texts.plain('plan-cell-long', { most: LONGEST_TEXT, length: value.length }));
      }
      return { value };
    },
  };

  const whole: Codec = {
    align: 'right',
    show: (value) =>
      typeof value === 'number' ? { number: value, decimals: 0, ungrouped: true } : null,
    read(cell) {
      const number = numberOf(cell);
      if (number === null || !Number.isInteger(number)) {
        return problem(texts.plain('plan-cell-whole', { typed: shortened(typed(cell)) }));
      }
      return { value: number };
    },
  };

  const decimal: Codec = {
    align: 'right',
    show: (value) => (typeof value === 'number' ? { number: value, decimals: 2 } : null),
    read(cell) {
      const number = numberOf(cell);
      if (number !== null) return { value: number };
      return problem(texts.plain('plan-cell-number', { typed: shortened(typed(cell)) }));
    },
  };

  const day: Codec = {
    align: 'center',
    show: (value) => (typeof value === 'string' ? { day: value } : null),
    read(cell) {
      const value = dayOf(cell);
      if (value !== null) return { value };
      return problem(texts.plain('plan-cell-day', { typed: shortened(typed(cell)) }));
    },
  };

  const time: Codec = {
    align: 'center',
    show: (value) => (typeof value === 'string' ? value : null),
    read(cell) {
      const value = timeOf(cell);
      if (value !== null) return { value };
      return problem(texts.plain('plan-cell-time', { typed: shortened(typed(cell)) }));
    },
  };

  /** Present or not: x, or an empty cell. */
  const flag: Codec = {
    align: 'center',
    show: (value) => (value === true ? 'x' : null),
    read(cell) {
      if (cell === true || /^(x|có|co|✓)$/i.test(typed(cell))) return { value: true };
      return problem(texts.plain('plan-cell-flag', { typed: shortened(typed(cell)) }));
    },
  };

  function word(group: WordGroup): Codec {
    return {
      show: (value) => (typeof value === 'string' ? words.label(group, value) : null),
      read(cell) {
        const value = words.value(group, typed(cell));
        if (value !== null) return { value };
        const options = words.labels(group).join(' · ');
        return problem(texts.plain('plan-cell-word', { typed: shortened(typed(cell)), options }));
      },
    };
  }

  /** Several values in one cell, parted by semicolons. */
  function several(one: Codec): Codec {
    return {
      show: (value) =>
        Array.isArray(value) && value.length > 0
          ? value.map((each) => cellText(one.show(each, {}))).join('; ')
          : null,
      read(cell, item) {
        const parts = typed(cell)
          .split(/[;\n]/)
          .map((part) => part.trim())
          .filter((part) => part !== '');
        const read = parts.map((part) => one.read(part, item));
        const wrong = read.find((each) => 'problem' in each);
        return wrong ?? { value: read.map((each) => ('value' in each ? each.value : null)) };
      },
    };
  }

  const measure: Codec = {
    show: (value) =>
      typeof value === 'string' && value in UNITS ? UNITS[value as UnitCode].label : null,
    read(cell) {
      const wanted = typed(cell).toLocaleLowerCase('vi');
      const found = Object.values(UNITS).find(
        ({ code, label }) => label === wanted || code === wanted,
      );
      if (found !== undefined) return { value: found.code };
      const options = Object.values(UNITS).map(({ label }) => label);
      const args = { typed: shortened(typed(cell)), options: options.join(' · ') };
      return problem(texts.plain('plan-cell-word', args));
    },
  };

  /** A quantity in the row's own unit of measure; kept in the smallest one. */
  function amount(unitOf: (item: Item) => UnitCode | null): Codec {
    return {
      align: 'right',
      show: (value, item) => (typeof value === 'number' ? amountCell(value, unitOf(item)) : null),
      read(cell, item) {
        const number = numberOf(cell);
        if (number === null) {
          return problem(texts.plain('plan-cell-number', { typed: shortened(typed(cell)) }));
        }
        const unit = unitOf(item);
        if (number < 0) return problem(texts.plain('plan-cell-negative'));
        if (unit === 'percent' && number > 100) return problem(texts.plain('plan-cell-percent'));
        const value = smallest(number, unit);
        if (value !== null) return { value };
        const decimals = unit === null ? 0 : UNITS[unit].decimals;
        return problem(texts.plain('plan-cell-decimals', { decimals }));
      },
    };
  }

  const months: Codec = {
    align: 'center',
    show: (value) => (Array.isArray(value) ? monthsText(value as number[]) : null),
    read(cell) {
      const value = monthsOf(typed(cell));
      if (value !== null) return { value };
      return problem(texts.plain('plan-cell-months', { typed: shortened(typed(cell)) }));
    },
  };

  /** 2/3 or 80 %. A date is what Excel makes of 2/3 that was typed into an empty cell. */
  const share: Codec = {
    align: 'center',
    show: (value) => (typeof value === 'string' ? value : null),
    read(cell) {
      const number = numberOf(cell);
      const read = readShare(number === null ? typed(cell) : `${typed(cell)} %`);
      if (read !== null) return { value: shareText(read) };
      const isDate = typeof cell === 'object' && 'date' in cell;
      if (isDate) return problem(texts.plain('plan-cell-share-date'));
      return problem(texts.plain('plan-cell-share', { typed: shortened(typed(cell)) }));
    },
  };

  return { text, whole, decimal, day, time, flag, word, several, measure, amount, months, share };
}
export type Codecs = ReturnType<typeof createCodecs>;

/** What was typed, as far as an answer needs to repeat it. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
