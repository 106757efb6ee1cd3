import type { IndicatorProgress, ProgressWord, UnitShare } from '../domain/progress.ts';
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
  const number = numberText(row, value);
  if (row.unit === null) return number;
  return row.unit === 'percent' ? `${number}%` : `${number} ${UNITS[row.unit].label}`;
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

/** What one unit has in a row: what was not asked, what has no data, and zero are three things. */
export function shareText(texts: Texts, row: IndicatorProgress, share: UnitShare | null): string {
  if (share === null) return wordText(texts, 'not_due');
  if (share.words !== null) return share.words;
  if (share.value === null) {
    return share.standing === 'excused' ? texts.plain('pace-excused') : wordText(texts, 'no_data');
  }
  if (row.nature === 'BOOL') return wordText(texts, share.value === 1 ? 'met' : 'not_met');
  if (share.denominator === null) return amountText(row, share.value);
  return ratioText(texts, share.value, share.denominator);
}

/** "150/155 hộ (96,77%)". */
export function ratioText(texts: Texts, numerator: number, denominator: number): string {
  return texts.plain('report-ratio', {
    done: formatQuantity(numerator, UNITS.ho),
    all: formatQuantity(denominator, UNITS.ho),
    percent: formatRatio(numerator, denominator) ?? '–',
  });
}
