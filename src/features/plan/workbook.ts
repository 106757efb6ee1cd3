import { type PlanProblem, readPlan } from '../../domain/plan.ts';
import type { SheetModel } from '../../render/workbook/model.ts';
import type { OpenedSheet } from '../../render/workbook/open.ts';
import { planProblemText } from '../../texts/plan-problems.ts';
import type { Texts } from '../../texts/texts.ts';
import { changesBetween, type PlanChange } from './changes.ts';
import { createCodecs, type Item } from './codecs.ts';
import { VALID_FROM, VERSION } from './fields.ts';
import type { CellProblem } from './headings.ts';
import { textIn } from './layout.ts';
import { type PastRow, pastChanges, pastSheet, readPast } from './past-figures.ts';
import { readSheets } from './read-workbook.ts';
import { planSheets } from './sheets.ts';
import { withTargets } from './targets.ts';
import {
  readUnitTargets,
  shareChanges,
  unevenShares,
  unitTargetSheet,
  withShares,
} from './unit-targets.ts';
import { createWords } from './words.ts';
import { createNames, sheetsOf } from './write-workbook.ts';

/** A plan as a workbook makes it: each row with its one `target`, days of validity apart. */
export type Draft = {
  readonly plan: Item;
  readonly validFrom: string | null;
  /** Last year's figures, those that are known already among them. */
  readonly past: readonly PastRow[];
};

export type WorkbookResult =
  | { readonly ok: false; readonly problems: readonly CellProblem[] }
  | {
      readonly ok: true;
      readonly draft: Draft;
      /** The version that the workbook was made from, as far as it says so. */
      readonly madeFrom: number | null;
      readonly changes: readonly PlanChange[];
      readonly computed: readonly string[];
      readonly uneven: ReturnType<typeof unevenShares>;
    };

