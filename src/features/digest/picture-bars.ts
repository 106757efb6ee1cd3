import type { IndicatorProgress, ProgressWord } from '../../domain/progress.ts';
import type { Progress, ProgressBar, Tone } from '../../render/data.ts';
import { monthText } from '../../texts/dates.ts';
import { wordText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';
import type { DigestFacts } from './facts.ts';
import { behindOf, neededText, reachedText, shortName } from './pace-lines.ts';

/** Above the units and their months, so many leave the picture sharp on a phone. */
const MOST_BARS = 8;

const TONES: Readonly<Record<ProgressWord, Tone>> = {
  exceeded: 'exceeded',
  met: 'met',
  on_pace: 'on_pace',
  behind: 'behind',
  not_met: 'behind',
  not_due: 'not_due',
  no_data: 'no_data',
  reported: 'no_data',
};

/**
 * The targets that matter, by section: what is behind, then what has a figure to show, then what is
 * not due. None before the first month is due.
 */
export function barsOf(texts: Texts, { plan, progress }: DigestFacts): Progress {
  const rows = progress?.indicators ?? [];
  const shown = [
    ...behindOf(plan, rows),
    ...rows.filter((row) => isMeasured(row) && row.actual !== null),
    ...rows.filter(isMeasured),
  ];
  const chosen = new Set([...new Set(shown)].slice(0, MOST_BARS));
  const bySection = Map.groupBy(
    rows.filter((row) => chosen.has(row)),
    ({ section }) => section,
  );
  return {
    title: texts.plain('digest-picture-progress', {
      month: progress === null ? '' : monthText(progress.month),
    }),
    expectedLegend: texts.plain('digest-picture-expected'),
    sections: [...bySection].map(([section, bars]) => ({
      title: texts.plain('plan-word', { word: `section-${section}` }),
      bars: bars.map((row) => barOf(texts, row)),
    })),
  };
}

/** An amount with a target to fill; at-most targets and rates fill nothing. */
function isMeasured({ nature, target }: IndicatorProgress): boolean {
  return target !== null && target > 0 && !['RATE', 'BOOL', 'QUAL'].includes(nature);
}

function barOf(texts: Texts, row: IndicatorProgress): ProgressBar {
  const { actual, expected, target, word } = row;
  return {
    label: shortName(row),
    value: reachedText(texts, row),
    share: target === null || target === 0 ? null : (actual ?? 0) / target,
    expected: expected === null ? null : expected.parts / expected.of,
    tone: TONES[word],
    word: wordText(texts, word),
    note: neededText(texts, row),
  };
}
