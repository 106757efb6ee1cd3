import type { IndicatorProgress } from '../../domain/progress.ts';
import { addsUp } from '../../domain/progress.ts';
import { formatQuantity, percentOf } from '../../domain/quantity/format.ts';
import { UNITS } from '../../domain/quantity/units.ts';
import { amountText, ratioText, wordText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';

/** A row together with what a sentence about it needs beside its progress. */
export type TellingRow = {
  readonly row: IndicatorProgress;
  /** What was told for this month alone, where months add up and one month is reported on. */
  readonly inMonth: number | null;
  readonly isMonthly: boolean;
  /** Whether hamlets alone report it: "11/12 thôn". */
  readonly byHamlets: boolean;
  /** What was told may name people, so that words of it are not printed. */
  readonly sensitive: boolean;
};

/**
 * «Xây dựng đường giao thông nông thôn: trong tháng đạt 0,12 km, lũy kế 0,44 km, đạt 88% KH năm, tăng
 * 10% so với cùng kỳ.» Null when there is nothing to tell.
 */
export function rowSentence(vi: Texts, it: TellingRow): string | null {
  const clauses = clausesOf(vi, it);
  if (clauses.length === 0) return null;
  return vi.plain('document-line', { label: it.row.label, clauses: clauses.join(', ') });
}

function clausesOf(vi: Texts, it: TellingRow): readonly string[] {
  const { row } = it;
  const words = row.shares.flatMap((share) => share.words ?? []);
  if (words.length > 0) return it.sensitive ? [] : [words.map(withoutEnd).join('; ')];
  if (row.actual === null) return [];
  if (row.nature === 'BOOL' && row.aggregation !== 'COUNT') {
    return [wordText(vi, row.actual === 1 ? 'met' : 'not_met'), ...partial(vi, it)];
  }
  return [
    ...(isLevel(row) ? level(vi, row, row.actual) : amount(vi, it, row.actual)),
    comparedText(vi, row),
    ...partial(vi, it),
    ...(row.estimated ? [vi.plain('document-clause-estimate')] : []),
  ];
}

/** Rates and at-most targets are met or not met: a percentage of a percentage misleads (plan.md AG4). */
function isLevel(row: IndicatorProgress): boolean {
  return row.nature === 'RATE' || row.direction === 'LE' || row.nature === 'BOOL';
}

const GOAL = {
  LE: 'document-goal-at-most',
  GT: 'document-goal-above',
  GE: 'document-goal-from',
  EQ: 'document-goal-exactly',
  KEEP: 'document-goal-exactly',
  DONE: 'document-goal-exactly',
  QUAL: 'document-goal-exactly',
} as const;

function level(vi: Texts, row: IndicatorProgress, actual: number): readonly string[] {
  const shown =
    row.ratio === null
      ? amountText(row, actual)
      : ratioText(vi, row.ratio.numerator, row.ratio.denominator);
  if (row.target === null) return [vi.plain('document-clause-level', { amount: shown })];
  const goal = vi.plain(GOAL[row.direction], { target: plainAmount(row, row.target) });
  return [vi.plain('document-clause-judged', { amount: shown, goal }), wordText(vi, row.word)];
}

function amount(vi: Texts, it: TellingRow, actual: number): readonly string[] {
  const { row, inMonth } = it;
  const total = { amount: amountText(row, actual) };
  const isSum = it.isMonthly && addsUp(row);
  return [
    ...(inMonth === null
      ? []
      : [vi.plain('document-clause-month', { amount: amountText(row, inMonth) })]),
    vi.plain(isSum ? 'document-clause-total' : 'document-clause-level', total),
    ...(row.percent === null
      ? []
      : [vi.plain('document-clause-percent', { percent: percentText(row.percent) })]),
  ];
}

/** «tăng 10% so với cùng kỳ»; nothing known of last year is no zero (plan.md AG7). */
function comparedText(vi: Texts, row: IndicatorProgress): string {
  const now = row.actual;
  const before = row.lastYear?.actual ?? null;
  if (now === null || before === null) return vi.plain('document-compared-unknown');
  if (now === before) return vi.plain('document-compared-same');
  const isUp = now > before;
  if (isLevel(row)) {
    const measure = row.nature === 'RATE' ? UNITS.percent_point : UNITS[row.unit ?? 'thon'];
    const args = {
      difference: formatQuantity(Math.abs(now - before), measure),
      measure: measure.label,
    };
    return vi.plain(isUp ? 'document-compared-more' : 'document-compared-less', args);
  }
  const percent = percentOf(Math.abs(now - before), before);
  if (percent === null) {
    return vi.plain('document-compared-from-zero', { amount: amountText(row, before) });
  }
  const args = { percent: percentText(percent) };
  return vi.plain(isUp ? 'document-compared-up' : 'document-compared-down', args);
}

type Measured = Pick<IndicatorProgress, 'unit'>;

/** "100": a target without decimals that say nothing. */
export function plainNumber({ unit }: Measured, value: number): string {
  return formatQuantity(value, unit === null ? { perUnit: 1 } : UNITS[unit]);
}

function plainAmount(row: Measured, value: number): string {
  const number = plainNumber(row, value);
  if (row.unit === null) return number;
  return row.unit === 'percent' ? `${number}%` : `${number} ${UNITS[row.unit].label}`;
}

/** "5/12 thôn" for a narrow column. */
export function partialShort(vi: Texts, { row, byHamlets }: TellingRow): string | null {
  const { owing, reported, whole } = row.completeness;
  if (whole || owing === 0) return null;
  if (owing === 1) return vi.plain('document-share-gaps');
  const args = { done: reported, all: owing };
  return vi.plain(byHamlets ? 'document-share-hamlets' : 'document-share-units', args);
}

/** "n/12 thôn" while not every unit that owes the row has reported it (plan.md AG8). */
function partialText(vi: Texts, it: TellingRow): string | null {
  const share = partialShort(vi, it);
  if (share === null || it.row.completeness.owing === 1) return share;
  return vi.plain(addsUp(it.row) ? 'document-clause-share-months' : 'document-clause-share', {
    share,
  });
}

function partial(vi: Texts, it: TellingRow): readonly string[] {
  const text = partialText(vi, it);
  return text === null ? [] : [text];
}

/** 88, or 87,65: hundredths of a per cent as running text has them. */
export function percentText(hundredths: number): string {
  return formatQuantity(hundredths, { perUnit: 100 });
}

/** "+10%" for a narrow column; a dash when nothing is known of last year. */
export function comparedShort(row: IndicatorProgress): string {
  const now = row.actual;
  const before = row.lastYear?.actual ?? null;
  if (now === null || before === null) return '–';
  const sign = now > before ? '+' : now < before ? '-' : '';
  const difference = Math.abs(now - before);
  if (isLevel(row)) {
    const measure = row.nature === 'RATE' ? UNITS.percent_point : UNITS[row.unit ?? 'thon'];
    return `${sign}${formatQuantity(difference, measure)} ${measure.label}`;
  }
  const percent = percentOf(difference, before);
  return percent === null ? '–' : `${sign}${percentText(percent)}%`;
}

function withoutEnd(text: string): string {
  return text.replace(/[.;\s]+$/, '');
}
