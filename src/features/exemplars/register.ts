import { EXEMPLAR_STATES, type ExemplarState } from '../../domain/exemplar.ts';
import { may, unitsOf, type Who } from '../../domain/member.ts';
import type { Exemplar } from '../../storage/exemplars.ts';
import type { Stores } from '../../storage/stores.ts';
import type { DeskLine } from '../../telegram/desk.ts';
import { deskButton } from '../../telegram/desk.ts';
import { type Button, inRows, type Message, pairs } from '../../telegram/message.ts';
import { pageOf } from '../../telegram/pages.ts';
import { clipped } from '../../texts/clipped.ts';
import { dayText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ExemplarPairs } from './pairs.ts';
import { STATE_KEY, turning } from './words.ts';

const A_PAGE = 8;
const NAME_SHOWN = 60;

/** What of the register is shown; stands in the data of its buttons. */
export type View = {
  readonly state: ExemplarState | null;
  readonly unitId: number | null;
  /** The place of a campaign in the plan. */
  readonly campaign: number | null;
  readonly page: number;
};
export const WHOLE: View = { state: null, unitId: null, campaign: null, page: 0 };
const LETTERS = { discovered: 'd', fostered: 'f', praised: 'p', multiplied: 'm' } as const;

/** The view behind the parts of a button's data. */
export function viewOf(
  letter: string | undefined,
  unit: string | undefined,
  campaign: string | undefined,
  page: string | undefined,
): View {
  const state = EXEMPLAR_STATES.find((each) => LETTERS[each] === letter) ?? null;
  const unitId = Number(unit) === 0 ? null : Number(unit);
  const place = campaign === 'a' ? null : Number(campaign);
  return { state, unitId, campaign: place, page: Number(page) };
}

function dataOf({ state, unitId, campaign, page }: View): string {
  return `${state === null ? 'a' : LETTERS[state]}:${unitId ?? 0}:${campaign ?? 'a'}:${page}`;
}

