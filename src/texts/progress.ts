import type { IndicatorProgress, ProgressWord } from '../domain/progress.ts';
import { formatQuantity, formatRatio, UNITS } from '../domain/quantity.ts';
import type { MessageKey, Texts } from './texts.ts';

const WORD_KEY = {
  exceeded: 'pace-exceeded',
  met: 'pace-met',
  on_pace: 'pace-on-pace',
  behind: 'pace-behind',
  not_met: 'pace-not-met',
  not_due: 'pace-not-due',
  no_data: 'pace-no-data',
  reported: 'pace-reported',
} as const satisfies Record<ProgressWord, MessageKey>;

/** "đúng tiến độ" (plan.md AG6). */
export function wordText(texts: Texts, word: ProgressWord): string {
  return texts.plain(WORD_KEY[word]);
}

type Measured = Pick<IndicatorProgress, 'unit' | 'nature'>;

/** "0,12 km", "95,00%": a value of the row in its own unit. */
export function amountText(row: Measured, value: number): string {
  if (row.unit === null) return formatQuantity(value, { perUnit: 1 });
  const unit = UNITS[row.unit];
  return unit.code === 'percent'
    ? `${numberText(row, value)}%`
    : `${numberText(row, value)} ${unit.label}`;
}

/** "0,12": the same without its unit. Rates keep two decimals. */
export function numberText(row: Measured, value: number): string {
  const unit = row.unit === null ? { perUnit: 1 } : UNITS[row.unit];
  return formatQuantity(value, unit, row.nature === 'RATE' ? { minimumDecimals: 2 } : {});
}

/** "96,77": hundredths of a per cent. */
export function percentText(hundredths: number): string {
  return formatRatio(hundredths, 10_000) ?? '–';
}
