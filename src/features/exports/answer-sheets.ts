import { workQuestion } from '../../domain/form.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Plan } from '../../domain/plan.ts';
import { formatQuantity } from '../../domain/quantity/format.ts';
import { UNITS, type UnitCode } from '../../domain/quantity/units.ts';
import type { SheetCell, SheetModel } from '../../render/workbook/model.ts';
import { quantityCell } from '../../render/workbook/model.ts';
import type { AuditLine, SentAnswer, SentExample } from '../../storage/exports.ts';
import { monthText } from '../../texts/dates.ts';
import type { KnownWork } from './facts.ts';
import type { ExportNames, Range } from './names.ts';
import { momentCell } from './submission-sheets.ts';

/** Every answer that was sent, revision by revision: as it was typed and as it was understood. */
export function answersSheet(
  names: ExportNames,
  range: Range,
  plan: Pick<Plan, 'indicators'>,
  answers: readonly SentAnswer[],
  works: readonly KnownWork[],
): SheetModel {
  const order = new Map(
    [
      ...plan.indicators.map(({ code }) => code),
      ...works.map(({ work }) => workQuestion(work)),
    ].map((question, place) => [question, place]),
  );
  const workNames = new Map(works.map(({ work }) => [workQuestion(work), work.name]));
  const indicators = new Map(plan.indicators.map((row) => [row.code, row]));
  const placeOf = ({ question }: SentAnswer) =>
    order.get(question) ?? (question === 'examples' ? -1 : order.size);
  const sorted = answers.toSorted((a, b) => placeOf(a) - placeOf(b));
  const byReport = Map.groupBy(sorted, (it) => `${it.month} ${it.unitCode} ${it.revision}`);
  const reports = [...new Set(answers.map((it) => `${it.month} ${it.unitCode} ${it.revision}`))];
  return {
    name: names.sheet('answers'),
    title: [names.title('answers', range)],
    columns: [
      { header: names.column('month'), width: 10, align: 'center' },
      { header: names.column('unitName'), width: 28 },
      { header: names.column('revision'), width: 7, align: 'right' },
      { header: names.column('state'), width: 14 },
      { header: names.column('submittedAt'), width: 18 },
      { header: names.column('code'), width: 9 },
      { header: names.column('indicator'), width: 36 },
      { header: names.column('typed'), width: 24 },
      { header: names.column('understood'), width: 18 },
      { header: names.column('outOf'), width: 12 },
      { header: names.column('measure'), width: 12 },
      { header: names.column('remark'), width: 24 },
    ],
    rows: reports.flatMap((report) =>
      (byReport.get(report) ?? []).map((it) =>
        answerRow(
          names,
          it,
          indicators.get(it.question) ?? null,
          workNames.get(it.question) ?? null,
        ),
      ),
    ),
    frozenColumns: 2,
    filter: true,
  };
}

/** `work` is the name of the work that is answered for. */
function answerRow(
  names: ExportNames,
  it: SentAnswer,
  indicator: Indicator | null,
  work: string | null,
): SheetCell[] {
  const unit = work === null ? (indicator?.unit ?? null) : 'percent';
  return [
    monthText(it.month),
    it.unitName,
    { number: it.revision, decimals: 0 },
    names.word(`state-${it.state}`),
    momentCell(it.submittedAt),
    indicator === null ? null : it.question,
    indicator?.label ?? work ?? names.word(`question-${it.question}`),
    // what was typed into a sensitive row may name people (conventions.md 2.6)
    indicator?.sensitive === true ? null : it.typed,
    understood(names, it, indicator, unit),
    it.denominator === null ? null : { number: it.denominator, decimals: 0 },
    unit === null ? null : UNITS[unit].label,
    remarkOn(names, it, indicator),
  ];
}

function understood(
  names: ExportNames,
  it: SentAnswer,
  indicator: Indicator | null,
  unit: UnitCode | null,
): SheetCell {
  if (it.kind === 'text') {
    return indicator?.sensitive === true ? names.word('withheld') : it.text;
  }
  if (it.kind !== 'value' || it.value === null) return names.word(`answer-${it.kind}`);
  if (indicator?.form === 'yes_no') return names.word(it.value === 1 ? 'yes' : 'no');
  const perUnit = unit === null ? 1 : UNITS[unit].perUnit;
  return quantityCell(it.value, it.denominator === null ? perUnit : 1);
}

function remarkOn(names: ExportNames, it: SentAnswer, indicator: Indicator | null): string | null {
  const parts =
    it.parts === null || indicator?.form !== 'parts'
      ? []
      : [
          it.parts
            .map((part, i) => {
              const value = formatQuantity(part, { perUnit: perUnitOf(indicator) });
              return `${indicator.parts?.[i] ?? ''} ${value}`;
            })
            .join(', '),
        ];
  const behalf = it.channel === null ? [] : [names.word(`behalf-${it.channel}`)];
  const remarks = [...(it.estimate ? [names.word('estimate')] : []), ...parts, ...behalf];
  return remarks.length === 0 ? null : remarks.join('; ');
}

function perUnitOf(indicator: Indicator | null): number {
  const unit = indicator?.unit ?? null;
  return unit === null ? 1 : UNITS[unit].perUnit;
}

/** Part A of the reports, with whether each one agreed to be named. */
export function examplesSheet(
  names: ExportNames,
  range: Range,
  examples: readonly SentExample[],
): SheetModel {
  return {
    name: names.sheet('examples'),
    title: [names.title('examples', range)],
    columns: [
      { header: names.column('month'), width: 10, align: 'center' },
      { header: names.column('unitName'), width: 28 },
      { header: names.column('exampleKind'), width: 12 },
      { header: names.column('exampleName'), width: 32 },
      { header: names.column('deed'), width: 70 },
      { header: names.column('consented'), width: 18, align: 'center' },
    ],
    rows: examples.map((it) => [
      monthText(it.month),
      it.unitName,
      names.word(`example-${it.kind}`),
      it.name,
      it.deed,
      names.word(it.consented ? 'consented' : 'not-consented'),
    ]),
    frozenColumns: 2,
    filter: true,
  };
}

/** Who did what and why; what exactly changed stays in the system. */
export function auditSheet(
  names: ExportNames,
  range: Range,
  lines: readonly AuditLine[],
): SheetModel {
  return {
    name: names.sheet('audit'),
    title: [names.title('audit', range)],
    columns: [
      { header: names.column('at'), width: 18 },
      { header: names.column('actor'), width: 30 },
      { header: names.column('action'), width: 30 },
      { header: names.column('month'), width: 10, align: 'center' },
      { header: names.column('unitName'), width: 28 },
      { header: names.column('subject'), width: 22 },
      { header: names.column('reason'), width: 50 },
    ],
    rows: lines.map((line) => [
      momentCell(line.at),
      line.actor ?? names.word('system'),
      names.action(line.action),
      line.month === null ? null : monthText(line.month),
      line.unitName,
      line.subject,
      line.reason,
    ]),
    frozenColumns: 1,
    filter: true,
  };
}
