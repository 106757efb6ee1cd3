import type { UnitCode } from '../../domain/quantity/units.ts';
import { UNITS } from '../../domain/quantity/units.ts';
import { placeOf } from '../../render/workbook/markup.ts';
import type { SheetModel } from '../../render/workbook/model.ts';
import type { OpenedSheet } from '../../render/workbook/open.ts';
import type { Texts } from '../../texts/texts.ts';
import { amountCell } from './amounts.ts';
import { cellText } from './cell-values.ts';
import type { PlanChange } from './changes.ts';
import type { Codecs, Filled, Item } from './codecs.ts';
import { type CellProblem, isBlank, textOf } from './headings.ts';
import { unitOf } from './indicator-sheet.ts';
import { textIn, valueAt } from './layout.ts';
import { mergedProblems } from './rows.ts';
import type { WorkbookNames } from './write-workbook.ts';

/** One unit's share of a target, as the plan file has it. */
type Share = { readonly unit: string; readonly indicator: string; readonly value: number };

const SHEET = 'unitTargets';

function listOf(document: Item, path: string): readonly Item[] {
  const list = valueAt(document, [path]);
  return Array.isArray(list) ? (list as readonly Item[]) : [];
}

function sharesOf(document: Item): readonly Share[] {
  return listOf(document, 'unitTargets') as readonly unknown[] as readonly Share[];
}

/** Rows that hamlets sum up, and those that have shares already. */
function sharedIndicators(document: Item): readonly Item[] {
  const shares = sharesOf(document);
  return listOf(document, 'indicators').filter((row) => {
    const reporters = listOf(row, 'reporters');
    const isHamlets = row.aggregation === 'SUM' && reporters.some(({ kind }) => kind === 'hamlet');
    return isHamlets || shares.some(({ indicator }) => indicator === row.code);
  });
}

function sharingUnits(document: Item): readonly Item[] {
  const shares = sharesOf(document);
  return listOf(document, 'units').filter(
    ({ code, kind, validTo }) =>
      (kind === 'hamlet' && validTo === null) || shares.some(({ unit }) => unit === code),
  );
}

/** Units down, indicators across: giao chỉ tiêu cho thôn. It may stay empty. */
export function unitTargetSheet(names: WorkbookNames, document: Item): SheetModel {
  const indicators = sharedIndicators(document);
  const shares = new Map(sharesOf(document).map((it) => [`${it.unit} ${it.indicator}`, it.value]));
  return {
    name: names.sheet(SHEET),
    columns: [
      { header: names.column('code'), width: 10 },
      { header: names.column('name'), width: 24 },
      ...indicators.map((row) => ({ header: headerOf(row), width: 15, align: 'right' as const })),
    ],
    rows: sharingUnits(document).map((unit) => [
      String(unit.code),
      String(unit.name),
      ...indicators.map((row) => {
        const value = shares.get(`${String(unit.code)} ${String(row.code)}`);
        return value === undefined ? null : amountCell(value, unitOf(row));
      }),
    ]),
    frozenColumns: 2,
  };
}

function headerOf(row: Item): string {
  const unit = unitOf(row);
  const measured = unit === null ? '' : ` (${UNITS[unit].label})`;
  return `${textIn(row, 'code')} ${textIn(row, 'shortLabel')}${measured}`;
}

type SharesReading = {
  readonly shares: readonly Share[];
  readonly problems: readonly CellProblem[];
  readonly places: ReadonlyMap<string, string>;
  readonly computed: readonly string[];
};

