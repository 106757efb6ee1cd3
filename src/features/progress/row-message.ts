import { compareNames } from '../../domain/order.ts';
import type { IndicatorProgress, UnitShare } from '../../domain/progress.ts';
import { formatRatio } from '../../domain/quantity.ts';
import type { Message } from '../../telegram/message.ts';
import { amountText, shareText, wordText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ProgressFacts } from './facts.ts';
import { fitting } from './fitting.ts';
import {
  ageNotes,
  bracketed,
  countText,
  figureText,
  flagsOf,
  isVerdict,
  legend,
  neededAmount,
  throughText,
} from './row-text.ts';
import type { Section } from './view.ts';

/** One row across the units: the commune's figure with all that can be said of it, then each unit's. */
export function rowMessage(
  texts: Texts,
  facts: ProgressFacts,
  code: string,
  head: readonly string[],
): Message & { readonly section?: Section } {
  const row = facts.progress.indicators.find((each) => each.code === code);
  if (row === undefined) return { html: texts.t('commune-gone') };
  const names = new Map(facts.units.map(({ id, name }) => [id, name]));
  const shares = row.shares
    .map((share) => ({ share, name: names.get(share.unitId) ?? '' }))
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ share, name }) => shareLine(texts, row, share, name));
  const lines = [
    texts.t('commune-row-title', { label: row.label }),
    ...head,
    '',
    ...communeLines(texts, facts, row),
    ...legend(texts, [row]),
    ...(shares.length === 0 ? [] : ['', ...fitting(texts, shares)]),
  ];
  return { html: lines.join('\n'), section: row.section };
}

function communeLines(
  texts: Texts,
  facts: ProgressFacts,
  row: IndicatorProgress,
): readonly string[] {
  const { completeness, expected, forecast, goal, needed, target, waiting } = row;
  const word = wordText(texts, row.word);
  const figure = figureText(texts, row);
  const flags = flagsOf(row);
  const lines = [
    figure === null
      ? texts.t('commune-whole-word', { word, flags })
      : texts.t('commune-whole', { figure, word, flags }),
    throughText(texts, row, facts.period.month),
    figure === null && target !== null
      ? texts.t('commune-target', { target: amountText(row, target) })
      : null,
    goal === null ? null : texts.t('commune-target', { target: goal }),
    expected === null || expected.parts === 0 || target === null
      ? null
      : texts.t('commune-expected', {
          percent: formatRatio(expected.parts, expected.of) ?? '–',
        }),
    needed === null
      ? null
      : texts.t('commune-needed-months', {
          amount: neededAmount(texts, row, needed.perMonth),
          months: needed.months,
        }),
    forecast === null
      ? null
      : texts.t(forecast.method === 'even' ? 'commune-forecast-even' : 'commune-forecast-season', {
          value: amountText(row, forecast.value),
        }),
    isVerdict(row) ? null : lastYearLine(texts, row),
    waiting.units === 0 ? null : waitingLine(texts, row),
    completeness.owing < 2 && !completeness.whole ? null : completenessLine(texts, facts, row),
  ];
  return lines.filter((line) => line !== null);
}

/** Without imported figures there is a dash, never a zero (plan.md AG7). */
function lastYearLine(texts: Texts, row: IndicatorProgress): string {
  const actual = row.lastYear?.actual ?? null;
  return texts.t('commune-last-year', { value: actual === null ? '–' : amountText(row, actual) });
}

function waitingLine(texts: Texts, row: IndicatorProgress): string {
  const { amount, units } = row.waiting;
  return amount === null || isVerdict(row)
    ? texts.t('commune-waiting-units', { units })
    : texts.t('commune-waiting', { units, amount: amountText(row, amount) });
}

function completenessLine(texts: Texts, facts: ProgressFacts, row: IndicatorProgress): string {
  const { owing, reported, whole } = row.completeness;
  const count = countText(texts, row, facts.units, reported, owing);
  return texts.t(whole ? 'commune-complete' : 'commune-so-far', { count });
}

/** Long enough to understand what was written. */
const SHOWN_WORDS = 300;

function shareLine(texts: Texts, row: IndicatorProgress, share: UnitShare, name: string): string {
  const value = shareText(texts, row, share);
  const shown = value.length <= SHOWN_WORDS ? value : `${value.slice(0, SHOWN_WORDS)}…`;
  const flags = `${share.estimate ? '≈' : ''}${share.waiting === null ? '' : '*'}`;
  const more = `${flags}${shareNotes(texts, row, share)}`;
  return texts.t('commune-share', { name, value: shown, more });
}

/** Its part of the whole, and how old it is or which months are missing. */
function shareNotes(texts: Texts, row: IndicatorProgress, share: UnitShare): string {
  const isPart = row.aggregation === 'SUM' && row.shares.length > 1;
  const part = isPart && share.value !== null ? formatRatio(share.value, row.actual ?? 0) : null;
  return bracketed([
    ...(part === null ? [] : [texts.plain('commune-part', { percent: part })]),
    ...ageNotes(texts, share),
  ]);
}
