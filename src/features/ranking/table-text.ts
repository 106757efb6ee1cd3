import { formatQuantity } from '../../domain/quantity.ts';
import type { Criterion, GroupRanking, UnitScore } from '../../domain/ranking.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText, monthText } from '../../texts/dates.ts';
import { percentText } from '../../texts/progress.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';

export const CRITERION_KEY = {
  punctuality: 'ranking-punctuality',
  completeness: 'ranking-completeness',
  targets: 'ranking-targets',
  works: 'ranking-works',
  exemplars: 'ranking-exemplars',
} as const satisfies Record<Criterion, MessageKey>;

/** Long enough to know a unit or a group by. */
const SHOWN = 60;

/** "86,5": hundredths of a point. */
export function pointsText(points: number): string {
  return formatQuantity(points, { perUnit: 100 });
}

export function shownName(name: string): string {
  return clipped(name, SHOWN);
}

/** Until when the points go, which stands above every table and every unit. */
export function untilLine(texts: Texts, it: { readonly upTo: string; readonly day: string }) {
  return texts.t('ranking-until', {
    month: monthText(it.upTo),
    day: dateText(Temporal.PlainDate.from(it.day)),
  });
}

export function titleLines(texts: Texts, ranking: GroupRanking): readonly string[] {
  return [
    texts.t('ranking-title', { group: shownName(ranking.group.name) }),
    untilLine(texts, ranking),
  ];
}

/** Whether all units of the group can have the same points; else they are ranked by percentages. */
function hasOneBase({ group }: GroupRanking): boolean {
  return new Set(rankedIn(group.scores).map(({ base }) => base)).size <= 1;
}

function rankedIn(scores: readonly UnitScore[]): readonly UnitScore[] {
  return scores.filter(({ rank }) => rank !== null);
}

/** A line for each of the scores that has a rank. */
export function rowLines(
  texts: Texts,
  ranking: GroupRanking,
  scores: readonly UnitScore[],
): readonly string[] {
  const isPlain = hasOneBase(ranking);
  return rankedIn(scores).map((score) => {
    const args = {
      rank: String(score.rank),
      name: shownName(score.unitName),
      points: pointsText(score.points),
      base: pointsText(score.base),
    };
    if (isPlain || score.percent === null) return texts.t('ranking-row', args);
    return texts.t('ranking-row-percent', { ...args, percent: percentText(score.percent) });
  });
}

/** What the table is to be read by: its maxima, what was left out of them, and who has no rank. */
export function noteLines(texts: Texts, ranking: GroupRanking): readonly string[] {
  const { scores } = ranking.group;
  const unranked = scores.filter(({ rank }) => rank === null);
  const ranked = rankedIn(scores);
  const isPartial = ranked.some(({ base }) => base < ranking.total);
  const names = clipped(unranked.map(({ unitName }) => shownName(unitName)).join(', '), 400);
  return [
    ...(scores.length === 0 ? [texts.t('ranking-empty')] : []),
    ...(unranked.length === 0 ? [] : ['', texts.t('ranking-unranked', { names })]),
    ...(ranked[0] === undefined ? [] : ['', scaleLine(texts, ranking, ranked[0])]),
    ...(isPartial
      ? [texts.t(hasOneBase(ranking) ? 'ranking-left-out' : 'ranking-left-out-percent')]
      : []),
  ];
}

function scaleLine(texts: Texts, { total }: GroupRanking, { criteria }: UnitScore): string {
  const parts = criteria.map(({ criterion, maximum }) =>
    texts.plain('ranking-scale-part', {
      criterion: texts.plain(CRITERION_KEY[criterion]).toLocaleLowerCase('vi'),
      maximum: pointsText(maximum),
    }),
  );
  return texts.t('ranking-scale', { total: pointsText(total), parts: parts.join('; ') });
}