/** The register as a list: the unit's own for a reporter, all with filters for the staff. */
export function createExemplarRegister(deps: {
  readonly stores: Pick<Stores, 'exemplars' | 'plans' | 'units'>;
  readonly pairs: ExemplarPairs;
}) {
  const { exemplars, plans, units } = deps.stores;
  const unitName = (id: number) => units.byId(id)?.name ?? '';

  /** The units whose entries the person may see; null: all. */
  function scopeOf(who: Who): readonly number[] | null {
    return may(who, 'exemplar.register') ? null : unitsOf(who);
  }

  function entriesOf(view: View, scope: readonly number[] | null): readonly Exemplar[] {
    const plan = plans.current();
    const campaign = view.campaign === null ? null : (plan.campaigns[view.campaign]?.code ?? null);
    const { state, unitId } = view;
    const all = exemplars.all({ year: plan.year, state, unitId, campaign });
    return scope === null ? all : all.filter((entry) => scope.includes(entry.unitId));
  }

  function entryLine(texts: Texts, entry: Exemplar, place: number): string {
    return texts.t('exemplar-list-line', {
      place,
      name: clipped(entry.name, NAME_SHOWN),
      unit: unitName(entry.unitId),
      state: texts.plain(STATE_KEY[entry.state]),
      day: dayText(entry.discoveredOn),
    });
  }

  function head(texts: Texts, view: View, scope: readonly number[] | null): readonly string[] {
    const { year, campaigns } = plans.current();
    const all = entriesOf({ ...view, state: null }, scope);
    const counts = EXEMPLAR_STATES.map(
      (state) =>
        `${texts.plain(STATE_KEY[state])}: ${all.filter((each) => each.state === state).length}`,
    );
    const filters = [
      ...(view.state === null ? [] : [texts.plain(STATE_KEY[view.state])]),
      ...(view.unitId === null ? [] : [unitName(view.unitId)]),
      ...(view.campaign === null ? [] : [campaigns[view.campaign]?.name ?? '']),
    ];
    const title =
      scope === null
        ? texts.t('exemplar-list-all', { year: String(year) })
        : texts.t('exemplar-list-own', {
            year: String(year),
            units: scope.map(unitName).join(', '),
          });
    return [
      title,
      texts.t('exemplar-list-counts', { counts: counts.join(' · ') }),
      ...(filters.length === 0
        ? []
        : [texts.t('exemplar-list-filter', { filters: filters.join('; ') })]),
    ];
  }

  function list(texts: Texts, who: Who, asked: View): Message {
    const scope = scopeOf(who);
    const all = entriesOf(asked, scope);
    const dataTo = (page: number) => `exemplar:list:${dataOf({ ...asked, page })}`;
    const part = pageOf(all, asked.page, A_PAGE, turning(texts, dataTo));
    const { shown, first, pages, steps } = part;
    const view = { ...asked, page: part.at };
    const lines = shown.map((entry, index) => entryLine(texts, entry, first + index + 1));
    const numbers = shown.map(({ id }, index) => ({
      text: String(first + index + 1),
      data: `exemplar:show:${id}`,
    }));
    const html = [
      ...head(texts, view, scope),
      '',
      ...(lines.length === 0 ? [texts.t('exemplar-list-none')] : lines),
      ...(pages === 1 ? [] : ['', texts.t('exemplar-list-page', { page: view.page + 1, pages })]),
    ].join('\n');
    const rows = [
      ...inRows(numbers, 4),
      ...steps,
      ...(scope === null ? staffRows(texts, view) : []),
      [{ text: texts.plain('exemplar-button-add'), data: 'exemplar:add' }],
      scope === null ? [deskButton(texts)] : [],
    ];
    return { html, rows: rows.filter((row) => row.length > 0) };
  }

  function staffRows(texts: Texts, view: View): readonly (readonly Button[])[] {
    const filter = (by: 'state' | 'unit' | 'campaign', text: string) => ({
      text,
      data: `exemplar:by:${by}:${dataOf({ ...view, page: 0 })}`,
    });
    const isNarrow = view.state !== null || view.unitId !== null || view.campaign !== null;
    const doubtful = deps.pairs.count();
    return [
      [
        filter('state', texts.plain('exemplar-button-by-state')),
        filter('unit', texts.plain('exemplar-button-by-unit')),
        filter('campaign', texts.plain('exemplar-button-by-campaign')),
      ],
      isNarrow
        ? [
            {
              text: texts.plain('exemplar-button-unfiltered'),
              data: `exemplar:list:${dataOf(WHOLE)}`,
            },
          ]
        : [],
      doubtful === 0
        ? []
        : [
            {
              text: texts.plain('exemplar-button-pairs', { count: doubtful }),
              data: 'exemplar:pairs:0',
            },
          ],
    ];
  }

  /** The values of one filter as buttons; `all` takes the filter off. */
  function choose(texts: Texts, by: 'state' | 'unit' | 'campaign', view: View): Message {
    const button = (text: string, change: Partial<View>) => ({
      text,
      data: `exemplar:list:${dataOf({ ...view, ...change })}`,
    });
    const off = button(texts.plain('exemplar-filter-off'), {
      ...(by === 'state' ? { state: null } : {}),
      ...(by === 'unit' ? { unitId: null } : {}),
      ...(by === 'campaign' ? { campaign: null } : {}),
    });
    const there = entriesOf({ ...WHOLE }, null);
    const values = {
      state: () => EXEMPLAR_STATES.map((state) => button(texts.plain(STATE_KEY[state]), { state })),
      unit: () =>
        units
          .sorted()
          .filter(({ id }) => there.some(({ unitId }) => unitId === id))
          .map(({ id, name }) => button(name, { unitId: id })),
      campaign: () =>
        plans
          .current()
          .campaigns.map(({ name }, index) => button(clipped(name, 60), { campaign: index })),
    };
    const buttons = values[by]();
    const rows = by === 'campaign' ? inRows(buttons, 1) : pairs(buttons);
    return { html: texts.t('exemplar-filter'), rows: [...rows, [off]] };
  }

  /** How many there are, for the board of the year's commendation. */
  const line: DeskLine = (texts, who) => {
    const all = entriesOf(WHOLE, scopeOf(who));
    const praised = all.filter(({ state }) => state === 'praised' || state === 'multiplied');
    return all.length === 0
      ? null
      : texts.t('exemplar-desk', { count: all.length, praised: praised.length });
  };

  return { list, choose, line };
}
export type ExemplarRegister = ReturnType<typeof createExemplarRegister>;
