import { addsUp, type IndicatorProgress, type UnitShare } from '../../domain/progress.ts';
import { formatQuantity } from '../../domain/quantity.ts';
import { monthNumber, monthText } from '../../texts/dates.ts';
import { amountText, numberText, percentText, ratioText, wordText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';
import type { KnownUnit } from './facts.ts';

/** The figure of a row, "1.680/2.143 tấn (78,39%)"; null where its word says all there is. */
export function figureText(texts: Texts, row: IndicatorProgress): string | null {
  const { actual, percent, ratio, target } = row;
  if (actual === null || isVerdict(row)) return null;
  if (row.nature === 'RATE') {
    const figure =
      ratio === null
        ? amountText(row, actual)
        : ratioText(texts, ratio.numerator, ratio.denominator);
    return target === null ? figure : `${figure}, ${limitText(texts, row, target)}`;
  }
  if (target === null) return amountText(row, actual);
  const figure = `${numberText(row, actual)}/${amountText(row, target)}`;
  return percent === null ? figure : `${figure} (${percentText(percent)}%)`;
}

/** A rate beside its target reads as a limit: "trên 95,00%", never as a completion. */
function limitText(texts: Texts, row: IndicatorProgress, target: number): string {
  const limit = { limit: amountText({ ...row, nature: 'STOCK' }, target) };
  if (row.direction === 'GT') return texts.plain('commune-limit-above', limit);
  if (row.direction === 'LE') return texts.plain('commune-limit-at-most', limit);
  return texts.plain('commune-limit', limit);
}

export function isVerdict(row: IndicatorProgress): boolean {
  return row.nature === 'QUAL' || (row.nature === 'BOOL' && row.aggregation !== 'COUNT');
}

/** "9/12 thôn" while figures are missing (plan.md AG8); null when the row is whole or not asked. */
export function missingText(
  texts: Texts,
  row: IndicatorProgress,
  units: readonly KnownUnit[],
): string | null {
  const { owing, reported, whole } = row.completeness;
  if (whole || owing === 0) return null;
  if (owing === 1) {
    const hasGaps = addsUp(row) && row.actual !== null;
    return hasGaps ? texts.plain('commune-incomplete') : null;
  }
  const count = countText(texts, row, units, reported, owing);
  return texts.plain('commune-missing', { count });
}

/** "9/12 thôn". */
export function countText(
  texts: Texts,
  row: IndicatorProgress,
  units: readonly KnownUnit[],
  reported: number,
  owing: number,
): string {
  const hamlets = new Set(units.filter(({ kind }) => kind === 'hamlet').map(({ id }) => id));
  const isHamlets = row.shares.every(({ unitId }) => hamlets.has(unitId));
  const key = isHamlets ? 'commune-count-hamlets' : 'commune-count-units';
  return texts.plain(key, { reported, owing });
}

export function neededText(texts: Texts, row: IndicatorProgress): string | null {
  if (row.needed === null || row.word !== 'behind') return null;
  return texts.plain('commune-needed', { amount: neededAmount(texts, row, row.needed.perMonth) });
}

const MILLION = 1_000_000;

/** Nobody plans to the đồng: what is needed is rounded up to the million. */
export function neededAmount(texts: Texts, row: IndicatorProgress, value: number): string {
  if (row.unit !== 'dong' || value < MILLION) return amountText(row, value);
  return texts.plain('commune-millions', { value: wholeText(Math.ceil(value / MILLION)) });
}

/** As `figureText`, short enough to stand beside a bar: whole millions, rounded down. */
export function shortFigure(texts: Texts, row: IndicatorProgress): string | null {
  const { actual, percent, target, unit } = row;
  if (unit !== 'dong' || actual === null || target === null || percent === null) {
    return figureText(texts, row);
  }
  const [have, want] = [actual, target].map((each) => wholeText(Math.floor(each / MILLION)));
  const figure = texts.plain('commune-millions', { value: `${have}/${want}` });
  return `${figure} (${percentText(percent)}%)`;
}

function wholeText(value: number): string {
  return formatQuantity(value, { perUnit: 1 });
}

/** How old a unit's figure is, or which months it lacks. */
export function ageNotes(texts: Texts, share: UnitShare): readonly string[] {
  const { gaps, month, stale, value } = share;
  if (month === null) return [];
  if (stale) return [texts.plain('commune-stale', { month: monthText(month) })];
  if (value === null || gaps.length === 0) return [];
  return [texts.plain('commune-gaps', { months: gaps.map(monthNumber).join(', ') })];
}

/** " (thiếu tháng 3; số ước)". */
export function bracketed(notes: readonly string[]): string {
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}

/** What the signs behind a figure mean. */
const FLAGS = [
  ['≈', 'commune-legend-estimate', (row: IndicatorProgress) => row.estimated],
  ['°', 'commune-legend-stale', (row: IndicatorProgress) => row.completeness.stale > 0],
  ['*', 'commune-legend-waiting', (row: IndicatorProgress) => row.waiting.units > 0],
] as const;

export function flagsOf(row: IndicatorProgress): string {
  return FLAGS.filter(([, , has]) => has(row))
    .map(([sign]) => sign)
    .join('');
}

/** Explains the signs that occur, and no other. */
export function legend(texts: Texts, rows: readonly IndicatorProgress[]): readonly string[] {
  const used = FLAGS.filter(([, , has]) => rows.some(has));
  if (used.length === 0) return [];
  const parts = used.map(([sign, key]) => `${sign} ${texts.plain(key)}`);
  return ['', texts.t('commune-legend', { parts: parts.join(' · ') })];
}

/** "Đàn lợn: 850/790 con (107,59%) – vượt": the row in one line. */
export function rowLine(
  texts: Texts,
  row: IndicatorProgress,
  units: readonly KnownUnit[],
  number: number,
): string {
  const figure = figureText(texts, row);
  const word = wordText(texts, row.word);
  const label = clipped(row.label);
  const flags = flagsOf(row);
  const parts = [missingText(texts, row, units), neededText(texts, row)];
  const more = parts.map((part) => (part === null ? '' : ` · ${part}`)).join('');
  return figure === null
    ? texts.t('commune-row-word', { number, label, word, flags, more })
    : texts.t('commune-row', { number, label, figure, word, flags, more });
}

/** Long enough to know a row by. */
const SHOWN = 80;

function clipped(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`;
}

/** Says so when a row reaches less far than the period: budget rows end a month before. */
export function throughText(texts: Texts, row: IndicatorProgress, month: string): string | null {
  return row.through === month
    ? null
    : texts.t('commune-through', { month: monthText(row.through) });
}
