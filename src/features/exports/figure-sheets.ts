import type { Plan } from '../../domain/plan.ts';
import type { CommuneProgress, IndicatorProgress, UnitShare } from '../../domain/progress.ts';
import { addsUp } from '../../domain/progress.ts';
import { UNITS } from '../../domain/quantity/units.ts';
import { percentOf } from '../../domain/quantity.ts';
import { quantityCell, type SheetCell, type SheetModel } from '../../render/workbook/model.ts';
import { monthNumber } from '../../texts/dates.ts';
import type { KnownUnit } from './facts.ts';
import type { ExportNames, Range } from './names.ts';

/**
 * Rows of the plan down, months across: what each month brought, and where the row stands after the
 * last one. Each figure comes from the commune's own reckoning of that month, frozen once it closed.
 */
export function indicatorsSheet(
  names: ExportNames,
  range: Range,
  plan: Pick<Plan, 'indicators'>,
  it: {
    readonly months: readonly CommuneProgress[];
    /** The month before the first one, from which the first one's own figures follow. */
    readonly before: CommuneProgress | null;
  },
): SheetModel {
  const { months, before } = it;
  const summing = summingRows(plan);
  const rows: SheetCell[][] = [];
  const strong = new Set<number>();
  let section = '';
  for (const row of months.at(-1)?.indicators ?? []) {
    if (row.section !== section) {
      section = row.section;
      strong.add(rows.length);
      rows.push([null, names.section(section)]);
    }
    const own = ownFigures(row.code, summing.has(row.code), before, months);
    rows.push(indicatorRow(names, row, own));
  }
  return {
    name: names.sheet('indicators'),
    title: [names.title('indicators', range)],
    columns: [
      { header: names.column('code'), width: 8 },
      { header: names.column('indicator'), width: 44 },
      { header: names.column('measure'), width: 12 },
      { header: names.column('target'), width: 17, align: 'right' },
      ...months.map(({ month }) => ({ header: `T${monthNumber(month)}`, width: 15 })),
      { header: names.column('total'), width: 17, align: 'right' },
      { header: names.column('share'), width: 10, align: 'right' },
      { header: names.column('judgement'), width: 16 },
      { header: names.column('coverage'), width: 10, align: 'center' },
    ],
    rows,
    strong,
    frozenColumns: 2,
  };
}

function indicatorRow(
  names: ExportNames,
  row: IndicatorProgress,
  own: readonly (number | null)[],
): SheetCell[] {
  const { owing, reported } = row.completeness;
  return [
    row.code,
    row.label,
    row.unit === null ? null : UNITS[row.unit].label,
    row.target === null ? row.goal : figureCell(names, row, row.target),
    ...own.map((value) => (value === null ? null : figureCell(names, row, value))),
    row.actual === null ? null : figureCell(names, row, row.actual),
    row.percent === null ? null : quantityCell(row.percent, 100),
    names.judgement(row.word),
    owing === 0 ? null : `${reported}/${owing}`,
  ];
}

/** Rows whose months add up, and those that are computed from such rows alone. */
function summingRows({ indicators }: Pick<Plan, 'indicators'>): ReadonlySet<string> {
  const sums = new Set(indicators.filter(addsUp).map(({ code }) => code));
  const derived = indicators.filter(
    (row) => row.form === 'derived' && row.formula.sum.every((code) => sums.has(code)),
  );
  return new Set([...sums, ...derived.map(({ code }) => code)]);
}

/** Of a sum, what each month has added within its year; of a level, what it was. */
function ownFigures(
  code: string,
  isSum: boolean,
  before: CommuneProgress | null,
  months: readonly CommuneProgress[],
): readonly (number | null)[] {
  const rowOf = (progress: CommuneProgress | null | undefined) =>
    progress?.indicators.find((row) => row.code === code);
  return months.map((progress, i) => {
    const row = rowOf(progress);
    const actual = row?.actual ?? null;
    // a month in which nobody told a figure is empty, not zero (design.md 5.2)
    if (row?.shares.some(({ month }) => month === progress.month) !== true) return null;
    const previous = i === 0 ? before : months[i - 1];
    const isSameYear = previous?.month.slice(0, 4) === progress.month.slice(0, 4);
    if (actual === null || !isSum || !isSameYear) return actual;
    return actual - (rowOf(previous)?.actual ?? 0);
  });
}

/** Yes and no as words; a rate in per cent; amounts in the row's unit. */
function figureCell(
  names: ExportNames,
  row: Pick<IndicatorProgress, 'nature' | 'aggregation' | 'unit'>,
  value: number,
): SheetCell {
  if (row.nature === 'BOOL' && row.aggregation !== 'COUNT') {
    return names.word(value === 1 ? 'yes' : 'no');
  }
  return quantityCell(value, row.unit === null ? 1 : UNITS[row.unit].perUnit);
}

/** Units down, the rows that several of them report across, as they stand after the last month. */
export function unitsSheet(
  names: ExportNames,
  range: Range,
  progress: CommuneProgress,
  units: readonly KnownUnit[],
): SheetModel {
  const shared = progress.indicators.filter(({ shares }) => shares.length > 1);
  const sharesOf = (unit: KnownUnit) =>
    shared.map((row) => row.shares.find(({ unitId }) => unitId === unit.id));
  const reporting = units.filter((unit) => sharesOf(unit).some((share) => share !== undefined));
  return {
    name: names.sheet('units'),
    title: [names.title('units', range)],
    columns: [
      { header: names.column('unitCode'), width: 8 },
      { header: names.column('unitName'), width: 26 },
      ...shared.map((row) => ({ header: headerOf(row), width: 13, align: 'right' as const })),
    ],
    rows: [
      ...reporting.map((unit): SheetCell[] => [
        unit.code,
        unit.name,
        ...sharesOf(unit).map((share, i) => shareCell(names, shared[i], share)),
      ]),
      [null, names.word('commune'), ...shared.map((row) => communeCell(names, row))],
    ],
    strong: new Set([reporting.length]),
    frozenColumns: 2,
    filter: true,
  };
}

function headerOf(row: IndicatorProgress): string {
  return row.unit === null
    ? `${row.code} ${row.shortLabel}`
    : `${row.code} ${row.shortLabel} (${UNITS[row.unit].label})`;
}

function communeCell(names: ExportNames, row: IndicatorProgress): SheetCell {
  return row.actual === null ? null : figureCell(names, row, row.actual);
}

function shareCell(
  names: ExportNames,
  row: IndicatorProgress | undefined,
  share: UnitShare | undefined,
): SheetCell {
  if (row === undefined || share === undefined) return null;
  const { value, denominator } = share;
  if (value === null) {
    // zero, "no data yet" and "not asked" are three things (design.md 5.2)
    return share.standing === 'no_data' ? names.word('answer-no_data') : null;
  }
  if (row.nature === 'BOOL') return names.word(value === 1 ? 'yes' : 'no');
  if (denominator === null) return figureCell(names, row, value);
  const percent = percentOf(value, denominator);
  return percent === null ? null : quantityCell(percent, 100);
}
