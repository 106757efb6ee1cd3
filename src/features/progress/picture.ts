import type { IndicatorProgress } from '../../domain/progress.ts';
import type { ProgressBar, ProgressData } from '../../render/data.ts';
import { toneOf } from '../../render/tone.ts';
import { dateText, dateTime, monthText } from '../../texts/dates.ts';
import { wordText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';
import type { KnownUnit, ProgressFacts } from './facts.ts';
import { sectionTitle } from './messages.ts';
import { missingText, neededText, shortFigure } from './row-text.ts';
import type { Section } from './view.ts';

/** What the picture of a section shows. */
export function pictureOf(
  texts: Texts,
  facts: ProgressFacts,
  section: Section,
  commune: string,
): ProgressData {
  const rows = facts.progress.indicators.filter((row) => row.section === section);
  const year = facts.period.month.slice(0, 4);
  const at = facts.shownAt;
  return {
    heading: {
      title: texts.plain('commune-picture-title', { commune, year }),
      subtitle: texts.plain('commune-picture-month', {
        month: monthText(facts.period.month),
        until: dateText(Temporal.PlainDate.from(facts.progress.windowTo)),
      }),
    },
    progress: {
      title: texts.plain('commune-picture-progress'),
      sections: [
        {
          title: sectionTitle(texts, section),
          bars: rows.map((row) => bar(texts, row, facts.units)),
        },
      ],
      expectedLegend: texts.plain('commune-picture-expected'),
    },
    footer: texts.plain('commune-picture-as-of', { time: dateTime(texts, at) }),
  };
}

function bar(texts: Texts, row: IndicatorProgress, units: readonly KnownUnit[]): ProgressBar {
  const notes = [missingText(texts, row, units), neededText(texts, row)].filter(
    (note) => note !== null,
  );
  return {
    label: row.label,
    value: shortFigure(texts, row),
    share: row.percent === null ? null : row.percent / 10_000,
    expected: row.expected === null ? null : row.expected.parts / row.expected.of,
    tone: toneOf(row.word),
    word: wordText(texts, row.word),
    note: notes.length === 0 ? null : notes.join(' · '),
  };
}
