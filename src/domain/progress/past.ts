import { type AskedIndicator, figureMonth, type Indicator } from '../indicator.ts';
import { percentOf } from '../quantity.ts';
import { addsUp } from './share.ts';
import type { Total } from './total.ts';

/** A figure of an earlier year, as it was imported. */
export type PastFigure = {
  readonly indicator: string;
  /** Null: the whole commune. */
  readonly unitId: number | null;
  /** The month that it is about, 2023-05. */
  readonly month: string;
  readonly value: number;
  readonly denominator: number | null;
};

/**
 * The commune's figure at the same month a year before; null, printed as "–", unless what it is made
 * of was imported (plan.md AG7): of a flow every month that is asked, of a level any up to then.
 */
export function lastYearOf(
  indicator: Indicator,
  month: string,
  past: readonly PastFigure[],
): Total | null {
  const then = figureMonth(indicator, before(month));
  const figures = communeFigures(indicator, past, then);
  const latest = figures.at(-1);
  if (latest === undefined) return null;
  if (indicator.form === 'derived' || !addsUp(indicator)) return totalOfOne(latest);
  const known = new Set(figures.map((figure) => figure.month));
  if (!monthsUpTo(indicator, before(month)).every((each) => known.has(each))) return null;
  return { actual: figures.reduce((sum, { value }) => sum + value, 0), ratio: null };
}

/** The level of a year before, to be kept where the plan gives no number. */
export function baselineOf(
  indicator: Indicator,
  month: string,
  past: readonly PastFigure[],
): number | null {
  const year = before(month).slice(0, 4);
  return communeFigures(indicator, past, `${year}-12`).at(-1)?.value ?? null;
}

/** What was imported of the commune in the year of `until` up to that month, oldest first. */
function communeFigures(
  indicator: Indicator,
  past: readonly PastFigure[],
  until: string,
): readonly PastFigure[] {
  const first = `${until.slice(0, 4)}-01`;
  return past
    .filter((figure) => figure.indicator === indicator.code && figure.unitId === null)
    .filter((figure) => figure.month >= first && figure.month <= until)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

function totalOfOne({ value, denominator }: PastFigure): Total {
  if (denominator === null) return { actual: value, ratio: null };
  const ratio = { numerator: value, denominator };
  return { actual: percentOf(value, denominator), ratio };
}

/** The months that a row's figures are about, up to a reporting month of the same year. */
function monthsUpTo(indicator: AskedIndicator, month: string): readonly string[] {
  const [year, last] = [month.slice(0, 4), Number(month.slice(5))];
  return indicator.months
    .filter((each) => each <= last)
    .map((each) => figureMonth(indicator, `${year}-${String(each).padStart(2, '0')}`));
}

function before(month: string): string {
  return Temporal.PlainYearMonth.from(month).subtract({ years: 1 }).toString();
}
