import { changesBetween, type RankChange } from '../../domain/ranking/changes.ts';
import type { GroupRanking } from '../../domain/ranking.ts';
import type { RankingPublication } from '../../storage/rankings.ts';
import type { Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { dataOf } from './place.ts';
import { noteLines, pointsText, rowLines, shownName, titleLines } from './table-text.ts';

/** Telegram takes 4,096 characters; markup counts for nothing there, and here it is counted. */
const ROOM = 3_500;
/** Named one by one; of more only the number is told. */
const MOST_CHANGES = 15;
const SHOWN_GROUPS = 200;

/** What goes to the heads' group, in as many messages as it needs. */
export function publishedTexts(
  texts: Texts,
  ranking: GroupRanking,
  before: RankingPublication | null,
  at: Temporal.Instant,
): readonly string[] {
  return packed([
    ...titleLines(texts, ranking),
    '',
    ...rowLines(texts, ranking, ranking.group.scores),
    ...noteLines(texts, ranking),
    ...(before === null ? [] : changeLines(texts, ranking, before)),
    '',
    texts.t('status-as-of', { time: dateTime(texts, at) }),
  ]);
}

/** What is not the same as in the table that was published before, of the same month and group. */
function changeLines(
  texts: Texts,
  ranking: GroupRanking,
  before: RankingPublication,
): readonly string[] {
  const changes = changesBetween(before.ranking.group, ranking.group);
  if (changes.length === 0) return [];
  const more = changes.length - MOST_CHANGES;
  return [
    '',
    texts.t('ranking-changes', { time: dateTime(texts, before.publishedAt) }),
    ...changes.slice(0, MOST_CHANGES).map((change) => changeLine(texts, change)),
    ...(more > 0 ? [texts.t('ranking-changes-more', { count: String(more) })] : []),
  ];
}

function changeLine(texts: Texts, { unitName, before, after }: RankChange): string {
  const name = shownName(unitName);
  if (before === null) return texts.t('ranking-change-new', { name });
  if (after === null) return texts.t('ranking-change-gone', { name });
  return texts.t('ranking-change', {
    name,
    before: standingText(texts, before),
    after: standingText(texts, after),
  });
}

function standingText(texts: Texts, it: NonNullable<RankChange['before']>): string {
  if (it.rank === null) return texts.plain('ranking-standing-unranked');
  const [points, base] = [pointsText(it.points), pointsText(it.base)];
  return texts.plain('ranking-standing', { rank: String(it.rank), points, base });
}

/** Lines joined to texts that Telegram takes. */
function packed(lines: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const joined = last === undefined ? line : `${last}\n${line}`;
    if (last === undefined || joined.length > ROOM) parts.push(line);
    else parts[parts.length - 1] = joined;
  }
  return parts;
}

type Preview = {
  readonly month: string;
  readonly group: number;
  readonly fingerprint: string;
  /** The names of the groups that it would go to. */
  readonly titles: readonly string[];
  /** Until the end of the quiet hours it waits. */
  readonly later: string | null;
  readonly isOpen: boolean;
};

/** Stands below what is to be published: where it goes, and the button that sends it. */
export function confirmMessage(texts: Texts, it: Preview): Message {
  const { month, group } = it;
  const cancel = {
    text: texts.plain('ranking-button-cancel'),
    data: dataOf({ is: 'table', month, group, page: 0 }),
  };
  if (it.titles.length === 0) return { html: texts.t('ranking-no-group'), rows: [[cancel]] };
  const lines = [
    texts.t('ranking-confirm', { groups: groupNames(it.titles) }),
    ...(it.isOpen ? [texts.t('ranking-confirm-open')] : []),
    ...(it.later === null ? [] : [texts.t('ranking-confirm-night', { time: it.later })]),
  ];
  const send = {
    text: texts.plain('ranking-button-send'),
    data: `ranking:publish:${month}:${group}:${it.fingerprint}`,
  };
  return { html: lines.join('\n'), rows: [[send], [cancel]] };
}

export function groupNames(titles: readonly string[]): string {
  return clipped(titles.map((title) => `«${title}»`).join(', '), SHOWN_GROUPS);
}
