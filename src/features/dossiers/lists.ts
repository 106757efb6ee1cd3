import { inVietnam } from '../../domain/clock.ts';
import { goesOnFor, may, type Who } from '../../domain/member.ts';
import {
  countDossiers,
  type Dossier,
  type DossierStores,
  planOfYear,
  readDossiers,
} from '../../storage/dossier-reading.ts';
import type { Stores } from '../../storage/stores.ts';
import { deskButton } from '../../telegram/desk.ts';
import { type Button, inRows, type Message } from '../../telegram/message.ts';
import { pageOf, type Turning } from '../../telegram/pages.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { dossierTitle, dueWords, marksText, ownerText, paperTitle, standingText } from './words.ts';

/** Lines of 200 characters. */
const PAGE = 10;
const OWING_PAGE = 12;

export const FILTERS = ['all', 'lacking', 'complete'] as const;
export type Filter = (typeof FILTERS)[number];

/** Where dossiers are found: the office's all, with who owes what; a unit's its own. */
export function createDossierLists(stores: DossierStores & Pick<Stores, 'units'>) {
  const yearNow = () => stores.plans.current().year;
  const unitName = ({ nomination }: Dossier) => stores.units.byId(nomination.unitId)?.name ?? '';

  function theirs(who: Who): readonly Dossier[] {
    const all = readDossiers(stores, yearNow());
    if (may(who, 'dossier.manage')) return all;
    const own = goesOnFor(who);
    return all.filter(({ nomination }) => own.includes(nomination.unitId));
  }

  function filtered(all: readonly Dossier[], filter: Filter): readonly Dossier[] {
    if (filter === 'all') return all;
    return all.filter(
      ({ standing }) => (standing.verdict === 'complete') === (filter === 'complete'),
    );
  }

  function list(texts: Texts, who: Who, filter: Filter, page: number): Message {
    const all = theirs(who);
    const year = yearNow();
    const isStaff = may(who, 'dossier.manage');
    const desk = deskButton(texts);
    if (all.length === 0) {
      const html = texts.t(isStaff ? 'dossier-home-none' : 'dossier-home-none-own', {
        year: String(year),
      });
      return { html, rows: [[desk]] };
    }
    const { shown, first, steps } = pageOf(
      filtered(all, filter),
      page,
      PAGE,
      turning(texts, (to) => `dossier:list:${filter}:${to}`),
    );
    const lines = shown.map((it, index) =>
      texts.t('dossier-row', {
        number: first + index + 1,
        dossier: dossierTitle(it, 60),
        unit: isStaff ? ` – ${clipped(unitName(it), 60)}` : '',
        marks: marksText(it),
        standing: standingText(texts, it),
      }),
    );
    const numbers = shown.map((it, index) => ({
      text: String(first + index + 1),
      data: `dossier:show:${it.nomination.id}`,
    }));
    return {
      html: [
        head(texts, all, year),
        ...(filter === 'all' ? [] : [texts.t('dossier-filter', { filter })]),
        '',
        ...(lines.length === 0 ? [texts.t('dossier-list-empty')] : lines),
        '',
        texts.t('dossier-legend'),
      ].join('\n'),
      rows: [
        ...inRows(numbers, 5),
        ...steps,
        filters(texts, all, filter),
        ...(isStaff ? staffRows(texts, all) : []),
        [desk],
      ],
    };
  }

  function head(texts: Texts, all: readonly Dossier[], year: number): string {
    const { unitDeadline } = planOfYear(stores, year).commendation;
    return texts.t('dossier-home', {
      year: String(year),
      ...countDossiers(all),
      day: dateText(unitDeadline),
    });
  }

  function filters(texts: Texts, all: readonly Dossier[], now: Filter): readonly Button[] {
    return FILTERS.filter((each) => each !== now).map((filter) => ({
      text: texts.plain('dossier-button-filter', { filter, count: filtered(all, filter).length }),
      data: `dossier:list:${filter}:0`,
    }));
  }

  function staffRows(texts: Texts, all: readonly Dossier[]): readonly (readonly Button[])[] {
    const count = readyToForward(all).length;
    const owing = { text: texts.plain('dossier-button-owing'), data: 'dossier:owing:0' };
    const archive = { text: texts.plain('dossier-button-archive'), data: 'dossier:archive' };
    const forward = {
      text: texts.plain('dossier-button-forward-all', { count }),
      data: 'dossier:forward:all',
    };
    return [[owing], [archive], ...(count > 0 ? [[forward]] : [])];
  }

  /** Who has to bring what, owner by owner, in the order of the papers. */
  function owing(texts: Texts, page: number, now: Temporal.Instant): Message {
    const year = yearNow();
    const plan = planOfYear(stores, year);
    const today = inVietnam(now).toPlainDate();
    const owed = readDossiers(stores, year).flatMap((dossier) =>
      dossier.standing.papers
        .filter(({ isOwed }) => isOwed)
        .map(({ paper }) => ({
          dossier,
          paper,
          owner: ownerText(texts, stores.units, dossier, paper),
        })),
    );
    const groups = [...Map.groupBy(owed, ({ owner, paper }) => `${owner}\n${paper.code}`).values()];
    const { shown, steps } = pageOf(
      groups,
      page,
      OWING_PAGE,
      turning(texts, (to) => `dossier:owing:${to}`),
    );
    const lines = shown.flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const codes = group.map(({ dossier }) => dossier.nomination.code).join(', ');
      return [
        texts.t('dossier-owing', {
          owner: clipped(first.owner, 60),
          paper: paperTitle(texts, first.paper),
          count: group.length,
          codes: clipped(codes, 90),
          due: dueWords(texts, plan, first.paper, today),
        }),
      ];
    });
    const title = texts.t('dossier-owing-title', { count: owed.length });
    const none = texts.t('dossier-owing-none');
    const back = { text: texts.plain('dossier-button-home'), data: 'dossier:home' };
    return {
      html: owed.length === 0 ? none : [title, ...lines].join('\n'),
      rows: [...steps, [back]],
    };
  }

  return {
    list,
    owing,
    theirs,
    /** Counts alone, for a group: names and merits are no talk for one. */
    counts: (texts: Texts, who: Who) => head(texts, theirs(who), yearNow()),
  };
}
export type DossierLists = ReturnType<typeof createDossierLists>;

/** Complete, approved by the chair, and for a superior to decide. */
export function readyToForward(all: readonly Dossier[]): readonly Dossier[] {
  return all.filter(
    ({ nomination, standing }) =>
      nomination.state === 'approved' &&
      nomination.level !== 'commune' &&
      standing.verdict === 'complete',
  );
}

function turning(texts: Texts, dataOf: Turning['dataOf']): Turning {
  const [before, after] = [
    texts.plain('dossier-button-before'),
    texts.plain('dossier-button-after'),
  ];
  return { before, after, dataOf };
}
