import { basesOf, documentRule } from '../../domain/document-rule.ts';
import { periodOf } from '../../domain/period.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Appendix, Part, TableModel } from '../../render/documents/model.ts';
import type { SynthesisReport } from '../../render/documents/synthesis-report.ts';
import { readRanking } from '../../storage/rankings.ts';
import type { Stores } from '../../storage/stores.ts';
import { dateText } from '../../texts/dates.ts';
import { type CampaignStores, campaignSections } from './campaigns.ts';
import { dutiesOf, tellingRows } from './figures.ts';
import type { Built, Making } from './making.ts';
import type { MonthReportStores } from './month-report.ts';
import { behindRows, proposals, shortcomings } from './outlook.ts';
import { progressTable } from './progress-table.ts';
import { rankingTable } from './ranking-table.ts';
import { exemplarSection, resultSections } from './results.ts';
import type { TellingRow } from './row-sentence.ts';
import type { DocumentWords } from './words.ts';

export type YearReportStores = MonthReportStores & CampaignStores & Pick<Stores, 'unitRecords'>;

const LAST_MONTH = { half_year_report: '06', year_report: '12' } as const;

/** The report on half a year or a whole one: the same figures, and all that the campaigns brought. */
export function yearReport(
  stores: YearReportStores,
  words: DocumentWords,
  it: { readonly kind: keyof typeof LAST_MONTH; readonly year: number },
  making: Making,
): Built<SynthesisReport> {
  const { vi, word } = words;
  const month = `${it.year}-${LAST_MONTH[it.kind]}`;
  const plan = stores.plans.forMonth(month);
  if (stores.periods.byMonth(month) === null) {
    return { kind: 'missing', what: [vi.plain('document-missing-period')] };
  }
  const rule = documentRule(plan, it.kind, null, making.day);
  if (rule === null) return { kind: 'missing', what: [vi.plain('document-missing-rule')] };
  const rows = tellingRows(stores, month, false);
  const ranking = readRanking(stores, { upTo: month, now: making.now });
  const days = { from: `${it.year}-01-01`, to: lastDayOf(it.kind, it.year, making.day) };
  const exemplars = stores.documentFacts.exemplars(days.from, days.to);
  const remarks = stores.documentFacts.remarks(month);
  const isHalf = it.kind === 'half_year_report';
  const span = vi.plain(isHalf ? 'document-span-half' : 'document-span-year', {
    year: String(it.year),
  });
  const { issuer } = plan.document;
  const campaigns: Part = {
    heading: `II. ${word('part-campaigns')}`,
    sections: [
      ...campaignSections(stores, words, plan, days),
      exemplarSection(words, 4, exemplars),
    ],
  };
  const paper: SynthesisReport = {
    kind: it.kind,
    head: words.head(plan, rule, making.day),
    title: { type: word('type-report'), about: vi.plain('document-report-about', { span }) },
    bases: basesOf(plan, it.kind, making.day),
    opening: [
      words.planCited(plan, 'document-plan-done'),
      vi.plain('document-report-opening', { issuer, span }),
      yearFigures(stores, words, plan, month),
    ],
    parts: [
      { heading: `I. ${word('part-results')}`, sections: [...resultSections(words, rows)] },
      campaigns,
      shortcomings(words, 'III', rows, remarks),
      tasks(words, plan, rows, isHalf),
      proposals(words, 'V', remarks),
    ],
    closing: [vi.plain('document-report-closing', { issuer, span })],
    recipients: words.recipients(plan, rule),
    signature: words.signature(plan, making.signatory ?? rule.signatories[0] ?? ''),
    appendices: appendicesOf(words, plan, rule.symbol, span, [
      { title: 'document-appendix-title', table: progressTable(words, rows) },
      { title: 'document-appendix-ranking', table: rankingTable(words, ranking) },
    ]),
  };
  return { kind: 'paper', paper };
}

/** From January's window on; every report that was owed in the months up to that one. */
function yearFigures(
  stores: Pick<Stores, 'periods'>,
  { vi }: DocumentWords,
  plan: Plan,
  month: string,
): string {
  const first = `${month.slice(0, 4)}-01`;
  const duties = stores.periods
    .all()
    .filter((period) => period.month >= first && period.month <= month)
    .map((period) => dutiesOf(stores, period.month));
  const sum = (field: 'owed' | 'sent' | 'onTime') =>
    duties.reduce((total, each) => total + each[field], 0);
  return vi.plain('document-figures-year', {
    from: dateText(periodOf(plan, first).windowFrom),
    to: dateText(periodOf(plan, month).windowTo),
    owed: sum('owed'),
    sent: sum('sent'),
    onTime: sum('onTime'),
  });
}

/** What is not over yet is told up to the day on which the report is made. */
function lastDayOf(kind: keyof typeof LAST_MONTH, year: number, today: Temporal.PlainDate): string {
  const end = kind === 'half_year_report' ? `${year}-06-30` : `${year}-12-31`;
  const day = today.toString();
  return day < end ? day : end;
}

function tasks(
  { vi, word }: DocumentWords,
  plan: Plan,
  rows: readonly TellingRow[],
  isHalf: boolean,
): Part {
  const behind = behindRows(rows).map(({ row }) => row.label);
  const year = String(isHalf ? plan.year : plan.year + 1);
  const heading = vi.plain(isHalf ? 'document-part-second-half' : 'document-part-next-year', {
    year,
  });
  return {
    heading: `IV. ${heading}`,
    sections: [
      {
        heading: null,
        paragraphs:
          behind.length === 0
            ? [vi.plain('document-next-go-on')]
            : [vi.plain('document-next-behind', { labels: behind.join('; ') })],
        blanks: [word('other-tasks'), '', ''],
      },
    ],
  };
}

function appendicesOf(
  { vi, word }: DocumentWords,
  plan: Plan,
  symbol: string,
  span: string,
  tables: readonly {
    readonly title: 'document-appendix-title' | 'document-appendix-ranking';
    readonly table: TableModel | null;
  }[],
): readonly Appendix[] {
  const there = tables.filter(({ table }) => table !== null);
  const reference = vi.plain('document-appendix-of', { symbol, issuer: plan.document.issuer });
  return there.flatMap(({ title, table }, index) =>
    table === null
      ? []
      : [
          {
            label: there.length === 1 ? word('appendix') : `${word('appendix')} ${roman(index)}`,
            title: vi.plain(title, { span }),
            reference,
            table,
          },
        ],
  );
}

const roman = (index: number) => ['I', 'II', 'III'][index] ?? String(index + 1);
