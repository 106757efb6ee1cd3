import { unitsOf, type Who } from '../../domain/member.ts';
import type { Criterion } from '../../domain/ranking.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Button, inRows, type Message } from '../../telegram/message.ts';
import { monthNumber, monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { RankingReader } from './facts.ts';
import { dataOf } from './place.ts';
import { publishedMessage } from './table-message.ts';
import { shownName } from './table-text.ts';
import { linesMessage, scoreIn, unitMessage } from './unit-message.ts';

const MONTHS_A_ROW = 4;

/** One unit's points and where they come from, for the staff and for those who speak for the unit. */
export function createUnitDesk(deps: {
  readonly stores: Pick<Stores, 'periods' | 'plans' | 'rankings' | 'units'>;
  readonly reader: RankingReader;
}) {
  const { stores, reader } = deps;

  /** What was published of the unit's group, and the person's other units. */
  function waysOn(texts: Texts, groupId: string | null, unitId: number, who: Who, month: string) {
    const publication = groupId === null ? null : stores.rankings.ofGroup(groupId);
    const published = publication === null ? [] : [publishedButton(texts, publication)];
    const others = unitsOf(who)
      .filter((id) => id !== unitId)
      .flatMap((id) => stores.units.byId(id) ?? [])
      .map(({ id, name }) => ({
        text: shownName(name),
        data: dataOf({ is: 'unit', month, unitId: id }),
      }));
    return [...published, ...others].map((button) => [button]);
  }

  /** The months behind the points: the report for who sent it, the board of the month for the staff. */
  function monthButtons(
    texts: Texts,
    unitId: number,
    months: readonly string[],
    isStaff: boolean,
  ): readonly (readonly Button[])[] {
    const owed = stores.periods.ofUnit(unitId);
    const buttons = months.flatMap((month) => {
      const duty = owed.find(({ period }) => period.month === month);
      const text = texts.plain('ranking-button-month', { month: monthNumber(month) });
      if (isStaff) return [{ text, data: `status:open:${month}` }];
      if (duty === undefined || duty.firstSubmittedAt === null) return [];
      return [{ text, data: `history:${duty.id}` }];
    });
    return inRows(buttons, MONTHS_A_ROW);
  }

  return {
    unit(texts: Texts, month: string | null, unitId: number, who: Who, isStaff: boolean): Message {
      const facts = reader.of(month);
      if (facts === null) return { html: texts.t('status-no-period') };
      const { ranking } = facts;
      const group = scoreIn(ranking, unitId)?.group ?? null;
      const groupId = group === null ? null : (ranking.groups[group]?.id ?? null);
      const rows = isStaff ? [] : waysOn(texts, groupId, unitId, who, ranking.upTo);
      return unitMessage(texts, facts, unitId, { isStaff, rows });
    },

    lines(
      texts: Texts,
      at: {
        readonly month: string;
        readonly unitId: number;
        readonly criterion: Criterion;
        readonly page: number;
      },
      here: { readonly isStaff: boolean; readonly isPrivate: boolean },
    ): Message {
      const facts = reader.of(at.month);
      if (facts === null || stores.units.byId(at.unitId) === null) {
        return { html: texts.t('ranking-unit-none') };
      }
      const { upTo } = facts.ranking;
      const record = reader.record(at.unitId, upTo);
      const { ranking: rules } = stores.plans.forMonth(upTo);
      const isByMonth = at.criterion === 'punctuality' || at.criterion === 'completeness';
      const months = isByMonth ? record.months.map(({ month }) => month) : [];
      return linesMessage(texts, facts, record, rules, at, {
        months: monthButtons(texts, at.unitId, months, here.isStaff),
        looking: here,
      });
    },

    /** Null for a publication that is none. */
    published(texts: Texts, id: number, page: number): Message | null {
      const found = stores.rankings.byId(id);
      if (found === null) return null;
      const { publishedAt: at, ranking } = found;
      return publishedMessage(texts, { id, ranking, at }, page);
    },
  };
}
export type UnitDesk = ReturnType<typeof createUnitDesk>;

function publishedButton(
  texts: Texts,
  it: { readonly id: number; readonly ranking: { readonly upTo: string } },
): Button {
  return {
    text: texts.plain('ranking-button-published', { month: monthText(it.ranking.upTo) }),
    data: dataOf({ is: 'published', id: it.id, page: 0 }),
  };
}
