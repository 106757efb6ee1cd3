import { daysOf, type Span } from '../../domain/digest.ts';
import { formatQuantity, percentOf } from '../../domain/quantity.ts';
import { workLabel } from '../../texts/answers.ts';
import { dateText, dayText, monthText, weekdayText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { DigestFacts } from './facts.ts';

/** The lines of a digest; each names at most so many units, people or dates and counts the rest. */
export type Lines = (texts: Texts, facts: DigestFacts, most: number) => readonly string[];

export function spanText(span: Span): { readonly from: string; readonly to: string } {
  const { from, to } = daysOf(span);
  return { from: dayText(from), to: dateText(to) };
}

/** What came in, and whom it praises: always before what is missing. */
export const newsLines: Lines = (texts, { news, month }, most) => {
  const { received, onTime } = news;
  const first = month?.praise.first ?? [];
  const line =
    received === 0
      ? texts.t('digest-news-none')
      : received === onTime
        ? texts.t('digest-news-all-on-time', { received })
        : texts.t('digest-news', { received, onTime });
  const praise =
    first.length === 0 || most === 0 ? [] : [texts.t('digest-first', { names: first.join(', ') })];
  const everybody =
    month?.praise.everybody === true
      ? [
          texts.t('digest-everybody', {
            count: month.standing.owed,
            month: monthText(month.month),
          }),
        ]
      : [];
  return [[line, ...praise].join(' '), ...everybody];
};

/** Where the month stands and who is missing. */
export const monthLines: Lines = (texts, { month, overdue }, most) => {
  if (month === null) return [];
  const { owed, sent, onTime, missing } = month.standing;
  const common = { month: monthText(month.month), sent, owed };
  const line = month.isDue
    ? texts.t('digest-month-due', { ...common, percent: percentText(onTime, owed) })
    : texts.t('digest-month-open', common);
  const missingLine =
    missing.length === 0 ? [] : [texts.t('digest-missing', { names: named(texts, missing, most) })];
  return [line, ...missingLine, ...overdueLines(texts, overdue)];
};

function overdueLines(texts: Texts, overdue: DigestFacts['overdue']): readonly string[] {
  if (overdue.length === 0) return [];
  const items = overdue.map(({ month, missing }) =>
    texts.plain('digest-overdue-item', { month: monthText(month), count: missing.length }),
  );
  return [texts.t('digest-overdue', { list: items.join('; ') })];
}

/** New exemplary people and collectives: counts, and the names of those who agreed to be named. */
export const exampleLines: Lines = (texts, { examples }, most) => {
  if (examples.length === 0) return [];
  const individuals = examples.filter(({ kind }) => kind === 'individual').length;
  const collectives = examples.length - individuals;
  const counts = [
    ...(individuals === 0
      ? []
      : [texts.plain('digest-examples-individuals', { count: individuals })]),
    ...(collectives === 0
      ? []
      : [texts.plain('digest-examples-collectives', { count: collectives })]),
  ].join(', ');
  const names = examples.filter(({ consented }) => consented).map(({ name }) => name);
  if (names.length === 0 || names.length > most) return [texts.t('digest-examples', { counts })];
  return [texts.t('digest-examples-named', { counts, names: names.join(', ') })];
};

/** Once there are dossiers (language.md M_TUAN). */
export const dossierLines: Lines = (texts, { dossiers }) =>
  dossiers.complete + dossiers.lacking === 0 ? [] : [texts.t('digest-dossiers', dossiers)];

/** Works and tasks that were finished; which ones, as far as there is room. */
export const finishedLines: Lines = (texts, { works }, most) => {
  if (works.finished.length === 0) return [];
  const items = works.finished.map((work) => workItem(texts, work));
  return [texts.t('digest-works-finished', { list: listed(texts, items, most) })];
};

function workItem(texts: Texts, work: DigestFacts['works']['coming'][number]): string {
  return texts.plain('digest-work', { label: workLabel(texts, work), unit: work.unitName });
}

export const comingLines: Lines = (texts, facts, most) => {
  const items = comingItems(texts, facts);
  if (items.length === 0) return [];
  return [texts.t('digest-coming', { list: listed(texts, items, most) })];
};

/** One text for each coming date, then the works that fall due; a day off comes with the working day before. */
export function comingItems(texts: Texts, { coming, works }: DigestFacts): readonly string[] {
  const due = works.coming.map((work) =>
    texts.plain('digest-coming-plan', {
      meaning: workItem(texts, work),
      day: weekdayText(texts, work.dueOn),
    }),
  );
  const dates = coming.map(({ on, actOn, what }) => {
    const day = weekdayText(texts, on);
    if (what.kind === 'report') {
      return texts.plain('digest-coming-report', { month: monthText(what.month), day });
    }
    const { meaning } = what;
    return actOn.equals(on)
      ? texts.plain('digest-coming-plan', { meaning, day })
      : texts.plain('digest-coming-plan-off', { meaning, day, before: weekdayText(texts, actOn) });
  });
  return [...dates, ...due];
}

/** What waits for somebody: corrections, extensions, people who cannot be written to, questions. */
export const openLines: Lines = (texts, facts, most) => {
  const { returned, requests, unreachable, questions } = facts;
  const unitMonth = ({ unitName, month }: { unitName: string; month: string }) =>
    texts.plain('digest-unit-month', { unit: unitName, month: monthText(month) });
  const lines = [
    ['digest-returned', returned.map(unitMonth)],
    ['digest-requests', requests.map(unitMonth)],
    ['digest-unreachable', unreachable.map(({ unitName }) => unitName)],
  ] as const;
  const asked = questions.map(({ unitName }) => unitName);
  return [
    ...lines
      .filter(([, names]) => names.length > 0)
      .map(([key, names]) => texts.t(key, { names: named(texts, names, most) })),
    ...(asked.length === 0
      ? []
      : [texts.t('digest-questions', { list: named(texts, asked, most) })]),
  ];
};

/** Names of units, at most so many, with a count of the others. */
function named(texts: Texts, names: readonly string[], most: number): string {
  if (names.length <= most) return names.join(', ');
  if (most === 0) return texts.plain('digest-names-count', { count: names.length });
  const shown = names.slice(0, most).join(', ');
  return texts.plain('digest-names-more', { names: shown, count: names.length - most });
}

/** Texts of any length, at most so many, with a count of the others. */
export function listed(texts: Texts, items: readonly string[], most: number): string {
  if (items.length <= most) return items.join('; ');
  if (most === 0) return texts.plain('digest-list-count', { count: items.length });
  const list = items.slice(0, most).join('; ');
  return texts.plain('digest-list-more', { list, count: items.length - most });
}

/** With one decimal: 92,3. */
export function percentText(part: number, whole: number): string {
  const hundredths = percentOf(part, whole) ?? 0;
  return formatQuantity(Math.round(hundredths / 10), { perUnit: 10 });
}
