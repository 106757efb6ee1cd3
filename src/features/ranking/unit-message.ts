import type { Plan } from '../../domain/plan.ts';
import type { Criterion, CriterionScore, Ranking, UnitScore } from '../../domain/ranking.ts';
import type { UnitRecord } from '../../domain/unit-record.ts';
import { type Button, type Message, pairs } from '../../telegram/message.ts';
import { pageOf } from '../../telegram/pages.ts';
import { percentText } from '../../texts/progress.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { cardButtons, type Looking } from './card-buttons.ts';
import type { RankingFacts } from './facts.ts';
import { lineText } from './line-text.ts';
import { dataOf } from './place.ts';
import { monthRow, openLines, turning } from './table-message.ts';
import { CRITERION_KEY, pointsText, shownName, untilLine } from './table-text.ts';

const LINES_A_PAGE = 15;

/** The unit's score with the group that it is ranked in; null for a unit that is not ranked. */
export function scoreIn(ranking: Ranking, unitId: number) {
  for (const [group, { scores }] of ranking.groups.entries()) {
    const score = scores.find((each) => each.unitId === unitId);
    if (score !== undefined) return { score, group, scores };
  }
  return null;
}

/** One unit's points, criterion by criterion. A rank tells of the others: it is for the staff. */
export function unitMessage(
  texts: Texts,
  facts: RankingFacts,
  unitId: number,
  more: { readonly isStaff: boolean; readonly rows: readonly (readonly Button[])[] },
): Message {
  const { ranking } = facts;
  const month = ranking.upTo;
  const found = scoreIn(ranking, unitId);
  const months = monthRow(texts, facts, (to) => dataOf({ is: 'unit', month: to, unitId }));
  if (found === null) {
    return { html: texts.t('ranking-unit-none'), rows: [...more.rows, ...months] };
  }
  const { score, group, scores } = found;
  const lines = [
    texts.t('ranking-unit-title', { unit: shownName(score.unitName) }),
    untilLine(texts, ranking),
    ...openLines(texts, facts),
    '',
    totalLine(texts, score),
    ...(more.isStaff ? [rankLine(texts, score, scores)] : []),
    '',
    ...score.criteria.map((each) => criterionLine(texts, each)),
    '',
    texts.t('ranking-unit-hint'),
  ];
  const criteria = score.criteria.map(({ criterion }) => ({
    text: texts.plain(CRITERION_KEY[criterion]),
    data: dataOf({ is: 'lines', month, unitId, criterion, page: 0 }),
  }));
  const table = {
    text: texts.plain('ranking-button-table'),
    data: dataOf({ is: 'table', month, group, page: 0 }),
  };
  return {
    html: lines.join('\n'),
    rows: [...pairs(criteria), ...(more.isStaff ? [[table]] : []), ...more.rows, ...months],
  };
}

function totalLine(texts: Texts, { base, percent, points }: UnitScore): string {
  if (percent === null) return texts.t('ranking-unit-nothing');
  return texts.t('ranking-unit-total', {
    points: pointsText(points),
    base: pointsText(base),
    percent: percentText(percent),
  });
}

function rankLine(texts: Texts, { rank }: UnitScore, scores: readonly UnitScore[]): string {
  if (rank === null) return texts.t('ranking-unit-unranked');
  const count = scores.filter((each) => each.rank !== null).length;
  return texts.t('ranking-unit-rank', { rank: String(rank), count: String(count) });
}

function criterionLine(texts: Texts, it: CriterionScore): string {
  const name = texts.plain(CRITERION_KEY[it.criterion]);
  if (!it.counts) return texts.t('ranking-criterion-left-out', { name });
  const [points, maximum] = [pointsText(it.points), pointsText(it.maximum)];
  return texts.t('ranking-criterion', { name, points, maximum });
}

const NOTHING = {
  punctuality: 'ranking-no-months',
  completeness: 'ranking-no-months',
  targets: 'ranking-no-targets',
  works: 'ranking-no-works',
  exemplars: 'ranking-no-exemplars',
} as const satisfies Record<Criterion, MessageKey>;

/** How one criterion's points came about: the rule, then a line for each source. */
export function linesMessage(
  texts: Texts,
  facts: RankingFacts,
  record: UnitRecord,
  rules: Plan['ranking'],
  at: { readonly criterion: Criterion; readonly page: number },
  more: {
    readonly months: readonly (readonly Button[])[];
    readonly looking: Omit<Looking, 'month'>;
  },
): Message {
  const month = facts.ranking.upTo;
  const { unitId } = record;
  const found = scoreIn(facts.ranking, unitId);
  const score = found?.score.criteria.find(({ criterion }) => criterion === at.criterion);
  if (found === null || score === undefined) return { html: texts.t('ranking-unit-none') };
  const page = pageOf(
    score.lines,
    at.page,
    LINES_A_PAGE,
    turning(texts, (to) =>
      dataOf({ is: 'lines', month, unitId, criterion: at.criterion, page: to }),
    ),
  );
  const lines = [
    texts.t('ranking-lines-title', {
      criterion: texts.plain(CRITERION_KEY[at.criterion]),
      unit: shownName(found.score.unitName),
    }),
    untilLine(texts, facts.ranking),
    '',
    ruleText(texts, at.criterion, rules),
    '',
    ...page.shown.map((line) => lineText(texts, record, line)),
    ...(score.lines.length === 0 ? [texts.t(NOTHING[at.criterion])] : []),
    '',
    score.counts
      ? texts.t('ranking-lines-sum', {
          points: pointsText(score.points),
          maximum: pointsText(score.maximum),
        })
      : texts.t('ranking-lines-left-out'),
  ];
  const cards = pairs(cardButtons(record, page.shown, { ...more.looking, month }));
  const back = {
    text: texts.plain('ranking-button-back'),
    data: dataOf({ is: 'unit', month, unitId }),
  };
  return {
    html: lines.join('\n'),
    rows: [...page.steps, ...more.months, ...cards, [back]],
  };
}

function ruleText(texts: Texts, criterion: Criterion, rules: Plan['ranking']): string {
  const { punctuality, works, exemplars } = rules;
  switch (criterion) {
    case 'punctuality':
      return texts.t('ranking-rule-punctuality', {
        maximum: punctuality.maximum,
        days: punctuality.lateDays,
        percent: punctuality.latePercent,
      });
    case 'completeness':
      return texts.t('ranking-rule-completeness', { maximum: rules.completeness.maximum });
    case 'targets':
      return texts.t('ranking-rule-targets', { maximum: rules.targets.maximum });
    case 'works':
      return texts.t('ranking-rule-works', {
        maximum: works.maximum,
        construction: works.construction,
        task: works.task,
        percent: works.latePercent,
      });
    case 'exemplars':
      return texts.t('ranking-rule-exemplars', {
        maximum: exemplars.maximum,
        each: exemplars.each,
      });
  }
}
