import type { Plan } from '../../domain/plan.ts';
import type { IndicatorProgress } from '../../domain/progress.ts';
import { formatQuantity } from '../../domain/quantity.ts';
import { amountText, numberText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';
import type { DigestFacts } from './facts.ts';
import { type Lines, listed } from './lines.ts';

/** Targets of so much money are printed in billions: a leader reads them at a glance. */
const BILLION = 1_000_000_000;

/** More figures than these are not read in ten seconds. */
const AT_A_GLANCE = 3;

/** Targets behind the pace of their season with what is needed, then those not due yet. */
export const paceLines: Lines = (texts, facts, most) => {
  const few = Math.min(most, AT_A_GLANCE);
  const items = behindItems(texts, facts);
  const behind =
    items.length === 0 ? [] : [texts.t('digest-behind', { list: listed(texts, items, few) })];
  return [...behind, ...notDueLines(texts, facts, few)];
};

/** "Đường GTNT 0,12/0,5 km (cần thêm 0,064 km mỗi tháng)", the furthest behind first. */
export function behindItems(texts: Texts, { plan, progress }: DigestFacts): readonly string[] {
  return behindOf(plan, progress?.indicators ?? []).map((row) => {
    const item = { label: shortName(row), value: reachedText(texts, row) };
    const needed = neededText(texts, row);
    return needed === null
      ? texts.plain('digest-behind-item', item)
      : texts.plain('digest-behind-item-needed', { ...item, needed });
  });
}

/**
 * "cần thêm 0,064 km mỗi tháng", or "còn thiếu 2 doanh nghiệp" where that is less than one a month;
 * null where no monthly amount is told.
 */
export function neededText(texts: Texts, row: IndicatorProgress): string | null {
  const { actual, needed, target, word } = row;
  if (needed === null || actual === null || target === null || word !== 'behind') return null;
  const lacking = target - actual;
  if (lacking < needed.months) {
    return texts.plain('digest-lacking', { amount: shortAmount(texts, row, lacking, Math.ceil) });
  }
  const amount = shortAmount(texts, row, needed.perMonth, Math.ceil);
  return texts.plain('digest-needed', { amount });
}

/** A crop that nobody can have harvested yet is not late (plan.md AG5). */
export const notDueLines: Lines = (texts, { progress }, most) => {
  const names = (progress?.indicators ?? [])
    .filter(({ nature, word }) => nature === 'SEASON' && word === 'not_due')
    .map(shortName);
  return names.length === 0
    ? []
    : [texts.t('digest-not-due', { list: listed(texts, names, most) })];
};

/**
 * Amounts short of what their season lets expect by now, the furthest first. Where a sum is behind,
 * what it is made of is not named once more.
 */
export function behindOf(
  plan: Pick<Plan, 'indicators'>,
  rows: readonly IndicatorProgress[],
): readonly IndicatorProgress[] {
  const behind = rows.filter(
    ({ expected, word }) => expected !== null && (word === 'behind' || word === 'not_met'),
  );
  const summed = plan.indicators.flatMap((indicator) =>
    indicator.form === 'derived' && behind.some(({ code }) => code === indicator.code)
      ? indicator.formula.sum
      : [],
  );
  return behind
    .filter(({ code }) => !summed.includes(code))
    .toSorted((a, b) => partReached(a) - partReached(b));
}

/** The part of what is expected by now that is there. */
function partReached({ actual, target, expected }: IndicatorProgress): number {
  if (actual === null || target === null || expected === null) return 0;
  return (actual * expected.of) / (target * expected.parts);
}

/** The shorter of the official name and that of a question, which may explain how to answer. */
export function shortName({ label, shortLabel }: IndicatorProgress): string {
  return label.length <= shortLabel.length ? label : shortLabel;
}

/** "0,12/0,5 km", "12,61/52,02 tỷ đồng". */
export function reachedText(texts: Texts, row: IndicatorProgress): string {
  const { actual, target } = row;
  if (target === null) return actual === null ? '–' : amountText(row, actual);
  const reached =
    actual === null ? '–' : isMoney(row) ? billions(actual, Math.floor) : numberText(row, actual);
  return `${reached}/${shortAmount(texts, row, target, Math.round)}`;
}

function shortAmount(
  texts: Texts,
  row: IndicatorProgress,
  value: number,
  round: (value: number) => number,
): string {
  return isMoney(row)
    ? texts.plain('digest-billions', { value: billions(value, round) })
    : amountText(row, value);
}

function isMoney({ unit, target }: IndicatorProgress): boolean {
  return unit === 'dong' && target !== null && target >= BILLION;
}

/** With two decimals at most: 52,02. */
function billions(dong: number, round: (value: number) => number): string {
  return formatQuantity(round((dong * 100) / BILLION), { perUnit: 100 });
}
