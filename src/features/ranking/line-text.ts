import type { ScoreLine } from '../../domain/ranking.ts';
import type { UnitRecord } from '../../domain/unit-record.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText, monthText } from '../../texts/dates.ts';
import { amountText, percentText, wordText } from '../../texts/progress.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { pointsText } from './table-text.ts';

/** Long enough to know a target, a work or a person by. */
const SHOWN = 90;

/** One source of a unit's points in words, with the points: "Tháng 3/2024: đúng hạn → 4,28". */
export function lineText(texts: Texts, record: UnitRecord, { source, points }: ScoreLine): string {
  const what = sourceText(texts, record, source);
  return texts.t('ranking-line', { what, points: pointsText(points) });
}

function sourceText(texts: Texts, record: UnitRecord, source: ScoreLine['source']): string {
  switch (source.kind) {
    case 'month': {
      const month = monthText(source.month);
      if (source.standing === 'on_time') return texts.plain('ranking-line-on-time', { month });
      if (source.standing === 'missing') return texts.plain('ranking-line-missing', { month });
      return texts.plain('ranking-line-late', { month, days: source.daysLate });
    }
    case 'answers': {
      const { answered, asked } = source;
      const month = monthText(source.month);
      return texts.plain('ranking-line-answers', { month, answered, asked });
    }
    case 'target':
      return targetText(texts, record, source);
    case 'work':
      return workText(texts, record, source);
    case 'exemplar': {
      const exemplar = record.exemplars.find(({ id }) => id === source.id);
      const day = exemplar === undefined ? '' : dayText(exemplar.discoveredOn);
      return texts.plain('ranking-line-exemplar', { name: shown(exemplar?.name), day });
    }
  }
}

type Of<K extends ScoreLine['source']['kind']> = Extract<ScoreLine['source'], { kind: K }>;

function targetText(texts: Texts, record: UnitRecord, source: Of<'target'>): string {
  const target = record.targets.find(({ code }) => code === source.code);
  const word = wordText(texts, source.word);
  const label = shown(target?.label ?? source.code);
  if (target === undefined || target.value === null || target.unit === null) {
    return texts.plain('ranking-line-target-word', { label, word });
  }
  const row = { unit: target.unit, nature: 'STOCK' } as const;
  return texts.plain('ranking-line-target', {
    label,
    word,
    value: amountText(row, target.value),
    target: amountText(row, target.target),
    reached: percentText(source.reached),
  });
}

const OUTCOME = {
  done: 'ranking-line-work-done',
  done_late: 'ranking-line-work-late',
  overdue: 'ranking-line-work-overdue',
  open: 'ranking-line-work-open',
  dropped: 'ranking-line-work-dropped',
} as const satisfies Record<Of<'work'>['outcome'], MessageKey>;

const WORK_KIND = { construction: 'ranking-construction', task: 'ranking-task' } as const;

function workText(texts: Texts, record: UnitRecord, source: Of<'work'>): string {
  const work = record.works.find(({ id }) => id === source.id);
  return texts.plain('ranking-line-work', {
    kind: texts.plain(WORK_KIND[work?.kind ?? 'task']),
    name: shown(work?.name),
    due: work === undefined ? '' : dayText(work.dueOn),
    outcome: texts.plain(OUTCOME[source.outcome]),
  });
}

function dayText(day: string): string {
  return dateText(Temporal.PlainDate.from(day));
}

function shown(text = ''): string {
  return clipped(text, SHOWN);
}
