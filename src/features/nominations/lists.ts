import { goesOnFor, may, type Who } from '../../domain/member.ts';
import { NOMINATION_STATES, type NominationState } from '../../domain/nomination.ts';
import { compareNames } from '../../domain/order.ts';
import type { Nomination } from '../../storage/nomination-rows.ts';
import { deskButton } from '../../telegram/desk.ts';
import { type Button, inRows, type Message } from '../../telegram/message.ts';
import { pageOf, type Turning } from '../../telegram/pages.ts';
import { capitalised } from '../../texts/address.ts';
import { clipped } from '../../texts/clipped.ts';
import type { Texts } from '../../texts/texts.ts';
import { type DraftStores, formName, planOf } from './draft.ts';
import { stateName, stateText, titleOf } from './names.ts';

/** Buttons of nominations on one page. */
const PAGE = 8;
/** Lines of the list for the chair on one page; each may be 300 characters long. */
const PROPOSALS = 10;

/** Where nominations are found: one's own, the office's by state, and the list for the chair (PR08). */
export function createNominationLists(stores: DraftStores) {
  const { nominations, units } = stores;
  const yearNow = () => stores.plans.current().year;
  const unitName = (id: number) => units.byId(id)?.name ?? '';

  function home(texts: Texts, who: Who): Message {
    return may(who, 'nomination.read') ? officeHome(texts, who) : own(texts, who, 0);
  }

  const newButton = (texts: Texts): readonly Button[] => [
    { text: texts.plain('nomination-button-new'), data: 'nomination:new' },
  ];

  function own(texts: Texts, who: Who, page: number): Message {
    const year = yearNow();
    const all = goesOnFor(who).flatMap((unitId) => nominations.ofUnit(unitId, year));
    const ordered = all.toSorted((a, b) => b.id - a.id);
    const key = all.length === 0 ? 'nomination-home-empty' : 'nomination-home-own';
    return {
      html: texts.t(key, { year: String(year), count: all.length }),
      rows: [
        newButton(texts),
        ...paged(texts, ordered, page, (to) => `nomination:own:${to}`),
        [deskButton(texts)],
      ],
    };
  }

  function officeHome(texts: Texts, who: Who): Message {
    const year = yearNow();
    const counts = nominations.countsOf(year);
    // drafts are the units' own until they are sent
    const present = NOMINATION_STATES.filter(
      (state) => state !== 'draft' && (counts.get(state) ?? 0) > 0,
    );
    const total = present.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
    const buttons = present.map((state) => ({
      text: texts.plain('nomination-button-state', {
        state: capitalised(stateName(texts, state)),
        count: counts.get(state) ?? 0,
      }),
      data: `nomination:list:${state}:0`,
    }));
    const passed = counts.get('passed') ?? 0;
    const proposals = {
      text: texts.plain('nomination-button-proposals', { count: passed }),
      data: 'nomination:proposals:0',
    };
    const key = total === 0 ? 'nomination-home-none' : 'nomination-home-office';
    const canNominate = may(who, 'nomination.review') || may(who, 'nomination.own');
    const drafts = may(who, 'nomination.review') ? (counts.get('draft') ?? 0) : 0;
    return {
      html: texts.t(key, { year: String(year), count: total }),
      rows: [
        ...(passed > 0 ? [[proposals]] : []),
        ...buttons.map((button) => [button]),
        ...(drafts > 0
          ? [
              [
                {
                  text: texts.plain('nomination-button-state', {
                    state: capitalised(stateName(texts, 'draft')),
                    count: drafts,
                  }),
                  data: 'nomination:list:draft:0',
                },
              ],
            ]
          : []),
        // somebody of the council may speak for a unit too
        ...(may(who, 'nomination.own')
          ? [[{ text: texts.plain('nomination-button-own'), data: 'nomination:own:0' }]]
          : []),
        ...(canNominate ? [newButton(texts)] : []),
        [deskButton(texts)],
      ],
    };
  }

  function list(texts: Texts, state: NominationState, page: number): Message {
    const found = nominations.inState(state, yearNow());
    const args = { state: stateName(texts, state), count: found.length };
    const back = { text: texts.plain('nomination-button-home'), data: 'nomination:home' };
    return {
      html: texts.t('nomination-list', args),
      rows: [...paged(texts, found, page, (to) => `nomination:list:${state}:${to}`, true), [back]],
    };
  }

  function paged(
    texts: Texts,
    all: readonly Nomination[],
    page: number,
    dataOf: (page: number) => string,
    withUnit = false,
  ): readonly (readonly Button[])[] {
    const { shown, steps } = pageOf(all, page, PAGE, turning(texts, dataOf));
    const buttons = shown.map((it) => [
      {
        text: clipped(
          withUnit
            ? `${it.code} ${it.name} – ${unitName(it.unitId)}`
            : `${it.code} ${it.name} – ${stateText(texts, it)}`,
          60,
        ),
        data: `nomination:show:${it.id}`,
      },
    ]);
    return [...buttons, ...steps];
  }

  /** What the council has passed and the chair has not decided, by form and then by name. */
  function proposals(texts: Texts, who: Who, page: number): Message {
    const year = yearNow();
    const plan = planOf(stores, year);
    const order = plan.commendation.forms.map(({ id }) => id);
    const waiting = nominations
      .inState('passed', year)
      .toSorted(
        (a, b) => order.indexOf(a.form) - order.indexOf(b.form) || compareNames(a.name, b.name),
      );
    const home = { text: texts.plain('nomination-button-home'), data: 'nomination:home' };
    if (waiting.length === 0) return { html: texts.t('nomination-proposals-none'), rows: [[home]] };
    const { shown, steps, first } = pageOf(
      waiting,
      page,
      PROPOSALS,
      turning(texts, (to) => `nomination:proposals:${to}`),
    );
    const lines = shown.map((it, index) =>
      texts.t('nomination-proposal', {
        number: first + index + 1,
        title: clipped(titleOf(it), 150),
        unit: unitName(it.unitId),
        form: formName(plan, it.form),
      }),
    );
    const numbers = shown.map((it, index) => ({
      text: String(first + index + 1),
      data: `nomination:show:${it.id}`,
    }));
    const propose = { text: texts.plain('nomination-button-propose'), data: 'nomination:propose' };
    return {
      html: [
        texts.t('nomination-proposals', { year: String(year), count: waiting.length }),
        ...lines,
      ].join('\n'),
      rows: [
        ...inRows(numbers, 5),
        ...steps,
        ...(may(who, 'nomination.review') ? [[propose]] : []),
        [home],
      ],
    };
  }

  return { home, own, list, proposals };
}
export type NominationLists = ReturnType<typeof createNominationLists>;

function turning(texts: Texts, dataOf: Turning['dataOf']): Turning {
  const before = texts.plain('nomination-button-previous');
  return { before, after: texts.plain('nomination-button-next'), dataOf };
}