export function readUnitTargets(
  deps: { readonly texts: Texts; readonly codecs: Codecs; readonly names: WorkbookNames },
  sheets: readonly OpenedSheet[],
  document: Item,
): SharesReading {
  const { texts, codecs, names } = deps;
  const name = names.sheet(SHEET);
  const sheet = sheets.find((each) => each.name === name);
  const places = new Map<string, string>();
  if (sheet === undefined) {
    const problems = [{ place: name, text: texts.plain('plan-sheet-missing') }];
    return { shares: [], problems, places, computed: [] };
  }
  const problems: CellProblem[] = [...mergedProblems(texts, sheet)];
  const computed: string[] = [];
  const shares: Share[] = [];
  const indicators = new Map(listOf(document, 'indicators').map((row) => [String(row.code), row]));
  const codes = (sheet.rows[0] ?? []).map(
    (cell) => /^[A-Z][A-Z0-9_]*/.exec(textOf(cell))?.[0] ?? '',
  );
  for (const [row, cells] of sheet.rows.entries()) {
    if (row === 0) continue;
    for (const [column, cell] of cells.entries()) {
      const address = placeOf(row, column);
      if (column >= 2 && sheet.marks.faults.has(address)) {
        problems.push({ place: `${name}!${address}`, text: texts.plain('plan-cell-fault') });
      }
      if (column < 2 || isBlank(cell)) continue;
      if (sheet.marks.formulas.has(address)) computed.push(`${name}!${address}`);
      const indicator = codes[column] ?? '';
      const unit: UnitCode | null = unitOf(indicators.get(indicator) ?? {});
      const read = codecs.amount(() => unit).read(cell as Filled, {});
      if ('problem' in read) {
        problems.push({ place: `${name}!${address}`, text: read.problem });
        continue;
      }
      const at = `unitTargets[${shares.length}]`;
      places.set(`${at}.unit`, `${name}!${placeOf(row, 0)}`);
      places.set(`${at}.indicator`, `${name}!${placeOf(0, column)}`);
      places.set(`${at}.value`, `${name}!${address}`);
      shares.push({ unit: textOf(cells[0]), indicator, value: Number(read.value) });
    }
  }
  return { shares, problems, places, computed };
}

/** The document with its shares; none at all is no field. */
export function withShares(document: Item, shares: readonly Share[]): Item {
  const { unitTargets: _before, ...rest } = document;
  return shares.length === 0 ? rest : { ...rest, unitTargets: shares };
}

export function shareChanges(
  names: WorkbookNames,
  before: Item,
  after: Item,
): readonly PlanChange[] {
  const old = shareTexts(before);
  const fresh = shareTexts(after);
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((key): readonly PlanChange[] => {
    const [was, is] = [old.get(key) ?? '', fresh.get(key) ?? ''];
    const [unit = '', indicator = ''] = key.split(' ');
    const row = `${unit} ${nameOf(after, unit)}`;
    if (was === is) return [];
    const sheet = names.sheet(SHEET);
    return [{ kind: 'changed', sheet, row, column: indicator, before: was, after: is }];
  });
}

function shareTexts(document: Item): ReadonlyMap<string, string> {
  const units = new Map(listOf(document, 'indicators').map((row) => [row.code, unitOf(row)]));
  return new Map(
    sharesOf(document).map(({ unit, indicator, value }) => [
      `${unit} ${indicator}`,
      cellText(amountCell(value, units.get(indicator) ?? null)),
    ]),
  );
}

function nameOf(document: Item, code: string): string {
  return textIn(
    listOf(document, 'units').find((unit) => unit.code === code),
    'name',
  );
}

/** Indicators whose shares do not add up to the commune's target: worth a look, no mistake. */
export function unevenShares(document: Item): readonly {
  readonly indicator: string;
  readonly sum: string;
  readonly target: string;
}[] {
  const sums = new Map<string, number>();
  for (const { indicator, value } of sharesOf(document)) {
    sums.set(indicator, (sums.get(indicator) ?? 0) + value);
  }
  return listOf(document, 'indicators').flatMap((row) => {
    const sum = sums.get(String(row.code));
    const target = valueAt(row, ['target', 'value']);
    if (sum === undefined || typeof target !== 'number' || sum === target) return [];
    const text = (value: number) => cellText(amountCell(value, unitOf(row)));
    return [
      {
        indicator: `${textIn(row, 'code')} ${textIn(row, 'label')}`,
        sum: text(sum),
        target: text(target),
      },
    ];
  });
}
