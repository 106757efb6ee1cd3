import { type GroupRanking, rankingOfGroup } from '../../domain/ranking.ts';
import { type Button, type Message, pairs } from '../../telegram/message.ts';
import { pageOf, type Turning } from '../../telegram/pages.ts';
import { dateTime, dueText, monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { RankingFacts } from './facts.ts';
import { dataOf } from './place.ts';
import { noteLines, rowLines, shownName, titleLines } from './table-text.ts';

/** As many as a phone shows without losing the first ones, and two of them a row as buttons. */
const UNITS_A_PAGE = 25;

type At = { readonly group: number; readonly page: number };

/** The table of one group for the staff: each unit opens to its points. */
export function tableMessage(
  texts: Texts,
  facts: RankingFacts,
  at: At,
  mayPublish: boolean,
): Message {
  const { ranking, now } = facts;
  const month = ranking.upTo;
  const index = at.group in ranking.groups ? at.group : 0;
  const shown = rankingOfGroup(ranking, ranking.groups[index]?.id ?? '');
  if (shown === null) return { html: texts.t('ranking-empty') };
  const place = { month, group: index };
  const page = pageOf(
    shown.group.scores,
    at.page,
    UNITS_A_PAGE,
    turning(texts, (to) => dataOf({ is: 'table', ...place, page: to })),
  );
  const lines = [
    ...titleLines(texts, shown),
    ...openLines(texts, facts),
    '',
    ...rowLines(texts, shown, page.shown),
    ...noteLines(texts, shown),
    ...(facts.isAssumed ? [texts.t('ranking-assumed')] : []),
    texts.t('status-as-of', { time: dateTime(texts, now) }),
  ];
  const units = page.shown.map(({ unitId, unitName }) => ({
    text: shownName(unitName),
    data: dataOf({ is: 'unit', month, unitId }),
  }));
  const others = ranking.groups.flatMap(({ name }, group) =>
    group === index
      ? []
      : [[{ text: shownName(name), data: dataOf({ is: 'table', month, group, page: 0 }) }]],
  );
  const picture = {
    text: texts.plain('ranking-button-picture'),
    data: dataOf({ is: 'picture', ...place }),
  };
  const publish = {
    text: texts.plain('ranking-button-publish'),
    data: dataOf({ is: 'preview', ...place }),
  };
  return {
    html: lines.join('\n'),
    rows: [
      ...pairs(units),
      ...page.steps,
      mayPublish ? [picture, publish] : [picture],
      ...others,
      ...monthRow(texts, facts, (to) => dataOf({ is: 'table', ...place, month: to, page: 0 })),
    ],
  };
}

/** A table as it was published, for everybody whose unit is in it. */
export function publishedMessage(
  texts: Texts,
  it: { readonly id: number; readonly ranking: GroupRanking; readonly at: Temporal.Instant },
  at: number,
): Message {
  const page = pageOf(
    it.ranking.group.scores,
    at,
    UNITS_A_PAGE,
    turning(texts, (to) => dataOf({ is: 'published', id: it.id, page: to })),
  );
  const lines = [
    ...titleLines(texts, it.ranking),
    texts.t('ranking-published-at', { time: dateTime(texts, it.at) }),
    '',
    ...rowLines(texts, it.ranking, page.shown),
    ...noteLines(texts, it.ranking),
  ];
  const home = [{ text: texts.plain('ranking-button-home'), data: 'ranking:home' }];
  return { html: lines.join('\n'), rows: [...page.steps, home] };
}

/** That points are still on their way while reports may come in time. */
export function openLines(texts: Texts, { openUntil }: RankingFacts): readonly string[] {
  if (openUntil === null) return [];
  return [texts.t('ranking-open', { due: dueText(texts, openUntil) })];
}

export function turning(texts: Texts, dataOf: Turning['dataOf']): Turning {
  const before = texts.plain('ranking-page-before');
  return { before, after: texts.plain('ranking-page-after'), dataOf };
}

export function monthRow(
  texts: Texts,
  { months, ranking }: RankingFacts,
  to: (month: string) => string,
): readonly (readonly Button[])[] {
  const index = months.indexOf(ranking.upTo);
  const row = (['status-earlier', 'status-later'] as const).flatMap((key, side) => {
    const month = months[index + (side === 0 ? -1 : 1)];
    if (month === undefined) return [];
    return [{ text: texts.plain(key, { month: monthText(month) }), data: to(month) }];
  });
  return row.length === 0 ? [] : [row];
}
