import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCodecs } from '../../../src/features/plan/codecs.ts';
import { planSheets } from '../../../src/features/plan/sheets.ts';
import { createWords, WORD_GROUPS, type WordGroup } from '../../../src/features/plan/words.ts';
import { createNames } from '../../../src/features/plan/write-workbook.ts';
import { TEXTS } from '../../support/commune.ts';

const words = createWords(TEXTS.vi);
const names = createNames(TEXTS.vi);
const layout = planSheets(createCodecs(TEXTS.vi, words));
const GROUPS = Object.keys(WORD_GROUPS) as WordGroup[];

/** The paths of all values of the plan file, lists without their indexes. */
function leaves(node: unknown, path = ''): readonly string[] {
  if (Array.isArray(node)) {
    const isList = typeof node[0] === 'object';
    return isList ? node.flatMap((entry) => leaves(entry, path)) : [path];
  }
  if (typeof node !== 'object' || node === null) return [path];
  return Object.entries(node).flatMap(([name, value]) =>
    leaves(value, path === '' ? name : `${path}.${name}`),
  );
}

function shownPaths(): ReadonlySet<string> {
  return new Set(
    layout.flatMap((sheet) => {
      if (sheet.kind === 'form') return sheet.fields.map(({ path }) => path.join('.'));
      return sheet.sources.flatMap(({ path, bare }) =>
        bare === undefined
          ? sheet.columns.map((column) => [...path, ...column.path].join('.'))
          : [path.join('.')],
      );
    }),
  );
}

describe('the plan workbook', () => {
  it('shows every value of the plan file, but for marks of what is assumed', () => {
    const plan: unknown = JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8'));
    const shown = shownPaths();

    // targets and reporters stand in one cell each
    expect([...new Set(leaves(plan))].filter((path) => !shown.has(path)).sort()).toEqual([
      'commendation.assumed',
      'council.assumed',
      'emulation.assumed',
      'indicators.assumed',
      'indicators.directionInferred',
      'indicators.reporters.kind',
      'indicators.reporters.unit',
      'indicators.targets',
      'indicators.targets.count',
      'indicators.targets.from',
      'indicators.targets.value',
      'jobs.assumed',
      'personalData.assumed',
      'ranking.assumed',
      'reminders.assumed',
      'reporting.assumed',
      'review.assumed',
      'works.assumed',
    ]);
  });

  it('has a name for every sheet, field and word', () => {
    const named = layout.flatMap((sheet) => [
      names.sheet(sheet.id) !== sheet.id,
      ...(sheet.kind === 'form'
        ? sheet.fields.map(({ id }) => names.item(id) !== id)
        : sheet.columns.map(({ id }) => names.column(id) !== id)),
    ]);
    expect(named).not.toContain(false);

    const labels = GROUPS.flatMap((group) => words.labels(group));
    expect(labels.filter((label) => GROUPS.some((group) => label.startsWith(`${group}-`)))).toEqual(
      [],
    );
  });

  it('has no header twice on a sheet, and no word twice in a list', () => {
    const headers = layout.map((sheet) =>
      sheet.kind === 'form' ? [] : sheet.columns.map(({ id }) => names.column(id)),
    );
    const lists = [...headers, ...GROUPS.map((group) => words.labels(group))];

    expect(lists.filter((list) => new Set(list).size !== list.length)).toEqual([]);
  });
});
