import type { DocumentSubject } from '../../domain/official-document.ts';
import type { Stores } from '../../storage/stores.ts';
import { clipped } from '../../texts/clipped.ts';
import type { Texts } from '../../texts/texts.ts';
import { dutiesOf, tellingRows } from './figures.ts';

export type GapStores = Pick<
  Stores,
  'documentFacts' | 'pastFigures' | 'periods' | 'plans' | 'progress' | 'snapshots' | 'units'
>;

const LONGEST_LIST = 600;

/** What a document would leave open if it were printed now, a sentence each; nothing of it forbids it. */
export function gapsOf(
  stores: GapStores,
  texts: Texts,
  subject: DocumentSubject,
): readonly string[] {
  switch (subject.kind) {
    case 'month_report':
      return [
        ...figureGaps(stores, texts, subject.month, true),
        texts.t('document-by-hand-report'),
      ];
    case 'half_year_report':
      return [
        ...figureGaps(stores, texts, `${subject.year}-06`, false),
        texts.t('document-by-hand-report'),
      ];
    case 'year_report':
      return [
        ...figureGaps(stores, texts, `${subject.year}-12`, false),
        texts.t('document-by-hand-report'),
      ];
    case 'merit_report':
      return [texts.t('document-by-hand-merit')];
    case 'submission_letter':
    case 'minutes':
      return [texts.t('document-by-hand-number')];
    case 'pledge_sheet':
      return [];
  }
}

function figureGaps(
  stores: GapStores,
  texts: Texts,
  month: string,
  isMonthly: boolean,
): readonly string[] {
  const rows = tellingRows(stores, month, isMonthly);
  const { owed, sent } = dutiesOf(stores, month);
  const waiting = stores.documentFacts.waiting(month);
  const unknown = rows.filter(({ row }) => row.word === 'no_data').map(({ row }) => row.label);
  const hasPast = rows.some(({ row }) => row.lastYear !== null);
  return [
    ...(sent < owed ? [texts.t('document-gap-unsent', { count: owed - sent })] : []),
    ...(waiting > 0 ? [texts.t('document-gap-waiting', { count: waiting })] : []),
    ...(unknown.length > 0
      ? [
          texts.t('document-gap-unknown', {
            count: unknown.length,
            labels: clipped(unknown.join('; '), LONGEST_LIST),
          }),
        ]
      : []),
    ...(hasPast ? [] : [texts.t('document-gap-last-year')]),
    ...changedGap(stores, texts, month, rows),
  ];
}

/** A month that was closed keeps its figures in /tiendo; the paper goes by what was accepted since. */
function changedGap(
  stores: Pick<Stores, 'snapshots'>,
  texts: Texts,
  month: string,
  rows: ReturnType<typeof tellingRows>,
): readonly string[] {
  const closed = stores.snapshots.find('month', month);
  if (closed === null) return [];
  const before = new Map(closed.progress.indicators.map(({ code, actual }) => [code, actual]));
  const changed = rows.filter(
    ({ row }) => before.has(row.code) && before.get(row.code) !== row.actual,
  );
  if (changed.length === 0) return [];
  const labels = clipped(changed.map(({ row }) => row.label).join('; '), LONGEST_LIST);
  return [texts.t('document-gap-changed', { labels })];
}