/** The plan as a workbook, both ways. */
export function createPlanWorkbook(deps: {
  /** Of the reader, who is told what is wrong. */
  readonly texts: Texts;
  /** The workbook itself is an official file, in Vietnamese. */
  readonly vi: Texts;
}) {
  const { texts, vi } = deps;
  const words = createWords(vi);
  const codecs = createCodecs(texts, words);
  const names = createNames(vi);
  const layout = planSheets(codecs);

  /** The same words for a problem of the plan as its cells have, and cells instead of paths. */
  function inCells(problem: PlanProblem, places: ReadonlyMap<string, string>): CellProblem {
    const args = Object.fromEntries(
      Object.entries(problem.args).map(([name, value]) => [
        name,
        name === 'first' ? (placeAt(places, value) ?? value) : words.anyLabel(value),
      ]),
    );
    const place = placeAt(places, problem.path) ?? names.sheet('general');
    return { place, text: planProblemText(texts, { ...problem, args }) };
  }

  return {
    sheets(document: Item, version: number, past: readonly PastRow[]): readonly SheetModel[] {
      const [general, indicators, ...others] = sheetsOf(names, layout, {
        ...document,
        [VERSION]: version,
      });
      const guide: SheetModel = {
        name: names.sheet('guide'),
        columns: [{ header: names.column('guide'), width: 120, align: 'left' }],
        rows: vi
          .plain('plan-guide')
          .split('\n')
          .map((line) => [line]),
      };
      const shares = unitTargetSheet(names, document);
      const first = [general, indicators].filter((sheet) => sheet !== undefined);
      const [units, ...rest] = others;
      const before = [guide, ...first, shares, ...(units === undefined ? [] : [units])];
      return [...before, pastSheet({ codecs, names }, document, past), ...rest];
    },

    read(
      opened: readonly OpenedSheet[],
      base: Item,
      today: Temporal.PlainDate,
      past: readonly PastRow[],
    ): WorkbookResult {
      const read = readSheets(texts, names, layout, opened, base);
      const { [VERSION]: version, [VALID_FROM]: validFrom, ...fields } = read.document;
      const deps = { texts, codecs, names };
      const shares = readUnitTargets(deps, opened, fields);
      const plan = withShares(fields, shares.shares);
      const figures = readPast(deps, opened, plan);
      const places = new Map([...read.places, ...shares.places]);
      const found = [
        ...unknownSheets(opened),
        ...read.problems,
        ...shares.problems,
        ...figures.problems,
        ...yearProblems(plan, base, places),
      ];
      const reading = readPlan(withTargets(plan, base, today.toString()));
      const named = new Set(found.map(({ place }) => place));
      const others = reading.ok
        ? []
        : reading.problems
            .map((problem) => inCells(problem, places))
            .filter(({ place }) => !named.has(place) && !named.has(place.split('!')[0] ?? ''));
      const problems = [...found, ...others, ...goneUnits(plan, base, today)];
      if (problems.length > 0) return { ok: false, problems };
      return {
        ok: true,
        draft: {
          plan,
          validFrom: typeof validFrom === 'string' ? validFrom : null,
          past: figures.rows,
        },
        madeFrom: typeof version === 'number' ? version : null,
        changes: [
          ...changesBetween(names, layout, base, plan),
          ...shareChanges(names, base, plan),
          ...pastChanges({ codecs, names }, plan, past, figures.rows),
        ],
        computed: [...read.computed, ...shares.computed, ...figures.computed],
        uneven: unevenShares(plan),
      };
    },
  };

  /** A workbook changes the plan of its year, or makes the one of the next. */
  function yearProblems(
    plan: Item,
    base: Item,
    places: ReadonlyMap<string, string>,
  ): readonly CellProblem[] {
    const year = Number(base.year);
    if (plan.year === undefined || plan.year === year || plan.year === year + 1) return [];
    const text = texts.plain('plan-year-wrong', { year: String(year), next: String(year + 1) });
    return [{ place: places.get('year') ?? names.sheet('general'), text }];
  }

  /** Who owes reports is closed with a day, never struck out. */
  function goneUnits(plan: Item, base: Item, today: Temporal.PlainDate): readonly CellProblem[] {
    const first = plan.year === base.year ? today.toString() : `${String(plan.year)}-01-01`;
    const listed = new Set(unitsOf(plan).map(({ code }) => code));
    return unitsOf(base)
      .filter(
        (unit) =>
          !listed.has(unit.code) && (unit.validTo === null || textIn(unit, 'validTo') >= first),
      )
      .map((unit) => ({
        place: names.sheet('units'),
        text: texts.plain('plan-unit-gone', {
          unit: `${textIn(unit, 'code')} ${textIn(unit, 'name')}`,
        }),
      }));
  }

  function unknownSheets(opened: readonly OpenedSheet[]): readonly CellProblem[] {
    const known = ['guide', 'unitTargets', 'past', ...layout.map(({ id }) => id)].map(names.sheet);
    return opened
      .filter(({ name }) => !known.includes(name))
      .map(({ name }) => ({ place: name, text: texts.plain('plan-sheet-unknown') }));
  }
}
export type PlanWorkbook = ReturnType<typeof createPlanWorkbook>;

function unitsOf(document: Item): readonly Item[] {
  return Array.isArray(document.units) ? (document.units as readonly Item[]) : [];
}

/** The cell of a path, or of what it lies within: indicators[3].months[0] stands with the months. */
function placeAt(places: ReadonlyMap<string, string>, path: string): string | undefined {
  for (let rest = path; rest !== ''; rest = rest.replace(/(^|\.)[^.[\]]+$|\[\d+\]$/, '')) {
    const place = places.get(rest) ?? places.get(rest.replace(/\.targets$/, '.target'));
    if (place !== undefined) return place;
    const within = [...places].find(([other]) => other.startsWith(`${rest}.`))?.[1];
    if (within !== undefined) return within;
  }
  return undefined;
}
