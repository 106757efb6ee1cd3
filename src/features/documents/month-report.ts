import { basesOf, documentRule } from '../../domain/document-rule.ts';
import { periodOf } from '../../domain/period.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Part } from '../../render/documents/model.ts';
import type { SynthesisReport } from '../../render/documents/synthesis-report.ts';
import type { Stores } from '../../storage/stores.ts';
import { dateText, dueText, monthNumber } from '../../texts/dates.ts';
import { dutiesOf, tellingRows } from './figures.ts';
import type { Built, Making } from './making.ts';
import { behindRows, proposals, shortcomings } from './outlook.ts';
import { progressTable } from './progress-table.ts';
import { exemplarSection, resultSections } from './results.ts';
import type { TellingRow } from './row-sentence.ts';
import { SECTIONS } from './sections.ts';
import type { DocumentWords } from './words.ts';

export type MonthReportStores = Pick<
  Stores,
  'documentFacts' | 'pastFigures' | 'periods' | 'plans' | 'progress' | 'units' | 'works'
>;

/** The commune's synthesis of a month: results, shortcomings, next month's tasks, proposals. */
export function monthReport(
  stores: MonthReportStores,
  words: DocumentWords,
  month: string,
  making: Making,
): Built<SynthesisReport> {
  const plan = stores.plans.forMonth(month);
  if (stores.periods.byMonth(month) === null) {
    return { kind: 'missing', what: [words.vi.plain('document-missing-period')] };
  }
  const rule = documentRule(plan, 'month_report', null, making.day);
  if (rule === null) return { kind: 'missing', what: [words.vi.plain('document-missing-rule')] };
  const { vi, word } = words;
  const rows = tellingRows(stores, month, true);
  const remarks = stores.documentFacts.remarks(month);
  const span = vi.plain('document-span-month', spanArgs(month));
  const results: Part = {
    heading: `I. ${word('part-results')}`,
    sections: [
      ...resultSections(words, rows),
      exemplarSection(words, SECTIONS.length + 1, stores.documentFacts.examples(month)),
    ],
  };
  const paper: SynthesisReport = {
    kind: 'month_report',
    head: words.head(plan, rule, making.day),
    title: { type: word('type-report'), about: vi.plain('document-report-about', { span }) },
    bases: basesOf(plan, 'month_report', making.day),
    opening: [
      words.planCited(plan, 'document-plan-done'),
      vi.plain('document-report-opening', { issuer: plan.document.issuer, span }),
      figuresFrom(stores, words, plan, month),
    ],
    parts: [
      results,
      shortcomings(words, 'II', rows, remarks),
      nextMonth(stores, words, plan, month, rows),
      proposals(words, 'IV', remarks),
    ],
    closing: [vi.plain('document-report-closing', { issuer: plan.document.issuer, span })],
    recipients: words.recipients(plan, rule),
    signature: words.signature(plan, making.signatory ?? rule.signatories[0] ?? ''),
    appendices: [
      {
        label: word('appendix'),
        title: vi.plain('document-appendix-title', { span }),
        reference: vi.plain('document-appendix-of', {
          symbol: rule.symbol,
          issuer: plan.document.issuer,
        }),
        table: progressTable(words, rows),
      },
    ],
  };
  return { kind: 'paper', paper };
}

function spanArgs(month: string) {
  return { month: monthNumber(month), year: month.slice(0, 4) };
}

/** From which days the figures are, and how many units have reported. */
function figuresFrom(
  stores: Pick<Stores, 'periods'>,
  { vi }: DocumentWords,
  plan: Plan,
  month: string,
): string {
  const { windowFrom, windowTo } = periodOf(plan, month);
  return vi.plain('document-figures-from', {
    from: dateText(windowFrom),
    to: dateText(windowTo),
    ...dutiesOf(stores, month),
  });
}

/** Part III: what is behind, the works and dates that fall due, and when the next report is due. */
function nextMonth(
  stores: Pick<Stores, 'periods' | 'works'>,
  words: DocumentWords,
  plan: Plan,
  month: string,
  rows: readonly TellingRow[],
): Part {
  const { vi, word } = words;
  const next = Temporal.PlainYearMonth.from(month).add({ months: 1 });
  const within = (day: Temporal.PlainDate) => day.toPlainYearMonth().equals(next);
  const behind = behindRows(rows).map(({ row }) => row.label);
  const works = stores.works
    .ofYear(next.year)
    .filter(
      ({ dueOn, state }) => within(dueOn) && (state === 'registered' || state === 'under_way'),
    );
  const dates = plan.dates.flatMap(({ day, meaning }) =>
    day !== undefined && within(day)
      ? [vi.plain('document-next-date', { meaning, date: dateText(day) })]
      : [],
  );
  const period = periodOf(plan, next.toString());
  const isOpened = next.toString() <= plan.reporting.lastMonth;
  return {
    heading: `III. ${vi.plain('document-part-next', { month: String(next.month) })}`,
    sections: [
      {
        heading: null,
        paragraphs: [
          behind.length === 0
            ? vi.plain('document-next-go-on')
            : vi.plain('document-next-behind', { labels: behind.join('; ') }),
          ...works.map(({ name, dueOn }) =>
            vi.plain('document-next-work', { name, date: dateText(dueOn) }),
          ),
          ...dates,
          ...(isOpened
            ? [
                vi.plain('document-next-report', {
                  month: String(next.month),
                  due: dueText(vi, period.dueAt),
                }),
              ]
            : []),
        ],
        blanks: [word('other-tasks'), ''],
      },
    ],
  };
}
