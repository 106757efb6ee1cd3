import type { Criterion, GroupRanking, UnitScore } from '../../domain/ranking.ts';
import type { ProgressBar, ProgressData } from '../../render/data.ts';
import { dateText, dateTime, monthText } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { pointsText } from './table-text.ts';

/** More bars than these are no picture any more; the table has them all. */
const MOST_BARS = 30;

const SHORT_KEY = {
  punctuality: 'ranking-short-punctuality',
  completeness: 'ranking-short-completeness',
  targets: 'ranking-short-targets',
  works: 'ranking-short-works',
  exemplars: 'ranking-short-exemplars',
} as const satisfies Record<Criterion, MessageKey>;

/** The table of a group as bars: how much of its points each unit has. */
export function pictureOf(
  texts: Texts,
  ranking: GroupRanking,
  commune: string,
  at: Temporal.Instant,
): ProgressData {
  const ranked = ranking.group.scores.filter(({ rank }) => rank !== null);
  return {
    heading: {
      title: texts.plain('ranking-picture-title', { commune, year: String(ranking.year) }),
      subtitle: texts.plain('ranking-picture-until', {
        month: monthText(ranking.upTo),
        day: dateText(Temporal.PlainDate.from(ranking.day)),
      }),
    },
    progress: {
      title: ranking.group.name,
      sections: [{ title: texts.plain('ranking-picture-scale'), bars: bars(texts, ranked) }],
      expectedLegend: '',
    },
    footer: texts.plain('commune-picture-as-of', { time: dateTime(texts, at) }),
  };
}

function bars(texts: Texts, ranked: readonly UnitScore[]): readonly ProgressBar[] {
  return ranked.slice(0, MOST_BARS).map((score) => ({
    label: score.unitName,
    value: `${pointsText(score.points)}/${pointsText(score.base)}`,
    share: score.base === 0 ? null : score.points / score.base,
    expected: null,
    tone: 'on_pace',
    word: texts.plain('ranking-picture-rank', { rank: String(score.rank) }),
    note: partsText(texts, score),
  }));
}

/** "Đúng hạn 28,5 · Đủ số liệu 20 · …": what the bar is made of. */
function partsText(texts: Texts, { criteria }: UnitScore): string {
  return criteria
    .filter(({ counts }) => counts)
    .map(({ criterion, points }) => `${texts.plain(SHORT_KEY[criterion])} ${pointsText(points)}`)
    .join(' · ');
}
